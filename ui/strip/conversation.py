"""The frame of the strip with what belongs to a talk, and with the one question in a call."""

from typing import TYPE_CHECKING

from app.scene import Scene
from app.session.session import Phase
from ui.acts import Acts
from ui.sight import Sight
from ui.strip.moments import Moments
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.talk.question_card import QuestionCard
    from ui.talk.talk_card import TalkCard

ASKED_IN = frozenset({Phase.DURING, Phase.AFTER})
"""A customer is asked in a call; what is remembered after it is still written down."""


class Conversation(Moments):
    """In a talk all that is about customers stays away; each card is made when it is first wanted.

    While words are hidden, none of them is there.
    """

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """Neither of them yet."""
        super().__init__(theme, can_pin=can_pin)
        self._talk: TalkCard | None = None
        self._question: QuestionCard | None = None
        self._is_talk = False
        self._told: Scene | None = None

    def connect_to(self, acts: Acts) -> None:
        """Forward what the parts are asked."""
        super().connect_to(acts)
        self._asking = acts

    def draw_private(self, sight: Sight, *, wanted: bool) -> None:
        """Show what is for the agent's eyes alone; where it is hidden, or not `wanted`, nothing."""
        scene = sight.scene if wanted and not sight.is_discreet else None
        self._is_talk = sight.scene is not None and sight.scene.is_talk
        self._told = scene
        ours = None if self._is_talk else scene
        self.drawers.draw(ours)
        self.draw_aid(ours, sight.settings)
        self._draw_talk(scene if self._is_talk else None)
        if self._question is not None:
            self._question.draw(ours if ours is not None and ours.phase in ASKED_IN else None)
        if self._is_talk:
            self.proof.hide()

    def show_session(self, *, wanted: bool, is_discreet: bool) -> None:
        """A talk is in one mode: together."""
        super().show_session(wanted=wanted, is_discreet=is_discreet)
        if self._is_talk:
            self.modes.hide()

    def begin_talk(self) -> None:
        """Let the keyboard say who it is with."""
        if self._talk is not None:
            self._talk.begin()

    @property
    def told(self) -> Scene | None:
        """What is told of the session at hand; nothing while it is hidden, or a form is open."""
        return self._told

    def write(self) -> bool:
        """Let the keyboard write where notes of a talk are; whether it can."""
        return self._talk is not None and self._told is not None and self._talk.write()

    @property
    def is_asking(self) -> bool:
        """Whether the question is open in a call."""
        return self._question is not None and self._question.is_open

    def ask(self) -> None:
        """In a talk what comes next; in a call and after it open the question, or fold it."""
        if self._told is None:
            return
        if self._is_talk and self._talk is not None:
            self._talk.ask()
        elif self._told.phase in ASKED_IN:
            self._question = self._question or self._made_question()
            self._question.turn(self._told)
            self.middle.reveal(self._question)

    def finish(self) -> None:
        """Keep what is being typed."""
        super().finish()
        self.keep_typed()

    def keep_typed(self) -> None:
        """The same, but for what is only taken over at the close."""
        for card in (self._talk, self._question):
            if card is not None:
                card.finish()

    def fold(self) -> bool:
        """Fold the card that is open; whether there was one."""
        was_open = self._question is not None and self._question.fold()
        return super().fold() or was_open

    def _draw_talk(self, scene: Scene | None) -> None:
        if self._talk is None and scene is not None:
            from ui.talk.talk_card import TalkCard

            self._talk = TalkCard(self._theme, self._asking, self.ahead)
            self._talk.halved.connect(self._name_half)
            column = self.middle.column
            column.insertWidget(column.indexOf(self.veil), self._talk)
        if self._talk is not None:
            self._talk.draw(scene)
            self._name_half()

    def _name_half(self) -> None:
        """What is typed and not understood is named before the talk is closed."""
        if self._talk is not None:
            self.foot.add_open(self._talk.half)

    def _made_question(self) -> "QuestionCard":
        from ui.talk.question_card import QuestionCard

        card = QuestionCard(self._theme, self._asking, self.ahead)
        self.middle.column.insertWidget(self.middle.column.indexOf(self.ahead), card)
        return card
