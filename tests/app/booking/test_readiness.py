"""Readiness is derived from what is known."""

import pytest
from msgspec.structs import replace

from app.booking.readiness import LooseEnd, Readiness, loose_ends, readiness
from app.session.booking import Confirmation
from app.session.preparation import Clarity, Expectation, Preparation, Verdict
from tests.app.booking.fakes import HOUR, NOW, READY, planned


def open_about(known: Preparation) -> tuple[LooseEnd, ...]:
    return loose_ends(planned(known=known), is_odd=False)


def test_that_nothing_is_open_about_a_session_that_was_prepared_and_agreed() -> None:
    assert loose_ends(planned(), is_odd=True) == ()
    assert readiness(()) is Readiness.READY


def test_that_a_new_session_begins_unchecked() -> None:
    fresh = replace(planned(), booking=None)

    still_open = loose_ends(fresh, is_odd=False)

    assert still_open == (LooseEnd.UNTOLD, LooseEnd.NEEDS, LooseEnd.ELIGIBILITY, LooseEnd.CITY)
    assert readiness(still_open) is Readiness.NOT


@pytest.mark.parametrize(
    "clarity, end, ready",
    [
        (Clarity.UNCHECKED, LooseEnd.NEEDS, Readiness.NOT),
        (Clarity.UNCLEAR, LooseEnd.UNCLEAR, Readiness.NOT),
        (Clarity.ASKED, LooseEnd.ASKED, Readiness.NOT),
    ],
)
def test_that_what_they_want_must_be_clear(
    clarity: Clarity, end: LooseEnd, ready: Readiness
) -> None:
    assert open_about(replace(READY, clarity=clarity)) == (end,)
    assert readiness((end,)) is ready


def test_that_an_answered_question_makes_it_clear() -> None:
    assert open_about(replace(READY, clarity=Clarity.ANSWERED)) == ()


@pytest.mark.parametrize("verdict", [Verdict.NOT_ALLOWED, Verdict.NOT_POSSIBLE])
def test_that_a_refused_session_is_on_hold_until_the_customer_was_told(verdict: Verdict) -> None:
    refused = replace(READY, verdict=verdict)

    assert open_about(refused) == (LooseEnd.ON_HOLD,)
    assert open_about(replace(refused, followed_up_at=NOW)) == ()


def test_that_somebody_who_is_to_be_asked_keeps_a_session_from_being_ready() -> None:
    assert open_about(replace(READY, verdict=Verdict.ASK)) == (LooseEnd.SOMEBODY,)
    assert readiness((LooseEnd.SOMEBODY,)) is Readiness.NEARLY


def test_that_an_expectation_that_no_line_of_the_plan_covers_is_open() -> None:
    covered, open_one = Expectation("Sell photographs", "Show a shop"), Expectation("Move a site")
    known = replace(READY, plan=("Show a shop",), expectations=(covered, open_one))

    assert known.uncovered == (open_one,)
    assert open_about(known) == (LooseEnd.UNCOVERED,)


def test_that_a_start_at_night_is_not_ready_until_it_was_confirmed() -> None:
    agreed = planned()
    assert agreed.booking is not None
    told = Confirmation(start=agreed.planned_at, told_at=NOW)
    waiting = replace(agreed, booking=replace(agreed.booking, confirmation=told))

    assert loose_ends(waiting, is_odd=True) == (LooseEnd.NIGHT,)
    assert loose_ends(waiting, is_odd=False) == (LooseEnd.UNANSWERED,)
    assert readiness((LooseEnd.NIGHT,)) is Readiness.NOT
    assert readiness((LooseEnd.UNANSWERED,)) is Readiness.NEARLY


def test_that_a_moved_session_leaves_an_old_time_with_the_customer() -> None:
    moved = replace(planned(), planned_at=NOW + 3 * HOUR)

    assert loose_ends(moved, is_odd=True) == (LooseEnd.OLD_TIME,)


def test_that_a_customer_who_knows_a_start_is_to_be_told_that_it_is_off() -> None:
    session = planned(known=Preparation())
    assert session.booking is not None
    off = replace(session.booking, cancelled_at=NOW)

    (end,) = loose_ends(replace(session, booking=off), is_odd=True)

    assert end is LooseEnd.OFF
    assert readiness((end,)) is Readiness.NOT
    told = replace(off, cancellation_told_at=NOW)
    assert loose_ends(replace(session, booking=told), is_odd=True) == ()


def test_that_nothing_is_open_about_a_cancelled_session_of_which_nobody_was_told() -> None:
    session = planned(known=Preparation())
    assert session.booking is not None
    off = replace(session.booking, cancelled_at=NOW, confirmation=Confirmation())

    assert loose_ends(replace(session, booking=off), is_odd=False) == ()
