"""Who may be meant, and who is named."""

from hypothesis import given
from hypothesis import strategies as st

from app.talks.calling import colleagues_called, people_in, teams_called
from app.talks.colleague import Colleague
from tests.app.fakes import START

KNOWN = (
    Colleague("Zoë Ada", "Product", START),
    Colleague("Ben", "product", START),
    Colleague("", "Customer Success", START),
)


def test_that_a_word_of_the_name_or_the_team_is_enough() -> None:
    assert colleagues_called(KNOWN, "ad") == (KNOWN[0],)
    assert colleagues_called(KNOWN, "zoe") == (KNOWN[0],)
    assert colleagues_called(KNOWN, " ") == ()
    assert teams_called(KNOWN, "prod") == ("product",)
    assert teams_called(KNOWN, "suc") == ("Customer Success",)


def test_that_each_name_that_is_typed_is_told_with_its_team() -> None:
    typed = "Ann, Ben  (Sales);\nAnn,  , C (D) E"

    assert people_in(typed) == (("Ann", ""), ("Ben", "Sales"), ("C (D) E", ""))


def test_that_a_team_of_several_words_stays_with_its_name() -> None:
    typed = "Ben (Sales, EMEA); Ann (A; B),Cy (open, Di (X"

    assert people_in(typed) == (
        ("Ben", "Sales, EMEA"),
        ("Ann", "A; B"),
        ("Cy (open", ""),
        ("Di (X", ""),
    )


@given(st.text(alphabet="a (),;\n", max_size=40))
def test_that_nothing_that_is_typed_is_left_out(typed: str) -> None:
    told = "".join(name + team for name, team in people_in(typed))

    assert set(told) - set("( ),;") == set(typed) - set("( ),;\n")


def test_that_much_of_nothing_is_read_at_once() -> None:
    for much in (" " * 20_000, "(" * 20_000, "a (" * 7_000, "( " * 10_000):
        assert people_in(f"{much}x")


def test_that_names_are_of_signs_that_can_be_seen_and_not_without_end() -> None:
    typed = f"\x07Ann\u202e\ud83d, Ben (Sa\x00les), {'x' * 900} ({'y' * 900}), \x1b, \x1b(\x1b)"

    assert people_in(typed) == (("Ann", ""), ("Ben", "Sa les"), ("x" * 200, "y" * 200))


def test_that_a_team_can_be_named_without_a_name() -> None:
    assert people_in("(Sales)") == (("", "Sales"),)
