"""A session that is killed at any moment goes on where it was."""

from datetime import datetime, timedelta
from random import Random
from secrets import randbits

import pytest

from app.clock import SystemClock
from app.session.showing import CueKind
from tests.journeys.acts import Act, Facts, any_act, told
from tests.journeys.callside import Callside
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import idle, until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

KILLS = 50
LONGEST_LEAD = 0.25
"""Seconds; a command line is over by then."""
MOST_ACTS = 2
NOTICE = timedelta(minutes=10)
AHEAD = timedelta(seconds=2)
AROUND = 4
BREATH = 0.2
PROMPTLY = 3
"""Seconds; longer than a start takes."""


def now() -> datetime:
    """The time on the machine's clock."""
    return SystemClock().now().wall


def test_that_every_acknowledged_act_is_found_after_a_kill(
    callside: Callside, daemon: Recorder
) -> None:
    seed = randbits(32)
    chance = Random(seed)  # noqa: S311 - chance is wanted, not secrecy
    facts = begun(callside)
    shown_at = callside.status()["cues"][0]["shown_at"]

    for kill in range(KILLS):
        for _ in range(chance.randrange(MOST_ACTS)):
            facts = done(callside, any_act(facts, chance))
        act = any_act(facts, chance)
        possible = done_or_not(callside, act, facts, lead=chance.uniform(0, LONGEST_LEAD))
        callside.open()
        status, asked = callside.status(), now()
        found = [after for after in possible if after.agree(status, asked)]
        assert found, f"seed {seed}, kill {kill}, {act.words}: {status} is none of {possible}"
        facts = found[0]
        assert status["cues"][0]["shown_at"] == shown_at
        assert status["modes"] == ["camera", "screen"]
    assert len(daemon.told) == 1


def begun(callside: Callside) -> Facts:
    """The facts of a new session."""
    callside("start", "Ann", "--minutes", "45", "--modes", "camera,screen")
    status = callside.status()
    assert status["ends_at"] is not None
    _, _, _, marks = told(status)
    assert isinstance(marks, dict)
    return Facts(marks, datetime.fromisoformat(status["ends_at"]))


def done(callside: Callside, act: Act) -> Facts:
    """The facts after an act that was acknowledged."""
    heard = callside(*act.words)
    assert heard.status == 0, (act.words, heard.err)
    return act.after(now())


def done_or_not(callside: Callside, act: Act, facts: Facts, lead: float) -> list[Facts]:
    """What may be true after a kill that came `lead` seconds into an act."""
    command = callside.begin(*act.words)
    idle(lead)
    killed_at = now()
    callside.kill()
    after = act.after(killed_at)
    return [after] if command.wait() == 0 else [facts, after]


def test_that_a_kill_around_a_cue_shows_it_once(callside: Callside, daemon: Recorder) -> None:
    callside("start", "--minutes", "12")
    callside("said")
    callside.skip_to(NOTICE + AHEAD)

    for _ in range(AROUND):
        callside.kill()
        callside.open()
        idle(BREATH)
    until(lambda: callside.status()["state"] == "notice")
    callside.kill()
    callside.open()

    (notice,) = [cue for cue in callside.status()["cues"] if cue["id"] == "notice"]
    assert 0 <= (notice["late_seconds"] or 0) < PROMPTLY
    assert [told.title for told in daemon.told].count(headline(CueKind.NOTICE)) <= 1
