"""What was typed and not used yet comes back."""

from app.storage.database import Database
from app.storage.unfinished import UnfinishedRows


def test_that_what_was_typed_comes_back_until_it_is_used(database: Database) -> None:
    rows = UnfinishedRows(database)
    assert rows.get("plan") == ""

    assert rows.put("plan", "Marina") is None
    assert rows.put("plan", "Marina Duarte") is None
    assert UnfinishedRows(database).get("plan") == "Marina Duarte"

    rows.put("plan", "")
    assert rows.get("plan") == ""
