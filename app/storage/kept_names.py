"""The names of customers that were set by hand."""

from app.storage.database import Database

KEPT = """
    SELECT key, json_extract(facts, '$.name') AS name FROM customer
    WHERE key <> '' AND json_extract(facts, '$.name') <> ''
"""


def kept_names(database: Database) -> dict[str, str]:
    """Each by the key of its customer."""
    return {row["key"]: row["name"] for row in database.rows(KEPT)}
