"""Whether they came or called it off: said by the agent alone, and taken back at will."""

from PySide6.QtWidgets import QWidget

from app.booking.day import DayRow
from app.records.attending import CANCELLED, attend, forget_outcome, give_reason, is_missed
from app.session.outcome import Attendance
from ui.came_words import answers, title_words
from ui.desk.day.chip_row import ChipRow
from ui.desk.day.diary import Diary
from ui.desk.day.section import Section
from ui.desk.page import heading_text
from ui.pencil import Pencil
from ui.theme import SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.wording import translate

AHEAD = {"", *CANCELLED}


class Came(Section):
    """A chip for each outcome, and the reason, which is saved as it is typed.

    Before the planned start nobody can have come, or not; but it can be called off.
    """

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Nothing said yet."""
        super().__init__(theme, diary)
        self._is_unkept = False
        title = title_words(is_ahead=False)
        self._outcome = ChipRow(theme, "came", title, answers())
        self._outcome.chosen.connect(self._on_chosen)
        self._reason = Field(theme, translate("Came", "Why, if you know"))
        self._reason.setObjectName("came.reason")
        self._pencil = Pencil(self, self._keep_reason)
        self._reason.textEdited.connect(self._pencil.touch)
        self._reason.editingFinished.connect(self._pencil.finish)
        self._asked = QWidget()
        self._asked.setLayout(labelled(theme, self._reason.accessibleName(), self._reason))
        self._kept = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._kept.setText(translate("Came", "What you prepared is kept: Rebook takes it along."))
        self._title = heading_text(theme, title)
        for part in (self._title, self._outcome, self._asked, self._kept):
            self.column.addWidget(part)

    def draw(self, row: DayRow) -> None:
        """Show what was said; a reason that is being typed stays."""
        super().draw(row)
        outcome = row.session.outcome
        is_ahead = row.session.started is None and self.diary.now() < row.starts_at
        self._title.setText(title_words(is_ahead=is_ahead))
        self._outcome.keep_to(AHEAD if is_ahead else answers())
        self._outcome.draw(outcome.attendance.value if outcome else "")
        self._asked.setVisible(outcome is not None)
        self._kept.setVisible(is_missed(row.session))
        reason = outcome.reason if outcome else ""
        is_typed = self._reason.hasFocus() or self._is_unkept
        if not is_typed and self._reason.text().strip() != reason:
            self._reason.put(reason)

    def finish(self) -> None:
        """Take over what is being typed."""
        self._pencil.finish()

    def _on_chosen(self, said: str) -> None:
        self._pencil.finish()
        if self.row is not None:
            step = attend(Attendance(said)) if said else forget_outcome
            self.done.emit(self.diary.arrange(self.row.session.id, step))

    def _keep_reason(self) -> bool:
        if self.row is None:
            return False
        refusal = self.diary.jot(self.row.session.id, give_reason(self._reason.text()))
        self._is_unkept = refusal is not None
        if refusal is not None:
            self.done.emit(refusal)
        return refusal is None
