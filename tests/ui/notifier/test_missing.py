"""A desktop without a notification service is found out before anybody could notice."""

from contextlib import closing
from time import perf_counter

from pytestqt.qtbot import QtBot

from tests.ui.notifier.conftest import TEN, desktop_at

TURNS = 6
UNNOTICED = 0.010
"""Seconds."""


def test_that_a_missing_daemon_is_found_within_ten_milliseconds(qtbot: QtBot, address: str) -> None:
    """A machine under load stalls everybody now and then, so the best of several counts."""
    news: list[float] = []
    begun: list[float] = []
    with closing(desktop_at(address)) as desktop:
        desktop.listen(lambda _news: news.append(perf_counter()))
        for _ in range(TURNS):
            begun.append(perf_counter())
            desktop.put(TEN)
            qtbot.waitUntil(lambda: len(news) == len(begun))

    assert min(found - asked for asked, found in zip(begun, news, strict=True)) < UNNOTICED
