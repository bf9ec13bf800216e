"""Prep notes and the goals that came up: folded away, and shut where the customer may look."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.prep import READ_IN
from app.scene import Scene
from app.session.preparation import Example
from app.session.session import Mode, Phase
from ui.acts import Acts
from ui.strip.bookmark import control_in_use
from ui.theme import GAP, Theme

if TYPE_CHECKING:
    from ui.strip.drawer import Drawer
    from ui.strip.goals import GoalsDrawer
    from ui.strip.prep import PrepDrawer


class Drawers(QWidget):
    """Makes each drawer when it is first wanted.

    A call begins with all of them folded. Where the screen is shared, a drawer is out of sight
    until its key is pressed.
    """

    opened = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        """Nothing to be seen."""
        super().__init__()
        self._theme = theme
        self._acts: Acts | None = None
        self._scene: Scene | None = None
        self._prep: PrepDrawer | None = None
        self._goals: GoalsDrawer | None = None
        self._was_shared = False
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def connect_to(self, acts: Acts) -> None:
        """Forward what the drawers are asked."""
        self._acts = acts

    def draw(self, scene: Scene | None) -> None:
        """Show what belongs to `scene`; without one, nothing: it is hidden, or there is none."""
        before, self._scene = self._scene, scene
        if scene is None:
            self._cover()
            return
        begins = before is not None and (before.phase, scene.phase) == (Phase.BEFORE, Phase.DURING)
        if begins or (_is_shared(scene) and not self._was_shared):
            self._shut()
        self._was_shared = _is_shared(scene)
        if not self._was_shared and not scene.prep.is_empty:
            self._prep = self._prep or self._made_prep()
        if not self._was_shared and scene.prep.goals:
            self._goals = self._goals or self._made_goals()
        self._draw_both(scene)

    def read(self) -> None:
        """Open the notes, or fold them."""
        if self._scene is not None and self._scene.phase in READ_IN:
            self._prep = self._prep or self._made_prep()
            self._turn(self._prep, self._scene)

    def gather(self) -> None:
        """Ask for a goal that came up; pressed again, fold it away."""
        if self._scene is not None and self._scene.phase is Phase.DURING:
            self._goals = self._goals or self._made_goals()
            self._turn(self._goals, self._scene)

    def show_next(self) -> None:
        """Open the example that comes after the last one."""
        if self._scene is not None and self._scene.prep.examples:
            examples = self._scene.prep.examples
            self._open(examples[self._shown % len(examples)])
            self._shown += 1

    def _turn(self, drawer: "Drawer", scene: Scene) -> None:
        has_keyboard = control_in_use(drawer) is not None
        drawer.turn()
        self._draw_both(scene)
        if drawer.is_open:
            drawer.take_keyboard()
        elif has_keyboard:
            self.window().setFocus()

    def _cover(self) -> None:
        """Out of sight without a word; what is open will be again."""
        if control_in_use(self) is not None:
            self.window().setFocus()
        for drawer in self._drawers():
            drawer.clear()
        self.hide()

    def _shut(self) -> None:
        """The call begins, or somebody else sees the screen from now on."""
        if control_in_use(self) is not None:
            self.window().setFocus()
        for drawer in self._drawers():
            drawer.fold()

    def _draw_both(self, scene: Scene) -> None:
        grown = [drawer for drawer in self._drawers() if _draw_one(drawer, scene)]
        self.setVisible(any(not drawer.isHidden() for drawer in self._drawers()))
        for drawer in grown:
            self.opened.emit(drawer)

    def _drawers(self) -> Iterator["Drawer"]:
        yield from (drawer for drawer in (self._prep, self._goals) if drawer is not None)

    def _made_prep(self) -> "PrepDrawer":
        from ui.strip.prep import PrepDrawer

        prep = PrepDrawer(self._theme)
        prep.turned.connect(self.read)
        prep.wanted.connect(self._open)
        self._column.insertWidget(0, prep)
        return prep

    def _made_goals(self) -> "GoalsDrawer":
        from ui.strip.goals import GoalsDrawer

        goals = GoalsDrawer(self._theme)
        goals.turned.connect(self.gather)
        if self._acts is not None:
            goals.noted.connect(self._acts.note_goal)
            goals.ranked.connect(self._acts.rank_goal)
            goals.parked.connect(self._acts.park_goal)
        self._column.addWidget(goals)
        return goals

    def _open(self, example: Example) -> None:
        if self._acts is not None:
            self._acts.open_example(example)


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
