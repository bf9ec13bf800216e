"""Prep notes and the goals that came up: folded away, and shut where the customer may look."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.prep import GATHERED_IN, READ_IN
from app.scene import Scene
from app.session.preparation import Example
from app.session.session import Mode, Phase
from ui.acts import Acts
from ui.strip.bookmark import control_in_use
from ui.theme import GAP, Theme
from ui.widgets.chain import chain

if TYPE_CHECKING:
    from ui.strip.drawer import Drawer
    from ui.strip.goals import GoalsDrawer
    from ui.strip.prep import PrepDrawer


class Drawers(QWidget):
    """Makes each drawer when it is first wanted.

    All are folded as a call begins. Where the screen is shared, each is unseen until its key.
    """

    opened = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        """Nothing to be seen."""
        super().__init__()
        self.theme = theme
        self.acts: Acts
        self.scene: Scene | None = None
        self._prep: PrepDrawer | None = None
        self._goals: GoalsDrawer | None = None
        self._was_shared = False
        self._count = 0
        self._mark = QWidget(self)
        self._mark.hide()
        self._has_looked = False
        self._shown = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def connect_to(self, acts: Acts) -> None:
        """Forward what the drawers are asked."""
        self.acts = acts

    def draw(self, scene: Scene | None) -> None:
        """Show what belongs to `scene`; without one, nothing: it is hidden, or there is none."""
        before, self.scene = self.scene, scene
        if scene is None:
            self.cover()
            return
        phases = (before and before.phase, scene.phase)
        if self._goals and phases == (Phase.DURING, Phase.AFTER):
            self._fold(self._goals)
        if phases == (Phase.BEFORE, Phase.DURING) or (_is_shared(scene) and not self._was_shared):
            self.shut()
        self._was_shared = _is_shared(scene)
        if not self._was_shared:
            self.make_filled(scene)
        self.draw_all(scene)

    def make_filled(self, scene: Scene) -> None:
        """Make what there is something in."""
        if not scene.prep.is_empty:
            self._prep = self._prep or self._made_prep()
        if scene.prep.goals:
            self._goals = self._goals or self._made_goals()
        if scene.phase is Phase.DURING and not self._has_looked:
            self._take_up_goal()

    def read(self) -> None:
        """Open the notes, or fold them."""
        if self.scene is not None and self.scene.phase in READ_IN:
            self._prep = self._prep or self._made_prep()
            self.turn(self._prep, self.scene)

    def gather(self) -> None:
        """Ask for a goal that came up; pressed again, fold it away."""
        if self.scene is not None and self.scene.phase in GATHERED_IN:
            self._has_looked = True
            self._goals = self._goals or self._made_goals()
            self.turn(self._goals, self.scene)

    def show_next(self) -> None:
        """Open the example that comes after the last one."""
        if self.scene is not None and self.scene.prep.examples:
            examples = self.scene.prep.examples
            self._open(examples[self._shown % len(examples)])
            self._shown += 1

    def turn(self, drawer: "Drawer", scene: Scene) -> None:
        """Open one, and give it the keyboard; or fold it."""
        has_keyboard = control_in_use(drawer) is not None
        drawer.turn()
        self.draw_all(scene)
        if drawer.is_open:
            drawer.take_keyboard()
        elif has_keyboard:
            self.window().setFocus()

    def cover(self) -> None:
        """Out of sight without a word; what is open will be again."""
        if control_in_use(self) is not None:
            self.window().setFocus()
        for drawer in self.drawers():
            drawer.clear()
        self.hide()

    def shut(self) -> None:
        """The call begins, or somebody else sees the screen from now on."""
        self._fold(*self.drawers())

    def _fold(self, *drawers: "Drawer") -> None:
        for drawer in drawers:
            if control_in_use(drawer):
                self.window().setFocus()
            drawer.fold()

    def draw_all(self, scene: Scene) -> None:
        """Draw each; what has grown is brought into sight."""
        grown = [drawer for drawer in self.drawers() if _draw_one(drawer, scene)]
        parts = tuple(self.parts())
        self.setVisible(any(not part.isHidden() for part in parts))
        if grown or len(parts) != self._count:
            self._count = len(parts)
            self.order()
        for drawer in grown:
            self.opened.emit(drawer)

    def order(self) -> None:
        """Let Tab go through all that there is in reading order, after what was made before."""
        from ui.widgets.controls import controls

        chain(self._mark, controls(self))

    @property
    def first_place(self) -> int:
        """Where the first drawer stands."""
        return 0

    def parts(self) -> Iterator[QWidget]:
        """All that can take room."""
        yield from self.drawers()

    def drawers(self) -> Iterator["Drawer"]:
        """Those that were made, in their order."""
        yield from (drawer for drawer in (self._prep, self._goals) if drawer is not None)

    def _made_prep(self) -> "PrepDrawer":
        from ui.strip.prep import PrepDrawer

        prep = PrepDrawer(self.theme)
        prep.turned.connect(self.read)
        prep.wanted.connect(self._open)
        self.column.insertWidget(self.first_place, prep)
        return prep

    def _take_up_goal(self) -> None:
        """Once, in each look: what was half typed in the one before is typed on."""
        self._has_looked = True
        if self.acts.half_goal():
            self._goals = self._goals or self._made_goals()
            if not self._goals.is_open:
                self._goals.turn()

    def _made_goals(self) -> "GoalsDrawer":
        from ui.strip.goals import GoalsDrawer

        goals = GoalsDrawer(self.theme, self.acts)
        goals.turned.connect(self.gather)
        goals.ranked.connect(self.acts.rank_goal)
        goals.stood.connect(self.acts.stand_goal)
        self.column.addWidget(goals)
        return goals

    def _open(self, example: Example) -> None:
        self.acts.open_example(example)


def _draw_one(drawer: "Drawer", scene: Scene) -> bool:
    """Whether there is anything new to be seen in it."""
    if not drawer.belongs_to(scene.phase):
        drawer.fold()
        drawer.hide()
        return False
    has_grown = drawer.draw(scene.prep)
    drawer.setVisible(drawer.is_open or (drawer.is_filled and not _is_shared(scene)))
    return has_grown


def _is_shared(scene: Scene) -> bool:
    return Mode.SCREEN in scene.modes
