"""Turns to customers: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
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
from app.storage.sessions import SessionRows
from tests.app.booking.fakes import READY, planned
from tests.bench.day_inside import desk_of, settle
from tests.bench.disk import disk
from tests.bench.filled import fill
from tests.bench.turning import took, turn, worked
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.desk.desk import Desk
from ui.desk.pages import CUSTOMERS, PROMISES
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
    with disk(home, SystemClock().now().wall) as database:
        make_application()
        today = clock.now().wall
        fill(database, (session_of(number, today) for number in range(BEHIND)))
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
            "first": meet(desk)[0],
            "turn": [meet(desk) for _ in range(TURNS)],
            "other": [meet(desk, f"first{one} last{one}") for one in range(1, TURNS + 1)],
            "first_promises": turn(desk, PROMISES)[0],
            "promises": [turn(desk, PROMISES) for _ in range(TURNS)],
            "last": took(lambda: folk.last_time(replace(session, customer=OFTEN))),
        }
        print(json.dumps(told))
        program.close()


if __name__ == "__main__":
    main()
