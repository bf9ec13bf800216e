"""Writes what rests in a home into one file, in the form that is asked for."""

import csv
import sqlite3
from collections.abc import Iterator
from datetime import UTC, tzinfo
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from app.diagnose import version_of
from app.home import Home
from app.lists.library import Library
from app.moving.document import document
from app.moving.fault import STOPPED, Fault, NotDoneError, StoppedError
from app.moving.files import Progress
from app.moving.outcome import Exported
from app.moving.parcel import ItemAnswer, Typed
from app.moving.prose import customer_words, session_words, title_words
from app.moving.table import COLUMNS, Besides, row
from app.moving.titles import Titled
from app.moving.wish import Form, Wish
from app.people.customer import Customer
from app.private_file import replacing
from app.session.session import Session
from app.storage.advice import AdviceRows
from app.storage.briefs import BRIEFS, traces_in
from app.storage.customers import CustomerRows
from app.storage.database import Database, Value
from app.storage.moving.snapshot import customer_called, customer_of, customer_with, snapshot
from app.storage.moving.target import target_in
from app.storage.moving.words import own_words
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.talks import COLLEAGUES
from app.storage.trouble import told_of
from app.zone import MachineZone, own_zone

NOBODY = Customer("", "")
OFTEN = 50
"""After so many sessions the agent hears how far it is."""


def export(home: Home, wish: Wish, go_on: Progress, lists: Path | None = None) -> Exported | Fault:
    """Write what `wish` wants; a file that was there stays until the new one is whole.

    By the built-in `lists` people read what items are called.
    """
    try:
        target = target_in(home, wish.target)
        with snapshot(home) as database, replacing(target) as draft, draft.open("wb") as file:
            return _Export(home, database, wish, go_on, lists).into(file)
    except StoppedError:
        return STOPPED
    except NotDoneError as error:
        return Fault(str(error))
    except sqlite3.Error as error:
        return Fault(f"Nothing was exported: the data file cannot be read ({told_of(error)}).")
    except OSError as error:
        return Fault(f"{wish.target} cannot be written: {error.strerror}.")


class _Export:
    """One export under way."""

    def __init__(
        self, home: Home, database: Database, wish: Wish, go_on: Progress, lists: Path | None
    ) -> None:
        self._home = home
        self._lists = lists
        self._database = database
        self._wish = wish
        self._go_on = go_on
        self._which, self._values = self._wanted()
        self._left_out: tuple[str, ...] = ()
        self._sessions = self._customers = 0

    def into(self, file: BinaryIO) -> Exported:
        write = {
            Form.JSON: self._write_json,
            Form.MARKDOWN: self._write_markdown,
            Form.CSV: self._write_csv,
        }
        write[self._wish.form](file)
        return Exported(
            self._wish.target,
            self._sessions,
            self._customers,
            self._left_out,
            len(self._database.unread),
        )

    def _wanted(self) -> tuple[str, tuple[Value, ...]]:
        wish = self._wish
        if wish.session is not None:
            customer_of(self._database, str(wish.session))
            return "id = ?", (str(wish.session),)
        if wish.key is not None:
            return "customer = ?", (customer_with(self._database, wish.key),)
        if wish.customer is not None:
            return "customer = ?", (customer_called(self._database, wish.customer),)
        return "TRUE", ()

    def _write_json(self, file: BinaryIO) -> None:
        rows = {"customers": self._each_customer(), "sessions": self._each_session()}
        whole = {}
        if self._wish.is_everything:
            words, self._left_out = own_words(self._home.config)
            texts = self._database.rows("SELECT name, text FROM unfinished ORDER BY name")
            answers = sorted(AdviceRows(self._database).answers().items())
            whole = {
                "settings": [SettingsRows(self._database).load()],
                "words": words,
                "texts": [Typed(one["name"], one["text"]) for one in texts],
                "answers": [ItemAnswer(item, one.answer, one.at) for item, one in answers],
                "colleagues": COLLEAGUES.each(self._database),
                "briefs": BRIEFS.each(self._database),
                "traces": traces_in(self._database),
            }
        file.writelines(document(version_of(), {**whole, **rows}))

    def _write_markdown(self, file: BinaryIO) -> None:
        zone, titled = self._zone(), self._titled()
        file.write(title_words(zone).encode())
        known = CustomerRows(self._database)
        customers = (customer_words(known.named(customer)) for customer in self._each_customer())
        sessions = (
            session_words(session, zone, titled.of(session)) for session in self._each_session()
        )
        file.writelines(f"{words}\n".encode() for words in chain(customers, sessions))

    def _write_csv(self, file: BinaryIO) -> None:
        """With the mark by which spreadsheets know the letters."""
        text = TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
        table = csv.writer(text, quoting=csv.QUOTE_ALL)
        table.writerow(COLUMNS)
        titled, known = self._titled(), CustomerRows(self._database)
        for session in self._each_session():
            customer = known.find(session.customer) or NOBODY
            table.writerow(row(session, Besides(titled.of(session), customer)))
        text.detach()

    def _each_session(self) -> Iterator[Session]:
        query = f"SELECT count(*) AS found FROM session WHERE {self._which}"
        total = self._database.rows(query, *self._values)[0]["found"]
        for session in SessionRows(self._database).each(self._which, *self._values):
            if self._sessions % OFTEN == 0 and not self._go_on(self._sessions, total):
                raise StoppedError
            self._sessions += 1
            yield session

    def _each_customer(self) -> Iterator[Customer]:
        query = f"SELECT DISTINCT customer FROM session WHERE {self._which}"
        keys = {one["customer"] for one in self._database.rows(query, *self._values)}
        if self._wish.session is None:
            keys |= set(self._values)
        for customer in CustomerRows(self._database).each():
            if self._wish.is_everything or customer.key in keys:
                self._customers += 1
                yield customer

    def _titled(self) -> Titled:
        lists = self._lists
        return Titled(Library(lists, self._home.checklists).words.value if lists else None)

    def _zone(self) -> tzinfo:
        return told_in(own_zone(SettingsRows(self._database).load().own_zone))


def told_in(zone: tzinfo) -> tzinfo:
    """The zone whose hours people read: one without a name would mean nothing elsewhere."""
    return UTC if isinstance(zone, MachineZone) else zone
