"""Remembers with whom there was a talk and whom they named, to be picked and to be asked."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from app.refusal import Refusal
from app.session.agenda import Agenda
from app.talks.introducing import introduced
from app.talks.knowing import Change, know
from app.talks.recognising import made_known, taken_back
from ui.bind import bind
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session.session import Session
    from app.talks.colleague import Colleague, Revision


class Acquaintance(QObject):
    """Looks once a talk is closed: until then it may be said whom it was with.

    Whoever is known stays as they are, but for a team that was not; whom no disk takes is tried
    again. A close that is taken back takes along whom it made known.
    """

    def __init__(self, program: Program) -> None:
        """Follow the real sessions of `program`."""
        super().__init__()
        self._program = program
        self._over: Session | None = None
        self._due: dict[UUID, Sequence[Colleague]] = {}
        self._made: dict[UUID, Sequence[Revision]] = {}
        """What each talk made known that was closed since the program began."""
        agenda = program.plays.real.keeper.agenda
        self._on_agenda(agenda.value)
        bind(agenda, self, self._on_agenda)

    def _on_agenda(self, agenda: Agenda) -> None:
        over, session = self._over, agenda.at_hand
        if over is not None and (session is None or session.id != over.id):
            self._due[over.id] = tuple(introduced(over))
        is_over = session is not None and session.talk is not None and session.ended is not None
        self._over = session if is_over else None
        if session is not None:
            self._due.pop(session.id, None)
            self._forget(session.id)
        for talk in tuple(self._due):
            self._keep(talk)

    def _keep(self, talk: UUID) -> None:
        people = self._due[talk]
        made = self._know(lambda known, _: made_known(people, known))
        if not isinstance(made, Refusal):
            self._made[talk] = made
            del self._due[talk]

    def _forget(self, talk: UUID) -> None:
        made = self._made.get(talk, ())
        if not made or not isinstance(self._know(partial(taken_back, made, talk)), Refusal):
            self._made.pop(talk, None)

    def _know(self, change: Change) -> "tuple[Revision, ...] | Refusal":
        outcome = know(self._program.parts.talks(), change)
        self._program.tell(outcome if isinstance(outcome, Refusal) else None)
        return outcome
