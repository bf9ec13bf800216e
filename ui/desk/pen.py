"""The agent's pen: writes each finished edit, and keeps what could not be written yet."""

from collections import defaultdict
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.lists import edit
from app.lists.checklist import Checklist, Item
from app.lists.library import GUIDE, Library, Words
from app.refusal import Refusal
from app.session.session import Phase
from ui.bind import bind
from ui.desk.aid_pen import AidPen
from ui.desk.drafts import TITLE, Drafts, RowKey
from ui.desk.edits import (
    NEW,
    Edit,
    ListEdit,
    Offer,
    Trouble,
    Written,
    put_back,
    row_ids,
    stepped,
    typed_edit,
    value_of,
)
from ui.desk.words import removed_words, restored_words


class Pen(QObject):
    """Outlives the pages: which list and row are open, what is typed, what can be taken back."""

    changed = Signal()

    def __init__(self, library: Library) -> None:
        """Nothing typed, every row closed, the first list chosen."""
        super().__init__()
        self.drafts = Drafts()
        self.stem: str = Phase.BEFORE
        self._library = library
        self.aids = AidPen(library)
        self._troubles: dict[RowKey, Trouble] = {}
        self._offers: defaultdict[str, list[Offer]] = defaultdict(list)
        self._open: dict[str, str] = {}
        bind(library.words, self, self._on_words)

    @property
    def words(self) -> Words:
        """What is written."""
        return self._library.words.value

    def choose(self, stem: str) -> None:
        """Turn to a list, or to the lines."""
        self.finish_all()
        self.stem = stem
        self.changed.emit()

    def choose_broken(self) -> None:
        """Turn to a list that needs mending, if there is one and none of them is chosen."""
        broken = [one.path.stem for one in self.words.problems if one.path.stem != GUIDE]
        if broken and self.stem not in broken:
            self.choose(broken[0])

    def unfolded(self, stem: str) -> str | None:
        """The row that is open."""
        return self._open.get(stem)

    def fold(self, row: RowKey) -> None:
        """Open a row, or close it."""
        stem, row_id = row
        self.finish_all()
        if self._open.pop(stem, None) != row_id:
            self._open[stem] = row_id
        self.changed.emit()

    def trouble(self, row: RowKey) -> Trouble | None:
        """Why the last edit of a row was not written."""
        return self._troubles.get(row)

    def offer(self, stem: str) -> Offer | None:
        """The newest act that can be taken back."""
        return self._offers[stem][-1] if self._offers[stem] else None

    def finish(self, row: RowKey) -> None:
        """Write what was typed for a row, if anything was."""
        stem, row_id = row
        typed = self.drafts.of(row)
        if row_id == NEW and not typed.get(TITLE, "").strip():
            self.drafts.drop(row)
            return
        if typed and self._write(row, typed_edit(stem, row_id, typed)):
            self.drafts.drop(row)
            self.changed.emit()

    def finish_all(self) -> None:
        """Write everything that was typed."""
        self.aids.finish()
        for row in self.drafts.rows:
            self.finish(row)

    def act(self, row: RowKey, step: ListEdit) -> None:
        """Write what was typed, then do something to an item."""
        self.finish_all()
        self._write(row, stepped(row[0], step))

    def remove(self, row: RowKey) -> None:
        """Take an item out, and offer it back."""
        stem, row_id = row
        self.finish_all()
        typed = self.drafts.drop(row)
        item, index = self._item(row)
        offer = Offer(removed_words(item.title), put_back(stem, item, index), index)
        self._offers[stem].append(offer)
        if not self._write(row, stepped(stem, lambda checklist: edit.remove(checklist, row_id))):
            self._offers[stem].remove(offer)
            for field, text in typed.items():
                self.drafts.type_in(row, field, text)
            self.changed.emit()

    def own_copy(self, stem: str) -> Path | Refusal:
        """Where the agent's own file is, made if need be."""
        return self._library.own_copy(stem)

    def set_aside(self, stem: str) -> Refusal | None:
        """Return to the built-in words of a file; the agent's own stays beside it."""
        refusal = self._library.restore(stem)
        self.changed.emit()
        return refusal

    def restore(self, stem: str) -> None:
        """Return to the built-in words; the agent's own are kept, and offered back."""
        self.finish_all()
        own = value_of(self.words, stem)
        is_sound = stem in self.words.own
        refusal = self._library.restore(stem)
        self._note((stem, NEW), refusal)
        if refusal is None:
            back = (lambda _: own) if is_sound else None
            self._offers[stem].append(Offer(restored_words(), back))
        self.changed.emit()

    def take_back(self, stem: str) -> None:
        """Undo the newest act that was offered back."""
        self.finish_all()
        offer = self.offer(stem)
        if offer is not None and offer.back is not None:
            self._offers[stem].pop()
            if not self._write((stem, NEW), offer.back):
                self._offers[stem].append(offer)
            self.changed.emit()

    def read_again(self) -> None:
        """A file may have been mended by hand."""
        self._library.reload()
        self.changed.emit()

    def _item(self, row: RowKey) -> tuple[Item, int]:
        stem, row_id = row
        index = row_ids(self.words, stem).index(row_id)
        return self.words.lists[Phase(stem)].items[index], index

    def _write(self, row: RowKey, change: Edit) -> bool:
        self._forget_troubles(row[0])
        value = change(self.words)
        trouble = value if isinstance(value, Trouble) else self._keep(row[0], value)
        self._note(row, trouble)
        self.changed.emit()
        return trouble is None

    def _keep(self, stem: str, value: Written) -> Trouble | None:
        if value == value_of(self.words, stem):
            return None
        write, write_lines = self._library.write, self._library.write_lines
        trouble = write(value) if isinstance(value, Checklist) else write_lines(value)
        if trouble is None:
            self._offers[stem] = [past for past in self._offers[stem] if past.index is not None]
        return trouble

    def _note(self, row: RowKey, trouble: Trouble | None) -> None:
        """Remember why a row was not written; if the row is gone, at the end of its list."""
        stem, row_id = row
        self._troubles.pop(row, None)
        if trouble is not None:
            is_there = row_id in row_ids(self.words, stem)
            self._troubles[row if is_there else (stem, NEW)] = trouble

    def _forget_troubles(self, stem: str) -> None:
        """What was refused and is not being typed any more is over with the next act."""
        for row in tuple(self._troubles):
            if row[0] == stem and row not in self.drafts.rows:
                del self._troubles[row]

    def _on_words(self, words: Words) -> None:
        self.drafts.rescue(words)
        self.changed.emit()
