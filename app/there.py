"""The customer's own time, as it is shown beside the session."""

from datetime import datetime

from msgspec import Struct

from app.clock import Moment
from app.plate import to_minute
from app.session.session import Session


class There(Struct, frozen=True):
    """The customer's city, and what clocks show there now, to the minute."""

    city: str
    wall: datetime


def there_of(session: Session, now: Moment) -> There | None:
    """The customer's own time; the rules of zones are read only where a city is known."""
    if session.booking is None or session.booking.city is None:
        return None
    from app.wall.rules import zone_named

    city = session.booking.city
    zone = zone_named(city.zone)
    return None if zone is None else There(city.name, to_minute(now.wall.astimezone(zone)))
