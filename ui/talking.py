"""Writes down in one session what the question brings in, and keeps what was put aside for it."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from app.refusal import Refusal
from app.session.steps import Step
from ui.playing import Playing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.lists.talk_words import TalkWords
    from app.session.session import Session
    from app.talks.colleague import Colleague
    from app.talks.talking import Change
    from app.wall.meaning import Fault
    from ui.widgets.suggestions import Suggestion


class Talking:
    """Nothing of it is an act that can be taken back: all of it is typed, and kept as it is."""

    def __init__(self, playing: Playing, session: UUID) -> None:
        """Write in the session of that id, also once it is at hand no more."""
        self._playing = playing
        self.session = session
        self._is_refused = False
        """Whether it is told that something typed was not kept."""

    @cached_property
    def words(self) -> "TalkWords":
        """The question in its forms, and what to ask after it."""
        return self._playing.parts.words.talk.get()

    def people(self, typed: str) -> "Sequence[Suggestion]":
        """Colleagues who may be meant by what is typed of a name."""
        from app.talks.calling import colleagues_called
        from ui.widgets.suggestions import Suggestion

        return [
            Suggestion(one.name, one.team, one) for one in colleagues_called(self._known(), typed)
        ]

    def teams(self, typed: str) -> "Sequence[Suggestion]":
        """Teams that may be meant, of colleagues and of insights."""
        from app.talks.calling import teams_called
        from ui.widgets.suggestions import Suggestion

        known = self._playing.parts.briefs().teams()
        teams = () if isinstance(known, Refusal) else known
        return [Suggestion(team, "", team) for team in teams_called(teams, typed)]

    def meet(self, name: str, team: str) -> bool:
        """Say whom it is with; whether that was kept, as of all of these."""
        from app.talks.talking import meet

        return self._keep(meet(name, team), "whom")

    def note(self, words: str, reading: str, question: str) -> bool:
        """What they say, apart from what I make of it."""
        from app.talks.talking import note

        return self._keep(note(words, reading, question), "notes")

    def ask(self, question: str) -> bool:
        """Ask it in that form."""
        from app.talks.talking import ask

        return self._keep(ask(question), "question")

    def was_asked(self, question: str) -> bool:
        """It stood there in that form."""
        from app.talks.talking import was_asked

        return self._keep(was_asked(question), "asked")

    def answer(self, question: str, challenge: str) -> bool:
        """What a customer said to it."""
        from app.talks.talking import answer

        return self._keep(answer(question, challenge), "answer")

    def reap(self, change: "Change", place: str) -> bool:
        """Write down what it brought in, and where that was typed."""
        from app.talks.talking import reap

        return self._keep(reap(change), place)

    def promise_help(self, text: str, due: date | None) -> bool:
        """Say how we might help, and by when."""
        from app.talks.talking import promise_help

        return self._keep(promise_help(uuid4(), text, due), "help")

    def days(self, text: str) -> "tuple[date, ...] | Fault":
        """Which of the agent's own days `text` can mean."""
        from ui.scribe import Scribe

        return Scribe(self._playing).days(text)

    def aside(self) -> tuple[str, ...] | Refusal:
        """What was put aside for this talk."""
        return self._playing.plays.aside().lines(self.session)

    def put_aside(self, lines: "Iterable[str]") -> bool:
        """Keep what was put aside, or nothing; its item follows once there is the first line."""
        from app.talks.talking import tick_aside

        had_any = self._has_aside()
        refusal = self._playing.plays.aside().keep(self.session, lines)
        if self._has_aside() is not had_any:
            self._keep(tick_aside(is_any=not had_any), "aside")
        self._tell(refusal)
        return refusal is None

    def renew_aside(self) -> bool:
        """Let go of a list that cannot be read; whether that could be done."""
        from app.talks.talking import tick_aside

        return self.put_aside(()) and self._keep(tick_aside(is_any=False), "aside")

    def recognised(self, people: "Sequence[Colleague]") -> "list[Colleague | None]":
        """Who each of these people is who are already to be asked, or asked."""
        from app.talks.recognising import recogniser

        recognise = recogniser(self._known() if people else ())
        return [recognise(one.name, one.team, one.added_at) for one in people]

    def is_with(self, waiting: "Session", name: str, team: str) -> bool:
        """Whether the talk that waits is with the colleague of that name and team."""
        from app.talks.colleague import Colleague
        from app.talks.recognising import is_same

        now = self._playing.parts.clock.now().wall
        said = Colleague(waiting.name, waiting.talk.team if waiting.talk else "", now)
        return is_same(said, Colleague(name, team, now), self._known())

    def named(self, typed: str, named_by: str) -> "tuple[Colleague, ...]":
        """The colleagues that are named in what was typed."""
        from app.talks.colleague import Colleague
        from app.talks.others import people_in

        now = self._playing.parts.clock.now().wall
        return tuple(Colleague(name, team, now, named_by) for name, team in people_in(typed))

    def _has_aside(self) -> bool:
        aside = self.aside()
        return not isinstance(aside, Refusal) and bool(aside)

    def _known(self) -> "tuple[Colleague, ...]":
        known = self._playing.parts.talks().colleagues()
        return () if isinstance(known, Refusal) else known

    def _keep(self, step: Step, place: str) -> bool:
        refusal = self._playing.play.type_in(self.session, step, place)
        self._tell(refusal)
        return refusal is None

    def _tell(self, refusal: Refusal | None) -> None:
        """Each letter takes back what was said of one before, and no question about an act."""
        if refusal is not None or self._is_refused:
            self._playing.tell(refusal)
        self._is_refused = refusal is not None
