"""Whether we can and may do it: a refusal puts the session on hold until the customer was told."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.booking.arranging import follow_up, judge
from app.booking.day import DayRow
from app.booking.preparing import ask_whom
from app.session.preparation import Verdict
from ui.desk.advice import Advice
from ui.desk.day.chip_row import ChipRow
from ui.desk.day.diary import Diary
from ui.desk.day.part import Part
from ui.desk.day.prepare_words import verdict_told, verdict_words
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.wrap import Wrap
from ui.wording import translate


class CanWe(Part):
    """The verdict, whom to ask, and what has to follow."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        title = translate("Prepare", "Can we?")
        self._verdict = ChipRow(theme, "preparation.verdict", title, verdict_words())
        self._verdict.chosen.connect(lambda verdict: self.act(judge(verdict)))
        self._whom = Field(theme, translate("Prepare", "Whom do you ask?"))
        self.name(self._whom, "whom")
        self._pencil = Pencil(self, self._keep_whom)
        self._whom.textEdited.connect(self._pencil.touch)
        self._whom.editingFinished.connect(self._pencil.finish)
        self._hold = Advice(theme)
        self._told = self.remark()
        told = Button(theme, Face(translate("Prepare", "I told them"), "check"))
        self.name(told, "told")
        told.clicked.connect(partial(self.act, follow_up))
        self._follow = Wrap(told)
        self._asked = QWidget()
        self._asked.setLayout(labelled(theme, self._whom.accessibleName(), self._whom))
        self._lay_out(self.title(title))

    def draw(self, row: DayRow) -> None:
        """Show how it stands."""
        super().draw(row)
        known = self.known
        self._verdict.draw(known.verdict)
        self._asked.setVisible(known.verdict is Verdict.ASK)
        if not self._whom.hasFocus() and self._whom.text().strip() != known.ask_whom:
            self._whom.put(known.ask_whom)
        words = verdict_told(known, self.diary.zone)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        on_hold = translate("Prepare", "On hold until you tell them. It stands first in your day.")
        self._hold.draw(on_hold if known.is_on_hold else "")
        self._follow.setVisible(known.is_on_hold)

    def finish(self) -> None:
        """Take over what is being typed."""
        self._pencil.finish()

    def _lay_out(self, title: QWidget) -> None:
        for part in (title, self._verdict, self._asked, self._told, self._hold, self._follow):
            self.column.addWidget(part)

    def _keep_whom(self) -> bool:
        return self.type_in(ask_whom(self._whom.text()))
