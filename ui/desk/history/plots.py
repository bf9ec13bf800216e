"""The pictures: bars around a plan, columns of periods, and shares one below the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.desk.history.bar_delegate import BarDelegate
from ui.theme import BODY, Theme
from ui.widgets.lines import leading, lines_of
from ui.widgets.painting import painter_on
from ui.widgets.sides import mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desk.history.bar_model import BarFace

OVER_HEIGHT, COLUMN_HEIGHT = 150, 150
AIR = 4
WIDEST_BAR, WIDEST_COLUMN = 26, 44
LEAST_STUB = 2.0
BAR, BETWEEN = 16, 10


class OverDelegate(BarDelegate):
    """Minutes over or under the plan: a band of what is close enough, and a line at the plan."""

    def __init__(self, theme: Theme) -> None:
        """Nothing to leave room for yet."""
        super().__init__(theme)
        self._above = self._band = 0.5

    def scale(self, above: float, below: float, band: float) -> None:
        """Leave room for so much over and under the plan; `band` is close enough to it."""
        self._above, self._band = above / (above + below), band / (above + below)

    def height(self, faces: "Sequence[BarFace]", width: int) -> int:
        """Always the same, so that pictures can be compared."""
        del faces, width
        return self.theme.px(OVER_HEIGHT)

    def paint_ground(self) -> None:
        """The band, and the line at the plan."""
        if not self.view.model().rowCount():
            return
        room, tokens = self.view.viewport(), self.theme.tokens
        painter = painter_on(room)
        middle, reach = self._middle(room.height()), self._reach(room.height()) * self._band
        band = QRectF(0, middle - reach, room.width(), 2 * reach)
        painter.fillRect(band, QColor(tokens.sunken))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QLineF(0, middle, room.width(), middle))

    def paint_face(
        self, painter: QPainter, face: "BarFace", box: QRectF, *, is_lit: bool
    ) -> QRectF:
        """Up is over, down is under; a late one is hatched and says its minutes."""
        tokens, middle = self.theme.tokens, box.y() + self._middle(box.height())
        width = max(min(box.width() * 0.8, WIDEST_BAR), 1.0)
        long = max(abs(face.length) * self._reach(box.height()), LEAST_STUB)
        top = middle - long if face.length >= 0 else middle
        bar = QRectF(box.center().x() - width / 2, top, width, long)
        ink = self.late if face.is_late else tokens.accent
        self.fill(painter, bar, tokens.text if is_lit else ink, hatched=face.is_late)
        if face.is_cut:
            gap = QRectF(bar.x() - 1, bar.y() + long / 6, width + 2, self.theme.px(AIR))
            painter.fillRect(gap, QColor(tokens.surface))
        if face.value:
            room = QRectF(bar.x(), bar.y() - self.line, width, self.line)
            self.say(painter, face.value, room, tokens.text, self.strong)
        return bar.adjusted(-2, -2, 2, 2)

    def _reach(self, height: float) -> float:
        """The room for the bars: above them is a line of words."""
        return height - self.line - AIR

    def _middle(self, height: float) -> float:
        """Where the plan is."""
        return self.line + self._reach(height) * self._above


class ColumnDelegate(BarDelegate):
    """A column for each period, its figure on top and its name below."""

    def height(self, faces: "Sequence[BarFace]", width: int) -> int:
        """Always the same."""
        del faces, width
        return self.theme.px(COLUMN_HEIGHT)

    def paint_face(
        self, painter: QPainter, face: "BarFace", box: QRectF, *, is_lit: bool
    ) -> QRectF:
        """The last one is the one that still grows: it is lit by the accent."""
        tokens = self.theme.tokens
        width = max(min(box.width() * 0.66, WIDEST_COLUMN), 1.0)
        foot = box.bottom() - self.line - AIR
        long = max(face.length * (box.height() - 2 * self.line - 2 * AIR), LEAST_STUB)
        bar = QRectF(box.center().x() - width / 2, foot - long, width, long)
        ink = tokens.accent if face.is_late else tokens.border
        self.fill(painter, bar, tokens.text if is_lit else ink)
        above = QRectF(bar.x(), bar.y() - self.line, width, self.line)
        below = QRectF(bar.x(), foot + AIR, width, self.line)
        self.say(painter, face.value, above, tokens.text, self.strong)
        self.say(painter, face.label, below, tokens.text_2, self.small)
        return bar.adjusted(-2, -2, 2, 2)


class ShareDelegate(BarDelegate):
    """A name, and below it how often of how many times."""

    is_flat = False

    def __init__(self, theme: Theme) -> None:
        """Names are as large as text."""
        super().__init__(theme)
        self._body = theme.font(BODY)
        self._high = QFontMetricsF(self._body).height()

    def height(self, faces: "Sequence[BarFace]", width: int) -> int:
        """All names with their bars."""
        return sum(self._row(face, width) for face in faces)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the picture."""
        del option
        width = self.view.viewport().width()
        return QSize(1, self._row(index.data(Qt.ItemDataRole.UserRole), width))

    def paint_face(
        self, painter: QPainter, face: "BarFace", box: QRectF, *, is_lit: bool
    ) -> QRectF:
        """The name in full, the bar below it, and its figure after the bar."""
        tokens, bars = self.theme.tokens, self.view
        lines = lines_of(face.label, self._body, box.width())
        side = leading(bars.layoutDirection())
        painter.setFont(self._body)
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, "\n".join(lines))
        top = box.y() + len(lines) * self._high + AIR
        value = QFontMetricsF(self.strong).horizontalAdvance(face.value) + 1
        room = box.width() - value - 2 * AIR
        bar = QRectF(0, top, max(face.length * room, LEAST_STUB), self.theme.px(BAR))
        self.fill(painter, mirrored(bars.viewport(), bar), tokens.text if is_lit else tokens.accent)
        after = QRectF(bar.right() + 2 * AIR, top, value, bar.height())
        place = mirrored(bars.viewport(), after)
        self.say(painter, face.value, place, tokens.text, self.strong)
        return box.adjusted(1, 0, -1, 1 - BETWEEN / 2)

    def _row(self, face: "BarFace", width: int) -> int:
        lines = len(lines_of(face.label, self._body, width))
        return round(lines * self._high) + AIR + self.theme.px(BAR) + BETWEEN
