"""Without the file of cities, those that zones are named after are still found."""

from pathlib import Path

import pytest

from app.cities.city import City
from app.cities.finding import Finding, Question
from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.storage.atlas import CityFile


@pytest.fixture
def stripped(tmp_path: Path) -> Gazetteer:
    """A gazetteer whose file is missing."""
    return Gazetteer(CityFile(tmp_path / "missing.sqlite"), ZoneCities())


@pytest.mark.parametrize(
    "typed, city",
    {
        "Madrid": City("Madrid", "", "Spain", "Europe/Madrid"),
        "Europe/Madrid": City("Madrid", "", "Spain", "Europe/Madrid"),
        "new y": City("New York", "", "United States", "America/New_York"),
        "Buenos Aires": City("Buenos Aires", "", "Argentina", "America/Argentina/Buenos_Aires"),
        "Nwe York": City("New York", "", "United States", "America/New_York"),
        "Chatham, New Zealand": City("Chatham", "", "New Zealand", "Pacific/Chatham"),
    }.items(),
)
def test_that_a_zone_stands_in_for_its_city(stripped: Gazetteer, typed: str, city: City) -> None:
    finding = stripped.find(typed)

    assert finding.cities[0] == city
    assert not finding.is_whole


def test_that_an_abbreviation_is_asked_about_all_the_same(stripped: Gazetteer) -> None:
    finding = stripped.find("IST")

    assert finding.question is Question.ABBREVIATION
    assert not finding.is_whole


def test_that_nothing_is_still_nothing(stripped: Gazetteer) -> None:
    assert stripped.find("qwertyuiop") == Finding(is_whole=False)


@pytest.mark.parametrize("typed", ["Bangalore", "LA", "new y", "Nwe York"])
def test_that_what_only_looks_like_it_is_not_taken_unasked(stripped: Gazetteer, typed: str) -> None:
    assert stripped.find(typed).question is Question.WHICH


@pytest.mark.parametrize("typed", ["Madrid", "Europe/Madrid", "Chatham, New Zealand", "Rome Italy"])
def test_that_a_city_that_was_named_needs_no_question(stripped: Gazetteer, typed: str) -> None:
    assert stripped.find(typed).question is None


def test_that_a_place_is_known_by_its_zone_where_the_file_cannot_be_read(
    stripped: Gazetteer,
) -> None:
    assert stripped.has("Paris")
    assert not stripped.has("qwertyuiop")
