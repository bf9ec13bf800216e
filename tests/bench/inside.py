"""Watches the program from inside: how late a cue is painted, and when a tick is on disk.

A program of its own, which prints what it measured, in milliseconds, as one line of JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.home import home_in
from app.remote.request import Command, Request
from app.session.countdown import remaining
from app.session.showing import CueKind
from tests.bench.disk import disk
from tests.bench.stamp import now
from tests.bench.watched import LeapingClock, StampedRows, Watch, make_program
from tests.journeys.logind import private_logind
from ui.application import make_application
from ui.clockwatch import ClockWatch
from ui.program import Program

SESSIONS, TICKS = 4, 240
LENGTH = 45
DUE = (CueKind.NOTICE, CueKind.WRAP, CueKind.OVER)
HEAD_START = timedelta(milliseconds=400)
PATIENCE = 5000
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
MS = timedelta(milliseconds=1)


class Shown(NamedTuple):
    """When a cue was due, and when it was painted."""

    due: float
    painted: float


def cues_of_a_session(program: Program, clock: LeapingClock, watch: Watch) -> Iterator[Shown]:
    """The cues by the clock, each a moment after the program looked last."""
    program.obey(Request(Command.START, name="Marina Duarte", minutes=LENGTH))
    program.obey(Request(Command.SAID))
    marks = program.parts.settings.settings.value.ladder.thresholds
    for kind in DUE:
        clock.leap(_left(program, clock) - marks[kind] - HEAD_START)
        program.look_around()
        watch.await_cue(kind)
        due_at = now() + (_left(program, clock) - marks[kind]) / MS
        yield Shown(due_at, watch.instant())
        while (scene := program.sight().scene) and scene.card and scene.card.answer is None:
            program.obey(Request(Command.SAID))
    program.obey(Request(Command.END))
    program.obey(Request(Command.CLOSE))


def recoveries(
    program: Program, clock: LeapingClock, watch: Watch, tell: Callable[[], object]
) -> Iterator[float]:
    """How long after the word of a jump in time the cue that it brought was painted."""
    program.obey(Request(Command.START, name="Marina Duarte", minutes=LENGTH))
    marks = program.parts.settings.settings.value.ladder.thresholds
    for kind in DUE:
        clock.leap(_left(program, clock) - marks[kind] + HEAD_START)
        watch.await_cue(kind)
        told = now()
        tell()
        yield watch.instant() - told
    program.obey(Request(Command.END))
    program.obey(Request(Command.CLOSE))


def jumps(program: Program, clock: LeapingClock, watch: Watch) -> dict[str, list[float]]:
    """The recoveries after each kind of word: of a clock that was set, of a machine that woke."""
    door = os.eventfd(0, os.EFD_NONBLOCK)
    bus = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    with closing(ClockWatch(program)) as ears, private_logind(bus) as logind:
        ears.jumped.connect(program.look_around)
        ears.woke.connect(program.look_around)
        ears.watch_clock(lambda: door)
        ears.watch_sleep(bus)
        while not logind.is_heard():
            QTest.qWait(1)
        words = {"set": lambda: os.eventfd_write(door, 1), "woken": logind.wake}
        return {
            word: [
                took for _ in range(SESSIONS) for took in recoveries(program, clock, watch, tell)
            ]
            for word, tell in words.items()
        }


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
    with disk(home, clock.now().wall) as database:
        rows = StampedRows(database)
        program = make_program(database, clock, rows)
        watch = Watch(program)
        cues = [cue for _ in range(SESSIONS) for cue in cues_of_a_session(program, clock, watch)]
        measured = {
            "due": [cue.due for cue in cues],
            "late": [cue.painted - cue.due for cue in cues],
            **jumps(program, clock, watch),
            "ticks": list(ticks(program, rows)),
        }
        program.close()
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
