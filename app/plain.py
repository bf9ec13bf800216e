"""Instants and spans as other programs read them."""

from datetime import datetime, timedelta


def told(instant: datetime) -> str:
    """An instant in UTC, in ISO 8601."""
    return instant.isoformat(timespec="milliseconds")


def told_if(instant: datetime | None) -> str | None:
    """An instant, or null for what has not happened."""
    return told(instant) if instant else None


def seconds(span: timedelta) -> float:
    """A span in seconds."""
    return round(span.total_seconds(), 3)
