"""Turns to customers: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment, SystemClock
from app.home import home_in
from app.session.capture import Capture, CaptureKind, Promise
from app.session.deadline import by_length
from app.session.session import Session
from app.storage.captures import save_captures
from app.storage.database import Database, put, transaction
from app.storage.documents import save_document
from app.storage.opening import open_database
from app.storage.session_row import from_session
from app.storage.sessions import SessionRows
from tests.app.booking.fakes import READY, planned
from tests.bench.day_inside import desk_of, settle
from tests.bench.stamp import MS_PER_SECOND, now
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.desk.desk import Desk
from ui.desk.pages import CUSTOMERS, KEYS, PROMISES
from ui.desk.people.customers_page import CustomersPage
from ui.folk import Folk
from ui.haste import relax

BEHIND, CUSTOMERS_MET = 50_000, 20_000
OFTEN, TIMES = "first0 last0", 12
"""Whose page is turned to, and how many sessions they had."""
STILL_OPEN = 2_500
TURNS = 12
HOUR = timedelta(hours=1)
TYPED = ("f", "fi", "first1", "last12", "last299", "xyz", "first199 last2")


def session_of(number: int, today: datetime) -> Session:
    """One of the past, with four lines; in one of twenty a promise is still open."""
    began = Moment(today - (number + 30) * HOUR, timedelta(0), "boot")
    who = 0 if number % (BEHIND // TIMES) == 0 else number % CUSTOMERS_MET
    name = f"First{who % 200} Last{who // 200}"
    done = None if number % (BEHIND // STILL_OPEN) == 0 else began.wall
    owed = Promise(due=began.wall.date() if number % 3 else None, done_at=done, told_at=done)
    kinds = (CaptureKind.PROMISE, CaptureKind.INSIGHT, CaptureKind.QUOTE, CaptureKind.NOTE)
    captures = tuple(
        Capture(
            UUID(int=4 * number + place + 1),
            kind,
            "What was said in the call, in a line of usual length",
            began.wall,
            owed if kind is CaptureKind.PROMISE else None,
        )
        for place, kind in enumerate(kinds)
    )
    ended = began.after(HOUR)
    return replace(
        planned(began.wall, READY, number=number + 1),
        name=name,
        customer=name.casefold(),
        started=began,
        deadline=by_length(began, HOUR),
        ended=ended,
        closed_at=ended.wall,
        captures=captures,
    )


def fill(database: Database, today: datetime) -> None:
    """Years of sessions with many customers, in one go."""
    connection = database.connection
    with transaction(connection):
        for number in range(BEHIND):
            session = session_of(number, today)
            identity = {"session_id": str(session.id)}
            put(connection, "session", [from_session(session)])
            save_captures(connection, dict(identity), session.captures)
            save_document(connection, "booking", dict(identity), session.booking)


def took(act: Callable[[], object]) -> float:
    """How long `act` takes until everything is painted."""
    return worked(act)[0]


def worked(act: Callable[[], object]) -> tuple[float, float]:
    """The same, and how long this thread works for it."""
    begun, busy = now(), time.thread_time()
    act()
    settle()
    return now() - begun, (time.thread_time() - busy) * MS_PER_SECOND


def turn(desk: Desk, page: str) -> tuple[float, float]:
    """How long it takes from another page, by the clock and in work."""
    desk.open_at(KEYS)
    settle()
    return worked(lambda: desk.open_at(page))


def meet(desk: Desk, customer: str = OFTEN) -> tuple[float, float]:
    """How long the page of one customer takes, from the list of all."""
    desk.open_at(CUSTOMERS)
    settle()
    page = desk.page
    if not isinstance(page, CustomersPage):
        raise TypeError(page)
    return worked(lambda: page.opened.emit(customer))


def main() -> None:
    """Fill a disk, open the desk, and turn its pages."""
    home = home_in(Path(sys.argv[1])).made()
    clock = LeapingClock()
    database = open_database(home, SystemClock().now().wall)
    if not isinstance(database, Database):
        raise TypeError(database)
    with closing(database):
        make_application()
        fill(database, clock.now().wall)
        program = make_program(database, clock, SessionRows(database))
        desk = desk_of(program)
        relax()
        desk.open_at(CUSTOMERS)
        settle()
        folk = Folk(program.parts, program.plays.real.keeper)
        session = planned(clock.now().wall)
        told = {
            "names": took(lambda: folk.called("f")),
            "letter": [took(partial(folk.called, typed)) for typed in TYPED],
            "turn": [meet(desk) for _ in range(TURNS)],
            "other": [meet(desk, f"first{one} last{one}") for one in range(1, TURNS + 1)],
            "promises": [turn(desk, PROMISES) for _ in range(TURNS)],
            "last": took(lambda: folk.last_time(replace(session, customer=OFTEN))),
        }
        print(json.dumps(told))
        program.close()


if __name__ == "__main__":
    main()
