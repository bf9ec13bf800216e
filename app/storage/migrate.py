"""Leads a database from any older version to the newest, one numbered script after the other."""

import sqlite3
from pathlib import Path

from app.people.customer import known_by
from app.storage.database import transaction

SCRIPTS = Path(__file__).parent / "migrations"


def newest_version(scripts: Path = SCRIPTS) -> int:
    """The number of the last script."""
    return max(_numbered(scripts))


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last script that `connection` went through; 0 for an empty database."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, scripts: Path = SCRIPTS) -> None:
    """Run each script that is still to come, in a transaction of its own.

    Foreign keys rest meanwhile, so that a script may build a table anew without losing the rows
    that refer to it; they are checked before a script counts.
    """
    reached = version_of(connection)
    ahead = {number: path for number, path in _numbered(scripts).items() if number > reached}
    if not ahead:
        return
    from app.text.folding import searchable

    connection.create_function("known_by", 1, known_by, deterministic=True)
    connection.create_function("searchable", 1, lambda text: searchable(text or ""))
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number, path in sorted(ahead.items()):
            _run(connection, number, path.read_text(encoding="utf-8"))
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run(connection: sqlite3.Connection, number: int, script: str) -> None:
    with transaction(connection):
        for statement in statements(script):
            connection.execute(statement)
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            message = f"Migration {number} left a row of {orphan[0]} without its {orphan[2]}."
            raise sqlite3.IntegrityError(message)
        connection.execute(f"PRAGMA user_version = {number}")


def statements(script: str) -> list[str]:
    """The statements of a script; `executescript` would end the transaction they belong to."""
    whole = [""]
    for line in script.splitlines(keepends=True):
        whole[-1] += line
        if sqlite3.complete_statement(whole[-1]):
            whole.append("")
    return whole


def _numbered(scripts: Path) -> dict[int, Path]:
    return {int(path.name[:4]): path for path in scripts.glob("[0-9][0-9][0-9][0-9]_*.sql")}
