"""What is in use is offered while it is typed, and pointed out before it is written twice."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.insights.fitting import NEWEST
from app.insights.in_use import MOST_OFFERED, areas_in, near_in, offered, problems_in, teams_in
from app.session.insight import Insight
from tests.app.insights.fakes import heard

USED = ("Export", "Invoices", "Sign-up", "Export by month")


def test_that_areas_and_teams_are_known_by_how_much_they_are_used() -> None:
    lines = [
        heard(1, Insight(area="Invoices", team="Billing")),
        heard(2, Insight(area="Export", team="Product")),
        heard(3, Insight(area="Export", team="Product")),
        heard(4),
    ]

    assert areas_in(lines) == ("Export", "Invoices")
    assert teams_in(lines) == ("Product", "Billing")


def test_that_a_team_is_in_use_once_whatever_its_spelling() -> None:
    teams = ("billing", "Product", "Billing", "Product", "Billing")
    lines = [heard(number, Insight(team=team)) for number, team in enumerate(teams, start=1)]

    assert teams_in(lines) == ("Billing", "Product")


def test_that_a_line_is_not_in_its_own_way() -> None:
    only = heard(1, Insight(area="Exports", team="Product", problem="Slow"))

    assert areas_in([only], only.capture.id) == ()
    assert teams_in([only], only.capture.id) == ()
    assert problems_in([only], "Exports", only.capture.id) == ()


def test_that_the_problems_of_an_area_are_known() -> None:
    lines = [
        heard(1, Insight(area="Export", problem="Too slow")),
        heard(2, Insight(area="Invoices", problem="No number")),
    ]

    assert problems_in(lines, "Export") == ("Too slow",)
    assert problems_in(lines, "exports") == ("Too slow",)
    assert problems_in(lines, "") == ("Too slow", "No number")


def test_that_only_the_newest_problems_are_known_however_many_there_are() -> None:
    lines = [heard(number, Insight(problem=f"Problem {number}")) for number in range(NEWEST + 1)]

    found = problems_in(lines, "")

    assert (len(found), found[0]) == (NEWEST, "Problem 0")
    assert problems_in([*lines, heard(9_000, Insight(area="Export", problem="Slow"))], "Export")


def test_that_a_near_duplicate_is_pointed_out_and_nothing_that_is_in_use() -> None:
    assert near_in("Exports", USED) == "Export"
    assert near_in("month export by", USED) == "Export by month"
    assert near_in("Export", (*USED, "Exports")) == ""
    assert near_in("Printing", USED) == ""
    assert near_in("", USED) == ""


def test_that_a_half_typed_name_is_pointed_out_and_a_whole_word_is_none() -> None:
    assert near_in("Inv", USED) == "Invoices"
    assert near_in("sign-u", USED) == "Sign-up"
    assert near_in("I", USED) == ""
    assert near_in("Sign", USED) == ""
    assert near_in("Export", ("Export by month",)) == ""
    assert near_in("?!", USED) == ""


def test_that_teams_of_others_come_after_those_of_insights() -> None:
    lines = [heard(1, Insight(team="Billing"))]

    assert teams_in(lines, None, ("Sales", "billing", "")) == ("Billing", "Sales")


def test_that_areas_are_offered_by_any_of_their_words_and_in_spite_of_slips() -> None:
    assert offered("exp", USED) == ("Export", "Export by month")
    assert offered("mon", USED) == ("Export by month",)
    assert offered("invioces", USED) == ("Invoices",)
    assert offered(" ", USED) == ()


def test_that_what_fits_the_words_is_offered_first() -> None:
    assert offered("e", USED, ("Export by month",))[0] == "Export by month"


@given(st.text(max_size=8), st.lists(st.text("abc ", max_size=5), max_size=20))
def test_that_only_what_is_in_use_is_offered_and_not_too_much(typed: str, known: list[str]) -> None:
    found = offered(typed, known)

    assert set(found) <= set(known)
    assert len(found) == len(set(found)) <= MOST_OFFERED


@given(st.text(max_size=8), st.lists(st.text("abcs ", max_size=5)))
def test_that_what_is_pointed_out_is_in_use_and_something_else(name: str, known: list[str]) -> None:
    found = near_in(name, known)

    assert found == "" or (found in known and found != name)


def test_that_nobody_is_besides_a_stranger() -> None:
    assert areas_in([heard(1, Insight(area="Export"))], UUID(int=5)) == ("Export",)
