"""Brings all places, their names and the choices among them into the rows of the file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.key import key_of
from app.storage.atlas import ENOUGH
from resources.cities.names import WEIGHT, Name, names_of
from resources.cities.places import chosen_places
from resources.cities.territories import Territory, by_people, territories
from resources.cities.times import time_of
from resources.cities.world import Place, World

RIVAL = 20
"""A city with a territory's name is asked about if that has at most so many times its people."""
NAMESAKES = 2
CROWDED = 500
"""How many names make a beginning so common that its cities are listed beforehand."""

Names = dict[tuple[str, int], Name]
Listed = dict[str, list[int]]


class Book(NamedTuple):
    """The rows; a city's number is its place among them, the most peopled first."""

    cities: list[Place]
    names: Names
    choices: Listed
    crowds: Listed


def book_of(world: World) -> Book:
    """Everything that the file tells."""
    places = chosen_places(world)
    lands = list(territories(world, places))
    themselves = [land.place for land in lands if land.place in land.offers]
    cities = by_people({*places, *themselves})
    numbers = {city: number for number, city in enumerate(cities)}
    names = {
        (key, numbers[place]): name
        for place, names in (*_names(world, places), *_land_names(lands))
        for key, name in names.items()
    }
    choices = {key: [numbers[place] for place in offers] for key, offers in _choices(lands, places)}
    return Book(cities, names, choices, _crowds(names))


def _names(world: World, places: Iterable[Place]) -> Iterator[tuple[Place, dict[str, Name]]]:
    for place in places:
        title = f"{place.country}/{place.name}"
        nicknames, own = (world.words[kind].get(title, ()) for kind in ("nicknames", "own"))
        letters = world.words["letters"].get(place.country, "")
        yield place, names_of(place, letters, nicknames, own)


def _land_names(lands: Iterable[Territory]) -> Iterator[tuple[Place, dict[str, Name]]]:
    for land in lands:
        if len(land.offers) == 1:
            name = Name(None, land.place.population // WEIGHT, own=True, sure=True)
            yield land.offers[0], dict.fromkeys(land.keys, name)


def _choices(lands: list[Territory], places: list[Place]) -> Iterator[tuple[str, list[Place]]]:
    """What to choose from for each name of territories that leaves the time open."""
    called = defaultdict[str, list[Place]](list)
    for place in by_people(places):
        called[key_of(place.name)].append(place)
    for key in sorted({key for land in lands for key in land.keys}):
        meant = [land for land in lands if key in land.keys]
        inside = {place for land in meant for place in land.inside}
        rivals = [place for place in called[key] if place not in inside]
        people = max(land.place.population for land in meant)
        offers = {place for land in meant for place in land.offers}
        strong = {place for place in rivals if place.population * RIVAL >= people}
        if len({time_of(place.zone) for place in offers | strong}) > 1:
            yield key, by_people({*offers, *rivals[:NAMESAKES]})


def _crowds(names: Names) -> Listed:
    """For each common beginning, the cities of the weightiest names that have it."""
    own = {key: name for key, name in names.items() if name.own}
    sizes = Counter(key[:end] for key, _ in own for end in range(1, len(key) + 1))
    crowds = defaultdict[str, dict[int, None]](dict)
    for (key, city), _ in sorted(own.items(), key=lambda item: (-item[1].weight, item[0])):
        for end in range(1, len(key) + 1):
            if sizes[key[:end]] < CROWDED:
                break
            if len(crowds[key[:end]]) < ENOUGH:
                crowds[key[:end]].setdefault(city)
    return {beginning: list(cities) for beginning, cities in crowds.items()}
