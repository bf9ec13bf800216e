"""What belongs to one session and is kept whole, to a row and back: one JSON document each.

Nothing in them is ever asked for by their columns, and they may grow without a migration.
"""

from sqlite3 import Connection

import msgspec
from msgspec import Struct

from app.session.aftercare import Aftercare
from app.session.booking import Booking
from app.session.talk import Harvest, Talk
from app.storage.database import Columns, put


def save_document(
    connection: Connection, table: str, identity: Columns, facts: Struct | None
) -> None:
    """Put the document of one session in the place of what was saved."""
    if facts is None:
        connection.execute(f"DELETE FROM {table} WHERE session_id = :session_id", identity)
    else:
        put(connection, table, [{**identity, "facts": msgspec.json.encode(facts).decode()}])


def to_booking(facts: str) -> Booking:
    """The booking that was saved as `facts`; raises `ValueError` if it is none."""
    return msgspec.json.decode(facts, type=Booking)


def to_aftercare(facts: str) -> Aftercare:
    """The aftercare that was saved as `facts`; raises `ValueError` if it is none."""
    return msgspec.json.decode(facts, type=Aftercare)


def to_talk(facts: str) -> Talk:
    """The talk that was saved as `facts`; raises `ValueError` if it is none."""
    return msgspec.json.decode(facts, type=Talk)


def to_harvest(facts: str) -> Harvest:
    """The harvest that was saved as `facts`; raises `ValueError` if it is none."""
    return msgspec.json.decode(facts, type=Harvest)
