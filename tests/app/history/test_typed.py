"""A day behind is read as people type it."""

from datetime import date

import pytest

from app.history.typed import past_day

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    "text, day",
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("1 March 2025", date(2025, 3, 1)),
        ("1.12.", date(2025, 12, 1)),
        ("1 Dec", date(2025, 12, 1)),
        ("today", TODAY),
        ("2026-12-01", None),
        ("tomorrow", None),
        ("4/3", None),
        ("31.2.2026", None),
        ("never", None),
        ("monday", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_that_a_day_behind_is_read_or_refused(text: str, day: date | None) -> None:
    assert past_day(text, TODAY) == day


def test_that_a_day_of_leap_years_is_the_last_that_there_was() -> None:
    assert past_day("29 Feb", date(2028, 1, 5)) == date(2024, 2, 29)
