"""What the program tells the agent through the desktop, and the port by which it goes out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from app.session.delivery import Arrival

APPLICATION_ID = "callside"


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


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to tell; `key` says what it is about, `buttons` are its answers in words."""

    key: str
    title: str
    body: str
    urgency: Urgency = Urgency.NORMAL
    buttons: tuple[tuple[Touch, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """How far the alert of `key` came; `reason` is why it came no further."""

    key: str
    arrival: Arrival
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
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

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
        ...

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way, as soon as that can be done."""
        ...

    def close(self) -> None:
        """Withdraw, and free what was held."""
        ...
