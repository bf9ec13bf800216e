"""What the program tells the agent through the desktop, and the port by which it goes out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.proof import Reach
from app.session.delivery import Arrival
from app.urgency import Urgency

APPLICATION_ID = "callside"


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


News = Receipt | Touched | Reach


class Notifier(Protocol):
    """Shows one alert at most; it returns at once, whatever state the desktop is in."""

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert, and what would of the next."""
        ...

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        ...

    def ask(self) -> None:
        """Find out what the desktop would do with an alert; it is told as a `Reach`."""
        ...

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way, as soon as that can be done."""
        ...

    def close(self) -> None:
        """Withdraw, and free what was held."""
        ...
