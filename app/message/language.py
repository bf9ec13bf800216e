"""The languages that customers are written to in, and the names that each gives to days."""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale


class Language(StrEnum):
    """By their codes; Portuguese is that of Brazil."""

    ENGLISH = "en"
    SPANISH = "es"
    GERMAN = "de"
    FRENCH = "fr"
    PORTUGUESE = "pt"
    ITALIAN = "it"
    JAPANESE = "ja"


Width = Literal["wide", "abbreviated"]


@cache
def locale_of(language: Language) -> "Locale":
    """The names that Babel knows in it; Babel is loaded at the first question."""
    from babel import Locale

    return Locale(language.value)


def weekday_names(language: Language, width: Width = "wide") -> tuple[str, ...]:
    """From Monday to Sunday."""
    names = locale_of(language).days["format"][width]
    return tuple(names[day] for day in range(7))


def month_names(language: Language, width: Width = "wide") -> tuple[str, ...]:
    """From January to December, as they stand in a date."""
    names = locale_of(language).months["format"][width]
    return tuple(names[month] for month in range(1, 13))
