"""A row breaks its words where they are read on with ease."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.theme import Theme
from ui.widgets.lines import break_lines, titled

STATE = "for Product · 12 customers and 3 sessions · Planned"
INKS = ("#000000", "#000000")


@given(width=st.integers(110, 700))
def test_that_a_number_stays_with_what_it_counts(qapp: QApplication, width: int) -> None:
    del qapp
    lines = titled(Theme(), "They look for 2 of them", STATE, INKS)
    break_lines(lines, width, Qt.LayoutDirection.LeftToRight)
    every = [lines.lineAt(place) for place in range(lines.lineCount())]
    words = [lines.text()[one.textStart() :][: one.textLength()].strip() for one in every]

    assert not [one for one in words if one.endswith(("12", "3"))]
    assert (
        " ".join(words).replace("\u00a0", " ").split() == f"They look for 2 of them {STATE}".split()
    )
