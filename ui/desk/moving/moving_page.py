"""The page for what goes out and comes in, what is kept twice, and who is forgotten."""

from datetime import tzinfo
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk.moving.forget import Forget
from ui.desk.moving.mover import Mover
from ui.desk.moving.out import Out
from ui.desk.moving.safe import Safe
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.signed import Signed
from ui.wording import translate


class MovingPage(Page):
    """It stands under the settings, and goes back to them by its first link."""

    leads_back = True

    def __init__(self, theme: Theme, mover: Mover, zone: tzinfo) -> None:
        """Show how things stand."""
        super().__init__(theme)
        self._mover = mover
        self._back = Link(theme, translate("Moving", "Back to the settings"))
        self._back.setObjectName("moving.back")
        self._back.clicked.connect(self.left)
        self._outcome = Signed(theme)
        self._out = Out(theme, mover)
        self._safe = Safe(theme, mover, zone)
        self.forget = Forget(theme, mover)
        self._lay_out()
        for question in (self._safe.question, self.forget.question):
            question.asked.connect(partial(self.bring_into_sight, question))
        mover.told.connect(self.draw)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def draw(self) -> None:
        """Show how things stand."""
        tokens, mover = self.theme.tokens, self._mover
        sign = ("triangle-alert", tokens.must) if mover.is_trouble else ("check", tokens.text)
        self._outcome.say(mover.words, *sign)
        for part in (self._out, self._safe, self.forget):
            part.draw()
        order_tabs(self)

    def _lay_out(self) -> None:
        for part in (
            self._back,
            self._outcome,
            self.heading(translate("Moving", "Out and in")),
            self._out,
            self.heading(translate("Moving", "Backups")),
            self._safe,
            self.heading(translate("Moving", "Forget a customer")),
            self.forget,
        ):
            self.column.addWidget(part)
        for part in (self._out, self._safe):
            self.column.insertSpacing(self.column.indexOf(part) + 1, 12)
