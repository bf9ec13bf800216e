"""Short ways to a planned session."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.cities.city import City
from app.session.booking import Booking, Confirmation
from app.session.preparation import Clarity, Preparation, Verdict
from app.session.session import Session

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
NEW_YORK = City("New York", "New York", "United States", "America/New_York")
READY = Preparation(clarity=Clarity.CLEAR, verdict=Verdict.YES)


def planned(
    start: datetime = NOW + HOUR,
    known: Preparation = READY,
    city: City | None = NEW_YORK,
    number: int = 1,
) -> Session:
    """A session whose customer was told its start and agreed."""
    agreed = Confirmation(start=start, told_at=NOW - 2 * HOUR, answered_at=NOW - HOUR)
    booking = Booking(NOW - 24 * HOUR, city, confirmation=agreed, preparation=known)
    return Session(
        UUID(int=number), "Marina Duarte", 45 * MINUTE, planned_at=start, booking=booking
    )
