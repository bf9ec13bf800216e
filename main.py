"""The way in: reads the command line, and puts the program together from its parts.

What a command line can do without, it does not import: a question about the status needs no Qt.
"""

import os
import sys
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import SystemClock
from app.home import Home, home_in, home_of_user
from app.remote.arguments import Arguments, arguments_in
from app.remote.channel import ask
from app.remote.client import deliver, reply_to
from app.remote.launch import READY, command, launch, report
from app.remote.outcome import Outcome, refused
from app.remote.request import Command, Reply, Request

if TYPE_CHECKING:
    from app.refusal import Refusal
    from app.remote.instance import Instance
    from app.storage.database import Database
    from app.storage.opening import Opened
    from ui.parts import Parts

RESOURCES = Path(__file__).resolve().parent / "resources"
CHECKLISTS = RESOURCES / "checklists"
ANSWER_WITHIN = timedelta(seconds=5)
UP_WITHIN = timedelta(seconds=30)


def main() -> int:
    """Run one command line; its exit status."""
    arguments = arguments_in(sys.argv[1:], Path.cwd())
    reply = arguments if isinstance(arguments, Reply) else run(arguments)
    return deliver(reply, sys.stdout, sys.stderr)


def run(arguments: Arguments) -> Reply:
    """Do what the command line asks, and say how it went."""
    home = home_in(arguments.home) if arguments.home else home_of_user()
    if arguments.version or arguments.diagnose:
        from app.diagnose import about

        return about(home, os.environ, partial(_ask, home), version=arguments.version)
    if arguments.request is None:
        return _window(home, arguments.ready_fd)
    program = command((sys.executable, str(Path(__file__).resolve())), arguments.home)
    return reply_to(
        arguments.request,
        ask=partial(_ask, home),
        launch=partial(launch, program, UP_WITHIN),
        look=partial(_status_on_disk, home),
    )


def _ask(home: Home, request: Request) -> Outcome:
    return ask(home.socket, request, ANSWER_WITHIN)


def _status_on_disk(home: Home, request: Request) -> Reply:
    """The status where no program runs: read from what the last one left."""
    from app.lists.library import Library
    from app.remote.answer import status_answer
    from app.session.keeper import arranged
    from app.status import status_of
    from app.storage.glimpse import Glimpse, peek
    from app.zone import MachineZone

    seen = peek(home)
    if not isinstance(seen, Glimpse):
        return refused(f"The data file cannot be read ({seen}). To see to it: callside")
    session = arranged(seen.sessions).at_hand
    words = Library(CHECKLISTS, home.checklists).words.value
    status = status_of(session, words, seen.settings.ladder, SystemClock().now())
    return status_answer(request, status, MachineZone)


def _window(home: Home, ready_fd: int | None) -> Reply:
    """Open the window and stay until it closes, or raise the one that is open."""
    from app.remote.instance import enter

    instance = enter(home, partial(_ask, home, Request(Command.SHOW)))
    if isinstance(instance, Reply):
        report(ready_fd, instance.err or READY)
        return instance
    with closing(instance):
        reply = _opened_window(home, instance, ready_fd)
    if reply.err:
        report(ready_fd, reply.err)
    return reply


def _opened_window(home: Home, instance: "Instance", ready_fd: int | None) -> Reply:
    from ui.haste import hasten
    from ui.libraries import obstacle

    sentence = obstacle(os.environ)
    if sentence is not None:
        return refused(sentence)
    hasten()
    from ui.application import make_application
    from ui.running import Running

    application = make_application()
    database = _database(home)
    if isinstance(database, Reply):
        return database
    with closing(database):
        on_up = partial(_settle, home, ready_fd)
        running = Running(_parts(home, database), instance.door, on_up)
        running.open()
        application.exec()
        running.close()
    return Reply()


def _database(home: Home) -> "Database | Reply":
    """The open database; where it is damaged, the agent is asked what to go on with."""
    from app.storage.opening import Damaged, Newer, Unopened, open_database

    opened = open_database(home, SystemClock().now().wall)
    if isinstance(opened, Damaged | Newer | Unopened):
        return _mended(home, opened)
    return opened


def _mended(home: Home, opened: "Opened") -> "Database | Reply":
    from app.storage.damage import restore
    from app.storage.opening import Damaged, Newer, Unopened, open_database
    from ui.recovery import ask_for_backup, tell
    from ui.refusals import newer_words, sentence, unopened_words

    now = SystemClock().now().wall
    while isinstance(opened, Damaged):
        wants_backup = ask_for_backup(opened.aside, opened.backup)
        if wants_backup is None:
            return refused("Callside stopped. The damaged data file lies beside its old place.")
        refusal = restore(opened.backup, home, now) if wants_backup and opened.backup else None
        if refusal is not None:
            return refused(tell(sentence(refusal)))
        opened = open_database(home, now, afresh=True)
    if isinstance(opened, Newer):
        return refused(tell(newer_words(opened.version, opened.known)))
    if isinstance(opened, Unopened):
        return refused(tell(unopened_words(opened.trouble, home.database)))
    return opened


def _parts(home: Home, database: "Database") -> "Parts":
    from app.lists.library import Library
    from app.settings_keeper import SettingsKeeper
    from app.storage.opening import open_scratch
    from app.storage.places import Places
    from app.storage.sessions import SessionRows
    from app.storage.settings import SettingsRows
    from app.zone import MachineZone, own_zone
    from ui.notifier.desktop import DesktopNotifier
    from ui.parts import Parts

    sessions = SessionRows(database)
    return Parts(
        clock=SystemClock(),
        store=sessions,
        scratch=lambda: SessionRows(open_scratch()),
        settings=SettingsKeeper(SettingsRows(database)),
        places=Places(database),
        library=Library(CHECKLISTS, home.checklists),
        notifier=DesktopNotifier(),
        zone=own_zone,
        first_zone=MachineZone(),
        back_up=partial(_back_up, home),
        is_first=sessions.is_empty(),
    )


def _settle(home: Home, ready_fd: int | None) -> None:
    """What can wait until the window is up."""
    from app.logbook import keep_log

    keep_log(home.log)
    report(ready_fd)


def _back_up(home: Home) -> "Refusal | None":
    """Copy today's database, unless it has been; says why that failed."""
    from app.storage.backup import back_up_daily
    from app.zone import own_zone

    return back_up_daily(home, SystemClock().now().wall.astimezone(own_zone()).date())


if __name__ == "__main__":
    sys.exit(main())
