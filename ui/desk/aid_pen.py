"""The agent's pen for the cards: which one is open, what is typed, what can be taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.lists import aid_edit
from app.lists.aid import Aid, AidKind, Thought
from app.lists.library import Library
from app.refusal import Refusal
from ui.desk.edits import NEW, Offer, Trouble
from ui.desk.words import removed_words

CARD = "card"
"""Stands for the card itself among the rows of its thoughts."""
Step = Callable[[Aid], aid_edit.Outcome]


class AidPen(QObject):
    """Outlives the page; a row is the place of a thought."""

    changed = Signal()

    def __init__(self, library: Library) -> None:
        """The first card, every thought folded."""
        super().__init__()
        self._library = library
        self.is_open = False
        self.kind = AidKind.CALM
        self.place: int | None = None
        self.offer: Offer | None = None
        self.trouble: Trouble | None = None
        self._gone: Thought | None = None
        self._typed: dict[str, dict[str, str]] = {}

    @property
    def aid(self) -> Aid:
        """The card that is chosen, as it is written."""
        return self._library.words.value.aids.get(self.kind)

    def unfold(self) -> None:
        """Open the cards to be changed, or close them."""
        self.finish()
        self.is_open = not self.is_open
        self.changed.emit()

    def choose(self, kind: AidKind) -> None:
        """Turn to another card."""
        self.finish()
        self.kind, self.place, self.offer, self.trouble = kind, None, None, None
        self.changed.emit()

    def fold(self, place: int) -> None:
        """Open a thought, or close it."""
        self.finish()
        self.place = None if self.place == place else place
        self.changed.emit()

    def type_in(self, row: str, field: str, text: str) -> None:
        """Keep what a field holds now."""
        self._typed.setdefault(row, {})[field] = text

    def text(self, row: str, field: str, written: str) -> str:
        """What a field shows: what was typed, or else what is written."""
        return self._typed.get(row, {}).get(field, written)

    def finish(self) -> None:
        """Write everything that was typed; what is refused stays typed."""
        for row, texts in list(self._typed.items()):
            if row == NEW and not texts["title"].strip():
                del self._typed[row]
            elif self._write(partial(_typed, row, texts)):
                self._typed.pop(row, None)
                self.changed.emit()

    def move(self, place: int, by: int) -> None:
        """Move a thought, open as it is."""
        last = len(self.aid.thoughts) - 1
        if self._act(lambda aid: aid_edit.move(aid, place, by)):
            self.place = min(max(place + by, 0), last)
        self.changed.emit()

    def remove(self, place: int) -> None:
        """Take a thought out, and offer it back."""
        aid = self.aid
        gone = aid.thoughts[place]
        self._typed.pop(str(place), None)
        if len(aid.thoughts) > 1 and self._act(lambda aid: aid_edit.remove(aid, place)):
            self._gone, self.place = gone, None
            self.offer = Offer(removed_words(gone.title), index=place)
        self.changed.emit()

    def take_back(self) -> None:
        """Let the thought that was taken out be there again."""
        gone, place = self._gone, self.offer.index if self.offer else None
        if gone is None or place is None:
            return
        if self._act(lambda aid: aid_edit.insert(aid, place, gone)):
            self.offer = self._gone = None
        self.changed.emit()

    def _act(self, step: Step) -> bool:
        self.finish()
        return self._write(step)

    def _write(self, step: Step) -> bool:
        outcome = step(self.aid)
        if isinstance(outcome, Refusal):
            self.trouble = outcome
        else:
            self.trouble = self._library.write_aid(outcome) if outcome != self.aid else None
        self.changed.emit()
        return self.trouble is None


def _typed(row: str, texts: dict[str, str], aid: Aid) -> aid_edit.Outcome:
    """Take over what was typed for a row."""
    if row == CARD:
        return aid_edit.entitle(aid, texts["title"])
    if row == NEW:
        return aid_edit.add(aid, texts["title"])
    place = int(row)
    if place >= len(aid.thoughts):
        return aid
    known = aid.thoughts[place]
    say = texts["say"].split("\n") if "say" in texts else known.say
    return aid_edit.reword(
        aid, place, texts.get("title", known.title), texts.get("text", known.text), say
    )
