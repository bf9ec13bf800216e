"""Opens the history of 50,000 sessions: prints what it took, as one line of JSON."""

import gc
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.clock import SystemClock
from app.history.search import excerpts, terms_of
from app.history.span import Choice
from app.home import Home, home_in
from app.private_file import make_private
from app.storage.database import connect
from app.storage.glimpse import peek
from app.storage.history import open_history
from app.storage.migrate import SCRIPTS, migrate
from app.storage.sessions import SessionRows
from tests.app.storage.acts import after_acts
from tests.bench.day_inside import desk_of
from tests.bench.disk import disk
from tests.bench.process import proportional_memory
from tests.bench.stamp import now
from tests.bench.watched import LeapingClock, make_program
from tests.bench.years import fill
from ui.application import make_application
from ui.desk.desk import Desk
from ui.desk.history.bars import Bars
from ui.desk.history.chronicle import Chronicle
from ui.desk.pages import HISTORY, KEYS
from ui.program import Program

BEFORE_SEARCH = 6
"""The last version of a file without an index of its words."""
TURNS, FRAMES, TICKS = 12, 30, 200
MEGABYTE = 1_000_000
TYPED = (
    *("k", "ka", "kal", "kalo", "kalom", "kalomi", "e", "ex", "exp", "expo", "expor", "export"),
    *(
        "t",
        "th",
        "the",
        "the ",
        "the ex",
        "the exp",
        "mi ren the",
        "invoice ka",
        "café",
        "naïve pl",
    ),
    *(
        "東",
        "東京",
        "от",
        "отчёт",
        "zzz",
        "plugin",
        "logarenka",
        "shu ber din tas",
        '"quote',
        "lo-mi",
    ),
)


def made(home: Home) -> dict[str, float]:
    """A file of an older version, filled and led to the newest; what that took."""
    make_private(home.database)
    with TemporaryDirectory() as folder, closing(connect(home.database)) as connection:
        for script in SCRIPTS.glob("*.sql"):
            if int(script.name[:4]) <= BEFORE_SEARCH:
                shutil.copy(script, folder)
        migrate(connection, Path(folder))
        fill(connection, SystemClock().now().wall)
        bare = home.database.stat().st_size / MEGABYTE
        begun = now()
        migrate(connection)
        taken = now() - begun
    return {"bare": bare, "migrated": taken, "size": home.database.stat().st_size / MEGABYTE}


class Wait:
    """Turns the window's loop until the chronicle has told."""

    def __init__(self, chronicle: Chronicle) -> None:
        """Hear what it tells."""
        self._loop = QEventLoop()
        self._has_told = False
        chronicle.told.connect(self._hear)

    def turn(self, act: Callable[[], object]) -> float:
        """How long it took from `act` until all was painted."""
        self._has_told = False
        begun = now()
        act()
        while not self._has_told:
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()
        return now() - begun

    def _hear(self) -> None:
        self._has_told = True


def opened(desk: Desk, wait: Wait) -> Iterator[float]:
    """How long it takes until the page of the last 90 days is painted."""
    for _ in range(TURNS):
        desk.open_at(KEYS)
        QApplication.processEvents()
        yield wait.turn(partial(desk.open_at, HISTORY))


def spans(chronicle: Chronicle, wait: Wait) -> Iterator[float]:
    """How long the longer spans take."""
    for choice in (Choice.YEAR, Choice.ALL, Choice.MONTH, Choice.ALL, Choice.QUARTER, Choice.ALL):
        yield wait.turn(partial(chronicle.choose, choice))


def frames(desk: Desk) -> Iterator[float]:
    """How long it takes to paint each picture anew; Python looks once for how to call that."""
    desk.render(QPixmap(desk.size()))
    for picture in desk.findChildren(Bars):
        if not picture.isVisible():
            continue
        paper = QPixmap(picture.size())
        for _ in range(FRAMES // 5):
            begun = now()
            picture.render(paper)
            yield now() - begun


def searches(home: Home) -> Iterator[float]:
    """How long each look took, with the lines of the hits in sight."""
    with closing(open_history(home.database)) as history:
        for typed in TYPED * 4:
            begun = now()
            terms = terms_of(typed)
            for hit in history.search(terms)[:8]:
                excerpts(hit.texts, terms)
            yield now() - begun


def ticks(rows: SessionRows) -> Iterator[float]:
    """How long each save of a session takes that grows by a mark."""
    for number in range(TICKS):
        session = replace(after_acts(number), name="Marina Duarte")
        begun = now()
        rows.save(session)
        yield now() - begun


def weighed(program: Program, desk: Desk, home: Home, wait: Wait) -> dict[str, object]:
    """All that is measured with the desk open."""
    chronicle = desk._parts.chronicle  # noqa: SLF001 - it is looked at, not used
    wait.turn(partial(desk.open_at, HISTORY))
    gc.collect()
    before = proportional_memory(os.getpid())
    long = list(spans(chronicle, wait))
    found = list(searches(home))
    chronicle.choose(Choice.QUARTER)
    gc.collect()
    memory = proportional_memory(os.getpid()) - before
    begun = now()
    peek(home)
    del program
    return {
        "status": now() - begun,
        "memory": memory,
        "spans": long,
        "searches": found,
        "opened": list(opened(desk, wait)),
        "frames": list(frames(desk)),
    }


def main() -> None:
    """Fill a disk, open the desk, and look at the past."""
    home = home_in(Path(sys.argv[1])).made()
    measured: dict[str, object] = {**made(home)}
    clock = LeapingClock()
    with disk(home, clock.now().wall) as database:
        application = make_application()
        program = make_program(database, clock, SessionRows(database), home)
        desk = desk_of(program)
        desk.open_at(KEYS)
        application.processEvents()
        wait = Wait(desk._parts.chronicle)  # noqa: SLF001 - it is looked at, not used
        measured |= weighed(program, desk, home, wait)
        measured["ticks"] = list(ticks(SessionRows(database)))
        print(json.dumps(measured))
        program.close()


if __name__ == "__main__":
    main()
