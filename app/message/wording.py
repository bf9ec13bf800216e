"""The words of one language: the texts for customers, and the shapes of days and hours."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from app.message.language import Language


class Kind(StrEnum):
    """What a text is for."""

    CONFIRMATION = "confirmation"
    ODD_HOUR = "odd-hour"
    MOVED = "moved"
    CANCELLED = "cancelled"
    ASK = "ask"
    NOT_ALLOWED = "not-allowed"
    NOT_PROVIDED = "not-provided"
    PROMISE_KEPT = "promise-kept"
    PROMISE_OPEN = "promise-moved"
    """It is not done yet, and until which day it will be; nobody notes whether it was another."""
    NUDGE = "nudge"
    """They are not there yet."""
    MISSED = "missed"
    """They did not come, for the first time."""
    MISSED_AGAIN = "missed-again"
    RUNNING_LATE = "running-late"
    """The agent is not there yet."""
    FOLLOW_UP = "follow-up"


class Field(StrEnum):
    """What a text may leave to the session; `when` is the day, the hour and the city's time."""

    NAME = "name"
    WHEN = "when"
    DAY = "day"
    CITY = "city"
    LENGTH = "length"
    LINK = "link"
    OLD = "old"
    OTHER = "other"
    QUESTION = "question"
    REASON = "reason"
    CHANNEL = "channel"
    PROMISE = "promise"
    DUE = "due"
    DELAY = "delay"
    CHANNELS = "channels"
    LEARNED = "learned"
    OPEN = "open"
    MINE = "mine"
    YOURS = "yours"
    HEAR_BY = "by"


AGREED = frozenset({Field.LEARNED, Field.OPEN, Field.MINE, Field.YOURS, Field.HEAR_BY})
"""Fields that hold what came out of a session."""
SPARE = AGREED | {
    *(Field.NAME, Field.LINK, Field.OTHER, Field.QUESTION, Field.REASON, Field.DELAY),
}
"""Fields that take their line with them when they have nothing to say."""


class Shape(StrEnum):
    """A pattern, or a word, for days and hours, wishes, promises, and the ways to reach us."""

    DAY = "day"
    FIRST = "first"
    HOUR = "hour"
    TWELVE = "twelve"
    WHEN = "when"
    NIGHT = "night"
    OTHER = "other"
    NOON = "noon"
    MIDNIGHT = "midnight"
    EARLIER = "earlier"
    LATER = "later"
    LENGTH = "length"
    AM = "am"
    PM = "pm"
    WISH = "wish"
    BY = "by"
    WHOSE = "whose"
    CHAT = "chat"
    MAIL = "mail"
    PHONE = "phone"
    OPEN = "open"
    HOURS = "hours"
    SPAN = "span"
    DAILY = "daily"


class Part(StrEnum):
    """A part of the day, named beside an hour that may have been mistaken."""

    SMALL_HOURS = "small-hours"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Text(Struct, frozen=True):
    """A subject and a text, with fields that the session fills."""

    subject: str
    text: str


class Wording(Struct, frozen=True):
    """All words of one language; those of an agent's own file may be a part of them.

    `contractions` are what words grow together to: "à Le " to "au ".
    """

    language: Language
    texts: Mapping[Kind, Text]
    shapes: Mapping[Shape, str]
    parts: Mapping[Part, str]
    contractions: Mapping[str, str]

    def completed(self, by: "Wording") -> "Wording":
        """With the words of `by` where these say nothing."""
        return Wording(
            self.language,
            {**by.texts, **self.texts},
            {**by.shapes, **self.shapes},
            {**by.parts, **self.parts},
            {**by.contractions, **self.contractions},
        )
