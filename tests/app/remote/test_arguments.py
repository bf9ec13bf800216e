"""The command line takes what the manual says, and answers the rest with one helpful line."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.remote.arguments import Arguments, arguments_in
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.session import Mode

HERE = Path("/home/agent/desk")


def asked(*words: str) -> Request:
    """What the command line asks for."""
    arguments = arguments_in(words, HERE)
    assert isinstance(arguments, Arguments), arguments
    assert arguments.request is not None
    return arguments.request


def complaint(*words: str) -> str:
    """What is said to a wrong command line."""
    reply = arguments_in(words, HERE)
    assert isinstance(reply, Reply), reply
    assert reply.status is ExitStatus.WRONG_USAGE
    assert not reply.out
    return reply.err


def test_that_without_a_command_the_program_itself_is_wanted() -> None:
    assert arguments_in([], HERE) == Arguments()


@pytest.mark.parametrize(
    "words, request_",
    [
        ("start", Request(Command.START)),
        ("start Kenji", Request(Command.START, name="Kenji")),
        ("start --minutes 30", Request(Command.START, minutes=30)),
        ("start --minutes 720", Request(Command.START, minutes=720)),
        ("start Kenji --until 15:15", Request(Command.START, name="Kenji", until=time(15, 15))),
        ("start --until 9:05 Kenji", Request(Command.START, name="Kenji", until=time(9, 5))),
        ("start --at 00:00", Request(Command.START, at=time(0, 0))),
        ("start --modes audio", Request(Command.START, modes=frozenset({Mode.AUDIO}))),
        ("start --modes camera,screen,audio", Request(Command.START, modes=frozenset(Mode))),
        ("start --modes audio,audio", Request(Command.START, modes=frozenset({Mode.AUDIO}))),
        ("outcome late", Request(Command.OUTCOME, attendance=Attendance.LATE)),
        (
            "outcome no-show --reason ill",
            Request(Command.OUTCOME, attendance=Attendance.NO_SHOW, reason="ill"),
        ),
        ("status", Request(Command.STATUS)),
        ("status --json", Request(Command.STATUS, json=True)),
        ("tick before.goal", Request(Command.TICK, item="before.goal")),
        ("untick before.goal", Request(Command.UNTICK, item="before.goal")),
        ("na before.goal", Request(Command.NA, item="before.goal")),
        ("extend", Request(Command.EXTEND, minutes=5)),
        ("end --as-planned", Request(Command.END, as_planned=True)),
        ("extend 240", Request(Command.EXTEND, minutes=240)),
        (
            "capture promise Send the steps",
            Request(Command.CAPTURE, kind=CaptureKind.PROMISE, text="Send the steps"),
        ),
        ("capture quote x", Request(Command.CAPTURE, kind=CaptureKind.QUOTE, text="x")),
        (
            "plan Ann --at 9:00 --kind review",
            Request(Command.PLAN, name="Ann", when="9:00", session_kind="review"),
        ),
        ("discreet on", Request(Command.DISCREET, on=True)),
        ("discreet off", Request(Command.DISCREET, on=False)),
        ("rehearse", Request(Command.REHEARSE, speed=30)),
        (
            "rehearse --speed 600 --minutes 12",
            Request(Command.REHEARSE, speed=600, minutes=12),
        ),
    ],
)
def test_that_a_command_takes_its_arguments(words: str, request_: Request) -> None:
    assert asked(*words.split()) == request_


@pytest.mark.parametrize(
    "command",
    ["said", "later", "pause", "resume", "end", "undo", "close", "mini", "show", "quit"],
)
def test_that_most_commands_are_one_word(command: str) -> None:
    assert asked(command) == Request(Command(command))
    assert "please" in complaint(command, "please")


@given(st.text(st.characters(exclude_characters="\0")))
def test_that_any_name_can_be_given_after_two_dashes(name: str) -> None:
    assert asked("start", "--minutes", "45", "--", name).name == name


@pytest.mark.parametrize(
    "words, hint",
    [
        ("begin", "start"),
        ("outcome", "ATTENDANCE"),
        ("outcome absent", "no-show"),
        ("start --minutes 0", "from 1 to 720"),
        ("start --minutes 721", "from 1 to 720"),
        ("start --minutes 4.5", "from 1 to 720"),
        ("start --minutes -5", "--minutes"),
        ("start --minutes long", "from 1 to 720"),
        ("start --minutes 30 --until 15:15", "not allowed with"),
        ("start --until 24:00", "like 15:15"),
        ("start --until 15,15", "like 15:15"),
        ("start --at 15:15:30", "like 15:15"),
        ("start --at soon", "like 15:15"),
        ("start --modes camera,phone", "camera, screen, audio"),
        ("start --modes=", "camera, screen, audio"),
        ("start Marina Duarte", "Duarte"),
        ("start --min 30", "--min"),
        ("extend 0", "from 1 to 240"),
        ("extend 241", "from 1 to 240"),
        ("rehearse --speed 0", "from 1 to 600"),
        ("rehearse --speed 601", "from 1 to 600"),
        ("tick", "ID"),
        ("discreet", "on|off"),
        ("discreet maybe", "on or off"),
        ("--home", "--home"),
        ("--home= status", "name a folder"),
        ("--loud", "--loud"),
        ("brief X --since 2026-11-16 --format pdf", "choose from 'md', 'html', 'csv'"),
        ("export --format pdf FILE", "choose from 'json', 'md', 'csv'"),
    ],
)
def test_that_wrong_usage_is_told_in_one_line_that_helps(words: str, hint: str) -> None:
    sentence = complaint(*words.split())

    assert hint in sentence
    assert "--help" in sentence
    assert "\n" not in sentence


@given(st.lists(st.sampled_from(["start", "tick", "--", "-", "--home", "5", "x\ny", ""])))
def test_that_any_words_are_understood_or_told_of_in_one_line(words: list[str]) -> None:
    outcome = arguments_in(words, HERE)

    assert isinstance(outcome, Arguments) or "\n" not in outcome.err


def test_that_a_folder_is_meant_from_where_the_caller_stands() -> None:
    assert arguments_in(["--home", "mine"], HERE) == Arguments(home=HERE / "mine")
    assert arguments_in(["--home", "/mine"], HERE) == Arguments(home=Path("/mine"))


def test_that_the_program_can_be_asked_about_itself() -> None:
    assert arguments_in(["--version"], HERE) == Arguments(version=True)
    assert arguments_in(["--diagnose"], HERE) == Arguments(diagnose=True)
    assert arguments_in(["--ready-fd", "7"], HERE) == Arguments(ready_fd=7)


def test_that_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        arguments_in(["--help"], HERE)

    shown = capsys.readouterr().out
    assert left.value.code == 0
    assert all(command in shown for command in Command)
    assert "ready-fd" not in shown


def test_that_help_says_that_a_talk_starts_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments_in(["talk", "--help"], HERE)

    shown = " ".join(capsys.readouterr().out.split())
    assert "It starts at once." in shown
    assert "Ctrl+J" in shown


def test_that_a_line_has_one_of_six_kinds() -> None:
    told = complaint("capture", "joke", "Ha")

    assert "take one of promise, question, quote, goal, insight, note, not 'joke'" in told
    assert "TEXT" in complaint("capture", "note")


@pytest.mark.parametrize(
    "words",
    [("start",), ("talk",), ("talk", "Ada", "--team"), ("plan", "--at", "fri 15:00")],
    ids=" ".join,
)
def test_that_a_name_that_would_be_cut_is_refused(words: tuple[str, ...]) -> None:
    assert "200 letters" in complaint(*words, "x" * 201)
    asked(*words, "x" * 200)
