"""The page of what is promised and open over all sessions, the overdue first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.offer import OfferLine
from ui.desk.page import Page
from ui.desk.people.promise_list import PromiseList
from ui.desk.people.register import Register
from ui.refusals import sentence
from ui.theme import Theme
from ui.wording import translate

MOST, MORE = 12, 100
"""More at once are read by nobody, until they are asked for."""


class PromisesPage(Page):
    """What was done last can be taken back."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, register: Register) -> None:
        """Show what is open now."""
        super().__init__(theme)
        self._register = register
        self._most = MOST
        self._advice = Advice(theme)
        self._offer = OfferLine(theme)
        self._offer.accepted.connect(self._undo)
        self._list = PromiseList(theme, register, names=True)
        self._list.wanted.connect(self.wanted)
        self._list.more_wanted.connect(self._show_more)
        self._list.shaped.connect(self.order)
        self._empty = self.remark(
            translate(
                "People", "Nothing is promised and open. What you promise in a call stands here."
            )
        )
        for part in (self._advice, self._offer, self._empty, self._list):
            self.column.addWidget(part)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        register.changed.connect(self._on_changed)
        register.diary.looked.connect(self._on_looked)
        self.draw()
        self._list.hold_reached()
        self._is_drawn = True
        """Since anything changed, so that the next showing need not."""

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._list.upper if self._list.upper.faces.shown else self

    def draw(self) -> None:
        """Show what is open now."""
        owed = self._register.folk.owed(most=self._most + 1)
        self._advice.draw(sentence(owed) if isinstance(owed, Refusal) else "")
        known = () if isinstance(owed, Refusal) else owed
        self._list.draw(known[: self._most], has_more=len(known) > self._most)
        self._empty.setVisible(not known and not isinstance(owed, Refusal))
        last = self._register.last
        self._offer.say(last.words if last else "")
        self.order()

    def finish(self) -> None:
        """All that was typed is kept already."""

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been promised since."""
        super().showEvent(event)
        if not self._is_drawn:
            self.draw()
        self._is_drawn = False

    def _show_more(self) -> None:
        known = self._list.identities
        self._most += MORE
        self.draw()
        self._list.focus_new(known)

    def _undo(self) -> None:
        refusal = self._register.undo()
        self._advice.draw(sentence(refusal) if refusal else "")

    def _on_changed(self) -> None:
        """What was just done stays under the hands, or else the way back from it."""
        if not self.isVisible():
            return
        self.draw()
        held = self._register.unfolded
        if held is None or not self._list.focus(held):
            self._offer.button.setFocus()
            self.bring_into_sight(self._offer)

    def _on_looked(self) -> None:
        if self.isVisible():
            self.draw()
        self._is_drawn = False
