"""What the program may tell the agent through the desktop, and the port it goes out by."""

from enum import IntEnum
from typing import Protocol

from msgspec import Struct

APPLICATION_ID = "callside"


class Urgency(IntEnum):
    """How loudly the desktop may speak, by the numbers of the freedesktop specification."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


class Alert(Struct, frozen=True):
    """One thing to tell; `key` says what it is about, whatever its words."""

    key: str
    title: str
    body: str
    urgency: Urgency = Urgency.NORMAL


class Notifier(Protocol):
    """Shows one alert at most; it returns at once, whatever state the desktop is in."""

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        ...

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way, as soon as that can be done."""
        ...

    def close(self) -> None:
        """Withdraw, and free what was held."""
        ...


class SilentNotifier:
    """Tells nothing to nobody."""

    def put(self, alert: Alert) -> None:
        """Keep it quiet."""

    def withdraw(self) -> None:
        """Nothing was shown."""

    def close(self) -> None:
        """Nothing was held."""
