"""What was written down of a customer, or to them: one thing below the other, with its day."""

from collections.abc import Sequence

from ui.desk.faces import SaidFace, TitleFace
from ui.desk.roll import Roll
from ui.theme import Theme


class WordsList(Roll):
    """Words to be read under a title; not seen while there are none."""

    def __init__(self, theme: Theme, title: str) -> None:
        """Nothing yet, under `title`."""
        super().__init__(theme, title, takes_keyboard=False)
        self._title = TitleFace(title, is_top=True)

    def draw(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show each entry: its words, and what is said of it below."""
        said = [SaidFace(words, beneath) for words, beneath in entries]
        self.put([self._title, *said] if said else [])
