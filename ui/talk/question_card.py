"""The same question asked of a customer, in the middle of a call; its answer also after that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scene import Scene
from ui.acts import Acts
from ui.strip.bookmark import Control, control_in_use, take_up
from ui.talk.part import TalkPart, put
from ui.talk.question_view import QuestionView
from ui.talking import Talking
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.chain import chain
from ui.widgets.controls import controls
from ui.widgets.labelled import labelled
from ui.wording import translate

if TYPE_CHECKING:
    from uuid import UUID

LINES = 3


class AnswerPart(TalkPart):
    """The question, and a place for the answer."""

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nothing answered yet."""
        super().__init__(theme, talking)
        self._view = QuestionView(theme, talking.words, "", follows=False)
        self._pad = self.pad(
            translate("Talk", "Their challenge, in their words"),
            translate("Talk", "As they say it"),
            LINES,
        )
        pencil = self.keep(self._keep, self._pad)
        self._view.chosen.connect(pencil.touch)
        self.column.addWidget(self._view)
        self.column.addLayout(labelled(theme, self._pad.accessibleName(), self._pad))

    @property
    def question(self) -> str:
        """In which form it is asked."""
        return self._view.question

    def ask_in(self, question: str) -> None:
        """Ask it in that form, if there is one."""
        self._view.draw(question)

    def draw(self, scene: Scene) -> None:
        """Show what was answered."""
        if scene.harvest is not None:
            self._view.draw(scene.harvest.question)
            put(self._pad, scene.harvest.challenge)

    def begin(self) -> None:
        """With the answer."""
        self._pad.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> bool:
        return self.talking.answer(self._view.question, self._pad.words)


class QuestionCard(QWidget):
    """Folded until it is asked for; out of sight it holds no word."""

    def __init__(self, theme: Theme, acts: Acts, above: QWidget) -> None:
        """Folded; the keyboard comes from `above`."""
        super().__init__()
        self._theme = theme
        self._acts = acts
        self._above = above
        self._session: UUID | None = None
        self._part: AnswerPart | None = None
        self._in_use: Control | None = None
        self._asked: tuple[UUID | None, str] = (None, "")
        """In which form it was asked last, and in which session."""
        self._fold = Button(theme, Face(translate("Talk", "Fold"), "", "Esc", Weight.QUIET))
        self._fold.clicked.connect(self.fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._fold)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the question is asked, seen or covered."""
        return self._session is not None

    def turn(self, scene: Scene) -> None:
        """Open it, or fold it."""
        if self.fold():
            return
        talking = self._acts.talking()
        if talking is not None:
            self._session = talking.session
            self.draw(scene)
            if self._part is not None:
                self._part.begin()

    def draw(self, scene: Scene | None) -> None:
        """Show the answer of the call it was opened in; without a scene keep no words."""
        talking = None if scene is None or self._session is None else self._acts.talking()
        if scene is None or talking is None or talking.session != self._session:
            self._cover()
            return
        if self._part is None:
            self._part = AnswerPart(self._theme, talking)
            asked_in, question = self._asked
            self._part.ask_in(question if asked_in == talking.session else "")
            self._column.insertWidget(0, self._part)
            self._part.show()
            self.show()
            chain(self._above, controls(self))
            self._part.draw(scene)
            take_up(self, self._in_use)
        self._part.draw(scene)

    def finish(self) -> None:
        """Keep what was just typed."""
        if self._part is not None:
            self._part.finish()

    def fold(self) -> bool:
        """Fold it; whether it was open."""
        was_open, self._session = self.is_open, None
        self._cover()
        return was_open

    def _cover(self) -> None:
        """What is kept now is drawn at once, and that may have led here already."""
        part = self._part
        if part is None:
            return
        part.finish()
        if self._part is not part:
            return
        self._in_use = control_in_use(self)
        self._asked = part.talking.session, part.question
        self._part = None
        if self._in_use is not None:
            self.window().setFocus()
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.hide()
