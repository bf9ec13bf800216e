"""Years of sessions on disk, put there in one go."""

from collections.abc import Iterable

from app.session.session import Session
from app.storage.captures import save_captures
from app.storage.database import Columns, Database, put, transaction
from app.storage.documents import save_document
from app.storage.session_row import from_session


def fill(database: Database, sessions: Iterable[Session]) -> None:
    """Put all of them on disk, without what makes them findable: nothing here searches."""
    connection = database.connection
    with transaction(connection):
        for session in sessions:
            identity: Columns = {"session_id": str(session.id)}
            put(connection, "session", [from_session(session)])
            save_captures(connection, identity, session.captures)
            save_document(connection, "booking", identity, session.booking)
            save_document(connection, "talk", identity, session.talk)
            save_document(connection, "harvest", identity, session.harvest)
