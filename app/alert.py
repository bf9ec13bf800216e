"""What the program tells the agent through the desktop, and the port by which it goes out."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from app.proof import Prospect, Reach
from app.session.delivery import Arrival, Channel, Fault
from app.urgency import Urgency


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
    """How far the alert of `key` came on a channel; `fault` is why it came no further.

    `urgency` is that with which it was handed over.
    """

    key: str
    arrival: Arrival
    fault: Fault | None = None
    channel: Channel = Channel.NOTIFICATION
    urgency: Urgency = Urgency.NORMAL


class Touched(Struct, frozen=True):
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

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
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

    def prospect(self) -> Prospect:
        """What to expect of the next sound: what became of the last one, if there was one."""
        ...

    def play(self, key: str) -> None:
        """Sound once for the alert of `key`; one that still sounds is enough."""
        ...

    def close(self) -> None:
        """Be silent."""
        ...
