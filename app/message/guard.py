"""Checks a text before it goes to a customer, or is kept as a template."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from app.cities.city import City
from app.message.appointment import given_for_session
from app.message.due import date_of, due
from app.message.facts import Facts, eve, is_midnight
from app.message.finding import Fault, Finding
from app.message.foreign import Span, Zones, foreign
from app.message.language import Language
from app.message.level import level, seen_places, without
from app.message.mention import Mention, Topic, mentions
from app.message.place import canonical_zone, city_label, zone_cities, zone_names
from app.message.wording import Field

HALF_A_DAY = timedelta(hours=12)
FAULTS = {
    Topic.HOUR: Fault.OTHER_HOUR,
    Topic.WEEKDAY: Fault.OTHER_WEEKDAY,
    Topic.DATE: Fault.OTHER_DATE,
}

_ARTICLE = re.compile(r"^(?:Les?\s|Il\s|L[’'])")
_FIELD = re.compile(r"\{([^{}\n]*)\}")
_EMPTY = re.compile(
    r"(?:\b(?:to|at|on|via|by|al?|en|por|an|unter|auf|per|à|sur|par|em|pelo|su|presso)\s?|:\s?)"
    r"(?:…|\.{3,}|_{2,})|(?:mailto:|tel:|https?://)(?=\s|$)",
    re.IGNORECASE,
)

Meaning = tuple[int, ...]


class Times(Struct, frozen=True):
    """What hours, weekdays and dates a text may give: its own ones, and those it may set aside.

    To its own belong the days by which something is due. `aside` are the time before a move and
    the other half of the day: they stand only beside its own.
    """

    own: dict[Topic, set[Meaning]]
    aside: dict[Topic, set[Meaning]]

    def has(self, mention: Mention) -> bool:
        """Whether it can mean what the session has."""
        return not self.own[mention.topic].isdisjoint(mention.meanings)

    def may_set_aside(self, mention: Mention) -> bool:
        """Whether it can mean what the session had, or what it is mistaken for."""
        return not self.aside[mention.topic].isdisjoint(mention.meanings)


def check(
    text: str, facts: Facts, own_zone: str, language: Language, reach: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """All that is wrong with a text for the session of `facts`, in the order of the text.

    `own_zone` is the name of the agent's own zone, or empty where nobody knows it. What `reach`
    says of the ways to reach us, as also the hours in their own city, is not read.
    """
    places = seen_places(text)
    seen = "".join(text[place] for place in places[:-1])
    found = _checked(seen, facts, own_zone, language, reach)
    return tuple(_put_back(one, places) for one in found)


def _put_back(finding: Finding, places: Sequence[int]) -> Finding:
    """A finding of what can be seen of a text, at its place in the text."""
    return Finding(finding.fault, places[finding.start], places[finding.end - 1] + 1)


def _checked(
    text: str, facts: Facts, own_zone: str, language: Language, reach: Sequence[str]
) -> tuple[Finding, ...]:
    names = _their_names(facts.city, language)
    whole = level(text, names, facts.name)
    plain = without(whole, [level(words, names, facts.name) for words in reach])
    zones = _zones(own_zone, language, facts)
    found = [Finding(Fault.UNFILLED, *field.span()) for field in _FIELD.finditer(plain)]
    told = mentions(plain, language)
    found += _strange(plain, told, language, zones)
    traces = [finding for finding in found if finding.fault is Fault.OFFSET]
    for mention in _wrong(plain, told, language, facts):
        if not any(trace.start < mention.end and mention.start < trace.end for trace in traces):
            found.append(Finding(FAULTS[mention.topic], mention.start, mention.end))
    found += due(plain, told, facts)
    return _in_order(found)


def check_template(text: str, own_zone: str, language: Language) -> tuple[Finding, ...]:
    """All that is wrong with a text whatever the session; a field that nobody fills is unfilled."""
    plain = level(text)
    fields = [*_FIELD.finditer(plain)]
    unknown = [field.span() for field in fields if field[1] not in tuple(Field)]
    told = (*mentions(plain, language),)
    found = [Finding(Fault.UNFILLED, *span) for span in unknown]
    found += _strange(plain, told, language, _zones(own_zone, language, None))
    return _in_order(found)


def _their_names(city: City, language: Language) -> list[str]:
    """Their city and the one that names their zone, also without an article that was contracted."""
    names = [city.name, city_label(city, language), *zone_cities(city.zone, language)]
    return [*names, *(_ARTICLE.sub("", name) for name in names)]


def _strange(
    text: str, told: tuple[Mention, ...], language: Language, zones: Zones
) -> Iterator[Finding]:
    """What is wrong whatever the session is; a field may stand for an hour."""
    hours: list[Span] = [field.span() for field in _FIELD.finditer(text)]
    hours += [(hour.start, hour.end) for hour in told if hour.topic is Topic.HOUR]
    yield from foreign(text, hours, language, zones)
    for found in _EMPTY.finditer(text):
        yield Finding(Fault.EMPTY, *found.span())


def _in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """The longest of those that say the same of one place."""
    ordered = sorted(set(found), key=lambda finding: (finding.start, -finding.end))
    return tuple(
        finding
        for at, finding in enumerate(ordered)
        if not any(finding.fault is kept.fault and finding.end <= kept.end for kept in ordered[:at])
    )


def _zones(own_zone: str, language: Language, facts: Facts | None) -> Zones:
    theirs = facts.city.zone if facts else ""
    if facts and canonical_zone(theirs) == canonical_zone(own_zone):
        said = (
            facts.start.astimezone(facts.zone).tzname(),
            facts.end.astimezone(facts.zone).tzname(),
        )
        return Zones(allowed=frozenset((*zone_names(theirs), *filter(None, said))))
    if not own_zone:
        return Zones(allowed=frozenset(zone_names(theirs)))
    cities = zone_cities(own_zone, language)
    return Zones(frozenset(zone_names(own_zone)), cities, frozenset(zone_names(theirs)))


def _wrong(
    text: str, told: tuple[Mention, ...], language: Language, facts: Facts
) -> Iterator[Mention]:
    times = _times(facts)
    said = [mention.topic for mention in told if times.has(mention)]
    names_day, names_hour = Topic.WEEKDAY in said or Topic.DATE in said, Topic.HOUR in said
    for mention in given_for_session(text, told, language, times.has):
        is_beside_own = names_hour if mention.topic is Topic.HOUR else names_day
        if not (times.has(mention) or (is_beside_own and times.may_set_aside(mention))):
            yield mention


def _times(facts: Facts) -> Times:
    other = facts.start.astimezone(facts.zone).replace(tzinfo=None) + HALF_A_DAY
    aside = _said_of(facts.old or facts.start, facts)
    aside[Topic.HOUR].add((other.hour, other.minute))
    return Times(_own_of(facts), aside)


def _own_of(facts: Facts) -> dict[Topic, set[Meaning]]:
    """Where nobody knows the customer's clock, no hour is right."""
    own = _said_of(facts.start, facts) if facts.city.zone else {topic: set() for topic in Topic}
    own[Topic.WEEKDAY] |= {(day.weekday(),) for day in facts.days}
    own[Topic.DATE] |= {(day.month, day.day) for day in facts.days}
    return own


def _said_of(start: datetime, facts: Facts) -> dict[Topic, set[Meaning]]:
    """What may be said of a session that starts then; at midnight, also of the day that ends."""
    begin, end = (at.astimezone(facts.zone) for at in (start, start + facts.length))
    days = [begin.date(), *([eve(start, facts.zone)] if is_midnight(begin) else [])]
    return {
        Topic.HOUR: {(at.hour, at.minute) for at in (begin, end)},
        Topic.WEEKDAY: {(day.weekday(),) for day in days},
        Topic.DATE: {said for day in days for said in ((day.month, day.day), date_of(day))},
    }
