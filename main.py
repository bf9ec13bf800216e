"""The way in: reads the command line, and puts the program together from its parts.

What a command line can do without, it does not import: a question about the status needs no Qt.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import SystemClock
from app.home import Home, home_in, home_of_user
from app.remote.arguments import Arguments, arguments_in
from app.remote.channel import ask
from app.remote.client import AT_THE_FILES, deliver, reply_to
from app.remote.launch import READY, UP_WITHIN, Launcher, command, launch, program_words
from app.remote.outcome import refused
from app.remote.request import Command, ExitStatus, Reply, Request

if TYPE_CHECKING:
    from app.remote.instance import Instance
    from app.storage.database import Database
    from ui.parts import Parts

MAIN = Path(__file__).resolve()
RESOURCES = MAIN.parent / "resources"
CHECKLISTS = RESOURCES / "checklists"


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

        now, asked = SystemClock().now().wall, partial(ask, home.socket)
        return about(home, os.environ, asked, now.date(), version=arguments.version)
    program = command((sys.executable, str(MAIN)), arguments.home)
    if arguments.request is None:
        return _window(home, Launcher(arguments.ready_fd), program)
    asked, launched = partial(ask, home.socket), partial(launch, program, UP_WITHIN)
    if arguments.request.command in AT_THE_FILES:
        from app.storage.moving.counter import Counter
        from app.storage.moving.outgoing import export

        write = partial(export, lists=CHECKLISTS)
        return Counter(home, SystemClock(), asked, launched, write).reply(arguments.request)
    return reply_to(arguments.request, ask=asked, launch=launched, look=partial(_at_rest, home))


def _at_rest(home: Home, request: Request) -> Reply:
    from app.storage.at_rest import reply_at_rest

    return reply_at_rest(home, RESOURCES, SystemClock(), request)


def _window(home: Home, launcher: Launcher, program: tuple[str, ...]) -> Reply:
    """Open the window and stay until it closes, or raise the one that is open."""
    from ui.haste import hasten

    hasten()
    from app.remote.instance import enter

    instance = enter(home, partial(ask, home.socket, Request(Command.SHOW)))
    if isinstance(instance, Reply):
        launcher.hear(instance.err or READY)
        return instance
    with closing(instance):
        reply = _opened_window(home, instance, launcher)
    if reply is None:
        os.execv(program[0], program)  # noqa: S606 - to open anew; the words come from ourselves
    if reply.err:
        launcher.hear(reply.err)
    return reply


def _opened_window(home: Home, instance: "Instance", launcher: Launcher) -> Reply | None:
    """Be the window until it closes; nothing if it is to open anew."""
    from app.silence import spare
    from ui.haste import import_plainly
    from ui.libraries import obstacle
    from ui.xwayland import platform_words

    sentence = obstacle(os.environ)
    if sentence is not None:
        return refused(sentence)
    import_plainly()
    spared = spare(os.environ)
    from ui.application import SignalDoor, make_application
    from ui.running import ANEW, Running

    words = platform_words(os.environ, wanted=partial(_wants_xwayland, home))
    application = make_application(*words)
    with closing(SignalDoor(application.exit)):
        database = _database(home, instance, launcher)
        if isinstance(database, Reply):
            return database
        with closing(database):
            on_up = partial(_settle, home, launcher, spared)
            running = Running(_parts(home, database), instance.door, on_up)
            running.open()
            ending = application.exec()
            running.close()
    return None if ending == ANEW else Reply(ExitStatus.DONE)


def _wants_xwayland(home: Home) -> bool:
    from app.storage.glimpse import resting_settings

    return resting_settings(home).uses_xwayland


def _database(home: Home, instance: "Instance", launcher: Launcher) -> "Database | Reply":
    """The open database; where it is damaged, the agent is asked what to go on with."""
    from app.storage.database import Database
    from app.storage.opening import open_database

    now = SystemClock().now().wall
    opened = open_database(home, now)
    if isinstance(opened, Database):
        return opened
    from app.storage.damage import restore
    from ui.recovery import Recovery

    recovery = Recovery(instance.door, launcher.hear, home.database)
    return recovery.mended(
        opened,
        restore=partial(restore, home=home, now=now),
        open_afresh=partial(open_database, home, now, afresh=True),
    )


def _parts(home: Home, database: "Database") -> "Parts":
    from app.lists.library import Library
    from app.settings_keeper import SettingsKeeper
    from app.storage.belongings import Belongings
    from app.storage.shelf import shelf_of
    from app.unfinished import AtHand
    from app.zone import agents_zone
    from ui.notifier.first import first_notifier
    from ui.notifier.player import SystemPlayer
    from ui.parts import Parts

    clock, shelf = SystemClock(), shelf_of(database)
    own, settings = Belongings(home, RESOURCES, clock), SettingsKeeper(shelf.settings)
    return Parts(
        clock=clock, settings=settings, scratch=own.scratch, is_first=shelf.sessions.is_empty(),
        store=shelf.sessions, people=shelf.people, history=shelf.history, advice=shelf.advice,
        insights=shelf.insights, talks=shelf.talks, briefs=shelf.briefs,
        world=own.world, files=own.files, back_up=own.backups(),
        places=shelf.places,
        unfinished=AtHand(shelf.unfinished),
        library=Library(CHECKLISTS, home.checklists),
        notifier=first_notifier(),
        player=SystemPlayer(RESOURCES / "sounds" / "cue.wav"),
        zone=agents_zone(lambda: settings.settings.value.own_zone),
        program=command(program_words(sys.executable, MAIN), home.folder),
    )  # fmt: skip


def _settle(home: Home, launcher: Launcher, spared: Mapping[str, str]) -> None:
    """What can wait until the window is up."""
    from app.logbook import keep_log

    os.environ.update(spared)
    keep_log(home.log)
    launcher.hear()


if __name__ == "__main__":
    sys.exit(main())
