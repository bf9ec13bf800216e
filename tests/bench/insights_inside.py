"""Turns to the insights: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from msgspec.structs import replace

from app.clock import SystemClock
from app.home import home_in
from app.insights.alike import Alike
from app.insights.fitting import fitting_areas, likest
from app.insights.heard import Heard
from app.insights.in_use import areas_in, near_in, offered, problems_in
from app.insights.voices import voices_of
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight, InsightKind
from app.session.session import Session
from app.storage.insights import InsightRows
from app.storage.sessions import SessionRows
from tests.app.booking.fakes import HOUR, READY, planned
from tests.bench.day_inside import desk_of, settle
from tests.bench.disk import disk
from tests.bench.filled import fill
from tests.bench.turning import took, turn
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.desk.insights.insight_list import InsightList
from ui.desk.pages import INSIGHTS
from ui.haste import relax

SESSIONS, CUSTOMERS, IN_EACH = 5_000, 2_000, 2
AREAS, PROBLEMS, TO_SORT = 40, 100_000, 50
TURNS = 8
TYPED = ("e", "ex", "exp", "export", "exprot", "area 3", "xyz")
WORDS = (
    *("export", "invoice", "button", "find", "cannot", "month", "shop", "order", "label", "print"),
    *("slow", "page", "report", "login", "mail", "hour", "customer", "currency", "tax"),
)


def insight_of(chance: Random) -> Insight:
    """One that is sorted."""
    area = chance.randrange(AREAS)
    return Insight(
        reading="They look in another menu than the one it is in",
        problem=f"What holds them up number {chance.randrange(PROBLEMS)}",
        area=f"{WORDS[area % len(WORDS)].title()} area {area}",
        kind=chance.choice([*InsightKind]),
        weight=chance.randint(1, 3),
        team=f"Team {area % 7}",
    )


def session_of(number: int, today: datetime, chance: Random) -> Session:
    """One of the past with two insights; only the newest ones are to be sorted."""
    who = number % CUSTOMERS
    at = today - (number + 30) * HOUR
    captures = tuple(
        Capture(
            UUID(int=IN_EACH * number + place + 1),
            CaptureKind.INSIGHT,
            " ".join(chance.choices(WORDS, k=9)),
            at,
            insight=insight_of(chance) if number * IN_EACH >= TO_SORT else None,
        )
        for place in range(IN_EACH)
    )
    return replace(
        planned(at, READY, number=number + 1),
        name=f"First{who % 200} Last{who // 200}",
        customer=f"first{who % 200} last{who // 200}",
        closed_at=at + HOUR,
        captures=captures,
    )


def suggest(line: Heard, heard: tuple[Heard, ...], typed: str) -> None:
    """All that one letter in the field of an area asks."""
    known = areas_in(heard, line.capture.id)
    offered(typed, known, fitting_areas(line, heard))
    near_in(typed, known)


def suggest_problem(line: Heard, heard: tuple[Heard, ...], typed: str) -> None:
    """All that one letter in the field of a problem asks before an area is said."""
    known = problems_in(heard, "", line.capture.id)
    offered(typed, known)
    near_in(typed, known)


def main() -> None:
    """Fill a disk, open the desk, and turn to the insights."""
    home = home_in(Path(sys.argv[1])).made()
    clock = LeapingClock()
    with disk(home, SystemClock().now().wall) as database:
        make_application()
        today, chance = clock.now().wall, Random(1)  # noqa: S311 - no secret
        fill(database, (session_of(number, today, chance) for number in range(SESSIONS)))
        program = make_program(database, clock, SessionRows(database), home)
        desk = desk_of(program)
        relax()
        told: dict[str, object] = {
            "first": turn(desk, INSIGHTS)[0],
            "turn": [turn(desk, INSIGHTS) for _ in range(TURNS)],
        }
        (shown,) = desk.page.findChildren(InsightList)
        told["unfold"] = took(lambda: shown.fold(shown.shown[0]))
        settle()
        heard = InsightRows(database).heard()
        if not isinstance(heard, tuple):
            raise TypeError(heard)
        told["suggest"] = [took(partial(suggest, heard[0], heard, typed)) for typed in TYPED]
        told["problems"] = [
            took(partial(suggest_problem, heard[0], heard, typed)) for typed in TYPED
        ]
        told["likest"] = took(lambda: likest(heard[0], heard))
        told["voices"] = took(lambda: voices_of(Alike(heard), heard[:20]))
        print(json.dumps(told))
        program.close()


if __name__ == "__main__":
    main()
