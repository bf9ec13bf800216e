"""Customers that were joined or parted are on disk as they were once that is taken back."""

from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st

from app.people.customer import Customer
from app.people.joining import Known, back_from, described, joined, new_key, parted
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.people import PeopleRows
from app.storage.sessions import SessionRows
from tests.app.people.fakes import LISBON, met
from tests.app.strategies import words

ANN, BO = "ann", "bo"
WHOSE = st.lists(st.sampled_from([ANN, BO]), max_size=5)
CITIES = st.none() | st.just(LISBON)


def facts(key: str) -> st.SearchStrategy[Customer]:
    return st.builds(Customer, st.just(key), words, words, CITIES, words, words)


def known(database: Database, key: str) -> Known:
    people = PeopleRows(database)
    ids, own = people.ids_with(key), people.find(key)
    assert isinstance(ids, tuple)
    assert own is None or isinstance(own, Customer)
    return Known(key, ids, own)


def kept(database: Database) -> tuple[object, ...]:
    return (*SessionRows(database).each(), *CustomerRows(database).all())


@settings(max_examples=30)
@given(found=st.none() | facts(ANN), said=st.lists(facts(ANN), min_size=1, max_size=3))
def test_that_what_is_said_of_a_customer_in_one_go_and_taken_back_leaves_no_trace(
    found: Customer | None, said: list[Customer]
) -> None:
    with closing(open_scratch()) as database:
        if found is not None:
            assert CustomerRows(database).save(found) is None
        before, people = kept(database), PeopleRows(database)
        change = described(known(database, ANN), said[0])
        assert people.regroup(change.do) is None
        for more in said[1:]:
            change = described(known(database, ANN), more, since=change)
            assert people.regroup(change.do) is None

        assert people.regroup(back_from(change, [known(database, ANN)])) is None

        assert kept(database) == before


@settings(max_examples=30)
@given(
    whose=WHOSE,
    ann=st.none() | facts(ANN),
    bo=st.none() | facts(BO),
    is_join=st.booleans(),
)
def test_that_to_join_or_part_and_to_take_it_back_leaves_no_trace(
    whose: list[str], ann: Customer | None, bo: Customer | None, *, is_join: bool
) -> None:
    with closing(open_scratch()) as database:
        for number, key in enumerate(whose):
            assert SessionRows(database).save(met(number, customer=key)) is None
        for customer in filter(None, (ann, bo)):
            assert CustomerRows(database).save(customer) is None
        before, people = kept(database), PeopleRows(database)
        one, other = known(database, ANN), known(database, BO)
        change = joined(one, other) if is_join else parted(one, one.sessions[:1], new_key(ANN, ()))

        assert people.regroup(change.do) is None
        now = [known(database, key) for key in change.customers]
        assert people.regroup(back_from(change, now)) is None

        assert kept(database) == before
