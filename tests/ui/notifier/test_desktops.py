"""GNOME and Plasma keep what they would do with an alert in settings; their own programs tell."""

import pytest

from app.proof import HELD, UNTOLD, YES, Reach, alike
from app.session.delivery import Fault
from tests.journeys.recorder import Recorder
from tests.ui.notifier.hearing import Hearing, Install, unknown


@pytest.mark.parametrize(
    "does, expected",
    [
        ("echo true", alike(YES)),
        ("echo false", Reach(HELD, YES)),
        ("exit 1", alike(UNTOLD)),
        ("while :; do :; done", alike(unknown(Fault.NO_ANSWER))),
    ],
)
def test_that_gnome_is_asked_for_its_banners(
    hearing: Hearing, desktop: Recorder, install: Install, does: str, expected: Reach
) -> None:
    desktop.name = "gnome-shell"
    asked = '[ "$*" = "get org.gnome.desktop.notifications show-banners" ] || exit 2\n'
    install("gsettings", asked + does)

    assert hearing.ask() == expected


def test_that_gnome_without_its_program_stays_unknown(
    hearing: Hearing, desktop: Recorder, install: Install
) -> None:
    desktop.name = "gnome-shell"
    install("another", "exit")

    assert hearing.ask() == alike(UNTOLD)


@pytest.mark.parametrize(
    "does, expected",
    [
        ("echo true", Reach(HELD, YES)),
        ("echo false", alike(HELD)),
        ("exit 1", Reach(HELD, UNTOLD)),
    ],
)
def test_that_plasma_is_asked_whether_critical_ones_pass(
    hearing: Hearing, desktop: Recorder, install: Install, does: str, expected: Reach
) -> None:
    desktop.name, desktop.inhibited = "Plasma", True
    install("kreadconfig6", does)

    assert hearing.ask() == expected


def test_that_an_older_plasma_has_an_older_program(
    hearing: Hearing, desktop: Recorder, install: Install
) -> None:
    desktop.name, desktop.version, desktop.inhibited = "Plasma", "5.27.5", True
    install("kreadconfig5", "echo true")

    assert hearing.ask() == Reach(HELD, YES)


@pytest.mark.parametrize("inhibited, expected", [(False, alike(YES)), (None, alike(UNTOLD))])
def test_that_plasma_at_ease_needs_no_program(
    hearing: Hearing, desktop: Recorder, expected: Reach, *, inhibited: bool | None
) -> None:
    desktop.name, desktop.inhibited = "Plasma", inhibited

    assert hearing.ask() == expected
