"""A row of a list: one check box with three states, clickable over its whole width."""

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from app.session.session import Mark
from ui.theme import SECONDARY, Theme
from ui.widgets.lines import break_lines, titled
from ui.widgets.mark import paint_mark
from ui.widgets.painting import focus_ring, key_cap, key_cap_width, painter_on, rounded
from ui.widgets.sides import mirrored

HEIGHT = 36
BOX = 20
SIDE = 8
GAP = 10
BESIDE_BADGE = 6
RADIUS = 7
CHECKS = {
    Mark.OPEN: Qt.CheckState.Unchecked,
    Mark.DONE: Qt.CheckState.Checked,
    Mark.NOT_APPLICABLE: Qt.CheckState.PartiallyChecked,
}


class Face(Struct, frozen=True):
    """What a row shows; `badge` is its key, or the words for "not applicable"."""

    title: str
    state: str
    mark: Mark
    must: bool
    lit: bool
    badge: str


class RowBox(QCheckBox):
    """Draws its face; a click asks, and only drawing changes the mark."""

    menu_requested = Signal(QPointF)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._face = Face("", "", Mark.OPEN, must=False, lit=False, badge="")
        self._heights: dict[int, int] = {}
        self.by_mouse = False
        """Whether the click that is told was the mouse's, which aims at a place, not at a row."""
        self.setTristate(True)
        self.toggled.connect(self._on_toggled)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw(self, face: Face) -> None:
        """Show `face`."""
        if face == self._face:
            return
        self._face = face
        self._heights.clear()
        self.setAccessibleName(f"{face.title}: {face.state}" if face.state else face.title)
        self.setCheckState(CHECKS[face.mark])
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A click changes nothing by itself."""

    def _on_toggled(self) -> None:
        """A screen reader toggles without a click, and means one."""
        drawn = CHECKS[self._face.mark]
        if self.checkState() is not drawn:
            self.setCheckState(drawn)
            self.clicked.emit()

    def hitButton(self, position: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button asks for the row's menu."""
        if event.button() is Qt.MouseButton.RightButton:
            self.menu_requested.emit(event.globalPosition())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that it is the mouse's."""
        self.by_mouse = True
        super().mouseReleaseEvent(event)
        self.by_mouse = False

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        if width not in self._heights:
            words = round(self._layout(width).boundingRect().height())
            self._heights[width] = max(self._theme.px(HEIGHT), words + 14)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """One line where there is room."""
        width = self._theme.strip_width - 32
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Rows may be squeezed to wrap."""
        return QSize(120, self._theme.px(HEIGHT))

    def text_regions(self) -> list[tuple[str, QFont, QRectF]]:
        """The words, their font and their room, for tests of clipping."""
        layout = self._layout(self.width())
        room = layout.boundingRect().translated(self._text_left(), 0)
        return [(layout.text(), self._theme.font(), room)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Light, box, words, badge, ring."""
        del event
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self._face.lit:
            rounded(painter, box, RADIUS, tokens.accent_soft)
        elif self.underMouse():
            rounded(painter, box, RADIUS, tokens.sunken)
        self._paint_box(painter)
        layout = self._layout(self.width())
        top = (self.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(self._text_left(), top))
        self._paint_badge(painter)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _text_left(self) -> float:
        if self.isRightToLeft():
            return SIDE + self._badge_width() + BESIDE_BADGE
        return SIDE + self._theme.px(BOX) + GAP

    def _badge_width(self) -> float:
        return max(key_cap_width(self._theme, self._face.badge), self._theme.px(18))

    def _layout(self, width: int) -> QTextLayout:
        tokens, settled = self._theme.tokens, self._face.mark is not Mark.OPEN
        inks = (tokens.text_3,) * 2 if settled else (tokens.text, tokens.text_2)
        layout = titled(self._theme, self._face.title, self._face.state, inks)
        taken = 2 * SIDE + self._theme.px(BOX) + GAP + BESIDE_BADGE + self._badge_width()
        break_lines(layout, width - taken, self.layoutDirection())
        return layout

    def _paint_box(self, painter: QPainter) -> None:
        side = self._theme.px(BOX)
        box = mirrored(self, QRectF(SIDE, (self.height() - side) / 2, side, side))
        paint_mark(painter, self._theme, box, self._face.mark, must=self._face.must)

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._face.badge:
            return
        width, tokens = self._badge_width(), self._theme.tokens
        room = mirrored(self, QRectF(self.width() - SIDE - width, 0, width, self.height()))
        if self._face.mark is Mark.NOT_APPLICABLE:
            painter.setFont(self._theme.font(SECONDARY, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.not_applicable))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._face.badge)
            return
        place = QPointF(room.x(), room.center().y())
        key_cap(painter, self._theme, place, self._face.badge, tokens.text_3)
