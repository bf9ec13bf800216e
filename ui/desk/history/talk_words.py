"""What a talk left, and what the one question brought in, to be read again."""

from collections.abc import Iterator, Sequence

from app.session.session import Session
from app.session.talk import Harvest
from ui.wording import quoted, translate

Part = tuple[str, tuple[str, ...]]


def title_words(session: Session) -> str:
    """Whom it was with."""
    if session.talk is None:
        return session.name or translate("Day", "Session")
    whom = ", ".join(filter(None, (session.name, session.talk.team)))
    words = translate("Past", "Talk: {0}")
    return words.format(whom) if whom else translate("Past", "A talk")


def talk_parts(session: Session, aside: Sequence[str]) -> tuple[Part, ...]:
    """The parts that have anything in them; a customer may have been asked as well."""
    talk, harvest = session.talk, session.harvest
    parts = (
        (translate("Past", "What the question brought in"), tuple(_reaped(harvest))),
        (translate("Past", "In their words"), _lines("" if talk is None else talk.words)),
        (translate("Past", "What I make of it"), _lines("" if talk is None else talk.reading)),
        (translate("Past", "What I put aside"), tuple(aside)),
    )
    return tuple((title, lines) for title, lines in parts if lines)


def _reaped(harvest: Harvest | None) -> Iterator[str]:
    if harvest is None:
        return
    told = (
        (translate("Past", "Asked: {0}"), quoted(harvest.question) if harvest.question else ""),
        (translate("Past", "Biggest challenge: {0}"), harvest.challenge),
        (translate("Past", "Why now: {0}"), harvest.why_now),
        (translate("Past", "Their goals: {0}"), harvest.goals),
        (translate("Past", "Their reality: {0}"), harvest.reality),
        (translate("Past", "Who else: {0}"), harvest.others),
    )
    yield from (words.format(said.strip()) for words, said in told if said.strip())
    if harvest.did_pitch is not None:
        yes, no = translate("Past", "I pitched"), translate("Past", "I did not pitch")
        yield yes if harvest.did_pitch else no


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))
