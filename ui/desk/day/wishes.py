"""What the customer wants: whether that is clear, each wish, and the line that will cover it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMenu, QWidget

from app.booking.arranging import judge_clarity
from app.booking.day import DayRow
from app.booking.preparing import cover, intend, reword_plan, reword_wish, wish
from app.booking.series import PLAN, WISHES
from app.session.preparation import Expectation, Preparation
from ui.desk.day.chip_row import ChipRow
from ui.desk.day.diary import Diary
from ui.desk.day.entries import Asking, Entries
from ui.desk.day.entry_fields import Entry, EntryFields
from ui.desk.day.part import Part
from ui.desk.day.prepare_words import clarity_told, clarity_words
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Face
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.wording import translate

SHOWN = 48
"""How many letters of a line a menu shows."""


class WishFields(EntryFields):
    """A wish, and a menu with the lines of the plan."""

    covered = Signal(str, str)
    planned = Signal(str)

    known: Callable[[], Preparation] = Preparation
    """Asked for the plan, and for what covers the wish now."""

    def more(self) -> tuple[QWidget, ...]:
        """Which line of the plan covers it."""
        self._cover = self.button(Face(""), "cover")
        self._cover.clicked.connect(self._offer)
        part = QWidget()
        part.setLayout(labelled(self.theme, translate("Prepare", "Covered by"), self._cover))
        return (part,)

    def draw(self) -> None:
        """Show the wish, and what covers it."""
        super().draw()
        none = translate("Prepare", "Nothing in the plan yet")
        self._cover.wear(Face(self._covered_by or none, "chevron-down"))

    @property
    def _covered_by(self) -> str:
        """The line of the plan that covers the wish, if there is one."""
        known, name = self.known(), self.entry.name
        lines = [one.covered_by for one in known.expectations if one.text == name]
        return next((line for line in lines if line in known.plan), "")

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name, plan, covered_by = self.entry.name, self.known().plan, self._covered_by
        for line in plan:
            short = line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
            action = menu.addAction(short.replace("&", "&&"), partial(self._choose, line))
            action.setCheckable(True)
            action.setChecked(line == covered_by)
        if name not in plan:
            words = translate("Prepare", "Add this wish to the plan as it is")
            menu.addAction(words, lambda: self.planned.emit(name))
        if covered_by:
            menu.addAction(translate("Prepare", "Nothing yet"), partial(self._choose, ""))
        menu.popup(self._cover.mapToGlobal(QPoint(0, self._cover.height())))

    def _choose(self, line: str) -> None:
        self.covered.emit(self.entry.name, line)


class Wishes(Part):
    """Clarity, wishes and plan."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        title = translate("Prepare", "What they want")
        self._clarity = ChipRow(theme, "preparation.clarity", title, clarity_words())
        self._clarity.chosen.connect(lambda clarity: self.act(judge_clarity(clarity)))
        self._told = self.remark()
        self._wishes = self._made_wishes()
        self._plan_title = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
        self._plan_title.setText(translate("Prepare", "The plan: what you will show or do"))
        self._plan = self._made_plan()
        for part in (self.title(title), self._clarity, self._told, self._wishes):
            self.column.addWidget(part)
        self.column.addWidget(self._plan_title)
        self.column.addWidget(self._plan)
        self._connect()

    def draw(self, row: DayRow) -> None:
        """Show how it stands."""
        super().draw(row)
        known = self.known
        self._clarity.draw(known.clarity)
        words = clarity_told(known, self.diary.zone)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._wishes.draw([self._entry(one) for one in known.expectations])
        self._plan.draw([Entry(line) for line in known.plan])
        self._wishes.remember(self.diary.unfinished, f"{row.session.id}.wish")
        self._plan.remember(self.diary.unfinished, f"{row.session.id}.plan")

    def finish(self) -> None:
        """Take over what is being typed."""
        self._wishes.finish()
        self._plan.finish()

    def _made_wishes(self) -> Entries:
        asking = Asking(
            translate("Prepare", "One thing they hope for"),
            translate("Prepare", "Add"),
            take=lambda text: self.jot(wish(text)),
            reword=lambda old, new: self.type_in(reword_wish(old, new)),
        )
        return Entries(self.theme, "preparation.wish", asking, self._make_fields)

    def _made_plan(self) -> Entries:
        asking = Asking(
            translate("Prepare", "One line of the plan"),
            translate("Prepare", "Add"),
            take=lambda text: self.jot(intend(text)),
            reword=lambda old, new: self.type_in(reword_plan(old, new)),
        )
        return Entries(self.theme, "preparation.plan", asking)

    def _entry(self, one: Expectation) -> Entry:
        tokens = self.theme.tokens
        if one.covered_by in self.known.plan:
            covered = translate("Prepare", "Covered by a line of the plan")
            return Entry(one.text, marks=(("circle-check", tokens.done),), told=covered)
        flagged = translate("Prepare", "nothing in the plan yet")
        return Entry(one.text, flagged, (("triangle-alert", tokens.must),))

    def _make_fields(self, theme: Theme, name: str) -> EntryFields:
        fields = WishFields(theme, name)
        fields.known = lambda: self.known
        fields.covered.connect(lambda text, line: self.jot(cover(text, line)))
        fields.planned.connect(self._take_into_plan)
        return fields

    def _take_into_plan(self, text: str) -> None:
        self.jot(intend(text))
        self.jot(cover(text, text))

    def _connect(self) -> None:
        wishes, plan = self._wishes, self._plan
        wishes.moved.connect(lambda name, by: self.jot(WISHES.move(name, by)))
        wishes.removed.connect(lambda name: self.act(WISHES.drop(name)))
        plan.moved.connect(lambda name, by: self.jot(PLAN.move(name, by)))
        plan.removed.connect(lambda name: self.act(PLAN.drop(name)))
