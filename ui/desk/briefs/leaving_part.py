"""How a brief leaves, once all of it was looked at, and what the agent says of it by hand."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.briefs.brief import Days, Mark
from app.briefs.form import Form
from app.briefs.leaving import file_name, save
from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.briefs.brief_words import mark_words, state_words
from ui.desk.briefs.press import Press
from ui.desk.field import Area
from ui.desk.saving import ask_where
from ui.pencil import Pencil
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

ENDINGS = {Form.MARKDOWN.value: "Markdown", Form.HTML.value: "HTML", Form.CSV.value: "CSV"}


class LeavingPart(QWidget):
    """`sought` comes when something is to be looked at first."""

    sought = Signal()

    def __init__(self, theme: Theme, press: Press) -> None:
        """Nothing to leave yet."""
        super().__init__()
        self._theme = theme
        self._press = press
        name = translate("Briefs", "What we suggest")
        self._action = Area(theme, name)
        self._action.setObjectName("brief.action")
        self._shown: tuple[str, Days] | None = None
        self._pencil = Pencil(self, self._suggest)
        self._action.typed.connect(lambda _: self._pencil.touch())
        self._action.finished.connect(self._on_finished)
        copy = Face(translate("Briefs", "Copy"), "copy", weight=Weight.FILLED)
        self.copy = Button(theme, copy)
        self.copy.setObjectName("brief.copy")
        self.copy.clicked.connect(self._on_copy)
        self._save = Button(theme, Face(translate("Briefs", "Save as…")))
        self._save.setObjectName("brief.save")
        self._save.clicked.connect(self._on_save)
        self._marks = {mark: Link(theme, "") for mark in Mark}
        self._advice = Advice(theme)
        self._done = Signed(theme)
        self._state = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._lay_out(name)

    def draw(self) -> None:
        """Show how things stand now."""
        edition = self._press.edition
        if edition is None or edition.is_empty:
            return
        (action,) = (entry for entry in edition.digest.entries if entry.part == "action")
        kept = edition.kept
        self._draw_action(action.words, (kept.team, kept.days))
        for mark, link in self._marks.items():
            link.setText(mark_words(kept, mark))
            link.updateGeometry()
        has_state = any((kept.copied_at, kept.sent_at, kept.answered_at))
        self._state.setText(state_words(kept, self._press.zone) if has_state else "")
        self._state.setVisible(has_state)

    def finish(self) -> None:
        """Take over what is being typed."""
        self._pencil.finish()

    def hush(self) -> None:
        """Say nothing more of what was done."""
        self._tell(None)

    def save_to(self, path: str, ending: str) -> None:
        """Write the brief to a file in the form of that ending, if it may still leave."""
        text = self._press.leave(Form(ending))
        if text is None:
            self._say_not_yet()
            return
        refusal = save(text, Path(path))
        if refusal is not None:
            self._tell(refusal)
        else:
            self._note(translate("Briefs", "Saved."))

    def _draw_action(self, words: str, brief: tuple[str, Days]) -> None:
        """Show what is suggested, unless somebody types it."""
        is_other, self._shown = self._shown != brief, brief
        is_left = not self._pencil.is_wet and not self._action.hasFocus()
        if is_other or (is_left and self._action.words.strip() != words.strip()):
            self._action.put(words)

    def _on_finished(self) -> None:
        self._pencil.finish()
        self.draw()

    def _lay_out(self, name: str) -> None:
        for mark, link in self._marks.items():
            link.setObjectName(f"brief.{mark.name.lower()}")
            link.clicked.connect(lambda _=False, mark=mark: self._tell(self._press.mark(mark)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(labelled(self._theme, name, self._action))
        column.addWidget(Wrap(self.copy, self._save))
        for part in (self._advice, self._done, self._state, Wrap(*self._marks.values())):
            column.addWidget(part)

    def _on_copy(self) -> None:
        self.finish()
        text = self._press.leave(Form.MARKDOWN)
        if text is None:
            self._say_not_yet()
            return
        QGuiApplication.clipboard().setText(text)
        self._note(translate("Briefs", "Copied as Markdown: paste it where the team reads."))

    def _on_save(self) -> None:
        self.finish()
        edition = self._press.edition
        if edition is None or not edition.can_leave:
            self._say_not_yet()
            return
        title = translate("Briefs", "Save the brief")
        ask_where(self, title, file_name(edition.cleared), ENDINGS, self.save_to)

    def _say_not_yet(self) -> None:
        self._tell(None)
        self._advice.draw(translate("Briefs", "Not yet: look at what is marked first."))
        self.sought.emit()

    def _suggest(self) -> bool:
        refusal = self._press.suggest(self._action.words.strip())
        self._tell(refusal)
        return refusal is None

    def _note(self, done: str) -> None:
        """It left; that is said, whether or not it can be noted."""
        self._tell(self._press.hand_out(), done)

    def _tell(self, refusal: Refusal | None, done: str = "") -> None:
        self._advice.draw(sentence(refusal) if refusal else "")
        self._done.say(done, "check", self._theme.tokens.text)
