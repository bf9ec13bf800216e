"""The newest rules win, names are what the list says, and damage does no harm."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.wall.rules import (
    OURS,
    Rules,
    is_of_a_place,
    newest,
    rules,
    zone_in,
    zone_named,
    zone_names,
)
from app.zone import MachineZone
from tests.app.zones import known_zone

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
KOLKATA = (OURS / "Asia" / "Kolkata").read_bytes()


def database(folder: Path, first_line: str) -> Path:
    """A folder of rules that calls itself so."""
    folder.mkdir()
    (folder / "tzdata.zi").write_text(f"{first_line}\n# This file is in the public domain.\n")
    return folder


def with_kolkata(folder: Path, content: bytes) -> Path:
    """A folder of rules with nothing but Kolkata in it."""
    place = folder / "Asia" / "Kolkata"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return folder


@pytest.mark.parametrize(
    "system, ours, wins",
    [
        ("# version 2025b", "# version 2026f", "ours"),
        ("# version 2027a", "# version 2026f", "system"),
        ("# version 2026f", "# version 2026f", "system"),
        ("# version 2026g-rc1", "# version 2026f", "system"),
        ("version 9999z", "# version 2026f", "ours"),
        ("\0\0\0\0", "# version 2026f", "ours"),
    ],
)
def test_that_the_newer_rules_are_in_force(
    tmp_path: Path, system: str, ours: str, wins: str
) -> None:
    folders = (database(tmp_path / "system", system), database(tmp_path / "ours", ours))

    assert newest(folders).folder == tmp_path / wins


def test_that_a_machine_without_rules_has_ours() -> None:
    assert newest((Path("/nowhere"), OURS)).folder == OURS


def test_that_the_rules_in_force_are_no_older_than_ours() -> None:
    (line, *_rest) = (OURS / "tzdata.zi").read_text().splitlines()

    assert rules().version >= line.removeprefix("# version ")
    assert rules().as_of is not None


def test_that_rules_are_young_for_half_a_year() -> None:
    assert not Rules(OURS, "2026f", date(2026, 7, 6)).may_be_old(NOW.date())


@pytest.mark.parametrize("as_of", [date(2026, 5, 1), None])
def test_that_rules_of_long_ago_or_of_nobody_knows_when_may_be_old(as_of: date | None) -> None:
    assert Rules(OURS, "2026f", as_of).may_be_old(NOW.date())


def test_that_the_law_of_november_2026_is_known() -> None:
    assert NOW.astimezone(known_zone("America/Vancouver")).utcoffset() == timedelta(hours=-7)
    assert NOW.astimezone(known_zone("Africa/Casablanca")).utcoffset() == timedelta(0)


def test_that_every_name_of_the_list_has_its_zone() -> None:
    assert len(zone_names()) > 590
    for name in zone_names():
        assert str(known_zone(name)) == name
        assert known_zone(name) is known_zone(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "localtime",
        "posixrules",
        "Europe",
        "europe/berlin",
        "Europe/Berlin ",
        "Europe/Berlin\0",
        "Europe//Berlin",
        "posix/Europe/Berlin",
        "/usr/share/zoneinfo/Europe/Berlin",
        "../../../../etc/passwd",
        "tzdata.zi",
        "IST",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "x" * 10_000,
    ],
)
def test_that_nothing_else_is_the_name_of_a_zone(name: str) -> None:
    assert zone_named(name) is None


@given(st.text())
def test_that_no_text_brings_a_zone_that_is_not_in_the_list(name: str) -> None:
    assert zone_named(name) is None or name in zone_names()


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Japan", "EST5EDT"])
def test_that_people_live_by_the_zone_of_a_place(name: str) -> None:
    assert is_of_a_place(known_zone(name))


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC", "Etc/GMT-5", "GMT", "GMT0", "Zulu", "Factory"])
def test_that_nobody_lives_by_utc(name: str) -> None:
    assert not is_of_a_place(known_zone(name))


@pytest.mark.parametrize("zone", [UTC, MachineZone(), timezone(timedelta(hours=5))])
def test_that_a_zone_without_a_name_is_of_no_place(zone: timezone | MachineZone) -> None:
    assert not is_of_a_place(zone)


def test_that_a_zone_with_damaged_rules_is_taken_from_the_next_database(tmp_path: Path) -> None:
    damaged = with_kolkata(tmp_path, b"\0" * len(KOLKATA))

    assert zone_in((damaged,), "Asia/Kolkata") is None
    found = zone_in((damaged, tmp_path / "gone", OURS), "Asia/Kolkata")
    assert found is not None
    assert NOW.astimezone(found) == NOW.astimezone(known_zone("Asia/Kolkata"))


def test_that_rules_cut_short_anywhere_are_no_rules(tmp_path: Path) -> None:
    for length in range(len(KOLKATA)):
        assert zone_in((with_kolkata(tmp_path, KOLKATA[:length]),), "Asia/Kolkata") is None


@given(st.dictionaries(st.integers(0, len(KOLKATA) - 1), st.integers(0, 255), max_size=5))
def test_that_damaged_rules_are_read_or_not_and_do_no_harm(
    tmp_path_factory: pytest.TempPathFactory, damage: dict[int, int]
) -> None:
    content = bytearray(KOLKATA)
    for place, byte in damage.items():
        content[place] = byte
    folder = with_kolkata(tmp_path_factory.getbasetemp() / "damaged", bytes(content))

    assert str(zone_in((folder,), "Asia/Kolkata")) in {"Asia/Kolkata", "None"}


def test_that_no_rules_are_loaded_until_the_zone_is_looked_for() -> None:
    text = (
        "import sys; from app.zone import OwnZone, first_zone; OwnZone(first=first_zone());"
        "sys.exit(bool({'zoneinfo', 'tzlocal', 'app.wall.rules'} & set(sys.modules)))"
    )
    house = Path(__file__).parents[3]

    assert subprocess.run([sys.executable, "-c", text], cwd=house, check=False).returncode == 0
