"""Where a customer is named in what belongs to others, and therefore stays."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from app.briefs.named import Named, telling_words
from app.briefs.word import words_in
from app.moving.outcome import Remnant
from app.storage.column import field
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.moving.person import Person, names, texts_in
from app.text.letters import folded, plain

WRITTEN = (
    "SELECT session_id, text FROM capture UNION ALL SELECT session_id, owner_name FROM capture"
    " UNION ALL SELECT session_id, facts FROM booking"
    " UNION ALL SELECT session_id, insight FROM capture WHERE insight IS NOT NULL"
    " UNION ALL SELECT session_id, facts FROM aftercare"
    " UNION ALL SELECT session_id, facts FROM talk"
    " UNION ALL SELECT session_id, facts FROM harvest"
    " UNION ALL SELECT session_id, lines FROM put_aside"
    " UNION ALL SELECT id, facts FROM brief"
    " UNION ALL SELECT key, facts FROM colleague"
    " UNION ALL SELECT id, outcome_reason FROM session"
)
ACCENTS = re.compile("[\u0300-\u036f]")
UNFINISHED = "SELECT name, text FROM unfinished"
CALLED = f"""
    SELECT id AS place, name FROM session
    UNION ALL SELECT id, 'the brief for ' || {field("facts", "team")} FROM brief
    UNION ALL SELECT key, {field("facts", "name")} FROM colleague
"""
HALF_TYPED = "what is half typed"
NAMELESS = "somebody without a name"


class Place(Struct, frozen=True):
    """A session of others, a note on them or another text, and something that it says."""

    kind: str
    id: str
    text: str


def told_of(
    person: Person, sessions: tuple[str, ...], texts: tuple[str, ...], database: Database
) -> tuple[int, tuple[Remnant, ...]]:
    """In how many places the name stands, and where words of it do.

    `sessions` and `texts` are the person's own, and count for nothing.
    """
    own = {*sessions, *texts}
    places = [
        place
        for place in _near(person.names, _places(database))
        if place.id not in own and (place.kind != "note" or place.id in person.strangers)
    ]
    whole = {(place.kind, place.id) for place in places if names(person, place.text)}
    return len(whole), tuple(_remnants(person, places, database))


def words_left(person: Person, database: Database) -> frozenset[str]:
    """The telling words of the name that stand anywhere in a file without the person."""
    places = [place.text for place in _near(person.names, _places(database))]
    return frozenset(word for word in _telling(person) if any(map(_Telling(word).is_in, places)))


def _remnants(person: Person, places: list[Place], database: Database) -> Iterator[Remnant]:
    for word in sorted(_telling(person)):
        telling = _Telling(word)
        found = {(place.kind, place.id) for place in places if telling.is_in(place.text)}
        if found:
            yield Remnant(word, len(found), _where(found, database))


def _telling(person: Person) -> set[str]:
    return {word for name in person.names for word in telling_words(name)}


class _Telling:
    """One word of a name, in any spelling in which a brief knows it."""

    def __init__(self, word: str) -> None:
        self._named = Named([word])

    def is_in(self, text: str) -> bool:
        return any(map(self._is_in, texts_in(text)))

    def _is_in(self, text: str) -> bool:
        shown = plain(text, len(text))
        words = words_in(shown, folded(shown))
        return any(self._named.is_name(one) for word in words for one in (word.bare, *word.parts))


def _where(found: set[tuple[str, str]], database: Database) -> tuple[str, ...]:
    ids = json.dumps([place for kind, place in found if kind == "said"])
    query = f"SELECT place, name FROM ({CALLED}) WHERE place IN (SELECT value FROM json_each(?))"
    names = {row["name"] or NAMELESS for row in database.rows(query, ids)}
    notes = {one.name for one in CustomerRows(database).each() if ("note", one.key) in found}
    typed = {HALF_TYPED for kind, _ in found if kind == "typed"}
    return tuple(sorted(names | notes | typed, key=str.casefold))


def _places(database: Database) -> Iterator[Place]:
    for session, text in database.connection.execute(WRITTEN):
        yield Place("said", session, text)
    for row in database.rows(UNFINISHED):
        yield Place("typed", row["name"], row["text"])
    for other in CustomerRows(database).each():
        yield Place("note", other.key, f"{other.pronounced}\n{other.notes}")


def _near(names: Iterable[str], places: Iterator[Place]) -> Iterator[Place]:
    """A look at the letters leaves out nearly all texts, and costs little."""
    spelled = {word for name in names for word in (*name.split(), *telling_words(name))}
    beginnings = [*map(_bare, spelled)]
    for place in places:
        bare = _bare(place.text)
        if any(word in bare for word in beginnings):
            yield place


def _bare(text: str) -> str:
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
