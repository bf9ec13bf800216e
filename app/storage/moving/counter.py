"""Carries out what the command line asks of the files: out, in, back, and away for good."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from app.clock import Clock
from app.home import Home
from app.moving.fault import STOPPED, Fault
from app.moving.files import Progress
from app.moving.outcome import (
    Exported,
    Going,
    exported_words,
    forgotten_words,
    going_words,
    imported_words,
    restored_words,
)
from app.moving.told import TOLD
from app.moving.wish import Form, Whom, Wish
from app.remote.aside import made_room
from app.remote.client import Ask, Launch
from app.remote.instance import enter
from app.remote.outcome import refused
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.session import Phase
from app.storage.backup import is_good
from app.storage.database import Database, connect
from app.storage.glimpse import Glimpse, peek
from app.storage.moving.files import who_is
from app.storage.moving.forgetting import forget
from app.storage.moving.incoming import flaw_of, take_in
from app.storage.moving.keeping import back_up, flaw_of_backup, keep_before, restore
from app.storage.moving.outgoing import export
from app.storage.moving.snapshot import customers_in
from app.storage.opening import open_as_it_is
from app.storage.places import Places
from app.storage.sessions import SessionRows
from app.storage.trouble import told_of

Export = Callable[[Home, Wish, Progress], Exported | Fault]

LIVE = "A session is live. End it first; nothing was changed."
WRITES = frozenset({Command.EXPORT, Command.BACKUP})
NOT_USABLE = "The data file cannot be used. To see to it: callside"
MEANWHILE = "Callside was started meanwhile, so nothing was changed. Try again."


class Counter:
    """Serves one command line; a program that runs stands aside where its files change."""

    def __init__(
        self, home: Home, clock: Clock, ask: Ask, launch: Launch, export: Export = export
    ) -> None:
        """Nothing is touched yet."""
        self._write = export
        self._home = home
        self._now = clock.now().wall
        self._ask = ask
        self._launch = launch

    def reply(self, request: Request) -> Reply:
        """How it went."""
        serve = {
            Command.EXPORT: self._export,
            Command.BACKUP: self._back_up,
            Command.IMPORT: self._import,
            Command.RESTORE: self._restore,
            Command.FORGET: self._forget,
        }
        if request.command in WRITES and Path(request.file).is_file():
            return refused(
                f"{request.file} is there already, and stays as it is. Name another file."
            )
        return serve[request.command](request)

    def _export(self, request: Request) -> Reply:
        target, form = Path(request.file), Form(request.form)
        wish = Wish(target, form, request.customer or None, request.session)
        try:
            outcome = self._write(self._home, wish, lambda _done, _total: True)
        except KeyboardInterrupt:
            outcome = STOPPED
        return _refused(outcome) if isinstance(outcome, Fault) else _done(exported_words(outcome))

    def _back_up(self, request: Request) -> Reply:
        outcome = back_up(self._home, Path(request.file) if request.file else None, self._now)
        return (
            _refused(outcome) if isinstance(outcome, Fault) else _done(f"Backed up to {outcome}.")
        )

    def _import(self, request: Request) -> Reply:
        path = Path(request.file)
        return self._changed(request, flaw_of(path), partial(self._imported, path))

    def _restore(self, request: Request) -> Reply:
        path = Path(request.file)
        return self._changed(request, flaw_of_backup(path), partial(self._restored, path))

    def _forget(self, request: Request) -> Reply:
        found = who_is(self._home, Whom(request.name, request.session, request.key))
        if isinstance(found, Fault):
            return _refused(found)
        key, going = found
        if not request.is_sure:
            return _done(f"{going_words(going)} To do it, say it again with --yes.")
        return self._changed(request, None, partial(self._forgotten, key))

    def _changed(self, request: Request, flaw: Fault | None, change: Callable[[], Reply]) -> Reply:
        """What `change` came to, with nobody else at the files."""
        glimpse = peek(self._home)
        if flaw is not None:
            return _refused(flaw)
        if isinstance(glimpse, Glimpse) and _is_live(glimpse):
            return refused(LIVE)
        return made_room(self._ask, self._launch, partial(self._alone, request, change))

    def _alone(self, request: Request, change: Callable[[], Reply]) -> Reply:
        instance = enter(self._home, partial(self._ask, Request(Command.SHOW)))
        if isinstance(instance, Reply):
            return instance if instance.err else refused(MEANWHILE)
        with closing(instance):
            glimpse = peek(self._home)
            is_live = isinstance(glimpse, Glimpse) and _is_live(glimpse)
            reply = refused(LIVE) if is_live else change()
            if request.in_window:
                self._leave_word(reply)
        return reply

    def _imported(self, path: Path) -> Reply:
        database = open_as_it_is(self._home, self._now)
        if not isinstance(database, Database):
            return refused(NOT_USABLE)
        with closing(database):
            try:
                if not SessionRows(database).is_empty():
                    keep_before(self._home, self._now)
            except (sqlite3.Error, OSError) as error:
                return refused(f"Nothing was imported: no backup can be made ({told_of(error)}).")
            outcome = take_in(database, self._home, path, self._now)
        return _refused(outcome) if isinstance(outcome, Fault) else _done(imported_words(outcome))

    def _restored(self, path: Path) -> Reply:
        before, is_used = customers_in(self._home), is_good(self._home.database)
        outcome = restore(self._home, path, self._now)
        if isinstance(outcome, Fault):
            return _refused(outcome)
        back = customers_in(self._home) - before if is_used else ()
        return _done(restored_words(outcome, len(back)))

    def _forgotten(self, key: str) -> Reply:
        outcome: Going | Fault = forget(self._home, key)
        return _refused(outcome) if isinstance(outcome, Fault) else _done(forgotten_words(outcome))

    def _leave_word(self, reply: Reply) -> None:
        """For the window that opens next."""
        with suppress(sqlite3.Error), closing(Database(connect(self._home.database))) as database:
            Places(database).put(TOLD, reply.out or reply.err)


def _is_live(glimpse: Glimpse) -> bool:
    return any(session.phase is Phase.DURING for session in glimpse.sessions)


def _done(words: str) -> Reply:
    return Reply(ExitStatus.DONE, out=words)


def _refused(fault: Fault) -> Reply:
    return refused(fault.words)
