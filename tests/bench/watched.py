"""The program as `main.py` puts it together, with a clock that leaps and eyes on what it does."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest

from app.clock import Moment, SystemClock
from app.home import Home
from app.lists.library import Library
from app.refusal import Refusal
from app.session.session import Session
from app.session.showing import CueKind
from app.settings_keeper import SettingsKeeper
from app.storage.advice import AdviceRows
from app.storage.database import Database
from app.storage.history import open_history
from app.storage.people import PeopleRows
from app.storage.places import Places
from app.storage.scratch import Scratch
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.shelf import shelf_of
from app.storage.unfinished import UnfinishedRows
from app.storage.world import world_in
from app.zone import OwnZone
from tests.bench.stamp import now
from tests.ui.doubles import Drum
from tests.ui.lent import Lent
from ui.feedback import Feedback
from ui.hands import Hands
from ui.notifier.first import first_notifier
from ui.parts import Parts
from ui.program import Program

RESOURCES = Path(__file__).parents[2] / "resources"
CHECKLISTS = RESOURCES / "checklists"
PATIENCE = 5000
TURN = 10


class LeapingClock:
    """The machine's clocks, set forward now and then, as if the machine had slept."""

    speed = 1.0

    def __init__(self) -> None:
        """Go with the machine."""
        self._machine = SystemClock()
        self._ahead = timedelta(0)

    def now(self) -> Moment:
        """Both clocks at this instant."""
        return self._machine.now().after(self._ahead)

    def slept(self) -> timedelta:
        """How long the machine has slept; the leaps do not count."""
        return self._machine.slept()

    def leap(self, span: timedelta) -> None:
        """Be `span` later."""
        self._ahead += span


class StampedRows(SessionRows):
    """Tells when a session was on disk."""

    saved_at = 0.0

    def save(self, session: Session) -> Refusal | None:
        """Save, then look at the clock."""
        refusal = super().save(session)
        self.saved_at = now()
        return refusal


class Watch(QObject):
    """Sees when a control has been painted with a certain cue waiting."""

    def __init__(self, program: Program) -> None:
        """Watch the card."""
        super().__init__()
        self._program = program
        self._awaited: CueKind | None = None
        self._painted_at: float | None = None
        program.windows.strip.body.card.installEventFilter(self)

    def await_cue(self, kind: CueKind) -> None:
        """Forget the last one."""
        self._awaited, self._painted_at = kind, None

    def instant(self) -> float:
        """When it was painted, as soon as it is."""
        for _ in range(PATIENCE // TURN):
            if self._painted_at is not None:
                return self._painted_at
            QTest.qWait(TURN)
        raise RuntimeError(f"the cue {self._awaited} was not painted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stamp comes when the loop turns next: all is painted then."""
        if event.type() is QEvent.Type.Paint and self._is_seen():
            self._awaited = None
            QTimer.singleShot(0, self._stamp)
        return super().eventFilter(watched, event)

    def _is_seen(self) -> bool:
        scene = self._program.sight().scene
        card = scene.card if scene is not None else None
        return card is not None and card.kind is self._awaited and card.answer is None

    def _stamp(self) -> None:
        self._painted_at = now()


def make_program(
    database: Database, clock: LeapingClock, rows: SessionRows, home: Home | None = None
) -> Program:
    """The program as `main.py` puts it together, but for clock, rows and sound."""
    shelf = shelf_of(database)
    parts = Parts(
        clock=clock,
        store=rows,
        people=lambda: PeopleRows(database),
        scratch=Scratch,
        settings=SettingsKeeper(SettingsRows(database)),
        places=Places(database),
        unfinished=UnfinishedRows(database),
        world=lambda: world_in(RESOURCES, Path()),
        library=Library(CHECKLISTS, Path()),
        notifier=first_notifier(),
        player=Drum(),
        history=lambda: open_history(home.database) if home else Lent(database),
        advice=lambda: AdviceRows(database),
        insights=shelf.insights,
        talks=shelf.talks,
        briefs=shelf.briefs,
        back_up=lambda: None,
        zone=OwnZone(),
        is_first=True,
    )
    program = Program(parts, lambda made: Hands(made, print, lambda: None))
    parts.notifier.listen(Feedback(program).hear)
    program.look()
    program.windows.open()
    return program
