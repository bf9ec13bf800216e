"""Paints faces in one list, and measures how high their words get."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk.faces import AnyFace, Faces, RowFace, SaidFace, TitleFace
from ui.icons import paint_icon
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.heading import HEIGHT, MARK, SIDE, SIGN, SPACE, text_left
from ui.widgets.lines import break_lines, titled
from ui.widgets.painting import focus_ring, rounded

RADIUS = 7
EDGE = 4
"""Between a row and its card."""
ABOVE, BELOW = 12, 8
"""Around a title."""
AIR = 6
MOST_KNOWN = 2_000
LINE_END = "\u2028"


class RollDelegate(QStyledItemDelegate):
    """Words are broken into lines once for each width, and painted as they were measured."""

    def __init__(self, theme: Theme, view: QListView, faces: Faces) -> None:
        """Paint `faces` for `view`."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._faces = faces
        self._lines: dict[tuple[AnyFace, int], QTextLayout] = {}

    def total(self, width: int) -> int:
        """How high all faces are, one below the other."""
        return sum(self.height(place, width) for place in range(len(self._faces.shown)))

    def height(self, place: int, width: int) -> int:
        """How high the face at a place is."""
        face = self._faces.shown[place]
        words = ceil(self.lines(face, width).boundingRect().height())
        if isinstance(face, TitleFace):
            return words + BELOW + (0 if face.is_top else ABOVE)
        above, below = self._edges(place)
        if isinstance(face, RowFace):
            words = max(self._theme.px(HEIGHT), words + 2 * SPACE)
        else:
            words += 2 * AIR
        return words + above + below

    def lines(self, face: AnyFace, width: int) -> QTextLayout:
        """The words of a face in a list of that width."""
        known = self._lines.get((face, width))
        if known is None:
            if len(self._lines) > MOST_KNOWN:
                self._lines.clear()
            known = self._lines[face, width] = self._layout(face)
            start, end = self._sides(face)
            break_lines(known, width - start - end, self._view.layoutDirection())
        return known

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list."""
        del option
        return QSize(1, self.height(index.row(), self._view.width()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One face."""
        face, box = self._faces.shown[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(face, TitleFace):
            box.setTop(box.top() + (0 if face.is_top else ABOVE))
            box.setBottom(box.bottom() - BELOW)
        else:
            above, below = self._edges(index.row())
            box.adjust(0, above, 0, -below)
        if isinstance(face, RowFace):
            self._paint_row(painter, face, box, option.state)
        self._paint_words(painter, face, box)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, face: RowFace, box: QRectF, state: QStyle.StateFlag
    ) -> None:
        tokens, room = self._theme.tokens, box.adjusted(EDGE, 0, -EDGE, 0)
        if state & QStyle.StateFlag.State_MouseOver and face.key is not None:
            rounded(painter, room, RADIUS, tokens.sunken)
        sign, mark = self._theme.px(SIGN), self._theme.px(MARK)
        if face.sign:
            place = self._place(box, EDGE + SIDE, sign).adjusted(1, 1, -1, -1)
            paint_icon(painter, face.sign, tokens.text_2, place)
        if face.mark:
            left = box.width() - EDGE - SIDE - mark
            paint_icon(painter, face.mark, tokens.text_2, self._place(box, left, mark))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, room, RADIUS, tokens.accent)

    def _paint_words(self, painter: QPainter, face: AnyFace, box: QRectF) -> None:
        lines = self.lines(face, self._view.width())
        start, end = self._sides(face)
        top = box.y() + (box.height() - lines.boundingRect().height()) / 2
        painter.setPen(QColor(self._theme.tokens.text))
        lines.draw(painter, QPointF(box.x() + (end if self._is_mirrored else start), top))

    @property
    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _edges(self, place: int) -> tuple[int, int]:
        """The room above and below a row: that of its card, where it is the first or the last."""
        above = place == 0 or isinstance(self._faces.shown[place - 1], TitleFace)
        after = self._faces.shown[place + 1 : place + 2]
        below = not after or isinstance(after[0], TitleFace)
        return above * EDGE, below * EDGE

    def _sides(self, face: AnyFace) -> tuple[int, int]:
        """How far the words stay away from where reading begins, and from where lines end."""
        if isinstance(face, TitleFace):
            return 0, 0
        if isinstance(face, SaidFace):
            return EDGE + SIDE, EDGE + SIDE
        start = EDGE + (text_left(self._theme) if face.sign else SIDE)
        return start, EDGE + SIDE + (self._theme.px(MARK) + SPACE if face.mark else 0)

    def _layout(self, face: AnyFace) -> QTextLayout:
        tokens = self._theme.tokens
        if isinstance(face, RowFace):
            return titled(self._theme, face.title, face.state, (tokens.text, tokens.text_2))
        if isinstance(face, TitleFace):
            font = self._theme.font(BODY, QFont.Weight.DemiBold)
            ink = tokens.must if face.is_grave else tokens.text
            return _inked(QTextLayout(face.words, font), (0, font, ink))
        said, quiet = face.words.replace("\n", LINE_END), self._theme.font(SECONDARY)
        words = LINE_END.join(filter(None, (said, face.beneath)))
        layout = QTextLayout(words, self._theme.font())
        return _inked(
            layout, (0, self._theme.font(), tokens.text), (len(said), quiet, tokens.text_2)
        )

    def _place(self, box: QRectF, left: float, size: float) -> QRectF:
        """A square in the middle of a row's height, `left` from where reading begins."""
        x = box.right() - left - size if self._is_mirrored else box.x() + left
        return QRectF(x, box.y() + (box.height() - size) / 2, size, size)


def _inked(layout: QTextLayout, *spans: tuple[int, QFont, str]) -> QTextLayout:
    """`layout` with each part of its words, from where it starts, in a font and an ink."""
    ends = [*(start for start, _, _ in spans[1:]), len(layout.text())]
    formats = []
    for (start, font, ink), end in zip(spans, ends, strict=True):
        part = QTextLayout.FormatRange()
        part.start, part.length = start, end - start
        part.format.setFont(font)
        part.format.setForeground(QColor(ink))
        formats.append(part)
    layout.setFormats(formats)
    return layout
