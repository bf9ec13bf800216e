"""Challenges by who named them, the newest first; all about one unfolds below it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.talks.asking import Asked
from app.talks.challenge import Challenge
from ui.desk.people.faces import AnyFace, RowFace, TitleFace
from ui.desk.people.roll_delegate import EDGE
from ui.desk.rows import SIDE
from ui.desk.talks.challenge_fields import ChallengeFields
from ui.desk.talks.circle import Circle
from ui.desk.talks.naming_fields import NamingFields
from ui.desk.talks.talk_words import (
    asked_words,
    day_words,
    named_words,
    nothing_words,
    said_words,
    shortened,
)
from ui.desk.talks.unasked_list import again_button
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.theme import Theme
from ui.widgets.heading import text_left
from ui.widgets.sides import sides
from ui.widgets.wrap import Wrap
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

    def draw(self, asked: Sequence[Asked], *, has_more: bool) -> None:
        """Show what these named."""
        self._asked = tuple(asked)
        self.put(list(self._faces()), has_more=has_more)

    def make_fields(self, identity: UUID) -> QWidget:
        """All about that challenge; of who named none, only asking again."""
        for asked, one in self._entries():
            if one is not None and one.session == identity:
                fields = ChallengeFields(self._theme, self._circle, asked, one)
                fields.read.connect(self.read)
                fields.wanted.connect(self.wanted)
                fields.shaped.connect(self.shaped)
                return fields
        return self._without_challenge({one.identity: one for one in self._asked}[identity])

    def draw_fields(self, fields: QWidget, identity: UUID) -> None:
        """How things stand now."""
        del identity
        if isinstance(fields, ChallengeFields):
            fields.draw()

    def fold(self, identity: UUID) -> None:
        """Open the row of a challenge, or close it."""
        is_open = self._circle.unfolded == identity
        self._circle.unfolded = None if is_open else identity
        self.folded.emit()
        self.focus(identity)

    def _without_challenge(self, asked: Asked) -> QWidget:
        if asked.unnamed is not None:
            naming = NamingFields(self._theme, self._circle, asked, asked.unnamed)
            naming.read.connect(self.read)
            return naming
        fields = QWidget()
        again = again_button(self._theme, self._circle, asked)
        again.setObjectName(f"asked.{asked.identity}.again")
        left = EDGE + (SIDE if self._theme.is_large else text_left(self._theme))
        column = QVBoxLayout(fields)
        column.setContentsMargins(sides(left, 4, EDGE + SIDE, 14))
        column.addWidget(Wrap(again))
        return fields

    def _entries(self) -> Iterator[tuple[Asked, Challenge | None]]:
        for asked in self._asked:
            if asked.unnamed is not None or not asked.challenges:
                yield asked, None
            for one in asked.challenges:
                yield asked, one

    def _faces(self) -> Iterator[AnyFace]:
        zone, today = self._circle.diary.zone, self._circle.today
        before: Asked | None = None
        for asked, one in self._entries():
            if asked is not before:
                yield TitleFace(asked_words(asked, zone, today), is_top=before is None)
            identity = asked.identity if one is None else one.session
            yield RowFace(
                nothing_words(asked) if one is None
                else quoted(shortened(one.harvest.challenge)),
                self._unnamed_state(asked) if one is None
                else self._state(asked, one),
                "message-square-quote" if one is not None else "messages-square",
                "chevron-up" if self._circle.unfolded == identity else "chevron-down",
                identity,
            )  # fmt: skip
            before = asked

    def _unnamed_state(self, asked: Asked) -> str:
        """When they were asked, and what they said."""
        over = asked.unnamed.over if asked.unnamed is not None else None
        day = day_words(over or asked.last, self._circle.diary.zone, self._circle.today)
        said = asked.unnamed.said if asked.unnamed is not None else ""
        return " · ".join(filter(None, (day, said and quoted(shortened(said)))))

    def _state(self, asked: Asked, one: Challenge) -> str:
        """When it was named, and how many customers said something about it."""
        zone, today = self._circle.diary.zone, self._circle.today
        voices = self._circle.meetings.voices(one.session)
        said = said_words(voices) if voices else ""
        named = named_words(one, zone, today, is_newest=one is asked.challenges[0])
        return " · ".join(filter(None, (named, said)))
