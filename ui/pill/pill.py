"""The pill: the time left under the camera, and the line when there is one to say."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from app.plate import Plate
from app.session.countdown import State
from ui.acts import Acts
from ui.key_words import CAPTURES
from ui.keys import attach
from ui.pill.face import TimeRow, outline, paint_ground, paint_time, time_row
from ui.pill.inside import Inside
from ui.pill.pill_words import PillWords, pill_words
from ui.sight import Sight
from ui.strip.plate_layout import BAND
from ui.strip.plate_words import spoken_words
from ui.strip.title import title_words
from ui.theme import Theme
from ui.widgets.painting import painter_on
from ui.widgets.swell import Swell

WIDTH, HEIGHT = 212, 52
WIDE = 352
Fit = Callable[[QWidget, QSize], None]
FLAGS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint


class Pill(QWidget):
    """Small, draggable, never takes the keyboard by itself."""

    appeared = Signal()

    def __init__(self, acts: Acts, fit: Fit) -> None:
        """Without a look until it is dressed; `fit` gives it the size that it needs."""
        super().__init__(None, FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._acts = acts
        self._give_size = fit
        self._theme = Theme()
        self._sight: Sight | None = None
        self._words = PillWords("", "")
        self._inside: Inside | None = None

    def dress(self, theme: Theme) -> None:
        """Make everything anew for `theme`."""
        self._theme = theme
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = Inside(theme, self._acts, self)
        self._swell = Swell(self._inside, moves=theme.moves)
        self._swell.valueChanged.connect(self.update)
        self._attach_keys(self._inside)
        if self._sight is not None:
            self._draw_sight(self._sight)

    def draw(self, sight: Sight) -> None:
        """Show `sight`, unless it looks like the last one."""
        if sight != self._sight and sight.scene is not None:
            self._sight = sight
            self._draw_sight(sight)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and time; the buttons and the line paint themselves."""
        del event
        if self._sight is None or self._sight.scene is None:
            return
        plate = self._sight.scene.plate
        painter = painter_on(self)
        paint_ground(painter, self._theme, QRectF(self.rect()), plate, self._swell.width)
        paint_time(painter, self._theme, plate, self._words, self.time_row(plate))

    def time_row(self, plate: Plate) -> TimeRow:
        """Where the time of `plate` stands."""
        row = QRectF(0, _lowered(plate), self.width(), self._theme.px(HEIGHT))
        return time_row(self._theme, row, self._words, ticking=plate.has_seconds).on(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be dragged, by the window manager."""
        if event.button() is Qt.MouseButton.LeftButton and self.windowHandle() is not None:
            self.windowHandle().startSystemMove()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where nothing shows through a window, its corners are cut off."""
        super().resizeEvent(event)
        from ui.xstate import is_mixed

        if is_mixed():
            self.clearMask()
        else:
            self.setMask(outline(QRectF(self.rect())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the pill itself."""
        del event
        self._acts.open_menu(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Time may have passed unseen."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.setFocus()
        self.appeared.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the pill brings the strip back."""
        event.ignore()
        self._acts.grow()

    def _draw_sight(self, sight: Sight) -> None:
        scene = sight.scene
        if scene is None or self._inside is None:
            return
        self._words = pill_words(scene)
        self._swell.draw(scene.card)
        calm = scene.plate.state is State.CALM
        tokens = self._theme.tokens
        line_ink = tokens.plates[scene.plate.state].ink
        self._inside.draw(
            self._words,
            is_discreet=sight.is_discreet,
            line_ink=line_ink,
            ink=tokens.text_2 if calm else line_ink,
        )
        margin = (self._theme.px(HEIGHT) - self._inside.button_height) // 2
        self._inside.pad(margin + _lowered(scene.plate), margin)
        self.setWindowTitle(title_words(sight))
        self.setAccessibleName(spoken_words(sight))
        self._fit(scene.plate)
        self.update()

    def _fit(self, plate: Plate) -> None:
        """As large as its words."""
        if self._inside is None:
            return
        px, has_line = self._theme.px, bool(self._words.line)
        time = time_row(self._theme, QRectF(), self._words, ticking=plate.has_seconds)
        needed = ceil(time.unit.right()) + self._inside.buttons_width
        width = max(px(WIDE if has_line else WIDTH), needed)
        self._inside.setFixedWidth(width)
        height = max(self._inside.heightForWidth(width), px(HEIGHT))
        self._inside.setFixedHeight(height)
        if self.size() != QSize(width, height):
            self._give_size(self, QSize(width, height))

    def _attach_keys(self, inside: QWidget) -> None:
        acts = self._acts
        attach(
            inside,
            {
                "said": acts.said,
                "later": acts.later,
                "extend": acts.extend,
                "mini": acts.grow,
                "pin": acts.pin,
                "discreet": acts.discreet,
                **{act: partial(acts.take_down, kind) for act, kind in CAPTURES.items()},
                "undo": acts.undo,
                "end": partial(acts.end, key="end"),
                "pause": acts.pause,
                "quit": acts.leave,
            },
            single=self._theme.single_keys,
        )


def _lowered(plate: Plate) -> int:
    """How far the stripes push everything down."""
    return BAND // 2 if plate.state is State.OVER else 0
