"""Short ways to customers, and to what they were promised."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from app.cities.city import City
from app.clock import Moment
from app.people.customer import Customer
from app.people.met import EVERY, Met, Regroup, corrected
from app.people.owed import Due, Owed
from app.people.record import Noted, noted_in
from app.records.attending import CANCELLED, took_place
from app.records.came_up import REMAINING, lines_of
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.deadline import by_length
from app.session.session import Session
from tests.app.fakes import MemoryStore

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
LISBON = City("Lisbon", "", "Portugal", "Europe/Lisbon")
OSAKA = City("Ōsaka", "Ōsaka", "Japan", "Asia/Tokyo")


def line(kind: CaptureKind, text: str, number: int, promise: Promise | None = None) -> Capture:
    """Something that was written down."""
    return Capture(UUID(int=1000 + number), kind, text, NOW - DAY, promise)


def promised(
    number: int = 1, due: date | None = None, owner: Owner = Owner.ME, text: str = "Send the guide"
) -> Capture:
    """A promise that is still open."""
    return line(CaptureKind.PROMISE, text, number, Promise(owner, due=due))


def unsure(line: Capture) -> Capture:
    """The same, of which the agent is not sure that we can."""
    assert line.promise is not None
    return replace(line, promise=replace(line.promise, is_sure=False))


def met(
    number: int,
    *captures: Capture,
    days_ago: float = 7,
    customer: str = "marina duarte",
    city: City | None = LISBON,
) -> Session:
    """A session that took place, and is closed."""
    start = NOW - days_ago * DAY
    began = Moment(start, HOUR, "boot-1")
    booking = Booking(start - DAY, city, mail="marina@example.com", language="pt")
    return Session(
        UUID(int=number),
        "Marina Duarte",
        timedelta(minutes=45),
        planned_at=start,
        started=began,
        deadline=by_length(began, timedelta(minutes=45)),
        ended=began.after(HOUR),
        closed_at=start + HOUR,
        booking=booking,
        customer=customer,
        captures=captures,
    )


def owed(capture: Capture, session: Session | None = None) -> Owed:
    """A promise with its session."""
    given = session or met(1, capture)
    return Owed(given.id, given.customer, given.name, capture, given.start)


def still_open(session: Session) -> tuple[Noted, ...]:
    """What nobody settled of a session."""
    return tuple(noted_in(session.id, lines_of(session), REMAINING))


class MemoryPeople:
    """All customers of a disk for sessions; see `People`."""

    def __init__(self, store: MemoryStore) -> None:
        """Nothing is known of anybody but their sessions."""
        self.store = store
        self.facts: dict[str, Customer] = {}

    def met(self) -> tuple[Met, ...] | Refusal:
        """Every name of every customer, whoever was met last first."""
        if self.store.unreadable is not None:
            return self.store.unreadable
        known = sorted(self._all(), key=lambda one: not _is_off(one))
        newest = {(one.customer, one.name): one for one in known if one.customer}
        found = map(_met, sorted(newest.values(), key=lambda one: one.start or NOW)[::-1])
        return corrected(found, {key: one.name for key, one in self.facts.items() if one.name})

    def sessions_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """The newest of a customer first."""
        if self.store.unreadable is not None:
            return self.store.unreadable
        return tuple(one for one in reversed(self._all()) if one.customer == key)[:most]

    def held_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """Those that took place."""
        found = self.sessions_with(key, EVERY)
        return found if isinstance(found, Refusal) else tuple(filter(took_place, found))[:most]

    def ids_with(self, key: str) -> tuple[UUID, ...] | Refusal:
        """All of a customer."""
        if self.store.unreadable is not None:
            return self.store.unreadable
        return tuple(one.id for one in self._all() if one.customer == key)

    def owed(self, key: str | None = None, most: int = EVERY) -> tuple[Owed, ...] | Refusal:
        """All that is open, and what was kept of which nobody was told."""
        if self.store.unreadable is not None:
            return self.store.unreadable
        every = [
            owed(line, one)
            for one in self._all()
            for line in one.captures
            if line.promise is not None and (key is None or key == one.customer != "")
        ]
        still = [one for one in every if one.promise.done_at is None]
        kept = [
            one for one in every if one.promise.done_at and not one.promise.told_at if one.customer
        ]
        return (*sorted(still, key=lambda one: one.promise.due or date.max), *kept)[:most]

    def open_with(self, key: str) -> tuple[Noted, ...] | Refusal:
        """What stays open of all sessions."""
        found = self.sessions_with(key, EVERY)
        if isinstance(found, Refusal):
            return found
        return tuple(noted for one in found for noted in still_open(one))

    def count_due(self, day: date) -> Due | Refusal:
        """How many of ours are due."""
        found = self.owed()
        if isinstance(found, Refusal):
            return found
        ours = [one.promise for one in found if one.is_ours and one.promise.done_at is None]
        days = [one.due for one in ours if one.due is not None]
        return Due(sum(due == day for due in days), sum(due < day for due in days))

    def find(self, key: str) -> Customer | Refusal | None:
        """What is known of a customer."""
        return self.store.unreadable or self.facts.get(key)

    def regroup(self, change: Regroup) -> Refusal | None:
        """All of it, unless the disk is full."""
        if self.store.refusal is not None:
            return self.store.refusal
        for identity, key in change.sessions.items():
            session = self.store.sessions[identity]
            self.store.sessions[identity] = replace(session, customer=key)
        for key, customer in change.facts.items():
            self.facts.pop(key, None)
            if customer is not None:
                self.facts[key] = customer
        return None

    def _all(self) -> list[Session]:
        return sorted(self.store.sessions.values(), key=lambda one: (one.start or NOW, one.id))


def _is_off(session: Session) -> bool:
    return session.outcome is not None and session.outcome.attendance in CANCELLED


def _met(last: Session) -> Met:
    said = last.outcome if last.started is None else None
    attendance = said.attendance if said else None
    return Met(last.customer, last.name, last.start, last.started is not None, attendance)
