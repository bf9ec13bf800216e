"""Somebody who asks a desktop for its reach, and listens."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from app.alert import Alert, News, Receipt
from app.proof import Arrives, Prospect, Reach
from app.session.delivery import Arrival, Fault
from ui.notifier.desktop import DesktopNotifier

Install = Callable[[str, str], None]
"""Lays out a program of that name, which does so in the words of a shell."""
PROGRAM = "#!/bin/sh\n{does}\n"


@dataclass
class Hearing:
    """Keeps what it hears of one desktop."""

    qtbot: QtBot
    desktop: DesktopNotifier
    news: list[News] = field(default_factory=list)

    def ask(self) -> Reach:
        """What the desktop answers to a question."""
        self.news.clear()
        self.desktop.ask()
        return self.next_reach()

    def next_reach(self) -> Reach:
        """What it says next, asked or not."""
        self.qtbot.waitUntil(lambda: bool(self._reaches()))
        (*_, last) = self._reaches()
        self.news.clear()
        return last

    def receipt(self) -> Receipt:
        """What becomes of the next alert."""
        self.qtbot.waitUntil(lambda: bool(self.receipts()))
        (receipt,) = self.receipts()
        return receipt

    def receipts(self) -> list[Receipt]:
        """What became of all alerts so far."""
        return [one for one in self.news if isinstance(one, Receipt)]

    def _reaches(self) -> list[Reach]:
        return [one for one in self.news if isinstance(one, Reach)]


def accepted(alert: Alert) -> Receipt:
    """It was taken, as urgent as it is."""
    return Receipt(alert.key, Arrival.ACCEPTED, urgency=alert.urgency)


def no(fault: Fault) -> Prospect:
    """It will not arrive."""
    return Prospect(Arrives.NO, fault)


def unknown(fault: Fault) -> Prospect:
    """Nobody can tell."""
    return Prospect(Arrives.UNKNOWN, fault)
