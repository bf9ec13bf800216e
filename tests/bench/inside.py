"""Watches the program from inside: how late a cue is painted, and when a tick is on disk.

A program of its own, which prints what it measured, in milliseconds, as one line of JSON.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from app.clock import Moment, SystemClock
from app.home import home_in
from app.lists.library import Library
from app.refusal import Refusal
from app.remote.request import Command, Request
from app.session.countdown import remaining
from app.session.session import Session
from app.session.showing import CueKind
from app.settings_keeper import SettingsKeeper
from app.storage.database import Database
from app.storage.opening import open_database
from app.storage.places import Places
from app.storage.scratch import Scratch
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.unfinished import UnfinishedRows
from app.zone import OwnZone
from tests.bench.stamp import now
from tests.ui.doubles import Drum, Witness
from ui.application import make_application
from ui.clockwatch import ClockWatch
from ui.hands import Hands
from ui.parts import Parts
from ui.program import Program

CHECKLISTS = Path(__file__).parents[2] / "resources" / "checklists"
SESSIONS, TICKS = 4, 240
LENGTH = 45
DUE = (CueKind.NOTICE, CueKind.WRAP, CueKind.OVER)
HEAD_START = timedelta(milliseconds=400)
PATIENCE = 5000
TURN = 10
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
MS = timedelta(milliseconds=1)


class LeapingClock:
    """The machine's clocks, set forward now and then, as if the machine had slept."""

    speed = 1.0

    def __init__(self) -> None:
        """Go with the machine."""
        self._machine = SystemClock()
        self._ahead = timedelta(0)

    def now(self) -> Moment:
        """Both clocks at this instant."""
        return self._machine.now().after(self._ahead)

    def slept(self) -> timedelta:
        """How long the machine has slept; the leaps do not count."""
        return self._machine.slept()

    def leap(self, span: timedelta) -> None:
        """Be `span` later."""
        self._ahead += span


class StampedRows(SessionRows):
    """Tells when a session was on disk."""

    saved_at = 0.0

    def save(self, session: Session) -> Refusal | None:
        """Save, then look at the clock."""
        refusal = super().save(session)
        self.saved_at = now()
        return refusal


class Watch(QObject):
    """Sees when a control has been painted with a certain cue waiting."""

    def __init__(self, program: Program) -> None:
        """Watch the card."""
        super().__init__()
        self._program = program
        self._awaited: CueKind | None = None
        self._painted_at: float | None = None
        program.windows.strip.body.card.installEventFilter(self)

    def await_cue(self, kind: CueKind) -> None:
        """Forget the last one."""
        self._awaited, self._painted_at = kind, None

    def instant(self) -> float:
        """When it was painted, as soon as it is."""
        for _ in range(PATIENCE // TURN):
            if self._painted_at is not None:
                return self._painted_at
            QTest.qWait(TURN)
        raise RuntimeError(f"the cue {self._awaited} was not painted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stamp comes when the loop turns next: all is painted then."""
        if event.type() is QEvent.Type.Paint and self._is_seen():
            self._awaited = None
            QTimer.singleShot(0, self._stamp)
        return super().eventFilter(watched, event)

    def _is_seen(self) -> bool:
        scene = self._program.sight().scene
        card = scene.card if scene is not None else None
        return card is not None and card.kind is self._awaited and card.answer is None

    def _stamp(self) -> None:
        self._painted_at = now()


def make_program(database: Database, clock: LeapingClock, rows: SessionRows) -> Program:
    """The program as `main.py` puts it together, but for clock and rows."""
    parts = Parts(
        clock=clock,
        store=rows,
        scratch=Scratch,
        settings=SettingsKeeper(SettingsRows(database)),
        places=Places(database),
        library=Library(CHECKLISTS, Path()),
        notifier=Witness(),
        player=Drum(),
        back_up=lambda: None,
        zone=OwnZone(),
        unfinished=UnfinishedRows(database),
        is_first=True,
    )
    program = Program(parts, lambda made: Hands(made, print, lambda: None))
    program.look()
    program.windows.open()
    return program


def cues_of_a_session(program: Program, clock: LeapingClock, watch: Watch) -> Iterator[float]:
    """By how much each cue was late on the screen."""
    program.obey(Request(Command.START, name="Marina Duarte", minutes=LENGTH))
    program.obey(Request(Command.SAID))
    marks = program.parts.settings.settings.value.ladder.thresholds
    for kind in DUE:
        clock.leap(_left(program, clock) - marks[kind] - HEAD_START)
        program.look_around()
        watch.await_cue(kind)
        due_at = now() + (_left(program, clock) - marks[kind]) / MS
        yield watch.instant() - due_at
        while (scene := program.sight().scene) and scene.card and scene.card.answer is None:
            program.obey(Request(Command.SAID))
    program.obey(Request(Command.END))
    program.obey(Request(Command.CLOSE))


def recoveries(program: Program, clock: LeapingClock, watch: Watch) -> Iterator[float]:
    """How long after the word of a clock that was set the cue that it brought was painted."""
    door = os.eventfd(0, os.EFD_NONBLOCK)
    clockwatch = ClockWatch(program)
    clockwatch.jumped.connect(program.look_around)
    clockwatch.watch_clock(lambda: door)
    program.obey(Request(Command.START, name="Marina Duarte", minutes=LENGTH))
    marks = program.parts.settings.settings.value.ladder.thresholds
    for kind in DUE:
        clock.leap(_left(program, clock) - marks[kind] + HEAD_START)
        watch.await_cue(kind)
        told = now()
        os.eventfd_write(door, 1)
        yield watch.instant() - told
    clockwatch.close()
    program.obey(Request(Command.END))
    program.obey(Request(Command.CLOSE))


def _left(program: Program, clock: LeapingClock) -> timedelta:
    session = program.session
    if session is None:
        raise RuntimeError("no session is live")
    return remaining(session, clock.now())


def ticks(program: Program, rows: StampedRows) -> Iterator[float]:
    """How long each took from the press of its key until it was on disk."""
    strip = program.windows.strip
    program.obey(Request(Command.START, name="Kenji Mori", minutes=LENGTH))
    program.obey(Request(Command.SAID))
    if not QTest.qWaitForWindowActive(strip, PATIENCE):
        raise RuntimeError("the window never had the keyboard")
    for number in range(TICKS):
        time.sleep(0.01)
        pressed = now()
        QTest.keyClick(strip, KEYS[number % len(KEYS)])
        if rows.saved_at < pressed:
            raise RuntimeError("the key ticked nothing")
        yield rows.saved_at - pressed
        QTest.qWait(1)


def main() -> None:
    """Measure, and print."""
    make_application()
    clock, home = LeapingClock(), home_in(Path(sys.argv[1])).made()
    database = open_database(home, clock.now().wall)
    if not isinstance(database, Database):
        raise TypeError(f"no database: {database}")
    rows = StampedRows(database)
    program = make_program(database, clock, rows)
    watch = Watch(program)
    cues = [late for _ in range(SESSIONS) for late in cues_of_a_session(program, clock, watch)]
    back = [took for _ in range(SESSIONS) for took in recoveries(program, clock, watch)]
    print(json.dumps({"cues": cues, "back": back, "ticks": list(ticks(program, rows))}))


if __name__ == "__main__":
    main()
