"""The foot of the strip: what is still open, and the one main act."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.checklist import Progress
from app.scene import Scene
from app.session.session import Phase
from ui.keys import cap
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.signed import Signed
from ui.wording import translate

NAMED = 3


class Foot(QWidget):
    """One button; it is filled only when nothing speaks against pressing it."""

    forwarded = Signal()
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self.open = Signed(theme, QFont.Weight.DemiBold)
        """What is still open; where text is large it has no place here, and scrolls."""
        self.open.row.setContentsMargins(2, 0, 2, 0)
        self.open.row.setSpacing(6)
        self._button = Button(theme, Face(""))
        self._phase = Phase.BEFORE
        self._scene: Scene | None = None
        self._half: tuple[str, ...] = ()
        self._button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if not theme.is_large:
            column.addWidget(self.open)
        column.addWidget(self._button)

    def appear(self, *, wanted: bool) -> None:
        """Show both, or neither."""
        self.setVisible(wanted)
        self.open.setVisible(wanted and bool(self.open.words))

    def draw(self, scene: Scene) -> None:
        """Name what is open in the list of this phase, and the act that ends the phase."""
        self._phase, self._scene = scene.phase, scene
        progress = scene.lists[scene.phase]
        loose = (*self._half, *_loose_words(scene))
        named = scene.phase is not Phase.DURING and bool(progress.open_rows or loose)
        if not named:
            self.open.say("", "diamond", self._theme.tokens.text_2)
        if named:
            self._draw_open(progress, loose)
        face = _face(scene, progress)
        self._button.wear(face)
        names = ", ".join((*(row.item.title for row in progress.open_rows), *loose))
        words = translate("Foot", "{0}, still open: {1}").format(face.text, names)
        self._button.setAccessibleName(words if names else face.text)

    def add_open(self, names: tuple[str, ...]) -> None:
        """Name these fields, too: what is typed there is not understood."""
        if names != self._half:
            self._half = names
            if self._scene is not None and not self.isHidden():
                self.draw(self._scene)

    def _on_clicked(self) -> None:
        wanted = self.ended if self._phase is Phase.DURING else self.forwarded
        wanted.emit()

    def _draw_open(self, progress: Progress, loose: Sequence[str]) -> None:
        """The must-dos alone where there are any; else also what a screen leaves behind."""
        rows, tokens = progress.open_rows, self._theme.tokens
        must = bool(rows) and rows[0].item.must
        titles = [row.item.title for row in rows if row.item.must == must]
        titles = titles if must else [*loose, *titles]
        self.open.say(open_words(titles), "diamond", tokens.must if must else tokens.text_2)


def _loose_words(scene: Scene) -> tuple[str, ...]:
    if scene.closing is None:
        return ()
    access, secrets = scene.closing.loose_ends
    told = (
        (access, translate("Remains", "Access they gave you")),
        (secrets, translate("Remains", "Secrets you saw")),
    )
    return tuple(words for is_open, words in told if is_open)


def open_words(titles: list[str]) -> str:
    """The open items by name, the rest by number."""
    names = ", ".join(titles[:NAMED])
    rest = len(titles) - NAMED
    if rest > 0:
        return translate("Foot", "Still open: {0} and {1} more").format(names, rest)
    return translate("Foot", "Still open: {0}").format(names)


def _face(scene: Scene, progress: Progress) -> Face:
    must_open = any(row.item.must for row in progress.open_rows)
    weight = Weight.OUTLINED if must_open else Weight.FILLED
    forward = cap("forward", single=True)
    if scene.phase is Phase.BEFORE:
        start, talk = translate("Foot", "Start session"), translate("Foot", "Start the talk")
        return Face(talk if scene.is_talk else start, "play", forward, weight)
    if scene.phase is Phase.AFTER:
        close, laid = translate("Foot", "Close session"), translate("Foot", "Close the talk")
        return Face(laid if scene.is_talk else close, "check", forward, weight)
    end, thank = translate("Foot", "End session"), translate("Foot", "End the talk")
    return Face(thank if scene.is_talk else end, "circle-stop", cap("end", single=True))
