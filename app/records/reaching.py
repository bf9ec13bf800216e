"""The ways to reach us that the agent set, as messages tell them."""

from datetime import time

import msgspec

from app.cities.city import City
from app.message.channels import Channels, Hours
from app.settings import Settings
from app.zone import ZoneOf

WEEKDAYS = "1234567"


def channels_of(settings: Settings, zone_of: ZoneOf) -> Channels:
    """The ways that are set; a chat without weekdays tells no hours."""
    days = tuple(at for at, sign in enumerate(WEEKDAYS) if sign in settings.chat_days)
    city = city_kept(settings.chat_city)
    hours = Hours(
        days,
        wall(settings.chat_opens),
        wall(settings.chat_closes),
        city,
        zone_of(city.zone) if city else None,
    )
    return Channels(settings.chat, settings.mail, settings.phone, hours if days else None)


def city_kept(text: str) -> City | None:
    """The city that was kept as `text`, if it is one."""
    try:
        return msgspec.json.decode(text, type=City) if text else None
    except msgspec.DecodeError:
        return None


def kept(city: City | None) -> str:
    """How a city is kept in a setting; nothing for none."""
    return msgspec.json.encode(city).decode() if city else ""


def wall(minutes: int) -> time:
    """The time of day so many minutes after midnight."""
    return time(*divmod(minutes, 60))


def minutes_of(at: time) -> int:
    """How many minutes after midnight that is."""
    return at.hour * 60 + at.minute
