"""Which kind of session it is, and what is worth asking in one."""

from app.booking.day import DayRow
from app.booking.kinds import NONE, be
from ui.desk.advice import Advice
from ui.desk.day.chip_row import ChipRow
from ui.desk.day.diary import Diary
from ui.desk.day.part import Part
from ui.desk.field import LINE
from ui.desk.words import cause_words, place_words
from ui.theme import Theme
from ui.wording import translate


class Sort(Part):
    """The kinds are read when the page is made; a broken file is told with its line."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        found = diary.kinds
        self._kinds = {kind.id: kind for kind in found.every()}
        title = translate("Prepare", "Kind of session")
        words = {NONE: translate("Prepare", "Any")}
        words |= {key: kind.title for key, kind in self._kinds.items()}
        self._choice = ChipRow(theme, "preparation.kind", title, words)
        self._choice.chosen.connect(lambda key: self.act(be(self._kinds.get(key))))
        self._words = self.remark()
        problem = Advice(theme)
        faults = [f"{place_words(one)}: {cause_words(one)}" for one in found.problems()]
        problem.draw(" ".join(faults))
        for part in (self.title(title), self._choice, self._words, problem):
            self.column.addWidget(part)

    def draw(self, row: DayRow) -> None:
        """Show which kind it is."""
        super().draw(row)
        kind = self._kinds.get(row.booking.kind)
        self._choice.draw(NONE if kind is None else kind.id)
        questions = kind.questions if kind else ()
        lines = (translate("Prepare", "Worth asking:"), *(f"– {one}" for one in questions))
        self._words.setText(LINE.join(lines))
        self._words.setVisible(bool(questions))
