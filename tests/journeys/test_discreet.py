"""Discreet reaches the whole desktop at once: windows, titles, the notification on the screen."""

from contextlib import closing
from datetime import timedelta

import pytest

from app.session.showing import CueKind
from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.settings import SettingsRows
from tests.journeys.callside import Callside
from tests.journeys.daemon import Dunst
from tests.journeys.desktop import PILL, Desktop
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

NAME = "Quintessa Umbrabow"
NOTICE = timedelta(minutes=10) - timedelta(seconds=1)
NEUTRAL = "Callside"
QUESTION = "Callside is discreet"
DESK = "Callside – Lists and lines"


def meet(callside: Callside) -> None:
    """Be ten minutes before the end of a session."""
    callside("start", NAME, "--minutes", "12")
    callside("said")
    callside.skip_to(NOTICE)


def test_that_a_cue_on_the_screen_loses_its_words(
    callside: Callside, daemon: Recorder, desktop: Desktop
) -> None:
    meet(callside)
    until(lambda: daemon.titles() == [headline(CueKind.NOTICE)])
    shown = set(daemon.shown)

    assert callside("discreet", "on").status == 0

    until(lambda: daemon.titles() == [NEUTRAL])
    assert set(daemon.shown) == shown
    last = daemon.told[-1]
    assert not {*NAME.split(), "Ask"} & set(f"{last.title} {last.body} {last.hints}".split())
    assert desktop.title(desktop.window()) == "Nearly time – Callside"
    assert (callside.status()["discreet"], callside.status()["name"]) == (True, NAME)

    assert callside("discreet", "off").status == 0
    until(lambda: daemon.titles() == [headline(CueKind.NOTICE)])
    assert not callside.status()["discreet"]


def test_that_the_neutral_form_takes_the_place_of_the_other_in_a_real_daemon(
    callside: Callside, dunst: Dunst
) -> None:
    meet(callside)
    until(lambda: dunst.told()[-1:] == [headline(CueKind.NOTICE)])

    callside("discreet", "on")

    until(lambda: dunst.told()[-1] == NEUTRAL)
    assert dunst.shows() == 1


def test_that_the_desk_is_put_away_and_opens_again_by_hand(
    callside: Callside, desktop: Desktop
) -> None:
    callside("start", NAME)
    desktop.choose(desktop.window())
    desktop.press("ctrl+l")
    until(lambda: desktop.titled(DESK))

    callside("discreet", "on")
    until(lambda: not desktop.titled(DESK))

    desktop.choose(desktop.window())
    desktop.press("ctrl+l")
    until(lambda: desktop.titled(QUESTION))
    desktop.press("Tab", "Return")
    until(lambda: desktop.titled(DESK))


def test_that_one_key_hides_and_shows(callside: Callside, desktop: Desktop) -> None:
    callside("start", NAME)
    desktop.choose(desktop.window())

    desktop.press("d")
    until(lambda: callside.status()["discreet"])
    desktop.press("m")
    until(lambda: desktop.shows_only(PILL))
    desktop.press("d")
    until(lambda: not callside.status()["discreet"])


def test_that_the_program_starts_discreet_where_that_is_chosen(callside: Callside) -> None:
    callside("start", NAME)
    callside.kill()
    with closing(Database(connect(callside.home.database))) as database:
        SettingsRows(database).save(Settings(starts_discreet=True))

    callside.open()

    assert callside.status()["discreet"]


def test_that_after_a_kill_it_is_as_discreet_as_it_was(callside: Callside) -> None:
    callside("start", NAME)
    callside("discreet", "on")

    callside.kill()
    callside.open()

    assert callside.status()["discreet"]
    callside("quit")
    until(lambda: callside.process() is None)
    callside.open()
    assert not callside.status()["discreet"]
