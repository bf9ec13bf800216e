"""Customers to rows and back: one JSON document each, as far as anything is known of them."""

from collections.abc import Iterator
from sqlite3 import Connection

from app.people.customer import Customer
from app.refusal import Refusal
from app.storage.database import Database
from app.storage.facts import Facts
from app.storage.found import keep_customer_found

FACTS = Facts(Customer, "customer")


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
