"""A list file that a person wrote: what is read, and what is said of a fault."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lists.checklist import Checklist, Item
from app.lists.lines import lines_from
from app.lists.problem import Cause, FileProblem
from app.lists.template import checklist_from
from app.session.session import Mode, Phase
from tests.app.lists import shipped

PATH = Path("before.toml")
HEAD = """\
id = "before"
title = "Before"
version = 3
owner = "Ana"
date = 2026-11-22
"""
GOAL = """
[[item]]
id = "goal"
title = "Their goal"
"""


def read(text: str) -> Checklist:
    found = checklist_from(text, PATH)
    assert isinstance(found, Checklist), found
    return found


def fault(text: str) -> tuple[int, Cause, str]:
    found = checklist_from(text, PATH)
    assert isinstance(found, FileProblem)
    assert found.path == PATH
    return found.line, found.cause, found.detail


def test_that_a_list_is_read_with_whole_ids_and_quiet_defaults() -> None:
    checklist = read(HEAD + GOAL)

    goal = Item("before.goal", "Their goal", "", "", must=False, modes=frozenset(Mode))
    assert checklist == Checklist(Phase.BEFORE, "Before", 3, "Ana", date(2026, 11, 22), (goal,))


def test_that_an_item_may_say_everything() -> None:
    text = 'state = "clear"\nreason = "It helps."\nmust = true\nmodes = ["screen", "camera"]\n'

    [item] = read(HEAD + GOAL + text).items

    both = frozenset({Mode.CAMERA, Mode.SCREEN})
    assert item == Item("before.goal", "Their goal", "clear", "It helps.", must=True, modes=both)


def test_that_a_text_over_several_lines_is_read_as_one() -> None:
    [item] = read(HEAD + GOAL + 'reason = """\nA plan\n  for the wrong goal."""').items

    assert item.reason == "A plan for the wrong goal."


def test_that_a_list_may_be_empty_and_may_be_longer_than_is_wise() -> None:
    many = "".join(f'[[item]]\nid = "i-{number}"\ntitle = "T"\n' for number in range(12))

    assert read(HEAD).items == ()
    assert len(read(HEAD + many).items) == 12


@pytest.mark.parametrize(
    "text, line, cause, detail",
    [
        (HEAD + GOAL + "state = clear", 10, Cause.SYNTAX, "Invalid value"),
        (HEAD + GOAL + "state =", 10, Cause.SYNTAX, "Invalid value"),
        (HEAD + GOAL + 'reason = """\nA plan\nfor', 10, Cause.SYNTAX, "Unterminated string"),
        (HEAD + GOAL + 'title = "Two"\n', 10, Cause.SYNTAX, "Cannot overwrite a value"),
        (HEAD + "colour = 1", 6, Cause.UNKNOWN, "colour"),
        (HEAD + "[colour.of]\nit = 1", 6, Cause.UNKNOWN, "colour"),
        (HEAD + GOAL + "\n# why?\nheading = 1", 12, Cause.UNKNOWN, "heading"),
        (HEAD + GOAL + "[item.extra]", 10, Cause.UNKNOWN, "extra"),
        (HEAD + GOAL + GOAL + "[[item.extra]]", 14, Cause.UNKNOWN, "extra"),
        (HEAD.replace('id = "before"', ""), 1, Cause.MISSING, "id"),
        (HEAD.replace('"Before"', '" "'), 2, Cause.MISSING, "title"),
        (HEAD.replace('owner = "Ana"', ""), 1, Cause.MISSING, "owner"),
        (HEAD + '\n[[item]]\nid = "goal"', 7, Cause.MISSING, "title"),
        (HEAD + '\n[[item]]\ntitle = "Goal"', 7, Cause.MISSING, "id"),
        (HEAD + GOAL + "modes = []", 10, Cause.MISSING, "modes"),
        (HEAD.replace("3", '"3"'), 3, Cause.WRONG_TYPE, "version"),
        (HEAD.replace("3", "true"), 3, Cause.WRONG_TYPE, "version"),
        (HEAD.replace("-22", "-22T10:00:00"), 5, Cause.WRONG_TYPE, "date"),
        (HEAD + "[item]", 6, Cause.WRONG_TYPE, "item"),
        (HEAD + "item = [\n 1,\n]", 6, Cause.WRONG_TYPE, "item"),
        (HEAD + GOAL + "state = 5", 10, Cause.WRONG_TYPE, "state"),
        (HEAD + GOAL + 'must = "yes"', 10, Cause.WRONG_TYPE, "must"),
        (HEAD + GOAL + 'modes = "camera"', 10, Cause.WRONG_TYPE, "modes"),
        (HEAD + GOAL + 'modes = ["camera", "video"]', 10, Cause.UNKNOWN, "video"),
        (HEAD + GOAL + "modes = [[1]]", 10, Cause.UNKNOWN, "[1]"),
        (HEAD + GOAL.replace('"goal"', '"The goal!"'), 8, Cause.WRONG_VALUE, "The goal!"),
        (HEAD.replace('"before"', '"after"'), 1, Cause.WRONG_VALUE, "after"),
        (HEAD + GOAL + GOAL, 12, Cause.DOUBLE, "goal"),
    ],
)
def test_that_a_fault_is_named_with_its_line(
    text: str, line: int, cause: Cause, detail: str
) -> None:
    assert fault(text) == (line, cause, detail)


def test_that_a_third_must_is_refused_where_it_stands() -> None:
    items = "".join(f'[[item]]\nid = "{name}"\ntitle = "T"\nmust = true\n' for name in "abc")

    assert fault(HEAD + items) == (17, Cause.TOO_MANY_MUSTS, "c")


def test_that_a_file_for_a_phase_without_a_list_is_refused() -> None:
    found = checklist_from(HEAD.replace('"before"', '"idle"'), Path("idle.toml"))

    assert found == FileProblem(Path("idle.toml"), 1, Cause.WRONG_VALUE, "idle")


def test_that_words_that_look_like_an_item_do_not_lead_the_line_number_astray() -> None:
    text = HEAD + GOAL + 'reason = """\n[[item]]\nid = "trap"\n"""\nhue = 1\n'

    assert fault(text) == (14, Cause.UNKNOWN, "hue")


def test_that_a_text_nested_without_end_is_a_fault_like_any_other() -> None:
    line, cause, _ = fault(HEAD + "item = " + "[" * 5000)

    assert (line, cause) == (6, Cause.SYNTAX)


def test_that_a_number_without_end_is_a_fault_like_any_other() -> None:
    line, cause, _ = fault(HEAD.replace("3", "3" * 5000))

    assert (line, cause) == (3, Cause.SYNTAX)


@given(st.data())
def test_that_a_file_damaged_anywhere_is_read_or_its_fault_placed_in_it(
    data: st.DataObject,
) -> None:
    stem = data.draw(st.sampled_from(["before", "lines"]))
    text = shipped.text_of(stem)
    start = data.draw(st.integers(min_value=0, max_value=len(text)))
    gap = data.draw(st.integers(min_value=0, max_value=40))
    scrap = data.draw(st.text(alphabet="a1=.'\"[]{}#\n", max_size=8))
    damaged = text[:start] + scrap + text[start + gap :]

    path = shipped.path_of(stem)
    found = lines_from(damaged, path) if stem == "lines" else checklist_from(damaged, path)

    if isinstance(found, FileProblem):
        assert 1 <= found.line <= damaged.count("\n") + 1
