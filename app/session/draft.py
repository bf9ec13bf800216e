"""What an agent asks for when a session is started or planned."""

from datetime import datetime, timedelta
from uuid import UUID

from msgspec import Struct

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.booking import Booking
from app.session.session import LONGEST_NAME, Mode, Session
from app.session.steps import LONGEST
from app.session.talk import Talk

JOINERS = frozenset("\u200c\u200d")
"""Characters that cannot be seen, and without which some words and faces fall apart."""


class Draft(Struct, frozen=True):
    """A session to be: an end by the clock (`until`) wins over a length; `at` means later.

    What is planned for later is booked, by `booking` or with nothing agreed yet. Without a
    `customer`, a key, it is with whoever was last met by its name.
    """

    name: str = ""
    length: timedelta | None = None
    until: datetime | None = None
    at: datetime | None = None
    modes: frozenset[Mode] = frozenset({Mode.CAMERA})
    booking: Booking | None = None
    customer: str = ""
    talk: Talk | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all is said: whoever is picked for a booking was looked up before."""
        return self.booking is not None and bool(self.customer)


def session_from(draft: Draft, identity: UUID, usual: timedelta, now: Moment) -> Session | Refusal:
    """The waiting session that `draft` asks for, `usual` long unless it says otherwise."""
    start = draft.at or now.wall
    length = usual if draft.length is None else draft.length
    if draft.until is not None:
        length = draft.until - start
    if not timedelta(0) < length <= LONGEST or not draft.modes:
        return Refusal(Reason.OUT_OF_BOUNDS)
    name = named(draft.name)
    booking = draft.booking or (Booking(booked_at=now.wall) if draft.at else None)
    return Session(
        identity, name, length, draft.modes, draft.until, draft.at,
        booking=booking, customer=draft.customer, talk=draft.talk,
    )  # fmt: skip


def named(typed: str) -> str:
    """A name in one line, of signs that can be seen."""
    return " ".join(_visible(typed).split())[:LONGEST_NAME].rstrip()


def _visible(name: str) -> str:
    """`name` with a space for whatever a terminal would act on instead of showing it."""
    return "".join(sign if sign.isprintable() or sign in JOINERS else " " for sign in name)
