"""Before a talk: with whom, what to put aside for it, and that it is only to learn."""

from PySide6.QtCore import Signal

from app.refusal import Refusal
from app.scene import Scene
from ui.file_words import aside_words
from ui.talk.part import TalkPart, write_on
from ui.talk.whom_part import WhomPart
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.wording import translate

LINES = 3


class BeforePart(TalkPart):
    """Takes a minute, and nothing in it must be filled in; `cancelled`: not now after all."""

    cancelled = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Show what was put aside already."""
        super().__init__(theme, talking)
        self._whom = WhomPart(theme, talking, translate("Talk", "Who it is with"))
        self._aside = self.pad(
            translate("Talk", "To put aside for now"),
            translate("Talk", "What bothers you, line by line"),
            LINES,
        )
        aside = talking.aside()
        self._aside.put("" if isinstance(aside, Refusal) else "\n".join(aside))
        self._lay_out(aside_words(aside) if isinstance(aside, Refusal) else _about())
        self.keep(self._keep_aside, self._aside)

    def draw(self, scene: Scene) -> None:
        """Show whom it is with."""
        self._whom.draw(scene)

    def begin(self) -> None:
        """With the name."""
        self._whom.begin()

    def finish(self) -> None:
        """Keep what was just typed."""
        super().finish()
        self._whom.finish()

    def write(self) -> None:
        """Among what is put aside."""
        write_on(self._aside)

    def _lay_out(self, words: str) -> None:
        about = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        about.setText(words)
        later = Button(
            self.theme, Face(translate("Talk", "Not now: drop this talk"), weight=Weight.QUIET)
        )
        later.clicked.connect(self.cancelled)
        self.column.addWidget(self._whom)
        self.column.addLayout(labelled(self.theme, self._aside.accessibleName(), self._aside))
        self.column.addWidget(about)
        self.column.addWidget(later)

    def _keep_aside(self) -> bool:
        return self.talking.put_aside(self._aside.words.splitlines())


def _about() -> str:
    return translate("Talk", "Only you see this list. It goes when you start, and comes back.")
