"""Colleagues, challenges, and what was put aside, to rows and back."""

from collections.abc import Iterable
from sqlite3 import Connection, Row
from uuid import UUID

import msgspec

from app.refusal import Refusal
from app.session.talk import Talk
from app.storage.column import field, maybe, to_instant
from app.storage.database import Database, put
from app.storage.documents import to_harvest, to_talk
from app.storage.facts import Facts
from app.storage.kept import Kept
from app.storage.reading import read, sound
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, Revision
from app.talks.talked import Talked, said_in

CHALLENGES = f"""
    SELECT session.id, session.name, session.customer, talk.facts AS talked, harvest.facts AS facts
    FROM harvest
    JOIN session ON session.id = harvest.session_id
    LEFT JOIN talk ON talk.session_id = harvest.session_id
    WHERE {field("harvest.facts", "challenge")} <> '' OR NOT json_valid(harvest.facts)
"""
TALKS = """
    SELECT session.id, session.name, session.ended_wall, talk.facts, harvest.facts
    FROM talk
    JOIN session ON session.id = talk.session_id
    LEFT JOIN harvest ON harvest.session_id = talk.session_id
"""

COLLEAGUES = Facts(Colleague, "colleague")


class TalkRows:
    """The talks of a database; see `Talks`."""

    def __init__(self, database: Database) -> None:
        """Read and change those of `database`."""
        self._database = database
        self._challenges = Kept[tuple[Challenge, ...]](database)

    @property
    def writes(self) -> object:
        """The same as long as nobody wrote anything, here or elsewhere; nothing if unknown."""
        known = read(lambda: self._database.writes)
        return None if isinstance(known, Refusal) else known

    def challenges(self) -> tuple[Challenge, ...] | Refusal:
        """Every challenge that was named, the newest first."""

        def found() -> tuple[Challenge, ...]:
            named = sound(self._database, self._database.rows(CHALLENGES), _to_challenge)
            return tuple(sorted(named, key=lambda one: one.harvest.at, reverse=True))

        return self._challenges.read(found)

    def talks(self) -> tuple[Talked, ...] | Refusal:
        """Every talk, also one that is not over, in no order."""
        return read(lambda: tuple(sound(self._database, self._database.rows(TALKS), _to_talked)))

    def colleagues(self) -> tuple[Colleague, ...] | Refusal:
        """Everybody whom the agent means to ask, or asked, by their keys."""
        return read(lambda: tuple(COLLEAGUES.each(self._database)))

    def know(self, changes: Iterable[Revision]) -> Refusal | None:
        """Put on disk how colleagues are known now, all of it or nothing; or say why not."""

        def write(connection: Connection) -> None:
            for before, after in ((one.before, one.after) for one in changes):
                if before is not None:
                    COLLEAGUES.drop(connection, before.key)
                if after is not None:
                    COLLEAGUES.write(connection, after.key, after)

        return self._database.keep(write)

    def put_aside(self, session: UUID) -> tuple[str, ...] | Refusal:
        """What was put aside for that talk."""
        query = "SELECT lines FROM put_aside WHERE session_id = ?"

        def found() -> tuple[str, ...]:
            rows = self._database.rows(query, str(session))
            return msgspec.json.decode(rows[0]["lines"], type=tuple[str, ...]) if rows else ()

        return read(found)

    def keep_aside(self, session: UUID, lines: tuple[str, ...]) -> Refusal | None:
        """Keep what was put aside for that talk, or nothing; or say why not.

        A talk that was let go of wants nothing more.
        """
        known = "SELECT 1 FROM session WHERE id = ?"

        def write(connection: Connection) -> None:
            if lines and connection.execute(known, [str(session)]).fetchone():
                kept = msgspec.json.encode(lines).decode()
                put(connection, "put_aside", [{"session_id": str(session), "lines": kept}])
            else:
                connection.execute("DELETE FROM put_aside WHERE session_id = ?", [str(session)])

        return self._database.keep(write)


def _to_talked(row: Row) -> Talked:
    identity, name, held, facts, reaped = row
    talk, over = to_talk(facts), maybe(to_instant, held)
    return Talked(UUID(identity), name, talk.team, over, said_in(talk, maybe(to_harvest, reaped)))


def _to_challenge(row: Row) -> Challenge:
    talk = to_talk(row["talked"]) if row["talked"] else Talk()
    session, harvest = UUID(row["id"]), to_harvest(row["facts"])
    return Challenge(session, row["name"], talk.team, row["customer"], harvest)
