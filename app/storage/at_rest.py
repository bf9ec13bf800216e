"""Answers what a command line can ask while no program runs, from the files of the home."""

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.cities.gazetteer import Gazetteer
from app.clock import Clock, Moment
from app.home import Home
from app.remote.channel import ask
from app.remote.instance import enter
from app.remote.outcome import refused
from app.remote.request import Command, Reply, Request
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.settings import Settings
from app.storage.database import Database
from app.storage.glimpse import peek
from app.storage.opening import open_as_it_is
from app.storage.shelf import Shelf, shelf_of
from app.storage.world import world_in
from app.zone import own_zone

if TYPE_CHECKING:
    from app.briefs.edition import Sources

NOTES = frozenset({Command.CAPTURE, Command.OUTCOME})
"""What is written of the session at hand."""


def reply_at_rest(home: Home, resources: Path, clock: Clock, request: Request) -> Reply:
    """The reply to a question about the status, or to a command about the plan or the session."""
    if request.command is not Command.STATUS:
        return _planned(home, resources, clock, request)
    from app.remote.rest import status_at_rest

    words = (resources / "checklists", home.checklists)
    return status_at_rest(peek(home), words, request, clock.now())


def _planned(home: Home, resources: Path, clock: Clock, request: Request) -> Reply:
    """Be the one program for as long as it takes; a window that opened meanwhile is asked."""
    instance = enter(home, partial(ask, home.socket, request))
    if isinstance(instance, Reply):
        return instance
    with closing(instance):
        database = open_as_it_is(home, clock.now().wall)
        if not isinstance(database, Database):
            return refused("The data file cannot be used. To see to it: callside")
        with closing(database):
            return _answered(database, home, resources, clock, request)


def _answered(
    database: Database, home: Home, resources: Path, clock: Clock, request: Request
) -> Reply:
    shelf = shelf_of(database)
    settings = shelf.settings.load()
    recall = partial(_recalled, shelf)
    keeper = SessionKeeper(clock, shelf.sessions, lambda: settings.ladder, recall=recall)
    if request.command in NOTES:
        return _noted(request, keeper, clock.now(), settings)
    zone = own_zone(settings.own_zone)
    if request.command is Command.BRIEF:
        from app.remote.briefing import Briefing, briefing_reply

        gazetteer = world_in(resources, home.messages).gazetteer
        sources = _sources(shelf, gazetteer, zone, keeper.agenda.value.sessions)
        return briefing_reply(request, Briefing(sources, clock.now().wall))
    from app.lists.kinds import kinds_in
    from app.remote.planning import Planning, planning_reply

    planning = Planning(
        keeper=keeper,
        archive=shelf.sessions,
        now=clock.now(),
        zone=zone,
        settings=settings,
        find=world_in(resources, home.messages).gazetteer.find,
        kinds=kinds_in(resources / "checklists", home.checklists),
    )
    return planning_reply(request, planning)


def _noted(request: Request, keeper: SessionKeeper, now: Moment, known: Settings) -> Reply:
    if request.command is Command.CAPTURE:
        from app.remote.capturing import capturing_reply

        return capturing_reply(request, keeper)
    from app.remote.attending import attending_reply

    return attending_reply(request, keeper, now, own_zone(known.own_zone))


def _recalled(shelf: Shelf, session: Session, now: datetime) -> Session:
    from app.people.at_home import at_home

    return at_home(session, shelf.people(), now)


def _sources(shelf: Shelf, find: Gazetteer, zone: tzinfo, sessions: Iterable[Session]) -> "Sources":
    from app.briefs.edition import Sources
    from app.talks.meeting import is_put_aside

    return Sources(
        shelf.insights(),
        shelf.talks(),
        shelf.briefs(),
        find.has,
        zone,
        lambda: shelf.sessions.unread,
        is_put_aside(sessions),
    )
