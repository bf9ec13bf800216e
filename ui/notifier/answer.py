"""What the notification service may answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """What is on the screen: the number that a server, by its unique name on the bus, gave it."""

    server: str
    number: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The D-Bus name of the error that came instead."""

    reason: str
