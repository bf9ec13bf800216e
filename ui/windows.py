"""The strip and the pill: which one is seen, where it stands, and whether above the others."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from app.proof import Prospect
from ui.acts import Acts
from ui.place import Dock, Places
from ui.placing import Placing
from ui.raising import AskAbove, Raising
from ui.screenset import can_place
from ui.sight import Sight
from ui.strip.strip import Strip
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.above import Abilities
    from ui.pill.pill import Pill

STRIP, PILL = "strip", "pill"
QUIETLY = "_q_showWithoutActivating"
"""What Qt makes of `WA_ShowWithoutActivating`, which it heeds only before a window's first show."""
MARKED_FOR = 60_000
"""In milliseconds."""


class Windows:
    """Two windows of which one is seen at a time."""

    def __init__(self, acts: Acts, places: Places, sight: Sight, ask_above: AskAbove) -> None:
        """Nothing is seen yet."""
        self._is_mini = False
        self._is_at_hand = True
        self._acts = acts
        self._sight = sight
        self._worn = Theme()
        self._pill: Pill | None = None
        self._on_appeared: Callable[[], None] | None = None
        self.strip = Strip(acts, sight, can_pin=can_place())
        self._placing = Placing(places, self.strip)
        self.strip.wants.connect(partial(self._placing.stretch, self.strip))
        self._raising = Raising(ask_above, self.strip)

    @property
    def pill(self) -> "Pill":
        """The small window, made when it is first wanted."""
        if self._pill is None:
            self._pill = self._made_pill()
        return self._pill

    def watch(self, on_appeared: Callable[[], None]) -> None:
        """Call `on_appeared` whenever a window can be seen again, or stands as it was asked to."""
        self._on_appeared = on_appeared
        self.strip.appeared.connect(on_appeared)
        self._raising.answered.connect(on_appeared)

    @property
    def seen(self) -> QWidget:
        """The window that is seen, or would be."""
        return self.pill if self._is_mini else self.strip

    @property
    def is_at_hand(self) -> bool:
        """Whether what happens now is done by the agent at our windows, and so seen there."""
        in_use = QApplication.activeWindow() is not None and self.seen.isVisible()
        return self._is_at_hand and in_use and not self.seen.isMinimized()

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """What happens meanwhile is done by somebody or something else."""
        self._is_at_hand = False
        try:
            yield
        finally:
            self._is_at_hand = True

    def dress(self, theme: Theme) -> None:
        """Both in the same look."""
        self._worn = theme
        self._placing.expect()
        self.strip.dress(theme)
        if self._pill is not None:
            self._pill.dress(theme)
        self._placing.refit()

    def draw(self, sight: Sight) -> None:
        """Both are drawn; only one is seen. Without a session there is no pill."""
        self._sight = sight
        self.strip.draw(sight)
        if self._pill is not None:
            self._pill.draw(sight)
        if sight.scene is None and self._is_mini:
            self.grow()
        self._raise_above(wanted=sight.settings.on_top and sight.scene is not None)

    def prospect(self, *, on_top: bool) -> Prospect:
        """Whether a cue in the window that is seen can be counted on."""
        return self._raising.prospect(self.seen, on_top=on_top)

    def open(self) -> None:
        """Show the window for the first time, where it stood last; later ones disturb nobody."""
        self._present()
        self.strip.windowHandle().setProperty(QUIETLY, True)  # noqa: FBT003 - as Qt has it
        self._raising.apply(self.seen)

    def shrink(self, *, along: bool = True) -> None:
        """The pill instead of the strip; the keyboard goes `along` if the strip had it."""
        if not self._is_mini:
            self._swap(along=along)

    def grow(self) -> None:
        """The strip instead of the pill; the keyboard goes along if the pill had it."""
        if self._is_mini:
            self._swap()

    def bring_up(self) -> None:
        """Show the window that is seen in front of the others."""
        window = self.seen
        window.show()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    def attract(self) -> None:
        """Mark the entry in the task bar for a minute, or until the agent turns to the window."""
        QApplication.alert(self.seen, MARKED_FOR)

    def announce(self, words: str, *, urgent: bool) -> None:
        """Have `words` read out; urgent ones interrupt."""
        from ui.announce import announce

        announce(self.seen, words, urgent=urgent)

    def dock(self, dock: Dock) -> None:
        """Put the window at `dock`, and remember it; under the camera is the pill's place, too."""
        self._placing.dock(dock, (PILL,) if dock is Dock.CAMERA else ())

    def abilities(self) -> "Abilities":
        """What this desktop lets the window do, as far as can be known."""
        from ui.above import abilities

        return abilities(self.seen, was_asked=self._raising.is_wanted)

    def keep_places(self) -> None:
        """Remember where the window stands."""
        self._placing.keep()

    def _swap(self, *, along: bool = True) -> None:
        """Without the keyboard, the one goes before the other comes: it is handed to the call."""
        gone = self.seen
        self._placing.keep()
        has_keyboard = along and gone.isActiveWindow()
        if not has_keyboard:
            gone.hide()
        self._is_mini = not self._is_mini
        self._present()
        if has_keyboard:
            self.seen.activateWindow()
        gone.hide()
        self._raising.apply(self.seen)

    def _present(self) -> None:
        name, dock = (PILL, Dock.CAMERA) if self._is_mini else (STRIP, Dock.RIGHT)
        self._placing.present(name, self.seen, dock)

    def _made_pill(self) -> "Pill":
        from ui.pill.pill import Pill

        pill = Pill(self._acts, self._placing.fit)
        pill.dress(self._worn)
        pill.draw(self._sight)
        if self._on_appeared is not None:
            pill.appeared.connect(self._on_appeared)
        return pill

    def _raise_above(self, *, wanted: bool) -> None:
        if wanted is not self._raising.is_wanted:
            self._raising.is_wanted = wanted
            self._raising.apply(self.seen)
