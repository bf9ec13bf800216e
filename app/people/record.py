"""What is known of a customer: derived from all their sessions, and from what was set by hand."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.people.customer import Customer
from app.people.owed import Owed
from app.records.came_up import lines_of
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind
from app.session.session import Session
from app.session.talk import Harvest

LEARNED = frozenset({CaptureKind.INSIGHT, CaptureKind.NOTE})
SAID = frozenset({CaptureKind.QUOTE})


class Noted(Struct, frozen=True):
    """A line, and the session in which it was written down."""

    session: UUID
    line: Capture


class Letter(Struct, frozen=True):
    """What a customer was written after a session, and when."""

    session: UUID
    sent_at: datetime
    subject: str
    text: str


class Record(Struct, frozen=True):
    """What the newest sessions with a customer tell; everything in it stands newest first.

    `customer` has the name, the city and the language in force, `own` only what was set by hand.
    That is on disk if it `is_kept`. There are sessions beyond these if `has_more`.
    """

    customer: Customer
    own: Customer
    is_kept: bool = False
    sessions: tuple[Session, ...] = ()
    has_more: bool = False
    learned: tuple[Noted, ...] = ()
    quotes: tuple[Noted, ...] = ()
    challenges: tuple[Harvest, ...] = ()
    told: tuple[Letter, ...] = ()
    mail: str = ""
    phone: str = ""


class Remains(Struct, frozen=True):
    """What stays open over all sessions with a customer: what is owed, and what nobody settled.

    Promises stand by their days, all else newest first.
    """

    owed: tuple[Owed, ...]
    noted: tuple[Noted, ...]


def record_of(key: str, sessions: Sequence[Session], known: Customer | None, most: int) -> Record:
    """The record of a customer by their sessions, newest first, of which `most` are shown."""
    shown = tuple(sessions[:most])
    bookings = [one.booking for one in shown if one.booking is not None]
    own = known or Customer(key, "")
    return Record(
        customer=in_force(own, shown),
        own=own,
        is_kept=known is not None,
        sessions=shown,
        has_more=len(sessions) > most,
        learned=_noted(shown, LEARNED),
        quotes=_noted(shown, SAID),
        challenges=tuple(one.harvest for one in shown if one.harvest and one.harvest.challenge),
        told=_letters(shown),
        mail=_newest(bookings, "mail"),
        phone=_newest(bookings, "phone"),
    )


def in_force(own: Customer, sessions: Sequence[Session]) -> Customer:
    """What was set by hand, completed by the newest sessions, which come first."""
    bookings = [one.booking for one in sessions if one.booking is not None]
    cities = (booking.city for booking in bookings if booking.city is not None)
    names = (one.name for one in sessions if one.name)
    languages = (booking.language for booking in bookings if booking.language)
    return replace(
        own,
        name=own.name or next(names, ""),
        city=own.city or next(cities, None),
        language=own.language or next(languages, ""),
    )


def _newest(bookings: Sequence[Booking], fact: str) -> str:
    facts = (str(getattr(booking, fact)) for booking in bookings)
    return next(filter(None, facts), "")


def noted_in(
    session: UUID, lines: Sequence[Capture], kinds: Collection[CaptureKind]
) -> Iterator[Noted]:
    """The `lines` of a session that are of these kinds, the newest first."""
    return (Noted(session, line) for line in reversed(lines) if line.kind in kinds)


def _noted(sessions: Sequence[Session], kinds: Collection[CaptureKind]) -> tuple[Noted, ...]:
    return tuple(noted for one in sessions for noted in noted_in(one.id, lines_of(one), kinds))


def _letters(sessions: Sequence[Session]) -> tuple[Letter, ...]:
    follow_ups = (
        (session.id, session.aftercare.follow_up) for session in sessions if session.aftercare
    )
    return tuple(
        Letter(session, known.sent_at, known.subject, known.text)
        for session, known in follow_ups
        if known is not None and known.sent_at is not None
    )
