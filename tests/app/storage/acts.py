"""A long session, act by act, that can be written, killed, and compared."""

import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.home import Home, home_in
from app.session.deadline import by_length
from app.session.session import Mark, Session
from app.session.showing import Answer, CueKind, Showing
from app.storage.database import Database
from app.storage.opening import open_database
from app.storage.sessions import SessionRows

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
IDENTITY = UUID("6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01")
STARTED = Moment(NOW, timedelta(hours=2), "boot-1")
LENGTH = timedelta(minutes=45)
ITEMS = 17


def a_session(identity: UUID = IDENTITY) -> Session:
    """A session that waits for its start."""
    return Session(identity, "Marina Duarte", LENGTH)


def after_acts(count: int) -> Session:
    """The session after `count` acts; no two counts give the same."""
    shown = NOW + timedelta(milliseconds=count)
    showing = Showing(
        CueKind.NOTICE, shown, Moment(shown, LENGTH, "boot-1"), timedelta(0), shown, Answer.SAID
    )
    return replace(
        a_session(),
        name=str(count),
        started=STARTED,
        deadline=by_length(STARTED, LENGTH),
        marks={f"item-{item}": [*Mark][(count + item) % 3] for item in range(ITEMS)},
        showings=(showing,) * (count % 5),
    )


def acts_in(database: Database) -> int:
    """How many acts are on disk, each of them whole."""
    sessions = SessionRows(database).unclosed()
    count = int(sessions[0].name) if sessions else 0
    assert not sessions or sessions == (after_acts(count),)
    return count


def opened(home: Home, *, afresh: bool = False) -> Database:
    """The database of `home`, which nothing is wrong with."""
    outcome = open_database(home, NOW, afresh=afresh)
    assert isinstance(outcome, Database), outcome
    return outcome


def act_for_ever(folder: Path) -> None:
    """Go on where the last program was killed, and tell of each act that is on disk."""
    with closing(opened(home_in(folder))) as database:
        count = acts_in(database)
        while True:
            count += 1
            assert SessionRows(database).save(after_acts(count)) is None
            sys.stdout.write(f"{count}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    act_for_ever(Path(sys.argv[1]))
