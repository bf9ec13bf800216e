"""What a search for a city found, and what must be asked before one of them is taken."""

from enum import StrEnum

from msgspec import Struct

from app.cities.city import City


class Question(StrEnum):
    """Why the agent must choose."""

    WHICH = "which"
    """What was typed is in several time zones: a country, a state, or two places of one name."""
    ABBREVIATION = "abbreviation"
    """What was typed stands for a time zone, often for several, and for no city."""


class Finding(Struct, frozen=True):
    """Cities to offer, the likeliest first; with a `question`, none may be taken unasked.

    Where the file of cities cannot be read, it is not `is_whole`: only the cities that time zones
    are named after were looked through.
    """

    cities: tuple[City, ...] = ()
    question: Question | None = None
    is_whole: bool = True
