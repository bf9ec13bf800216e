"""A section of the preparation: its title, its remarks, and acts that need no way back."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from app.booking.day import DayRow
from app.refusal import Reason
from app.session.preparation import Preparation
from app.session.session import Phase
from app.session.steps import Step
from ui.desk.day.section import Section
from ui.theme import BODY, SECONDARY
from ui.widgets.text import Text

AIR = 12


class Part(Section):
    """Rests once its session is closed."""

    @property
    def known(self) -> Preparation:
        """What is prepared."""
        return self.row.booking.preparation if self.row else Preparation()

    def draw(self, row: DayRow) -> None:
        """Show how the session of `row` stands."""
        super().draw(row)
        self.setEnabled(row.session.phase is not Phase.IDLE)

    def jot(self, step: Step) -> bool:
        """Do something that is told only if it was refused; whether it was done."""
        if self.row is None:
            return False
        refusal = self.diary.jot(self.row.session.id, step)
        if refusal is not None:
            self.done.emit(refusal)
        return refusal is None

    def type_in(self, step: Step) -> bool:
        """Keep what was typed, or say why not; whether it is kept, on disk or at hand."""
        if self.row is None:
            return False
        refusal = self.diary.type_in(self.row.session.id, step)
        if refusal is not None:
            self.done.emit(refusal)
        return refusal is None or refusal.reason is Reason.NOT_SAVED

    def title(self, words: str) -> Text:
        """What the section is called."""
        text = Text(self.theme, BODY, QFont.Weight.DemiBold)
        text.setText(words)
        text.setContentsMargins(0, AIR, 0, 0)
        return text

    def remark(self, words: str = "") -> Text:
        """A quiet sentence."""
        text = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        text.setText(words)
        return text

    def name(self, part: QObject, name: str) -> None:
        """Call a control so that hands find it again in a window made anew."""
        part.setObjectName(f"preparation.{name}")
