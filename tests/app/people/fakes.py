"""Short ways to customers, and to what they were promised."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.cities.city import City
from app.clock import Moment
from app.people.owed import Owed
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.deadline import by_length
from app.session.session import Session

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
LISBON = City("Lisbon", "Lisbon", "Portugal", "Europe/Lisbon")
OSAKA = City("Ōsaka", "Ōsaka", "Japan", "Asia/Tokyo")


def line(kind: CaptureKind, text: str, number: int, promise: Promise | None = None) -> Capture:
    """Something that was written down."""
    return Capture(UUID(int=1000 + number), kind, text, NOW - DAY, promise)


def promised(
    number: int = 1, due: date | None = None, owner: Owner = Owner.ME, text: str = "Send the guide"
) -> Capture:
    """A promise that is still open."""
    return line(CaptureKind.PROMISE, text, number, Promise(owner, due=due))


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
