"""Countries and states: the time of those that keep one, and the cities of the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.key import key_of
from resources.cities.times import Time, time_of
from resources.cities.world import Place, World

STATES_OF = ("AU", "CA", "GB", "US")
OFFERS = 10


class Territory(NamedTuple):
    """A country or a state, by its keys; `place` is itself, `inside` is the most peopled first."""

    keys: frozenset[str]
    place: Place
    inside: list[Place]

    @property
    def offers(self) -> list[Place]:
        """Where it keeps one time, itself or the city of its name; else a city of each time."""
        leaders = dict[Time, Place]()
        for place in self.inside:
            leaders.setdefault(time_of(place.zone), place)
        if len(leaders) == 1:
            first = self.inside[0]
            return [first if key_of(first.name) in self.keys else self.place]
        followers = [place for place in self.inside if place not in leaders.values()]
        return by_people([*leaders.values(), *followers[: max(0, OFFERS - len(leaders))]])


def by_people(places: Iterable[Place]) -> list[Place]:
    """The most peopled first, and always in the same order."""
    return sorted(places, key=_rank)


def _rank(place: Place) -> tuple[int, str, str, str, list[str]]:
    return -place.population, place.area, place.name, place.zone, sorted(place.names)


def territories(world: World, places: Iterable[Place]) -> Iterator[Territory]:
    """All that have any of `places` in them; of a country with cities, the towns do not count."""
    there = defaultdict[str, list[Place]](list)
    for place in by_people(places):
        for code in {place.area, place.country}:
            there[code].append(place)
    cities = set(world.cities)
    for code, names in world.names.items():
        is_country = "." not in code
        inside = [place for place in there[code] if place in cities and is_country] or there[code]
        if inside and (is_country or code.startswith(STATES_OF)):
            people = world.people.get(code) or sum(place.population for place in inside)
            itself = Place(names[0], frozenset(), code[:2], inside[0].zone, people)
            yield Territory(frozenset(map(key_of, names)), itself, inside)
