"""When the agent is told, once a day at most, that something promised is due."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct

from app.settings import Settings


class Morning(Struct, frozen=True):
    """The agent's own day, and whether its time to be told has come; else after what `wait`."""

    day: date
    has_come: bool
    wait: timedelta


def morning_of(settings: Settings, now: datetime, zone: tzinfo) -> Morning | None:
    """How the morning stands; nothing where the agent wants no word, or had today's."""
    if not settings.has_morning or not settings.notifications:
        return None
    local = now.astimezone(zone)
    if settings.morning_told == local.date().isoformat():
        return None
    begins = datetime.combine(local.date(), time(settings.morning_hour), zone)
    wait = max(begins.astimezone(UTC) - now, timedelta(0))
    return Morning(local.date(), has_come=not wait, wait=wait)
