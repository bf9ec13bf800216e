"""Keeps good copies of the database: one of each day, and one from before each migration."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from app.home import Home
from app.private_file import DRAFT, PRIVATE_FOLDER, sweep
from app.refusal import Reason, Refusal
from app.storage.database import connect
from app.storage.duplicate import duplicate, is_whole
from app.storage.migrate import newest_version, version_of
from app.storage.trouble import trouble_in

DAILY_KEPT = 7
MIGRATION_KEPT = 3
BEFORE_KEPT = 5
"""Copies from before an import or a restore."""


class DailyBackups:
    """Makes the copy of each day; what stands in the way is told once a day."""

    def __init__(self, home: Home, today: Callable[[], date]) -> None:
        """Copy the database of `home`."""
        self._home = home
        self._today = today
        self._told: tuple[date, Refusal | None] | None = None

    def __call__(self) -> Refusal | None:
        """Copy the database, unless that was done today; or say why not, unless that was said."""
        today = self._today()
        refusal = back_up_daily(self._home, today)
        before, self._told = self._told, (today, refusal)
        return None if self._told == before else refusal


def back_up_daily(home: Home, today: date) -> Refusal | None:
    """Copy the database once a day, as soon as it holds a session; the last seven copies stay.

    It has a connection of its own, so that it can be called from any thread.
    """
    target = folder_of(home) / f"daily-{today.isoformat()}.sqlite"
    try:
        if not target.exists() and _is_used(home.database):
            keep(home.database, target, DAILY_KEPT)
    except (sqlite3.Error, OSError) as error:
        return Refusal(Reason.NO_BACKUP, trouble_in(error))
    return None


def _is_used(path: Path) -> bool:
    with closing(connect(path)) as connection:
        return connection.execute("SELECT 1 FROM session LIMIT 1").fetchone() is not None


def back_up_before_migration(connection: sqlite3.Connection, home: Home, now: datetime) -> None:
    """Copy a database as the older program left it; the last three such copies stay."""
    name = f"migration-{now:%Y%m%dT%H%M%S}-from-{version_of(connection)}.sqlite"
    keep(home.database, folder_of(home) / name, MIGRATION_KEPT)


def newest_good_backup(home: Home) -> Path | None:
    """The last copy that was made, that is sound, and that this program can read."""
    return next((path for path in backups_of(home) if is_good(path)), None)


def backups_of(home: Home) -> list[Path]:
    """All copies, the one that was made last first."""
    return sorted(folder_of(home).glob("*.sqlite"), key=_made_at, reverse=True)


def folder_of(home: Home) -> Path:
    """Where the backups lie."""
    return home.data / "backups"


def _made_at(path: Path) -> tuple[float, str]:
    return path.stat().st_mtime, path.name


def is_good(path: Path) -> bool:
    """Whether a copy is sound, and this program can read it."""
    try:
        with closing(connect(path)) as connection:
            return 0 < version_of(connection) <= newest_version() and is_whole(connection)
    except sqlite3.Error:
        return False


def keep(source: Path, target: Path, how_many: int) -> None:
    """Copy `source` to `target`; of its kind, which its name begins with, the last `how_many` stay.

    Names that come after it are from a clock that was ahead: those go first, it never does.
    """
    folder = target.parent
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    sweep(folder.glob(f".*{DRAFT}"))
    duplicate(source, target)
    kind = target.name.partition("-")[0]
    others = sorted(
        (path for path in folder.glob(f"{kind}-*.sqlite") if path != target),
        key=lambda path: (path.name < target.name, path.name),
    )
    for outdated in others[: max(len(others) + 1 - how_many, 0)]:
        outdated.unlink()
