"""A page of the desk: one column that scrolls, and no wider than eyes like to read."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.order import order_tabs
from ui.desk.sill import Sill
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.widgets.thin_bar import WIDTH, Scrolling

MARGIN = 24
GAP = 12
WIDEST = 640
LEAST_HEIGHT = 120
"""So low that the names of all pages have their room above it."""


class Inside(QWidget):
    """As high as its column needs at the width that it has, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """The layout would answer for its least width."""
        return QSize(super().minimumSizeHint().width(), 0)


class Page(Scrolling):
    """It is never narrower than what is in it.

    A page that `leads_back` is one step further in than another, and `left` goes there.
    """

    left = Signal()
    leads_back = False

    def __init__(self, theme: Theme) -> None:
        """An empty column."""
        super().__init__(theme)
        self.theme = theme
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP)
        self._inside = Inside()
        self._inside.setMaximumWidth(theme.px(WIDEST) + 2 * MARGIN)
        outer = QVBoxLayout(self._inside)
        outer.setContentsMargins(sides(MARGIN, MARGIN, MARGIN - WIDTH, MARGIN))
        outer.setSpacing(0)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(self._inside)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._sill: Sill | None = None

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show how things stand now."""

    def finish(self) -> None:
        """Take over what is being typed."""

    def order(self) -> None:
        """Put the controls in reading order; the desk does so where a page comes up."""
        if self.isVisible():
            order_tabs(self)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the widest word or control."""
        parts = (self._inside, *filter(None, [self._sill]))
        widest = max(part.minimumSizeHint().width() for part in parts)
        return QSize(widest + WIDTH, LEAST_HEIGHT)

    def make_sill(self) -> Sill:
        """Where the page says what was done; what scrolls makes room for it at its foot."""
        self._sill = Sill(self.theme, self.theme.px(WIDEST))
        self._sill.setParent(self)
        self._sill.shaped.connect(self._fit_sill)
        return self._sill

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sill keeps to the lower edge."""
        super().resizeEvent(event)
        self._fit_sill()

    def viewportEvent(self, event: QEvent) -> bool:
        """What needs more room inside may need a wider window."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

    def bring_into_sight(self, widget: QWidget, row: QRect | None = None) -> None:
        """Scroll until all of `widget` is seen, or at least its top; or a `row` in it."""
        self._settle()
        if row is None:
            self.ensureWidgetVisible(widget, 0, MARGIN)
            return
        for y in (row.bottom(), row.top()):
            place = widget.mapTo(self._inside, QPoint(0, y))
            self.ensureVisible(0, place.y(), 0, MARGIN)

    def begin(self) -> None:
        """Give the keyboard to where it begins, seen from the top of the page if it can be."""
        self.first.setFocus(Qt.FocusReason.TabFocusReason)
        self.rise()

    def rise(self) -> None:
        """Show the top, or what has the keyboard where that is further down."""
        around, held = self.window().layout(), self.window().focusWidget()
        if around is not None:
            around.activate()
        self.scroll_to(0)
        if held is not None:
            self.bring_into_sight(held)

    def scroll_to(self, place: int) -> None:
        """Show again what was shown."""
        self._settle()
        self.verticalScrollBar().setValue(place)

    def heading(self, words: str) -> Text:
        """The title of a part of the page."""
        return heading_text(self.theme, words)

    def remark(self, words: str = "") -> Text:
        """A quiet sentence."""
        text = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        text.setText(words)
        return text

    def _fit_sill(self) -> None:
        sill = self._sill
        if sill is None:
            return
        wide = self.viewport().geometry()
        high = sill.high(wide.width())
        if self.viewportMargins().bottom() != high:
            self.setViewportMargins(0, 0, 0, high)
        place = self.viewport().geometry()
        sill.setGeometry(place.left(), place.bottom() + 1, place.width(), high)
        sill.setVisible(sill.has_words)

    def _settle(self) -> None:
        """Lay out now: later would be too late to scroll."""
        self._fit_sill()
        outer, room = self._inside.layout(), self.viewport().size()
        if outer is not None:
            outer.activate()
            width = min(room.width(), self._inside.maximumWidth())
            self._inside.resize(width, max(outer.totalHeightForWidth(width), room.height()))


def heading_text(theme: Theme, words: str) -> Text:
    """The title of a part of a page."""
    text = Text(theme, BODY, QFont.Weight.DemiBold)
    text.setText(words)
    return text
