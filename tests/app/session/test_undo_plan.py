"""A session that was planned is taken back like any act, unless something became of it since."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.booking.arranging import cancel, move
from app.refusal import Reason
from app.session.draft import Draft
from app.session.session import Mark, Phase, Session
from app.session.steps import Step, begin, mark
from tests.app.fakes import MINUTE, SECOND, START, USUAL, Desk, accepted, refused

TICK = mark("before.goal", Mark.DONE)


def planned(desk: Desk, after: int = 60) -> Session:
    """A session kept for `after` minutes from the start of the day."""
    draft = Draft("Kenji Mori", at=START + after * MINUTE)
    return accepted(desk.keeper.plan(draft, USUAL, is_act=True))


def test_that_a_plan_is_taken_back_at_once() -> None:
    desk = Desk()
    planned(desk)

    desk.undo()

    assert desk.keeper.agenda.value.at_hand is None
    assert desk.store.sessions == {}
    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_a_plan_in_a_call_is_taken_back_and_then_what_was_done_before() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(TICK)
    planned(desk)

    desk.undo()

    assert desk.keeper.agenda.value.next is None
    assert desk.session.mark("before.goal") is Mark.DONE
    desk.undo()
    assert desk.session.mark("before.goal") is Mark.OPEN


def test_that_a_plan_of_a_while_ago_is_asked_about() -> None:
    desk = Desk()
    plan = planned(desk)
    desk.wait(seconds=10)

    assert refused(desk.keeper.undo()) is Reason.PLAN_GOES
    assert refused(desk.keeper.undo()) is Reason.PLAN_GOES
    desk.wait(seconds=1)

    assert desk.undo().id == plan.id
    assert desk.store.sessions == {}


def test_that_a_plan_whose_cue_has_come_is_taken_back() -> None:
    desk = Desk()
    planned(desk, after=15)
    desk.wait(minutes=15)
    assert desk.session.showings

    assert refused(desk.keeper.undo()) is Reason.PLAN_GOES
    desk.wait(seconds=1)
    desk.undo()

    assert desk.store.sessions == {}


@pytest.mark.parametrize("step", [TICK, move(START + 90 * MINUTE)], ids=["ticked", "moved"])
def test_that_a_plan_stays_once_something_else_was_said_of_it(step: Step) -> None:
    desk = Desk()
    plan = planned(desk)
    accepted(desk.keeper.arrange(plan.id, step))

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert plan.id in desk.store.sessions


def test_that_a_plan_stays_while_something_of_it_is_half_typed() -> None:
    desk = Desk()
    plan = planned(desk)
    desk.store.typed = {plan.id}

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert plan.id in desk.store.sessions


def test_that_a_plan_goes_once_nothing_of_it_is_half_typed_any_more() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(TICK)
    plan = planned(desk)
    desk.store.typed = {plan.id}
    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE

    desk.store.typed.clear()

    assert desk.undo().id == plan.id
    assert plan.id not in desk.store.sessions
    assert desk.undo().mark("before.goal") is Mark.OPEN


def test_that_a_plan_that_was_called_off_elsewhere_is_no_act_any_more() -> None:
    desk = Desk()
    plan = planned(desk)
    accepted(desk.keeper.arrange(plan.id, cancel))

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_a_plan_comes_back_before_it_goes() -> None:
    desk = Desk()
    plan = planned(desk)
    desk.do(begin(length=timedelta(minutes=45)))

    desk.undo()
    assert desk.session.phase is Phase.BEFORE
    assert replace(desk.session, showings=()) == plan
    desk.undo()

    assert desk.store.sessions == {}


def test_that_what_is_planned_on_a_page_is_no_act_of_the_strip() -> None:
    desk = Desk()
    accepted(desk.keeper.plan(Draft("Kenji", at=START + 60 * SECOND), USUAL))

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO
