"""Who of those known is meant where somebody is named: one rule, and what becomes known by it."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from msgspec.structs import replace

from app.insights.likeness import name_key
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, Revision, colleague_key
from app.talks.talked import Talked

Recognise = Callable[[str, str, datetime], Colleague | None]


def recogniser(known: Iterable[Colleague]) -> Recognise:
    """Tells whom a name and a team meant when they were said: whoever has both.

    A name alone means the only one who had it by then, or who got it since; with a team it means
    whoever was known by it alone.
    """
    named = dict[str, list[Colleague]]()
    for one in known:
        named.setdefault(name_key(one.name), []).append(one)

    def recognise(name: str, team: str, at: datetime) -> Colleague | None:
        alike = named.get(name_key(name), [])
        if name_key(name) and not team:
            return _only([one for one in alike if one.added_at <= at]) or _only(alike)
        same = (one for one in alike if one.key == colleague_key(name, team))
        bare = (one for one in alike if one.name and not one.team)
        return next(same, None) or next(bare, None)

    return recognise


def _only(alike: Sequence[Colleague]) -> Colleague | None:
    """Whom their name alone means: who is known by no more than that, or the only one."""
    bare = next((one for one in alike if not one.team), None)
    return alike[0] if len(alike) == 1 else bare


def as_known(talk: Talked, recognise: Recognise) -> Talked:
    """With the team of whom it was with, where a name alone was said."""
    if talk.over is None or talk.team or not name_key(talk.name):
        return talk
    one = recognise(talk.name, "", talk.over)
    return talk if one is None else replace(talk, team=one.team)


def named_as_known(one: Challenge, recognise: Recognise) -> Challenge:
    """With the team of who named it, where a name alone was said."""
    if one.customer or one.team or not name_key(one.name):
        return one
    known = recognise(one.name, "", one.harvest.at)
    return one if known is None else replace(one, team=known.team)


def is_same(said: Colleague, anew: Colleague, known: Iterable[Colleague]) -> bool:
    """Whether both mean one and the same, once who was `said` first is known."""
    now = {one.key: one for one in known}
    for one in made_known([said], now.values()):
        _turn(now, one)
    recognise = recogniser(now.values())
    first, second = (recognise(one.name, one.team, one.added_at) for one in (said, anew))
    return first == second


def made_known(people: Iterable[Colleague], known: Iterable[Colleague]) -> tuple[Revision, ...]:
    """What changes once these people are named: somebody new, or a team that was not known."""
    now = {one.key: one for one in known}
    made = []
    for named in people:
        one = recogniser(now.values())(named.name, named.team, named.added_at)
        if one is None or (named.team and not one.team):
            after = named if one is None else replace(one, team=named.team)
            made.append(Revision(one, after))
            _turn(now, made[-1])
    return tuple(made)


def taken_back(
    made: Sequence[Revision],
    besides: UUID | None,
    known: Iterable[Colleague],
    talks: Iterable[Talked],
) -> tuple[Revision, ...]:
    """The way back from that; whom talks other than `besides` were with stays known.

    So does who is known otherwise by now.
    """
    now = {one.key: one for one in known}
    held = [one for one in talks if one.over is not None and one.session != besides]
    return tuple(_way_back(made, now, held))


def _way_back(
    made: Sequence[Revision], now: dict[str, Colleague], held: Sequence[Talked]
) -> Iterator[Revision]:
    """Whoever a talk was with stays, unless it said a name alone that means somebody without."""
    ways, then = [Revision(one.after, one.before) for one in reversed(made)], dict(now)
    for way in ways:
        if _is_open(way, then):
            _turn(then, way)
    said, recognise = {one.key for one in held}, recogniser(then.values())
    lost = [one for one in held if as_known(one, recognise).key not in then]
    for way in ways:
        if _is_open(way, now) and not _is_met(way, said if way.after else _meant(lost, now)):
            _turn(now, way)
            yield way


def _is_open(way: Revision, now: dict[str, Colleague]) -> bool:
    """Whether they are still known as they were then."""
    return way.before is None or now.get(way.before.key) == way.before


def _is_met(way: Revision, met: Container[str]) -> bool:
    return way.before is not None and way.before.key in met


def _meant(talks: Iterable[Talked], now: Mapping[str, Colleague]) -> set[str]:
    recognise = recogniser(now.values())
    return {as_known(one, recognise).key for one in talks}


def _turn(now: dict[str, Colleague], one: Revision) -> None:
    if one.before is not None:
        del now[one.before.key]
    if one.after is not None:
        now[one.after.key] = one.after
