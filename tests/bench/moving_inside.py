"""Exports years of sessions beside a running loop: prints what it took as one line of JSON."""

import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.clock import Moment
from app.home import Home, home_in
from app.moving.wish import Form, Wish
from app.session.aftercare import Aftercare, FollowUp
from app.session.capture import Capture, CaptureKind, Promise
from app.session.deadline import by_length
from app.session.session import Mark
from app.storage.database import transaction
from app.storage.moving.files import HomeFiles
from app.storage.sessions import write_session
from tests.app.booking.fakes import READY, planned
from tests.bench.disk import disk
from tests.bench.process import proportional_memory
from tests.bench.stamp import now
from ui.application import make_application
from ui.desk.moving.mover import Mover

SESSIONS = 50_000
BEAT, BEATS = 5, 100
"""Milliseconds, and after how many of them the memory is read."""
HOUR = timedelta(hours=1)
TODAY = datetime(2026, 3, 2, 14, tzinfo=UTC)
TEXT = "What was said and agreed, in a sentence of the usual length. "
ITEMS = {f"during.item-{number}": Mark.DONE for number in range(12)}
CARE = Aftercare(FollowUp("Thank you", TEXT * 8, "en"))


def fill(home: Home) -> None:
    """Sessions with items, captures, promises and follow-ups."""
    with disk(home, TODAY) as database, transaction(database.connection):
        for number in range(1, SESSIONS + 1):
            began = Moment(TODAY - number * HOUR, timedelta(0), "boot")
            lines = [
                Capture(UUID(int=number * 4 + kind), CaptureKind.NOTE, TEXT, began.wall)
                for kind in range(3)
            ]
            owed = replace(lines[0], kind=CaptureKind.PROMISE, promise=Promise())
            session = replace(
                planned(began.wall, READY, number=number),
                customer=f"customer {number % 900}",
                started=began,
                deadline=by_length(began, HOUR),
                ended=began.after(HOUR),
                closed_at=began.wall + 2 * HOUR,
                marks=ITEMS,
                captures=(owed, *lines[1:]),
                aftercare=CARE,
            )
            write_session(database.connection, session)


class Heartbeat(QObject):
    """Beats while an export is under way: how late each beat came, and the memory at some."""

    def __init__(self, mover: Mover) -> None:
        """Rest until the export begins."""
        super().__init__()
        self.late: list[float] = []
        self.memory = [proportional_memory(os.getpid())]
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = now()
        mover.told.connect(lambda: None if mover.is_busy else QApplication.exit())
        self._timer.start(BEAT)

    def _beat(self) -> None:
        self.late.append(max(now() - self._last - BEAT, 0))
        if len(self.late) % BEATS == 0:
            self.memory.append(proportional_memory(os.getpid()))
        self._last = now()


def measured(mover: Mover, wish: Wish) -> dict[str, float]:
    """How long it took, how late the window would have heard, and how much memory it took."""
    heart, begun = Heartbeat(mover), now()
    mover.export(wish)
    QApplication.exec()
    heart.deleteLater()
    late = sorted(heart.late)
    return {
        "took": now() - begun,
        "late": late[-1],
        "usual": late[len(late) * 95 // 100],
        "grown": max(heart.memory) - heart.memory[0],
    }


def main() -> None:
    """Fill a home, and export it in each form."""
    home = home_in(Path(sys.argv[1])).made()
    fill(home)
    make_application()
    mover = Mover(HomeFiles(home, lambda: TODAY))
    outside = Path(sys.argv[1])
    measured(mover, Wish(outside / "warm", Form.JSON, session=UUID(int=7)))
    told = {form.value: measured(mover, Wish(outside / f"all.{form}", form)) for form in Form}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
