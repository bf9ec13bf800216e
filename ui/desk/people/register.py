"""Customers and promises for the desk, and the way back from whatever was done last."""

from collections.abc import Collection
from uuid import UUID

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import Signal

from app.booking.written import Written
from app.people.customer import Customer
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
from app.people.record import Record
from app.people.telling import Lack, write_of
from app.refusal import Refusal
from app.session.steps import Step
from ui.desk.day.diary import Diary
from ui.desk.deeds import Act, Deeds
from ui.folk import SHOWN

ALL = 100_000


class Said(Struct, frozen=True):
    """What was said last of the customer whose page is open, and in which fields."""

    act: Act
    change: Regrouping
    fields: frozenset[str]


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
        """The page of the customer that was opened last."""
        return self.folk.record(self.customer, ALL if self.shows_all else SHOWN)

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
        fields = _changed(known.facts or Customer(facts.key, ""), facts)
        goes_on = self.has_said and self._said is not None and self._said.fields == fields
        since = self._said.change if self._said is not None and goes_on else None
        change = described(known, facts, since)
        refusal = self.folk.regroup(change.do) if fields else None
        if fields and refusal is None:
            self.last = Act("", lambda: self._group_back(change))
            self._said = Said(self.last, change, fields)
        return refusal

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
