"""A chip shows a word, and of a very long one as much as there is room for."""

from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.chip import WIDEST, Chip


def test_that_a_word_as_long_as_a_page_makes_no_page_wider(qtbot: QtBot) -> None:
    theme, name = Theme(), 1500 * "M"
    chip = Chip(theme, name)
    qtbot.addWidget(chip)

    assert chip.sizeHint().width() < 2 * theme.px(WIDEST)
    assert chip.text().endswith("…")
    assert chip.accessibleName() == chip.toolTip() == name


def test_that_a_short_word_stands_as_it_is(qtbot: QtBot) -> None:
    chip = Chip(Theme(), "For Product")
    qtbot.addWidget(chip)

    assert chip.text() == "For Product"
    assert chip.toolTip() == ""
