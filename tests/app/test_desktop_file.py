"""What is written for the desktop is what the specification says, whatever a path looks like."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop_file import exec_line, text_for, values_in, words_in

WORDS = ("/opt/call side/python", '/home/a "b" $c `d` \\e 100%/main.py', "--home", "/srv/ü")
VALUE_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\r": "\r", "\\t": "\t"}


def as_a_desktop_reads(line: str) -> tuple[str, ...]:
    """The words of a command line, by the rules of the specification."""
    value = re.sub(r"\\[\\nrt]", lambda sign: VALUE_ESCAPES[sign[0]], line)
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value, re.DOTALL)
    return tuple(
        re.sub(r"\\(.)", r"\1", word, flags=re.DOTALL).replace("%%", "%") for word in quoted
    )


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1)
)
def test_that_any_word_comes_through(words: list[str]) -> None:
    line = exec_line(words)

    assert as_a_desktop_reads(line) == words_in(line) == tuple(words)
    assert not {"\n", "\r"} & set(line)


@pytest.mark.parametrize("words", [WORDS, ("callside",), ("/usr/bin/callside", "--home", "/srv")])
def test_that_the_desktops_own_judge_has_nothing_to_say(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "callside.desktop"
    file.write_text(text_for(words), encoding="utf-8")

    told = subprocess.run(
        ["desktop-file-validate", file], capture_output=True, text=True, check=False
    )

    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


def test_that_a_desktop_file_carries_one_name_everywhere() -> None:
    values = values_in(text_for(WORDS))

    assert {values["Icon"], values["StartupWMClass"]} == {"callside"}
    assert as_a_desktop_reads(values["Exec"]) == WORDS
    assert values["TryExec"] == WORDS[0]


def test_that_only_the_first_group_is_read() -> None:
    text = (
        "# a note\n[Desktop Entry]\n#Hidden=true\nName = Callside\n[Desktop Action]\nHidden=true\n"
    )

    assert values_in(text) == {"Name": "Callside"}
    assert values_in("Hidden=true\n") == {}
