"""Who was asked for their biggest challenge, and who was not yet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

from msgspec import Struct

from app.insights.likeness import name_key
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, colleague_key
from app.talks.recognising import Recognise, as_known, recogniser
from app.talks.talked import Talked


class Unasked(Struct, frozen=True):
    """A colleague or, without a name, a team with whom there was no talk; known `since` when.

    Where it `is_kept`, somebody wrote it down; else the team is known from insights.
    """

    name: str
    team: str
    since: datetime
    named_by: str = ""
    is_kept: bool = True

    @property
    def key(self) -> str:
        """By what they are recognised, in all spellings."""
        return colleague_key(self.name, self.team)

    @property
    def identity(self) -> UUID:
        """The same as an id."""
        return uuid5(NAMESPACE_OID, self.key)


class Asked(Struct, frozen=True):
    """A colleague, or the customer of that key: when they were asked last, and what they named.

    The newest challenge comes first. A colleague is known by the key of a talk. Of the talks
    without a challenge, `unnamed` are those where they said something, and the newest of all talks.
    """

    key: str
    name: str
    team: str
    customer: str
    last: datetime
    challenges: tuple[Challenge, ...] = ()
    is_colleague: bool = True
    unnamed: tuple[Talked, ...] = ()

    @property
    def told(self) -> tuple[Challenge | Talked, ...]:
        """Both together, the newest first."""
        both: list[tuple[datetime, Challenge | Talked]] = []
        both += ((one.harvest.at, one) for one in self.challenges)
        both += ((one.over or self.last, one) for one in self.unnamed)
        return tuple(one for _, one in sorted(both, key=lambda pair: pair[0], reverse=True))


def not_yet_asked(
    colleagues: Sequence[Colleague], talks: Iterable[Talked], teams: Mapping[str, datetime]
) -> tuple[Unasked, ...]:
    """Whom to ask, the longest known first.

    `teams` are those that insights are for, with when each was first named. A team stands for
    itself only where no talk was with anybody of it, and nobody of it stands here by name.
    """
    recognise = recogniser(colleagues)
    held = [as_known(one, recognise) for one in talks if one.over is not None]
    asked_teams = set(map(name_key, {one.team for one in held}))
    was_asked = _asked_among(held)
    kept = [_unasked(one) for one in colleagues if not was_asked(one)]
    people = [one for one in kept if one.name]
    by_name = {name_key(one.team) for one in people}
    heard = [Unasked("", team, since, is_kept=False) for team, since in teams.items() if team]
    bare = [one for one in (*heard, *kept) if not one.name]
    first = {name_key(one.team): one for one in sorted(bare, key=_since, reverse=True)}
    alone = (one for team, one in first.items() if team not in asked_teams | by_name)
    return tuple(sorted((*people, *alone), key=_since))


def colleagues_asked(
    colleagues: Iterable[Colleague], talks: Iterable[Talked], challenges: Iterable[Challenge]
) -> tuple[Asked, ...]:
    """Every colleague with whom there was a talk, whoever was asked last first.

    Without a name, each talk is with another one.
    """
    recognise = recogniser(colleagues)
    named = {one.session: one for one in challenges}
    groups: dict[str, list[tuple[datetime, Talked]]] = {}
    for one in talks:
        if one.over is not None:
            groups.setdefault(as_known(one, recognise).key, []).append((one.over, one))
    return _newest_first(_colleague(group, named, recognise) for group in groups.values())


def customers_asked(talks: Iterable[Talked], challenges: Iterable[Challenge]) -> tuple[Asked, ...]:
    """Every customer who named a challenge; without a name, each session is with another one."""
    in_talks = {one.session for one in talks}
    groups: dict[str, list[Challenge]] = {}
    for one in challenges:
        if one.session not in in_talks:
            groups.setdefault(one.customer or str(one.session), []).append(one)
    return _newest_first(map(_customer, groups.values()))


def _asked_among(held: Sequence[Talked]) -> Callable[[Colleague], bool]:
    """Who is known by name alone was asked once anybody of that name was, since they are known."""
    asked, last = {one.key for one in held}, dict[str, datetime]()
    for one in held:
        name = name_key(one.name)
        if one.over is not None and name:
            last[name] = max(last.get(name, one.over), one.over)

    def was_asked(one: Colleague) -> bool:
        over = None if one.team else last.get(name_key(one.name))
        return one.key in asked or (over is not None and over >= one.added_at)

    return was_asked


def _since(one: Unasked) -> tuple[datetime, str]:
    return one.since, one.key


def _unasked(one: Colleague) -> Unasked:
    return Unasked(one.name, one.team, one.added_at, one.named_by)


def _colleague(
    group: list[tuple[datetime, Talked]], named: Mapping[UUID, Challenge], recognise: Recognise
) -> Asked:
    last, talk = max(group, key=lambda one: one[0])
    found = _by_time(named[one.session] for _, one in group if one.session in named)
    rest = (one for _, one in group if one.session not in named)
    unnamed = tuple(one for one in rest if one.said or one is talk)
    whom = as_known(talk, recognise)
    return Asked(whom.key, whom.name, whom.team, "", last, found, unnamed=unnamed)


def _customer(group: list[Challenge]) -> Asked:
    found = _by_time(group)
    newest = found[0]
    key, last = newest.customer, newest.harvest.at
    return Asked(key, newest.name, "", key, last, found, is_colleague=False)


def _by_time(challenges: Iterable[Challenge]) -> tuple[Challenge, ...]:
    return tuple(sorted(challenges, key=lambda one: one.harvest.at, reverse=True))


def _newest_first(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    return tuple(sorted(asked, key=lambda one: one.last, reverse=True))
