"""What the command line says of an act that was done, where that reassures."""

from datetime import tzinfo

from app.clock import Moment
from app.remote.request import Command
from app.session.countdown import MINUTE, ends_at
from app.session.forgotten import quiet_of
from app.session.session import Phase, Session
from app.zone import clock_time, told_time
from ui.wording import spell, translate


def done_words(command: Command, session: Session, now: Moment, zone: tzinfo) -> str:
    """One line, times of day in `zone`; nothing for most commands."""
    end = clock_time(ends_at(session, now), zone)
    if command in {Command.START, Command.TALK, Command.EXTEND}:
        return _running(command, session, end, zone)
    if command is Command.END:
        return _ended(session, end, zone)
    if command is Command.CAPTURE:
        return _written(session)
    if command is Command.OUTCOME:
        return _noted(session, now, zone)
    return ""


def _noted(session: Session, now: Moment, zone: tzinfo) -> str:
    """Of which session, by its time."""
    words = translate("Done", "Noted for the session of {0}. To take that back: callside undo")
    return words.format(told_time(session.start or now.wall, now.wall, zone))


def _ended(session: Session, end: str, zone: tzinfo) -> str:
    """Where the end seems forgotten, how to say when it was."""
    quiet = quiet_of(session)
    if quiet is None:
        return translate("Done", "Ended {0}. To take that back: callside undo").format(end)
    words = translate("Done", "Ended {0}. If it was at {1}: callside end --as-planned")
    return words.format(end, clock_time(quiet.since, zone))


def _running(command: Command, session: Session, end: str, zone: tzinfo) -> str:
    """When it ends; the clock of a talk is soft, so that no end is told of that."""
    if command is Command.TALK:
        return translate("Done", "The talk has begun. Its clock never interrupts.")
    if command is Command.START:
        return _started(session, end, zone)
    return translate("Done", "Ends {0}.").format(end)


def _written(session: Session) -> str:
    """Of a session that waits, that the line is in that one."""
    kind = session.captures[-1].kind
    if session.phase is Phase.BEFORE:
        words = translate("Done", "Written down for the session that comes next: {0}.")
        return words.format(kind)
    return translate("Done", "Written down: {0}.").format(kind)


def _started(session: Session, end: str, zone: tzinfo) -> str:
    length = spell(round(session.length / MINUTE))
    if session.phase is Phase.BEFORE and session.planned_at is not None:
        at = clock_time(session.planned_at, zone)
        return translate("Done", "Planned for {0}, {1}.").format(at, length)
    return translate("Done", "Started: {0}. Ends {1}.").format(length, end)
