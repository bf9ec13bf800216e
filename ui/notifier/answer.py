"""What the notification service may answer."""

from msgspec import Struct

NO_SUCH_SERVICE = "org.freedesktop.DBus.Error.ServiceUnknown"


class Sign(Struct, frozen=True):
    """That a server, by its unique name on the bus, lives, and what it can do."""

    server: str
    abilities: frozenset[str]


class Notice(Struct, frozen=True):
    """What is on the screen, by the number that a server gave it."""

    server: str
    number: int


class Refusal(Struct, frozen=True):
    """The D-Bus name of the error that came instead."""

    reason: str
