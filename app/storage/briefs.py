"""Briefs to rows and back, and the names and teams that a brief needs to know."""

from collections.abc import Iterable
from sqlite3 import Connection

from msgspec.structs import asdict

from app.briefs.brief import Brief
from app.briefs.briefs import Names
from app.briefs.trace import Trace
from app.refusal import Refusal
from app.storage.column import field
from app.storage.database import Database, put
from app.storage.facts import Facts
from app.storage.kept import Kept
from app.storage.reading import read
from app.talks.others import people_in

TEAMS = f"""
    SELECT {field("insight", "team")} AS team FROM capture WHERE insight IS NOT NULL
    UNION SELECT {field("facts", "team")} FROM talk
    UNION SELECT {field("facts", "team")} FROM colleague
    UNION SELECT {field("facts", "team")} FROM brief
"""
NAMES = f"""
    SELECT name FROM session
    UNION SELECT {field("facts", "name")} FROM customer
    UNION SELECT {field("facts", "pronounced")} FROM customer
    UNION SELECT {field("facts", "name")} FROM colleague
    UNION SELECT {field("facts", "named_by")} FROM colleague
    UNION SELECT owner_name FROM capture WHERE owner IS NOT NULL AND owner_name <> ''
"""
OTHERS = f"SELECT {field('facts', 'others')} FROM harvest"

BRIEFS = Facts(Brief, "brief", "id")


def traces_in(database: Database) -> tuple[Trace, ...]:
    """What is kept of the names that were forgotten."""
    rows = database.rows("SELECT salt, digest FROM trace ORDER BY salt, digest")
    return tuple(Trace(row["salt"], row["digest"]) for row in rows)


def write_traces(connection: Connection, traces: Iterable[Trace]) -> None:
    """Keep these, too."""
    put(connection, "trace", [*map(asdict, traces)])


class BriefRows:
    """The briefs of a database; see `Briefs`."""

    def __init__(self, database: Database) -> None:
        """Read and change those of `database`."""
        self._database = database
        self._teams = Kept[tuple[str, ...]](database)
        self._names = Kept[Names](database)

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

    def names(self) -> Names | Refusal:
        """Whom a brief must not name."""

        def found() -> Names:
            others = {name for typed in self._texts(OTHERS) for name, _ in people_in(typed)}
            known = tuple(sorted({*self._texts(NAMES), *others} - {""}))
            return Names(known, traces_in(self._database))

        return self._names.read(found)

    def _texts(self, query: str) -> tuple[str, ...]:
        return tuple(sorted(row[0] for row in self._database.rows(query) if row[0]))
