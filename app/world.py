"""What is known of places beyond the agent's own: cities, and the words of other languages."""

from msgspec import Struct

from app.cities.gazetteer import Gazetteer
from app.message.book import Book


class World(Struct, frozen=True):
    """Finds cities, and words messages."""

    gazetteer: Gazetteer
    book: Book
