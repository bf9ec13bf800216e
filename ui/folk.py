"""What the windows ask about customers: read when it is asked for, kept until something changes."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.people.last_time import LastTime, last_time
from app.people.met import EVERY, Met, Regroup
from app.people.names import MOST, Names, nearest_first
from app.people.record import Record, Remains, record_of
from app.people.regrouping import regroup
from app.refusal import Refusal
from app.session.agenda import Agenda
from app.session.keeper import SessionKeeper
from app.session.session import Session
from ui.bind import bind
from ui.parts import Parts

if TYPE_CHECKING:
    from uuid import UUID

    from app.people.owed import Owed


class Folk(QObject):
    """Needs what the first paint can do without, so it comes after that."""

    def __init__(self, parts: Parts, keeper: SessionKeeper) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._parts = parts
        self._keeper = keeper
        self.trouble: Refusal | None = None
        """Why nobody's name could be read the last time."""
        self._names: Names | None = None
        self._last: dict[tuple[UUID, str], LastTime | None] = {}
        bind(keeper.agenda, self, self._on_agenda)
        bind(keeper.amended, self, self._on_amended)

    def called(self, typed: str, most: int = MOST) -> tuple[Met, ...]:
        """Customers who may be meant by what is typed of a name."""
        if self._names is None:
            met = self._parts.people().met()
            self.trouble = met if isinstance(met, Refusal) else None
            if isinstance(met, Refusal):
                return ()
            self._names = Names(nearest_first(met, self.now()))
        return self._names.begun_by(typed, most)

    def in_force(self, met: Met) -> Met:
        """A customer who was found, by the name that counts now."""
        return self._names.in_force(met) if self._names is not None else met

    def owed(self, key: str | None = None, most: int = EVERY) -> "tuple[Owed, ...] | Refusal":
        """What is promised and open, or kept and not told; to everybody, or to one customer."""
        return self._parts.people().owed(key, most)

    def record(self, key: str, most: int) -> Record | Refusal:
        """What is known of a customer by hand and by the newest `most` of their sessions."""
        people = self._parts.people()
        sessions, known = people.sessions_with(key, most + 1), people.find(key)
        if isinstance(sessions, Refusal):
            return sessions
        return known if isinstance(known, Refusal) else record_of(key, sessions, known, most)

    def remains(self, key: str) -> Remains | Refusal:
        """What stays open with a customer."""
        owed, noted = self.owed(key), self._parts.people().open_with(key)
        if isinstance(owed, Refusal):
            return owed
        return noted if isinstance(noted, Refusal) else Remains(owed, noted)

    def last_time(self, session: Session) -> LastTime | None:
        """What is worth remembering of the last session with the same customer."""
        asked = (session.id, session.customer)
        if session.customer and asked not in self._last:
            self._last[asked] = self._found_last(session)
        return self._last.get(asked)

    def regroup(self, change: Regroup) -> Refusal | None:
        """Change who is who, or what is known of somebody."""
        refusal = regroup(self._keeper, self._parts.people(), change)
        self._names = None
        self._last.clear()
        return refusal

    def ids_with(self, key: str) -> "tuple[UUID, ...] | Refusal":
        """All sessions of a customer by their ids."""
        return self._parts.people().ids_with(key)

    def session(self, identity: "UUID") -> Session | Refusal:
        """A session as it is now, closed or not."""
        return self._keeper.agenda.value.find(identity) or self._parts.store.find(identity)

    def now(self) -> datetime:
        """The instant."""
        return self._parts.clock.now().wall

    def _found_last(self, session: Session) -> LastTime | None:
        """Two sessions are asked for, since one of them may be `session` itself."""
        people, key = self._parts.people(), session.customer
        held, known, remains = people.held_with(key, 2), people.find(key), self.remains(key)
        if isinstance(held, Refusal) or isinstance(known, Refusal) or isinstance(remains, Refusal):
            return None
        return last_time(session, held, remains, known)

    def _on_agenda(self, agenda: Agenda) -> None:
        """Somebody new may be among them."""
        self._last.clear()
        names = self._names
        if names is not None and not all(
            names.has(one.customer, one.name) for one in agenda.sessions if one.customer
        ):
            self._names = None

    def _on_amended(self, _session: object) -> None:
        self._last.clear()
