"""The file of lines that a person wrote: what is read, and what is said of a fault."""

from pathlib import Path

import pytest

from app.lists.line import Line
from app.lists.lines import lines_from
from app.lists.problem import Cause, FileProblem
from app.session.showing import CueKind

PATH = Path("lines.toml")
HEAD = """\
version = 1
owner = "Ana"
date = 2026-11-22
"""
WRAP = """
[line.wrap]
text = "In {minutes} we stop. Shall I sum up?"
"""


def test_that_a_file_may_hold_some_of_the_lines() -> None:
    line = Line(CueKind.WRAP, "In {minutes} we stop. Shall I sum up?")

    assert lines_from(HEAD, PATH) == {}
    assert lines_from(HEAD + WRAP, PATH) == {CueKind.WRAP: line}


def test_that_a_line_may_say_everything_in_any_layout() -> None:
    text = '[line]\nwrap = { text = "So?", headline = "Sum up", reason = "It helps." }'

    line = Line(CueKind.WRAP, "So?", "Sum up", "It helps.")
    assert lines_from(HEAD + text, PATH) == {CueKind.WRAP: line}


@pytest.mark.parametrize(
    "text, line, cause, detail",
    [
        (HEAD + "[line.wrap\n", 4, Cause.SYNTAX, "Expected ']' at the end of a table declaration"),
        (HEAD + 'id = "lines"', 4, Cause.UNKNOWN, "id"),
        (HEAD.replace("version = 1", ""), 1, Cause.MISSING, "version"),
        (HEAD + 'line = "wrap"', 4, Cause.WRONG_TYPE, "line"),
        (HEAD + '[line]\nwrap = "So?"', 5, Cause.WRONG_TYPE, "wrap"),
        (HEAD + '[line]\nwrap.headline = "Sum up"\nwrap.text = 7', 6, Cause.WRONG_TYPE, "text"),
        (HEAD + WRAP + '[line.farewell]\ntext = "Bye"', 7, Cause.UNKNOWN, "farewell"),
        (HEAD + WRAP + 'colour = "red"', 7, Cause.UNKNOWN, "colour"),
        (HEAD + "[line.wrap]", 4, Cause.MISSING, "text"),
        (HEAD + '[line.wrap]\ntext = ""', 5, Cause.MISSING, "text"),
        (HEAD + "[line.wrap]\ntext = 7", 5, Cause.WRONG_TYPE, "text"),
        (HEAD + WRAP.replace("minutes", "hours"), 6, Cause.FIELD, "hours"),
        (HEAD + WRAP.replace("minutes", "hour"), 6, Cause.FIELD, "hour"),
        (HEAD + WRAP.replace("minutes}", "minutes"), 6, Cause.FIELD, ""),
        (HEAD + WRAP + 'headline = "Stop at {hour}"', 7, Cause.FIELD, "hour"),
    ],
)
def test_that_a_fault_in_the_lines_is_named_with_its_line(
    text: str, line: int, cause: Cause, detail: str
) -> None:
    assert lines_from(text, PATH) == FileProblem(PATH, line, cause, detail)
