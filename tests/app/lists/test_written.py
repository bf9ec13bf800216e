"""What the program writes into a file that a person may also edit."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.lists.checklist import LISTED, Checklist
from app.lists.edit import add, move, remove, reword, set_modes, set_must
from app.lists.line import Line, Lines
from app.lists.lines import lines_from
from app.lists.template import checklist_from
from app.lists.written import lines_text, list_text
from app.session.session import Mode, Phase
from app.session.showing import CueKind
from tests.app.lists import shipped, strategies

OWN = """\
# Mine since spring.
id = "after"
title = "After"
version = 1
owner = "Ana"  # and Ben
date = 2026-11-22

# The office wants this one.
[[item]]
id = "notes"
title = 'Notes # all'  # short
must = false # for now

  [[item]]
  id = "me"
  title = "Me"
  reason = \"""
    A small slip
    comes back.\"""
  modes = ["screen", "camera"]

# Read on Fridays.
"""


def read(text: str) -> Checklist:
    found = checklist_from(text, shipped.path_of("after"))
    assert isinstance(found, Checklist), found
    return found


def edited(outcome: object) -> Checklist:
    assert isinstance(outcome, Checklist), outcome
    return outcome


@given(strategies.checklists())
def test_that_any_list_is_read_as_it_was_written(checklist: Checklist) -> None:
    text = list_text(checklist, shipped.text_of(checklist.phase))

    assert checklist_from(text, shipped.path_of(checklist.phase)) == checklist


@given(strategies.checklists(), strategies.checklists())
def test_that_any_list_can_take_the_place_of_any_other(
    earlier: Checklist, checklist: Checklist
) -> None:
    base = list_text(earlier, shipped.text_of(earlier.phase))

    text = list_text(checklist, base)

    assert checklist_from(text, shipped.path_of(checklist.phase)) == checklist


@given(strategies.lines(), strategies.lines())
def test_that_any_lines_are_read_as_they_were_written(earlier: Lines, lines: Lines) -> None:
    base = lines_text(earlier, shipped.text_of("lines"))

    text = lines_text(lines, base)

    assert lines_from(text, shipped.path_of("lines")) == lines


@pytest.mark.parametrize("phase", LISTED)
def test_that_a_list_without_edits_is_written_as_it_stands(phase: Phase) -> None:
    text = shipped.text_of(phase)

    assert list_text(shipped.checklist(phase), text) == text


def test_that_lines_without_edits_are_written_as_they_stand() -> None:
    assert lines_text(shipped.lines(), shipped.text_of("lines")) == shipped.text_of("lines")


def test_that_only_the_line_that_was_edited_changes() -> None:
    checklist = edited(reword(read(OWN), "after.notes", 'The "notes" \\ #1', "", ""))

    text = list_text(checklist, OWN)

    assert text == OWN.replace("'Notes # all'", r'"The \"notes\" \\ #1"')
    assert read(text) == checklist


def test_that_a_comment_above_an_item_moves_with_it() -> None:
    text = list_text(edited(move(read(OWN), "after.notes", 1)), OWN)

    assert text.startswith("# Mine since spring.\n")
    assert '# Read on Fridays.\n\n# The office wants this one.\n[[item]]\nid = "notes"' in text


def test_that_a_removed_item_leaves_the_rest_as_it_stands() -> None:
    text = list_text(edited(remove(read(OWN), "after.notes")), OWN)

    start, end = OWN.index("# The office"), OWN.index("  [[item]]")
    assert text == OWN[:start] + OWN[end:]


def test_that_an_item_says_only_what_is_not_plain_anyway() -> None:
    checklist = edited(add(read(OWN), "Tea"))
    checklist = edited(set_must(checklist, "after.notes", must=True))
    checklist = edited(set_modes(checklist, "after.me", [*Mode]))

    text = list_text(checklist, OWN)

    assert text.endswith('\n\n[[item]]\nid = "tea"\ntitle = "Tea"\n')
    assert "must = true # for now\n" in text
    assert "modes" not in text
    assert read(text) == checklist


def test_that_a_file_from_another_system_keeps_its_line_ends() -> None:
    base = OWN.replace("\n", "\r\n")
    checklist = edited(add(read(base), "Tea"))

    text = list_text(checklist, base)

    assert text.count("\n") == text.count("\r\n")
    assert read(text) == checklist


def test_that_items_in_one_long_array_are_written_as_tables() -> None:
    head = OWN[: OWN.index("# The office")]
    base = head + 'item = [\n  { id = "notes", title = "Notes" },\n]\n'

    text = list_text(read(base), base)

    assert text == head + '[[item]]\nid = "notes"\ntitle = "Notes"\n'


@pytest.mark.parametrize("layout", ['[line]\nover.text = "So?"', 'line.over = { text = "So?" }'])
def test_that_lines_in_another_layout_are_written_as_tables(layout: str) -> None:
    head = 'version = 2\nowner = "Ana"\ndate = 2026-11-22\n'
    lines = {CueKind.OVER: Line(CueKind.OVER, "Shall we stop?")}

    text = lines_text(lines, head + layout)

    assert text == head + '\n[line.over]\ntext = "Shall we stop?"\n'


def test_that_words_pasted_from_anywhere_can_be_written() -> None:
    [item, *_] = read(OWN).items
    pasted = replace(item, title="a\x7fb\x00c\ud800d\u2028e\u00a0f")

    text = list_text(replace(read(OWN), items=(pasted,)), OWN)

    assert read(text.encode().decode()).items[0].title == "a b c d e\u00a0f"
