"""How the session at hand stands, in a few lines for a terminal."""

from datetime import datetime, timedelta, tzinfo

from app.fault_words import IN_THE_TERMINAL
from app.plate import digits
from app.proof import Arrives
from app.session.countdown import MINUTE, State
from app.session.delivery import Fault
from app.session.session import Mark, Phase
from app.session.spoken import in_words
from app.status import Status
from app.zone import clock_time

NO_SESSION = "No session. Begin one with: callside start"


def summary(status: Status, zone: tzinfo) -> str:
    """One line or a few, times of day in `zone`."""
    if status["ends_at"] is None:
        return NO_SESSION
    end = datetime.fromisoformat(status["ends_at"])
    title = status["name"] or "Session"
    rehearsed = "Rehearsal: " if status["rehearsal"] else ""
    lines = (f"{rehearsed}{title}, {_time(status, end, zone)}", *_to_do(status), *_lost(status))
    return "\n".join(lines)


def _time(status: Status, end: datetime, zone: tzinfo) -> str:
    left = timedelta(seconds=status["remaining_seconds"] or 0)
    if status["phase"] == Phase.BEFORE:
        length = in_words(round(left / MINUTE))
        return f"{length} from {clock_time(end - left, zone)} to {clock_time(end, zone)}"
    if status["phase"] == Phase.AFTER:
        return f"ended at {clock_time(end, zone)}"
    if status["talk"]:
        return _talked(end - left, status["started_at"])
    paused = "paused, " if status["paused"] else ""
    return f"{paused}{_left(left, status['state'])} {clock_time(end, zone)}"


def _talked(now: datetime, started_at: str | None) -> str:
    """A talk counts what has gone by."""
    begun = datetime.fromisoformat(started_at) if started_at else now
    return f"a talk, {in_words((now - begun) // MINUTE)} so far"


def _left(left: timedelta, state: str | None) -> str:
    if state == State.CALM:
        return f"{-(-left // MINUTE)} min left, until"
    shown = digits(left, with_seconds=True)
    return f"{shown}, over since" if state == State.OVER else f"{shown} left, until"


def _to_do(status: Status) -> list[str]:
    """What to say now, and which items are open by the names that a command takes."""
    is_spoken = status["phase"] == Phase.DURING
    line = [f"{'Say' if is_spoken else 'Now'}: {status['line']}"] if status["line"] else []
    items = status["lists"][status["phase"]]
    still_open = [item["id"] for item in items if item["state"] == Mark.OPEN]
    return [*line, f"Open: {', '.join(still_open)}"] if still_open else line


def _lost(status: Status) -> list[str]:
    """By which channels the next cue will not arrive, beside those that the agent turned off."""
    if status["phase"] == Phase.AFTER or status["talk"]:
        return []
    lost = {
        channel: row["reason"]
        for channel, row in status["proof"].items()
        if row["arrives"] == Arrives.NO and row["reason"] != Fault.TURNED_OFF
    }
    if Fault.NOT_RUNNING in lost.values():
        return ["No cue will come while Callside is not open. To open it: callside"]
    return [
        f"Will not arrive: {channel} ({IN_THE_TERMINAL[Fault(reason)]})"
        for channel, reason in lost.items()
    ]
