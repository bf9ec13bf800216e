"""The file of cities is built from places as people speak of them, and always the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.cities.city import City
from app.cities.finding import Finding, Question
from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities, zone_lines
from app.storage.atlas import CityFile
from resources.cities.book import book_of
from resources.cities.file import file_of
from resources.cities.names import names_of
from resources.cities.times import time_of
from resources.cities.world import Place, World, read_world

NOTHING = frozenset[str]()
SEATTLE = Place("Seattle", NOTHING, "US.WA", "America/Los_Angeles", 740_000)
PORTLAND = Place("Portland", NOTHING, "US.OR", "America/Los_Angeles", 650_000)
ONTARIO = Place("Ontario", NOTHING, "US.OR", "America/Boise", 11_000)
VALE = Place("Vale", NOTHING, "US.OR", "America/Boise", 2_000)
DISTRICT = Place("Washington", NOTHING, "US.DC", "America/New_York", 690_000)
CORDOBA = Place("Córdoba", NOTHING, "AR.05", "America/Argentina/Cordoba", 1_500_000)
ROSARIO = Place("Rosario", NOTHING, "AR.21", "America/Argentina/Cordoba", 1_200_000)
BUENOS_AIRES = Place("Buenos Aires", NOTHING, "AR.07", "America/Argentina/Buenos_Aires", 13_000_000)
BERLIN = Place("Berlin", frozenset({"Berlín"}), "DE.16", "Europe/Berlin", 3_400_000)
MUNICH = Place(
    "Munich",
    frozenset(
        {"Munich", "München", "Munchen", "Muenchen", "Münich", "munikh", "MUC", "Isar-Athen"}
    ),
    "DE.02",
    "Europe/Berlin",
    1_500_000,
)
"""Two cities of Argentina share a zone; both its zones keep one time."""


@pytest.fixture(scope="module")
def world() -> World:
    """A small one."""
    countries = {line.code: (line.country,) for line in zone_lines()}
    states = {"US.WA": ("Washington",), "US.OR": ("Oregon",), "US.DC": ("District of Columbia",)}
    return World(
        cities=[SEATTLE, PORTLAND, DISTRICT, CORDOBA, ROSARIO, BUENOS_AIRES, BERLIN, MUNICH],
        towns=[VALE, ONTARIO],
        names=countries | states,
        people={"US": 330_000_000, "AR": 45_000_000, "DE": 83_000_000},
        words={"codes": {}, "letters": {"DE": "äöüß"}, "nicknames": {}, "own": {}},
    )


@pytest.fixture(scope="module")
def content(world: World) -> bytes:
    """The file of it."""
    return file_of(book_of(world), world)


@contextmanager
def searched(content: bytes, folder: Path) -> Iterator[Gazetteer]:
    """A gazetteer with a file of this content."""
    path = folder / "cities.sqlite"
    path.write_bytes(content)
    file = CityFile(path)
    yield Gazetteer(file, ZoneCities())
    file.close()


@pytest.fixture
def gazetteer(content: bytes, tmp_path: Path) -> Iterator[Gazetteer]:
    """A gazetteer of the small world."""
    with searched(content, tmp_path) as gazetteer:
        yield gazetteer


def names(finding: Finding) -> list[str]:
    return [city.name for city in finding.cities]


def test_that_the_same_world_gives_the_same_bytes(world: World, content: bytes) -> None:
    upside_down = world._replace(cities=world.cities[::-1], towns=world.towns[::-1])

    assert file_of(book_of(upside_down), upside_down) == content


def test_that_a_state_of_one_time_answers_itself(gazetteer: Gazetteer) -> None:
    (city,) = gazetteer.find("Washington, US").cities[:1]

    assert city == City("Washington", "", "United States", "America/Los_Angeles")


def test_that_a_state_and_a_city_of_one_name_are_asked_about(gazetteer: Gazetteer) -> None:
    finding = gazetteer.find("Washington")

    assert finding.question is Question.WHICH
    assert {city.zone for city in finding.cities} == {SEATTLE.zone, DISTRICT.zone}


def test_that_a_state_of_two_times_offers_a_town_of_the_second(gazetteer: Gazetteer) -> None:
    finding = gazetteer.find("Oregon")

    assert finding.question is Question.WHICH
    assert names(finding) == ["Portland", "Ontario"]


def test_that_zones_of_one_time_need_no_question(gazetteer: Gazetteer) -> None:
    assert time_of(CORDOBA.zone) == time_of(BUENOS_AIRES.zone)
    assert gazetteer.find("Argentina").question is None


def test_that_only_towns_are_there_that_a_zone_or_a_state_needs(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("Vale")) == []


def test_that_a_zone_without_a_city_is_there_by_its_name(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("Lord Howe")) == ["Lord Howe"]


@pytest.mark.parametrize(
    "typed, name",
    {
        "münchen": "München",
        "munchen": "München",
        "MUENCHEN": "Muenchen",
        "MUC": "Munich",
        "isar athen": "Munich",
        "munich": "Munich",
        "berlín": "Berlin",
    }.items(),
)
def test_that_a_city_is_called_by_the_name_that_was_meant(
    gazetteer: Gazetteer, typed: str, name: str
) -> None:
    assert names(gazetteer.find(typed))[0] == name


def test_that_what_was_only_written_in_latin_letters_is_left_out() -> None:
    assert "munikh" not in names_of(MUNICH, "äöüß", (), ())


def test_that_another_package_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "package.tgz"
    package.write_bytes(b"another")

    with pytest.raises(SystemExit, match="not the package"):
        read_world(package)
