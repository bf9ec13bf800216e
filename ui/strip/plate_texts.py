"""All texts that stand on the plate."""

from msgspec import Struct


class PlateWords(Struct, frozen=True):
    """Digits, the word beside them, two small lines, a headline; and all of it for the ear."""

    digits: str
    unit: str
    first: str
    second: str
    headline: str = ""
    icon: str = ""
    spoken: str = ""
