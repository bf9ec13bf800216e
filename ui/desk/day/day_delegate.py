"""Paints the faces of the day: a day's name, a session in two lines, what lies between two."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.booking.day import DayRow
from ui.desk.day.day_model import DayFace, DayModel, Entry, GapFace, RowFace
from ui.icons import paint_icon
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.lines import leading
from ui.widgets.painting import focus_ring, rounded

RADIUS = 7
SIDE = 12
SIGN = 18
SPACE = 10
BETWEEN = 2
AIR = 10
DAY_ABOVE, DAY_BELOW = 16, 6
GAP_HEIGHT = 24


class DayDelegate(QStyledItemDelegate):
    """Measures from the theme alone, so that two hundred sessions are measured at once."""

    def __init__(self, theme: Theme, view: QListView, days: DayModel) -> None:
        """Paint `days` for `view`."""
        super().__init__(view)
        self._view = view
        self._days = days
        self._theme = theme
        self._strong = theme.font(BODY, QFont.Weight.DemiBold)
        self._quiet = theme.font(SECONDARY)
        self._line = QFontMetricsF(self._strong).height()
        self._small = QFontMetricsF(self._quiet).height()
        self._hours = QFontMetricsF(self._strong).horizontalAdvance("00:00–00:00")
        self._sizes = {
            DayFace: QSize(1, round(self._line) + DAY_ABOVE + DAY_BELOW),
            GapFace: QSize(1, theme.px(GAP_HEIGHT)),
            DayRow: QSize(1, round(self._line + self._small) + 2 * AIR + BETWEEN),
        }

    def height(self, entry: Entry) -> int:
        """How high an entry is."""
        return self._sizes[type(entry)].height()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list."""
        del option
        return self._sizes[type(self._days.entries[index.row()])]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One face."""
        face, box = self._days.face(index.row()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(face, RowFace):
            self._paint_row(painter, face, box, option.state)
        elif isinstance(face, GapFace):
            self._paint_gap(painter, face, box)
        else:
            self._words(painter, face.words, box.adjusted(0, DAY_ABOVE, 0, 0), self._strong)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, face: RowFace, box: QRectF, state: QStyle.StateFlag
    ) -> None:
        tokens = self._theme.tokens
        card = box.adjusted(0, 0, 0, -BETWEEN)
        is_lit = bool(state & QStyle.StateFlag.State_MouseOver)
        rounded(painter, card, RADIUS, tokens.sunken if is_lit else tokens.surface)
        self._paint_words(painter, face, card.adjusted(SIDE, AIR, -SIDE, -AIR))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, card, RADIUS, tokens.accent)

    def _paint_words(self, painter: QPainter, face: RowFace, room: QRectF) -> None:
        tokens = self._theme.tokens
        size = self._theme.px(SIGN)
        ink = tokens.text_2 if face.is_over else tokens.text
        grave = tokens.must if face.is_grave else tokens.text_2
        first = QRectF(room.x(), room.y(), room.width(), self._line)
        sign = QRectF(room.right() - size, first.center().y() - size / 2, size, size)
        paint_icon(painter, face.sign, grave, self._mirrored(sign, room))
        self._words(painter, face.hours, self._mirrored(first, room), self._strong, ink)
        left = self._hours + SPACE
        name = first.adjusted(left, 0, -size - SPACE, 0)
        self._words(painter, face.whom, self._mirrored(name, room), self._strong, ink)
        second = QRectF(room.x(), room.bottom() - self._small, room.width(), self._small)
        there = second.adjusted(left, 0, 0, 0)
        words = f"{face.there} · {face.state}"
        self._words(painter, words, self._mirrored(there, room), self._quiet, grave)

    def _paint_gap(self, painter: QPainter, face: GapFace, box: QRectF) -> None:
        tokens = self._theme.tokens
        room = box.adjusted(SIDE + self._hours + SPACE, 0, -SIDE, 0)
        ink = tokens.must if face.is_tight else tokens.text_3
        self._words(painter, face.words, self._mirrored(room, box), self._quiet, ink)

    def _words(
        self, painter: QPainter, words: str, room: QRectF, font: QFont, ink: str = ""
    ) -> None:
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(QColor(ink or self._theme.tokens.text))
        side = leading(self._view.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, shown)

    def _mirrored(self, place: QRectF, room: QRectF) -> QRectF:
        if self._view.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        return QRectF(
            room.left() + room.right() - place.right(), place.y(), place.width(), place.height()
        )
