"""Turns to the page of the day: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.clock import Moment, SystemClock
from app.home import home_in
from app.session.countdown import MINUTE
from app.session.deadline import by_length
from app.storage.database import Database
from app.storage.sessions import SessionRows
from tests.app.booking.fakes import READY, planned
from tests.bench.disk import disk
from tests.bench.stamp import now
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.desk.pages import DAY, KEYS
from ui.haste import relax
from ui.program import Program

if TYPE_CHECKING:
    from ui.desk.desk import Desk

AHEAD, BEHIND = 200, 20_000
TURNS = 12
HOUR = timedelta(hours=1)


def fill(database: Database, rows: SessionRows, today: datetime) -> None:
    """Years of sessions behind today, and weeks of them ahead."""
    database.connection.execute("PRAGMA synchronous = OFF")
    for number in range(BEHIND):
        began = Moment(today - (number + 30) * HOUR, timedelta(0), "boot")
        session = planned(began.wall, READY, number=number + AHEAD + 1)
        ended = began.after(HOUR)
        deadline = by_length(began, HOUR)
        rows.save(
            replace(session, started=began, deadline=deadline, ended=ended, closed_at=ended.wall)
        )
    for number in range(AHEAD):
        rows.save(replace(planned(today + (number + 2) * HOUR), id=UUID(int=number + 1)))


def desk_of(program: Program) -> "Desk":
    """The desk as the program opens it."""
    from ui.desk.desk import Desk
    from ui.desk.history.chronicle import chronicle_of
    from ui.desk.ledger import ledger_of
    from ui.desk.parts import DeskParts
    from ui.desk.parts_of import diary_of

    parts = program.parts
    desk = Desk(
        DeskParts(
            parts.library,
            parts.settings,
            ledger_of(program),
            diary_of(program),
            chronicle_of(program),
        )
    )
    program.dresser.also(desk.dress)
    return desk


def turn(desk: "Desk", clock: LeapingClock) -> float:
    """How long it takes until the page is painted; the last one saw another minute."""
    desk.open_at(KEYS)
    settle()
    clock.leap(MINUTE)
    begun = now()
    desk.open_at(DAY)
    settle()
    return now() - begun


def settle() -> None:
    """Let pages go that were left, as a running program does, and paint."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def main() -> None:
    """Fill a disk, open the desk, and turn its pages."""
    home = home_in(Path(sys.argv[1])).made()
    clock = LeapingClock()
    with disk(home, SystemClock().now().wall) as database:
        make_application()
        rows = SessionRows(database)
        fill(database, rows, clock.now().wall)
        begun = now()
        rows.unclosed()
        read = now() - begun
        program = make_program(database, clock, rows)
        settle()
        relax()
        begun = now()
        desk = desk_of(program)
        desk.open_at(DAY)
        settle()
        first = now() - begun
        QTest.qWaitForWindowActive(desk)
        turns = [turn(desk, clock) for _ in range(TURNS)]
        print(json.dumps({"turn": turns, "first": first, "read": read}))
        program.close()


if __name__ == "__main__":
    main()
