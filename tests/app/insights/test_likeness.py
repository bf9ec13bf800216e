"""Two spellings of one area are seen as one, whoever of them is asked first."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.likeness import is_near, same_team, same_words

NAMES = st.text(max_size=12) | st.text("abcs e-", max_size=8)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Export", "export"),
        ("Export", "Exports"),
        ("Query", "Queries"),
        ("Sign-up", "Sign up"),
        ("Login", "Log in"),
        ("Réports", "Reports"),
        ("Invoice", "Invoce"),
        ("Invoice", "Inovice"),
        ("Billing address", "Address, billing"),
        ("Report exports", "Exports (report)"),
    ],
)
def test_that_another_spelling_of_an_area_is_near(one: str, other: str) -> None:
    assert is_near(one, other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Export", "Export"),
        ("Export", "Import"),
        ("API", "APP"),
        ("iOS 16", "iOS 17"),
        ("Access", "Accent"),
        ("Billing", "Billing address"),
        ("Export", ""),
    ],
)
def test_that_another_area_is_not(one: str, other: str) -> None:
    assert not is_near(one, other)


def test_that_a_name_of_signs_is_no_other_and_teams_differ_by_their_plural() -> None:
    assert len({same_words(name) for name in ("++", "**", "", " ")}) == 3
    assert same_team("Bílling", " billing")
    assert not same_team("Sale", "Sales")


@given(NAMES, NAMES)
def test_that_nearness_is_mutual(one: str, other: str) -> None:
    assert is_near(one, other) == is_near(other, one)


@given(NAMES)
def test_that_an_area_is_never_near_itself(one: str) -> None:
    assert not is_near(one, one)


@given(st.lists(st.text("abcdefgs", min_size=1, max_size=6), max_size=4), st.randoms())
def test_that_the_order_of_words_says_nothing(words: list[str], chance: Random) -> None:
    mixed = [*words]
    chance.shuffle(mixed)
    assert same_words(" ".join(words)) == same_words(" ".join(mixed))
