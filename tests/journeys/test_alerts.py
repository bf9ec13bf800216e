"""What became of each cue is told by the running program, from disk, and after the session."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from app.alert_status import AlertStatus, alerts_of
from app.clock import EPOCH, SystemClock
from app.session.ladder import Ladder
from app.session.showing import CueKind
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from tests.journeys.callside import Callside
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

NOTICE = timedelta(minutes=10)
AHEAD = timedelta(seconds=1)
WAYS = ["window", "notification"]


def told(callside: Callside, kind: CueKind) -> list[AlertStatus]:
    """What the status says of one cue, once both ways are known."""
    rows = [row for row in callside.status()["alerts"] if row["cue"] == kind]
    return rows if len(rows) == len(WAYS) else []


def test_that_each_cue_is_accounted_for_during_without_and_after_the_program(
    callside: Callside, daemon: Recorder
) -> None:
    callside("start", "--minutes", "12")
    until(lambda: told(callside, CueKind.OPENING))
    callside("said")
    callside.skip_to(NOTICE + AHEAD)
    until(lambda: headline(CueKind.NOTICE) in daemon.titles())

    waiting = until(lambda: told(callside, CueKind.NOTICE))
    assert [row["channel"] for row in waiting] == WAYS
    assert {row["outcome"] for row in waiting} == {"accepted"}
    assert {row["seen_by"] for row in waiting} == {None}
    assert all(0 <= (row["late_seconds"] or 0) < AHEAD.total_seconds() for row in waiting)
    due = [datetime.fromisoformat(row["due_at"]) for row in waiting]
    assert {one.tzinfo for one in due} == {UTC}

    callside("said")
    running = callside.status()["alerts"]
    assert {row["seen_by"] for row in running} == {"said"}
    callside.kill()
    assert callside.status()["alerts"] == running

    callside.open()
    callside("end")
    callside("close")
    callside.kill()
    callside.open()
    assert callside.status()["alerts"] == []
    assert kept(callside) == running


def kept(callside: Callside) -> list[AlertStatus]:
    """What the one session on disk tells of its cues."""
    with closing(Database(connect(callside.home.database))) as database:
        found = SessionRows(database).ran_between(EPOCH, SystemClock().now().wall)
    assert isinstance(found, tuple)
    (session,) = found
    assert session.closed_at is not None
    return alerts_of(session, Ladder(), SystemClock().now())
