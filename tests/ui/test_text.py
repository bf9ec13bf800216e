"""Words on the window wrap, and end their lines where their writer ended them."""

import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.text import Text

WIDE = 1000


@pytest.mark.parametrize("words", ["14:00 in Lisbon\nLisbon, as last time", "One\n\nTwo"])
def test_that_a_line_ends_where_its_writer_ended_it(qtbot: QtBot, words: str) -> None:
    text = Text(Theme())
    qtbot.addWidget(text)
    text.setText("One")
    line = text.heightForWidth(WIDE)

    text.setText(words)

    assert text.heightForWidth(WIDE) == pytest.approx(line * len(words.split("\n")), abs=2)
    assert text.text() == words
