"""A whole program built from its real parts, with a clock that only the test moves."""

from datetime import UTC, timedelta, tzinfo
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.lists.library import Library
from app.refusal import Refusal
from app.remote.request import Command, Reply, Request
from app.scene import Scene
from app.settings import Settings, Theme
from app.settings_keeper import SettingsKeeper
from app.storage.advice import AdviceRows
from app.storage.briefs import BriefRows
from app.storage.insights import InsightRows
from app.storage.opening import open_scratch
from app.storage.people import PeopleRows
from app.storage.places import Places
from app.storage.scratch import Scratch
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.talks import TalkRows
from app.storage.unfinished import UnfinishedRows
from app.storage.world import world_in
from app.zone import OwnZone
from tests.app.fakes import ManualClock
from tests.ui.doubles import Doorman, Drum, HandAlarm, Sky, Witness
from tests.ui.lent import Lent, at_once
from ui.hands import Hands
from ui.orders import Orders
from ui.parts import Parts
from ui.pill.pill import Pill
from ui.program import Program
from ui.strip.body import Body
from ui.strip.strip import Strip

RESOURCES = Path(__file__).parents[2] / "resources"
CHECKLISTS = RESOURCES / "checklists"
CUSTOMER = "Marina Duarte"
OTHER = "Kenji Mori"
PLAIN = Settings(theme=Theme.LIGHT, reduced_motion=True)
TURNS = 4
W = TypeVar("W", bound=QWidget)


class Stage:
    """Builds a program, acts on it as an agent would, and lets time pass as a machine would."""

    backup: Refusal | None = None

    def __init__(self, own: Path, settings: Settings = PLAIN) -> None:
        """Start on an empty disk; lists of the agent's own lie in `own`."""
        self.own = own
        self.clock = ManualClock()
        self.zone: tzinfo = UTC
        self.database = open_scratch()
        self.doorman = Doorman()
        self.scratches: list[Scratch] = []
        SettingsRows(self.database).save(settings)
        self.begin()

    def begin(self) -> None:
        """Start the program on what the disk holds."""
        self.alarm = HandAlarm()
        self.notifier = Witness()
        self.player = Drum()
        self.sky = Sky()
        self.settings = SettingsKeeper(SettingsRows(self.database))
        store = SessionRows(self.database)
        parts = Parts(
            clock=self.clock,
            store=store,
            people=lambda: PeopleRows(self.database),
            scratch=self._scratch,
            settings=self.settings,
            places=Places(self.database),
            library=Library(CHECKLISTS, self.own),
            world=lambda: world_in(RESOURCES, self.own / "messages"),
            notifier=self.notifier,
            player=self.player,
            zone=OwnZone(lambda: self.zone, lambda: self.zone),
            unfinished=UnfinishedRows(self.database),
            back_up=lambda: self.backup,
            history=lambda: Lent(self.database),
            advice=lambda: AdviceRows(self.database),
            insights=lambda: InsightRows(self.database),
            talks=lambda: TalkRows(self.database),
            briefs=lambda: BriefRows(self.database),
            is_first=store.is_empty(),
            is_kept_above=self.sky,
            set_out=at_once,
        )
        self.program = Program(parts, self._hands, self.alarm)
        self.orders = Orders(self.program, self.doorman.stop)

    def end(self) -> None:
        """Stop the program in order, and clear it away."""
        self.program.close()
        self._clear_away()

    def restart(self) -> None:
        """Stop the program and start it again on the same disk."""
        self.end()
        self.begin()
        self.open()

    def crash(self) -> None:
        """Be killed, and start again on the same disk."""
        self._clear_away()
        self.begin()
        self.open()

    def _clear_away(self) -> None:
        for part in (self.strip, self.pill, self.program):
            part.deleteLater()
        flush()

    def open(self) -> None:
        """Show the window, and have the keyboard in it."""
        self.program.look()
        self.program.windows.open()
        self.settle()

    def settle(self) -> None:
        """Let Qt do what it has put off; the keyboard is in the window that is seen."""
        QTest.qWaitForWindowActive(self.seen)
        flush()

    def obey(self, command: Command, **fields: object) -> Reply:
        """Ask as the command line does."""
        reply = self.orders.answer(Request(command, **fields))  # type: ignore[arg-type]  # by name
        flush()
        return reply

    def start(self, minutes: int = 45, name: str = CUSTOMER) -> None:
        """Begin a session now."""
        assert self.obey(Command.START, name=name, minutes=minutes).status == 0

    def plan(self, *, after: int, minutes: int = 45, name: str = OTHER) -> None:
        """Keep a session for `after` minutes from now."""
        at = (self.clock.now().wall + timedelta(minutes=after)).time()
        assert self.obey(Command.START, name=name, minutes=minutes, at=at).status == 0

    def wait(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass; the program looks when its alarm rings, and then once more."""
        rest = timedelta(minutes=minutes, seconds=seconds)
        while self.alarm.delay is not None and self.alarm.delay <= rest:
            rest -= self.alarm.delay
            self.clock.advance(self.alarm.delay)
            self.alarm.rang.emit()
        self.clock.advance(rest)
        self.program.look()
        flush()

    def sleep(self, *, minutes: float) -> None:
        """Suspend the machine, and wake it."""
        self.clock.advance(minutes=minutes)
        self.program.look_around()
        flush()

    def press(self, sequence: str) -> None:
        """Press keys, wherever the keyboard is."""
        QTest.keySequence(QApplication.focusWidget() or self.seen, QKeySequence(sequence))
        flush()

    def enter(self, text: str) -> None:
        """Type `text`, wherever the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.seen, text)
        flush()

    def find(self, kind: type[W], name: str) -> W:
        """The control of the window that is seen whose name begins with `name`."""
        (found,) = (
            part
            for part in self.seen.findChildren(kind)
            if part.isVisible() and called(part).startswith(name)
        )
        return found

    @property
    def strip(self) -> Strip:
        """The large window."""
        return self.program.windows.strip

    @property
    def body(self) -> Body:
        """The inside of the large window."""
        return self.strip.body

    @property
    def pill(self) -> Pill:
        """The small window."""
        return self.program.windows.pill

    @property
    def seen(self) -> QWidget:
        """The window that is seen."""
        return self.program.windows.seen

    @property
    def scene(self) -> Scene:
        """What there is to see of the session at hand."""
        scene = self.program.sight().scene
        assert scene is not None
        return scene

    def _scratch(self) -> Scratch:
        self.scratches.append(Scratch())
        return self.scratches[-1]

    def _hands(self, program: Program) -> Hands:
        return Hands(
            program, self.doorman.pages.append, self.doorman.stop, self.doorman.links.append
        )


def called(part: QWidget) -> str:
    """The name of `part`, for the ear or on its face."""
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")


def flush() -> None:
    """Let Qt do what it has put off until its loop runs: sizes travel outwards turn by turn."""
    for _ in range(TURNS):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
