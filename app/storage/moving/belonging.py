"""What of a data file, or of an older copy of it, is a customer's, and goes with them."""

import json

import msgspec

from app.booking.form import Form
from app.people.customer import known_by
from app.session.capture import CaptureKind
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.moving.person import Person, names
from app.storage.unfinished import sessions_in

LISTED = "SELECT value FROM json_each(?)"


def sessions_of(person: Person, database: Database) -> tuple[str, ...]:
    """The ids of all sessions with that person, also in an older copy of the data."""
    which = f"customer = ? OR name_key IN ({LISTED}) OR id IN ({LISTED})"
    names, ids = json.dumps([*person.name_keys]), json.dumps([*person.sessions])
    found = database.rows(f"SELECT id FROM session WHERE {which}", person.key, names, ids)
    return tuple(row["id"] for row in found if row["id"] not in person.others)


def records_of(person: Person, database: Database) -> tuple[str, ...]:
    """The keys of all that is known of the person, also by keys that they had once."""
    known = CustomerRows(database).all()
    keys = {one.key for one in known if known_by(one.name) in person.name_keys}
    here = {one.key for one in known}
    return tuple(sorted(here & ({person.key} | (keys - person.strangers))))


def texts_of(person: Person, sessions: tuple[str, ...], database: Database) -> tuple[str, ...]:
    """The names of all unfinished texts for the person: in their `sessions`, or to plan another."""
    return tuple(
        row["name"]
        for row in database.rows("SELECT name, text FROM unfinished")
        if not {*sessions}.isdisjoint(ids := sessions_in(row["name"]))
        or (not ids and _is_for(person, row["text"]))
    )


def promises_in(sessions: tuple[str, ...], database: Database) -> int:
    """How many promises were given in those sessions."""
    return _count("owner IS NOT NULL", sessions, database)


def insights_in(sessions: tuple[str, ...], database: Database) -> int:
    """How many insights were written down in those sessions."""
    return _count(f"kind = '{CaptureKind.INSIGHT}'", sessions, database)


def _count(which: str, sessions: tuple[str, ...], database: Database) -> int:
    """How many lines of those sessions are such."""
    query = f"SELECT count(*) AS found FROM capture WHERE {which} AND session_id IN ({LISTED})"
    found: int = database.rows(query, json.dumps(sessions))[0]["found"]
    return found


def _is_for(person: Person, text: str) -> bool:
    """A form says whom it is for; what says nothing of the kind is theirs if it names them."""
    form = _form_in(text)
    if form.customer == person.key:
        return True
    if not form.name:
        return names(person, text)
    is_strangers = bool(form.customer) and form.customer in person.strangers
    return known_by(form.name) in person.name_keys and not is_strangers


def _form_in(text: str) -> Form:
    try:
        return msgspec.json.decode(text, type=Form)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return Form()
