"""Challenges by who named them, the newest first; all about one unfolds below it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Signal

from app.talks.asking import Asked
from app.talks.challenge import Challenge
from app.talks.talked import Talked
from ui.desk.faces import AnyFace, RowFace, TitleFace
from ui.desk.talks.challenge_fields import ChallengeFields
from ui.desk.talks.circle import Circle
from ui.desk.talks.naming_fields import NamingFields
from ui.desk.talks.talk_words import (
    asked_words,
    named_words,
    nothing_words,
    said_words,
    shortened,
    unnamed_words,
)
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.theme import Theme
from ui.wording import quoted, translate


class ChallengeList(UnfoldingList):
    """`read` comes with a session, `wanted` with a customer; `folded` once another row is open."""

    read = Signal(object)
    wanted = Signal(str)
    folded = Signal()

    def __init__(self, theme: Theme, circle: Circle, stem: str, title: str) -> None:
        """Nothing yet, under that title."""
        more = translate("Talks", "Show more of them")
        names = Names(stem, title, translate("Talks", "More challenges"), more)
        super().__init__(theme, circle, names)
        self._circle = circle
        self._asked: tuple[Asked, ...] = ()
        self._made: tuple[Asked, Challenge | Talked] | None = None
        """What the row that is open was made of."""

    def draw(self, asked: Sequence[Asked], *, has_more: bool) -> None:
        """Show what these named."""
        self._asked = tuple(asked)
        if self._made is not None and self._made not in self._entries():
            self.make_anew()
        self.put(list(self._faces()), has_more=has_more)

    def make_fields(self, identity: UUID) -> Unfolded:
        """All about that challenge; of a talk without one, what they said and a way to name it."""
        self._made = asked, one = next(
            entry for entry in self._entries() if row_of(entry[1]) == identity
        )
        fields: ChallengeFields | NamingFields
        if isinstance(one, Talked):
            fields = NamingFields(self._theme, self._circle, asked, one)
        else:
            fields = ChallengeFields(self._theme, self._circle, asked, one)
            fields.wanted.connect(self.wanted)
        fields.shaped.connect(self.shaped)
        fields.read.connect(self.read)
        return fields

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """How things stand now."""
        del identity
        if isinstance(fields, ChallengeFields):
            fields.draw()

    def fold(self, identity: UUID) -> None:
        """Open the row of a challenge, or close it."""
        self.turn(identity)
        self.folded.emit()
        self.focus(identity)

    def _entries(self) -> Iterator[tuple[Asked, Challenge | Talked]]:
        return ((asked, one) for asked in self._asked for one in asked.told)

    def _faces(self) -> Iterator[AnyFace]:
        before: Asked | None = None
        for asked, one in self._entries():
            if asked is not before:
                yield TitleFace(asked_words(asked), is_top=before is None)
            yield self._face(asked, one)
            before = asked

    def _face(self, asked: Asked, one: Challenge | Talked) -> RowFace:
        identity = row_of(one)
        mark = self.mark(identity)
        if isinstance(one, Talked):
            state = unnamed_words(one, self._circle.diary.zone, self._circle.today)
            return RowFace(nothing_words(one), state, "messages-square", mark, identity)
        title, state = quoted(shortened(one.harvest.challenge)), self._state(asked, one)
        return RowFace(title, state, "message-square-quote", mark, identity)

    def _state(self, asked: Asked, one: Challenge) -> str:
        """When it was named, and how many customers said something about it."""
        zone, today = self._circle.diary.zone, self._circle.today
        voices = self._circle.meetings.voices(one.session)
        said = said_words(voices) if voices else ""
        named = named_words(one, zone, today, is_newest=one is asked.challenges[0])
        return " · ".join(filter(None, (named, said)))


def row_of(one: Challenge | Talked) -> UUID:
    """By what its row is known."""
    return one.identity if isinstance(one, Talked) else one.session
