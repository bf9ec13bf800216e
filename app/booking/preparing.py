"""What an agent does to the preparation of a session, beside the entries of its lists."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from app.booking.arranging import prepared
from app.booking.series import EXAMPLES, GOALS, PLAN, WISHES
from app.clock import Moment
from app.session.preparation import Example, Expectation, Goal, Preparation, Standing
from app.session.steps import Step
from app.text.tidy import TURNING, line_of, tidy

LONGEST_NOTES = 20_000
UNSEEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000)))
"""Signs that no note needs: all control, but tabs and breaks, and what no file can hold."""


def wish(text: str) -> Step:
    """Note something that the customer hopes for."""
    return WISHES.add(Expectation(line_of(text)))


def reword_wish(old: str, new: str) -> Step:
    """Say a wish in other words; empty ones change nothing."""
    return WISHES.alter(old, lambda one: replace(one, text=line_of(new)))


def cover(text: str, line: str) -> Step:
    """Say which line of the plan covers a wish; none with an empty one."""
    return WISHES.alter(text, lambda one: replace(one, covered_by=line))


def intend(text: str) -> Step:
    """Add a line to the plan."""
    return PLAN.add(line_of(text))


def reword_plan(old: str, new: str) -> Step:
    """Say a line of the plan in other words; what it covers stays covered."""

    def change(known: Preparation, now: Moment) -> Preparation:
        del now
        words = line_of(new)
        if not words or words in known.plan:
            return known
        wishes = (
            replace(one, covered_by=words) if one.covered_by == old else one
            for one in known.expectations
        )
        lines = (words if line == old else line for line in known.plan)
        return replace(known, plan=tuple(lines), expectations=tuple(wishes))

    return prepared(change)


def show(address: str, title: str = "") -> Step:
    """Have something more to show: a link, or a file."""
    return EXAMPLES.add(Example(tidy(address), line_of(title)))


def entitle(address: str, title: str) -> Step:
    """Call an example by another title."""
    return EXAMPLES.alter(address, lambda one: replace(one, title=line_of(title)))


def bring_up(text: str) -> Step:
    """A goal came up in the call; it ranks last until it is moved."""
    return GOALS.add(Goal(line_of(text)))


def stand(text: str, standing: Standing) -> Step:
    """Say what becomes of a goal."""
    return GOALS.alter(text, lambda one: replace(one, standing=standing))


def take_notes(text: str) -> Step:
    """Keep the notes as they were typed, without signs that cannot be seen."""
    notes = text.translate(UNSEEN | TURNING)[:LONGEST_NOTES]
    return prepared(lambda known, _: replace(known, notes=notes))


def ask_whom(name: str) -> Step:
    """Name who is to be asked whether it can be done."""
    return prepared(lambda known, _: replace(known, ask_whom=line_of(name)))


def begin_preparing(known: Preparation, now: Moment) -> Preparation:
    """The agent turns to it; an earlier stretch whose end nobody saw does not count."""
    return replace(known, running=now)


def rest_preparing(slept: timedelta) -> Callable[[Preparation, Moment], Preparation]:
    """The agent turns away; of the stretch that ran, the machine slept for `slept`."""

    def change(known: Preparation, now: Moment) -> Preparation:
        return replace(known, spent=prepared_for(known, now, slept), running=None)

    return change


def prepared_for(known: Preparation, now: Moment, slept: timedelta) -> timedelta:
    """How long the agent prepared; of the stretch that runs, the machine slept for `slept`."""
    if known.running is None:
        return known.spent
    return known.spent + max(now.since(known.running) - slept, timedelta(0))
