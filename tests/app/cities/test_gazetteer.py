"""What agents type, with the city that they mean."""

import pytest

from app.cities.city import City
from app.cities.finding import Finding, Question
from app.cities.gazetteer import Gazetteer

FIRST = {
    "LA": "Los Angeles, California, United States: America/Los_Angeles",
    "NYC": "New York, New York, United States: America/New_York",
    "new york": "New York, New York, United States: America/New_York",
    "Big Apple": "New York, New York, United States: America/New_York",
    "SF": "San Francisco, California, United States: America/Los_Angeles",
    "Bay Area": "San Francisco, California, United States: America/Los_Angeles",
    "DC": "Washington, District of Columbia, United States: America/New_York",
    "Rio": "Rio de Janeiro, Rio de Janeiro, Brazil: America/Sao_Paulo",
    "CDMX": "Mexico City, Mexico City, Mexico: America/Mexico_City",
    "São Paulo": "São Paulo, São Paulo, Brazil: America/Sao_Paulo",
    "sao paolo": "São Paulo, São Paulo, Brazil: America/Sao_Paulo",
    "Munich": "Munich, Bavaria, Germany: Europe/Berlin",
    "München": "München, Bavaria, Germany: Europe/Berlin",
    "munchen": "München, Bavaria, Germany: Europe/Berlin",
    "Köln": "Köln, North Rhine-Westphalia, Germany: Europe/Berlin",
    "Cologne": "Cologne, North Rhine-Westphalia, Germany: Europe/Berlin",
    "Zuerich": "Zürich, Zurich, Switzerland: Europe/Zurich",
    "Praha": "Praha, Prague, Czechia: Europe/Prague",
    "Wien": "Wien, Vienna, Austria: Europe/Vienna",
    "Bombay": "Bombay, Maharashtra, India: Asia/Kolkata",
    "Bangalore": "Bangalore, Karnataka, India: Asia/Kolkata",
    "bengaluru": "Bengaluru, Karnataka, India: Asia/Kolkata",
    "Madras": "Madras, Tamil Nadu, India: Asia/Kolkata",
    "Peking": "Peking, Beijing, China: Asia/Shanghai",
    "Kiev": "Kiev, Kyiv City, Ukraine: Europe/Kyiv",
    "Kyiv": "Kyiv, Kyiv City, Ukraine: Europe/Kyiv",
    "Москва": "Москва, Moscow, Russia: Europe/Moscow",
    "東京": "東京, Tokyo, Japan: Asia/Tokyo",
    "Nuuk": "Nuuk, Sermersooq, Greenland: America/Nuuk",
    "Kathmandu": "Kathmandu, Bagmati Province, Nepal: Asia/Kathmandu",
    "Belgrade": "Belgrade, Central Serbia, Serbia: Europe/Belgrade",
    "Indianapolis": "Indianapolis, Indiana, United States: America/Indiana/Indianapolis",
    "Islamabad": "Islamabad, Islamabad, Pakistan: Asia/Karachi",
    "St Petersburg": "Saint Petersburg, St.-Petersburg, Russia: Europe/Moscow",
    "Vancouver": "Vancouver, British Columbia, Canada: America/Vancouver",
    "Vancouver, Washington": "Vancouver, Washington, United States: America/Los_Angeles",
    "vancouver, wash": "Vancouver, Washington, United States: America/Los_Angeles",
    "Vancouver WA": "Vancouver, Washington, United States: America/Los_Angeles",
    "Perth": "Perth, Western Australia, Australia: Australia/Perth",
    "Perth, Scotland": "Perth, Scotland, United Kingdom: Europe/London",
    "Perth Scotland": "Perth, Scotland, United Kingdom: Europe/London",
    "London, Ontario": "London, Ontario, Canada: America/Toronto",
    "London, ON": "London, Ontario, Canada: America/Toronto",
    "Ontario, California": "Ontario, California, United States: America/Los_Angeles",
    "Hyderabad, PK": "Hyderabad, Sindh, Pakistan: Asia/Karachi",
    "Portland, ME": "Portland, Maine, United States: America/New_York",
    "Paris, Texas, USA": "Paris, Texas, United States: America/Chicago",
    "San Jose Costa Rica": "San José, San José, Costa Rica: America/Costa_Rica",
    "Washington, DC": "Washington, District of Columbia, United States: America/New_York",
    "India": "India, , India: Asia/Kolkata",
    "Germany": "Germany, , Germany: Europe/Berlin",
    "UK": "United Kingdom, , United Kingdom: Europe/London",
    "Scotland": "Scotland, , United Kingdom: Europe/London",
    "California": "California, , United States: America/Los_Angeles",
    "Spain, Catalonia": "Barcelona, Catalonia, Spain: Europe/Madrid",
    "Spain, Madrid": "Madrid, Madrid, Spain: Europe/Madrid",
    "Georgia, USA": "Georgia, , United States: America/New_York",
    "Argentina": "Argentina, , Argentina: America/Argentina/Buenos_Aires",
    "Singapore": "Singapore, , Singapore: Asia/Singapore",
    "Lord Howe": "Lord Howe, , Australia: Australia/Lord_Howe",
    "Chatham, New Zealand": "Chatham, , New Zealand: Pacific/Chatham",
    "Europe/Madrid": "Madrid, , Spain: Europe/Madrid",
}
MISSPELT = {
    "Nwe York": "New York",
    "Chigaco": "Chicago",
    "Tornto": "Toronto",
    "Мoscow": "Moscow",  # noqa: RUF001 - the first letter is Cyrillic
    "Melborne": "Melbourne",
    "Bangalroe": "Bangalore",
    "Amsterdm": "Amsterdam",
    "Pheonix": "Phoenix",
    "Mumby": "Mumbai",
    "Califronia": "California",
    "Vancuver, Washington": "Vancouver",
}
ASKED = {
    "Georgia": {"America/New_York", "Asia/Tbilisi"},
    "Washington": {"America/Los_Angeles", "America/New_York"},
    "Texas": {"America/Chicago", "America/Denver"},
    "texas usa": {"America/Chicago", "America/Denver"},
    "Indiana": {"America/Indiana/Indianapolis", "America/Chicago"},
    "Ontario": {"America/Toronto", "America/Winnipeg", "America/Los_Angeles"},
    "Mexico": {"America/Mexico_City", "America/Tijuana", "America/Cancun"},
    "Spain": {"Europe/Madrid", "Atlantic/Canary"},
    "Arizona": {"America/Phoenix", "America/Denver"},
    "USA": {"America/New_York", "America/Los_Angeles", "America/Chicago", "Pacific/Honolulu"},
    "Rusia": {"Europe/Moscow", "Asia/Kamchatka", "Europe/Kaliningrad"},
    "Perth, Nowhere": {"Australia/Perth", "Europe/London"},
}


def told(city: City) -> str:
    return f"{city.name}, {city.region}, {city.country}: {city.zone}"


@pytest.mark.parametrize("typed, meant", FIRST.items())
def test_that_what_is_meant_comes_first(gazetteer: Gazetteer, typed: str, meant: str) -> None:
    finding = gazetteer.find(typed)

    assert told(finding.cities[0]) == meant
    assert finding.question is None
    assert finding.is_whole


@pytest.mark.parametrize("typed, meant", MISSPELT.items())
def test_that_a_misspelling_is_understood(gazetteer: Gazetteer, typed: str, meant: str) -> None:
    assert gazetteer.find(typed).cities[0].name == meant


@pytest.mark.parametrize("typed, zones", ASKED.items())
def test_that_what_keeps_several_times_is_asked_about(
    gazetteer: Gazetteer, typed: str, zones: set[str]
) -> None:
    finding = gazetteer.find(typed)

    assert finding.question is Question.WHICH
    assert zones <= {city.zone for city in finding.cities}


@pytest.mark.parametrize("typed", ["IST", "CST", "bst", "E.S.T.", "UTC+5", "Eastern time"])
def test_that_an_abbreviation_is_never_resolved(gazetteer: Gazetteer, typed: str) -> None:
    assert gazetteer.find(typed).question is Question.ABBREVIATION


def test_that_cities_are_found_while_a_name_is_typed(gazetteer: Gazetteer) -> None:
    for end in range(3, len("istanbul")):
        assert "Istanbul" in {city.name for city in gazetteer.find("istanbul"[:end]).cities}


def test_that_namesakes_are_offered_by_their_people(gazetteer: Gazetteer) -> None:
    regions = [city.region for city in gazetteer.find("Portland").cities]

    assert regions[:2] == ["Oregon", "Maine"]


@pytest.mark.parametrize("typed", ["", "  ", "?!", ",", ", Texas", "qwertyuiop", "zq"])
def test_that_nothing_is_found_by_nothing(gazetteer: Gazetteer, typed: str) -> None:
    assert gazetteer.find(typed) == Finding()


@pytest.mark.parametrize("typed", ["m", "Москва", "San Jose", "mun"])
def test_that_a_city_is_offered_once(gazetteer: Gazetteer, typed: str) -> None:
    cities = gazetteer.find(typed).cities

    assert len(set(cities)) == len(cities)


def test_that_making_ready_changes_no_answer(gazetteer: Gazetteer) -> None:
    before = gazetteer.find("Chigaco")

    gazetteer.prepare()

    assert gazetteer.find("Chigaco") == before


def test_that_a_city_in_other_letters_keeps_its_latin_name_too(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Москва").cities[0].latin == "Moscow"
    assert gazetteer.find("München").cities[0].latin == ""
