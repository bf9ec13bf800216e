"""A desk with a real library on a real disk, and hands that act on it."""

from datetime import UTC, tzinfo
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.lists.checklist import Checklist
from app.lists.library import Library
from app.lists.line import Line
from app.presence import Presence
from app.refusal import Refusal
from app.session.session import Phase
from app.session.showing import CueKind
from app.settings import Settings
from app.settings_keeper import SettingsKeeper
from app.storage.advice import AdviceRows
from app.storage.briefs import BriefRows
from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.places import Places
from app.storage.scratch import Scratch
from app.storage.sessions import SessionRows
from app.storage.talks import TalkRows
from app.storage.unfinished import UnfinishedRows
from app.storage.world import world_in
from app.unfinished import Passing
from app.zone import OwnZone
from tests.app.fakes import DISK_FULL
from tests.app.fakes import Desk as Agent
from tests.app.insights.fakes import MemoryInsights
from tests.app.lists.shipped import BUILT_IN
from tests.app.people.fakes import MemoryPeople
from tests.app.zones import known_zone
from tests.ui.desk.moved import Drawers
from tests.ui.doubles import Drum, Witness
from tests.ui.lent import at_once, lent
from ui.above import Abilities
from ui.desk.day.diary import Diary
from ui.desk.desk import Desk
from ui.desk.history.chronicle import Chronicle
from ui.desk.ledger import Ledger
from ui.desk.moving.mover import Mover
from ui.desk.page import Inside
from ui.desk.parts import DeskParts
from ui.desk.roll import Roll
from ui.dresser import Dresser
from ui.parts import Parts
from ui.play import Play
from ui.presences import AUTOSTART, MENU
from ui.widgets.field import Field
from ui.widgets.heading import Heading
from ui.widgets.text import Text

W = TypeVar("W", bound=QWidget)
RESOURCES = Path(__file__).parents[3] / "resources"
TURNS = 10
ABIDJAN = known_zone("Africa/Abidjan")
"""It keeps UTC, and people live by it."""
X11 = Abilities(keeps_above=True)
CONTROLS = (QAbstractButton, QAbstractSpinBox, QLineEdit, QPlainTextEdit)


class Drawer:
    """Keeps settings, until it is full."""

    def __init__(self, settings: Settings) -> None:
        """Settings of an earlier run."""
        self.settings = settings
        self.is_full = False

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> Refusal | None:
        if self.is_full:
            return DISK_FULL
        self.settings = settings
        return None


PROGRAM = ("/opt/callside/bin/python", "/srv/call side/main.py")


class Office:
    """Opens the desk, acts on it, and reads what came of it from the disk."""

    def __init__(
        self,
        own: Path,
        settings: Settings,
        abilities: Abilities = X11,
        zone: tzinfo = ABIDJAN,
    ) -> None:
        """A desk that is dressed by the program's own dresser and not open yet."""
        self.own = own
        self.drawer = Drawer(settings)
        self.keeper = SettingsKeeper(self.drawer)
        self.library = Library(BUILT_IN, own)
        self.presences = {name: Presence(own / name, (name,)) for name in (AUTOSTART, MENU)}
        self.agent = Agent()
        self.ledger = Ledger(
            self.agent.store,
            play=lambda: Play(self.agent.keeper, self.agent.clock, Passing()),
            ladder=lambda: self.agent.ladder,
            zone=lambda: UTC,
        )
        self.people = MemoryPeople(self.agent.store)
        self.insights = MemoryInsights(self.agent.store)
        self.opened: list[str] = []
        self.talked_to: list[tuple[str, str]] = []
        self.no_talk: Refusal | None = None
        self.files = Drawers()
        self.can_open = True
        self.zone = zone
        self.parts = self._parts()
        self.diary = Diary(self.agent.keeper, self.parts, self._opener, self._opener)
        self.chronicle = Chronicle(self.parts, at_once)
        self.desk = Desk(
            DeskParts(
                self.library,
                self.keeper,
                self.ledger,
                self.diary,
                self.chronicle,
                lambda: abilities,
                self.presences,
                PROGRAM,
                self.parts.places,
                Mover(self.files, PROGRAM, self.files.run),
                self._talk,
            )
        )
        self.dresser = Dresser(settings, self.desk.dress)
        self._leave = self.keeper.settings.subscribe(self.dresser.wear)
        agenda = self.agent.keeper.agenda
        self._look_away = agenda.subscribe(lambda _: self.diary.looked.emit())

    def _parts(self) -> Parts:
        """Those of a program; of the desk, only the diary asks for them."""
        database = self.database = open_scratch()
        return Parts(
            clock=self.agent.clock,
            store=self.agent.store,
            people=lambda: self.people,
            scratch=Scratch,
            settings=self.keeper,
            places=Places(database),
            library=self.library,
            world=lambda: world_in(RESOURCES, self.own / "messages"),
            notifier=Witness(),
            player=Drum(),
            zone=OwnZone(lambda: self.zone, lambda: None),
            unfinished=UnfinishedRows(database),
            history=lambda: lent(database, self.agent.store, self.people.facts.values()),
            advice=lambda: AdviceRows(database),
            insights=lambda: self.insights,
            set_out=at_once,
            talks=lambda: TalkRows(self._filled(database)),
            briefs=lambda: BriefRows(self._filled(database)),
            back_up=lambda: None,
            is_first=False,
            files=lambda: self.files,
        )

    def _talk(self, name: str, team: str) -> Refusal | None:
        """What prepares talks: it only remembers them, unless one cannot be."""
        self.talked_to.append((name, team))
        return self.no_talk

    def _filled(self, database: Database) -> Database:
        """What is kept of sessions by now, written down first unless it is made full."""
        rows, (is_full,) = SessionRows(database), database.rows("PRAGMA query_only")[0]
        for session in () if is_full else self.agent.store.sessions.values():
            assert rows.save(session) is None
        return database

    def _opener(self, address: str) -> bool:
        """What opens links: it only remembers them."""
        self.opened.append(address)
        return self.can_open

    def close(self) -> None:
        """Clear the desk away."""
        self._leave()
        self._look_away()
        self.desk.deleteLater()
        flush()

    def open(self, page: str = "lists") -> None:
        """Bring the desk to the front."""
        self.desk.open_at(page)
        QTest.qWaitForWindowActive(self.desk)
        flush()

    def press(self, *sequences: str) -> None:
        """Press keys, wherever the keyboard is."""
        for sequence in sequences:
            keyboard = QApplication.activePopupWidget() or QApplication.focusWidget()
            QTest.keySequence(keyboard or self.desk, QKeySequence(sequence))
            flush()

    def enter(self, text: str) -> None:
        """Type `text` in the place of what is there, wherever the keyboard is."""
        self.press("Ctrl+A")
        self.type_in(text)

    def type_in(self, text: str) -> None:
        """Type `text` where the cursor is, wherever the keyboard is; Return breaks its lines."""
        first, *others = text.split("\n")
        QTest.keyClicks(QApplication.focusWidget() or self.desk, first)
        for line in others:
            self.press("Return")
            QTest.keyClicks(QApplication.focusWidget() or self.desk, line)
        flush()

    def enter_more(self, text: str) -> None:
        """Type `text` after what is there, wherever the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.desk, text)
        flush()

    def click(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Press and release the mouse on a control."""
        self._click(self.find(kind, name))

    def click_words(self, words: str) -> None:
        """Press and release the mouse on words."""
        texts = self.desk.findChildren(Text)
        self._click(next(text for text in texts if text.isVisible() and text.text() == words))

    def _click(self, part: QWidget) -> None:
        self.desk.page.ensureWidgetVisible(part)
        flush()
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=QPoint(8, part.height() // 2))
        flush()

    def hold(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Put the keyboard into a control."""
        self.find(kind, name).setFocus(Qt.FocusReason.TabFocusReason)
        flush()

    def unfold(self, title: str) -> None:
        """Open the row of an item or a line."""
        self.click(title, Heading)

    def turn_to(self, stem: str) -> None:
        """Choose a list whatever its name is."""
        self._click(self.desk.findChildren(QWidget, f"segment.{stem}")[0])

    def unfold_row(self, stem: str, row_id: str) -> None:
        """Open a row whatever its name is."""
        self._click(self.desk.findChildren(QWidget, f"{stem}.{row_id}")[0])

    @property
    def inside(self) -> QWidget:
        """All of the page, seen or to be scrolled to."""
        return self.desk.page.findChildren(Inside)[0]

    @property
    def new(self) -> QWidget:
        """The field for another item."""
        fields = self.desk.findChildren(Field)
        return next(one for one in fields if one.placeholderText() and one.isVisible())

    def find(self, kind: type[W], name: str) -> W:
        """The control that is seen and whose name begins with `name`."""
        (found,) = (
            part
            for part in self.desk.findChildren(kind)
            if part.isVisible() and name_of(part).startswith(name)
        )
        return found

    @property
    def held(self) -> str:
        """The name of the control with the keyboard."""
        held = QApplication.focusWidget()
        return name_of(held) if held else ""

    @property
    def said(self) -> str:
        """All the sentences that are seen."""
        words = [
            (top, told)
            for part in self.desk.findChildren(QWidget)
            if part.isVisible()
            for top, told in self._told(part)
        ]
        return " | ".join(told for _, told in sorted(words, key=lambda one: one[0]))

    def _told(self, part: QWidget) -> list[tuple[int, str]]:
        """What a part says, and where it stands from the top."""
        if isinstance(part, Text):
            return [(self._top(part), part.text())]
        if isinstance(part, Roll):
            return [
                (self._top(part, place), face.told) for place, face in enumerate(part.faces.shown)
            ]
        return []

    def _top(self, part: QWidget, row: int = 0) -> int:
        if isinstance(part, Roll):
            return part.mapTo(self.desk, part.visualRect(part.faces.index(row)).topLeft()).y()
        return part.mapTo(self.desk, QPoint(0, 0)).y()

    @property
    def faces(self) -> list[str]:
        """What the rows that are seen say in full, in order."""
        heads = [(self._top(part), part.accessibleName()) for part in self._seen(Heading)]
        rows = [
            (self._top(roll, place), face.told)
            for roll in self._seen(Roll)
            for place, face in enumerate(roll.faces.shown)
            if roll.faces.key(place) is not None
        ]
        return [told for _, told in sorted([*heads, *rows], key=lambda one: one[0])]

    def _seen(self, kind: type[W]) -> list[W]:
        return [part for part in self.desk.findChildren(kind) if part.isVisible()]

    def click_row(self, title: str) -> None:
        """Press and release the mouse on the row of a list."""
        for roll in self._seen(Roll):
            for place in roll.faces.rows():
                if roll.faces.shown[place].told.startswith(title):
                    index = roll.faces.index(place)
                    roll.bring_into_sight(index)
                    spot = roll.visualRect(index).center()
                    QTest.mouseClick(roll.viewport(), Qt.MouseButton.LeftButton, pos=spot)
                    flush()
                    return
        raise AssertionError(title)

    @property
    def titles(self) -> list[str]:
        """The rows that are seen, in order."""
        return [told.split(":")[0] for told in self.faces]

    def written(self, phase: Phase = Phase.BEFORE) -> Checklist:
        """A list as the next launch would read it."""
        return Library(BUILT_IN, self.own).words.value.lists[phase]

    def written_line(self, kind: CueKind) -> Line:
        """A line as the next launch would read it."""
        return Library(BUILT_IN, self.own).words.value.lines[kind]


def name_of(part: QWidget) -> str:
    """What a reader calls a control; nothing else has a name."""
    if not isinstance(part, CONTROLS) or isinstance(part.parentWidget(), QAbstractSpinBox):
        return ""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def flush() -> None:
    """Let Qt do what it has put off: a layout tells the one around it in the next turn."""
    for _ in range(TURNS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
