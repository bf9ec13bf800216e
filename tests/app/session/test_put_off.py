"""A cue that is put off comes again after a minute of the session, as often as that is asked."""

from datetime import timedelta

from app.refusal import Reason
from app.session.answers import later, said
from app.session.showing import CueKind
from app.session.steps import extend, pause, resume
from tests.app.fakes import MINUTE, SECOND, START, Desk, refused

OPENING, NOTICE, WRAP = CueKind.OPENING, CueKind.NOTICE, CueKind.WRAP
RELATION, OVER = CueKind.RELATION, CueKind.OVER


def put_off(minutes: float) -> Desk:
    """A desk whose cue at `minutes` was just put off."""
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=minutes)
    desk.do(later)
    return desk


def test_that_a_cue_put_off_comes_again_after_a_minute() -> None:
    desk = put_off(35)

    desk.wait(seconds=59)
    assert desk.card() is None
    desk.wait(seconds=1)

    assert desk.card() is NOTICE
    assert desk.session.showings[-1].late_by == timedelta(0)
    assert desk.session.showings[-1].due_at == START + 36 * MINUTE


def test_that_a_cue_can_be_put_off_again_and_again() -> None:
    desk = put_off(35)

    for _ in range(3):
        desk.wait(minutes=1)
        desk.do(later)

    assert desk.shown == [OPENING, NOTICE, NOTICE, NOTICE, NOTICE]


def test_that_a_cue_that_came_again_waits_for_its_answer() -> None:
    desk = put_off(35)

    desk.wait(minutes=1)
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE, NOTICE]


def test_that_a_cue_said_at_its_second_coming_does_not_come_a_third_time() -> None:
    desk = put_off(35)
    desk.wait(minutes=1)

    desk.do(said)
    desk.wait(minutes=2)

    assert desk.shown == [OPENING, NOTICE, NOTICE]


def test_that_the_opening_can_be_put_off() -> None:
    desk = put_off(0)

    desk.wait(minutes=1)

    assert desk.shown == [OPENING, OPENING]


def test_that_the_relation_line_can_be_put_off() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40)
    desk.do(said)

    desk.do(later)
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, WRAP, RELATION, RELATION]


def test_that_a_more_urgent_cue_takes_the_place_of_one_put_off() -> None:
    desk = put_off(39.5)

    for _ in range(4):
        desk.wait(seconds=30)

    assert desk.shown == [OPENING, NOTICE, WRAP]


def test_that_a_cue_overtaken_while_put_off_stays_away_after_an_extension() -> None:
    desk = put_off(0)
    desk.clock.sleep(minutes=36)
    desk.keeper.look()
    assert desk.card() is NOTICE

    desk.do(extend(10 * MINUTE, desk.ladder))

    assert desk.shown == [OPENING, NOTICE]
    assert desk.card() is None


def test_that_a_pause_keeps_a_put_off_cue_waiting() -> None:
    desk = put_off(35)
    desk.wait(seconds=20)

    desk.do(pause)
    desk.wait(minutes=10)
    desk.do(resume)
    assert desk.card() is None
    desk.wait(seconds=40)

    assert desk.card() is NOTICE


def test_that_a_put_off_cue_comes_late_after_a_suspend() -> None:
    desk = put_off(35)

    desk.clock.sleep(minutes=3)
    desk.keeper.look()

    assert desk.card() is NOTICE
    assert desk.session.showings[-1].late_by == 2 * MINUTE


def test_that_an_extension_leaves_a_put_off_opening_its_minute() -> None:
    desk = put_off(0)

    desk.wait(seconds=20)
    desk.do(extend(5 * MINUTE, desk.ladder))
    desk.wait(seconds=40)

    assert desk.shown == [OPENING, OPENING]
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_a_short_extension_leaves_a_put_off_cue_its_minute() -> None:
    desk = put_off(36)

    desk.do(extend(30 * SECOND, desk.ladder))
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE, NOTICE]


def test_that_a_short_extension_leaves_even_the_last_minute_its_minute() -> None:
    desk = put_off(44)

    desk.do(extend(30 * SECOND, desk.ladder))
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, WRAP, WRAP]
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_a_short_extension_does_not_swallow_the_relation_line() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=41)

    desk.do(extend(30 * SECOND, desk.ladder))
    desk.do(said)

    assert desk.card() is RELATION


def test_that_a_cue_put_off_then_armed_again_comes_at_its_own_time() -> None:
    desk = put_off(35)

    desk.do(extend(10 * MINUTE, desk.ladder))
    desk.wait(minutes=9)
    assert desk.shown == [OPENING, NOTICE]
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE, NOTICE]


def test_that_there_must_be_a_cue_to_answer() -> None:
    desk = put_off(35)

    assert refused(desk.keeper.do(later)) is Reason.NO_CUE
    assert refused(desk.keeper.do(said)) is Reason.NO_CUE


def test_that_a_cue_can_be_answered_in_a_pause() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)

    desk.do(pause)
    desk.do(said)

    assert desk.card() is None


def test_that_nothing_can_be_put_off_over_time() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=45)
    assert desk.card() is OVER

    assert refused(desk.keeper.do(later)) is Reason.TIME_IS_UP
