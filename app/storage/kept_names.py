"""The names of customers that were set by hand."""

from app.storage.column import field
from app.storage.database import Database

KEPT = f"""
    SELECT key, {field("facts", "name")} AS name FROM customer
    WHERE key <> '' AND {field("facts", "name")} <> ''
"""


def kept_names(database: Database) -> dict[str, str]:
    """Each by the key of its customer."""
    return {row["key"]: row["name"] for row in database.rows(KEPT)}
