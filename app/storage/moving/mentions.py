"""Where a customer is named in what belongs to others, and therefore stays."""

import re
import unicodedata
from collections.abc import Iterator

from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.moving.person import Person, names

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


def mentions(
    person: Person, sessions: tuple[str, ...], texts: tuple[str, ...], database: Database
) -> int:
    """In how many places: sessions but for `sessions`, unfinished texts but for `texts`, notes."""
    written = ((session, text) for session, text in database.connection.execute(WRITTEN))
    unfinished = ((row["name"], row["text"]) for row in database.rows(UNFINISHED))
    places = (
        {*_naming(person, written)} - {*sessions},
        {*_naming(person, unfinished)} - {*texts},
        {*_naming(person, _notes(person, database))},
    )
    return sum(map(len, places))


def _notes(person: Person, database: Database) -> Iterator[tuple[str, str]]:
    for other in CustomerRows(database).each():
        if other.key in person.strangers:
            yield other.key, f"{other.pronounced}\n{other.notes}"


def _naming(person: Person, told: Iterator[tuple[str, str]]) -> Iterator[str]:
    """A look at the letters leaves out nearly all texts, and costs little."""
    starts = {word for name in {*person.names, *person.name_keys} for word in name.split()[:1]}
    beginnings = [*map(_bare, starts)]
    for place, text in told:
        bare = _bare(text)
        if any(word in bare for word in beginnings) and names(person, text):
            yield place


def _bare(text: str) -> str:
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
