"""The cities that time zones are named after: what is left to search without the file of cities."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import tzdata
from msgspec import Struct

from app.cities.atlas import Match
from app.cities.city import City
from app.key import key_of


class ZoneLine(Struct, frozen=True):
    """One zone of the zone database, with the code and the name of its country."""

    zone: str
    code: str
    country: str

    @property
    def name(self) -> str:
        """The city, or else the place, that the zone is named after."""
        return self.zone.rpartition("/")[2].replace("_", " ")


def zone_lines() -> Iterator[ZoneLine]:
    """The zones of all countries; none of them is an offset or an abbreviation."""
    countries = dict(_table("iso3166.tab"))
    for code, _, zone, *_ in _table("zone.tab"):
        yield ZoneLine(zone, code, countries[code])


def _table(name: str) -> Iterator[list[str]]:
    text = Path(tzdata.__file__).with_name("zoneinfo").joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


class ZoneCities:
    """An atlas of them, by their names and by those of the zones, like Europe/Madrid."""

    @cached_property
    def _matches(self) -> dict[str, list[Match]]:
        matches = dict[str, list[Match]]()
        for id_, line in enumerate(zone_lines()):
            within = (key_of(line.country), line.code.lower())
            match = Match(id_, City(line.name, "", line.country, line.zone), within)
            for key in (key_of(line.name), key_of(line.zone.replace("/", " "))):
                matches.setdefault(key, []).append(match)
        return matches

    def choices(self, key: str) -> Sequence[Match]:
        """None: no country is known by its name."""
        del key
        return ()

    def named(self, key: str) -> Sequence[Match]:
        """Those with this very name."""
        return self._matches.get(key, ())

    def beginning(self, key: str) -> Sequence[Match]:
        """Those whose name, or whose zone's, begins so."""
        return [
            match
            for name, matches in self._matches.items()
            if name.startswith(key)
            for match in matches
        ]

    def keys(self) -> Sequence[str]:
        """All of them."""
        return list(self._matches)
