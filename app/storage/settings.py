"""Settings to rows and back."""

from enum import StrEnum
from sqlite3 import Connection

from msgspec.structs import asdict, replace

from app.refusal import Refusal
from app.settings import Settings, within_bounds
from app.storage.database import Database, Value, put


class SettingsRows:
    """The settings of a database."""

    def __init__(self, database: Database) -> None:
        """Keep settings in `database`."""
        self._database = database

    def load(self) -> Settings:
        """What was saved, each value that makes no sense at its default."""
        stored = {row["name"]: row["value"] for row in self._database.rows("SELECT * FROM setting")}
        usual = asdict(Settings())
        known = {name: _sensible(stored[name], usual[name]) for name in usual if name in stored}
        return within_bounds(replace(Settings(), **known))

    def save(self, settings: Settings) -> Refusal | None:
        """Put all settings on disk; or say why not."""
        return self._database.keep(lambda connection: write_settings(connection, settings))


def write_settings(connection: Connection, settings: Settings) -> None:
    """Put all settings in the place of what was saved."""
    rows = [{"name": name, "value": value} for name, value in asdict(settings).items()]
    put(connection, "setting", rows)


def _sensible(value: Value, usual: int | str) -> int | str:
    """What `value` says in the kind of `usual`, or else `usual`."""
    if isinstance(usual, StrEnum):
        return next((member for member in type(usual) if member == value), usual)
    if isinstance(usual, bool):
        return bool(value) if value in {0, 1} else usual
    return value if isinstance(value, type(usual)) else usual
