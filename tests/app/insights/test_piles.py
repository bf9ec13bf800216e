"""What is to sort lies on top, what the last call brought above all, and the rest by its area."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.insights.piles import OnTop, Pile, PileKind, Sieve, in_order, piles
from app.session.insight import Insight, Status
from tests.app.insights.fakes import heard
from tests.app.strategies import insights

EXPORT, BILLS = Insight(area="Export", team="Product"), Insight(area="Bills", team="Billing")
NEW, OF_CALL = heard(1), heard(2, session=7)
PLACED, BILL = heard(3, EXPORT), heard(4, BILLS)
ALL = (NEW, OF_CALL, PLACED, BILL)


def test_that_what_is_to_sort_comes_first_and_then_each_area() -> None:
    assert piles(ALL, OnTop(UUID(int=7))) == (
        Pile(PileKind.OF_CALL, (OF_CALL,)),
        Pile(PileKind.TO_SORT, (NEW,)),
        Pile(PileKind.AREA, (BILL,), "Bills"),
        Pile(PileKind.AREA, (PLACED,), "Export"),
    )


def test_that_what_is_being_sorted_stays_where_it_was() -> None:
    assert piles((NEW, PLACED), OnTop(line=PLACED.capture.id)) == (
        Pile(PileKind.TO_SORT, (NEW, PLACED)),
    )


def test_that_all_spellings_of_an_area_share_a_pile_and_none_comes_last() -> None:
    other = heard(5, Insight(area="exports", team="Product"))
    double = heard(6, Insight(status=Status.DUPLICATE))

    found = piles((double, PLACED, other), OnTop())

    assert [(pile.area, len(pile.heard)) for pile in found] == [("Export", 2), ("", 1)]


def test_that_a_sieve_keeps_a_team_or_a_status() -> None:
    done = heard(5, Insight(area="Export", team="Product", status=Status.DONE))
    every = (*ALL, done)

    assert [one for one in every if Sieve().keeps(one)] == [*every]
    assert [one for one in every if Sieve("Product").keeps(one)] == [PLACED, done]
    assert [one for one in every if Sieve("PRODUCT").keeps(one)] == [PLACED, done]
    assert [one for one in every if Sieve(status=Status.DONE).keeps(one)] == [done]
    assert [one for one in every if Sieve("Billing", Status.DONE).keeps(one)] == []


@given(st.lists(st.none() | insights(), max_size=12), st.integers(0, 12))
def test_that_every_line_lies_in_one_pile_and_order_keeps_them_all(
    known: list[Insight | None], at: int
) -> None:
    lines = tuple(heard(number, one) for number, one in enumerate(known, start=1))
    top = OnTop(UUID(int=at), UUID(int=2000 + at))

    ordered = in_order(lines, top)

    assert sorted(ordered, key=lines.index) == [*lines]
    laid = [one for pile in piles(ordered, top) for one in pile.heard]
    assert sorted(laid, key=lines.index) == [*lines]
    kinds = [pile.kind for pile in piles(ordered, top)]
    assert kinds == sorted(kinds, key=[*PileKind].index)
