"""A text in pieces is still the text."""

from hypothesis import given
from hypothesis import strategies as st

from app.lists.statement import statements
from tests.app.lists import shipped


@given(st.text(alphabet="a=1'\"#[]{}\\, \n\r"))
def test_that_nothing_of_a_text_is_lost_in_its_statements(text: str) -> None:
    pieces = statements(text)

    assert "\n".join(piece.text for piece in pieces) == text
    assert [piece.line for piece in pieces] == [
        1 + sum(earlier.text.count("\n") + 1 for earlier in pieces[:index])
        for index in range(len(pieces))
    ]


def test_that_each_line_of_a_plain_file_is_a_statement() -> None:
    text = shipped.text_of("before")

    assert len(statements(text)) == text.count("\n") + 1


def test_that_a_remark_is_told_from_a_hash_in_the_words() -> None:
    [piece] = statements('title = "Room # 5"  # the small one')

    assert piece.remark == "  # the small one"
