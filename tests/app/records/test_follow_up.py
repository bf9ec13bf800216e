"""The follow-up holds what was promised, once each, on the customer's calendar, and no quote."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.booking.arranging import write_in
from app.booking.parting import parting_of
from app.booking.preparing import bring_up, stand, take_notes
from app.booking.telling import marking, told
from app.booking.writer import Writer
from app.booking.written import Written
from app.clock import Moment
from app.message.book import Book
from app.message.channels import Channels
from app.message.compose import Message
from app.message.finding import Fault
from app.message.language import Language
from app.message.wording import Kind
from app.records.capturing import capture
from app.records.closing import hand_out, overrule, send
from app.records.follow_up import there
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.outcome import ABSENT, Attendance, Outcome
from app.session.preparation import Standing
from app.session.session import Session
from app.session.steps import Step
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import NOW, planned
from tests.app.booking.test_writer import Drawer
from tests.app.message.worlds import BUILT_IN, city_in, zone_names
from tests.app.zones import known_zone

AT = Moment(NOW + timedelta(hours=2), timedelta(hours=2), "boot-1")
OVER = replace(planned(), started=AT, ended=AT)
MAIL = Channels(mail="help@example.org")
GOODBYES = {
    Language.ENGLISH: "This is not a goodbye",
    Language.GERMAN: "Das ist kein Abschied",
    Language.SPANISH: "Esto no es una despedida",
    Language.FRENCH: "Ce n’est pas un adieu",
    Language.PORTUGUESE: "Isto não é uma despedida",
    Language.ITALIAN: "Questo non è un addio",
    Language.JAPANESE: "これで終わりではございません",
}
WORDS = ["Send the invoice", "Rechnung schicken", "Revoir l’export", "請求書を送る", "Ask {Ana}"]


def writer(own: str = "Europe/Vienna", channels: Channels = MAIL) -> Writer:
    book = Book(BUILT_IN, Path("nowhere"))
    return replace(
        Writer(book, Drawer(), zone_named, night=USUAL_NIGHT, own_zone=own, channels=channels),
        own=known_zone(own),
    )


def line(number: int, kind: CaptureKind, text: str, promise: Promise | None = None) -> Capture:
    return Capture(UUID(int=number), kind, text, NOW, promise)


def owed(number: int, text: str, **facts: object) -> Capture:
    return line(number, CaptureKind.PROMISE, text, replace(Promise(), **facts))


def with_lines(*lines: Capture, session: Session = OVER) -> Session:
    return replace(session, captures=lines)


def follow_up(session: Session, by: Writer | None = None) -> Written:
    written = (by or writer()).write(session)
    assert written is not None
    assert written.kinds == (Kind.FOLLOW_UP,)
    return written


def after(session: Session, *steps: Step) -> Session:
    for step in steps:
        done = step(session, AT)
        assert not isinstance(done, Refusal)
        session = done
    return session


def test_that_it_says_what_was_learned_what_is_open_and_who_does_what() -> None:
    session = with_lines(
        line(1, CaptureKind.INSIGHT, "They export every Friday"),
        line(2, CaptureKind.QUESTION, "Does it take CSV?"),
        line(3, CaptureKind.GOAL, "A second shop"),
        owed(4, "Send the invoice", due=date(2026, 3, 6)),
        owed(5, "Look at the logs", owner=Owner.OTHER, name="Ana", due=date(2026, 3, 5)),
        owed(6, "Try ten rows", owner=Owner.CUSTOMER),
    )

    text = follow_up(session).message.text

    for part in (
        "What we learned:\n– They export every Friday\n\n",
        "What stays open, and is not forgotten:\n– Does it take CSV?\n– A second shop\n\n",
        (
            "What I do:\n– Send the invoice (by Friday, March 6)\n"
            "– Ana: Look at the logs (by Thursday, March 5)\n\n"
        ),
        "What you do:\n– Try ten rows\n\n",
        "You hear from me by Friday, March 6.\n",
        "You reach us here:\n– Mail: help@example.org",
    ):
        assert part in text


def test_that_a_goal_that_came_up_stays_open_unless_it_was_reached() -> None:
    noted = after(
        with_lines(line(1, CaptureKind.GOAL, "A second shop")),
        bring_up("Invoices in Spanish"),
        bring_up("Colours"),
        stand("Colours", Standing.REACHED),
    )

    written = follow_up(noted)

    assert written.facts.agreed.open == ("A second shop", "Invoices in Spanish")
    assert "– Invoices in Spanish\n" in written.message.text


def test_that_what_may_not_be_kept_is_no_promise_but_stays_open() -> None:
    session = with_lines(
        line(1, CaptureKind.QUESTION, "Does it take CSV?"),
        owed(2, "Free upgrade for a year", is_sure=False),
        owed(3, "Look at the logs", owner=Owner.OTHER, name="Ana", is_sure=False),
        owed(4, "Send the invoice", is_sure=True),
        owed(5, "Try ten rows", owner=Owner.CUSTOMER, is_sure=False),
    )

    written = follow_up(session)

    agreed = written.facts.agreed
    assert agreed.open == ("Does it take CSV?", "Free upgrade for a year", "Look at the logs")
    assert [task.what for task in agreed.mine] == ["Send the invoice"]
    assert [task.what for task in agreed.yours] == ["Try ten rows"]
    open_part = written.message.text.index("What stays open")
    assert open_part < written.message.text.index("upgrade") < written.message.text.index("What I")


def test_that_the_day_of_what_may_not_be_kept_is_not_promised() -> None:
    session = with_lines(owed(1, "Free upgrade", is_sure=False, due=date(2026, 3, 6)))

    assert "March 6" not in follow_up(session).message.text


def test_that_quotes_notes_and_what_is_done_are_not_sent() -> None:
    session = with_lines(
        line(1, CaptureKind.QUOTE, "I dread Fridays"),
        line(2, CaptureKind.NOTE, "Seems tired"),
        owed(3, "Sent already", due=date(2026, 3, 6), done_at=NOW),
    )

    text = follow_up(session).message.text

    for words in ("dread", "tired", "already", "learned", "What I do", "hear from me", "{"):
        assert words not in text


@pytest.mark.parametrize("language", Language)
def test_that_it_is_no_goodbye_and_says_so_in_each_language(language: Language) -> None:
    session = after(OVER, write_in(language))

    written = follow_up(session)

    assert GOODBYES[language] in written.message.text
    assert not writer().findings(written)


@pytest.mark.parametrize(
    "own, theirs, day",
    [
        ("Europe/Vienna", "Pacific/Auckland", date(2026, 3, 7)),
        ("Europe/Vienna", "America/New_York", date(2026, 3, 6)),
        ("UTC", "Europe/Berlin", date(2026, 3, 6)),
        ("Europe/Berlin", "America/Los_Angeles", date(2026, 3, 6)),
        ("Pacific/Auckland", "America/Los_Angeles", date(2026, 3, 5)),
        ("Pacific/Kiritimati", "Pacific/Honolulu", date(2026, 3, 5)),
    ],
)
def test_that_a_day_of_the_agents_is_the_customers_day_in_which_its_work_ends(
    own: str, theirs: str, day: date
) -> None:
    assert there(date(2026, 3, 6), known_zone(theirs), known_zone(own)) == day


def test_that_the_last_day_of_all_stays_what_it_is() -> None:
    west = known_zone("Pacific/Honolulu")
    assert there(date.max, UTC, west) == date.max


@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS[:4]),
            st.sampled_from(Owner),
            st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        ),
        max_size=6,
    ),
    st.sampled_from(Language),
    st.sampled_from(zone_names()),
    st.sampled_from(zone_names()),
)
def test_that_any_draft_holds_each_promise_once_and_passes_the_guard_in_any_city(
    promises: list[tuple[str, Owner, date | None]], language: Language, zone: str, own: str
) -> None:
    lines = [
        owed(number, f"{text} N{number}N", owner=owner, due=due, name="Ana")
        for number, (text, owner, due) in enumerate(promises)
    ]
    assert OVER.booking is not None
    booking = replace(OVER.booking, city=city_in(zone), language=language)
    by = writer(own)

    written = follow_up(with_lines(*lines, session=replace(OVER, booking=booking)), by)

    text = written.message.text
    for number in range(len(promises)):
        assert text.count(f"N{number}N") == 1
    is_dayless = not any(due for _, _, due in promises)
    faults = {Fault.NO_DAY} if is_dayless and written.facts.agreed.mine else set()
    assert {*by.findings(written).faults} == faults, [
        text[found.start : found.end] for found in by.findings(written).text
    ]


def test_that_hours_and_clocks_that_the_agent_typed_in_a_line_are_found() -> None:
    session = with_lines(owed(1, "Call back at 3 PM CET"), owed(2, "Ask {Ana}"))
    by = writer()

    faults = {found.fault for found in by.findings(follow_up(session, by)).text}

    assert {Fault.ABBREVIATION, Fault.UNFILLED} <= faults


def test_that_a_day_that_is_over_is_pointed_at_and_nobody_hears_by_it() -> None:
    monday = replace(writer(), now=datetime(2026, 11, 23, 9, tzinfo=UTC))
    late = owed(1, "Overdue thing", due=date(2026, 11, 20))
    session = with_lines(late, owed(2, "Send the steps", due=date(2026, 11, 24)))

    written = follow_up(session, monday)
    text = written.message.text

    (found,) = monday.findings(written).text
    assert found.fault is Fault.PAST_DAY
    assert text[found.start : found.end] == "November 20"
    assert "You hear from me by Tuesday, November 24." in text
    assert "hear from me" not in follow_up(with_lines(late), monday).message.text
    assert parting_of(session, monday).objections == ("past-day",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line, is_dayless",
    [
        (owed(1, "Send the steps"), True),
        (owed(1, "Send the steps", owner=Owner.OTHER), True),
        (owed(1, "Send the steps on Friday"), False),
        (owed(1, "Send the steps", due=date(2026, 3, 6)), False),
        (owed(1, "Look at the logs", owner=Owner.OTHER, name="Ana", due=date(2026, 3, 6)), False),
        (owed(1, "Try ten rows", owner=Owner.CUSTOMER), False),
        (owed(1, "Free upgrade", is_sure=False), False),
    ],
)
def test_that_a_promise_of_ours_without_any_day_is_pointed_at(
    line: Capture, *, is_dayless: bool
) -> None:
    by = writer()
    written = follow_up(with_lines(line), by)

    found = [one for one in by.findings(written).text if one.fault is Fault.NO_DAY]

    text = written.message.text
    assert [text[one.start : one.end] for one in found] == ["Send the steps"] * is_dayless
    parting = parting_of(written.session, by)
    assert parting is not None
    assert parting.is_ready is not is_dayless


def test_that_a_promise_without_a_day_goes_out_where_that_is_wanted() -> None:
    by = writer()
    session = with_lines(owed(1, "Send the steps"))

    by.allow(follow_up(session, by))

    parting = parting_of(session, by)
    assert parting is not None
    assert parting.is_ready


def test_that_nothing_is_missed_of_a_promise_that_was_taken_out() -> None:
    by = writer()
    written = follow_up(with_lines(owed(1, "Send the steps")), by)
    by.keep(written, Message("Hello", "Thank you."))

    assert not by.findings(follow_up(written.session, by))


def test_that_they_hear_by_the_day_of_somebody_whom_nobody_named() -> None:
    session = with_lines(owed(1, "Look at it", owner=Owner.OTHER, due=date(2026, 3, 6)))

    assert "You hear from me by Friday, March 6." in follow_up(session).message.text


def test_that_a_day_is_over_only_when_it_is_over_for_the_customer() -> None:
    assert OVER.booking is not None
    west = replace(OVER.booking, city=city_in("Pacific/Honolulu"))
    session = with_lines(owed(1, "Send it", due=date(2026, 11, 22)), session=OVER)
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    by = replace(writer("UTC"), now=at)

    assert by.findings(follow_up(replace(session, booking=replace(OVER.booking, city=None)), by))
    assert not by.findings(follow_up(replace(session, booking=west), by))


def test_that_nothing_in_a_line_turns_the_words_of_others_round() -> None:
    turned = capture(UUID(int=1), CaptureKind.INSIGHT, "\u202eevil rtl\u2066")

    text = follow_up(after(OVER, turned)).message.text

    assert "– evil rtl\n" in text
    assert take_notes("\u202ea")(OVER, AT).booking.preparation.notes == "a"  # type: ignore[union-attr]


def test_that_no_channel_keeps_it_from_going_out() -> None:
    by = writer(channels=Channels())

    (found,) = by.findings(follow_up(OVER, by)).text

    assert found.fault is Fault.UNFILLED


def test_that_a_session_without_a_plan_or_a_city_has_one_on_the_agents_own_days() -> None:
    lines = (owed(1, "Send the invoice", due=date(2026, 3, 6)),)
    assert OVER.booking is not None
    lost = replace(OVER.booking, city=replace(city_in("Europe/Paris"), zone="Nowhere/Land"))
    for session in (replace(OVER, booking=None), replace(OVER, booking=lost)):
        written = follow_up(with_lines(*lines, session=session))

        assert "(by Friday, March 6)" in written.message.text
        assert written.facts.city.zone == ""
        assert not writer().findings(written)


@pytest.mark.parametrize("attendance", ABSENT)
def test_that_there_is_none_for_a_session_that_did_not_happen(attendance: Attendance) -> None:
    off = replace(OVER, outcome=Outcome(attendance, NOW))
    written = writer().write(off)

    assert written is None or Kind.FOLLOW_UP not in written.kinds
    assert parting_of(off, writer()) is None
    assert isinstance(send(Message("", ""), "en")(off, AT), Refusal)


def test_that_it_is_marked_by_hand_with_the_words_that_went_out() -> None:
    first, later = Message("Hello", "first"), Message("Hello", "changed since")
    out = after(OVER, hand_out(first, "en"), send(later, "de"))

    assert out.aftercare is not None
    kept = out.aftercare.follow_up
    assert kept is not None
    assert (kept.text, kept.language, kept.sent_at) == ("first", "en", AT.wall)
    assert told(out, Kind.FOLLOW_UP).sent_at == AT.wall
    assert told(OVER, Kind.FOLLOW_UP).sent_at is None
    assert marking(OVER, Kind.FOLLOW_UP) is not None


def test_that_one_that_was_never_copied_is_marked_as_it_stands() -> None:
    out = after(OVER, send(Message("Hello", "as it stands"), "de"))

    assert out.aftercare is not None
    kept = out.aftercare.follow_up
    assert kept is not None
    assert (kept.text, kept.language) == ("as it stands", "de")


def test_that_an_override_stays_with_it() -> None:
    out = after(
        OVER, overrule(Message("a", "b"), "en", ("utc",)), hand_out(Message("a", "b"), "en")
    )

    written = follow_up(out)

    assert [one.objections for one in written.overrides] == [("utc",)]
    assert written.booking.confirmation.overrides == ()


def test_that_the_strip_learns_how_it_stands() -> None:
    session = with_lines(
        owed(1, "Send the invoice", due=date(2026, 3, 6)),
        owed(2, "Look at the logs", owner=Owner.OTHER, name="Ana"),
        owed(3, "Try ten rows", owner=Owner.CUSTOMER),
    )
    by = writer()

    parting = parting_of(session, by)
    assert parting is not None
    assert (parting.mine, parting.theirs, parting.is_ready) == (2, 1, True)
    assert parting.may_be_sent
    objected = replace(parting, objections=("unfilled",))
    assert not objected.may_be_sent
    assert replace(objected, copied_at=NOW).may_be_sent

    sent = parting_of(after(session, send(parting.message, parting.language)), by)
    assert sent is not None
    assert sent.sent_at == AT.wall

    bare = parting_of(session, writer(channels=Channels()))
    assert bare is not None
    assert not bare.is_ready
    assert bare.objections == ("unfilled",)


def test_that_what_is_typed_is_kept_and_an_insisting_agent_is_heard() -> None:
    by = writer(channels=Channels())
    written = follow_up(OVER, by)
    by.keep(written, replace(written.message, text="At 3 PM, as agreed"))
    edited = follow_up(OVER, by)
    assert edited.message.text == "At 3 PM, as agreed"

    by.allow(edited)
    parting = parting_of(OVER, by)

    assert parting is not None
    assert parting.is_ready
    assert parting.message.text == "At 3 PM, as agreed"
