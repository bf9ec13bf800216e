"""Stand-ins for what a program reaches beyond its windows: timer, desktop, desk and exit."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.alert import Alert, News
from app.proof import YES, Prospect
from ui.alarm import Alarm


class HandAlarm(Alarm):
    """Knows for when it is aimed, and rings when the test says so."""

    delay: timedelta | None = None

    def aim(self, delay: timedelta) -> None:
        """Remember for when."""
        self.delay = delay

    def rest(self) -> None:
        """Forget it."""
        self.delay = None


class Witness:
    """A notifier that remembers what it was to show, and shows nothing."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.hear: Callable[[News], None] = lambda _news: None
        self.told: list[Alert] = []
        self.shown: Alert | None = None
        self.asked = 0

    def listen(self, hear: Callable[[News], None]) -> None:
        """Hear is what tells of the alerts, where the test says so."""
        self.hear = hear

    def put(self, alert: Alert) -> None:
        """Count it, and hold it."""
        self.told.append(alert)
        self.shown = alert

    def ask(self) -> None:
        """Count it."""
        self.asked += 1

    def amend(self, alert: Alert) -> None:
        """Hold it in the place of the one held."""
        if self.shown is not None:
            self.put(alert)

    def withdraw(self) -> None:
        """Hold nothing."""
        self.shown = None

    def close(self) -> None:
        """Hold nothing."""
        self.shown = None


class Drum:
    """A player that remembers for what it was to sound, and is silent."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.hear: Callable[[News], None] = lambda _news: None
        self.played: list[str] = []
        self.expected = YES

    def listen(self, hear: Callable[[News], None]) -> None:
        """Hear is what tells of the sounds, where the test says so."""
        self.hear = hear

    def prospect(self) -> Prospect:
        """As the test has it."""
        return self.expected

    def play(self, key: str) -> None:
        """Count it."""
        self.played.append(key)

    def close(self) -> None:
        """It is silent already."""


class Sky:
    """A window manager that keeps windows above others as the test has it."""

    def __init__(self) -> None:
        """It does."""
        self.is_kept_above: bool | None = True
        self.was_asked = False

    def __call__(self, window: QWidget, *, was_asked: bool) -> bool | None:
        """Answer, and remember for what."""
        del window
        self.was_asked = was_asked
        return self.is_kept_above


class Doorman:
    """Knows which pages and links were asked for, and how often the program was to stop."""

    def __init__(self) -> None:
        """Nobody came yet."""
        self.pages: list[str] = []
        self.links: list[str] = []
        self.stops = 0

    def stop(self) -> None:
        """Count the wish."""
        self.stops += 1
