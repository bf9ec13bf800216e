"""Colleagues for the desk: whom to ask, who was asked, and the way back from what was done."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal

from app.insights.teams import teams_of
from app.refusal import Reason, Refusal
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import unarranged
from app.talks.asking import Unasked
from app.talks.colleague import Colleague, Revision, colleague_key
from app.talks.knowing import Change, know
from app.talks.mending import Mended, is_other, known_after, mend
from app.talks.recognising import made_known, taken_back
from app.text.tidy import line_of
from ui.bind import bind
from ui.desk.day.diary import Diary
from ui.desk.deeds import Act, Deeds
from ui.desk.parts import Talk
from ui.desk.talks.around import Around, Rows, read_rows
from ui.desk.talks.meetings import Meetings
from ui.desk.talks.talk_words import added_words, removed_words, told_words
from ui.wording import translate


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
        added = self._typed
        if not added.name and not added.team:
            return Refusal(Reason.NO_WORDS)
        made = self._know(lambda known, _: made_known([added], known))
        if isinstance(made, Refusal):
            return made
        is_told = any(one.before is not None for one in made)
        words = told_words(added) if is_told else added_words(added.name or added.team)
        return self.done(None, Act(words, partial(self._unmake, made)))

    def is_known(self) -> bool:
        """Whether whoever is typed is here already, to be asked or asked."""
        typed, around = self._typed, self.look()
        if isinstance(around, Refusal) or isinstance(self._rows, Refusal | None):
            return False
        asked = {colleague_key(one.name, one.team) for one in around.colleagues}
        is_here = typed.key in asked | {one.key for one in around.unasked}
        return is_here or not made_known([typed], self._rows.colleagues)

    @property
    def teams(self) -> tuple[str, ...]:
        """Those of everybody who is to be asked or was, and those that insights are for."""
        around = self.look()
        if isinstance(around, Refusal):
            return ()
        asked = (one.team for one in around.colleagues)
        teams = teams_of((*(one.team for one in around.unasked), *asked))
        return tuple(team.name for team in teams)

    def remove(self, one: Unasked) -> Refusal | None:
        """Have them among those to ask no more; `undo` takes it back."""
        kept = Colleague(one.name, one.team, one.since, one.named_by)
        made = self._know(lambda *_: (Revision(kept, None),))
        if isinstance(made, Refusal):
            return made
        words = removed_words(one.name or one.team)
        return self.done(None, Act(words, partial(self._unmake, made)))

    def mend(self, talk: UUID, mended: Mended) -> Refusal | None:
        """Say anew whom it was with, and what was named there; `undo` takes it back."""
        before, row = self.folk.session(talk), self.unfolded
        if isinstance(before, Refusal):
            return before
        self.unfolded = talk if mended.challenge.strip() else row
        outcome = self._mend(before, mend(mended))
        if isinstance(outcome, Refusal):
            self.unfolded = row
            return outcome
        self.mended.pop(talk, None)
        return self.done(None, outcome)

    def _mend(self, before: Session, step: Step) -> Act | Refusal:
        """What no disk takes of it leaves all as it was."""
        keeper, talk = self.diary.keeper, before.id
        after = keeper.amend(talk, step)
        if isinstance(after, Refusal):
            return after
        made = self._know(partial(known_after, before, after)) if is_other(before, after) else ()
        back = unarranged(before, after)
        if isinstance(made, Refusal):
            keeper.amend(talk, back)
            return made

        def take_back() -> Session | Refusal:
            outcome = keeper.amend(talk, back)
            refusal = self._unmake(made, talk) if made and isinstance(outcome, Session) else None
            if refusal is not None:
                keeper.amend(talk, step)
            return refusal or outcome

        return Act(translate("Talks", "Written down anew."), take_back)

    @property
    def _typed(self) -> Colleague:
        return Colleague(line_of(self.name), line_of(self.team), self.diary.now())

    def _know(self, change: Change) -> tuple[Revision, ...] | Refusal:
        made = know(self.diary.talks(), change)
        self._forget()
        return made

    def _unmake(self, made: Sequence[Revision], talk: UUID | None = None) -> Refusal | None:
        """Whom that made known goes, as far as no talk but that one was with them since."""
        back = self._know(partial(taken_back, made, talk))
        return back if isinstance(back, Refusal) else None

    def _read(self) -> Around | Refusal:
        if self._rows is None:
            self._rows = read_rows(self.diary.talks())
        rows = self._rows
        return rows if isinstance(rows, Refusal) else rows.around(self.meetings.teams)

    def _forget(self, _news: object = None) -> None:
        self._rows = None
        self._look_again()

    def _look_again(self) -> None:
        """What insights tell has changed, and no row."""
        self._known = None
