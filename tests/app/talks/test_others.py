"""Who is named in what was typed, with the words around them or without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.talks.others import people_in


def test_that_each_name_that_is_typed_is_told_with_its_team() -> None:
    typed = "Ann, Ben  (Sales);\nAnn,  , C (D) E"

    assert people_in(typed) == (("Ann", ""), ("Ben", "Sales"), ("C (D) E", ""))


def test_that_a_team_of_several_words_stays_with_its_name() -> None:
    typed = "Ben (Sales, EMEA); Ann (A; B),Cy (open, Di (X"

    assert people_in(typed) == (
        ("Ben", "Sales, EMEA"),
        ("Ann", "A; B"),
        ("Cy", ""),
        ("Di (X", ""),
    )


@pytest.mark.parametrize(
    "typed, names",
    [
        ("Ann and Ben", ["Ann", "Ben"]),
        ("Ann / Ben & Cy or Di + Ed", ["Ann", "Ben", "Cy", "Di", "Ed"]),
        ("- Ann\n- Ben, and/or Cy", ["Ann", "Ben", "Cy"]),
        ("Ann from Sales", ["Ann"]),
        ("Ann - Finance, Ben in Porto", ["Ann", "Ben"]),
        ("Ask Priya", ["Priya"]),
        ("maybe Tom?", ["Tom"]),
        ("maybe ask priya, too", ["priya"]),
        ("Will ask Priya, then Ana de la Cruz knows more", ["Priya", "Ana de la Cruz"]),
        ("Mark Weber, may, Grace", ["Mark Weber", "may", "Grace"]),
        ("Mark Price, Tom Field", ["Mark", "Tom"]),
        ("Dr. Lee, their boss Ann", ["Lee", "Ann"]),
        ("María José García López", ["María José García López"]),
        ("田中, ask 李", ["田中", "李"]),
    ],
)
def test_that_names_are_read_out_of_the_words_around_them(typed: str, names: list[str]) -> None:
    assert people_in(typed) == tuple((name, "") for name in names)


@pytest.mark.parametrize(
    "typed",
    [
        "Ann, the head of design, whoever is in charge there",
        "Ann; somebody from Finance, the boss",
        "Ann, 12 others, call 030 1234",
        "Ann; Sales, n/a",
        "Ann, dieses ganze nette kleine neue Grüppchen",
    ],
)
def test_that_words_are_nobody(typed: str) -> None:
    assert people_in(typed) == (("Ann", ""),)


def test_that_several_who_are_named_with_one_team_are_of_it_and_nobody_is_of_none() -> None:
    assert people_in("Ann (R&D and QA) and Ben (Sales)?") == (
        ("Ann", "R&D and QA"),
        ("Ben", "Sales"),
    )
    assert people_in("the head (Sales), the head") == (("", "Sales"),)


@given(
    st.lists(st.sampled_from(["Ann", "of", "the", "head", "ask", "Will", "may", ",", "12", "x"]))
)
def test_that_an_ordinary_word_is_never_in_a_name(typed: list[str]) -> None:
    words = {word for name, _ in people_in(" ".join(typed)) for word in name.split()}

    assert words <= {"Ann", "Will", "may", "x"}


def test_that_much_of_nothing_is_read_at_once() -> None:
    for much in (" " * 20_000, "(" * 20_000, "a (" * 7_000, "( " * 10_000):
        assert people_in(f"{much}, Ann") == (("Ann", ""),)


def test_that_names_are_of_signs_that_can_be_seen_and_not_without_end() -> None:
    typed = f"\x07Ann\u202e\ud83d, Ben (Sa\x00les), {'x' * 900} ({'y' * 900}), \x1b, \x1b(\x1b)"

    assert people_in(typed) == (("Ann", ""), ("Ben", "Sa les"), ("x" * 200, "y" * 200))


def test_that_a_team_can_be_named_without_a_name() -> None:
    assert people_in("(Sales)") == (("", "Sales"),)


def test_that_a_name_between_tags_is_one_name() -> None:
    assert people_in("<b>Bo</b> (Sales), <i>Ann Bell</i>") == (("Bo", "Sales"), ("Ann Bell", ""))
    assert people_in("Bo <bo@example.com>; Ann < Ben") == (("Bo", ""), ("Ann < Ben", ""))
