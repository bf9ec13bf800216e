"""Hands alerts to the desktop: how soon the fate of each is known, and what memory that takes.

A program of its own, which prints what it measured, in milliseconds and MB, as one line of JSON.
"""

import json
import logging
import os
from itertools import cycle, islice

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.alert import Alert, News
from app.proof import Reach
from app.session.showing import CueKind
from tests.bench.process import proportional_memory
from tests.bench.stamp import now
from ui.notifier.first import first_notifier

ALERTS = 24
PATIENCE = 5000
TURN = 1
REACH = "reach"


class Ear:
    """Notes when each alert's fate was told, and when the desktop's reach was."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.heard: dict[str, float] = {}

    def hear(self, news: News) -> None:
        """The first word on each counts."""
        self.heard.setdefault(REACH if isinstance(news, Reach) else news.key, now())

    def wait_for(self, key: str) -> float:
        """When it was told."""
        begun = now()
        while key not in self.heard:
            if now() - begun > PATIENCE:
                raise RuntimeError(f"nobody said what became of {key}")
            QTest.qWait(TURN)
        return self.heard[key]


def hand_over(alerts: int) -> list[float]:
    """How long each alert took from its wish to the word of its fate."""
    notifier, ear = first_notifier(), Ear()
    notifier.listen(ear.hear)
    notifier.ask()  # as the program does when its window is up
    ear.wait_for(REACH)
    taken = []
    for number, kind in enumerate(islice(cycle(CueKind), alerts)):
        begun, key = now(), f"{kind} {number}"
        notifier.put(Alert(key, "Agree the next step", "Ends 15:15"))
        taken.append(ear.wait_for(key) - begun)
    notifier.close()
    return taken


def main() -> None:
    """Measure, and print; that a service is missing is no news here."""
    logging.getLogger().addHandler(logging.NullHandler())
    QApplication([])
    before = proportional_memory(os.getpid())
    taken = hand_over(ALERTS)
    memory = proportional_memory(os.getpid()) - before
    print(json.dumps({"taken": taken, "memory": memory}))


if __name__ == "__main__":
    main()
