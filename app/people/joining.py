"""Two customers become one, one becomes two, or more is said of one; and what takes that back."""

from collections.abc import Collection, Mapping
from itertools import count
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.people.customer import Customer
from app.people.met import Regroup
from app.session.taken_back import taken_back


class Known(Struct, frozen=True):
    """A customer as they rest: all their sessions, and what is known of them beyond those."""

    key: str
    sessions: tuple[UUID, ...]
    facts: Customer | None = None


class Regrouping(Struct, frozen=True):
    """A change of who is who, and the one that takes it back."""

    do: Regroup
    back: Regroup

    @property
    def customers(self) -> frozenset[str]:
        """The keys of all whom it concerns."""
        return frozenset({*self.do.sessions.values(), *self.do.facts})


def joined(kept: Known, other: Known) -> Regrouping:
    """Both are `kept` from now on; nothing that was known of either is lost."""
    facts = _joined_facts(kept, other)
    return Regrouping(
        Regroup(_all_with(kept.key, other.sessions), {kept.key: facts, other.key: None}),
        Regroup(
            _all_with(other.key, other.sessions), {kept.key: kept.facts, other.key: other.facts}
        ),
    )


def parted(known: Known, sessions: Collection[UUID], key: str) -> Regrouping:
    """Those `sessions` are with somebody else, of whom nothing is known but a new `key`."""
    moved = tuple(one for one in known.sessions if one in sessions)
    return Regrouping(Regroup(_all_with(key, moved)), Regroup(_all_with(known.key, moved)))


def described(known: Known, facts: Customer, since: Regrouping | None = None) -> Regrouping:
    """These are the `facts` of a customer from now on; it is one act with the change `since`."""
    back = Regroup({}, {known.key: known.facts}) if since is None else since.back
    return Regrouping(Regroup({}, {known.key: facts}), back)


def back_from(change: Regrouping, known: Collection[Known]) -> Regroup:
    """What takes `change` back by now, of the customers that are `known`.

    A session that is with somebody else since stays so, and so does what was said since.
    """
    whose = {session: one.key for one in known for session in one.sessions}
    facts = {one.key: one.facts for one in known}
    return Regroup(
        {
            session: key
            for session, key in change.back.sessions.items()
            if whose.get(session) == change.do.sessions[session]
        },
        {
            key: taken_back(facts[key], change.do.facts[key], found)
            for key, found in change.back.facts.items()
        },
    )


def new_key(key: str, taken: Collection[str]) -> str:
    """A key beside `key` that nobody has; no name has one like it."""
    base = key.rsplit(" (", 1)[0]
    return next(made for number in count(2) if (made := f"{base} ({number})") not in taken)


def _all_with(key: str, sessions: Collection[UUID]) -> Mapping[UUID, str]:
    return dict.fromkeys(sessions, key)


def _joined_facts(kept: Known, other: Known) -> Customer | None:
    """What is known of `kept` wins; notes of both stay."""
    one, two = kept.facts, other.facts
    if one is None or two is None:
        facts = one or two
        return facts and replace(facts, key=kept.key)
    notes = "\n\n".join(notes for notes in (one.notes, two.notes) if notes.strip())
    return Customer(
        kept.key,
        one.name or two.name,
        one.pronounced or two.pronounced,
        one.city or two.city,
        one.language or two.language,
        notes,
    )
