"""The page of what is promised and open over all sessions, the overdue first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.refusal import Refusal
from ui.desk.deeds_page import DeedsPage
from ui.desk.people.promise_list import PromiseList
from ui.desk.people.register import Register
from ui.desk.way_back import WayBack
from ui.theme import Theme
from ui.wording import translate

MOST_PROMISES, MORE = 12, 100
"""So many until more are asked for, and so many more then."""


class PromisesPage(DeedsPage):
    """What was done last can be taken back."""

    wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, theme: Theme, register: Register) -> None:
        """Show what is open now."""
        super().__init__(theme, register)
        self._register = register
        self._most = MOST_PROMISES
        self._list = PromiseList(theme, register, names=True)
        self._list.wanted.connect(self.wanted)
        self._list.place_wanted.connect(self.place_wanted)
        self._list.more_wanted.connect(self._show_more)
        self._list.shaped.connect(self.order)
        self._way_back = WayBack(self, register, self._list.stay)
        self._empty = self.remark(
            translate(
                "People", "Nothing is promised and open. What you promise in a call stands here."
            )
        )
        for part in (self._way_back.advice, self._empty, self._list):
            self.column.addWidget(part)
        self.draw()
        self._list.hold_reached()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._list.upper if self._list.upper.faces.shown else self

    def draw(self) -> None:
        """Show what is open now."""
        owed = self._register.folk.owed(most=self._most + 1)
        self._way_back.draw(owed)
        known = () if isinstance(owed, Refusal) else owed
        self._list.draw(known[: self._most], has_more=len(known) > self._most)
        self._empty.setVisible(not known and not isinstance(owed, Refusal))
        self.order()

    def finish(self) -> None:
        """Take over what is being typed."""
        self._list.finish()

    def _show_more(self) -> None:
        known = self._list.identities
        self._most += MORE
        self.draw()
        self._list.focus_new(known)
