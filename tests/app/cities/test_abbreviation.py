"""What stands for a time zone is told from what stands for a place."""

import pytest

from app.cities.abbreviation import is_abbreviation


@pytest.mark.parametrize(
    "typed",
    [
        "IST",
        "cst",
        " BST ",
        "E.S.T.",
        "PDT",
        "MEZ",
        "BOT",
        "utc",
        "UTC+5",
        "GMT -03:30",
        "+0530",
        "Eastern  time",
    ],
)
def test_that_an_abbreviation_is_known(typed: str) -> None:
    assert is_abbreviation(typed)


@pytest.mark.parametrize("typed", ["LA", "NYC", "Est, Italy", "Istanbul", "Central", "5", "", "UK"])
def test_that_a_place_is_no_abbreviation(typed: str) -> None:
    assert not is_abbreviation(typed)
