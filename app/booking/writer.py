"""Writes to the customer of a session: the words in force, and what the agent made of them."""

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.booking.day import ZoneOf
from app.booking.night import Night
from app.booking.readiness import NOTHING_AGREED
from app.booking.subject import Subject, pointed
from app.booking.telling import facts_of, is_odd_start, kinds_of, language_of
from app.booking.unfinished import Unfinished
from app.lists.source import Edition
from app.lists.tidy import tidy
from app.message.book import Book
from app.message.compose import Message, compose, field_values
from app.message.facts import Facts
from app.message.finding import Finding
from app.message.guard import check
from app.message.language import Language
from app.message.template import template_of
from app.message.wording import Kind, Text, Wording
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.session import Session


class Typed(Struct, frozen=True):
    """What the agent made of the words of `basis`; `is_allowed` once they want it as it is.

    `point` is what is to be asked, or why a wish cannot be met, in the customer's language.
    """

    basis: Message
    message: Message
    point: str = ""
    is_allowed: bool = False


class Findings(Struct, frozen=True):
    """What the guard finds, in the order of each text."""

    subject: tuple[Finding, ...]
    text: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.subject or self.text)


class Written(Struct, frozen=True):
    """A message about the session of `facts`: as it was `composed`, and as it stands.

    `outdated` is what was typed before the session changed.
    """

    subject: Subject
    facts: Facts
    is_odd: bool
    edition: Edition[Wording]
    composed: Message
    typed: Typed | None = None
    outdated: Typed | None = None

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
    def message(self) -> Message:
        """How it stands, letter by letter."""
        return self.typed.message if self.typed else self.composed

    @property
    def outgoing(self) -> Message:
        """What goes out."""
        return Message(tidy(self.message.subject), self.message.text.strip())

    @property
    def point(self) -> str:
        """What is to be asked, why a wish cannot be met, or what was promised."""
        return self.facts.question or self.facts.reason or self.facts.promise

    @property
    def is_edited(self) -> bool:
        """Whether it says anything else than the words in force."""
        return self.message != self.composed

    @property
    def is_allowed(self) -> bool:
        """Whether the agent wants it as it is, whatever the guard found."""
        return self.typed is not None and self.typed.is_allowed


class Writer(Struct, frozen=True):
    """Writes by the words of `book`; keeps what is typed, so that not even a crash loses it.

    `own_zone` is the name of the agent's own zone, or empty; `channel` is where customers reach us.
    """

    book: Book
    unfinished: Unfinished
    zone_of: ZoneOf
    night: Night
    own_zone: str = ""
    channel: str = ""

    def write(self, session: Session, wanted: Kind | None = None) -> Written | None:
        """The message that is wanted, or else the fitting one; nothing without their time."""
        facts = facts_of(session, self.zone_of)
        if facts is None or session.booking is None:
            return None
        kinds = kinds_of(session, is_odd=is_odd_start(facts, self.night))
        kind = wanted if wanted in kinds else kinds[0]
        return self.written(Subject(session, kinds, kind, language_of(session.booking)), facts)

    def written(self, subject: Subject, facts: Facts) -> Written:
        """The message of `subject` that says `facts`, as it stands."""
        kept, kind = self._kept(subject.name), subject.kind
        facts = pointed(replace(facts, channel=self.channel), kind, kept.point if kept else "")
        edition = self.book.edition(subject.language)
        composed = compose(kind, facts, edition.value, self.night)
        holds = kept is not None and kept.basis == composed
        return Written(
            subject, facts, is_odd_start(facts, self.night), edition, composed,
            typed=kept if holds else None,
            outdated=None if holds else kept,
        )  # fmt: skip

    def findings(self, written: Written) -> Findings:
        """What should be seen to before it goes out."""
        said, facts = written.message, written.facts
        zone, language = self.own_zone, written.language
        return Findings(
            check(said.subject, facts, zone, language), check(said.text, facts, zone, language)
        )

    def keep(self, written: Written, message: Message) -> Refusal | None:
        """Keep what the agent typed in the place of the words in force."""
        return self._put(written, Typed(written.composed, message, written.point))

    def allow(self, written: Written) -> Refusal | None:
        """Let it go out as it is."""
        typed = Typed(written.composed, written.message, written.point, is_allowed=True)
        return self._put(written, typed)

    def point_out(self, written: Written, point: str) -> Refusal | None:
        """Have the words in force say what is asked, or why not."""
        facts = pointed(written.facts, written.kind, point)
        composed = compose(written.kind, facts, written.edition.value, self.night)
        return self._put(written, Typed(composed, composed, point) if point else None)

    def bring_back(self, written: Written) -> Refusal | None:
        """Take what was typed before the session changed; the guard marks what is old in it."""
        old = written.outdated
        if old is None:
            return None
        return self._put(written, replace(old, basis=written.composed, is_allowed=False))

    def begin_again(self, written: Written) -> Refusal | None:
        """Go back to the words in force, with what they point out."""
        return self.point_out(written, written.point)

    def template(self, written: Written) -> Text:
        """What was made of this one message, as words for all of its kind."""
        wording = written.edition.value
        values = field_values(written.facts, wording, self.night)
        return template_of(written.outgoing, wording.texts[written.kind], values)

    def _kept(self, name: str) -> Typed | None:
        text = self.unfinished.get(name)
        try:
            return msgspec.json.decode(text, type=Typed) if text else None
        except msgspec.DecodeError:
            return None

    def _put(self, written: Written, typed: Typed | None) -> Refusal | None:
        text = msgspec.json.encode(typed).decode() if typed else ""
        return self.unfinished.put(written.subject.name, text)
