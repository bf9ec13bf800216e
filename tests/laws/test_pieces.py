"""Every icon is there and used, and no layout hands out its items."""

from pathlib import Path

import pytest

from tests.laws.conftest import Plant
from tests.laws.pieces import ICONS, NAMING, idle_icons, layout_items, missing_icons
from tests.laws.source import sources


def keep_icon(top: Path, name: str) -> None:
    """Put an icon into a checkout."""
    (top / ICONS).mkdir(parents=True, exist_ok=True)
    (top / ICONS / f"{name}.svg").touch()


def test_that_every_icon_that_is_named_exists(house: Path) -> None:
    assert missing_icons(house) == []


def test_that_every_icon_is_used(house: Path) -> None:
    assert idle_icons(house) == []


def test_that_no_layout_hands_out_its_items(house: Path) -> None:
    assert layout_items(house) == []


def test_that_what_names_icons_is_still_called_so(house: Path) -> None:
    text = "\n".join(line for source in sources(house) for line in source.lines)

    assert [
        name for name in NAMING if f"class {name}" not in text and f"def {name}" not in text
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        'paint_icon(painter, "heart", ink, place)',
        'button.wear("heart", ink)',
        'ICONS = {HEART: "heart"}',
    ],
)
def test_that_a_missing_icon_is_found(plant: Plant, text: str) -> None:
    top = plant("ui/planted.py", text)

    (message,) = missing_icons(top)

    assert message.startswith("ui/planted.py:1: there is no icon 'heart'.")
    assert "Fix:" in message

    keep_icon(top, "heart")
    assert missing_icons(top) == []


def test_that_an_idle_icon_is_found(plant: Plant) -> None:
    top = plant("ui/planted.py", 'ICONS = {HEART: "heart"}')
    keep_icon(top, "heart")
    assert idle_icons(top) == []

    keep_icon(top, "moon")

    (message,) = idle_icons(top)
    assert message == "resources/icons/moon.svg: nobody names it. Fix: remove it."


def test_that_an_item_of_a_layout_is_found(plant: Plant) -> None:
    top = plant("ui/planted.py", "column.itemAt(0).widget().hide()")

    (message,) = layout_items(top)

    assert message.startswith("ui/planted.py:1: itemAt")
    assert "Fix:" in message
