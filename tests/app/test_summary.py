"""The agent reads in a terminal how the session stands, and what to do next."""

from datetime import UTC, datetime, timedelta

import pytest

from app.proof import HELD, NOT_RUNNING, OFF, YES, Proof
from app.session.answers import said
from app.session.session import Mark
from app.session.steps import close, end, mark, pause
from app.status import proven, status_of
from app.summary import summary
from tests.app.fakes import Desk, ManualClock
from tests.app.told import LISTS, WORDS
from tests.app.zones import known_zone

WELL = Proof(YES, YES, OFF)
BERLIN = known_zone("Europe/Berlin")


def told(desk: Desk, *, rehearsal: bool = False) -> list[str]:
    """The summary's lines; the session of the fakes starts at 15:00 in Berlin."""
    session = desk.keeper.agenda.value.at_hand
    status = status_of(session, WORDS, desk.ladder, desk.clock.now(), rehearsal=rehearsal)
    return summary(proven(status, WELL), BERLIN).splitlines()


def settle_all(desk: Desk) -> None:
    for checklist in LISTS.values():
        for item in checklist.items:
            desk.do(mark(item.id, Mark.DONE))


def test_that_without_a_session_it_says_how_to_begin_one() -> None:
    assert told(Desk()) == ["No session. Begin one with: callside start"]


def test_that_a_session_in_the_doubled_hour_says_which_times_it_means() -> None:
    desk = Desk(ManualClock(datetime(2026, 10, 24, 23, 30, tzinfo=UTC)))
    desk.plan(after=60, minutes=60)

    assert told(desk)[0] == "Kenji Mori, 1 hour from 02:30 CEST to 02:30 CET"


def test_that_a_session_that_waits_tells_when_it_is() -> None:
    desk = Desk()
    desk.plan(after=30, minutes=90)

    first, open_items = told(desk)

    assert first == "Kenji Mori, 1 hour 30 minutes from 15:30 to 17:00"
    assert open_items.startswith("Open: before.goal, ")


@pytest.mark.parametrize(
    "passed, time",
    [
        (timedelta(seconds=1), "45 min left, until 15:45"),
        (timedelta(minutes=11), "34 min left, until 15:45"),
        (timedelta(minutes=36), "9:00 left, until 15:45"),
        (timedelta(minutes=40, seconds=2), "4:58 left, until 15:45"),
        (timedelta(minutes=47, seconds=31), "+2:31, over since 15:45"),
    ],
)
def test_that_a_live_session_tells_the_time_left(passed: timedelta, time: str) -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(seconds=passed.total_seconds())

    assert told(desk)[0] == f"Marina Duarte, {time}"


def test_that_the_line_to_say_is_told_until_it_was_said() -> None:
    desk = Desk()
    desk.start(minutes=45)
    settle_all(desk)

    waiting = told(desk)[1:]
    desk.do(said)

    assert waiting == ["Say: We have 45 minutes together. What would help you most?"]
    assert told(desk)[1:] == []


def test_that_open_items_go_by_the_names_that_a_command_takes() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(said)

    desk.do(mark("during.opening", Mark.DONE))

    assert told(desk)[1] == "Open: during.focus, during.honesty, during.next-step"


def test_that_a_pause_is_told() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(pause)

    assert told(desk)[0] == "Marina Duarte, paused, 45 min left, until 15:45"


def test_that_an_ended_session_tells_when_it_ended() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=44)
    desk.do(end)

    assert told(desk)[0] == "Marina Duarte, ended at 15:44"
    desk.do(close(()))
    assert told(desk)[0].startswith("No session")


def test_that_a_rehearsal_is_never_taken_for_a_session() -> None:
    desk = Desk()
    desk.start(minutes=45)

    assert told(desk, rehearsal=True)[0] == "Rehearsal: Marina Duarte, 45 min left, until 15:45"


@pytest.mark.parametrize(
    "proof, line",
    [
        (Proof(YES, HELD, OFF), "Will not arrive: notification (paused by Do Not Disturb)"),
        (NOT_RUNNING, "No cue will come while Callside is not open. To open it: callside"),
    ],
)
def test_that_it_warns_of_a_cue_that_will_not_arrive(proof: Proof, line: str) -> None:
    desk = Desk()
    desk.start(minutes=45)
    session = desk.keeper.agenda.value.at_hand
    status = proven(status_of(session, WORDS, desk.ladder, desk.clock.now()), proof)

    assert summary(status, BERLIN).splitlines()[-1] == line


def test_that_after_the_call_nobody_waits_for_a_cue() -> None:
    desk = Desk()
    desk.start(minutes=45)
    ended = status_of(desk.do(end), WORDS, desk.ladder, desk.clock.now())

    assert "cue" not in summary(ended, BERLIN)
