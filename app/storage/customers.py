"""Customers to rows and back: one JSON document each, as far as anything is known of them."""

from collections.abc import Iterator
from sqlite3 import Connection

import msgspec

from app.people.customer import Customer
from app.refusal import Refusal
from app.storage.database import Columns, Database, put
from app.storage.found import keep_customer_found
from app.storage.trouble import DamagedError


class CustomerRows:
    """The customers of a database."""

    def __init__(self, database: Database) -> None:
        """Keep customers in `database`."""
        self._database = database

    def all(self) -> tuple[Customer, ...]:
        """Everybody of whom something is known, by their keys."""
        return tuple(self.each())

    def each(self) -> Iterator[Customer]:
        """The same, of whom few are at hand at a time."""
        for row in self._database.connection.execute("SELECT facts FROM customer ORDER BY key"):
            yield _to_customer(row["facts"])

    def find(self, key: str) -> Customer | None:
        """What is known of the customer of that key, if anything."""
        rows = self._database.rows("SELECT facts FROM customer WHERE key = ?", key)
        return _to_customer(rows[0]["facts"]) if rows else None

    def save(self, customer: Customer) -> Refusal | None:
        """Put a customer on disk, durably, before returning; or say why not."""
        return self._database.keep(lambda connection: write_customer(connection, customer))

    def delete(self, key: str) -> Refusal | None:
        """Take a customer from disk, but none of their sessions; or say why not."""
        return self._database.keep(
            lambda connection: connection.execute("DELETE FROM customer WHERE key = ?", [key])
        )


def write_customer(connection: Connection, customer: Customer) -> None:
    """Put a customer in the place of what was saved."""
    facts = msgspec.json.encode(customer).decode()
    row: Columns = {"key": customer.key, "facts": facts}
    put(connection, "customer", [row])
    keep_customer_found(connection, customer)


def _to_customer(facts: str) -> Customer:
    try:
        return msgspec.json.decode(facts, type=Customer)
    except ValueError as error:
        raise DamagedError(str(error)) from error
