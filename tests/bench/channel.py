"""Hands alerts to a notification service: how soon it has each, and what memory that takes.

A program of its own, which prints what it measured, in milliseconds and MB, as one line of JSON.
"""

import json
import os
from itertools import cycle, islice

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.alert import Alert, News
from app.session.showing import CueKind
from tests.bench.process import proportional_memory
from tests.bench.stamp import now
from ui.notifier.first import first_notifier

ALERTS = 24
PATIENCE = 5000
TURN = 1


def hand_over(alerts: int) -> list[float]:
    """How long each alert took from its wish to the receipt of the service."""
    notifier, news = first_notifier(), list[News]()
    notifier.listen(news.append)
    taken = []
    for number, kind in enumerate(islice(cycle(CueKind), alerts)):
        begun, key = now(), f"{kind} {number}"
        notifier.put(Alert(key, "Agree the next step", "Ends 15:15"))
        while not any(getattr(one, "key", "") == key for one in news):
            if now() - begun > PATIENCE:
                raise RuntimeError("the service took no alert")
            QTest.qWait(TURN)
        taken.append(now() - begun)
    notifier.close()
    return taken


def main() -> None:
    """Measure, and print."""
    QApplication([])
    before = proportional_memory(os.getpid())
    taken = hand_over(ALERTS)
    memory = proportional_memory(os.getpid()) - before
    print(json.dumps({"taken": taken, "memory": memory}))


if __name__ == "__main__":
    main()
