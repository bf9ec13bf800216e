"""The rules of the world's zones, from the newer of the machine's database and our own."""

import re
import struct
import zoneinfo
from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from msgspec import Struct

OURS = Path(str(files("tzdata"))) / "zoneinfo"
HALF_A_YEAR = timedelta(days=183)
VERSION = re.compile(r"# version (\d{4}[a-z]\S*)")
YOUNGEST_FACT = re.compile(r"^#updated \d+ \((\d{4}-\d\d-\d\d)", re.MULTILINE)
NO_PLACE = re.compile(r"Etc/.*|UTC|UCT|Universal|Zulu|GMT.*|Greenwich|Factory")
DAMAGED = (OSError, EOFError, ValueError, AssertionError, struct.error)


class Rules(Struct, frozen=True):
    """One database of rules: its folder, its version like 2026f, the youngest day that it names.

    No database names the day of its release, which is up to half a year after `as_of`.
    """

    folder: Path
    version: str = ""
    as_of: date | None = None

    def may_be_old(self, today: date) -> bool:
        """Whether they may have been released more than six months ago."""
        return self.as_of is None or today - self.as_of > HALF_A_YEAR


@cache
def rules() -> Rules:
    """The rules in force, as long as the program runs."""
    return newest((*map(Path, zoneinfo.TZPATH), OURS))


def newest(folders: Iterable[Path]) -> Rules:
    """The newest of the databases in `folders`; of equally new ones the first."""
    return max(map(_rules_in, folders), key=lambda found: found.version)


@cache
def zone_names() -> frozenset[str]:
    """The names of all zones; none where our own database is damaged."""
    return frozenset(_text(OURS.with_name("zones")).split())


def zone_named(name: str) -> tzinfo | None:
    """The zone of that name, the same object each time; nothing where none has it or can be read.

    Only full names of the list count: no folder, no path, no other spelling, nothing of the
    machine's own such as localtime.
    """
    return _zone(name) if name in zone_names() else None


def is_of_a_place(zone: tzinfo) -> bool:
    """Whether people live by `zone`: it has a name, and it is not UTC or the like."""
    return str(zone) in zone_names() and NO_PLACE.fullmatch(str(zone)) is None


def zone_in(folders: Iterable[Path], name: str) -> tzinfo | None:
    """The zone of that name from the first of `folders` where its file is sound."""
    read = (_read(folder / name, name) for folder in folders)
    return next((zone for zone in read if zone is not None), None)


@cache
def _zone(name: str) -> tzinfo | None:
    return zone_in((rules().folder, OURS), name)


def _read(path: Path, name: str) -> tzinfo | None:
    try:
        return zoneinfo.ZoneInfo.from_file(_Content(path.read_bytes()), name)
    except DAMAGED:
        return None


class _Content(BytesIO):
    """Fails at its end, where zoneinfo would go on reading a file that was cut short for ever."""

    def read(self, size: int | None = -1) -> bytes:
        """What comes next."""
        content = super().read(size)
        if size and not content:
            raise EOFError
        return content


def _rules_in(folder: Path) -> Rules:
    version = VERSION.match(_text(folder / "tzdata.zi"))
    updated = YOUNGEST_FACT.search(_text(folder / "leapseconds"))
    return Rules(
        folder,
        version[1] if version else "",
        date.fromisoformat(updated[1]) if updated else None,
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
