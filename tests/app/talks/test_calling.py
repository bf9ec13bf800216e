"""Who may be meant by what is typed."""

from app.talks.calling import colleagues_called, teams_called
from app.talks.colleague import Colleague
from tests.app.fakes import START

KNOWN = (
    Colleague("Zoë Ada", "Product", START),
    Colleague("Ben", "product", START),
    Colleague("", "Customer Success", START),
)


def test_that_a_word_of_the_name_is_enough() -> None:
    assert colleagues_called(KNOWN, "ad") == (KNOWN[0],)
    assert colleagues_called(KNOWN, "zoe") == (KNOWN[0],)
    assert colleagues_called(KNOWN, " ") == ()


def test_that_a_name_of_signs_alone_is_called_by_them() -> None:
    star = Colleague("★ ★", "", START)

    assert colleagues_called((*KNOWN, star), "★") == (star,)


def test_that_a_word_of_a_team_is_enough_and_each_is_called_once() -> None:
    teams = ("Product", "product", "Customer Success", "")

    assert teams_called(teams, "prod") == ("Product",)
    assert teams_called(teams, "suc") == ("Customer Success",)
    assert teams_called(teams, " ") == ()


def test_that_a_team_that_is_spelt_otherwise_is_called_as_well() -> None:
    for typed in ("Products", "prodcut", "PRODUCT"):
        assert teams_called(("Product", "Billing"), typed) == ("Product",)
