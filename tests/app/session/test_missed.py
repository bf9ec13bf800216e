"""Of what was missed the most urgent is shown, once, with how late it is."""

from datetime import timedelta

import pytest

from app.session.ladder import Ladder
from app.session.showing import CueKind
from tests.app.fakes import MINUTE, Desk

OPENING, NOTICE = CueKind.OPENING, CueKind.NOTICE
WRAP, OVER = CueKind.WRAP, CueKind.OVER


@pytest.mark.parametrize(
    "minutes, kind, late",
    [(35.5, NOTICE, 0.5), (43, WRAP, 3), (46, OVER, 1), (200, OVER, 155)],
)
def test_that_after_a_suspend_only_the_most_urgent_missed_cue_comes_and_says_how_late(
    minutes: float, kind: CueKind, late: float
) -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.sleep(minutes=minutes)
    desk.keeper.look()
    desk.keeper.look()

    assert desk.shown == [OPENING, kind]
    assert desk.session.showings[-1].late_by == late * MINUTE
    assert desk.session.showings[-1].due_at == desk.clock.now().wall - late * MINUTE


def test_that_a_stopped_program_shows_the_most_urgent_missed_cue_at_its_next_start() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.advance(minutes=42)
    desk.restart()

    assert desk.shown == [OPENING, WRAP]
    assert desk.session.showings[-1].late_by == 2 * MINUTE


def test_that_a_restarted_program_goes_on_with_the_cue_on_show() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)

    desk.restart()

    assert desk.card() is NOTICE
    assert desk.shown == [OPENING, NOTICE]


def test_that_a_clock_set_forward_shows_what_was_missed_of_an_end_by_the_clock() -> None:
    desk = Desk()
    desk.start_until(minutes=45)

    desk.clock.set_wall(minutes=42)
    desk.keeper.look()

    assert desk.shown == [OPENING, WRAP]
    assert desk.session.showings[-1].late_by == 2 * MINUTE


def test_that_a_clock_set_back_brings_the_cues_of_an_end_by_the_clock_again() -> None:
    desk = Desk()
    desk.start_until(minutes=45)
    desk.wait(minutes=36)
    assert desk.card() is NOTICE

    desk.clock.set_wall(minutes=-20)
    desk.keeper.look()
    assert desk.card() is None
    desk.wait(minutes=19)

    assert desk.shown == [OPENING, NOTICE, NOTICE]
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_a_clock_set_back_arms_cues_that_lay_before_the_start() -> None:
    desk = Desk()
    desk.start_until(minutes=8)

    desk.clock.set_wall(minutes=-60)
    desk.keeper.look()
    desk.wait(minutes=58)

    assert desk.card() is NOTICE


def test_that_a_small_correction_of_the_clock_shows_no_cue_twice() -> None:
    desk = Desk()
    desk.start_until(minutes=45)
    desk.wait(minutes=35)

    desk.clock.set_wall(minutes=-1)
    desk.keeper.look()
    desk.wait(minutes=2)

    assert desk.shown == [OPENING, NOTICE]


def test_that_a_clock_step_leaves_the_cues_of_a_length_alone() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.set_wall(minutes=120)
    desk.keeper.look()
    desk.clock.set_wall(minutes=-240)
    desk.keeper.look()

    assert desk.shown == [OPENING]


def test_that_a_clock_corrected_by_a_minute_brings_no_earlier_cue_after_a_later_one() -> None:
    desk = Desk()
    desk.ladder = Ladder(None, MINUTE)
    desk.start_until(minutes=45)
    desk.clock.sleep(minutes=47)
    desk.keeper.look()
    assert desk.shown == [OPENING, OVER]

    desk.clock.set_wall(minutes=-3)
    desk.keeper.look()

    assert desk.left == MINUTE
    assert desk.shown == [OPENING, OVER]
