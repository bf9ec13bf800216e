"""What holds for every connection, and for every write."""

import sqlite3

import pytest

from app.storage.database import AT_A_TIME, Database
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


SPOILT = "SELECT CAST(X'41FF42' AS TEXT) AS words"


def test_that_a_spoilt_byte_costs_a_letter_each_time(database: Database) -> None:
    for _ in range(2):
        assert [row["words"] for row in database.rows(SPOILT)] == ["A\N{REPLACEMENT CHARACTER}B"]


def test_that_many_rows_are_made_in_their_order(database: Database) -> None:
    count = """
        WITH RECURSIVE each_one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each_one LIMIT ?)
        SELECT n, 'Line ' || n FROM each_one
    """
    most = 2 * AT_A_TIME + 1

    made = database.made(lambda rows: rows, count, most)

    assert made == [(number, f"Line {number}") for number in range(1, most + 1)]


def test_that_nothing_is_made_of_a_spoilt_byte_and_no_error_quotes_it(database: Database) -> None:
    with pytest.raises(ValueError, match=r"^a byte of a text is spoilt$") as told:
        database.made(lambda rows: rows, SPOILT)

    assert told.value.__suppress_context__

    (row,) = database.connection.execute(SPOILT)
    assert row["words"] == "A\N{REPLACEMENT CHARACTER}B"


def test_that_what_sqlite_says_of_a_query_is_told(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.rows("SELECT words FROM nowhere")
