"""Colleagues for the desk: whom to ask, who was asked, and the way back from what was done."""

from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import Signal

from app.refusal import Reason, Refusal
from app.session.session import Session
from app.session.undo import unarranged
from app.talks.asking import Asked, Unasked, colleagues_asked, customers_asked, not_yet_asked
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, colleague_key
from app.talks.mending import Known, Mended, known_after, mend
from app.talks.talked import Talked
from app.text.tidy import line_of
from ui.bind import bind
from ui.desk.day.diary import Diary
from ui.desk.deeds import Act, Deeds
from ui.desk.parts import Talk
from ui.desk.talks.meetings import Meetings
from ui.desk.talks.talk_words import added_words, removed_words
from ui.wording import translate

Rows = tuple[tuple[Talked, ...], tuple[Challenge, ...], tuple[Colleague, ...]]


class Around(Struct, frozen=True):
    """Whom to ask next, and what colleagues and customers named when they were asked."""

    unasked: tuple[Unasked, ...] = ()
    colleagues: tuple[Asked, ...] = ()
    customers: tuple[Asked, ...] = ()


class Circle(Deeds):
    """Remembers what is typed of somebody new; `talk` begins a talk, where that can be done."""

    refused = Signal(object)
    """Why no talk was prepared."""

    def __init__(self, diary: Diary, meetings: Meetings, talk: Talk | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(diary)
        self.meetings = meetings
        self._talk = talk
        self.name = ""
        self.team = ""
        self.mended: dict[UUID, Mended] = {}
        """What is typed anew of a talk, and not kept yet."""
        self._known: Around | Refusal | None = None
        self._rows: Rows | Refusal | None = None
        self._writes: object = None
        """Those before it was read the last time."""
        bind(diary.keeper.agenda, self, self._forget)
        bind(diary.keeper.amended, self, self._forget)
        meetings.came.connect(self._look_again)

    @property
    def can_talk(self) -> bool:
        """Whether a talk can be prepared from here."""
        return self._talk is not None

    def talk(self, name: str, team: str) -> None:
        """Prepare a talk with that colleague."""
        refusal = self._talk(name, team) if self._talk else None
        if refusal is not None:
            self.refused.emit(refusal)

    def read_again(self) -> None:
        """Whatever was written elsewhere is read when it is asked for."""
        writes = self.diary.talks().writes
        if writes is None or writes != self._writes or isinstance(self._rows, Refusal):
            self._writes = writes
            self._forget()

    def look(self) -> Around | Refusal:
        """Who is to be asked, and who was."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def add(self) -> Refusal | None:
        """Have whoever is typed among those to ask; `undo` takes it back."""
        added = Colleague(line_of(self.name), line_of(self.team), self.diary.now())
        if not added.name and not added.team:
            return Refusal(Reason.NO_WORDS)
        talks = self.diary.talks()
        refusal = talks.save(added)
        self._forget()
        words = added_words(added.name or added.team)
        return self.done(refusal, Act(words, lambda: self._after(talks.delete(added.key))))

    def is_known(self) -> bool:
        """Whether whoever is typed is here already, to be asked or asked."""
        typed = Colleague(line_of(self.name), line_of(self.team), self.diary.now())
        around = self.look()
        if isinstance(around, Refusal):
            return False
        asked = {colleague_key(one.name, one.team) for one in around.colleagues}
        return typed.key in asked | {one.key for one in around.unasked}

    @property
    def teams(self) -> frozenset[str]:
        """Those of everybody who is to be asked or was, and those that insights are for."""
        around = self.look()
        if isinstance(around, Refusal):
            return frozenset()
        asked = (one.team for one in around.colleagues)
        return frozenset((*(one.team for one in around.unasked), *asked))

    def remove(self, one: Unasked) -> Refusal | None:
        """Have them among those to ask no more; `undo` takes it back."""
        talks = self.diary.talks()
        kept = Colleague(one.name, one.team, one.since, one.named_by)
        refusal = talks.delete(one.key)
        self._forget()
        words = removed_words(one.name or one.team)
        return self.done(refusal, Act(words, lambda: self._after(talks.save(kept))))

    def mend(self, talk: UUID, mended: Mended) -> Refusal | None:
        """Say anew whom it was with, and what was named there; `undo` takes it back."""
        keeper, row = self.diary.keeper, self.unfolded
        before = self.folk.session(talk)
        if isinstance(before, Refusal):
            return before
        self.unfolded = talk if mended.challenge.strip() else row
        after = keeper.amend(talk, mend(mended))
        if isinstance(after, Refusal):
            self.unfolded = row
            return after
        self.mended.pop(talk, None)
        known, back = self._make_known(before, after), unarranged(before, after)

        def take_back() -> Session | Refusal:
            self._keep_known(Known(known.gone, known.new))
            return keeper.amend(talk, back)

        self._keep_known(known)
        return self.done(after, Act(translate("Talks", "Written down anew."), take_back))

    def _make_known(self, before: Session, after: Session) -> Known:
        rows = self._read_rows()
        return (
            Known() if isinstance(rows, Refusal) else known_after(before, after, rows[2], rows[0])
        )

    def _keep_known(self, known: Known) -> None:
        """A colleague whom no disk takes can be picked no sooner than after the next talk."""
        talks = self.diary.talks()
        if known.gone is not None:
            talks.delete(known.gone.key)
        if known.new is not None:
            talks.save(known.new)
        self._forget()

    def _after(self, outcome: Refusal | None) -> Refusal | None:
        self._forget()
        return outcome

    def _read(self) -> Around | Refusal:
        if self._rows is None:
            self._rows = self._read_rows()
        if isinstance(self._rows, Refusal):
            return self._rows
        talks, challenges, colleagues = self._rows
        return Around(
            not_yet_asked(colleagues, talks, self.meetings.teams),
            colleagues_asked(talks, challenges),
            customers_asked(talks, challenges),
        )

    def _read_rows(self) -> Rows | Refusal:
        rows = self.diary.talks()
        talks, challenges, colleagues = rows.talks(), rows.challenges(), rows.colleagues()
        if isinstance(talks, Refusal):
            return talks
        if isinstance(challenges, Refusal):
            return challenges
        if isinstance(colleagues, Refusal):
            return colleagues
        return talks, challenges, colleagues

    def _forget(self, _news: object = None) -> None:
        self._rows = None
        self._look_again()

    def _look_again(self) -> None:
        """What insights tell has changed, and no row."""
        self._known = None
