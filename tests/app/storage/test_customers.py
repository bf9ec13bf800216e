"""Customers come back as they were saved, and sessions know whom they are with."""

from contextlib import closing
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.customer import Customer, known_by
from app.refusal import Reason, Refusal
from app.session.outcome import Attendance, Outcome
from app.storage.customers import CustomerRows
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.trouble import DamagedError
from tests.app.storage.acts import NOW, a_session
from tests.app.strategies import words

names = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
keys = words.filter(bool)
NOBODY = '{"key":"","name":"","notes":"likes tables"}'


@given(st.builds(Customer, keys, names, names, language=words, notes=names))
def test_that_a_customer_comes_back_as_they_were_saved(customer: Customer) -> None:
    with closing(open_scratch()) as database:
        rows = CustomerRows(database)

        assert rows.save(customer) is None

        assert rows.find(customer.key) == customer
        assert rows.all() == (customer,)
        assert rows.delete(customer.key) is None
        assert rows.find(customer.key) is None


def test_that_a_customer_who_means_nothing_is_damage() -> None:
    with closing(open_scratch()) as database:
        database.connection.execute("INSERT INTO customer VALUES ('ana', '{}')")

        with pytest.raises(DamagedError):
            CustomerRows(database).find("ana")


def test_that_nothing_is_kept_of_nobody_and_what_was_is_not_found() -> None:
    with closing(open_scratch()) as database:
        rows = CustomerRows(database)
        with pytest.raises(ValueError, match="without a key"):
            rows.save(Customer("", "Nobody"))
        assert rows.all() == ()

        database.connection.execute("INSERT INTO customer VALUES ('', ?)", [NOBODY])

        assert rows.all() == ()
        assert rows.find("") is None


def test_that_a_name_means_the_customer_who_was_last_met_by_it() -> None:
    with closing(open_scratch()) as database:
        rows = SessionRows(database)
        for day, customer in enumerate(("first", "second")):
            met = NOW + timedelta(days=day)
            rows.save(replace(a_session(uuid4()), planned_at=met, customer=customer))

        assert rows.customer_named("MARINA  Duarte") == "second"
        assert rows.customer_named("Ana") == "ana"
        assert rows.customer_named("") == ""


@given(names)
def test_that_every_name_is_known_by_something(name: str) -> None:
    assert bool(known_by(name)) == bool(name.strip())


def test_that_a_session_is_found_by_its_id() -> None:
    with closing(open_scratch()) as database:
        rows, session = SessionRows(database), replace(a_session(), closed_at=NOW)
        rows.save(session)

        assert rows.find(session.id) == session
        assert rows.find(uuid4()) == Refusal(Reason.NO_SESSION)


def test_that_the_earlier_sessions_to_which_a_customer_did_not_come_are_counted() -> None:
    with closing(open_scratch()) as database:
        rows, missed = SessionRows(database), Outcome(Attendance.NO_SHOW, NOW)
        for day, customer, outcome in (
            (1, "ana", missed),
            (2, "ana", missed),
            (3, "ana", Outcome(Attendance.LATE, NOW)),
            (4, "ben", missed),
            (9, "ana", missed),
        ):
            met = NOW + timedelta(days=day)
            session = replace(a_session(uuid4()), planned_at=met, customer=customer)
            rows.save(replace(session, outcome=outcome))
        now = replace(a_session(), planned_at=NOW + timedelta(days=5), customer="ana")

        assert rows.missed_before(now) == 2
        assert rows.missed_before(replace(now, outcome=missed)) == 2
        assert rows.missed_before(replace(now, customer="")) == 0
        assert rows.missed_before(replace(now, planned_at=None, started=None)) == 0
        database.connection.execute("UPDATE session SET id = 'no identity' WHERE customer = 'ben'")
        other = replace(now, customer="ben")
        assert rows.missed_before(other) == 1
