"""How bars are painted: what all pictures share."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.session.countdown import State
from ui.desk.history.bar_model import FACE, BarFace
from ui.theme import SECONDARY, Theme
from ui.widgets.painting import focus_ring, rounded

RADIUS = 2
LABEL = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class BarDelegate(QStyledItemDelegate):
    """Paints one bar of a picture."""

    is_flat = True
    """Whether the bars stand side by side."""

    view: QListView
    """The picture that it paints for."""

    def __init__(self, theme: Theme) -> None:
        """Measure by `theme`."""
        super().__init__()
        self.theme = theme
        self.small = theme.font(SECONDARY)
        self.strong = theme.font(SECONDARY, QFont.Weight.DemiBold)
        self.line = QFontMetricsF(self.strong).height()

    def height(self, faces: Sequence[BarFace], width: int) -> int:
        """How high the picture is at a width."""
        raise NotImplementedError

    def paint_ground(self) -> None:
        """What lies behind all bars."""

    def paint_face(self, painter: QPainter, face: BarFace, box: QRectF, *, is_lit: bool) -> QRectF:
        """Paint one bar in its box; where it is."""
        raise NotImplementedError

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """An equal share of the width."""
        del option, index
        room, count = self.view.viewport().size(), max(self.view.model().rowCount(), 1)
        return QSize(max(room.width() // count, 1), max(room.height(), 1))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One bar, lit under the pointer; the ring of the keyboard around it."""
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = bool(state & QStyle.StateFlag.State_MouseOver)
        place = self.paint_face(painter, index.data(FACE), QRectF(option.rect), is_lit=is_lit)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, place, 4, self.theme.tokens.text, 2.0)
        painter.restore()

    def fill(self, painter: QPainter, bar: QRectF, ink: str, *, hatched: bool = False) -> None:
        """A bar; a hatched one is known without its colour."""
        rounded(painter, bar, RADIUS, ink)
        if hatched:
            painter.setBrush(QBrush(QColor(self._stripe), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, RADIUS, RADIUS)

    def say(self, painter: QPainter, words: str, room: QRectF, ink: str, font: QFont) -> None:
        """Words in the middle of `room`, also beyond it, but never beyond the picture."""
        wide = QFontMetricsF(font).horizontalAdvance(words)
        most = painter.window().width() - wide
        left = max(min(room.center().x() - wide / 2, most), 0.0)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, room.y(), wide + 1, room.height()), LABEL, words)

    @property
    def late(self) -> str:
        """The colour of what went on too long."""
        return self.theme.tokens.plates[State.OVER].fill

    @property
    def _stripe(self) -> str:
        return self.theme.tokens.plates[State.OVER].bar_rest
