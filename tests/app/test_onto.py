"""A change is brought onto what changed meanwhile, and takes nothing of that back."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from app.onto import onto


class Pair(Struct, frozen=True):
    """A value with two facts."""

    left: int = 0
    right: int = 0


numbers = st.integers(0, 2)
pairs = st.builds(Pair, numbers, numbers)


@given(pairs, pairs)
def test_that_a_change_is_made_where_nothing_else_changed(was: Pair, wanted: Pair) -> None:
    assert onto(was, was, wanted) == wanted


@given(pairs, pairs)
def test_that_what_was_left_alone_stays_as_it_is_now(was: Pair, now: Pair) -> None:
    assert onto(now, was, was) == now


def test_that_both_changes_are_made() -> None:
    assert onto(Pair(1, 3), Pair(1, 1), Pair(2, 1)) == Pair(2, 3)
