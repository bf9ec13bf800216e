"""A session knows its phase, its items and its cues from its facts."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.session.session import Mark, Phase, Session
from app.session.showing import CueKind, Showing
from tests.app.fakes import START, WAITING, ManualClock

NOW = ManualClock().now()
RUNNING = replace(WAITING, started=NOW)
ENDED = replace(RUNNING, ended=NOW)


@pytest.mark.parametrize(
    "session, phase",
    [
        (WAITING, Phase.BEFORE),
        (RUNNING, Phase.DURING),
        (replace(RUNNING, paused=NOW), Phase.DURING),
        (ENDED, Phase.AFTER),
        (replace(ENDED, closed_at=START), Phase.IDLE),
        (replace(WAITING, closed_at=START), Phase.IDLE),
    ],
)
def test_that_the_facts_tell_the_phase(session: Session, phase: Phase) -> None:
    assert session.phase is phase


def test_that_an_item_is_open_until_told_otherwise() -> None:
    session = replace(WAITING, marks={"before.goal": Mark.DONE})

    assert session.mark("before.goal") is Mark.DONE
    assert session.mark("before.screen") is Mark.OPEN


def test_that_the_latest_showing_counts_unless_it_was_armed_again() -> None:
    first = Showing(CueKind.NOTICE, START, NOW, timedelta(0))
    second = replace(first, shown=NOW.after(timedelta(minutes=1)))
    session = replace(WAITING, showings=(first, second))

    assert session.latest(CueKind.NOTICE) == second
    assert session.latest(CueKind.WRAP) is None
    assert (
        replace(session, showings=(first, replace(second, rearmed=True))).latest(CueKind.NOTICE)
        is None
    )
