"""A planned session is moved, called off, judged, told and answered."""

from datetime import timedelta

from msgspec.structs import replace

from app.booking.arranging import (
    booking_of,
    cancel,
    carried_over,
    follow_up,
    hear_answer,
    judge,
    judge_clarity,
    move,
    rearrange,
    tell,
)
from app.booking.readiness import LooseEnd, loose_ends
from app.cities.city import City
from app.clock import Moment
from app.refusal import Reason
from app.session.booking import Booking, Confirmation
from app.session.draft import Draft
from app.session.preparation import Clarity, Goal, Preparation, Verdict
from app.session.session import Phase, Session
from app.session.steps import Step
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, READY, planned
from tests.app.fakes import accepted, refused

TOKYO = City("Tokyo", "Tokyo", "Japan", "Asia/Tokyo")
AT = Moment(NOW, timedelta(0), "boot-1")


def after(session: Session, *steps: Step) -> Session:
    for step in steps:
        session = accepted(step(session, AT))
    return session


def told_of(session: Session) -> Confirmation:
    return booking_of(session, AT).confirmation


def test_that_a_moved_session_keeps_its_length_and_what_was_prepared() -> None:
    session = replace(planned(), until=NOW + 2 * HOUR)

    moved = after(session, move(NOW + 5 * HOUR))

    assert moved == replace(
        session,
        planned_at=NOW + 5 * HOUR,
        until=None,
        booking=replace(booking_of(session, AT), moved_at=NOW),
    )


def test_that_what_began_is_neither_moved_nor_called_off() -> None:
    live = replace(planned(), started=AT)

    for step in (move(NOW), cancel):
        assert refused(step(live, AT)) is Reason.ALREADY_STARTED


def test_that_a_cancelled_session_is_kept_and_at_hand_no_more() -> None:
    off = after(planned(), cancel)

    assert off.phase is Phase.IDLE
    assert booking_of(off, AT).cancelled_at == NOW
    assert booking_of(off, AT).preparation == READY


def test_that_a_rebooked_session_carries_its_preparation_and_no_old_agreement() -> None:
    off = after(planned(), cancel)
    draft = Draft("Marina", at=NOW + 48 * HOUR, booking=Booking(NOW, NEW_YORK))

    again = carried_over(draft, off)

    assert again == replace(draft, booking=Booking(NOW, NEW_YORK, preparation=READY))
    assert carried_over(draft, replace(off, booking=None)) == draft


def test_that_goals_of_a_call_stay_where_they_came_up() -> None:
    begun = replace(booking_of(planned(), AT), preparation=replace(READY, goals=(Goal("Faster"),)))
    draft = Draft("Marina", at=NOW + 48 * HOUR, booking=Booking(NOW, NEW_YORK))

    again = carried_over(draft, replace(planned(), booking=begun))

    assert again.booking is not None
    assert again.booking.preparation == replace(READY, goals=())


def test_that_a_city_from_last_time_is_doubted_in_a_rebooking_until_another_is_said() -> None:
    doubted = replace(planned(), booking=Booking(NOW, NEW_YORK, remembered=True))
    written = Draft("Marina", at=NOW, booking=Booking(NOW, NEW_YORK, mail="marina@example.com"))
    elsewhere = replace(written, booking=Booking(NOW, TOKYO))

    again = [carried_over(draft, doubted).booking for draft in (written, elsewhere)]

    assert [one is not None and one.remembered for one in again] == [True, False]
    assert not booking_of(after(doubted, rearrange(written)), AT).remembered


def test_that_a_session_is_given_what_was_typed_and_keeps_what_was_prepared() -> None:
    session = replace(planned(), until=NOW + 2 * HOUR)
    draft = Draft(
        "  Ana  ", 30 * MINUTE, None, NOW + 5 * HOUR, booking=Booking(NOW, None, mail="a@b.c")
    )

    changed = after(session, rearrange(draft))

    assert (changed.name, changed.length, changed.until) == ("Ana", 30 * MINUTE, None)
    assert changed.planned_at == NOW + 5 * HOUR
    told = replace(told_of(session), zone=NEW_YORK.zone)
    assert changed.booking == replace(
        booking_of(session, AT), city=None, mail="a@b.c", confirmation=told, moved_at=NOW
    )


def test_that_an_end_by_the_clock_stays_while_start_and_length_do() -> None:
    session = replace(planned(), until=NOW + 2 * HOUR)
    draft = Draft("Ana", session.length, None, session.planned_at)

    assert after(session, rearrange(draft)).until == NOW + 2 * HOUR
    assert after(session, rearrange(replace(draft, length=30 * MINUTE))).until is None


def test_that_what_began_is_not_rearranged_and_nonsense_is_refused() -> None:
    draft = Draft("Ana", 30 * MINUTE, None, NOW)
    live = replace(planned(), started=AT)

    assert refused(rearrange(draft)(live, AT)) is Reason.ALREADY_STARTED
    endless = replace(draft, length=900 * HOUR)
    assert refused(rearrange(endless)(planned(), AT)) is Reason.OUT_OF_BOUNDS


def test_that_a_session_without_a_plan_gets_its_first_booking() -> None:
    bare = replace(planned(), booking=None)

    judged = after(bare, judge_clarity(Clarity.ASKED))

    asked = Preparation(clarity=Clarity.ASKED, clarity_at=NOW, asked_at=NOW)
    assert judged.booking == Booking(NOW, preparation=asked)


def test_that_a_refused_customer_is_to_be_told_after_each_verdict() -> None:
    told = after(planned(), judge(Verdict.NOT_ALLOWED), follow_up)
    assert not booking_of(told, AT).preparation.is_on_hold

    again = after(told, judge(Verdict.NOT_POSSIBLE))
    assert booking_of(again, AT).preparation.is_on_hold


def test_that_only_one_start_is_agreed_at_any_moment() -> None:
    first = after(replace(planned(), booking=None), tell, hear_answer)
    assert told_of(first) == Confirmation(first.planned_at, NOW, NOW)

    moved = after(first, move(NOW + 9 * HOUR), tell)

    assert told_of(moved) == Confirmation(NOW + 9 * HOUR, NOW, None)


def test_that_telling_the_same_start_again_keeps_the_answer() -> None:
    told = after(planned(), tell)

    assert told_of(told).answered_at == told_of(planned()).answered_at


def test_that_what_they_were_told_by_another_citys_clock_has_to_be_told_anew() -> None:
    told = after(replace(planned(), booking=Booking(NOW, NEW_YORK, preparation=READY)), tell)
    agreed = after(told, hear_answer)
    assert told_of(agreed).zone == NEW_YORK.zone

    for session in (agreed, planned()):
        there = after(session, rearrange(in_city(session, TOKYO)))
        assert loose_ends(there, is_odd=True) == (LooseEnd.NIGHT,)
        assert loose_ends(there, is_odd=False) == (LooseEnd.OLD_TIME,)
        again = after(there, tell)
        assert told_of(again) == Confirmation(session.planned_at, NOW, zone=TOKYO.zone)
        assert after(there, rearrange(in_city(there, NEW_YORK))) == after(
            session, rearrange(in_city(session, NEW_YORK))
        )
    nowhere = after(agreed, rearrange(in_city(agreed, None)))
    assert loose_ends(nowhere, is_odd=False) == (LooseEnd.CITY,)
    untold = after(planned(), rearrange(in_city(planned(), TOKYO)))
    assert booking_of(untold, AT).is_told_elsewhere


def test_that_a_city_that_is_agreed_before_anything_was_told_voids_nothing() -> None:
    untold = replace(planned(), booking=Booking(NOW, NEW_YORK))

    there = after(untold, rearrange(in_city(untold, TOKYO)))

    assert told_of(there) == Confirmation()


def in_city(session: Session, city: City | None) -> Draft:
    booking = replace(booking_of(session, AT), city=city)
    return Draft(session.name, session.length, at=session.planned_at, booking=booking)


def test_that_there_is_nothing_to_tell_of_a_session_without_a_start() -> None:
    assert refused(tell(replace(planned(), planned_at=None), AT)) is Reason.OUT_OF_BOUNDS
