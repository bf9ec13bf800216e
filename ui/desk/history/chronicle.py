"""What the desk reads of the past, without keeping the window waiting."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, tzinfo
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.history.advice import MOST_READ, Advice, Answer, Answered, Suggestion, suggestions
from app.history.counting import figures_of
from app.history.figures import Figures
from app.history.history import History, UnreadableError
from app.history.search import Hit, Terms, terms_of
from app.history.span import Choice, Span, chosen_span
from app.refusal import Reason, Refusal
from app.session.session import Session
from ui.beside import SetOut, come_back, in_a_thread
from ui.parts import Parts

if TYPE_CHECKING:
    from app.history.tally import Tally
    from app.talks.matching import Matcher
    from ui.program import Program

T = TypeVar("T")
BROKEN_OFF = Refusal(Reason.NOT_READ, "unforeseen")
Told = tuple[Figures, "tuple[Tally, ...]"]


class Errand(QObject, Generic[T]):
    """Reads one thing at a time; of what was asked meanwhile, only the last is read."""

    came = Signal(object)
    done = Signal(object)
    """What was read, from whatever thread read it."""

    def __init__(self, open_history: Callable[[], History], set_out: SetOut) -> None:
        """Nothing is being read."""
        super().__init__()
        self._open = open_history
        self._set_out = set_out
        self._next: Callable[[History], T] | None = None
        self._is_out = False
        self.done.connect(self._on_done)

    def read(self, read: Callable[[History], T]) -> None:
        """Have `read` called beside the window, now or as soon as the last one is back."""
        self._next = read
        if not self._is_out:
            self._go()

    def _go(self) -> None:
        read, self._next = self._next, None
        if read is not None:
            self._is_out = True
            act = partial(self._read, read)
            self._set_out(partial(come_back, act, self.done.emit, BROKEN_OFF))

    def _read(self, read: Callable[[History], T]) -> T | Refusal:
        try:
            with closing(self._open()) as history:
                return read(history)
        except UnreadableError as error:
            return error.refusal

    def _on_done(self, outcome: T | Refusal) -> None:
        self._is_out = False
        if self._next is None:
            self.came.emit(outcome)
        self._go()


class Chronicle(QObject):
    """Remembers which days are looked at, what was looked for, and what both came to."""

    told = Signal()
    found = Signal()

    def __init__(self, parts: Parts, set_out: SetOut = in_a_thread) -> None:
        """Nothing was read yet; the last 90 days come first."""
        super().__init__()
        self.parts = parts
        self.choice = Choice.QUARTER
        self.own: Span | None = None
        self.figures: Figures | None = None
        self.refusal: Refusal | None = None
        self.unfound: Refusal | None = None
        self.typed = ""
        self.hits: tuple[Hit, ...] = ()
        self.last_answer: Suggestion | None = None
        self._before: Answered | None = None
        self._latest: tuple[Tally, ...] = ()
        self._figuring = Errand[Told](parts.history, set_out)
        self._figuring.came.connect(self._on_figures)
        self._searching = Errand[tuple[Hit, ...]](parts.history, set_out)
        self._searching.came.connect(self._on_hits)
        self.listing = Errand[tuple[Hit, ...]](parts.history, set_out)
        self.matching: Errand[Matcher] = Errand(parts.history, set_out)

    @property
    def zone(self) -> tzinfo:
        """The agent's own."""
        return self.parts.zone.value

    @property
    def today(self) -> date:
        """The agent's day."""
        return self.parts.clock.now().wall.astimezone(self.zone).date()

    @property
    def span(self) -> Span:
        """Which days are looked at."""
        return self.own or chosen_span(self.choice, self.today)

    @property
    def terms(self) -> Terms:
        """What is looked for."""
        return terms_of(self.typed)

    @property
    def titles(self) -> dict[str, str]:
        """The items of the lists in force, by their ids."""
        lists = self.parts.words.lists.values()
        return {item.id: item.title for checklist in lists for item in checklist.items}

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What the lists could learn, as far as nobody said what is to become of it."""
        return suggestions(self._latest, tuple(self.titles), self._advice.answers())

    def choose(self, choice: Choice, own: Span | None = None) -> None:
        """Look at other days."""
        self.choice, self.own = choice, own
        self.read_again()

    def read_again(self) -> None:
        """Read the figures of the days that are looked at."""
        span, zone = self.span, self.zone

        def read(history: History) -> Told:
            return figures_of(history, span, zone), tuple(history.latest(MOST_READ))

        self._figuring.read(read)

    def look_for(self, typed: str) -> None:
        """Look for what was typed in everything that is written."""
        self.typed = typed
        terms = self.terms
        self._searching.read(lambda history: history.search(terms))

    def session(self, identity: UUID) -> Session | Refusal:
        """A session with all that was written in it."""
        return self.parts.store.find(identity)

    def answer(self, suggestion: Suggestion, answer: Answer) -> Refusal | None:
        """Remember an answer; `take_back` forgets it."""
        before = self._advice.answers().get(suggestion.item)
        answered = Answered(answer, self.parts.clock.now().wall)
        refusal = self._advice.put(suggestion.item, answered)
        if refusal is None:
            self.last_answer, self._before = suggestion, before
        self.told.emit()
        return refusal

    def take_back(self) -> Refusal | None:
        """Let the question of the last answer be asked again."""
        if self.last_answer is None:
            return None
        refusal = self._advice.put(self.last_answer.item, self._before)
        if refusal is None:
            self.last_answer = None
        self.told.emit()
        return refusal

    @property
    def _advice(self) -> Advice:
        return self.parts.advice()

    def _on_figures(self, outcome: Told | Refusal) -> None:
        self.refusal = outcome if isinstance(outcome, Refusal) else None
        if not isinstance(outcome, Refusal):
            self.figures, self._latest = outcome
        self.told.emit()

    def _on_hits(self, outcome: tuple[Hit, ...] | Refusal) -> None:
        self.unfound = outcome if isinstance(outcome, Refusal) else None
        self.hits = () if isinstance(outcome, Refusal) else outcome
        self.found.emit()


def chronicle_of(program: "Program") -> Chronicle:
    """The chronicle of what `program` keeps."""
    return Chronicle(program.parts)
