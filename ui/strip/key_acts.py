"""What the keys of the strip do, but for those of its rows."""

from collections.abc import Callable, Mapping
from functools import partial

from ui.acts import Acts
from ui.key_words import CAPTURES
from ui.strip.body import Body


def drawer_acts(acts: Acts, body: Body) -> Mapping[str, Callable[[], object]]:
    """The keys of what is folded away, and of what is written down."""
    drawers = body.drawers
    return {
        "notes": drawers.read,
        "example": drawers.show_next,
        "goal": body.gather,
        **{act: partial(acts.take_down, kind) for act, kind in CAPTURES.items()},
        "sure": partial(drawers.answer, is_sure=True),
        "unsure": partial(drawers.answer, is_sure=False),
        "captured": drawers.list_captured,
    }


def closing_acts(acts: Acts, body: Body) -> Mapping[str, Callable[[], object]]:
    """The keys of what follows a call."""
    return {
        "follow-up": body.open_follow_up,
        "sent": body.mark_sent,
        "focus-3": partial(acts.rate_focus, 3),
        "focus-2": partial(acts.rate_focus, 2),
        "focus-1": partial(acts.rate_focus, 1),
        "mistake": body.ask_mistake,
    }


def desk_acts(acts: Acts) -> Mapping[str, Callable[[], object]]:
    """The keys that have nothing to do with the session at hand."""
    return {
        "day": partial(acts.open_desk, "day"),
        "promises": partial(acts.open_desk, "promises"),
        "customers": partial(acts.open_desk, "customers"),
        "insights": partial(acts.open_desk, "insights"),
        "colleagues": partial(acts.open_desk, "colleagues"),
        "briefs": partial(acts.open_desk, "briefs"),
        "lists": partial(acts.open_desk, "lists"),
        "guide": partial(acts.open_desk, "guide"),
        "history": partial(acts.open_desk, "history"),
        "search": partial(acts.open_desk, "search"),
        "alerts": partial(acts.open_desk, "alerts"),
        "settings": partial(acts.open_desk, "settings"),
        "help": partial(acts.open_desk, "keys"),
        "larger": partial(acts.resize_text, 10),
        "smaller": partial(acts.resize_text, -10),
        "plain": partial(acts.resize_text, 0),
        "quit": acts.leave,
    }
