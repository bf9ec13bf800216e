"""The goals that came up in the call: noted with one key, ranked, reached or parked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.prep import GATHERED_IN
from app.session.preparation import Goal, Standing
from app.session.session import Phase
from ui.acts import Acts
from ui.strip.drawer import Drawer
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.icon_button import IconButton
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.wording import translate


class GoalRow(QWidget):
    """One goal, and what can become of it."""

    raised = Signal()
    stood = Signal(object)
    """What becomes of it."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._words = Text(theme, BODY)
        self.up = IconButton(theme, "arrow-up")
        self.up.clicked.connect(self.raised)
        self.park = IconButton(theme, "circle-parking")
        self.reach = IconButton(theme, "check")
        for button, standing in ((self.reach, Standing.REACHED), (self.park, Standing.PARKED)):
            button.setCheckable(True)
            button.toggled.connect(partial(self._stand, standing))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._words, 1)
        for button in (self.up, self.reach, self.park):
            row.addWidget(button)

    def draw(self, goal: Goal, *, is_first: bool) -> None:
        """Show `goal`; the first of those that were not put off stands out."""
        is_open = goal.standing is Standing.OPEN
        weight = QFont.Weight.DemiBold if is_first and is_open else QFont.Weight.Normal
        self._words.setFont(self._theme.font(BODY, weight))
        self._words.ink(self._theme.tokens.text if is_open else self._theme.tokens.text_2)
        self._words.setText(_standing_words(goal.standing).format(goal.text))
        self.up.call(translate("Goal", "More important: {0}").format(goal.text))
        self.up.setVisible(not is_first)
        self.park.call(translate("Goal", "Park for later: {0}").format(goal.text))
        self.reach.call(translate("Goal", "Reached: {0}").format(goal.text))
        put(self.park, is_in=goal.standing is Standing.PARKED)
        put(self.reach, is_in=goal.standing is Standing.REACHED)

    def _stand(self, standing: Standing, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.stood.emit(standing if is_in else Standing.OPEN)


def _standing_words(standing: Standing) -> str:
    return {
        Standing.OPEN: "{0}",
        Standing.PARKED: translate("Goal", "{0} (parked)"),
        Standing.REACHED: translate("Goal", "{0} (reached)"),
    }[standing]


class GoalsDrawer(Drawer):
    """A field for the next goal, and the goals in the order of their weight."""

    ranked = Signal(str, int)
    stood = Signal(str, object)

    def __init__(self, theme: Theme, acts: Acts) -> None:
        """Folded; goals are noted, and half-typed ones kept, by `acts`."""
        super().__init__(theme, "list-plus", translate("Goal", "Came up"), "goal")
        self._acts = acts
        self._rows: list[GoalRow] = []
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.turned)

    def belongs_to(self, phase: Phase) -> bool:
        """In the call, and after it, where one may still be said to be reached."""
        return phase in GATHERED_IN

    @property
    def is_filled(self) -> bool:
        """Whether anything came up."""
        return bool(self.prep.goals)

    def state(self) -> str:
        """How many there are."""
        count = len(self.prep.goals)
        return str(count) if count else ""

    def fill(self, column: QVBoxLayout) -> None:
        """The field, the question that ranks, the goals."""
        self._rows = []
        self._field = Field(self.theme, translate("Goal", "Another goal"))
        self._field.setPlaceholderText(self._field.accessibleName())
        self._field.setText(self._acts.half_goal())
        self._field.textEdited.connect(self._acts.keep_goal)
        self._field.returnPressed.connect(self._note)
        self._ask = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        self._ask.setText(translate("Goal", "If only one thing today? The first one."))
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addWidget(self._field)
        column.addWidget(self._ask)
        column.addLayout(self._list)

    def refill(self) -> None:
        """Show the goals; a row that stays keeps the keyboard."""
        goals = self.prep.ranked
        while len(self._rows) < len(goals):
            self._add_row(len(self._rows))
        while len(self._rows) > len(goals):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        for place, (row, goal) in enumerate(zip(self._rows, goals, strict=True)):
            row.draw(goal, is_first=place == 0)
        self._ask.setVisible(len(goals) > 1)

    def take_keyboard(self) -> None:
        """The goal is typed at once."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_row(self, place: int) -> None:
        row = GoalRow(self.theme)
        row.raised.connect(partial(self._raise, place))
        row.stood.connect(partial(self._stand, place))
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()

    def _note(self) -> None:
        text = self._field.text()
        if not text.strip():
            self.turned.emit()
        elif self._acts.note_goal(text):
            self._field.clear()
            self._field.setPlaceholderText(translate("Capture", "Esc gives the keys back"))
            self._acts.keep_goal("")

    def _raise(self, place: int) -> None:
        goals = self.prep.ranked
        above = [goal.text for goal in self.prep.goals]
        by = above.index(goals[place - 1].text) - above.index(goals[place].text)
        self.ranked.emit(goals[place].text, by)
        above_it = self._rows[place - 1]
        (above_it.up if place > 1 else above_it.reach).setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self, place: int, standing: Standing) -> None:
        self.stood.emit(self.prep.ranked[place].text, standing)
