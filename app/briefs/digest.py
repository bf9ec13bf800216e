"""A brief before anybody's name is taken out: its entries, part by part."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from app.briefs.brief import Before, Brief, Days
from app.briefs.meant import Meant, meant_by
from app.briefs.range import Range, range_of
from app.briefs.themes import Theme, quoted, themes_of
from app.briefs.wording import NO_ACTION, action_words, answer_words, days_words, kind_words
from app.insights.heard import Heard
from app.insights.likeness import same_team
from app.talks.challenge import Challenge

MOST_THEMES = 5
LEAST_QUOTES, MOST_QUOTES = 3, 6


class Part(StrEnum):
    """The parts of a brief, in their order."""

    THEME = "theme"
    CHANGE = "change"
    QUOTE = "quote"
    ACTION = "action"
    CHALLENGE = "challenge"


class Entry(Struct, frozen=True):
    """One line of a part: `lead` is ours, `area` and `words` are what people wrote.

    Without a `kind`, not even an empty one, it is about no theme.
    """

    part: Part
    lead: str = ""
    area: str = ""
    kind: str | None = None
    voices: Range | None = None
    words: str = ""


class Digest(Struct, frozen=True):
    """All that a brief says to `team`; without themes there is nothing to say."""

    team: str
    days: Days
    voices: Range
    themes: tuple[Theme, ...]
    entries: tuple[Entry, ...]


class Material(Struct, frozen=True):
    """What a brief is made from: what was heard in its days, and the challenges, newest first.

    Of what some of it repeats, more was heard `earlier`. `last` is the brief that the team knows;
    `own` what is kept of this one.
    """

    heard: Sequence[Heard]
    challenges: Sequence[Challenge]
    last: Brief | None = None
    own: Brief | None = None
    earlier: Sequence[Heard] = ()


def digest_of(team: str, days: Days, material: Material) -> Digest:
    """The brief of what was heard for `team`."""
    meant = tuple(_meant_for(team, meant_by(material.heard, material.earlier)))
    heard = tuple(one.heard for one in meant)
    themes = themes_of(meant)
    if not themes:
        return Digest(team, days, range_of(()), (), ())
    top = themes[:MOST_THEMES]
    entries = (
        *map(_theme_entry, top),
        *_changes(top, themes, material.last),
        *_quotes(top),
        _action(top[0], material.own),
        *_challenges(team, meant, material.challenges),
    )
    return Digest(team, days, range_of(heard), themes, entries)


def _meant_for(team: str, meant: Sequence[Meant]) -> Iterator[Meant]:
    """What is for the team; each spelling is compared once."""
    teams = {each for each in {one.team for one in meant} if same_team(each, team)}
    return (one for one in meant if one.team in teams)


def _theme_entry(theme: Theme) -> Entry:
    lead = answer_words(theme.answers, is_open=theme.is_open)
    return Entry(Part.THEME, lead, theme.area, kind_words(theme.kind), theme.voices, theme.problem)


def _changes(top: Sequence[Theme], themes: Sequence[Theme], last: Brief | None) -> Iterator[Entry]:
    if last is None:
        yield Entry(Part.CHANGE, "This is the first brief for this team.")
        return
    known = {one.key: one for one in last.themes}
    changes = [entry for theme in top for entry in _change(theme, known.get(theme.key))]
    now = {theme.key for theme in themes}
    gone = [one for one in last.themes[:MOST_THEMES] if one.key not in now]
    changes += [
        Entry(Part.CHANGE, "Not heard this time", one.area, kind_words(one.kind)) for one in gone
    ]
    since = days_words(last.days)
    if not changes:
        yield Entry(Part.CHANGE, f"The same themes as in the brief of {since}.")
    yield from changes


def _change(theme: Theme, before: Before | None) -> Iterator[Entry]:
    kind = kind_words(theme.kind)
    if before is None:
        yield Entry(Part.CHANGE, "New", theme.area, kind, theme.voices)
    elif before.voices.step != theme.voices.step:
        more = theme.voices.step > before.voices.step
        lead = (
            "From more customers than last time" if more else "From fewer customers than last time"
        )
        yield Entry(Part.CHANGE, lead, theme.area, kind, theme.voices)


def _quotes(top: Sequence[Theme]) -> Iterator[Entry]:
    for theme, one in quoted(top, MOST_QUOTES, LEAST_QUOTES):
        kind = kind_words(theme.kind)
        yield Entry(Part.QUOTE, area=theme.area, kind=kind, words=one.capture.text)


def _action(theme: Theme, own: Brief | None) -> Entry:
    usual = action_words(theme.area, theme.kind) if theme.is_open else NO_ACTION
    return Entry(Part.ACTION, words=own.action if own and own.action.strip() else usual)


def _challenges(
    team: str, meant: Sequence[Meant], challenges: Sequence[Challenge]
) -> Iterator[Entry]:
    """Of those of the team, the one that most of it was linked to by hand, or else the newest."""
    own = [one for one in challenges if not one.customer and same_team(one.team, team)]
    links = Counter(link for one in meant for link in one.speaks_to)
    linked = [one for one in own if one.session in links]
    if linked:
        most = max(linked, key=lambda one: links[one.session])
        yield Entry(Part.CHALLENGE, "It speaks to this challenge", words=most.harvest.challenge)
    elif own:
        yield Entry(
            Part.CHALLENGE, "The newest challenge of the team", words=own[0].harvest.challenge
        )
