"""Writes to the customer of a session: the words in force, and what the agent made of them."""

from datetime import UTC, tzinfo

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.booking.asking import missing
from app.booking.day import ZoneOf
from app.booking.night import Night
from app.booking.readiness import NOTHING_AGREED
from app.booking.telling import facts_of, is_odd_start, kinds_of, language_of
from app.booking.unfinished import Unfinished
from app.booking.written import Findings, Typed, Written
from app.lists.kinds import Kinds
from app.message.book import Book
from app.message.channels import Channels
from app.message.compose import Message, compose, field_values
from app.message.facts import Facts
from app.message.guard import check
from app.message.language import Language
from app.message.reach import reach_words
from app.message.template import template_of
from app.message.wording import Kind, Text, Wording
from app.records.follow_up import follow_up_facts
from app.records.happened import happened
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.session import Session

ASKING = frozenset({Kind.ASK})
REASONED = frozenset({Kind.NOT_ALLOWED, Kind.NOT_PROVIDED})


class Writer(Struct, frozen=True):
    """Writes by the words of `book`; keeps what is typed, so that not even a crash loses it.

    `own_zone` is the name of the agent's own zone, or empty, and `own` holds its rules; by
    `channels` customers reach us; the questions of `kinds` are asked where they are open.
    """

    book: Book
    unfinished: Unfinished
    zone_of: ZoneOf
    night: Night
    own_zone: str = ""
    channels: Channels = Channels()
    own: tzinfo = UTC
    kinds: Kinds = Kinds()

    def write(self, session: Session, wanted: Kind | None = None) -> Written | None:
        """The message that is wanted, or else the fitting one; nothing without their time.

        A follow-up tells no hour, and goes without it.
        """
        facts, booking = self._facts(session), session.booking or NOTHING_AGREED
        if facts is None:
            return None
        is_odd = is_odd_start(facts, self.night)
        kinds = kinds_of(session, is_odd=is_odd)
        kind = wanted if wanted in kinds else kinds[0]
        language = language_of(booking)
        kept = self._kept(session, kind, language)
        edition = self.book.edition(language)
        proposed = self._missing(booking, edition.value) if kind in ASKING else ""
        point = kept.point if kept else proposed
        facts = pointed(replace(facts, channels=self.channels), kind, point)
        composed = compose(kind, facts, edition.value, self.night)
        holds = kept is not None and kept.basis == composed
        return Written(
            session, kinds, kind, language, facts, is_odd, edition, composed,
            typed=kept if holds else None,
            outdated=None if holds else kept,
            proposed=proposed,
        )  # fmt: skip

    def findings(self, written: Written) -> Findings:
        """What should be seen to before it goes out."""
        said, facts = written.message, written.facts
        zone, language = self.own_zone, written.language
        reach = reach_words(facts, written.edition.value)
        return Findings(
            check(said.subject, facts, zone, language, reach),
            check(said.text, facts, zone, language, reach),
        )

    def keep(self, written: Written, message: Message) -> Refusal | None:
        """Keep what the agent typed in the place of the words in force."""
        return self._put(written, Typed(written.composed, message, written.point))

    def allow(self, written: Written) -> Refusal | None:
        """Let it go out as it is."""
        typed = Typed(written.composed, written.message, written.point, is_allowed=True)
        return self._put(written, typed)

    def point_out(self, written: Written, point: str) -> Refusal | None:
        """Have the words in force say what is asked, or why not; what is proposed is not kept."""
        facts = pointed(written.facts, written.kind, point)
        composed = compose(written.kind, facts, written.edition.value, self.night)
        return self._put(
            written, Typed(composed, composed, point) if point != written.proposed else None
        )

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

    def _facts(self, session: Session) -> Facts | None:
        if happened(session):
            return follow_up_facts(session, self.zone_of, self.own)
        return facts_of(session, self.zone_of)

    def _missing(self, booking: Booking, wording: Wording) -> str:
        kind = self.kinds.get(booking.kind)
        return missing(booking.preparation, kind.questions if kind else (), wording)

    def _kept(self, session: Session, kind: Kind, language: Language) -> Typed | None:
        text = self.unfinished.get(_name(session, kind, language))
        try:
            return msgspec.json.decode(text, type=Typed) if text else None
        except msgspec.DecodeError:
            return None

    def _put(self, written: Written, typed: Typed | None) -> Refusal | None:
        text = msgspec.json.encode(typed).decode() if typed else ""
        return self.unfinished.put(_name(written.session, written.kind, written.language), text)


def pointed(facts: Facts, kind: Kind, point: str) -> Facts:
    """`facts` with what is asked by a message of this kind, or why it says no."""
    return replace(
        facts,
        question=point if kind in ASKING else "",
        reason=point if kind in REASONED else "",
    )


def _name(session: Session, kind: Kind, language: Language) -> str:
    return f"message.{session.id}.{kind}.{language}"
