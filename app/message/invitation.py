"""What other programs take a session from: a calendar file, and the address of a mail draft."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from msgspec import Struct

from app.message.compose import Message

TRAILING = " :\uff1a,;\u2013-"
"""What stands before a time in a subject, also in Japanese."""
DOMAIN = "callside"
LONGEST = 75
"""Octets in a line."""
UNADDRESSED = "mailto:?"
"""With this begins a draft to nobody."""
HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Callside//Callside//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
)
FOOT = ("END:VEVENT", "END:VCALENDAR")


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


def untimed(subject: str, when: str) -> str:
    """`subject` without the time that it tells: a calendar shows that, also once it is another."""
    return subject.replace(when, "").strip(TRAILING) or subject


def calendar_file(invitation: Invitation) -> bytes:
    """The text of an `.ics` file (RFC 5545); the same session has the same UID for ever."""
    ends_at = invitation.start + invitation.length
    event = {
        "UID": f"{invitation.session_id}@{DOMAIN}",
        "SEQUENCE": str(invitation.sequence),
        "DTSTAMP": _instant(invitation.made_at),
        "DTSTART": _instant(invitation.start),
        "DTEND": _instant(ends_at),
        "STATUS": "CANCELLED" if invitation.is_cancelled else "CONFIRMED",
        "SUMMARY": _escaped(invitation.message.subject),
        "DESCRIPTION": _escaped(invitation.message.text),
        **({"LOCATION": _escaped(invitation.link)} if invitation.link else {}),
    }
    lines = [*HEAD, *(f"{name}:{value}" for name, value in event.items()), *FOOT]
    return b"".join(map(_folded, lines))


def _instant(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """`line` in pieces of at most 75 octets, never inside a character."""
    pieces, room = [b""], LONGEST
    for sign in line:
        octets = sign.encode(errors="replace")
        if len(pieces[-1]) + len(octets) > room:
            pieces.append(b"")
            room = LONGEST - 1
        pieces[-1] += octets
    return b"\r\n ".join(pieces) + b"\r\n"


def mail_draft(address: str, message: Message) -> str:
    """The `mailto:` address that opens a draft of the message; nothing is sent."""
    to, subject = _quoted(address.strip()), _quoted(message.subject)
    body = _quoted(message.text.replace("\n", "\r\n"))
    return f"mailto:{to}?subject={subject}&body={body}"


def _quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="@", errors="replace")
