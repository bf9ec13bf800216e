"""Writes to the customer of a session: the words in force, and what the agent made of them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, tzinfo

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.booking.asking import missing
from app.booking.edit import Edit, unsaved_edit
from app.booking.form import Form, form_of
from app.booking.readiness import NOTHING_AGREED
from app.booking.subject import ASKING, Subject, pointed
from app.booking.telling import facts_of, is_odd_start, kinds_of, language_of
from app.booking.written import Findings, Typed, Written
from app.clock import EPOCH
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
from app.records.attending import is_missed
from app.records.follow_up import follow_up_facts
from app.records.happened import happened
from app.refusal import Refusal
from app.session.patience import Patience, waited
from app.session.session import Session
from app.unfinished import Unfinished
from app.wall.night import Night
from app.zone import ZoneOf


class Writer(Struct, frozen=True):
    """Writes by the words of `book`; keeps what is typed, so that not even a crash loses it.

    `own_zone` is the name of the agent's own zone, or empty, and `own` holds its rules; by
    `channels` customers reach us; the questions of `kinds` are asked where they are open. Who was
    to be there by `now` is awaited with `patience`; `missed_before` counts the earlier sessions to
    which a customer did not come; `at_home` has a session know what is known of its customer.
    """

    book: Book
    unfinished: Unfinished
    zone_of: ZoneOf
    night: Night
    own_zone: str = ""
    channels: Channels = Channels()
    own: tzinfo = UTC
    kinds: Kinds = Kinds()
    now: datetime | None = None
    patience: Patience = Patience()
    missed_before: Callable[[Session], int | Refusal] = lambda _: 0
    at_home: Callable[[Session], Session] = lambda session: session

    def write(self, session: Session, wanted: Kind | None = None) -> Written | None:
        """The message that is wanted, or else the fitting one; nothing without their time.

        A follow-up tells no hour, and goes without it; it is for the customer as they are known.
        """
        session = self.at_home(session) if happened(session) else session
        facts, booking = self._facts(session), session.booking or NOTHING_AGREED
        if facts is None:
            return None
        kinds = self._kinds(session, is_odd=is_odd_start(facts, self.night))
        kind = wanted if wanted in kinds else kinds[0]
        return self.written(Subject(session, kinds, kind, language_of(booking)), facts)

    def written(self, subject: Subject, facts: Facts) -> Written:
        """The message of `subject` that says `facts`, as it stands."""
        kept, kind = self._kept(subject.name), subject.kind
        edition = self.book.edition(subject.language)
        proposed = self._missing(subject, edition.value)
        point = kept.point if kept else proposed
        facts = pointed(replace(facts, channels=self.channels), kind, point)
        composed = compose(kind, facts, edition.value, self.night)
        holds = kept is not None and kept.basis == composed
        return Written(
            subject, facts, is_odd_start(facts, self.night), edition, composed,
            typed=kept if holds else None,
            outdated=None if holds else kept,
            proposed=proposed, unsaved=self.typed_over(subject.session),
            elsewhere=tuple(self._elsewhere(subject)),
        )  # fmt: skip

    def typed_over(self, session: Session) -> Edit | None:
        """What was typed over a session and is not saved yet."""

        def form(known: Session) -> Form:
            return form_of(known, self.own, self.zone_of)

        return unsaved_edit(self.unfinished, session, form, self.now or EPOCH)

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

    def _kinds(self, session: Session, *, is_odd: bool) -> tuple[Kind, ...]:
        since = None if self.now is None else waited(session, self.now)
        turn = None if since is None else self.patience.turn(since)
        is_again = (turn is not None or is_missed(session)) and self._was_missed(session)
        return kinds_of(session, is_odd=is_odd, turn=turn, is_again=is_again)

    def _was_missed(self, session: Session) -> bool:
        """Whether they did not come to an earlier session; not where nobody can read that."""
        count = self.missed_before(session)
        return not isinstance(count, Refusal) and count > 0

    def _facts(self, session: Session) -> Facts | None:
        if happened(session):
            return follow_up_facts(session, self.zone_of, self.own, self.now)
        return facts_of(session, self.zone_of)

    def _missing(self, subject: Subject, wording: Wording) -> str:
        booking = subject.session.booking
        if subject.kind not in ASKING or booking is None:
            return ""
        kind = self.kinds.get(booking.kind)
        return missing(booking.preparation, kind.questions if kind else (), wording)

    def _elsewhere(self, subject: Subject) -> Iterator[Language]:
        for language in (one for one in Language if one is not subject.language):
            kept = self._kept(replace(subject, language=language).name)
            if kept is not None and kept.is_own:
                yield language

    def _kept(self, name: str) -> Typed | None:
        text = self.unfinished.get(name)
        try:
            return msgspec.json.decode(text, type=Typed) if text else None
        except msgspec.DecodeError:
            return None

    def _put(self, written: Written, typed: Typed | None) -> Refusal | None:
        text = msgspec.json.encode(typed).decode() if typed else ""
        return self.unfinished.put(written.subject.name, text)
