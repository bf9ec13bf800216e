"""Sorting one insight by keyboard: where it belongs and whom it is for, the rest at leisure."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.insights import learning
from app.insights.fitting import fitting_areas
from app.insights.heard import Heard
from app.insights.in_use import areas_in, problems_in
from app.session.insight import InsightKind, Status
from app.session.steps import Step
from ui.desk.advice import Advice
from ui.desk.insights.came_of import CameOf
from ui.desk.insights.insight_words import kinds, said_words, statuses, weights
from ui.desk.insights.sorting import Sorting
from ui.desk.talks.address_part import AddressPart
from ui.desk.term_field import TermField, Terms
from ui.desk.unfolded import Unfolded
from ui.keys import ARROWS
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.digit_chips import DigitChips
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

NEXT = "Ctrl+Return"


class InsightFields(Unfolded):
    """`read` comes with the session, `wanted` with the customer, `finished` once it is sorted."""

    read = Signal(object)
    wanted = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, sorting: Sorting, one: Heard) -> None:
        """About that line."""
        super().__init__(theme)
        self._theme = theme
        self._sorting = sorting
        self._one = one
        self._stem = f"insight.{one.capture.id}"
        self._fitting = fitting_areas(one, sorting.heard)
        self._said = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._terms = self._made_terms()
        self._kind: DigitChips[InsightKind] = DigitChips(
            theme, f"{self._stem}.kind", translate("Insights", "What it is about"), kinds()
        )
        self._weight: DigitChips[int] = DigitChips(
            theme, f"{self._stem}.weight", translate("Insights", "What it means to them"), weights()
        )
        self._came = CameOf(theme, sorting, self._stem)
        self._speaks_to = AddressPart(theme, sorting, sorting.meetings, one)
        self._next = Button(
            theme,
            Face(translate("Insights", "Next"), "check", _next_cap(), weight=Weight.FILLED),
        )
        self._session = Link(theme, translate("Insights", "Open the session"))
        self._whom = Link(theme, translate("Insights", "Open the customer"))
        self._advice = Advice(theme)
        self._lay_out()
        self._connect()
        self.draw(one)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._terms["area"].field

    def draw(self, one: Heard) -> None:
        """Show what is known of the line by now."""
        self._one, known, heard = one, one.insight, self._sorting.heard
        identity = one.capture.id
        terms = {
            "area": Terms(areas_in(heard, identity), self._fitting),
            "team": Terms(self._sorting.teams(identity)),
            "problem": Terms(problems_in(heard, known.area, identity)),
        }
        for field, part in self._terms.items():
            part.draw(getattr(known, field), terms.get(field, Terms()))
        self._said.setText(said_words(one, self._sorting.diary.zone, self._sorting.today))
        self._kind.draw(known.kind)
        self._weight.draw(known.weight)
        self._came.draw(one)
        self._speaks_to.draw()
        self._whom.setVisible(bool(one.customer))

    def finish(self) -> bool:
        """Take over what was typed; whether all of it was kept."""
        kept = [part.finish() for part in self._terms.values()]
        return all(kept)

    def may_leave(self) -> bool:
        """Take over what was typed; whether nothing was refused, or is to be looked at first."""
        return not any(part.asks() for part in self._terms.values()) and self.finish()

    def _made_terms(self) -> dict[str, TermField]:
        return {
            field: TermField(self._theme, words, partial(self._put_down, field))
            for field, words in _field_words().items()
        }

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        for part in self._parts():
            self.column.addWidget(part)
        for field, term in self._terms.items():
            term.name(f"{self._stem}.{field}")
        named = {"next": self._next, "session": self._session, "whom": self._whom}
        for what, control in named.items():
            control.setObjectName(f"{self._stem}.{what}")

    def _parts(self) -> Iterator[QWidget]:
        """Everything in its order: what is needed to tell a team comes first."""
        yield from (self._said, self._terms["area"])
        yield from (self._named(self._kind), self._named(self._weight))
        yield from (self._terms["team"], self._advice, Wrap(self._next))
        yield from (self._terms[field] for field in ("problem", "reading", "workaround"))
        yield from (self._came, self._speaks_to, Wrap(self._session, self._whom))

    def _named(self, chips: QWidget) -> QWidget:
        """A row of chips below its name."""
        part = QWidget()
        part.setLayout(labelled(self._theme, chips.accessibleName(), chips))
        return part

    def _connect(self) -> None:
        identity = self._one.capture.id
        for term in self._terms.values():
            term.shaped.connect(self.shaped)
            term.passed.connect(term.focusNextChild)
        self._kind.chosen.connect(lambda kind: self._say(learning.call_it(identity, kind)))
        self._weight.chosen.connect(lambda weight: self._say(learning.weigh(identity, weight)))
        self._came.judged.connect(self._judge)
        self._came.repeated.connect(self._repeat)
        self._came.told.connect(lambda: self._say(learning.tell(identity)))
        self._came.shaped.connect(self.shaped)
        self._speaks_to.shaped.connect(self.shaped)
        self._session.clicked.connect(lambda: self.read.emit(self._one.session))
        self._whom.clicked.connect(lambda: self.wanted.emit(self._one.customer))
        self._next.clicked.connect(self._finish)
        shortcut = QShortcut(QKeySequence(NEXT), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._finish)

    def _finish(self) -> None:
        if self.may_leave():
            self.finished.emit()

    def _put_down(self, field: str, words: str) -> bool:
        return self._say(learning.put_down(self._one.capture.id, field, words))

    def _judge(self, status: Status) -> None:
        words = translate("Insights", "Now: {0}.").format(statuses()[status])
        self._say(learning.judge(self._one.capture.id, status), words)

    def _repeat(self, other: UUID) -> None:
        self._say(learning.repeat(self._one.capture.id, other))

    def _say(self, step: Step, words: str = "") -> bool:
        """Say it; whether that was kept."""
        outcome = self._sorting.say(self._one, step, words or translate("Insights", "Changed."))
        self._advice.draw(sentence(outcome) if outcome else "")
        if outcome is not None:
            self.draw(self._one)
        return outcome is None


def _field_words() -> dict[str, tuple[str, str]]:
    """How each field is called, and what belongs there, in the order of the keyboard."""
    return {
        "area": (translate("Insights", "Area"), translate("Insights", "Like Export")),
        "team": (translate("Insights", "For which team"), translate("Insights", "Like Billing")),
        "problem": (translate("Insights", "The problem behind what they ask for"), ""),
        "reading": (translate("Insights", "What I make of it"), ""),
        "workaround": (translate("Insights", "How they get by until then"), ""),
    }


def _next_cap() -> str:
    native = QKeySequence(NEXT).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", ARROWS["Return"])
