"""Remembers with which colleagues there was a talk, so that they can be picked the next time."""

from PySide6.QtCore import QObject

from app.refusal import Refusal
from app.session.agenda import Agenda
from app.talks.colleague import Colleague
from ui.bind import bind
from ui.program import Program


class Acquaintance(QObject):
    """Looks once a talk is over; whoever is known stays as they are."""

    def __init__(self, program: Program) -> None:
        """Follow the real sessions of `program`."""
        super().__init__()
        self._program = program
        self._met: set[str] = set()
        bind(program.plays.real.keeper.agenda, self, self._on_agenda)

    def _on_agenda(self, agenda: Agenda) -> None:
        session = agenda.at_hand
        if session is None or session.talk is None or session.ended is None:
            return
        colleague = Colleague(session.name, session.talk.team, session.ended.wall)
        is_somebody = bool(colleague.name or colleague.team)
        if is_somebody and colleague.key not in self._met:
            self._met.add(colleague.key)
            self._remember(colleague)

    def _remember(self, colleague: Colleague) -> None:
        talks = self._program.parts.talks()
        known = talks.colleagues()
        if isinstance(known, Refusal) or any(one.key == colleague.key for one in known):
            return
        self._program.tell(talks.save(colleague))
