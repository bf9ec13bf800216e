"""A change is brought onto what changed meanwhile, and takes nothing of that back."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from app.onto import onto


class Inner(Struct, frozen=True):
    """A part that is gone into."""

    left: int = 0
    right: int = 0


class Whole(Struct, frozen=True):
    """A part that is one whole."""

    left: int = 0
    right: int = 0


class Outer(Struct, frozen=True):
    """A value with a part."""

    name: str = ""
    inner: Inner | None = None
    whole: Whole = Whole()


numbers = st.integers(0, 2)
inners = st.builds(Inner, numbers, numbers)
outers = st.builds(
    Outer, st.sampled_from("ab"), st.none() | inners, st.builds(Whole, numbers, numbers)
)


@given(outers, outers)
def test_that_a_change_is_made_where_nothing_else_changed(was: Outer, wanted: Outer) -> None:
    assert onto(was, was, wanted, (Inner,)) == wanted


@given(outers, outers)
def test_that_what_was_left_alone_stays_as_it_is_now(was: Outer, now: Outer) -> None:
    assert onto(now, was, was, (Inner,)) == now


def test_that_only_the_parts_that_are_named_are_gone_into() -> None:
    was = Outer("a", Inner(1, 1), Whole(1, 1))
    wanted = Outer("a", Inner(2, 1), Whole(2, 1))
    now = Outer("b", Inner(1, 3), Whole(1, 3))

    assert onto(now, was, wanted, (Inner,)) == Outer("b", Inner(2, 3), Whole(2, 1))


def test_that_a_part_that_was_not_there_comes_whole() -> None:
    assert onto(Outer(), Outer(), Outer(inner=Inner(1, 2)), (Inner,)).inner == Inner(1, 2)
