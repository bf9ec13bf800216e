"""What holds for every connection, and for every write."""

import sqlite3

import pytest

from app.storage.database import Database
from app.storage.sessions import SessionRows
from tests.app.storage.acts import acts_in, after_acts


@pytest.mark.parametrize(
    "rule,value",
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 2000),
        ("ignore_check_constraints", 0),
    ],
)
def test_that_a_connection_obeys_the_rules(database: Database, rule: str, value: str | int) -> None:
    assert database.rows(f"PRAGMA {rule}")[0][0] == value


def test_that_a_column_takes_no_value_of_another_kind(database: Database) -> None:
    SessionRows(database).save(after_acts(1))

    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        database.connection.execute("UPDATE session SET length = 'long'")


def test_that_a_write_that_is_interrupted_leaves_nothing(database: Database) -> None:
    SessionRows(database).save(after_acts(1))

    with pytest.raises(KeyboardInterrupt):
        database.keep(interrupted)

    assert acts_in(database) == 1


def interrupted(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM session")
    raise KeyboardInterrupt
