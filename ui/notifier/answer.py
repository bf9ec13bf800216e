"""What the notification service may answer."""

from dataclasses import dataclass

NO_SUCH_SERVICE = "org.freedesktop.DBus.Error.ServiceUnknown"


@dataclass(frozen=True, slots=True)
class Sign:
    """That a server, by its unique name on the bus, lives, and what it can do."""

    server: str
    abilities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Notice:
    """What is on the screen, by the number that a server gave it."""

    server: str
    number: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The D-Bus name of the error that came instead."""

    reason: str
