"""A brief as it stands now: what it says, what is kept of it, and what is still to be looked at."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from app.briefs.brief import Brief, Days, brief_of, decided_in, last_before, remembered
from app.briefs.briefs import Briefs, Names
from app.briefs.cleared import Cleared, cleared
from app.briefs.clearing import Clearer
from app.briefs.digest import Digest, Material, digest_of
from app.briefs.meant import repeats_others
from app.briefs.named import Named
from app.briefs.reading import Reader
from app.clock import EPOCH
from app.history.span import Span, bounds
from app.insights.heard import Heard
from app.insights.insights import Insights
from app.refusal import Refusal
from app.session.store import Unread
from app.talks.challenge import Challenge
from app.talks.recognising import named_as_known, recogniser
from app.talks.talks import Talks
from app.text.names import name_words
from app.text.ordinary import is_ordinary


class Sources(Struct, frozen=True):
    """Where a brief comes from; `is_place` tells of a word whether somewhere is called so.

    `unread` tells what could not be read of all that was asked for. What teams named as their
    challenge `is_put_aside` while a talk waits or runs.
    """

    insights: Insights
    talks: Talks
    briefs: Briefs
    is_place: Callable[[str], bool]
    zone: tzinfo
    unread: Callable[[], Unread]
    is_put_aside: bool


class Edition(Struct, frozen=True):
    """What a brief says and what of it leaves; `kept` is with what was looked at and done."""

    kept: Brief
    digest: Digest
    cleared: Cleared
    material: Material
    reader: Reader

    @property
    def is_empty(self) -> bool:
        """Whether nothing was heard in its days."""
        return not self.digest.themes

    @property
    def can_leave(self) -> bool:
        """Whether it says something, and everything in it was looked at."""
        return not self.is_empty and not self.cleared.is_open


def edition_of(team: str, days: Days, sources: Sources, now: datetime) -> Edition | Refusal:
    """The brief for `team` of `days`, as far as it can be read."""
    briefs, names = sources.briefs.all(), sources.briefs.names()
    heard = sources.insights.heard_between(*_instants(days, sources.zone))
    earlier = _repeated_by(heard, sources.insights)
    challenges = () if sources.is_put_aside else _challenges(sources.talks)
    if isinstance(briefs, Refusal):
        return briefs
    if isinstance(names, Refusal):
        return names
    if isinstance(heard, Refusal):
        return heard
    if isinstance(earlier, Refusal):
        return earlier
    if isinstance(challenges, Refusal):
        return challenges
    own = brief_of(briefs, team, days)
    known = decided_in(briefs, team, days)
    kept = own or Brief(uuid4(), team, days, now, looked=known)
    material = Material(heard, challenges, last_before(briefs, team, days), kept, earlier)
    reader = Reader(_named(names), sources.is_place, _usual(team, heard))
    return _edition(kept, material, reader)


def changed(edition: Edition, kept: Brief) -> Edition:
    """The same with other things kept of it; nothing is read anew.

    What is kept of another brief is none of its business.
    """
    if kept.id != edition.kept.id:
        return edition
    return _edition(kept, replace(edition.material, own=kept), edition.reader)


def looked(edition: Edition, key: str, *, stays: bool | None) -> Brief:
    """What is kept once the agent looked at the spots of `key`, or takes that back."""
    before = {one: said for one, said in edition.kept.looked.items() if one != key}
    decided = {} if stays is None else {key: stays}
    return replace(edition.kept, looked={**before, **decided})


def handed_out(edition: Edition, now: datetime) -> Brief:
    """What is kept once it left: the next brief tells what changed since."""
    themes = remembered(edition.digest.themes)
    return replace(edition.kept, copied_at=now, themes=themes)


@lru_cache(maxsize=1)
def _named(names: Names) -> Named:
    """Made once, as long as nobody new comes."""
    return Named(names.known, names.traces)


def _usual(team: str, heard: Sequence[Heard]) -> frozenset[str]:
    """The words of the team, and those of areas that are ordinary, whatever their case."""
    areas = {one.insight.area for one in heard}
    words = {word for area in areas for word in name_words(area) if is_ordinary(word)}
    return frozenset((*name_words(team), *words))


def _edition(kept: Brief, material: Material, reader: Reader) -> Edition:
    digest = digest_of(kept.team, kept.days, material)
    return Edition(kept, digest, cleared(digest, Clearer(reader, kept.looked)), material, reader)


def _challenges(talks: Talks) -> Sequence[Challenge] | Refusal:
    """All that were named, each by whom that was."""
    named, known = talks.challenges(), talks.colleagues()
    if isinstance(named, Refusal):
        return named
    if isinstance(known, Refusal):
        return known
    recognise = recogniser(known)
    return [named_as_known(one, recognise) for one in named]


def _repeated_by(heard: Sequence[Heard] | Refusal, insights: Insights) -> Sequence[Heard] | Refusal:
    """All that was ever heard, where some of `heard` repeats it."""
    if isinstance(heard, Refusal) or not repeats_others(heard):
        return ()
    return insights.heard()


def _instants(days: Days, zone: tzinfo) -> tuple[datetime, datetime]:
    start, end = bounds(Span(days.last, days.first), zone)
    return EPOCH + timedelta(milliseconds=start), EPOCH + timedelta(milliseconds=end)
