"""The likeliest mistakes as chips, the others one click away."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.closing import Mistake
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

SHOWN = 4


class Mistakes(QWidget):
    """Shows the first few, and those that were named; all of them once they are wanted."""

    named = Signal(str)
    remade = Signal()
    """There are other controls: the order of Tab is to be told anew."""

    def __init__(self, theme: Theme) -> None:
        """None."""
        super().__init__()
        self._theme = theme
        self._mistakes: tuple[Mistake, ...] = ()
        self._is_whole = False
        self._chips: dict[str, Chip] = {}
        self._wrap = Wrap()
        self._more = Link(theme, translate("Check", "More…"))
        self._more.setObjectName("check.more")
        self._more.clicked.connect(self._unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._wrap)
        self._column.addWidget(Wrap(self._more))

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self._chips.values()), self._more)

    def draw(self, mistakes: tuple[Mistake, ...]) -> None:
        """Show them; chips are made anew only when others are to be seen."""
        self._mistakes = mistakes
        shown = {one.item: one for at, one in enumerate(mistakes) if self._is_shown(at, one)}
        if [(name, one.title) for name, one in shown.items()] != self._faces():
            self._remake(shown.values())
        for name, chip in self._chips.items():
            put(chip, is_in=shown[name].is_named)
        self._more.setVisible(len(shown) < len(mistakes))

    def _is_shown(self, at: int, one: Mistake) -> bool:
        return self._is_whole or at < SHOWN or one.is_named or one.item in self._chips

    def _faces(self) -> list[tuple[str, str]]:
        return [(name, chip.text()) for name, chip in self._chips.items()]

    def _remake(self, shown: Iterable[Mistake]) -> None:
        self._column.removeWidget(self._wrap)
        self._wrap.hide()
        self._wrap.deleteLater()
        self._chips = {one.item: self._chip(one) for one in shown}
        self._wrap = Wrap(*self._chips.values(), space=6)
        self._column.insertWidget(0, self._wrap)
        self._wrap.setVisible(bool(self._chips))
        self.remade.emit()

    def _chip(self, one: Mistake) -> Chip:
        chip = Chip(self._theme, one.title)
        chip.setObjectName(f"check.mistake.{one.item}")
        chip.clicked.connect(partial(self.named.emit, one.item))
        return chip

    def _unfold(self) -> None:
        self._is_whole = True
        before = set(self._chips)
        self.draw(self._mistakes)
        fresh = next((chip for name, chip in self._chips.items() if name not in before), None)
        (fresh or self.first).setFocus()
