"""Matches insights and challenges: prints what it took, in milliseconds, as one line of JSON."""

import json
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from msgspec.structs import replace

from app.clock import SystemClock
from app.history.history import History
from app.home import home_in
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.session.session import Session
from app.session.talk import Harvest, Talk
from app.storage.database import Database
from app.storage.history import open_history
from app.storage.sessions import SessionRows
from app.storage.talks import TalkRows
from app.talks.matching import Matcher
from tests.app.people.fakes import DAY, met
from tests.bench.day_inside import desk_of
from tests.bench.disk import disk
from tests.bench.filled import fill
from tests.bench.stamp import now
from tests.bench.turning import took, turn
from tests.bench.watched import LeapingClock, make_program
from ui.application import make_application
from ui.desk.pages import COLLEAGUES
from ui.haste import relax

INSIGHTS, CHALLENGES, A_SESSION = 10_000, 1_000, 4
TEAMS, AREAS, WORDS = 12, 40, 4_000
ASKED, TURNS = 200, 8
SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vo", "shu", "ber", "din", "po", "ex", "ga", "nel")
LUCK = Random(6)  # noqa: S311 - nothing is kept secret by it
VOCABULARY = ["".join(LUCK.choices(SYLLABLES, k=LUCK.randint(1, 4))) for _ in range(WORDS)]


def words(count: int) -> str:
    """Some words are said often, most of them seldom."""
    return " ".join(VOCABULARY[int(LUCK.paretovariate(0.8)) % WORDS] for _ in range(count))


def insight(number: int, at: datetime) -> Capture:
    """One with a problem and an area."""
    area, team = f"Area {number % AREAS}", f"Team {number % TEAMS}"
    known = Insight(problem=words(6), area=area, team=team)
    return Capture(UUID(int=number + 1), CaptureKind.INSIGHT, words(12), at, insight=known)


def sessions(today: datetime) -> Sequence[Session]:
    """Calls with insights, and talks with challenges."""
    calls = [
        replace(
            met(10**6 + number, customer=f"customer {number % 900}"),
            captures=tuple(
                insight(A_SESSION * number + place, today - number % 900 * DAY)
                for place in range(A_SESSION)
            ),
        )
        for number in range(INSIGHTS // A_SESSION)
    ]
    named = (Harvest(today, "", words(15), words(15), words(15), words(20)) for _ in iter(int, 1))
    talks = [
        replace(
            met(2 * 10**6 + number, customer=""),
            name=f"Colleague {number % 400}",
            talk=Talk(f"Team {number % TEAMS}"),
            harvest=next(named),
        )
        for number in range(CHALLENGES)
    ]
    return [*calls, *talks]


def read(history: History, database: Database) -> Matcher:
    """All that is needed to match."""
    named = TalkRows(database).challenges()
    if not isinstance(named, tuple):
        raise TypeError(named)
    return Matcher(history.heard(), named)


def main() -> None:
    """Fill a disk, match, and turn to the page."""
    home = home_in(Path(sys.argv[1])).made()
    clock = LeapingClock()
    with (
        disk(home, SystemClock().now().wall) as database,
        closing(open_history(home.database)) as history,
    ):
        make_application()
        fill(database, sessions(clock.now().wall))
        begun = now()
        matcher = read(history, database)
        reading = now() - begun
        named, said = list(matcher.challenges)[:ASKED], list(matcher.said.heard)[:ASKED]
        told: dict[str, object] = {
            "read": reading,
            "challenge": [took(partial(matcher.for_challenge, one)) for one in named],
            "insight": [took(partial(matcher.for_insight, one)) for one in said],
        }
        program = make_program(database, clock, SessionRows(database), home)
        desk = desk_of(program)
        relax()
        told["page"] = [turn(desk, COLLEAGUES)[0] for _ in range(TURNS)]
        print(json.dumps(told))
        program.close()


if __name__ == "__main__":
    main()
