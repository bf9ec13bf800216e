"""What is done beside the window lets the window go first."""

from hypothesis import given
from hypothesis import strategies as st

from ui.beside import unhurried


@given(st.lists(st.integers(), max_size=50), st.integers(1, 9))
def test_that_a_rest_after_each_few_loses_nothing(found: list[int], most: int) -> None:
    rests: list[int] = []

    taken = list(unhurried(found, lambda: rests.append(0), most))

    assert taken == found
    assert len(rests) == len(found) // most
