"""The same figures and the same search, as plainly as they can be said."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta, tzinfo
from statistics import median_low

from app.history.search import Terms
from app.history.span import Span
from app.history.texts import texts_of
from app.session.outcome import ABSENT
from app.session.session import Mark, Session
from app.session.showing import EARLY, Answer
from app.text.folding import tokens

MILLISECOND = timedelta(milliseconds=1)


def day_of(session: Session, zone: tzinfo) -> date | None:
    """The agent's day on which a session began, or was to begin."""
    return session.start.astimezone(zone).date() if session.start else None


def is_absent(session: Session) -> bool:
    """Whether no session took place."""
    return session.outcome is not None and session.outcome.attendance in ABSENT


def within(sessions: Iterable[Session], span: Span, zone: tzinfo) -> list[Session]:
    """The sessions of a span that are over, oldest first."""
    first = span.first or date.min
    known = [
        one
        for one in sessions
        if (on := day_of(one, zone)) and first <= on <= span.last
        if (one.ended or is_absent(one)) and one.talk is None
    ]
    return sorted(known, key=lambda one: (one.start, str(one.id)))


def over(session: Session) -> timedelta | None:
    """How far it went beyond what was agreed."""
    if session.started is None or session.ended is None or is_absent(session):
        return None
    return session.ended.since(session.started) - session.paused_for - session.length


def left_open(sessions: Sequence[Session]) -> Counter[str]:
    """How often each item was left open."""
    closed = [one for one in sessions if one.closed_at and not is_absent(one)]
    return Counter(item for one in closed for item, mark in one.marks.items() if mark is Mark.OPEN)


def mistakes(sessions: Sequence[Session]) -> Counter[str]:
    """How often each item was named as a mistake."""
    checks = [one.aftercare.check for one in sessions if one.aftercare and one.aftercare.check]
    return Counter(item for check in checks for item in check.mistakes)


def waits(session: Session) -> int | None:
    """The average wait from a cue to its answer, in milliseconds."""
    spans = []
    for one in session.showings:
        if one.answer is Answer.SAID and one.kind not in EARLY:
            steady = one.seen_after if one.seen_by == "said" else None
            wall = max((one.answered_at or one.shown.wall) - one.shown.wall, timedelta(0))
            spans.append((wall if steady is None else steady) // MILLISECOND)
    return sum(spans) // len(spans) if spans else None


def middle(values: Sequence[timedelta]) -> timedelta | None:
    """The middle one."""
    return median_low(values) if values else None


def is_found(session: Session, terms: Terms) -> bool:
    """Whether each word stands somewhere in what is written; long ones and the last may go on."""
    texts = texts_of(session)
    fields = [tokens(text) for text in (texts.name, texts.lines, texts.prepared, texts.after)]
    return all(
        any(
            stands_in(field, word, goes_on=word is terms.words[-1] or len(word[-1]) > 2)
            for field in fields
        )
        for word in terms.words
    )


def stands_in(field: Sequence[str], word: Sequence[str], *, goes_on: bool = False) -> bool:
    """Whether a run of tokens stands in a field."""
    size = len(word)
    runs = (field[place : place + size] for place in range(len(field) - size + 1))
    return any(
        list(run[:-1]) == list(word[:-1])
        and (run[-1].startswith(word[-1]) if goes_on else run[-1] == word[-1])
        for run in runs
    )


def naive_fit(fields: Sequence[Sequence[str]], terms: Terms) -> tuple[int, int]:
    """How many words stand nowhere whole, and in how many fields before its best a word lacks."""
    whole = [[stands_in(one, word) for one in fields] for word in terms.words]
    begun = [[stands_in(one, word, goes_on=True) for one in fields] for word in terms.words]
    best = [some if any(some) else part for some, part in zip(whole, begun, strict=True)]
    return sum(not any(some) for some in whole), sum(one.index(True) for one in best)
