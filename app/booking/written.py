"""A message as it stands: what was composed, and what the agent made of it."""

from msgspec import Struct

from app.booking.edit import Edit
from app.booking.readiness import NOTHING_AGREED
from app.booking.subject import Subject
from app.lists.source import Edition
from app.message.compose import Message
from app.message.facts import Facts
from app.message.finding import Finding
from app.message.language import Language
from app.message.wording import Kind, Wording
from app.records.happened import handed_out
from app.session.booking import Booking, Override
from app.session.session import Session
from app.text.tidy import tidy


class Typed(Struct, frozen=True):
    """What the agent made of the words of `basis`; `is_allowed` once they want it as it is.

    `point` is what is to be asked, why a wish cannot be met, or how late we are, in their language.
    """

    basis: Message
    message: Message
    point: str = ""
    is_allowed: bool = False

    @property
    def is_own(self) -> bool:
        """Whether there are words of the agent's in it, and not only their consent."""
        return self.message != self.basis or not self.is_allowed


class Findings(Struct, frozen=True):
    """What the guard finds, in the order of each text."""

    subject: tuple[Finding, ...]
    text: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.subject or self.text)

    @property
    def faults(self) -> tuple[str, ...]:
        """What the guard objects to, each once."""
        return tuple(dict.fromkeys(one.fault.value for one in (*self.subject, *self.text)))


class Written(Struct, frozen=True):
    """A message about the session of `facts`: as it was `composed`, and as it stands.

    `outdated` is what was typed before the session changed; `proposed` is the point that the
    preparation makes; `unsaved` is what was typed over the session, of which the message knows
    nothing; `elsewhere` are other languages in which the agent's own words wait.
    """

    subject: Subject
    facts: Facts
    is_odd: bool
    edition: Edition[Wording]
    composed: Message
    typed: Typed | None = None
    outdated: Typed | None = None
    proposed: str = ""
    unsaved: Edit | None = None
    elsewhere: tuple[Language, ...] = ()

    @property
    def session(self) -> Session:
        """The one that it is about."""
        return self.subject.session

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """All that can be written now, the fitting one first."""
        return self.subject.kinds

    @property
    def kind(self) -> Kind:
        """What it is for."""
        return self.subject.kind

    @property
    def language(self) -> Language:
        """In which it is written."""
        return self.subject.language

    @property
    def booking(self) -> Booking:
        """What was agreed."""
        return self.session.booking or NOTHING_AGREED

    @property
    def overrides(self) -> tuple[Override, ...]:
        """When the agent used it although the guard objected, and to what."""
        if self.kind is Kind.FOLLOW_UP:
            return handed_out(self.session).overrides
        return self.booking.confirmation.overrides

    @property
    def message(self) -> Message:
        """How it stands, letter by letter."""
        return self.typed.message if self.typed else self.composed

    @property
    def outgoing(self) -> Message:
        """What goes out."""
        return Message(tidy(self.message.subject), self.message.text.strip())

    @property
    def point(self) -> str:
        """What is to be asked, why a wish cannot be met, what was promised, or how late we are."""
        facts = self.facts
        return facts.question or facts.reason or facts.promise or facts.delay

    @property
    def is_proposed(self) -> bool:
        """Whether the point is the one that the preparation makes."""
        return bool(self.point) and self.point == self.proposed

    @property
    def is_edited(self) -> bool:
        """Whether it says anything else than the words in force."""
        return self.message != self.composed

    @property
    def is_allowed(self) -> bool:
        """Whether the agent wants it as it is, whatever the guard found."""
        return self.typed is not None and self.typed.is_allowed
