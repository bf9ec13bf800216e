"""Chooses which places the file of cities holds."""

from collections.abc import Iterator

from app.cities.zone_cities import zone_lines
from resources.cities.territories import STATES_OF, by_people
from resources.cities.times import time_of
from resources.cities.world import Place, World


def chosen_places(world: World) -> list[Place]:
    """All cities, and what it takes to have one for each time of a state, and for each zone."""
    places = [*world.cities, *_towns(world)]
    known = {(name, place.zone) for place in places for name in place.names}
    bare = [line for line in zone_lines() if (line.name, line.zone) not in known]
    return [*places, *(Place(line.name, frozenset(), line.code, line.zone, 0) for line in bare)]


def _towns(world: World) -> Iterator[Place]:
    """The most peopled towns of those times and zones that have no city."""
    known = {trait for city in world.cities for trait in _traits(city)}
    for town in by_people(world.towns):
        if not known.issuperset(_traits(town)):
            known |= _traits(town)
            yield town


def _traits(place: Place) -> set[object]:
    in_state = {(place.area, time_of(place.zone))} if place.country in STATES_OF else set()
    return {place.zone, *in_state}
