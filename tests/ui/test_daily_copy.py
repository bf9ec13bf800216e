"""The backup of the day keeps nobody waiting, however large the file is."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.refusal import Reason, Refusal
from tests.ui.lent import at_once
from ui.beside import in_a_thread
from ui.daily_copy import DailyCopy

NO_BACKUP = Refusal(Reason.NO_BACKUP)


def test_that_the_window_goes_on_while_a_large_file_is_copied(qtbot: QtBot) -> None:
    may_end, made = Event(), []

    def copy() -> Refusal:
        may_end.wait()
        made.append("copy")
        return NO_BACKUP

    daily = DailyCopy(copy, in_a_thread)
    daily.begin()
    daily.begin()
    assert made == []

    with qtbot.waitSignal(daily.refused) as told:
        may_end.set()

    assert told.args == [NO_BACKUP]
    assert made == ["copy"]


def test_that_only_a_refusal_is_told_and_the_next_day_has_a_copy_of_its_own() -> None:
    outcomes: list[Refusal | None] = [None, NO_BACKUP, None]
    told: list[Refusal] = []
    daily = DailyCopy(outcomes.pop, at_once)
    daily.refused.connect(told.append)

    for _ in range(3):
        daily.begin()

    assert (outcomes, told) == ([], [NO_BACKUP])


def test_that_a_copy_that_breaks_off_is_told_and_the_next_is_made() -> None:
    outcomes: list[Refusal | None] = []
    told: list[Refusal] = []
    daily = DailyCopy(outcomes.pop, at_once)
    daily.refused.connect(told.append)

    with pytest.raises(IndexError):
        daily.begin()
    outcomes.append(None)
    daily.begin()

    assert told == [Refusal(Reason.NO_BACKUP, "unforeseen")]
    assert outcomes == []
