"""A day alone, as people type it: understood, asked back, or refused with the reason."""

from datetime import date

import pytest

from app.wall.meaning import Fault, Flaw
from app.wall.typed import days_of

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("Fri", ["2026-11-27"]),
        ("on Friday", ["2026-11-27"]),
        ("tomorrow", ["2026-11-24"]),
        ("today", ["2026-11-23"]),
        ("1 Dec", ["2026-12-01"]),
        ("1. 12.", ["2026-12-01"]),
        ("2026-12-01", ["2026-12-01"]),
        ("in a week", ["2026-11-30"]),
        ("Tue 12/8", ["2026-12-08"]),
        ("20 Nov", ["2027-11-20"]),
        ("mon", ["2026-11-23", "2026-11-30"]),
        ("12/1", ["2026-12-01", "2027-01-12"]),
        ("next fri", ["2026-11-27", "2026-12-04"]),
    ],
)
def test_that_a_day_is_read_or_asked_back(typed: str, meant: list[str]) -> None:
    assert days_of(typed, MONDAY) == tuple(map(date.fromisoformat, meant))


@pytest.mark.parametrize(
    "typed, flaw",
    [
        ("", Flaw.NOTHING),
        ("soon", Flaw.NOT_UNDERSTOOD),
        ("31 Feb", Flaw.NO_SUCH_DAY),
        ("Tue 1 Jan 2027", Flaw.OTHER_WEEKDAY),
        ("Fri 9:00", Flaw.TOO_MUCH),
        ("in 2 hours", Flaw.TOO_MUCH),
        ("Fri Sat", Flaw.TOO_MUCH),
        ("1 Dec 2099", Flaw.TOO_FAR),
        ("1 Dec 2020", Flaw.PASSED),
    ],
)
def test_that_what_is_no_day_to_come_says_why(typed: str, flaw: Flaw) -> None:
    found = days_of(typed, MONDAY)

    assert isinstance(found, Fault)
    assert found.flaw is flaw
