"""A small choice: one of a few, or on and off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.icons import paint_icon
from ui.theme import SECONDARY, Theme
from ui.widgets.painting import (
    focus_ring,
    full_box,
    key_cap,
    key_cap_width,
    painter_on,
    rounded,
)
from ui.widgets.sides import mirrored

HEIGHT = 28
WIDEST = 280
"""Words that are wider are cut: a name that somebody typed may be as long as a page."""
ICON = 15
SPACE = 6
LEAST_TARGET = 24


class Chip(QAbstractButton):
    """A checkable pill with a word, and perhaps an icon and the cap of its key."""

    def __init__(self, theme: Theme, text: str, icon: str = "", key: str = "") -> None:
        """Show `text`, unchecked."""
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._hint: QSize | None = None
        self._key = key
        self.setFont(theme.font(SECONDARY, QFont.Weight.DemiBold))
        self.setText(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setText(self, text: str) -> None:
        """Show `text`; what there is no room for is told under the pointer and to the ear."""
        self._hint = None
        room, end = self._theme.px(WIDEST), Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(self.font()).elidedText(text, end, room)
        super().setText(shown)
        if shown != text:
            self.setToolTip(text)
            self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """The word, the icon and some air; asked for often, and measured once."""
        if self._hint is None:
            width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
            height = max(self._theme.px(HEIGHT), LEAST_TARGET)
            beside = self._icon_width() + self._key_width()
            self._hint = QSize(round(width + beside + self._theme.px(22)), height)
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Never so small that a letter is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lit while it is in; full as well while it has the keyboard."""
        del event
        painter, tokens, is_in = painter_on(self), self._theme.tokens, self.isChecked()
        self._paint_box(painter, is_in=is_in)
        full = tokens.on_accent if self.hasFocus() else tokens.accent
        self._paint_content(painter, full if is_in else tokens.text_2)

    def _paint_box(self, painter: QPainter, *, is_in: bool) -> None:
        tokens, box = self._theme.tokens, QRectF(self.rect())
        radius = box.height() / 2
        if is_in and self.hasFocus():
            full_box(painter, box, radius, tokens, focused=True)
        elif is_in:
            rounded(painter, box, radius, tokens.accent_soft, (tokens.accent, 1.5))
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            rounded(painter, box, radius, fill, (tokens.border, 1.0))
            if self.hasFocus():
                focus_ring(painter, box, radius, tokens.accent)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        size, icon = self._theme.px(ICON), self._icon_width()
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        left = (self.width() - width - icon - self._key_width()) / 2
        if self._icon:
            place = QRectF(left, (self.height() - size) / 2, size, size)
            paint_icon(painter, self._icon, ink, mirrored(self, place))
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        room = mirrored(self, QRectF(left + icon, 0, width + 1, self.height()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            self._paint_key(painter, left + icon + width + SPACE, ink)

    def _paint_key(self, painter: QPainter, left: float, ink: str) -> None:
        room = QRectF(left, 0, key_cap_width(self._theme, self._key), self.height())
        box = mirrored(self, room)
        key_cap(painter, self._theme, QPointF(box.x(), box.center().y()), self._key, ink)

    def _key_width(self) -> float:
        return SPACE + key_cap_width(self._theme, self._key) if self._key else 0.0

    def _icon_width(self) -> float:
        return self._theme.px(ICON) + SPACE if self._icon else 0.0
