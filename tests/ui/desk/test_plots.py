"""What is written into a picture stands clear of its lines."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from app.history.figures import Bar
from ui.desk.history.faces import over_faces
from ui.desk.history.plots import AIR, OVER_HEIGHT, OverDelegate
from ui.theme import Theme

WIDTH, MARGIN = 500, 0.5


@pytest.mark.parametrize("above,below,band", [(3, 3, 2), (60, 2, 2), (2, 90, 2), (900, 2, 2)])
def test_that_the_words_of_the_band_touch_neither_its_edges_nor_the_plan(
    qapp: QApplication, above: float, below: float, band: float
) -> None:
    del qapp
    delegate = OverDelegate(Theme(), "±2 min")
    delegate.scale(above, below, band)
    a_second = (OVER_HEIGHT - delegate.line - AIR) / (above + below)
    plan = delegate.line + above * a_second

    place = delegate.place_of_words(WIDTH, OVER_HEIGHT)

    for line in (plan - band * a_second, plan, plan + band * a_second):
        assert not place.top() + MARGIN < line < place.bottom() - MARGIN
    assert QRectF(0, 0, WIDTH, OVER_HEIGHT).contains(place)


def test_that_one_forgotten_end_makes_no_other_bar_flat() -> None:
    minutes = (1, -2, 4, 19 * 60)
    bars = [Bar(date(2026, 3, day + 1), timedelta(minutes=m)) for day, m in enumerate(minutes)]

    faces = over_faces(bars)

    assert [face.is_cut for face in faces] == [False, False, False, True]
    assert faces[2].length > 0.1
    assert faces[3].length < 1
    assert faces[3].value
