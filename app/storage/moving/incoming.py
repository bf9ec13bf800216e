"""Takes an export in: all of it, or nothing where one line of it cannot be."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from app.briefs.brief import Brief
from app.briefs.trace import Trace
from app.history.advice import Answered
from app.home import Home
from app.moving.arrived import arrived
from app.moving.document import parcels_in
from app.moving.fault import Fault, UnreadableError, unreadable_words
from app.moving.outcome import Imported
from app.moving.parcel import ItemAnswer, Parcel, Typed, WordFile
from app.people.customer import Customer
from app.session.capture import CaptureKind
from app.session.session import Session
from app.settings import Settings
from app.storage.advice import AdviceRows, write_answer
from app.storage.briefs import BRIEFS, write_traces
from app.storage.column import from_ids
from app.storage.customers import CustomerRows, write_customer
from app.storage.database import Database, put, transaction
from app.storage.facts import Facts
from app.storage.moving.words import is_safe, laying_down
from app.storage.sessions import SessionRows, write_session
from app.storage.settings import SettingsRows, write_settings
from app.storage.talks import COLLEAGUES
from app.storage.trouble import told_of
from app.talks.colleague import Colleague

AT_HAND = "SELECT 1 FROM session WHERE closed_at IS NULL AND started_wall NOT NULL"
S = TypeVar("S", bound=Struct)
IMPOSSIBLE = (sqlite3.IntegrityError, sqlite3.DataError, ValueError, OverflowError)


def flaw_of(path: Path) -> Fault | None:
    """Why the file cannot come in, as far as it can be told without a database.

    It is read once more where it comes in, which only a file can be.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        return Fault(f"Nothing was imported: {path} is no file. Save what it holds in one first.")
    try:
        with path.open("rb") as file:
            for line, parcel in parcels_in(file):
                if isinstance(parcel, WordFile):
                    _must_be_safe(line, parcel)
    except UnreadableError as error:
        return Fault(unreadable_words(error))
    except OSError as error:
        return _unread(path, error)
    return None


def take_in(database: Database, home: Home, path: Path, now: datetime) -> Imported | Fault:
    """Add what the file holds and the home does not; no session comes in live.

    What is here stays as it is, whatever the file says of it; of the settings those come in that
    were never changed here.
    """
    intake = _Intake(database, home, now)
    try:
        with (
            path.open("rb") as file,
            laying_down(home.config) as lay_down,
            transaction(database.connection),
        ):
            for line, parcel in parcels_in(file):
                intake.take(line, parcel)
            for words in intake.words:
                lay_down(words)
    except UnreadableError as error:
        return Fault(unreadable_words(error))
    except sqlite3.Error as error:
        return Fault(f"Nothing was imported: it cannot be saved ({told_of(error)}).")
    except OSError as error:
        return _unread(path, error)
    return intake.outcome


class _Intake:
    """One import under way."""

    def __init__(self, database: Database, home: Home, now: datetime) -> None:
        self._database = database
        self._now = now
        self._connection = database.connection
        self._home = home
        self.outcome = Imported()
        self.words: list[WordFile] = []

    def take(self, line: int, parcel: Parcel) -> None:
        """Put a parcel where it belongs; raises `UnreadableError` if it cannot be."""
        try:
            self._put(line, parcel)
        except IMPOSSIBLE as error:
            raise UnreadableError(line, f"it cannot be ({error})") from error

    def _put(self, line: int, parcel: Parcel) -> None:
        puts: dict[type, Callable[[Any], None]] = {
            Session: partial(self._put_session, line),
            Customer: self._put_customer,
            Colleague: lambda one: self._put_facts(COLLEAGUES, one.key, one, "colleagues"),
            Brief: lambda one: self._put_facts(BRIEFS, str(one.id), one, "briefs"),
            WordFile: partial(self._put_words, line),
            Typed: self._put_text,
            ItemAnswer: self._put_answer,
            Settings: self._put_settings,
            Trace: lambda one: write_traces(self._connection, [one]),
        }
        puts[type(parcel)](parcel)

    def _put_session(self, line: int, session: Session) -> None:
        if self._database.rows("SELECT 1 FROM session WHERE id = ?", str(session.id)):
            is_same = SessionRows(self._database).find(session.id) == session
            self._count_as_here(is_same=is_same)
            self._add("same_sessions" if is_same else "other_sessions")
            return
        ids = from_ids(str(capture.id) for capture in session.captures)
        clash = "SELECT 1 FROM capture WHERE id IN (SELECT value FROM json_each(?))"
        if self._database.rows(clash, ids):
            raise UnreadableError(line, "another session has a capture of the same id")
        is_free = not self._database.rows(AT_HAND)
        ladder = SettingsRows(self._database).load().ladder
        write_session(self._connection, arrived(session, self._now, ladder, is_free=is_free))
        self._add("sessions")
        self._add("insights", sum(one.kind is CaptureKind.INSIGHT for one in session.captures))

    def _put_customer(self, customer: Customer) -> None:
        """What an older export keeps of nobody stays out."""
        if customer.key:
            here = CustomerRows(self._database).find(customer.key)
            self._put_once(here, customer, partial(write_customer, customer=customer), "customers")

    def _put_facts(self, among: Facts[S], key: str, parcel: S, field: str) -> None:
        write = partial(among.write, key=key, facts=parcel)
        self._put_once(among.find(self._database, key), parcel, write, field)

    def _put_once(
        self, here: S | None, parcel: S, write: Callable[[Connection], None], field: str
    ) -> None:
        if here is not None:
            self._count_as_here(is_same=here == parcel)
        else:
            write(self._connection)
            self._add(field)

    def _put_words(self, line: int, file: WordFile) -> None:
        _must_be_safe(line, file)
        path = self._home.config / file.file
        if any(known.file == file.file for known in self.words):
            raise UnreadableError(line, "the file of words came before")
        if path.exists():
            self._count_as_here(is_same=path.read_bytes() == file.text.encode())
        else:
            self.words.append(file)
            self._add("words")

    def _put_text(self, typed: Typed) -> None:
        here = self._database.rows("SELECT text FROM unfinished WHERE name = ?", typed.name)
        if here:
            self._count_as_here(is_same=here[0]["text"] == typed.text)
        elif typed.text:
            put(self._connection, "unfinished", [{"name": typed.name, "text": typed.text}])
            self._add("texts")

    def _put_answer(self, parcel: ItemAnswer) -> None:
        here = AdviceRows(self._database).answers().get(parcel.item)
        answered = Answered(parcel.answer, parcel.at)
        write = partial(write_answer, item=parcel.item, answered=answered)
        self._put_once(here, answered, write, "answers")

    def _put_settings(self, settings: Settings) -> None:
        here, usual = SettingsRows(self._database).load(), asdict(Settings())
        changed = {name: value for name, value in asdict(here).items() if value != usual[name]}
        write_settings(self._connection, replace(settings, **changed))

    def _count_as_here(self, *, is_same: bool) -> None:
        self._add("same" if is_same else "others")

    def _add(self, field: str, number: int = 1) -> None:
        self.outcome = replace(self.outcome, **{field: getattr(self.outcome, field) + number})


def _must_be_safe(line: int, file: WordFile) -> None:
    if not is_safe(file.file):
        raise UnreadableError(line, "the name of a file of words leads elsewhere")


def _unread(path: Path, error: OSError) -> Fault:
    return Fault(f"Nothing was imported: {error.filename or path}: {error.strerror}.")
