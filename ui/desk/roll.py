"""Faces in one list: titles, rows that lead or unfold, and words to read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.desk.faces import AnyFace, Faces, Index
from ui.desk.page import Page
from ui.desk.roll_delegate import RollDelegate
from ui.desk.whole_list import WholeList
from ui.theme import Theme
from ui.widgets.ground import RADIUS
from ui.widgets.painting import rounded

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
NARROWEST = 300
"""The desk leaves more room than that, so nobody measures words for less."""


class Roll(WholeList):
    """As high as all that is in it: the page around it scrolls. Empty, it takes no room."""

    chosen = Signal(object)
    """The key of a row that was pressed."""
    reached = Signal(object)
    """The key of a row to which the keyboard went."""
    left = Signal(int)
    """The keyboard went above the first row, or below the last one."""

    def __init__(self, theme: Theme, name: str, *, takes_keyboard: bool = True) -> None:
        """Nothing yet, called `name`; only what can be chosen in needs the keyboard."""
        super().__init__(name)
        self._theme = theme
        self.faces = Faces()
        self.setModel(self.faces)
        self.painted = RollDelegate(theme, self, self.faces)
        self.setItemDelegate(self.painted)
        self._goes_on = (False, False)
        self.setMouseTracking(takes_keyboard)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if takes_keyboard else Qt.FocusPolicy.NoFocus
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def put(self, faces: Sequence[AnyFace]) -> None:
        """Show `faces`; a row that stays keeps the keyboard."""
        held = self.faces.key(self.currentIndex().row())
        if self.faces.put(faces):
            self.updateGeometry()
            if self.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                self.hold(held)
        self.setVisible(bool(faces))

    def go_on(self, *, above: bool = False, below: bool = False) -> None:
        """Have the first card come from above, or the last one go on below."""
        if self._goes_on != (above, below):
            self._goes_on = (above, below)
            self.viewport().update()

    def hold(self, key: object) -> bool:
        """Put the keyboard's place to the row of `key`, else to the first; whether it is here."""
        place = self.faces.place(key)
        row = place if place is not None else next(self.faces.rows(), None)
        if row is not None:
            self.setCurrentIndex(self.faces.index(row))
        return place is not None

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All faces, one below the other."""
        return self.painted.total(width) if width > NARROWEST else 0

    def sizeHint(self) -> QSize:
        """As wide as there is room, and narrow: the words wrap."""
        return QSize(NARROWEST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses; the arrows leave above and below."""
        key, before = Qt.Key(event.key()), self.currentIndex()
        if key in ENDS and before.isValid():
            self.setCurrentIndex(self.faces.index(tuple(self.faces.rows())[ENDS[key]]))
        else:
            super().keyPressEvent(event)
        if key in STEPS and self.currentIndex() == before:
            self.left.emit(STEPS[key])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The page scrolls along with the keyboard."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.bring_into_sight(current)
            self.reached.emit(self.faces.key(current.row()))

    def bring_into_sight(self, row: Index) -> None:
        """Have the page show a row."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, Page):
            around = around.parentWidget()
        if around is not None:
            around.bring_into_sight(self, self.visualRect(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and on them the faces."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = (self._theme.tokens.hairline, 1.0)
        for card in self._cards():
            rounded(painter, card, RADIUS, self._theme.tokens.surface, edge)
        painter.end()
        super().paintEvent(event)

    def _cards(self) -> Iterator[QRectF]:
        """The grounds that rows lie on; what goes on elsewhere is cut there."""
        above, below = self._goes_on
        for first, last in self.faces.cards:
            ends = [self.visualRect(self.faces.index(place)) for place in (first, last)]
            from_top = RADIUS if above and first == 0 else 0
            to_end = RADIUS if below and last == self.faces.rowCount() - 1 else 0
            yield QRectF(ends[0].united(ends[1])).adjusted(0, -from_top, 0, to_end)

    def _press(self, index: QModelIndex) -> None:
        key = self.faces.key(index.row())
        if key is not None:
            self.chosen.emit(key)
