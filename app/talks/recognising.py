"""Who of those known is meant where somebody is named: one rule, and what becomes known by it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from uuid import UUID

from msgspec.structs import replace

from app.insights.likeness import kept_key
from app.talks.colleague import Colleague, Known, colleague_key
from app.talks.talked import Talked

Recognise = Callable[[str, str], Colleague | None]


def recogniser(known: Iterable[Colleague]) -> Recognise:
    """Tells whom a name and a team mean: whoever has both.

    A name alone means the only one who has it, and with a team whoever was known by it alone.
    """
    named = dict[str, list[Colleague]]()
    for one in known:
        named.setdefault(kept_key(one.name), []).append(one)

    def recognise(name: str, team: str) -> Colleague | None:
        alike = named.get(kept_key(name), [])
        same = [one for one in alike if one.key == colleague_key(name, team)]
        if same or not kept_key(name):
            return next(iter(same), None)
        if team:
            return next((one for one in alike if not one.team), None)
        return alike[0] if len(alike) == 1 else None

    return recognise


def as_known(talk: Talked, recognise: Recognise) -> Talked:
    """With the team of whom it was with, where a name alone was said."""
    one = recognise(talk.name, "") if kept_key(talk.name) and not talk.team else None
    return talk if one is None else replace(talk, team=one.team)


def made_known(people: Iterable[Colleague], known: Iterable[Colleague]) -> tuple[Known, ...]:
    """What changes once these people are named: somebody new, or a team that was not known."""
    now = {one.key: one for one in known}
    made = []
    for named in people:
        one = recogniser(now.values())(named.name, named.team)
        if one is None or (named.team and not one.team):
            after = named if one is None else replace(one, team=named.team)
            made.append(Known(one, after))
            _turn(now, made[-1])
    return tuple(made)


def taken_back(
    made: Sequence[Known], besides: UUID | None, known: Iterable[Colleague], talks: Iterable[Talked]
) -> tuple[Known, ...]:
    """The way back from that, but for whom talks `besides` that one were with.

    Who is known otherwise by now stays so.
    """
    now = {one.key: one for one in known}
    held = [one for one in talks if one.over is not None and one.session != besides]
    return tuple(_way_back(made, now, held))


def _way_back(
    made: Sequence[Known], now: dict[str, Colleague], held: Sequence[Talked]
) -> Iterator[Known]:
    """Whom a name alone meant goes only where somebody of that name stays."""
    recognise = recogniser(now.values())
    said, meant = {one.key for one in held}, {as_known(one, recognise).key for one in held}
    for one in reversed(made):
        after, met = one.after, meant if one.before is None else said
        if after is None or (now.get(after.key) == after and after.key not in met):
            back = Known(after, one.before)
            _turn(now, back)
            yield back


def _turn(now: dict[str, Colleague], one: Known) -> None:
    if one.before is not None:
        del now[one.before.key]
    if one.after is not None:
        now[one.after.key] = one.after
