"""The world as it comes with the program, and the agent's own words for it."""

from pathlib import Path

from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.message.book import Book
from app.storage.atlas import CityFile
from app.world import World


def world_in(resources: Path, own: Path) -> World:
    """The world that `resources` tell of; `own` holds the agent's words for customers."""
    gazetteer = Gazetteer(CityFile(resources / "cities.sqlite"), ZoneCities())
    return World(gazetteer, Book(resources / "messages", own))
