"""What was typed and not used yet comes back."""

from uuid import UUID

from app.storage.database import Database
from app.storage.sessions import SessionRows
from app.storage.unfinished import UnfinishedRows
from tests.app.storage.acts import a_session


def test_that_what_was_typed_comes_back_until_it_is_used(database: Database) -> None:
    rows = UnfinishedRows(database)
    assert rows.get("plan") == ""

    assert rows.put("plan", "Marina") is None
    assert rows.put("plan", "Marina Duarte") is None
    assert UnfinishedRows(database).get("plan") == "Marina Duarte"

    rows.put("plan", "")
    assert rows.get("plan") == ""


def test_that_what_was_typed_for_a_deleted_session_is_forgotten(database: Database) -> None:
    rows, session = UnfinishedRows(database), a_session()
    SessionRows(database).save(session)
    gone = f"message.{UUID(int=7)}.confirmation.en"
    for name in (gone, f"message.{session.id}.moved.en", "plan"):
        rows.put(name, "Dear Marina")

    rows.forget_deleted()

    assert rows.get(gone) == ""
    assert rows.get(f"message.{session.id}.moved.en") == rows.get("plan") == "Dear Marina"
