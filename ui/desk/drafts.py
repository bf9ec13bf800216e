"""What was typed and is not written yet."""

from collections.abc import Mapping

from app.lists.library import Words
from ui.desk.edits import NEW, row_ids

RowKey = tuple[str, str]
"""A file's stem and a row of it."""

TITLE = "title"


class Drafts:
    """Texts by row and field; they go only when they are written."""

    def __init__(self) -> None:
        """Nothing typed."""
        self._texts: dict[RowKey, dict[str, str]] = {}

    @property
    def rows(self) -> tuple[RowKey, ...]:
        """The rows that hold something."""
        return tuple(self._texts)

    def of(self, row: RowKey) -> Mapping[str, str]:
        """Everything typed into a row."""
        return dict(self._texts.get(row, {}))

    def text(self, row: RowKey, field: str, written: str) -> str:
        """What a field shows: what was typed, or else what is written."""
        return self._texts.get(row, {}).get(field, written)

    def type_in(self, row: RowKey, field: str, text: str) -> None:
        """Keep what a field holds now."""
        self._texts.setdefault(row, {})[field] = text

    def drop(self, row: RowKey) -> Mapping[str, str]:
        """Forget a row; what it held."""
        return self._texts.pop(row, {})

    def rescue(self, words: Words) -> None:
        """What was typed for an item that is gone becomes the title of a new one."""
        for row in self.rows:
            stem, row_id = row
            if row_id not in {NEW, *row_ids(words, stem)}:
                new = (stem, NEW)
                texts = [self.text(new, TITLE, ""), *self.drop(row).values()]
                self.type_in(new, TITLE, " ".join(filter(None, texts)))
