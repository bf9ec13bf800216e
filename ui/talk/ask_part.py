"""In a talk: the question, and a place for what they say."""

from app.scene import Scene
from ui.talk.notes_pads import NotesPads
from ui.talk.part import TalkPart, write_on
from ui.talk.question_view import QuestionView
from ui.talking import Talking
from ui.theme import Theme


class AskPart(TalkPart):
    """Nothing else is here, so that nothing else is in mind."""

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nothing noted yet."""
        super().__init__(theme, talking)
        self._question: QuestionView | None = None
        self._is_known = False
        """Whether it is kept in which form they were asked."""
        self._notes = NotesPads(self)
        for pad in self._notes.pads:
            self.add(pad)
        self.keep(self._keep, *self._notes.pads)

    def draw(self, scene: Scene) -> None:
        """Show the question as it was asked, and what was noted."""
        if self._question is None:
            team = "" if scene.talk is None else scene.talk.team
            words = self.talking.words
            self._question = QuestionView(self.theme, words, team, follows=True)
            self._question.chosen.connect(self.talking.ask)
            self.column.insertWidget(0, self._question)
            self.remade.emit()
        self._is_known = scene.harvest is not None
        self._question.draw("" if scene.harvest is None else scene.harvest.question)
        self._notes.draw(scene.talk)

    def begin(self) -> None:
        """With what they say."""
        self._notes.words.setFocus()

    def go_on(self) -> None:
        """What to ask next."""
        if self._question is not None:
            self._question.go_on()

    def write(self) -> bool:
        """In their words."""
        return write_on(self._notes.words)

    def conclude(self) -> None:
        """Keep the form in which they were asked, though nothing was typed."""
        if self._question is not None and not self._is_known:
            self.talking.was_asked(self._question.question)

    def _keep(self) -> bool:
        question = "" if self._question is None else self._question.question
        words, reading = (pad.words for pad in self._notes.pads)
        return self.talking.note(words, reading, question)
