"""What a message calls a city, and which names of zones mean the same zone."""

import unicodedata
from functools import cache

from app.cities.city import City
from app.message.language import Language, locale_of

AREAS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia"),
    *("Atlantic", "Australia", "Europe", "Indian", "Pacific"),
)
"""How zones begin that are named by a city; US/Eastern is not one."""


def city_label(city: City, language: Language) -> str:
    """As the agent picked it, in letters that they read; in their words where it names its zone."""
    known = city.latin or city.name
    name = city.name if language is Language.JAPANESE else known
    if language is Language.ENGLISH:
        return name
    translations = (
        _translation(zone, language)
        for zone in zone_names(city.zone)
        if folded(_name(zone, Language.ENGLISH)) == folded(known)
    )
    return next(filter(None, translations), name)


def zone_cities(zone: str, language: Language) -> frozenset[str]:
    """What people may call the cities that name `zone`, in English and in `language`."""
    by_city = [name for name in zone_names(zone) if name.partition("/")[0] in AREAS]
    english = {_name(name, Language.ENGLISH) for name in by_city}
    return frozenset(english | {_name(name, language) for name in by_city})


def canonical_zone(zone: str) -> str:
    """The one name of a zone that may have several: Asia/Kolkata for Asia/Calcutta."""
    return _aliases().get(zone, zone)


def zone_names(zone: str) -> tuple[str, ...]:
    """All names of the zone, this one first: CLDR files its cities under the oldest."""
    main = canonical_zone(zone)
    return (zone, main, *(old for old, new in _aliases().items() if new == main))


@cache
def _aliases() -> dict[str, str]:
    from babel.core import get_global

    return dict(get_global("zone_aliases"))


def _translation(zone: str, language: Language) -> str:
    return str(locale_of(language).time_zones.get(zone, {}).get("city", ""))


def _name(zone: str, language: Language) -> str:
    return _translation(zone, language) or zone.rpartition("/")[2].replace("_", " ")


def folded(name: str) -> str:
    """Without accents and case."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
