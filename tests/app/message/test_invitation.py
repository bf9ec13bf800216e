"""What a calendar and a mail program read of a session."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

import icalendar
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.message.compose import Message
from app.message.invitation import Invitation, calendar_file, mail_draft, untimed

START = datetime(2026, 11, 24, 7, tzinfo=UTC)
TEXT = "Hello Ann,\n\nTuesday; at 2:00 AM, New York time\\"
SESSION = Invitation(
    UUID(int=7),
    0,
    datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    START,
    timedelta(minutes=45),
    Message("Our session", TEXT),
    "https://meet.example.org/ann",
)
letters = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]))


def event_of(invitation: Invitation) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(calendar_file(invitation))
    [event] = calendar.events
    return event


def test_that_an_invitation_holds_one_instant_in_utc_and_no_zone_at_all() -> None:
    text = calendar_file(SESSION).decode()

    assert "DTSTART:20261124T070000Z\r\n" in text
    assert "DTEND:20261124T074500Z\r\n" in text
    assert "METHOD:PUBLISH\r\n" in text
    assert "TZ" not in text


def test_that_an_invitation_says_what_the_message_says() -> None:
    event = event_of(SESSION)

    assert event["summary"] == "Our session"
    assert event["description"] == TEXT
    assert event["location"] == "https://meet.example.org/ann"
    assert event["status"] == "CONFIRMED"


def test_that_an_invitation_without_a_link_has_no_place() -> None:
    assert "location" not in event_of(replace(SESSION, link=""))


def test_that_a_move_and_a_cancel_take_the_place_of_the_invitation_before() -> None:
    moved = replace(SESSION, sequence=1, start=START + timedelta(days=1))
    cancelled = replace(moved, sequence=2, is_cancelled=True)

    events = [event_of(invitation) for invitation in (SESSION, moved, cancelled)]

    assert {str(event["uid"]) for event in events} == {f"{UUID(int=7)}@callside"}
    assert [event["sequence"] for event in events] == [0, 1, 2]
    assert [event["status"] for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


@given(letters, letters)
@example("Our session", "é" * 90)
def test_that_any_text_comes_through_a_calendar_and_no_line_of_it_is_too_long(
    subject: str, text: str
) -> None:
    invitation = replace(SESSION, message=Message(subject, text))

    lines = calendar_file(invitation).split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert event_of(invitation)["description"] == text


def test_that_a_mail_draft_carries_address_subject_and_lines() -> None:
    draft = urlsplit(mail_draft(" ann+calls@example.org ", Message("A & B?", "One\nTwo = 2 %")))

    assert (draft.scheme, unquote(draft.path)) == ("mailto", "ann+calls@example.org")
    assert parse_qs(draft.query) == {"subject": ["A & B?"], "body": ["One\r\nTwo = 2 %"]}


@given(st.text(), st.text(), st.text())
def test_that_no_text_breaks_out_of_its_part_of_a_draft(
    address: str, subject: str, text: str
) -> None:
    draft = mail_draft(address, Message(subject, text))

    assert draft.isascii()
    assert (draft.count("?"), draft.count("&")) == (1, 1)
    assert not any(character.isspace() for character in draft)


def test_that_a_title_goes_without_its_time_and_never_without_words() -> None:
    assert untimed("Our session: Monday at 9", "Monday at 9") == "Our session"
    assert untimed("Unsere Sitzung", "Monday at 9") == "Unsere Sitzung"
    assert untimed("Monday at 9", "Monday at 9") == "Monday at 9"
