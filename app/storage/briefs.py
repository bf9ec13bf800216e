"""Briefs to rows and back, and the names and teams that a brief needs to know."""

from app.briefs.brief import Brief
from app.refusal import Refusal
from app.storage.database import Database
from app.storage.facts import Facts
from app.storage.kept import Kept
from app.storage.reading import read
from app.talks.others import people_in

TEAMS = """
    SELECT json_extract(insight, '$.team') AS team FROM capture WHERE insight IS NOT NULL
    UNION SELECT json_extract(facts, '$.team') FROM talk
    UNION SELECT json_extract(facts, '$.team') FROM colleague
    UNION SELECT json_extract(facts, '$.team') FROM brief
"""
NAMES = """
    SELECT name FROM session
    UNION SELECT json_extract(facts, '$.name') FROM customer
    UNION SELECT json_extract(facts, '$.pronounced') FROM customer
    UNION SELECT json_extract(facts, '$.name') FROM colleague
    UNION SELECT json_extract(facts, '$.named_by') FROM colleague
    UNION SELECT owner_name FROM capture WHERE owner IS NOT NULL AND owner_name <> ''
"""
OTHERS = "SELECT json_extract(facts, '$.others') FROM harvest"

BRIEFS = Facts(Brief, "brief", "id")


class BriefRows:
    """The briefs of a database; see `Briefs`."""

    def __init__(self, database: Database) -> None:
        """Read and change those of `database`."""
        self._database = database
        self._teams = Kept[tuple[str, ...]](database)
        self._names = Kept[tuple[str, ...]](database)

    def all(self) -> tuple[Brief, ...] | Refusal:
        """Every brief, the newest first."""

        def found() -> tuple[Brief, ...]:
            known = BRIEFS.each(self._database)
            return tuple(sorted(known, key=lambda one: (one.days.last, one.made_at), reverse=True))

        return read(found)

    def save(self, brief: Brief) -> Refusal | None:
        """Put a brief on disk, durably, before returning; or say why not."""
        return self._database.keep(
            lambda connection: BRIEFS.write(connection, str(brief.id), brief)
        )

    def teams(self) -> tuple[str, ...] | Refusal:
        """Every spelling of every team that is named somewhere, by the alphabet."""
        return self._teams.read(lambda: self._texts(TEAMS))

    def names(self) -> tuple[str, ...] | Refusal:
        """Every name of a customer, a colleague or anybody else that is kept somewhere."""

        def found() -> tuple[str, ...]:
            others = {name for typed in self._texts(OTHERS) for name, _ in people_in(typed)}
            return tuple(sorted({*self._texts(NAMES), *others} - {""}))

        return self._names.read(found)

    def _texts(self, query: str) -> tuple[str, ...]:
        return tuple(sorted(row[0] for row in self._database.rows(query) if row[0]))
