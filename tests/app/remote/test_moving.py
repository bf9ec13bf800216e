"""The commands about files are read from the command line, and wrong ones named in one line."""

from pathlib import Path
from uuid import UUID

import pytest

from app.remote.arguments import Arguments, arguments_in
from app.remote.request import Command, ExitStatus, Reply, Request

FOLDER = Path("/home/ana")
ID = UUID(int=7)


@pytest.mark.parametrize(
    "words, request_",
    [
        (
            "export --format md out.md --customer Ann",
            Request(Command.EXPORT, form="md", file="/home/ana/out.md", customer="Ann"),
        ),
        (
            f"export --format json /o --session {ID}",
            Request(Command.EXPORT, form="json", file="/o", session=ID),
        ),
        ("import a.json", Request(Command.IMPORT, file="/home/ana/a.json")),
        ("restore b --in-window", Request(Command.RESTORE, file="/home/ana/b", in_window=True)),
        ("backup", Request(Command.BACKUP)),
        ("backup b", Request(Command.BACKUP, file="/home/ana/b")),
        ("forget Ann --yes", Request(Command.FORGET, name="Ann", is_sure=True)),
        (f"forget --session {ID}", Request(Command.FORGET, session=ID)),
        ("forget --key=-ann", Request(Command.FORGET, key="-ann")),
    ],
)
def test_that_a_command_says_what_it_is_about(words: str, request_: Request) -> None:
    assert arguments_in(words.split(), FOLDER) == Arguments(request_)


@pytest.mark.parametrize(
    "words",
    [
        ["export", "out"],
        ["export", "--format", "xml", "out"],
        ["export", "--format", "csv", "out", "--session", "7"],
        ["export", "--format", "csv", ""],
        ["export", "--format", "csv", "out", "--customer", ""],
        ["import"],
        ["forget"],
        ["forget", "Ann", "--session", str(ID)],
    ],
)
def test_that_wrong_words_are_told_in_one_line(words: list[str]) -> None:
    reply = arguments_in(words, FOLDER)

    assert isinstance(reply, Reply)
    assert reply.status is ExitStatus.WRONG_USAGE
    assert "\n" not in reply.err
