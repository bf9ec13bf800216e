"""What stands in the place of a page that is put aside while a talk runs."""

from PySide6.QtWidgets import QWidget

from app.refusal import Reason, Refusal
from ui.desk.page import Page
from ui.refusals import sentence
from ui.theme import Theme


class PutAsidePage(Page):
    """Says so in one sentence; the page comes back with the end of the talk."""

    def __init__(self, theme: Theme) -> None:
        """Nothing but that sentence."""
        super().__init__(theme)
        self.column.addWidget(self.remark(sentence(Refusal(Reason.PUT_ASIDE))))

    @property
    def first(self) -> QWidget:
        """Nothing here takes the keyboard."""
        return self
