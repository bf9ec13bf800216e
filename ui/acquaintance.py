"""Remembers with whom there was a talk and whom they named, to be picked and to be asked."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from app.refusal import Refusal
from app.session.agenda import Agenda
from app.talks.colleague import Colleague
from app.talks.introducing import before_team, introduced, known_as
from ui.bind import bind
from ui.program import Program

if TYPE_CHECKING:
    from app.session.session import Session


class Acquaintance(QObject):
    """Looks once a talk is closed: until then it may be said whom it was with.

    Whoever is known stays as they are, but for a team that was not; whom no disk takes is tried
    again.
    """

    def __init__(self, program: Program) -> None:
        """Follow the real sessions of `program`."""
        super().__init__()
        self._program = program
        self._over: Session | None = None
        self._due: dict[str, Colleague] = {}
        agenda = program.plays.real.keeper.agenda
        self._on_agenda(agenda.value)
        bind(agenda, self, self._on_agenda)

    def _on_agenda(self, agenda: Agenda) -> None:
        over, session = self._over, agenda.at_hand
        if over is not None and (session is None or session.id != over.id):
            self._due |= {one.key: one for one in introduced(over)}
        is_over = session is not None and session.talk is not None and session.ended is not None
        self._over = session if is_over else None
        self._due = {key: one for key, one in self._due.items() if not self._is_kept(one)}

    def _is_kept(self, colleague: Colleague) -> bool:
        talks = self._program.parts.talks()
        known = talks.colleagues()
        if isinstance(known, Refusal):
            return False
        if known_as(colleague, known) is not None:
            return True
        bare = before_team(colleague, known)
        if bare is not None:
            colleague = replace(bare, team=colleague.team)
        refusal = talks.save(colleague)
        if bare is not None and refusal is None:
            refusal = talks.delete(bare.key)
        self._program.tell(refusal)
        return refusal is None
