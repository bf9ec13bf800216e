"""Customers and promises for the desk, and the way back from whatever was done last."""

from collections.abc import Collection, Mapping
from uuid import UUID

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import Signal

from app.booking.written import Written
from app.people.customer import Customer
from app.people.following import followed
from app.people.joining import (
    Known,
    Regrouping,
    back_from,
    described,
    joined,
    new_key,
    parted,
)
from app.people.owed import Owed
from app.people.record import Record, Remains
from app.people.telling import Lack, write_of
from app.refusal import Refusal
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import unarranged
from ui.desk.day.diary import Diary
from ui.desk.deeds import Act, Deeds

Followed = Mapping[UUID, tuple[Session, Session]]
"""Planned sessions that changed with what is said of their customer: as they were, and are."""
SHOWN = 6
"""How many sessions of a customer are read, unless all of them are asked for."""
ALL = 100_000


class Said(Struct, frozen=True):
    """What was said last of the customer whose page is open, and in which fields."""

    act: Act
    change: Regrouping
    fields: frozenset[str]
    followed: Followed


class Register(Deeds):
    """Remembers between two pages what was looked for and opened."""

    place_wanted = Signal()
    """Of the customer whose page is open it is to be said where they are."""

    def __init__(self, diary: Diary) -> None:
        """Nothing was looked for yet."""
        super().__init__(diary)
        self.search = ""
        self.customer = ""
        self.typed: dict[UUID, str] = {}
        """The days that were typed for promises, and not taken yet."""
        self.telling: set[UUID] = set()
        """The promises of which the customer is being told."""
        self.open_parts: set[str] = set()
        """The parts of a customer's page that are unfolded."""
        self.shows_all = False
        self._said: Said | None = None

    def record(self) -> Record | Refusal:
        """What is known of the customer whose page was opened last."""
        return self.folk.record(self.customer, ALL if self.shows_all else SHOWN)

    def remains(self) -> Remains | Refusal:
        """What stays open with that customer."""
        return self.folk.remains(self.customer)

    def turn_to(self, customer: str) -> None:
        """The page of that customer is asked for."""
        self.customer = customer
        self.shows_all = False
        self.last = self.offered = None

    def alter(self, owed: Owed, step: Step, words: str) -> Refusal | None:
        """Do something to a promise; `undo` takes it back."""
        return self.amend(owed.session, step, words)

    def written(self, owed: Owed) -> Written | Lack:
        """What the customer would be told of a promise, or why that cannot be written."""
        session = self.folk.session(owed.session)
        record = self.folk.record(owed.customer, SHOWN)
        if isinstance(session, Refusal) or not isinstance(record, Record):
            return Lack.CITY
        return write_of(self.diary.writer, owed, session, record.customer)

    def keep(self, facts: Customer) -> Refusal | None:
        """Keep what is known of a customer beyond their sessions; one field is one act.

        The way back is offered beside the fields, and not at the foot of the page.
        """
        known = self._known(facts.key)
        if isinstance(known, Refusal):
            return known
        was = known.facts or Customer(facts.key, "")
        fields = _changed(was, facts)
        if not fields:
            return None
        goes_on = self.has_said and self._said is not None and self._said.fields == fields
        since = self._said if goes_on else None
        change = described(known, facts, since.change if since else None)
        followed = self._follow(was, facts, since.followed if since else {})
        refusal = followed if isinstance(followed, Refusal) else self.folk.regroup(change.do)
        if not isinstance(followed, Refusal) and refusal is None:
            self.last = Act("", lambda: self._unsaid(change, followed))
            self._said = Said(self.last, change, fields, followed)
        return refusal

    def _follow(self, was: Customer, facts: Customer, before: Followed) -> Followed | Refusal:
        """Have what is planned with them go by it; which did, also `before` in this act."""
        record, found = self.folk.record(facts.key, 1), dict(before)
        spoken = record.customer.language if isinstance(record, Record) else ""
        for one in self.diary.keeper.agenda.value.sessions:
            after = followed(one, was, facts, spoken) if one.customer == facts.key else one
            outcome = self._put(after) if after != one else None
            if isinstance(outcome, Refusal):
                return outcome
            if after != one:
                found[one.id] = (found[one.id][0] if one.id in found else one, after)
        return found

    def _put(self, session: Session) -> Session | Refusal:
        return self.diary.keeper.arrange(session.id, lambda _, _now: session)

    def _unsaid(self, change: Regrouping, followed: Followed) -> Refusal | None:
        """Take back what was said, and let what is planned with them stand as it did."""
        for identity, (before, after) in followed.items():
            if self.diary.keeper.agenda.value.find(identity) is not None:
                self.diary.keeper.amend(identity, unarranged(before, after))
        return self._group_back(change)

    @property
    def has_said(self) -> bool:
        """Whether what was done last was to say something of the customer."""
        return self._said is not None and self._said.act is self.last

    def join(self, other: str, words: str) -> Refusal | None:
        """The customer of that key is the same person as the one whose page is open."""
        kept, gone = self._known(self.customer), self._known(other)
        if isinstance(kept, Refusal):
            return kept
        return gone if isinstance(gone, Refusal) else self._regroup(joined(kept, gone), words)

    def part(self, sessions: Collection[UUID], words: str) -> Refusal | None:
        """Those sessions of the customer are with somebody else of the same name."""
        known = self._known(self.customer)
        if isinstance(known, Refusal):
            return known
        keys = {one.key for one in self.folk.called("", ALL)}
        return self._regroup(parted(known, sessions, new_key(known.key, keys)), words)

    def _known(self, key: str) -> Known | Refusal:
        record, ids = self.folk.record(key, 1), self.folk.ids_with(key)
        if isinstance(record, Refusal):
            return record
        if isinstance(ids, Refusal):
            return ids
        return Known(key, ids, record.own if record.is_kept else None)

    def _regroup(self, change: Regrouping, words: str) -> Refusal | None:
        self.diary.let_stand()
        outcome = self.folk.regroup(change.do)
        return self.done(outcome, Act(words, lambda: self._group_back(change)))

    def _group_back(self, change: Regrouping) -> Refusal | None:
        every = [self._known(key) for key in change.customers]
        known = [one for one in every if isinstance(one, Known)]
        if len(known) < len(every):
            return next(one for one in every if isinstance(one, Refusal))
        return self.folk.regroup(back_from(change, known))


def _changed(before: Customer, after: Customer) -> frozenset[str]:
    """Which facts are other ones."""
    was, now = asdict(before), asdict(after)
    return frozenset(name for name in now if was[name] != now[name])
