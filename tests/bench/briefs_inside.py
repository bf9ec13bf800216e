"""Makes briefs: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace

from app.briefs.brief import Days
from app.briefs.edition import Edition, edition_of
from app.clock import Moment, SystemClock
from app.home import home_in
from app.session.capture import Capture, CaptureKind
from app.session.deadline import by_length
from app.session.insight import Insight, InsightKind
from app.session.session import Session
from app.session.talk import Harvest
from app.storage.sessions import SessionRows
from tests.app.booking.fakes import READY, planned
from tests.bench.day_inside import desk_of
from tests.bench.disk import disk
from tests.bench.filled import fill
from tests.bench.turning import took, turn
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.briefs import sources_in
from ui.desk.desk import Desk
from ui.desk.pages import BRIEFS
from ui.haste import relax

SESSIONS, LINES, CHALLENGES, AREAS = 2_000, 5, 1_000, 60
TURNS = 12
HOUR = timedelta(hours=1)
EVER = date(2000, 1, 1)
KINDS = tuple(InsightKind)
SAID = "The export number {0} hangs in Firefox, and First{1} cannot work on with it in Berlin"


def session_of(number: int, today: datetime) -> Session:
    """One of the past, with insights for one team, in every second one a challenge."""
    began = Moment(today - number * HOUR, timedelta(0), "boot")
    name = f"First{number % 200} Last{number // 2}"
    captures = tuple(
        Capture(
            UUID(int=LINES * number + place + 1),
            CaptureKind.INSIGHT,
            SAID.format(place, number % 200),
            began.wall,
            insight=Insight(
                area=f"area {(number + place) % AREAS}",
                kind=KINDS[number % len(KINDS)],
                weight=1 + number % 3,
                team="Product",
                problem="What lies behind it, in a line of usual length, for Anna",
            ),
        )
        for place in range(LINES)
    )
    asked = Harvest(began.wall, challenge="Nobody tells me what comes next")
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
        harvest=asked if number % (SESSIONS // CHALLENGES) == 0 else None,
    )


def main() -> None:
    """Fill a disk, make briefs, open the desk, and turn to the page."""
    home = home_in(Path(sys.argv[1])).made()
    clock = LeapingClock()
    with disk(home, SystemClock().now().wall) as database:
        make_application()
        today = clock.now().wall
        fill(database, (session_of(number, today) for number in range(SESSIONS)))
        program = make_program(database, clock, SessionRows(database))
        desk = desk_of(program)
        relax()

        world = program.parts.world()

        def brief(first: date) -> Edition:
            days = Days(first, today.date() + timedelta(days=1))
            edition = edition_of("product", days, sources_in(program.parts, world, ()), today)
            if not isinstance(edition, Edition) or edition.is_empty:
                raise TypeError(edition)
            return edition

        told = {
            "first": took(lambda: brief(EVER)),
            "brief": [took(lambda: brief(EVER)) for _ in range(TURNS)],
            "week": [took(lambda: brief(today.date())) for _ in range(TURNS)],
            "opened": [turn(desk, BRIEFS)[0]],
            "turn": [turn(desk, BRIEFS)[0] for _ in range(TURNS)],
            "decided": [_decided(desk) for _ in range(3)],
        }
        print(json.dumps(told))
        program.close()


def _decided(desk: Desk) -> float:
    from ui.desk.briefs.doubt_card import DoubtCard

    (card,) = desk.page.findChildren(DoubtCard)
    return took(card.out.click)


if __name__ == "__main__":
    main()
