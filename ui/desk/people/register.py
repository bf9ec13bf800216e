"""Customers and promises for the desk, and the way back from whatever was done last."""

from collections.abc import Callable, Collection
from datetime import date
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.booking.written import Written
from app.people.customer import Customer
from app.people.joining import Known, Regrouping, back_from, joined, new_key, parted
from app.people.met import Regroup
from app.people.owed import Owed
from app.people.record import Record
from app.people.telling import write_of
from app.refusal import Refusal
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import unwritten
from ui.desk.day.diary import Diary

SHOWN = 6
"""How many sessions of a customer are read, unless all of them are asked for."""
ALL = 100_000


class Act(Struct, frozen=True):
    """What was done, in words, and what takes it back."""

    words: str
    back: Callable[[], Session | Refusal | None]


class Register(QObject):
    """Remembers between two pages what was looked for and opened."""

    changed = Signal()

    def __init__(self, diary: Diary) -> None:
        """Nothing was looked for yet."""
        super().__init__()
        self.diary = diary
        self.folk = diary.folk
        self.search = ""
        self.customer = ""
        self.unfolded: UUID | None = None
        """The promise whose row is open."""
        self.reached: UUID | None = None
        """The promise at which the keyboard was the last time."""
        self.typed: dict[UUID, str] = {}
        """The days that were typed for promises, and not taken yet."""
        self.telling: set[UUID] = set()
        """The promises of which the customer is being told."""
        self.open_parts: set[str] = set()
        """The parts of a customer's page that are unfolded."""
        self.shows_all = False
        self.last: Act | None = None

    @property
    def today(self) -> date:
        """The agent's own day."""
        return self.diary.now().astimezone(self.diary.zone).date()

    def record(self) -> Record | Refusal:
        """The page of the customer that was opened last."""
        return self.folk.record(self.customer, ALL if self.shows_all else SHOWN)

    def turn_to(self, customer: str) -> None:
        """The page of that customer is asked for."""
        self.customer = customer
        self.shows_all = False
        self.last = None

    def alter(self, owed: Owed, step: Step, words: str) -> Refusal | None:
        """Do something to a promise; `undo` takes it back."""
        keeper, before = self.diary.keeper, self.folk.session(owed.session)
        if isinstance(before, Refusal):
            return before
        after = keeper.amend(owed.session, step)
        if isinstance(after, Refusal):
            return after
        back = unwritten(before, after)
        return self._done(after, Act(words, lambda: keeper.amend(owed.session, back)))

    def written(self, owed: Owed) -> Written | None:
        """What the customer would be told of a promise; nothing where that cannot be written."""
        session = self.folk.session(owed.session)
        record = self.folk.record(owed.customer, SHOWN) if owed.customer else None
        if isinstance(session, Refusal) or not isinstance(record, Record):
            return None
        return write_of(self.diary.writer, owed, session, record.customer)

    def keep(self, facts: Customer) -> Refusal | None:
        """Keep what is known of a customer beyond their sessions."""
        return self.folk.regroup(Regroup({}, {facts.key: facts}))

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

    def undo(self) -> Refusal | None:
        """Take back what was done last."""
        last, self.last = self.last, None
        outcome = last.back() if last else None
        self.changed.emit()
        return outcome if isinstance(outcome, Refusal) else None

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
        return self._done(outcome, Act(words, lambda: self._group_back(change)))

    def _group_back(self, change: Regrouping) -> Refusal | None:
        every = [self._known(key) for key in change.customers]
        known = [one for one in every if isinstance(one, Known)]
        if len(known) < len(every):
            return next(one for one in every if isinstance(one, Refusal))
        return self.folk.regroup(back_from(change, known))

    def _done(self, outcome: Session | Refusal | None, act: Act) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self.last = act
        self.changed.emit()
        return None
