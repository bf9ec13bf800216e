"""Writes the file of cities, byte for byte the same whenever it is written from the same book."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.cities.spelling import SHORTEST
from app.key import key_of
from app.storage.database import Value, connect_to_memory, transaction
from resources.cities.book import Book, Listed
from resources.cities.names import WEIGHT, Name
from resources.cities.world import World

SCHEMA = Path(__file__).with_name("schema.sql")
VERSION = slice(96, 100)
"""Where SQLite writes its own version, which is nothing of ours."""

Rows = list[tuple[Value, ...]]


def file_of(book: Book, world: World) -> bytes:
    """The file."""
    with closing(connect_to_memory()) as connection:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        with transaction(connection):
            for table, rows in _tables(book, world).items():
                _write(connection, table, rows)
        connection.execute("VACUUM")
        content = bytearray(connection.serialize())
    content[VERSION] = bytes(4)
    return bytes(content)


def _write(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - our names


def _tables(book: Book, world: World) -> dict[str, Rows]:
    codes = sorted({city.area for city in book.cities})
    zones = sorted({city.zone for city in book.cities})
    areas = {code: number for number, code in enumerate(codes)}
    names = sorted(book.names.items())
    return {
        "area": [(areas[code], *_area(code, world)) for code in codes],
        "zone": list(enumerate(zones)),
        "city": [
            (number, city.name, areas[city.area], zones.index(city.zone))
            for number, city in enumerate(book.cities)
        ],
        "name": [(*key, _label(key[0], name), name.weight) for key, name in names if name.own],
        "alias": [(*key, name.weight) for key, name in names if not name.own],
        "choice": _listed(book.choices),
        "crowd": _listed(book.crowds),
        "spelling": [(_spellings(book),)],
    }


def _area(code: str, world: World) -> tuple[str, str, str]:
    """The region and the country, as the agent reads them, and the keys of both."""
    country = code[:2]
    regions = world.names.get(code, ()) if code != country else ()
    short = world.words["codes"].get(code, code[3:] if country in ("US", "GB") else "")
    keys = map(key_of, (*regions, short, *world.names[country], country))
    within = "|".join(dict.fromkeys(filter(None, keys)))
    return next(iter(regions), ""), world.names[country][0], within


def _label(key: str, name: Name) -> str | None:
    return "" if name.label == key.title() else name.label


def _listed(listed: Listed) -> Rows:
    return [
        (key, rank, city)
        for key, cities in sorted(listed.items())
        for rank, city in enumerate(cities)
    ]


def _spellings(book: Book) -> str:
    """All names that may be misspelt, the weightiest first."""
    weights = dict.fromkeys(book.choices, book.cities[0].population // WEIGHT)
    for (key, _), name in book.names.items():
        if name.sure and len(key) >= SHORTEST - 1:
            weights[key] = max(weights.get(key, 0), name.weight)
    return "\n".join(sorted(weights, key=lambda key: (-weights[key], key)))
