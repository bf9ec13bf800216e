"""As long as anything in a brief is open it cannot leave, wherever else the same word stands."""

from hypothesis import given
from hypothesis import strategies as st

from app.briefs.edition import changed, looked
from app.briefs.form import Form
from app.briefs.leaving import written
from tests.app.briefs.fakes import Shelves, heard

SAID = (
    "Will said it is slow",
    "they asked Will again",
    "it will be slow in Berlin",
    "Brimble waits, brimble waits",
    "Ann Lee and 45 others",
    "nothing at all",
    "[?fake] and [name], ［?wide］",  # noqa: RUF001 - wide brackets
)


def is_open(text: str) -> bool:
    """Whether anything is marked in it as still to be looked at."""
    return "[?" in text.replace("\\", "")


def test_that_a_name_that_is_certain_elsewhere_closes_no_doubt() -> None:
    lines = (heard(1, "a", "Will said it is slow"), heard(2, "b", "they asked Will"))

    for each in (lines, lines[::-1]):
        edition = Shelves(*each).edition()
        assert [one.spot.text for one in edition.cleared.doubts] == ["Will"]
        assert not edition.can_leave


@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=5), st.lists(st.booleans()))
def test_that_nothing_that_can_leave_holds_a_doubt(said: list[str], stays: list[bool]) -> None:
    rows = (heard(number, f"c{number}", text) for number, text in enumerate(said))
    edition = Shelves(*rows).edition()

    for stay in stays:
        for doubt in edition.cleared.doubts[:1]:
            edition = changed(edition, looked(edition, doubt.spot.key, stays=stay))

    marked = [is_open(written(edition.cleared, form)) for form in Form]
    assert marked == [not edition.can_leave] * len(Form)


def test_that_half_a_doubt_is_a_name_elsewhere_unless_it_stands_where_a_place_would() -> None:
    rows = (heard(1, "a", "Call Paris Brimble"), heard(2, "b", "paris waits, we sell in Paris"))
    found = [(one.spot.text, str(one.spot.sort)) for one in Shelves(*rows).edition().cleared.doubts]
    assert found == [("Paris Brimble", "name"), ("paris", "name"), ("Paris", "place")]


def test_that_a_word_left_in_puts_no_certain_name_back() -> None:
    edition = Shelves(heard(1, "a", "it will be slow, they asked Will again")).edition()
    (doubt,) = edition.cleared.doubts

    left = changed(edition, looked(edition, doubt.spot.key, stays=True))

    assert doubt.spot.text == "will"
    assert left.can_leave
    assert "it will be slow, they asked [name] again" in written(left.cleared, Form.CSV)


def test_that_a_name_put_back_by_hand_decides_no_doubt() -> None:
    edition = Shelves(heard(1, "a", "it will be slow, they asked Will again")).edition()
    (known,) = (one for one in edition.cleared.pointed if one.spot.is_certain)

    back = changed(edition, looked(edition, known.spot.key, stays=True))

    assert [one.spot.text for one in back.cleared.doubts] == ["will"]
    assert "they asked Will again" in written(back.cleared, Form.CSV)


def test_that_a_word_left_in_decides_nothing_of_the_name_at_the_head_of_a_sentence() -> None:
    shelves = Shelves(
        heard(1, "a", "prices rose again this year"), heard(2, "b", "hm. Rose told us")
    )
    shelves.people = ("Rose",)
    edition = shelves.edition()
    word, name = edition.cleared.doubts

    left = changed(edition, looked(edition, word.spot.key, stays=True))

    assert (word.spot.text, name.spot.text) == ("rose", "Rose")
    assert [one.spot.text for one in left.cleared.doubts] == ["Rose"]
