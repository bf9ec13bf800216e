"""What was typed and not used yet comes back, for as long as there is what it was typed for."""

from contextlib import closing
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.home import Home
from app.session.session import Session
from app.storage.database import Database, connect
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.unfinished import UnfinishedRows, drop_left_behind
from tests.app.storage.acts import LENGTH, opened

ANN, BO, PROMISE = UUID(int=1), UUID(int=2), UUID(int=3)
NAMES = (
    "message.{0}.confirm.en",
    "message.{0}.00000000-0000-0000-0000-000000000003.promise-kept.de",
    "words.{0}.confirm.ja",
    "capture.{0}",
    "{0}.agreement",
    "{0}.example",
    "{0}.goal",
    "{0}.plan",
    "{0}.rebooking",
    "{0}.wish",
    "{0}",
)
"""All forms that a name has, and some that it may have one day."""


def texts_in(database: Database) -> set[str]:
    return {row["name"] for row in database.rows("SELECT name FROM unfinished")}


def put(database: Database, *names: str) -> None:
    for name in names:
        assert UnfinishedRows(database).put(name, "half") is None


def test_that_what_was_typed_comes_back_until_it_is_used(database: Database) -> None:
    rows = UnfinishedRows(database)
    assert rows.get("plan") == ""

    assert rows.put("plan", "Marina") is None
    assert rows.put("plan", "Marina Duarte") is None
    assert UnfinishedRows(database).get("plan") == "Marina Duarte"

    rows.put("plan", "")
    assert rows.get("plan") == ""


@pytest.mark.parametrize("name", NAMES)
def test_that_it_goes_once_its_session_is_deleted_for_good(home: Home, name: str) -> None:
    deleted, kept = Session(ANN, "Ann", LENGTH), Session(BO, "Bo", LENGTH)
    with closing(opened(home)) as database:
        for session in (deleted, kept):
            SessionRows(database).save(session)
        put(database, name.format(ANN), name.format(BO), "plan")
        SessionRows(database).delete(deleted)
        assert len(texts_in(database)) == 3

    with closing(opened(home)) as database:
        assert texts_in(database) == {name.format(BO), "plan"}


def test_that_a_deletion_that_is_taken_back_loses_nothing(home: Home) -> None:
    session = Session(ANN, "Ann", LENGTH)
    with closing(opened(home)) as database:
        SessionRows(database).save(session)
        put(database, f"{ANN}.plan")
        SessionRows(database).delete(session)
        SessionRows(database).save(session)

    with closing(opened(home)) as database:
        assert UnfinishedRows(database).get(f"{ANN}.plan") == "half"


@given(st.text(), st.text(), st.text())
@example("message.", f".{PROMISE}.en", "plan")
def test_that_only_what_was_typed_for_nobody_goes(before: str, after: str, other: str) -> None:
    names = {f"{before}{ANN}{after}", f"{before}{BO}{after}", other}
    with closing(open_scratch()) as database:
        SessionRows(database).save(Session(BO, "Bo", LENGTH))
        put(database, *names)

        drop_left_behind(database.connection)

        assert texts_in(database) == {f"{before}{BO}{after}", other}


@pytest.mark.parametrize("name", NAMES)
def test_that_a_session_has_typed_what_is_half_typed_for_it(database: Database, name: str) -> None:
    rows = SessionRows(database)
    assert not rows.has_typed(ANN)

    put(database, name.format(BO))
    assert not rows.has_typed(ANN)
    put(database, name.format(ANN))
    assert rows.has_typed(ANN)


def test_that_what_cannot_be_read_may_be_half_typed(home: Home) -> None:
    with closing(opened(home)) as database, closing(connect(home.database)) as other:
        database.connection.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN EXCLUSIVE")

        assert SessionRows(database).has_typed(ANN)
