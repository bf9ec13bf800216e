"""The pages of the desk, and which of them is shown."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.choice import Choice, tell
from ui.widgets.painting import focus_ring, key_cap, key_cap_width, painter_on, rounded
from ui.widgets.sides import mirrored
from ui.widgets.wrap import Wrap

HEIGHT, FLAT = 32, 18
LEAST = 24
"""Above the page, the names leave room for it, and are no harder to hit."""
ICON = 18
SIDE = 12
SPACE = 8
BETWEEN = 4
MARGINS = QSize(2 * SIDE, SIDE)
RADIUS = 7


class PageName(Struct, frozen=True):
    """A page: its name, its sign, its key."""

    page: str
    words: str
    icon: str
    key: str


class NavButton(Choice):
    """One page; along the side it shows its key as well."""

    def __init__(self, theme: Theme, tab: PageName) -> None:
        """Not chosen."""
        super().__init__(theme, tab.words)
        self._tab = tab
        self._is_beside = True
        self._hint: QSize | None = None
        self.setAccessibleDescription(tab.key)
        self.setToolTip(f"{tab.words} ({tab.key})")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def stand(self, *, beside: bool) -> None:
        """Along the side of the page, or above it."""
        self._is_beside = beside
        self._hint = None
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All that it shows; it is asked for often, and measured once."""
        if self._hint is None:
            width = round(self._words_left() + self.advance(self.text()) + self._key())
            high = self._theme.px(HEIGHT) if self._is_beside else max(self._theme.px(FLAT), LEAST)
            self._hint = QSize(width, high)
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground when chosen or under the pointer, icon, word, key, ring."""
        del event
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        ink = tokens.accent if self.isChecked() else tokens.text_2
        if self.isChecked():
            rounded(painter, box, RADIUS, tokens.accent_soft)
        elif self.underMouse():
            rounded(painter, box, RADIUS, tokens.sunken)
        if self._is_beside:
            size = self._theme.px(ICON)
            place = QRectF(SIDE, (self.height() - size) / 2, size, size)
            paint_icon(painter, self._tab.icon, ink, mirrored(self, place))
        painter.setPen(QColor(ink if self.isChecked() else tokens.text))
        painter.setFont(self.font())
        room = QRectF(self._words_left(), 0, self.advance(self.text()) + 1, self.height())
        painter.drawText(mirrored(self, room), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._is_beside:
            self._paint_key(painter, tokens.text_2)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _paint_key(self, painter: QPainter, ink: str) -> None:
        width = key_cap_width(self._theme, self._tab.key)
        box = mirrored(self, QRectF(self.width() - SIDE - width, 0, width, self.height()))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        key_cap(painter, self._theme, QPointF(box.x(), box.center().y()), self._tab.key, ink)

    def _words_left(self) -> float:
        return SIDE + (self._theme.px(ICON) + SPACE if self._is_beside else 0)

    def _key(self) -> float:
        cap = 2 * SPACE + key_cap_width(self._theme, self._tab.key) if self._is_beside else 0
        return cap + SIDE


class Nav(Wrap):
    """All pages: in a column along the side, or above the page in as many rows as needed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: tuple[PageName, ...]) -> None:
        """A button for each of `tabs`."""
        self._buttons = {tab.page: NavButton(theme, tab) for tab in tabs}
        self._theme = theme
        self._is_beside = True
        super().__init__(*self._buttons.values(), space=BETWEEN)
        for page, button in self._buttons.items():
            button.setObjectName(f"nav.{page}")
        tell(self._buttons, self.chosen.emit)

    def stand(self, *, beside: bool) -> None:
        """Along the side of the page, or above it."""
        self._is_beside = beside
        for button in self._buttons.values():
            button.stand(beside=beside)
        self._place()
        self.updateGeometry()

    @property
    def high(self) -> int:
        """What all of them need below one another, along the side."""
        return 3 * SIDE + len(self._buttons) * self._theme.px(HEIGHT)

    def draw(self, page: str) -> None:
        """Show which page is chosen."""
        with QSignalBlocker(self):
            self._buttons[page].setChecked(True)

    def heightForWidth(self, width: int) -> int:
        """Along the side it goes all the way down."""
        return super().heightForWidth(width) + (SIDE if self._is_beside else 0)

    def sizeHint(self) -> QSize:
        """As wide as the widest along the side, else all in one row."""
        return self.minimumSizeHint() if self._is_beside else super().sizeHint() + MARGINS

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut; where the window is too low, they go above the page."""
        least = super().minimumSizeHint()
        return least + (QSize(SIDE, 0) if self._is_beside else MARGINS)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        if not self._is_beside:
            for part, box in super()._places(width - 2 * SIDE):
                yield part, box.translated(SIDE, SIDE)
            return
        top = 2 * SIDE
        for button in self._buttons.values():
            height = button.sizeHint().height()
            yield button, QRect(SIDE, top, width - SIDE, height)
            top += height
