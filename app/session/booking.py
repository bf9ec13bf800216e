"""What was agreed with a customer ahead of a session."""

from datetime import datetime

from msgspec import Struct

from app.cities.city import City
from app.session.preparation import Preparation


class Override(Struct, frozen=True):
    """The agent sent a text although the guard objected: when, and to what."""

    at: datetime
    objections: tuple[str, ...]


class Confirmation(Struct, frozen=True):
    """What the customer was told of the start, and whether they agreed.

    `start` is the one that they were told last: after a move it is no longer the session's. `zone`
    is the one on whose clock they were told; empty where that was not noted.
    `sequence` counts the invitations that were handed out; it never goes down.
    """

    start: datetime | None = None
    told_at: datetime | None = None
    answered_at: datetime | None = None
    sequence: int = 0
    overrides: tuple[Override, ...] = ()
    zone: str = ""


class Absence(Struct, frozen=True):
    """When the customer was written to while somebody was not there, for the start agreed on.

    `nudged_at`: that we are waiting; `missed_at`: that we missed each other; `late_at`: that the
    agent is late.
    """

    nudged_at: datetime | None = None
    missed_at: datetime | None = None
    late_at: datetime | None = None


class Booking(Struct, frozen=True):
    """Whom a session is with and how it was agreed; the session itself knows when it is.

    Without a `city` nobody knows the customer's own time; one that is `remembered` was not said for
    this session. Where nobody said a `language`, it is empty. `moved_at` is when the start was last
    agreed anew; `cancellation_told_at` is when the customer was told that it was called off.
    """

    booked_at: datetime
    city: City | None = None
    language: str = ""
    mail: str = ""
    phone: str = ""
    call_link: str = ""
    ticket_link: str = ""
    kind: str = ""
    confirmation: Confirmation = Confirmation()
    preparation: Preparation = Preparation()
    cancelled_at: datetime | None = None
    cancellation_told_at: datetime | None = None
    moved_at: datetime | None = None
    absence: Absence = Absence()
    remembered: bool = False

    @property
    def is_city_doubted(self) -> bool:
        """Whether their city is from last time, and they were told no time of it yet."""
        return self.remembered and self.confirmation.told_at is None

    @property
    def is_told_elsewhere(self) -> bool:
        """Whether what the customer was told is the time of another city than theirs."""
        told_in = self.confirmation.zone
        return bool(told_in) and self.city is not None and self.city.zone != told_in

    @property
    def agreed_at(self) -> datetime:
        """When the start was agreed that the session has now."""
        return self.moved_at or self.booked_at
