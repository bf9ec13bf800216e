"""What a picture shows of what it counts."""

from datetime import date, timedelta

from app.history.figures import Bar
from ui.desk.history.faces import over_faces


def test_that_one_forgotten_end_makes_no_other_bar_flat() -> None:
    minutes = (1, -2, 4, 19 * 60)
    bars = [Bar(date(2026, 3, day + 1), timedelta(minutes=m)) for day, m in enumerate(minutes)]

    faces = over_faces(bars)

    assert [face.is_cut for face in faces] == [False, False, False, True]
    assert faces[2].length > 0.1
    assert faces[3].length < 1
    assert faces[3].value
