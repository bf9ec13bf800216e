"""The page of the lists and the lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.lists.checklist import LISTED
from app.lists.library import AIDS, LINES, TALK
from app.settings_keeper import SettingsKeeper
from ui.desk.advice import Advice
from ui.desk.aids_part import AidsPart
from ui.desk.drafts import RowKey
from ui.desk.edits import NEW, row_ids
from ui.desk.file_part import FilePart, talk_words
from ui.desk.line_editor import LineEditor
from ui.desk.list_editor import ListEditor
from ui.desk.offer import OfferLine
from ui.desk.page import Page
from ui.desk.pen import Pen
from ui.desk.problem_note import ProblemNote
from ui.desk.rows import drop
from ui.desk.segments import Segments
from ui.desk.words import own_words, stem_words, trouble_words
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.wording import translate

STEMS = (*LISTED, LINES)


class ListsPage(Page):
    """Which list, its rows, and the way back to the built-in words."""

    def __init__(self, theme: Theme, pen: Pen, keeper: SettingsKeeper) -> None:
        """Show the list that was chosen last."""
        super().__init__(theme)
        self._pen = pen
        self._keeper = keeper
        self._stem = ""
        self._editor: ListEditor | LineEditor = LineEditor(theme, pen, keeper)
        self._choice = Segments(theme, {stem: stem_words(stem) for stem in STEMS})
        self._problem = ProblemNote(theme)
        self._advice = Advice(theme)
        self._offer = OfferLine(theme)
        self._status = self.remark()
        self._aids = AidsPart(theme, pen)
        self._talk = FilePart(theme, pen, talk_words())
        self._restore = Button(
            theme,
            Face(translate("Desk", "Restore the default"), "rotate-ccw", weight=Weight.QUIET),
        )
        self._restore.setObjectName("lists.restore")
        self._lay_out()
        self._connect()
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._choice.segment(self._pen.stem)

    def draw(self) -> None:
        """Show the list that is chosen."""
        pen = self._pen
        if pen.stem != self._stem:
            self._stem = pen.stem
            self._replace_editor()
        problems = {problem.path.stem: problem for problem in pen.words.problems}
        problem, offer = problems.get(self._stem), pen.offer(self._stem)
        self._choice.draw(self._stem, frozenset(problems))
        self._problem.draw(problem)
        self._editor.setEnabled(problem is None)
        self._editor.draw()
        self._advice.draw(trouble_words(pen.trouble((self._stem, NEW))))
        self._offer.draw(offer if offer and offer.index is None else None)
        self._status.setText(own_words(is_own=self._stem in pen.words.own))
        self._status.setVisible(problem is None)
        self._restore.setVisible(self._stem in pen.words.own)
        self._aids.draw(problems.get(AIDS))
        self._talk.draw(problems.get(TALK))
        self.order()

    def _replace_editor(self) -> None:
        old, theme = self._editor, self.theme
        if self._stem == LINES:
            self._editor = LineEditor(theme, self._pen, self._keeper)
        else:
            self._editor = ListEditor(theme, self._pen, self._stem)
            self._editor.sought.connect(self._seek)
        self._editor.rows.folded.connect(self._on_folded)
        self._editor.rows.undone.connect(self._on_undone)
        self.column.replaceWidget(old, self._editor)
        drop(old)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._status, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._restore)
        for part in (self._choice, self._problem, self._editor, self._advice, self._offer):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self.column.addSpacing(12)
        self.column.addWidget(self.heading(translate("Desk", "Cards for hard moments")))
        self.column.addWidget(self._aids)
        self.column.addSpacing(12)
        self.column.addWidget(self.heading(translate("Desk", "Talks with colleagues")))
        self.column.addWidget(self._talk)

    def _connect(self) -> None:
        self._pen.changed.connect(self.draw)
        self._pen.aids.changed.connect(self.draw)
        self._choice.chosen.connect(self._on_chosen)
        self._problem.read_again.connect(self._pen.read_again)
        self._problem.restored.connect(self._on_restored)
        self._restore.clicked.connect(self._on_restored)
        self._offer.accepted.connect(self._on_undone)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._on_undone)

    def _on_chosen(self, stem: str) -> None:
        self._pen.choose(stem)
        self.verticalScrollBar().setValue(0)

    def _on_folded(self, row: RowKey) -> None:
        self._pen.fold(row)
        self._seek(row)

    def _on_restored(self) -> None:
        self._pen.restore(self._stem)
        if self._offer.isVisible():
            self._offer.button.setFocus()
            self.bring_into_sight(self._offer)

    def _on_undone(self) -> None:
        held = QApplication.focusWidget()
        if held is not None and self._aids.isAncestorOf(held):
            self._pen.aids.take_back()
            return
        offer = self._pen.offer(self._stem)
        if offer is None:
            return
        self._pen.take_back(self._stem)
        ids = row_ids(self._pen.words, self._stem)
        if offer.index is not None and self._pen.offer(self._stem) is not offer:
            self._editor.rows.focus((self._stem, ids[min(offer.index, len(ids) - 1)]))

    def _seek(self, row: RowKey) -> None:
        folding = self._editor.rows.row(row)
        if folding is not None:
            self.bring_into_sight(folding)
