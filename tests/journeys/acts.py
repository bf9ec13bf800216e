"""What an agent can do to a live session by the command line, and what is true afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from app.status import Status

MARKS = {"tick": "done", "untick": "open", "na": "na"}
MINUTES = (1, 5, 10)
CLOSE = timedelta(seconds=1.5)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was acknowledged; the clock stands still from `stopped` on."""

    marks: Mapping[str, str]
    end: datetime
    stopped: datetime | None = None
    has_ended: bool = False
    has_said: bool = False

    def left(self, now: datetime) -> timedelta:
        """The time left."""
        return self.end - (self.stopped or now)

    def agree(self, status: Status, now: datetime) -> bool:
        """Whether `status`, asked for at `now`, tells these facts and the right time left."""
        left = timedelta(seconds=status["remaining_seconds"] or 0)
        return told(status) == self._told() and abs(left - self.left(now)) < CLOSE

    def _told(self) -> tuple[object, ...]:
        is_paused = self.stopped is not None and not self.has_ended
        phase = "after" if self.has_ended else "during"
        return phase, is_paused, self.has_said, dict(self.marks)


def told(status: Status) -> tuple[object, ...]:
    """The facts in `status`, without its clock."""
    marks = {item["id"]: item["state"] for items in status["lists"].values() for item in items}
    has_said = status["cues"][0]["answered_at"] is not None
    return status["phase"], status["paused"], has_said, marks


@dataclass(frozen=True, slots=True)
class Act:
    """One command line, and the facts after it was done at some instant."""

    words: tuple[str, ...]
    after: Callable[[datetime], Facts]


def any_act(facts: Facts, chance: Random) -> Act:
    """One of the acts that are possible."""
    if facts.has_ended:
        return Act(("undo",), lambda _: replace(facts, stopped=None, has_ended=False))
    possible = [_mark, _mark, _mark, _extend, _resume if facts.stopped else _pause]
    if not facts.has_said:
        possible.append(_say)
    elif not facts.stopped:
        possible.append(_end)
    return chance.choice(possible)(facts, chance)


def _mark(facts: Facts, chance: Random) -> Act:
    word, item = chance.choice(list(MARKS)), chance.choice(list(facts.marks))
    marks = {**facts.marks, item: MARKS[word]}
    return Act((word, item), lambda _: replace(facts, marks=marks))


def _extend(facts: Facts, chance: Random) -> Act:
    minutes = chance.choice(MINUTES)
    end = facts.end + timedelta(minutes=minutes)
    return Act(("extend", str(minutes)), lambda _: replace(facts, end=end))


def _say(facts: Facts, _: Random) -> Act:
    return Act(("said",), lambda _: replace(facts, has_said=True))


def _end(facts: Facts, _: Random) -> Act:
    return Act(("end",), lambda now: replace(facts, has_ended=True, stopped=now))


def _pause(facts: Facts, _: Random) -> Act:
    return Act(("pause",), lambda now: replace(facts, stopped=now))


def _resume(facts: Facts, _: Random) -> Act:
    return Act(("resume",), lambda now: replace(facts, end=now + facts.left(now), stopped=None))
