"""The strip: the narrow window for the session at hand."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.outcome import Attendance
from app.session.session import Phase
from ui.acts import Acts
from ui.keys import AIDS, attach
from ui.sight import Sight
from ui.strip.body import Body
from ui.strip.key_acts import closing_acts, desk_acts, drawer_acts
from ui.strip.title import title_words
from ui.theme import Theme

HEIGHT = 672
LEAST_HEIGHT = 480
TAKE_IN, LET_OUT = 40, 60


class Strip(QWidget):
    """Holds a body made for one theme, and makes it anew for another."""

    painted = Signal()
    wants = Signal(int)
    """The height at which everything could be seen that must be; 0 where any height will do."""
    appeared = Signal()

    def __init__(self, acts: Acts, sight: Sight, *, can_pin: bool) -> None:
        """Show `sight` in the plainest look until it is dressed."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._acts = acts
        self._can_pin = can_pin
        self._sight = sight
        self.setWindowTitle(title_words(sight))
        self._body: Body | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.resize(Theme().strip_width, HEIGHT)

    @property
    def body(self) -> Body:
        """The parts that are shown now."""
        if self._body is None:
            raise RuntimeError("dress the strip first")
        return self._body

    def dress(self, theme: Theme) -> None:
        """Make everything anew for `theme`; the agent stays at the same place."""
        bookmark = None if self._body is None else self._body.bookmark()
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = Body(theme, self._acts, self._sight, can_pin=self._can_pin)
        self._column.addWidget(self._body)
        self._body.middle.changed.connect(self._tell_height)
        if bookmark is not None:
            self._body.show()
            self._body.return_to(bookmark)
        attach(self._body, self._key_acts(), single=theme.single_keys)
        attach(self._body.rows, self._row_acts(), single=theme.single_keys)
        self.setMinimumSize(theme.strip_width - TAKE_IN, LEAST_HEIGHT)
        self.setMaximumWidth(theme.strip_width + LET_OUT)
        self.resize(theme.strip_width, self.height())

    def draw(self, sight: Sight) -> None:
        """Show `sight`; where it looks like the last one, only time went by."""
        if sight == self._sight:
            self.body.go_on()
            return
        self._sight = sight
        self.setWindowTitle(title_words(sight))
        self.body.draw(sight)

    def plan(self) -> None:
        """Ask for another session, for later."""
        self.body.plan()

    def showEvent(self, event: QShowEvent) -> None:
        """Time may have passed unseen."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self._take_keyboard()
        self.appeared.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that there is something to see."""
        super().paintEvent(event)
        self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the card that is open, wherever the keyboard is, or gives the keys back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.body.fold():
            self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is a wish; what it means depends on the session."""
        event.ignore()
        self._acts.put_away()

    def _tell_height(self) -> None:
        """Whatever the phase: what must be scrolled to is not seen beside a call."""
        self.body.column.activate()
        self.wants.emit(self.height() + self.body.lack)

    def _take_keyboard(self) -> None:
        """A new session begins with its name; everywhere else the single keys come first."""
        if self._sight.scene is None:
            self.body.form.begin_typing()
        else:
            self.setFocus()

    def _row_acts(self) -> Mapping[str, Callable[[], object]]:
        """The keys of the rows; they rest while there is no list to be seen."""
        rows = self.body.rows
        return {
            **{f"tick-{n + 1}": partial(rows.toggle, n) for n in range(9)},
            "up": partial(rows.step, -1),
            "down": partial(rows.step, 1),
            "aside": rows.set_aside,
            "why": rows.explain,
        }

    def _key_acts(self) -> Mapping[str, Callable[[], object]]:
        acts, body = self._acts, self.body
        return {
            "said": acts.said,
            "later": acts.later,
            "extend": acts.extend,
            "mini": acts.shrink,
            "pin": acts.pin,
            "discreet": acts.discreet,
            "copy": body.copy,
            **closing_acts(acts, body),
            "join": acts.join,
            "late": partial(acts.attend, Attendance.LATE),
            "undo": acts.undo,
            "before": partial(body.choose, Phase.BEFORE),
            "during": partial(body.choose, Phase.DURING),
            "after": partial(body.choose, Phase.AFTER),
            "forward": body.forward,
            **drawer_acts(acts, body),
            "aids": body.offer_aids,
            **{act: partial(body.read, act) for act in AIDS},
            "end": partial(acts.end, key="end"),
            "pause": acts.pause,
            "plan": body.plan,
            "talk": acts.talk,
            **desk_acts(acts),
        }
