"""The message that fits a session now, what it says of it, and what came of it."""

import pytest
from msgspec.structs import replace

from app.booking.arranging import (
    cancel,
    hand_out,
    insist,
    judge,
    judge_clarity,
    move,
    tell,
    tell_cancelled,
    write_in,
)
from app.booking.telling import (
    Told,
    facts_of,
    is_agreed,
    is_odd_start,
    kinds_of,
    language_of,
    marking,
    sequence_of,
    told,
)
from app.clock import Moment
from app.message.language import Language
from app.message.wording import Kind
from app.records.attending import CANCELLED, attend
from app.refusal import Reason, Refusal
from app.session.booking import Booking, Override
from app.session.outcome import Attendance
from app.session.preparation import Clarity, Verdict
from app.session.session import Session
from app.session.steps import Step, both
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, READY, planned

AT = Moment(NOW, MINUTE, "boot")
LATER = Moment(NOW + HOUR, MINUTE + HOUR, "boot")
SESSION = planned()
UNTOLD = replace(SESSION, booking=Booking(NOW, NEW_YORK, preparation=READY))


def after(session: Session, *steps: Step) -> Session:
    """The session, once the agent has done that."""
    for step in steps:
        outcome = step(session, AT)
        assert isinstance(outcome, Session)
        session = outcome
    return session


def first(session: Session, *, is_odd: bool = False) -> Kind:
    return kinds_of(session, is_odd=is_odd)[0]


def booking_of(session: Session) -> Booking:
    assert session.booking is not None
    return session.booking


def test_that_a_planned_session_is_confirmed() -> None:
    assert first(UNTOLD) is Kind.CONFIRMATION
    assert first(SESSION) is Kind.CONFIRMATION
    assert first(replace(SESSION, booking=None)) is Kind.CONFIRMATION


def test_that_an_odd_hour_is_asked_about_until_it_was_answered() -> None:
    assert first(UNTOLD, is_odd=True) is Kind.ODD_HOUR
    assert first(after(UNTOLD, tell), is_odd=True) is Kind.ODD_HOUR
    assert first(SESSION, is_odd=True) is Kind.CONFIRMATION


def test_that_an_answer_on_another_citys_clock_counts_no_more() -> None:
    known = booking_of(SESSION)
    told_there = replace(known.confirmation, zone="Asia/Tokyo")
    elsewhere = replace(SESSION, booking=replace(known, confirmation=told_there))

    assert first(elsewhere, is_odd=True) is Kind.ODD_HOUR
    assert first(elsewhere) is Kind.CONFIRMATION
    assert told(elsewhere, Kind.CONFIRMATION) == Told()
    assert not is_agreed(elsewhere, is_odd=True)


def test_that_a_session_at_another_time_than_they_know_has_moved() -> None:
    moved = after(SESSION, move(NOW + 5 * HOUR))

    assert first(moved) is first(moved, is_odd=True) is Kind.MOVED
    assert first(after(moved, tell)) is Kind.CONFIRMATION
    assert Kind.CONFIRMATION not in kinds_of(moved, is_odd=False)


def test_that_a_cancelled_session_is_only_called_off_or_refused() -> None:
    gone = after(SESSION, cancel)

    assert kinds_of(gone, is_odd=True) == (Kind.CANCELLED, Kind.NOT_ALLOWED, Kind.NOT_PROVIDED)


@pytest.mark.parametrize(
    "verdict,kind",
    [(Verdict.NOT_ALLOWED, Kind.NOT_ALLOWED), (Verdict.NOT_POSSIBLE, Kind.NOT_PROVIDED)],
)
def test_that_a_refused_customer_is_told_first(verdict: Verdict, kind: Kind) -> None:
    refused = after(UNTOLD, judge(verdict))

    assert first(refused) is kind
    assert set(kinds_of(refused, is_odd=False)) == {
        *(Kind.CONFIRMATION, Kind.ASK, Kind.NOT_ALLOWED, Kind.NOT_PROVIDED, Kind.RUNNING_LATE)
    }
    assert marking(UNTOLD, kind) is None
    marked = after(refused, marking(refused, kind) or tell)
    assert booking_of(marked).preparation.followed_up_at == NOW
    assert told(marked, kind) == Told(NOW)
    assert told(marked, next(iter({Kind.NOT_ALLOWED, Kind.NOT_PROVIDED} - {kind}))) == Told()


def test_that_an_unclear_wish_is_asked_about_once_they_know_the_time() -> None:
    unclear = judge_clarity(Clarity.UNCLEAR)

    assert first(after(UNTOLD, unclear)) is Kind.CONFIRMATION
    assert first(after(UNTOLD, unclear, tell)) is Kind.ASK
    asked = after(SESSION, unclear, marking(SESSION, Kind.ASK) or tell)
    assert booking_of(asked).preparation.clarity is Clarity.ASKED
    assert told(asked, Kind.ASK) == Told(NOW)
    assert told(SESSION, Kind.ASK) == Told()
    assert first(asked) is Kind.CONFIRMATION


def test_that_an_answer_leaves_when_it_was_asked() -> None:
    asked = after(SESSION, judge_clarity(Clarity.ASKED))
    answered = judge_clarity(Clarity.ANSWERED)(asked, LATER)
    assert isinstance(answered, Session)

    assert told(answered, Kind.ASK) == Told(NOW, LATER.wall)
    assert told(after(answered, judge_clarity(Clarity.UNCLEAR)), Kind.ASK) == Told()
    assert told(after(SESSION, judge_clarity(Clarity.ANSWERED)), Kind.ASK) == Told()


def test_that_the_facts_are_those_of_the_session() -> None:
    linked = replace(
        SESSION, booking=replace(booking_of(SESSION), call_link="https://call.example")
    )
    facts = facts_of(linked, zone_named)

    assert facts is not None
    assert (facts.name, facts.start, facts.length) == ("Marina Duarte", NOW + HOUR, 45 * MINUTE)
    assert (facts.city, facts.zone) == (NEW_YORK, zone_named(NEW_YORK.zone))
    assert (facts.link, facts.old) == ("https://call.example", None)
    assert not is_odd_start(facts, USUAL_NIGHT)
    assert is_odd_start(replace(facts, start=NOW - 7 * HOUR), USUAL_NIGHT)


def test_that_a_moved_session_still_knows_the_old_start() -> None:
    facts = facts_of(after(SESSION, move(NOW + 5 * HOUR)), zone_named)

    assert facts is not None
    assert (facts.start, facts.old) == (NOW + 5 * HOUR, NOW + HOUR)


def test_that_a_cancelled_session_is_called_off_at_the_start_that_they_know() -> None:
    facts = facts_of(after(SESSION, move(NOW + 5 * HOUR), cancel), zone_named)

    assert facts is not None
    assert (facts.start, facts.old) == (NOW + HOUR, None)
    untold = facts_of(after(UNTOLD, cancel), zone_named)
    assert untold is not None
    assert untold.start == NOW + HOUR


def test_that_nothing_is_said_of_a_time_that_nobody_knows() -> None:
    nowhere = replace(NEW_YORK, zone="Nowhere/At_All")

    assert facts_of(planned(city=None), zone_named) is None
    assert facts_of(planned(city=nowhere), zone_named) is None
    assert facts_of(replace(SESSION, booking=None), zone_named) is None
    assert facts_of(replace(UNTOLD, planned_at=None), zone_named) is None


def test_that_a_calendar_waits_for_the_answer_to_a_night_hour() -> None:
    assert is_agreed(UNTOLD, is_odd=False)
    assert not is_agreed(UNTOLD, is_odd=True)
    assert is_agreed(SESSION, is_odd=True)
    assert not is_agreed(after(SESSION, move(NOW + 13 * HOUR)), is_odd=True)
    assert is_agreed(after(UNTOLD, cancel), is_odd=True)


def test_that_each_invitation_outranks_those_before_it_whatever_changed() -> None:
    moved = after(SESSION, hand_out, move(NOW + 5 * HOUR))

    assert sequence_of(replace(SESSION, booking=None)) == sequence_of(SESSION) == 0
    assert sequence_of(moved) == sequence_of(after(moved, tell)) == 1
    assert sequence_of(after(moved, hand_out, hand_out, cancel)) == 3


def test_that_a_time_was_told_while_it_is_the_sessions_own() -> None:
    assert told(SESSION, Kind.CONFIRMATION) == Told(NOW - 2 * HOUR, NOW - HOUR)
    assert told(UNTOLD, Kind.CONFIRMATION) == Told()
    assert told(after(SESSION, move(NOW + 5 * HOUR)), Kind.MOVED) == Told()
    assert marking(UNTOLD, Kind.CONFIRMATION) is tell


def test_that_it_is_kept_when_a_customer_was_told_that_it_is_off() -> None:
    off = after(SESSION, cancel)
    assert told(off, Kind.CANCELLED) == Told()

    heard = after(off, marking(off, Kind.CANCELLED) or tell)

    assert told(heard, Kind.CANCELLED) == Told(NOW)
    assert booking_of(heard).confirmation == booking_of(SESSION).confirmation
    assert marking(off, Kind.NOT_ALLOWED) is None
    assert told(SESSION, Kind.CANCELLED) == Told()


def test_that_only_what_was_cancelled_can_be_told_to_be_off() -> None:
    assert tell_cancelled(SESSION, AT) == Refusal(Reason.OUT_OF_BOUNDS)


def test_that_the_language_is_the_bookings() -> None:
    german = after(UNTOLD, write_in(Language.GERMAN))

    assert language_of(booking_of(german)) is Language.GERMAN
    assert language_of(Booking(NOW, language="tlh")) is Language.ENGLISH


def test_that_what_the_guard_was_overruled_in_stays_with_the_session() -> None:
    twice = after(SESSION, insist(("utc", "other-hour")), insist(("empty",)))

    confirmation = booking_of(twice).confirmation
    assert replace(confirmation, overrides=()) == booking_of(SESSION).confirmation
    assert confirmation.overrides == (
        Override(NOW, ("utc", "other-hour")),
        Override(NOW, ("empty",)),
    )


def test_that_what_was_sent_all_the_same_stays_with_the_session() -> None:
    sent = booking_of(after(UNTOLD, both(insist(("utc",)), tell))).confirmation

    assert (sent.start, sent.overrides) == (NOW + HOUR, (Override(NOW, ("utc",)),))
    nowhere = replace(UNTOLD, planned_at=None)
    assert both(insist(("utc",)), tell)(nowhere, AT) == Refusal(Reason.OUT_OF_BOUNDS)


@pytest.mark.parametrize("attendance", sorted(CANCELLED))
def test_that_what_began_and_was_called_off_wants_no_confirmation(attendance: Attendance) -> None:
    begun = Moment(NOW, HOUR, "boot-1")
    over = replace(planned(NOW), started=begun, ended=begun.after(MINUTE))
    off = attend(attendance)(over, begun.after(2 * MINUTE))
    assert isinstance(off, Session)

    assert kinds_of(off, is_odd=False) == (Kind.CANCELLED,)
    step = marking(off, Kind.CANCELLED)
    assert step is not None
    told_so = step(off, begun.after(3 * MINUTE))
    assert isinstance(told_so, Session)
    assert told(told_so, Kind.CANCELLED).sent_at == NOW + 3 * MINUTE
