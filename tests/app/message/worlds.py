"""Customers all over the world, and the words that come with the program."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from app.cities.city import City
from app.message.book import Book
from app.message.facts import Facts
from app.message.language import Language
from app.message.wording import Wording
from app.storage.database import connect_to_read
from tests.app.zones import known_zone

BUILT_IN = Path(__file__).parents[3] / "resources" / "messages"
SHIPPED = BUILT_IN.parent / "cities.sqlite"
LENGTH = timedelta(minutes=45)


@cache
def zone_names() -> tuple[str, ...]:
    """All zones that are named by a place."""
    names = files("tzdata").joinpath("zones").read_text("utf-8").split()
    return tuple(name for name in names if "/" in name and not name.startswith("Etc"))


def city_in(zone: str) -> City:
    """The city that names a zone."""
    return City(zone.rpartition("/")[2].replace("_", " "), "", "", zone)


def session_at(start: datetime, zone: str, name: str = "Ann") -> Facts:
    """What is known of a session that starts at an instant, or at a wall time there."""
    rules = known_zone(zone)
    instant = start if start.tzinfo else start.replace(tzinfo=rules)
    return Facts(name, instant.astimezone(UTC), LENGTH, city_in(zone), rules)


@cache
def words_of(language: Language) -> Wording:
    """All words of a language, as they come with the program."""
    edition = Book(BUILT_IN, BUILT_IN / "nowhere").edition(language)
    assert not edition.is_own
    return edition.value


@cache
def towns() -> tuple[City, ...]:
    """Some hundreds of the cities that agents find, of all countries alike."""
    with closing(connect_to_read(SHIPPED)) as file:
        rows = file.execute("SELECT name, region, country, zone FROM place WHERE id % 41 = 0")
        return tuple(City(*row) for row in rows.fetchall())
