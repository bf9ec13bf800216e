"""What the notification service may answer."""

from msgspec import Struct

NO_SUCH_SERVICE = "org.freedesktop.DBus.Error.ServiceUnknown"


class Sign(Struct, frozen=True):
    """That a server, by its unique name on the bus, lives, and what it can do."""

    server: str
    abilities: frozenset[str]


class Ticket(Struct, frozen=True):
    """By what a server knows an alert on its screen."""

    server: str
    number: int


class BusError(Struct, frozen=True):
    """The error that came in the place of an answer, by its D-Bus name."""

    name: str
