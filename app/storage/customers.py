"""Customers to rows and back: one JSON document each, as far as anything is known of them."""

from collections.abc import Iterator
from sqlite3 import Connection

from msgspec.structs import replace

from app.people.customer import Customer
from app.refusal import Refusal
from app.storage.database import Database
from app.storage.facts import Facts
from app.storage.found import keep_customer_found
from app.storage.sessions import START

FACTS = Facts(Customer, "customer")
MET_BY = f"""
    SELECT name FROM session WHERE customer = ? AND customer <> '' AND name <> ''
    ORDER BY {START} DESC LIMIT 1
"""


class CustomerRows:
    """The customers of a database."""

    def __init__(self, database: Database) -> None:
        """Keep customers in `database`."""
        self._database = database

    def all(self) -> tuple[Customer, ...]:
        """Everybody of whom something is known, by their keys."""
        return tuple(self.each())

    def each(self) -> Iterator[Customer]:
        """The same, of whom few are at hand at a time; what was once kept of nobody is left out."""
        return (one for one in FACTS.each(self._database) if one.key)

    def find(self, key: str) -> Customer | None:
        """What is known of the customer of that key, if anything."""
        return FACTS.find(self._database, key) if key else None

    def named(self, customer: Customer) -> Customer:
        """`customer` under the name that they were met by last, unless one was set by hand."""
        if customer.name:
            return customer
        met = self._database.rows(MET_BY, customer.key)
        return replace(customer, name=met[0]["name"] if met else "")

    def save(self, customer: Customer) -> Refusal | None:
        """Put a customer on disk, durably, before returning; or say why not."""
        return self._database.keep(lambda connection: write_customer(connection, customer))

    def delete(self, key: str) -> Refusal | None:
        """Take a customer from disk, but none of their sessions; or say why not."""
        return self._database.keep(lambda connection: FACTS.drop(connection, key))


def write_customer(connection: Connection, customer: Customer) -> None:
    """Put a customer in the place of what was saved; raises `ValueError` without a key."""
    if not customer.key:
        raise ValueError("a customer without a key")
    FACTS.write(connection, customer.key, customer)
    keep_customer_found(connection, customer)
