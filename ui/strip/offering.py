"""Has names offered below a field as soon as the first letter is typed, and not before."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.theme import Theme
from ui.widgets.field import Field

if TYPE_CHECKING:
    from ui.widgets.suggestions import Suggestion, Suggestions

Find = Callable[[str], "Sequence[Suggestion]"]


class Offering(QObject):
    """Lives as long as its field; `picked` comes with whoever is meant."""

    picked = Signal(object)

    def __init__(self, theme: Theme, field: Field, find: Find) -> None:
        """Nothing is offered yet."""
        super().__init__(field)
        self._theme = theme
        self._field = field
        self._find = find
        self._offers: Suggestions | None = None
        field.textEdited.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        """The first letter brings the list; from then on it hears of each one itself."""
        if self._offers is None:
            from ui.widgets.suggestions import Suggestions

            self._offers = Suggestions(self._theme, self._field, self._find)
            self._offers.picked.connect(self.picked)
            self._offers.offer(text)
