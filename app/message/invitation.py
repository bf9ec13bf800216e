"""What other programs take a session from: a calendar file, and the address of a mail draft."""

from datetime import datetime, timedelta
from uuid import UUID

from msgspec import Struct

from app.message.compose import Message

AUTHOR = "-//Callside//Callside//EN"
DOMAIN = "callside"


class Invitation(Struct, frozen=True):
    """A session for the customer's calendar; each one that follows has a higher `sequence`.

    `start` and `made_at` are instants (UTC): in a calendar each reader sees their own time.
    """

    session_id: UUID
    sequence: int
    made_at: datetime
    start: datetime
    length: timedelta
    message: Message
    link: str = ""
    is_cancelled: bool = False


def calendar_file(invitation: Invitation) -> bytes:
    """The text of an `.ics` file; the same session has the same UID for ever."""
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", f"{invitation.session_id}@{DOMAIN}")
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.made_at)
    event.add("dtstart", invitation.start)
    event.add("dtend", invitation.start + invitation.length)
    event.add("status", "CANCELLED" if invitation.is_cancelled else "CONFIRMED")
    event.add("summary", invitation.message.subject)
    event.add("description", invitation.message.text)
    if invitation.link:
        event.add("location", invitation.link)
    calendar = Calendar()
    calendar.add("prodid", AUTHOR)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def mail_draft(address: str, message: Message) -> str:
    """The `mailto:` address that opens a draft of the message; nothing is sent."""
    to, subject = _quoted(address.strip()), _quoted(message.subject)
    body = _quoted(message.text.replace("\n", "\r\n"))
    return f"mailto:{to}?subject={subject}&body={body}"


def _quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="@", errors="replace")
