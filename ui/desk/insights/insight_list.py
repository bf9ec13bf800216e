"""Insights in their piles, in one list; sorting one unfolds below it."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.insights.looking import Overview
from app.insights.voices import Voices
from ui.desk.faces import AnyFace, RowFace, TitleFace
from ui.desk.insights.insight_fields import InsightFields
from ui.desk.insights.insight_words import pile_words, row_words
from ui.desk.insights.sorting import Sorting
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.theme import Theme
from ui.wording import translate

NOTHING = Overview((), {})


class InsightList(UnfoldingList):
    """`read` comes with a session, `wanted` with a customer; `folded` once another row is open."""

    read = Signal(object)
    wanted = Signal(str)
    folded = Signal()

    def __init__(self, theme: Theme, sorting: Sorting) -> None:
        """No insights yet."""
        super().__init__(
            theme,
            sorting,
            Names(
                "insights",
                translate("Insights", "Insights"),
                translate("Insights", "More insights"),
                translate("Insights", "Show more of them"),
            ),
        )
        self._sorting = sorting
        self._look = NOTHING

    def draw(self, look: Overview) -> None:
        """Show what is looked at."""
        self._look = look
        self.put(list(self._faces(look)), has_more=look.has_more)

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be said of a line."""
        fields = InsightFields(self._theme, self._sorting, self._look.heard[identity])
        fields.read.connect(self.read)
        fields.wanted.connect(self.wanted)
        fields.shaped.connect(self.shaped)
        fields.finished.connect(self._go_on)
        return fields

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """What is known of it now."""
        if isinstance(fields, InsightFields):
            fields.draw(self._look.heard[identity])

    def fold(self, identity: UUID) -> None:
        """Open the row of a line, where the keyboard begins to sort; or close it.

        What is not kept stays open, with the reason.
        """
        if isinstance(self.fields, InsightFields) and not self.fields.may_leave():
            return
        is_open = self._sorting.unfolded == identity
        self._sorting.turn(None if is_open else self._look.heard.get(identity))
        self.folded.emit()
        self.hold_open(identity)

    def finish(self) -> None:
        """Take over what was typed."""
        if isinstance(self.fields, InsightFields):
            self.fields.finish()

    def stay(self) -> bool:
        """Whoever types goes on typing; else the row that is open has the keyboard."""
        held = QApplication.focusWidget()
        if self.fields is not None and held is not None and self.fields.isAncestorOf(held):
            return held.isVisible()
        return super().stay()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: in what is unfolded, where Return closes nothing."""
        return self.fields.first if isinstance(self.fields, InsightFields) else self.upper

    def hold_open(self, identity: UUID) -> None:
        """Give the keyboard to what is unfolded, else to the row of that line."""
        self.focus(identity)
        if isinstance(self.fields, InsightFields):
            self.fields.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        """To the next one that is to be sorted, until there is none."""
        held = self._sorting.unfolded
        one = self._look.heard.get(held) if held is not None else None
        if one is None:
            return
        following = self._sorting.next_after(one)
        self._sorting.turn(following)
        self.folded.emit()
        self.hold_open((following or one).capture.id)

    def _faces(self, look: Overview) -> Iterator[AnyFace]:
        for number, pile in enumerate(look.piles):
            yield TitleFace(pile_words(pile), is_top=number == 0)
            for one in pile.heard:
                identity = one.capture.id
                voices, is_to_tell = look.voices.get(identity, Voices(1)), identity in look.to_tell
                yield RowFace(
                    one.capture.text,
                    row_words(one, voices, pile.area, is_to_tell=is_to_tell),
                    "lightbulb",
                    self.mark(identity),
                    identity,
                )
