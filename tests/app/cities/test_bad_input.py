"""Whatever is typed or pasted finds something or nothing, and breaks nothing."""

import pytest
from hypothesis import given, settings
from hypothesis.strategies import characters, sampled_from, text

from app.cities.gazetteer import Gazetteer
from app.cities.search import OFFERS

SCRIPTS = text(characters(), max_size=60)
LONGEST = 10_000
PARTS = text(sampled_from("abénrso ,.%_*?[]'\"\\;-\0\n\u202e\u200f東мδع"), max_size=40)


@given(SCRIPTS | PARTS)
@settings(max_examples=200, deadline=None)
def test_that_any_text_has_an_answer(gazetteer: Gazetteer, typed: str) -> None:
    finding = gazetteer.find(typed)

    assert finding.is_whole
    assert len(set(finding.cities)) == len(finding.cities) <= OFFERS
    assert all(city.name and city.country and "/" in city.zone for city in finding.cities)


@pytest.mark.parametrize(
    "part", ["a", "é", "\ufdfa", "x, ", "東", "\0", "%", "'; DROP TABLE city; "]
)
def test_that_ten_thousand_characters_have_an_answer(gazetteer: Gazetteer, part: str) -> None:
    assert gazetteer.find((part * LONGEST)[:LONGEST]).is_whole


@pytest.mark.parametrize("typed", ["Lon%", "Lon*", "[Lon]", "lon\0", "_lon_", "lon?"])
def test_that_no_character_is_a_wildcard(gazetteer: Gazetteer, typed: str) -> None:
    assert gazetteer.find(typed) == gazetteer.find("Lon")


def test_that_only_the_very_name_of_a_place_is_one(gazetteer: Gazetteer) -> None:
    assert [gazetteer.has(word) for word in ("Paris", "paris", "parix", "brimble", "\0", "")] == [
        *(True, True, False, False, False, False)
    ]
