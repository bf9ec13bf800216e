"""What the program tells the agent through the desktop, and the port by which it goes out."""

from collections.abc import Callable
from enum import IntEnum, StrEnum
from typing import Protocol

from msgspec import Struct

from app.session.delivery import Arrival, Channel


class Urgency(IntEnum):
    """How loudly the desktop may speak, by the numbers of the freedesktop specification."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


class Touch(StrEnum):
    """What the agent did to an alert."""

    SAID = "said"
    LATER = "later"
    OPENED = "default"
    DISMISSED = "dismissed"


class Alert(Struct, frozen=True):
    """One thing to tell; `key` says what it is about, `buttons` are its answers in words."""

    key: str
    title: str
    body: str
    urgency: Urgency = Urgency.NORMAL
    buttons: tuple[tuple[Touch, str], ...] = ()


class Receipt(Struct, frozen=True):
    """How far the alert of `key` came on a channel; `reason` is why it came no further."""

    key: str
    arrival: Arrival
    reason: str = ""
    channel: Channel = Channel.NOTIFICATION


class Touched(Struct, frozen=True):
    """What the agent did to the alert of `key`."""

    key: str
    touch: Touch


News = Receipt | Touched


class Notifier(Protocol):
    """Shows one alert at most; it returns at once, whatever state the desktop is in."""

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert."""
        ...

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        ...

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way, as soon as that can be done."""
        ...

    def close(self) -> None:
        """Withdraw, and free what was held."""
        ...


class Player(Protocol):
    """Makes the one short sound of a cue; it returns at once."""

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each sound."""
        ...

    def play(self, key: str) -> None:
        """Sound once for the alert of `key`; one that still sounds is enough."""
        ...

    def close(self) -> None:
        """Be silent."""
        ...
