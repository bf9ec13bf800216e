"""What was agreed ahead of a session, to a row and back: one JSON document.

Nothing in it is ever searched for by the database, and it may grow without a migration.
"""

from sqlite3 import Connection

import msgspec

from app.session.booking import Booking
from app.storage.database import Columns, put


def save_booking(connection: Connection, identity: Columns, booking: Booking | None) -> None:
    """Put the booking of one session in the place of what was saved."""
    if booking is None:
        connection.execute("DELETE FROM booking WHERE session_id = :session_id", identity)
    else:
        facts = msgspec.json.encode(booking).decode()
        put(connection, "booking", [{**identity, "facts": facts}])


def to_booking(facts: str) -> Booking:
    """The booking that was saved as `facts`; raises `ValueError` if it is none."""
    return msgspec.json.decode(facts, type=Booking)
