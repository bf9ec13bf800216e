"""When the agent is told, once a day at most, that something promised is due."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct

from app.settings import Settings
from app.zone import DAY


class Morning(Struct, frozen=True):
    """The next day of the agent's own that was not told, and after what `wait` its time comes."""

    day: date
    has_come: bool
    wait: timedelta


def morning_of(settings: Settings, now: datetime, zone: tzinfo) -> Morning | None:
    """How the morning stands, after today's word tomorrow's; nothing where no word is wanted."""
    if not settings.has_morning or not settings.notifications:
        return None
    today = now.astimezone(zone).date()
    day = today + DAY if settings.morning_told == today.isoformat() else today
    begins = datetime.combine(day, time(settings.morning_hour), zone)
    wait = max(begins.astimezone(UTC) - now, timedelta(0))
    return Morning(day, has_come=not wait, wait=wait)
