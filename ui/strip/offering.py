"""Has names offered below a field as soon as the first letter is typed, and not before."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.theme import Theme
from ui.widgets.field import Field

if TYPE_CHECKING:
    from app.people.met import Met
    from ui.widgets.suggestions import Suggestion, Suggestions

Find = Callable[[str], "Sequence[Suggestion]"]


class Offering(QObject):
    """Lives as long as its field; a name that is picked stands in it."""

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
            self._offers.picked.connect(self._on_picked)
            self._offers.offer(text)

    def _on_picked(self, met: "Met") -> None:
        self._field.put(met.name)
