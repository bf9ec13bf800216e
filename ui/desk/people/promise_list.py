"""Promises by how pressing they are, in one list; what can be done about one unfolds below it."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Signal

from app.people.owed import Batch, Owed, Pressing, batches
from ui.desk.faces import AnyFace, RowFace, TitleFace
from ui.desk.people.people_words import batch_words, owed_words
from ui.desk.people.promise_fields import PromiseFields
from ui.desk.people.register import Register
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.theme import Theme
from ui.wording import translate

SIGNS = {
    Pressing.OVERDUE: "triangle-alert",
    Pressing.TODAY: "clock",
    Pressing.UNTOLD: "mail",
}


class PromiseList(UnfoldingList):
    """Says whose promise it is if it `names` customers.

    `wanted` comes with one to open, `place_wanted` with one of whom to say where they are.
    """

    wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, theme: Theme, register: Register, *, names: bool) -> None:
        """No promises yet."""
        super().__init__(
            theme,
            register,
            Names(
                "promises",
                translate("People", "Promises"),
                translate("People", "More promises"),
                translate("People", "Show more of them"),
            ),
        )
        self._register = register
        self._names = names
        self._owed: dict[UUID, Owed] = {}

    def draw(self, owed: Sequence[Owed], *, has_more: bool = False) -> None:
        """Show these."""
        self._owed = {one.capture.id: one for one in owed}
        faces = list(self._faces(batches(owed, self._register.today)))
        self.put(faces, has_more=has_more)

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be done about a promise."""
        fields = PromiseFields(self._theme, self._register, self._owed[identity], leads=self._names)
        fields.wanted.connect(self.wanted)
        fields.place_wanted.connect(self.place_wanted)
        fields.shaped.connect(self.shaped)
        return fields

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """How it stands now."""
        if isinstance(fields, PromiseFields):
            fields.draw(self._owed[identity])

    def fold(self, identity: UUID) -> None:
        """Open the row of a promise, or close it."""
        self.turn(identity)
        self.draw(tuple(self._owed.values()), has_more=not self._more.isHidden())
        self.focus(identity)
        self.shaped.emit()

    def finish(self) -> None:
        """Take over what is being typed."""
        if isinstance(self.fields, PromiseFields):
            self.fields.finish()

    def focus_new(self, known: Collection[UUID]) -> None:
        """Give the keyboard to the first promise that is not `known`."""
        new = next((one for one in self.shown if one not in known), None)
        if new is not None:
            self.focus(new)

    @property
    def identities(self) -> frozenset[UUID]:
        """Which promises are shown."""
        return frozenset(self._owed)

    def _faces(self, found: Sequence[Batch]) -> Iterator[AnyFace]:
        today = self._register.today
        for number, batch in enumerate(found):
            is_grave = batch.pressing is Pressing.OVERDUE
            yield TitleFace(batch_words(batch, today), is_grave, is_top=number == 0)
            for one in batch.owed:
                yield RowFace(
                    one.capture.text,
                    owed_words(one, today, names=self._names),
                    SIGNS.get(batch.pressing, "handshake"),
                    self.mark(one.capture.id),
                    one.capture.id,
                )
