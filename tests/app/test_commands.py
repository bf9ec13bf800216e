"""What the session commands mean."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

import pytest

from app.commands import COMMANDS, Bench, carry_out
from app.lists.library import Library
from app.refusal import Reason, Refusal
from app.remote.moving import MOVING
from app.remote.request import Command, Request
from app.session.capture import CaptureKind
from app.session.countdown import took
from app.session.outcome import Attendance
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import Answer
from tests.app.fakes import DISK_FULL, USUAL, Desk, ManualClock, refused
from tests.app.zones import known_zone

CHECKLISTS = Path(__file__).parents[2] / "resources" / "checklists"
WINDOW_COMMANDS = {
    Command.STATUS,
    Command.MINI,
    Command.SHOW,
    Command.QUIT,
    Command.REHEARSE,
    Command.DISCREET,
}
PLAN_COMMANDS = {Command.PLAN, Command.DAY, Command.BRIEF}


@pytest.fixture
def desk() -> Desk:
    """An agent at 14:00 whose zone is UTC."""
    return Desk()


def obey(desk: Desk, command: Command, **fields: object) -> Session | Refusal:
    """Carry out one command at `desk`."""
    return carry_out(Request(command, **fields), bench_of(desk))  # type: ignore[arg-type]


def bench_of(desk: Desk, zone: tzinfo = UTC) -> Bench:
    """All that a command at `desk` needs."""
    words = Library(CHECKLISTS, Path("/nowhere")).words.value
    return Bench(desk.keeper, desk.clock, words, desk.ladder, USUAL, zone)


def test_that_every_command_concerns_sessions_windows_the_plan_a_brief_or_files() -> None:
    assert set(COMMANDS) == set(Command) - WINDOW_COMMANDS - PLAN_COMMANDS - set(MOVING)


def test_that_start_begins_at_once_with_the_usual_length(desk: Desk) -> None:
    obey(desk, Command.START, name="Ann")

    assert desk.session.phase is Phase.DURING
    assert desk.left == USUAL


def test_that_start_until_ends_by_the_clock(desk: Desk) -> None:
    obey(desk, Command.START, until=time(14, 30))

    desk.clock.set_wall(minutes=10)

    assert desk.left == timedelta(minutes=20)


def test_that_start_at_leaves_the_session_waiting(desk: Desk) -> None:
    obey(desk, Command.START, name="Ann", at=time(14, 30), minutes=30)

    assert desk.session.phase is Phase.BEFORE


def test_that_start_without_a_name_means_the_session_that_waits(desk: Desk) -> None:
    obey(desk, Command.START, name="Ann", at=time(14, 0), modes=frozenset({Mode.AUDIO}))

    obey(desk, Command.START)

    assert (desk.session.name, desk.session.phase) == ("Ann", Phase.DURING)
    assert desk.session.modes == {Mode.AUDIO}


def test_that_a_start_anew_without_a_name_leaves_the_session_that_waits(desk: Desk) -> None:
    obey(desk, Command.START, name="Ann", at=time(15))

    obey(desk, Command.START, anew=True, minutes=10)

    assert (desk.session.name, desk.session.phase) == ("", Phase.DURING)
    assert [one.name for one in desk.keeper.agenda.value.waiting] == ["Ann"]


def test_that_start_with_another_name_leaves_the_session_that_waits_for_later(desk: Desk) -> None:
    obey(desk, Command.START, name="Ann", at=time(15, 0))

    obey(desk, Command.START, name="Ben")

    assert desk.session.name == "Ben"
    assert [session.name for session in desk.keeper.agenda.value.waiting] == ["Ann"]


def test_that_a_late_start_names_both_answers(desk: Desk) -> None:
    obey(desk, Command.START, at=time(14, 0), minutes=45)
    desk.clock.advance(minutes=15)

    refusal = obey(desk, Command.START)

    assert refusal == Refusal(Reason.LATE_START, "--until 14:45, or: callside start --minutes 45")


def test_that_a_start_after_the_planned_end_offers_only_the_full_length(desk: Desk) -> None:
    obey(desk, Command.START, at=time(14, 0), minutes=45)
    desk.clock.advance(minutes=50)

    assert obey(desk, Command.START) == Refusal(Reason.LATE_START, "--minutes 45")


@pytest.mark.parametrize(
    "length, answers",
    [
        (60, "--until 02:30, or: callside start --minutes 60"),
        (75, "--until 02:45, or: callside start --minutes 75"),
        (120, "--minutes 120"),
    ],
)
def test_that_a_late_start_offers_only_an_end_that_would_be_understood(
    length: int, answers: str
) -> None:
    """At 01:45, an hour before the clocks go back; "until 02:30" then means the first 02:30."""
    desk = Desk(ManualClock(datetime(2026, 10, 24, 23, 30, tzinfo=UTC)))
    bench = bench_of(desk, known_zone("Europe/Berlin"))
    carry_out(Request(Command.START, at=time(1, 30), minutes=length), bench)
    desk.clock.advance(minutes=15)

    assert carry_out(Request(Command.START), bench) == Refusal(Reason.LATE_START, answers)


@pytest.mark.parametrize("field", ["at", "until"])
def test_that_a_time_that_the_clocks_skip_is_refused(desk: Desk, field: str) -> None:
    desk.clock.advance(timedelta(days=26))
    bench = bench_of(desk, known_zone("Europe/Berlin"))

    outcome = carry_out(Request(Command.START, **{field: time(2, 30)}), bench)  # type: ignore[arg-type]

    assert outcome == Refusal(Reason.NO_SUCH_TIME, "02:30")


def test_that_an_item_can_be_ticked_set_aside_and_opened_again(desk: Desk) -> None:
    obey(desk, Command.START)
    marks = []

    for command in (Command.TICK, Command.NA, Command.UNTICK):
        obey(desk, command, item="before.goal")
        marks.append(desk.session.mark("before.goal"))

    assert marks == [Mark.DONE, Mark.NOT_APPLICABLE, Mark.OPEN]


def test_that_an_item_that_does_not_apply_is_not_there(desk: Desk) -> None:
    obey(desk, Command.START, modes=frozenset({Mode.AUDIO}))

    outcome = obey(desk, Command.TICK, item="before.background")

    assert outcome == Refusal(Reason.NO_ITEM, "before.background")


@pytest.mark.parametrize(
    "command", sorted(set(COMMANDS) - {Command.START, Command.TALK, Command.UNDO})
)
def test_that_without_a_session_there_is_nothing_to_do_it_to(desk: Desk, command: Command) -> None:
    assert obey(desk, command) == Refusal(Reason.NO_SESSION)


def test_that_said_and_later_answer_the_cue(desk: Desk) -> None:
    obey(desk, Command.START)

    obey(desk, Command.LATER)
    first = desk.session.showings[-1].answer
    desk.clock.advance(minutes=1)
    desk.keeper.look()
    obey(desk, Command.SAID)

    assert (first, desk.session.showings[-1].answer) == (Answer.LATER, Answer.SAID)


def test_that_extend_adds_five_minutes_unless_told_otherwise(desk: Desk) -> None:
    obey(desk, Command.START)

    obey(desk, Command.EXTEND)
    obey(desk, Command.EXTEND, minutes=7)

    assert desk.left == USUAL + timedelta(minutes=12)


def test_that_a_pause_holds_the_clock_until_it_goes_on(desk: Desk) -> None:
    obey(desk, Command.START)
    obey(desk, Command.PAUSE)
    desk.clock.advance(minutes=3)

    obey(desk, Command.RESUME)

    assert desk.left == USUAL


def test_that_an_end_can_be_taken_back_and_a_close_keeps_what_stayed_open(desk: Desk) -> None:
    session = obey(desk, Command.START)
    assert isinstance(session, Session)
    obey(desk, Command.END)
    obey(desk, Command.UNDO)
    assert desk.session.phase is Phase.DURING

    obey(desk, Command.END)
    obey(desk, Command.CLOSE)

    kept = desk.store.sessions[session.id]
    assert kept.closed_at is not None
    assert kept.marks["after.message"] is Mark.OPEN


def test_that_a_line_is_written_down_and_taken_back(desk: Desk) -> None:
    obey(desk, Command.START)

    obey(desk, Command.CAPTURE, kind=CaptureKind.INSIGHT, text="Nobody finds it")
    (line,) = desk.session.captures
    obey(desk, Command.UNDO)

    assert (line.kind, line.text) == (CaptureKind.INSIGHT, "Nobody finds it")
    assert desk.session.captures == ()


def test_that_an_outcome_is_said_with_its_reason_and_taken_back(desk: Desk) -> None:
    waiting = desk.plan(after=-12)

    said = obey(desk, Command.OUTCOME, attendance=Attendance.NO_SHOW, reason="the wrong hour")

    assert isinstance(said, Session)
    assert said.outcome is not None
    assert (said.outcome.attendance, said.outcome.reason) == ("no-show", "the wrong hour")
    assert desk.keeper.agenda.value.at_hand is None
    assert obey(desk, Command.UNDO) == waiting


def test_that_nobody_is_missed_before_the_planned_start(desk: Desk) -> None:
    desk.plan(after=5)

    assert refused(obey(desk, Command.OUTCOME, attendance=Attendance.NO_SHOW)) is Reason.NOT_DUE
    off = obey(desk, Command.OUTCOME, attendance=Attendance.CANCELLED_BY_THEM)
    assert isinstance(off, Session)
    assert off.phase is Phase.IDLE


def test_that_an_outcome_needs_a_session_and_a_word(desk: Desk) -> None:
    no_show = Attendance.NO_SHOW

    assert refused(obey(desk, Command.OUTCOME, attendance=no_show)) is Reason.NO_SESSION
    desk.start()
    assert refused(obey(desk, Command.OUTCOME)) is Reason.NO_SESSION
    assert isinstance(obey(desk, Command.OUTCOME, attendance=Attendance.LATE), Session)


def test_that_an_end_that_was_forgotten_is_said_at_once_and_taken_back_in_two(desk: Desk) -> None:
    desk.start(minutes=30)
    assert refused(obey(desk, Command.END, as_planned=True)) is Reason.NOT_FORGOTTEN
    assert desk.session.phase is Phase.DURING
    desk.clock.sleep(minutes=20 * 60)
    half_an_hour = timedelta(minutes=30)

    obey(desk, Command.END, as_planned=True)
    assert took(desk.session) == half_an_hour

    desk.undo()
    assert took(desk.session) != half_an_hour
    obey(desk, Command.END, as_planned=True)
    assert took(desk.session) == half_an_hour


def test_that_an_end_on_a_full_disk_is_none(desk: Desk) -> None:
    desk.start(minutes=30)
    desk.clock.sleep(minutes=20 * 60)
    desk.store.refusal = DISK_FULL

    assert obey(desk, Command.END, as_planned=True) == DISK_FULL
