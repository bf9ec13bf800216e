"""The file of cities is sound, small and credited; a damaged one is told from it."""

import lzma
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import tzdata
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import binary, integers

from app.cities.atlas import AtlasError
from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.storage.atlas import CityFile
from app.storage.database import connect_to_read
from app.wall.rules import zone_named

RESOURCES = Path(__file__).parents[3] / "resources"
SHIPPED = RESOURCES / "cities.sqlite"
MEGABYTE = 1_000_000
ASKED = ("London", "la", "Texas", "Chigaco", "s")


@pytest.fixture
def cities() -> Iterator[sqlite3.Connection]:
    """What is in the file."""
    with closing(connect_to_read(SHIPPED)) as connection:
        yield connection


def answers(path: Path) -> list[bool]:
    """Whether each answer came from the file at `path`; all are cities in zones that there are."""
    with closing(CityFile(path)) as file:
        gazetteer = Gazetteer(file, ZoneCities())
        findings = [gazetteer.find(typed) for typed in ASKED]
    for finding in findings:
        assert all(zone_named(city.zone) for city in finding.cities)
    return [finding.is_whole for finding in findings]


def test_that_the_file_is_small() -> None:
    content = SHIPPED.read_bytes()

    assert len(content) <= 10 * MEGABYTE
    assert len(lzma.compress(content, preset=0)) <= 4 * MEGABYTE


def test_that_the_file_is_credited() -> None:
    assert "GeoNames" in (RESOURCES / "GEONAMES-LICENSE.txt").read_text(encoding="utf-8")


def test_that_every_zone_is_in_the_zone_database(cities: sqlite3.Connection) -> None:
    known = Path(tzdata.__file__).with_name("zones").read_text(encoding="utf-8").split()

    assert {zone for (zone,) in cities.execute("SELECT zone FROM zone")} <= set(known)


def test_that_the_file_is_whole(cities: sqlite3.Connection) -> None:
    assert cities.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert cities.execute("PRAGMA foreign_key_check").fetchall() == []


def test_that_the_file_cannot_be_written(cities: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        cities.execute("DELETE FROM city")


def test_that_a_file_that_was_never_opened_can_be_closed() -> None:
    CityFile(SHIPPED).close()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(4096)])
def test_that_what_is_no_file_of_cities_is_told(tmp_path: Path, content: bytes) -> None:
    damaged = tmp_path / "cities.sqlite"
    damaged.write_bytes(content)

    assert not any(answers(damaged))


def test_that_half_a_file_is_told(tmp_path: Path) -> None:
    damaged = tmp_path / "cities.sqlite"
    damaged.write_bytes(SHIPPED.read_bytes()[: 5 * MEGABYTE])

    assert not all(answers(damaged))


@given(integers(0, 9 * MEGABYTE), binary(min_size=1, max_size=5000))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_that_damage_anywhere_gives_an_answer(tmp_path: Path, place: int, noise: bytes) -> None:
    content = bytearray(SHIPPED.read_bytes())
    content[place : place + len(noise)] = noise
    damaged = tmp_path / "cities.sqlite"
    damaged.write_bytes(content)

    answers(damaged)


@pytest.mark.parametrize(
    "wreck",
    [
        "UPDATE zone SET zone = 'Europe/Nowhere'",
        "DROP TABLE name; DROP TABLE crowd; DROP TABLE choice",
        "DROP VIEW place",
        "PRAGMA writable_schema = 1; UPDATE sqlite_master SET name = CAST(x'FF' AS TEXT)",
    ],
)
def test_that_a_wrong_file_is_told(tmp_path: Path, wreck: str) -> None:
    damaged = tmp_path / "cities.sqlite"
    damaged.write_bytes(SHIPPED.read_bytes())
    with closing(sqlite3.connect(damaged)) as connection:  # noqa: TID251 - to spoil it
        connection.executescript(wreck)

    assert not any(answers(damaged))


def test_that_a_wrong_kind_of_value_is_told(tmp_path: Path) -> None:
    damaged = tmp_path / "cities.sqlite"
    with closing(sqlite3.connect(damaged)) as connection:  # noqa: TID251 - to spoil it
        connection.executescript("CREATE TABLE spelling (keys); INSERT INTO spelling VALUES (7)")

    with closing(CityFile(damaged)) as file, pytest.raises(AtlasError):
        file.keys()
