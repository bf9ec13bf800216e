"""What a talk shows in the strip, from what is put aside for it to what it brought in."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scene import Scene
from app.session.session import Phase
from ui.acts import Acts
from ui.strip.bookmark import Control, control_in_use, take_up
from ui.talk.ask_part import AskPart
from ui.talk.before_part import BeforePart
from ui.talk.harvest_part import HarvestPart
from ui.talk.part import TalkPart
from ui.talking import Talking
from ui.theme import Theme
from ui.widgets.chain import chain
from ui.widgets.controls import controls


class TalkCard(QWidget):
    """Holds the part of one phase; out of sight there is none, and no word of it.

    `halved` tells that something is half typed, or no more.
    """

    halved = Signal()

    def __init__(self, theme: Theme, acts: Acts, above: QWidget) -> None:
        """Show nothing yet; the keyboard comes from `above`."""
        super().__init__()
        self._theme = theme
        self._acts = acts
        self._above = above
        self._part: TalkPart | None = None
        self._shown: tuple[UUID, Phase] | None = None
        self._in_use: tuple[tuple[UUID, Phase] | None, Control | None] = (None, None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def draw(self, scene: Scene | None) -> None:
        """Show how the talk stands; without one, keep no words."""
        talking = None if scene is None else self._acts.talking()
        if scene is None or talking is None:
            self._leave()
            return
        shown = (talking.session, scene.phase)
        if shown != self._shown:
            self._leave()
        if shown != self._shown:
            self._begin(talking, shown, scene)
        if self._part is not None:
            self._part.draw(scene)

    @property
    def half(self) -> tuple[str, ...]:
        """The names of fields in which something is typed that is not understood."""
        return () if self._part is None else self._part.half

    def begin(self) -> None:
        """Let the keyboard begin where one types first."""
        if self._part is not None:
            self._part.begin()

    def write(self) -> bool:
        """Let the keyboard go on where one writes; whether one can."""
        return self._part is not None and self._part.write()

    def ask(self) -> None:
        """What comes next."""
        if isinstance(self._part, AskPart):
            self._part.go_on()

    def finish(self) -> None:
        """Keep what is being typed."""
        if self._part is not None:
            self._part.finish()

    def _begin(self, talking: Talking, shown: tuple[UUID, Phase], scene: Scene) -> None:
        """Fill it before it has the keyboard: what somebody types is left alone.

        What is typed in a talk that begins or ends is meant for its pads, and for no key.
        """
        self._shown = shown
        self._part = self._made(talking, shown[1])
        self._part.remade.connect(self._order)
        self._part.halved.connect(self.halved)
        self._column.addWidget(self._part)
        self._part.show()
        self.show()
        self._order()
        self._part.draw(scene)
        held, control = self._in_use
        if held == shown:
            take_up(self, control)
        elif self.window().isActiveWindow() and shown[1] is not Phase.BEFORE:
            self._part.begin()

    def _leave(self) -> None:
        """What is kept now is drawn at once, and that may have led here already."""
        part = self._part
        if part is None:
            return
        part.finish()
        part.conclude()
        if self._part is not part:
            return
        control = control_in_use(self)
        self._in_use = (self._shown, control)
        self._part = self._shown = None
        if control is not None:
            self.window().setFocus()
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.hide()

    def _order(self) -> None:
        chain(self._above, controls(self))

    def _made(self, talking: Talking, phase: Phase) -> TalkPart:
        if phase is Phase.BEFORE:
            part = BeforePart(self._theme, talking)
            part.cancelled.connect(self._acts.cancel)
            return part
        if phase is Phase.DURING:
            return AskPart(self._theme, talking)
        harvest = HarvestPart(self._theme, talking)
        harvest.wanted.connect(partial(self._acts.open_desk, "colleagues"))
        return harvest
