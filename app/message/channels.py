"""How customers reach us, as the agent set it once."""

from datetime import time, tzinfo

from msgspec import Struct

from app.cities.city import City


class Hours(Struct, frozen=True):
    """When the live chat is open: on which weekdays, Monday being 0, and from when to when.

    They are meant on the clocks of `city`, by the rules of its `zone`; without one, nobody can
    tell when that is.
    """

    days: tuple[int, ...]
    opens: time
    closes: time
    city: City | None = None
    zone: tzinfo | None = None


class Channels(Struct, frozen=True):
    """Where customers find us; an empty text is no way. A chat without `hours` tells none."""

    chat: str = ""
    mail: str = ""
    phone: str = ""
    hours: Hours | None = None
