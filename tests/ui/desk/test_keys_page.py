"""All keys are listed, as they work now; commands can be copied."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLabel

from app.settings import Settings, Theme
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.desk.key_groups import commands, groups, halved
from ui.desk.key_rows import KeyRow
from ui.keys import TICKS, keys
from ui.theme import BODY

COPIED = "/opt/callside/bin/python '/srv/call side/main.py'"


def listed(office: Office) -> set[str]:
    """What a reader is told of the keys."""
    return {part.accessibleName() for part in office.desk.page.findChildren(QLabel)}


@pytest.fixture
def page(make_office: MakeOffice) -> Office:
    """The desk at the keys."""
    office = make_office()
    office.open("keys")
    return office


def test_that_every_key_of_the_table_is_listed_once() -> None:
    words = [entry.words for group in groups(single=True) for entry in group.entries]

    for key in keys():
        assert key.act in TICKS or words.count(key.words) == 1


def test_that_keys_are_read_out_with_what_they_do(page: Office) -> None:
    assert {"Said it: S", "Tick that item: 1 – 9", "Start, or close: Ctrl+↵"} <= listed(page)


def test_that_the_field_for_a_line_says_how_one_goes_on_and_how_one_leaves(page: Office) -> None:
    told = {"Keep the line, and type the next one: ↵", "Leave the line: the keys act again: Esc"}

    assert told <= listed(page)


def test_that_single_keys_that_are_switched_off_are_listed_as_they_work(page: Office) -> None:
    page.keeper.change(single_keys=False)
    flush()

    assert {"Said it: Alt+S", "Tick that item: Ctrl+Shift+1 – 9"} <= listed(page)
    assert "Said it: S" not in listed(page)


def test_that_a_command_can_be_copied_by_key(page: Office) -> None:
    page.hold("Copy callside later")

    page.press("Space")

    assert QGuiApplication.clipboard().text() == f"{COPIED} later"


def test_that_every_command_can_be_copied(make_office: MakeOffice) -> None:
    office = make_office(Settings(theme=Theme.DARK))
    office.open("keys")

    for command in commands():
        office.click(f"Copy callside {command.key}")
        assert QGuiApplication.clipboard().text() == f"{COPIED} {command.key}"


@pytest.mark.parametrize("single", [True, False])
def test_that_no_column_is_much_longer_than_the_other(*, single: bool) -> None:
    every = groups(single=single)

    left, right = halved(every)

    rows = [sum(len(group.entries) for group in part) for part in (left, right)]
    assert (*left, *right) == every
    assert max(rows) <= 1.2 * min(rows)


@pytest.mark.parametrize("size", [100, 200])
def test_that_no_row_touches_the_next_or_the_edge(make_office: MakeOffice, size: int) -> None:
    office = make_office(Settings(theme=Theme.LIGHT, text_size=size))
    office.open("keys")
    flush()

    rows = office.desk.page.findChildren(KeyRow)
    places = [QRect(row.mapTo(office.desk.page, QPoint(0, 0)), row.size()) for row in rows]
    for one, after in pairwise(places):
        assert after.top() > one.bottom() + 2 or after.left() > one.right()
    assert max(place.right() for place in places) < office.desk.page.viewport().width()
    three_lines = 3 * QFontMetrics(office.desk.page.theme.font(BODY)).height()
    assert all(place.height() <= three_lines for place in places)
