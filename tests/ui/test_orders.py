"""What the command line hears from the running program: a status and one sentence."""

import json
from datetime import time

import pytest

from app.refusal import Reason, Refusal
from app.remote.request import Command, ExitStatus
from app.session.outcome import Attendance
from app.session.session import Phase
from app.storage.trouble import Trouble
from tests.ui.stage import CUSTOMER, Stage
from tests.ui.test_features import is_read
from ui.file_words import TROUBLES, newer_words, unopened_words
from ui.refusals import sentence

BUSY: dict[Command, dict[str, object]] = {
    Command.TICK: {"item": "during.opening"},
    Command.UNTICK: {"item": "during.opening"},
    Command.NA: {"item": "during.opening"},
    Command.SAID: {},
    Command.LATER: {},
    Command.EXTEND: {},
    Command.PAUSE: {},
    Command.END: {},
    Command.MINI: {},
    Command.SHOW: {},
    Command.QUIT: {},
    Command.STATUS: {},
    Command.DISCREET: {"on": True},
}
SESSIONLESS = (
    Command.TICK,
    Command.UNTICK,
    Command.NA,
    Command.SAID,
    Command.LATER,
    Command.EXTEND,
    Command.PAUSE,
    Command.RESUME,
    Command.END,
    Command.CLOSE,
    Command.MINI,
)


@pytest.mark.parametrize("command", BUSY)
def test_that_a_command_in_a_session_is_done(stage: Stage, command: Command) -> None:
    stage.start()

    reply = stage.obey(command, **BUSY[command])

    assert reply.status is ExitStatus.DONE
    assert not reply.err


def test_that_each_act_has_a_way_back(stage: Stage) -> None:
    stage.start()
    for command in (Command.PAUSE, Command.RESUME, Command.END, Command.UNDO, Command.END):
        assert stage.obey(command).status is ExitStatus.DONE

    assert stage.obey(Command.CLOSE).status is ExitStatus.DONE
    assert stage.program.session is None


@pytest.mark.parametrize("command", SESSIONLESS)
def test_that_without_a_session_there_is_nothing_to_do_it_to(
    stage: Stage, command: Command
) -> None:
    reply = stage.obey(command)

    assert reply.status is ExitStatus.NOTHING
    assert reply.err == "There is no session. Begin one with: callside start"


def test_that_without_an_act_there_is_nothing_to_undo(stage: Stage) -> None:
    reply = stage.obey(Command.UNDO)

    assert (reply.status, reply.err) == (
        ExitStatus.NOTHING,
        "Nothing to undo. What was planned is changed or deleted on its page (Ctrl+D).",
    )


def test_that_a_session_that_never_began_is_not_closed(stage: Stage) -> None:
    stage.plan(after=12)

    reply = stage.obey(Command.CLOSE)

    assert reply.status is ExitStatus.REFUSED
    assert "callside start" in reply.err
    assert "Cancel this session" in reply.err
    assert stage.scene.phase is Phase.BEFORE


def test_that_a_close_is_taken_back_by_command(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.sleep(minutes=3)

    assert stage.obey(Command.UNDO).status is ExitStatus.DONE

    assert (stage.scene.name, stage.scene.phase) == (CUSTOMER, Phase.AFTER)


def test_that_the_window_is_spared_the_words_of_the_command_line(stage: Stage) -> None:
    reply = stage.obey(Command.END)

    assert reply.err == "There is no session. Begin one with: callside start"
    assert is_read(stage, "There is no session.")
    assert not is_read(stage, "callside")


def test_that_a_stranger_among_the_items_is_named(stage: Stage) -> None:
    stage.start()

    reply = stage.obey(Command.TICK, item="during.lunch")

    assert reply.status is ExitStatus.NOTHING
    assert "during.lunch" in reply.err


def test_that_no_line_and_no_act_are_nothing(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.obey(Command.UNDO)
    stage.obey(Command.SAID)

    assert stage.obey(Command.SAID).status is ExitStatus.NOTHING
    stage.obey(Command.UNDO)
    assert stage.obey(Command.UNDO).status is ExitStatus.DONE
    assert stage.obey(Command.UNDO).status is ExitStatus.NOTHING


@pytest.mark.parametrize(
    "command,words",
    [
        (Command.START, "A session is already live. End and close it first."),
        (Command.RESUME, "The session is not paused."),
        (Command.CLOSE, "The session is still live. End it first: callside end"),
        (Command.REHEARSE, "A session is already live. End and close it first."),
    ],
)
def test_that_a_live_session_stands_in_the_way(stage: Stage, command: Command, words: str) -> None:
    stage.start()

    reply = stage.obey(command, name="Somebody else")

    assert reply.status is ExitStatus.REFUSED
    assert reply.err == words


def test_that_what_is_over_or_not_yet_begun_is_refused(stage: Stage) -> None:
    stage.plan(after=12)
    assert stage.obey(Command.EXTEND).err == "The session has not started yet."
    stage.obey(Command.START)
    stage.obey(Command.PAUSE)
    assert stage.obey(Command.PAUSE).err == "The session is already paused."
    stage.obey(Command.END)
    assert stage.obey(Command.PAUSE).err == "The session has already ended."
    stage.clock.reboot()

    reply = stage.obey(Command.UNDO)

    assert reply.status is ExitStatus.REFUSED
    assert reply.err == "It is too late to take back the last act."


def test_that_an_end_of_a_while_ago_is_taken_back_by_a_second_command(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.wait(minutes=3)
    words = "This takes back the end: the clock goes on as if it never stopped."

    assert words in stage.obey(Command.UNDO).err
    stage.wait(seconds=2)

    assert stage.obey(Command.UNDO).status is ExitStatus.DONE
    assert stage.scene.phase is Phase.DURING


def test_that_a_no_show_of_a_while_ago_is_taken_back_by_a_second_command(stage: Stage) -> None:
    stage.plan(after=2, name=CUSTOMER)
    stage.plan(after=60)
    stage.sleep(minutes=12)
    stage.obey(Command.OUTCOME, attendance=Attendance.NO_SHOW)
    stage.wait(minutes=1)
    words = "This takes back that the session did not take place: it waits again."

    assert words in stage.obey(Command.UNDO).err
    stage.wait(seconds=2)

    assert stage.obey(Command.UNDO).status is ExitStatus.DONE
    assert stage.scene.name == CUSTOMER


def test_that_a_session_begins_where_no_backup_can_be_made(stage: Stage) -> None:
    words = "Today's backup could not be made: the disk is full. Sessions are kept all the same."
    stage.backup = Refusal(Reason.NO_BACKUP, Trouble.DISK_FULL)

    stage.start()

    assert stage.program.plays.is_live
    assert is_read(stage, words)
    stage.obey(Command.SAID)
    assert not is_read(stage, words)


def test_that_a_late_start_names_both_answers(stage: Stage) -> None:
    stage.plan(after=5)
    stage.sleep(minutes=10)

    reply = stage.obey(Command.START)

    assert reply.status is ExitStatus.REFUSED
    assert "--until 14:50" in reply.err
    assert "--minutes 45" in reply.err


@pytest.mark.parametrize("reason", Reason)
def test_that_every_refusal_has_its_sentence(stage: Stage, reason: Reason) -> None:
    del stage

    words = sentence(Refusal(reason, "detail"))

    assert words[0].isupper() or words.startswith("detail")
    assert "{" not in words
    assert "\n" not in words


@pytest.mark.parametrize("trouble", Trouble)
def test_that_every_trouble_of_the_disk_has_its_words(stage: Stage, trouble: Trouble) -> None:
    words = str(TROUBLES[trouble])

    assert sentence(Refusal(Reason.NOT_SAVED, trouble)).startswith(f"Nothing was saved: {words}.")
    assert f"({words})" in unopened_words(trouble, stage.own)


def test_that_a_newer_file_is_told_by_its_version() -> None:
    assert "version 9, this one reads 1" in newer_words(9, 1)


def test_that_quitting_in_a_session_says_that_no_cue_will_come(stage: Stage) -> None:
    assert not stage.obey(Command.QUIT).out
    stage.start()

    reply = stage.obey(Command.QUIT)

    assert reply.status is ExitStatus.DONE
    assert reply.out.startswith("No cue will come")
    assert stage.doorman.stops == 2


def test_that_the_small_window_comes_and_goes_by_command(stage: Stage) -> None:
    stage.start()

    stage.obey(Command.MINI)
    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (True, False)

    stage.obey(Command.SHOW)
    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (False, True)

    stage.obey(Command.MINI)
    stage.obey(Command.MINI)
    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (False, True)


def test_that_the_status_is_for_programs_and_for_people(stage: Stage) -> None:
    stage.start()

    told = json.loads(stage.obey(Command.STATUS, json=True).out)
    summary = stage.obey(Command.STATUS).out

    assert (told["phase"], told["name"], told["rehearsal"]) == ("during", CUSTOMER, False)
    assert "45" in summary
    assert not summary.startswith("{")


def test_that_the_status_tells_whether_names_are_hidden_and_tells_them_still(stage: Stage) -> None:
    stage.start()

    for on in (True, False):
        assert stage.obey(Command.DISCREET, on=on).status is ExitStatus.DONE
        told = json.loads(stage.obey(Command.STATUS, json=True).out)
        assert (told["discreet"], told["name"]) == (on, CUSTOMER)
        assert CUSTOMER in stage.obey(Command.STATUS).out


@pytest.mark.parametrize(
    "command,words",
    [
        (Command.EXTEND, "Ends 14:50."),
        (Command.END, "Ended 14:00. To take that back: callside undo"),
        (Command.PAUSE, ""),
    ],
)
def test_that_what_was_done_is_said_in_one_line(stage: Stage, command: Command, words: str) -> None:
    assert stage.obey(Command.START).out == "Started: 45 minutes. Ends 14:45."

    assert stage.obey(command).out == words


def test_that_a_plan_is_said_in_one_line(stage: Stage) -> None:
    reply = stage.obey(Command.START, at=time(15, 0), minutes=60)

    assert reply.out == "Planned for 15:00, 1 hour."


def test_that_quitting_in_a_pause_does_not_say_that_the_clock_goes_on(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.PAUSE)

    assert stage.obey(Command.QUIT).out.endswith("The session stays paused.")


def test_that_a_start_chooses_the_next_length_and_an_extension_does_not(stage: Stage) -> None:
    stage.start(minutes=30)
    assert stage.settings.settings.value.length_minutes == 30

    stage.obey(Command.EXTEND, minutes=5)

    assert stage.settings.settings.value.length_minutes == 30


def test_that_an_end_by_the_clock_chooses_no_length(stage: Stage) -> None:
    stage.obey(Command.START, until=time(15, 20))

    assert stage.settings.settings.value.length_minutes == 45


def test_that_an_outcome_that_comes_too_early_hears_from_when_it_can_be_said(stage: Stage) -> None:
    stage.obey(Command.START, name="Ann", at=time(15, 0))

    refused = stage.obey(Command.OUTCOME, attendance=Attendance.NO_SHOW)

    assert refused.status is ExitStatus.REFUSED
    assert "from the planned start on" in refused.err


def test_that_an_outcome_names_its_session_by_the_hour(stage: Stage) -> None:
    stage.obey(Command.START, name=CUSTOMER, at=time(15, 0))

    noted = stage.obey(Command.OUTCOME, attendance=Attendance.CANCELLED_BY_THEM)

    assert noted.out == "Noted for the session of 15:00. To take that back: callside undo"


def test_that_an_end_that_was_forgotten_says_how_to_tell_when_it_was(stage: Stage) -> None:
    stage.start(minutes=30)
    stage.sleep(minutes=20 * 60)

    reply = stage.obey(Command.END)
    assert reply.out.endswith("If it was at 14:30: callside end --as-planned")

    told = stage.obey(Command.END, as_planned=True)
    assert told.out == "Ended 14:30. To take that back: callside undo"
