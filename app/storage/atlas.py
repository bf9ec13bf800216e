"""Reads the file of cities, which nobody writes: `make cities` builds it anew."""

import sqlite3
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import ValidationError, convert

from app.cities.atlas import AtlasError, Match
from app.cities.city import City
from app.cities.zone_cities import zone_lines
from app.storage.database import Value, connect_to_read

ENOUGH = 40
"""How many cities are read that have a name with some beginning."""
BEYOND = "\U0010ffff"
_NAMED = (
    "SELECT place.id, iif(label = '', ?2, coalesce(label, name)), region, country, zone, within,"
    " name"
    " FROM (SELECT key, city, label, weight FROM name"
    " UNION ALL SELECT key, city, NULL, weight FROM alias)"
    " JOIN place ON place.id = city WHERE key = ?1 ORDER BY weight DESC, city"
)
_LISTED = (
    "SELECT place.*, name FROM {table} JOIN place ON place.id = city WHERE key = ? ORDER BY rank"
)
_CHOICES, _CROWD = _LISTED.format(table="choice"), _LISTED.format(table="crowd")
_BEGINNING = (
    "SELECT place.*, name FROM (SELECT city, max(weight) AS weight FROM name"
    " WHERE key >= ? AND key < ? GROUP BY city ORDER BY weight DESC, city LIMIT ?)"
    " JOIN place ON place.id = city ORDER BY weight DESC, city"
)
_KEYS = "SELECT keys FROM spelling"
Rows = TypeVar("Rows")
_PLACES = list[tuple[int, str, str, str, str, str, str]]


class CityFile:
    """An atlas in a file, which is opened when it is first asked."""

    def __init__(self, path: Path) -> None:
        """Nothing is touched yet."""
        self._path = path

    def choices(self, key: str) -> Sequence[Match]:
        """As listed when the file was built."""
        return self._matches(_CHOICES, key)

    def named(self, key: str) -> Sequence[Match]:
        """Under the name that the key stands for, if that is one of the city's own."""
        return self._matches(_NAMED, key, key.title())

    def beginning(self, key: str) -> Sequence[Match]:
        """Under their first names; where very many begin so, as listed when the file was built."""
        return self._matches(_CROWD, key) or self._matches(_BEGINNING, key, key + BEYOND, ENOUGH)

    def keys(self) -> Sequence[str]:
        """As listed when the file was built; once read, they are kept, in some 4 MB."""
        return self._keys

    def close(self) -> None:
        """Let go of the file, for good."""
        self._connection.close()

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        return connect_to_read(self._path)

    @cached_property
    def _keys(self) -> list[str]:
        return [key for (keys,) in self._rows(_KEYS, list[tuple[str]]) for key in keys.split("\n")]

    @cached_property
    def _zones(self) -> frozenset[str]:
        return frozenset(line.zone for line in zone_lines())

    def _matches(self, query: str, *values: Value) -> list[Match]:
        """The places that `query` finds, all in zones that there are."""
        matches = [
            Match(id_, City(label, region, country, zone, _latin(label, name)), _keys_in(within))
            for id_, label, region, country, zone, within, name in self._rows(
                query, _PLACES, *values
            )
        ]
        if not self._zones.issuperset(match.city.zone for match in matches):
            raise AtlasError
        return matches

    def _rows(self, query: str, kind: type[Rows], *values: Value) -> Rows:
        try:
            return convert(self._connection.execute(query, values).fetchall(), kind)
        except (sqlite3.Error, ValidationError, UnicodeError) as error:
            raise AtlasError from error


def _keys_in(within: str) -> tuple[str, ...]:
    return tuple(within.split("|"))


def _latin(label: str, name: str) -> str:
    """The first name of a city that was found by one in other letters."""
    is_latin = all(sign.isascii() or "LATIN" in unicodedata.name(sign, "") for sign in label)
    return "" if is_latin or label == name else name
