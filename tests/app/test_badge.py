"""A badge says the whole minutes, and stays the same from one to the next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.badge import Badge, Shape, badge_of
from app.plate import Plate, plate_of
from app.session import steps
from tests.app.fakes import SECOND, Desk


def plate(desk: Desk) -> Plate:
    """What the plate shows."""
    return plate_of(desk.session, desk.ladder, desk.clock.now())


def badge(desk: Desk) -> Badge:
    """What the tray shows."""
    return badge_of(plate(desk))


@pytest.mark.parametrize(
    "minutes, seconds, expected",
    [
        (0, 0, Badge(Shape.CALM, "45", 45)),
        (0, 1, Badge(Shape.CALM, "45", 45)),
        (1, 0, Badge(Shape.CALM, "44", 44)),
        (34, 59, Badge(Shape.CALM, "11", 11)),
        (35, 0, Badge(Shape.NOTICE, "10", 10)),
        (35, 1, Badge(Shape.NOTICE, "10", 10)),
        (40, 0, Badge(Shape.WRAP, "5", 5)),
        (44, 59, Badge(Shape.WRAP, "1", 1)),
        (45, 0, Badge(Shape.OVER, "0", 0)),
        (45, 59, Badge(Shape.OVER, "0", 0)),
        (46, 0, Badge(Shape.OVER, "1", -1)),
        (145, 0, Badge(Shape.OVER, "1h", -100)),
    ],
)
def test_that_the_time_left_is_whole_minutes(minutes: int, seconds: int, expected: Badge) -> None:
    desk = Desk()
    desk.start()

    desk.wait(minutes=minutes, seconds=seconds)

    assert badge(desk) == expected


@pytest.mark.parametrize(
    "waited, expected",
    [
        (0, Badge(Shape.BEFORE, "12", 12)),
        (12, Badge(Shape.BEFORE, "0", 0)),
        (14, Badge(Shape.BEFORE, "!", -2)),
    ],
)
def test_that_a_session_that_waits_is_counted_down_to(waited: int, expected: Badge) -> None:
    desk = Desk()
    desk.plan(after=12)

    desk.wait(minutes=waited)

    assert badge(desk) == expected


def test_that_a_pause_and_an_end_are_shapes_of_their_own() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=10)

    desk.do(steps.pause)
    assert badge(desk) == Badge(Shape.PAUSED, "", 35)

    desk.do(steps.end)
    assert badge(desk) == Badge(Shape.ENDED)


def test_that_without_a_session_there_is_no_time() -> None:
    assert badge_of(None) == Badge(Shape.IDLE)


@given(st.integers(0, 60 * 90), st.integers(1, 720))
def test_that_a_badge_changes_only_with_the_whole_minute_or_the_state(
    second: int, minutes: int
) -> None:
    desk = Desk()
    desk.start(minutes=minutes)
    desk.wait(seconds=second)
    before, seen = plate(desk), badge(desk)
    desk.wait(seconds=1)

    on_the_minute = before.left % timedelta(minutes=1) in {timedelta(0), SECOND}
    same_state = plate(desk).state is before.state
    assert badge(desk) == seen or on_the_minute or not same_state or not before.has_seconds
    assert len(badge(desk).text) <= 3
