"""A program that is launched goes on by itself; its caller learns whether its window is up."""

import json
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from app.remote.launch import NO_SENTENCE, Launcher, command, launch, program_words
from app.remote.outcome import refused

LONG = timedelta(seconds=30)
SOON = timedelta(milliseconds=20)
REPORT = (
    "import sys; from app.remote.launch import Launcher;"
    " report = Launcher(int(sys.argv[-1])).hear; "
)
NOTE_DOWN = """
import json, os, sys
from pathlib import Path
note = {
    "words": sys.argv[2:-2],
    "folder": os.getcwd(),
    "streams": [os.readlink(f"/proc/self/fd/{number}") for number in (0, 1, 2)],
    "leads": os.getpid() == os.getsid(0) == os.getpgrp(),
    "open": len(os.listdir("/proc/self/fd")),
}
Path(sys.argv[1]).write_text(json.dumps(note))
"""


def program(text: str, *words: str) -> tuple[str, ...]:
    """A stand-in for the program, which finds the house as the real one does."""
    house = Path(__file__).parents[3]
    return (sys.executable, "-c", f"import sys; sys.path.insert(0, {str(house)!r}); {text}", *words)


def test_that_the_caller_goes_on_once_the_window_is_up() -> None:
    assert launch(program(REPORT + "report()"), LONG) is None


def test_that_a_program_that_cannot_start_has_its_sentence_passed_on() -> None:
    sentence = "There is no screen here."

    outcome = launch(program(REPORT + f"report({sentence!r})"), LONG)

    assert outcome == refused(sentence)


def test_that_only_the_first_sentence_is_heard() -> None:
    """By the second one, the number may stand for another file."""
    told, tell = os.pipe()
    launcher = Launcher(tell)

    launcher.hear("A question first.")
    again = os.dup2(told, tell)
    launcher.hear()

    assert os.read(told, 100) == b"A question first."
    assert os.read(again, 100) == b""
    os.close(told)
    os.close(again)


@pytest.mark.parametrize("end", ["sys.exit(1)", "import os; os.abort()"])
def test_that_a_program_that_ends_without_a_word_is_told_of(end: str) -> None:
    assert launch(program(end), LONG) == refused(NO_SENTENCE)


def test_that_a_program_that_takes_too_long_is_named(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)

    outcome = launch(program(f"open({str(gate)!r}).read()"), SOON)
    gate.write_text("go")

    assert outcome is not None
    assert "0.02 seconds" in outcome.err
    assert "process" in outcome.err


def test_that_a_launched_program_keeps_nothing_of_its_caller(tmp_path: Path) -> None:
    note = tmp_path / "note"
    words = program("import json; exec(sys.argv.pop(1)); " + REPORT + "report()", NOTE_DOWN)
    taken, inheritable = os.pipe()
    os.set_inheritable(inheritable, True)  # noqa: FBT003 - the standard library wants it so

    outcome = launch((*words, str(note), "--home", "/home/agent"), LONG)
    os.close(taken)
    os.close(inheritable)

    assert outcome is None
    assert json.loads(note.read_text()) == {
        "words": ["--home", "/home/agent"],
        "folder": "/",
        "streams": ["/dev/null"] * 3,
        "leads": True,
        "open": 5,
    }


def test_that_the_words_name_the_home_and_nothing_else() -> None:
    assert command(("python", "main.py"), None) == ("python", "main.py")
    assert command(["callside"], Path("/h")) == ("callside", "--home", "/h")


def test_that_a_program_that_nobody_launched_reports_to_nobody() -> None:
    Launcher(None).hear()


def test_that_a_caller_that_went_away_is_no_trouble() -> None:
    told, tell = os.pipe()
    os.close(told)

    Launcher(tell).hear()

    with pytest.raises(OSError, match="Bad file"):
        os.fstat(tell)


def test_that_the_command_beside_its_python_starts_the_program(tmp_path: Path) -> None:
    python, main = tmp_path / "python3", tmp_path / "main.py"
    assert program_words(str(python), main) == (str(python), str(main))

    (tmp_path / "callside").touch()
    assert program_words(str(python), main) == (str(tmp_path / "callside"),)
