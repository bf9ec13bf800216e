"""Today's cues for the desk: the session that is played, and what earlier ones left on disk."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.account import Today, accounts, day_around
from app.refusal import Refusal
from app.session.ladder import Ladder
from app.session.store import Archive
from ui.play import Play

if TYPE_CHECKING:
    from uuid import UUID

    from app.session.session import Session
    from ui.program import Program


class Ledger(QObject):
    """Tells how today's cues fared; it reads the disk only when a session came or went."""

    looked = Signal()

    def __init__(
        self,
        archive: Archive,
        play: Callable[[], Play],
        ladder: Callable[[], Ladder],
        zone: Callable[[], tzinfo],
    ) -> None:
        """Tell of the sessions of `play` and those in `archive`, by the day of `zone`."""
        super().__init__()
        self._archive = archive
        self._play = play
        self._ladder = ladder
        self.zone = zone
        self.folds: dict[UUID, bool] = {}
        self._archived: tuple[Session, ...] = ()
        self._refusal: Refusal | None = None
        self._read_for: object = None

    def today(self) -> Today:
        """How the cues of the day fared, as things stand now."""
        play, zone = self._play(), self.zone()
        now = play.clock.now()
        agenda = play.keeper.agenda.value
        played = {one.id: one for one in agenda.sessions if one.started or one.showings}
        rehearsed = frozenset(played) if play.is_rehearsal else frozenset()
        span = day_around(now.wall, zone)
        self._catch_up(span, (span, frozenset(played)))
        known = {one.id: one for one in self._archived} | played
        told = accounts(known.values(), self._ladder(), now, rehearsed=rehearsed)
        return Today(now.wall.astimezone(zone).date(), told, self._refusal)

    def read_again(self) -> None:
        """Let the next telling read the disk."""
        self._read_for = None

    def _catch_up(self, span: tuple[datetime, datetime], wanted: object) -> None:
        """Read the disk, unless it was read for the same day and the same sessions."""
        if wanted == self._read_for:
            return
        self._read_for = wanted
        self._archived, self._refusal = (), None
        for found in (self._archive.ran_between(*span), self._archive.closed_between(*span)):
            if isinstance(found, Refusal):
                self._refusal = found
            else:
                self._archived += found


def ledger_of(program: "Program") -> Ledger:
    """The ledger that follows `program`."""
    parts = program.parts
    ledger = Ledger(
        parts.store,
        play=lambda: program.play,
        ladder=lambda: parts.settings.settings.value.ladder,
        zone=lambda: program.bench.zone,
    )
    program.looked.connect(ledger.looked)
    return ledger
