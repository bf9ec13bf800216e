"""Before a talk: with whom, what to put aside for it, and that it is only to learn."""

from PySide6.QtCore import Signal

from app.refusal import Refusal
from app.scene import Scene
from ui.talk.anew import Anew
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
        """Nothing is read yet."""
        super().__init__(theme, talking)
        self._whom = WhomPart(theme, talking, translate("Talk", "Who it is with"))
        self._aside = self.pad(
            translate("Talk", "To put aside for now"),
            translate("Talk", "What bothers you, line by line"),
            LINES,
        )
        self._about = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._about.setText(_about())
        self._anew = Anew(theme, translate("Talk", "Begin a new list"))
        self._anew.wanted.connect(self._renew)
        self._is_read = False
        self._lay_out()
        self.keep(self._keep_aside, self._aside)

    def draw(self, scene: Scene) -> None:
        """Show whom it is with, and what was put aside already."""
        self._whom.draw(scene)
        if not self._is_read:
            self._read()

    def begin(self) -> None:
        """With the name."""
        self._whom.begin()

    def finish(self) -> None:
        """Keep what was just typed."""
        super().finish()
        self._whom.finish()

    def write(self) -> bool:
        """Among what is put aside."""
        return write_on(self._aside)

    def _read(self) -> None:
        """What cannot be read now is not written over: nothing can be typed in its place."""
        aside = self.talking.aside()
        self._is_read = not isinstance(aside, Refusal)
        self._aside.setEnabled(self._is_read)
        self._about.setVisible(self._is_read)
        self._anew.draw(aside if isinstance(aside, Refusal) else None)
        self.remade.emit()
        if not isinstance(aside, Refusal):
            self._aside.put("\n".join(aside))

    def _renew(self) -> None:
        if self.talking.renew_aside():
            self._read()
            write_on(self._aside)

    def _lay_out(self) -> None:
        later = Button(
            self.theme, Face(translate("Talk", "Not now: drop this talk"), weight=Weight.QUIET)
        )
        later.clicked.connect(self.cancelled)
        self.column.addWidget(self._whom)
        self.column.addLayout(labelled(self.theme, self._aside.accessibleName(), self._aside))
        self.column.addWidget(self._anew)
        self.column.addWidget(self._about)
        self.column.addWidget(later)

    def _keep_aside(self) -> bool:
        return self.talking.put_aside(self._aside.words.splitlines())


def _about() -> str:
    return translate("Talk", "Only you see this list. It goes when you start, and comes back.")
