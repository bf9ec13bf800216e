"""What is said of a promise in short: whose it is, and by when."""

from collections.abc import Callable, Sequence
from datetime import date
from textwrap import shorten

from app.session.capture import Capture, Owner, Promise
from ui.day_names import short_day
from ui.widgets.lines import BREAK
from ui.wording import translate

MOST, MOST_LARGE = 8, 4
"""How many promises a card has room for, and where text is large."""
LONGEST = 64
There = Callable[[date], date]
"""Which day it is for the customer when a day of the agent's ends."""


def card_words(lines: Sequence[Capture], there: There, rest_key: str, *, large: bool) -> str:
    """The promises of a call, each on a line of its own, the rest by number and their key."""
    most = MOST_LARGE if large else MOST
    shown = [f"• {owed_words(line, there)}" for line in lines[:most]]
    rest = len(lines) - most
    if rest > 0:
        shown.append(translate("Owed", "and {0} more: {1} shows them").format(rest, rest_key))
    return BREAK.join(shown)


def owed_words(line: Capture, there: There) -> str:
    """The promise as it can be said: its words, who keeps it, the day; if it is not sure, that."""
    promise = line.promise or Promise()
    parts = [owner_words(promise)] if promise.owner is not Owner.ME else []
    if promise.due is not None:
        parts.append(_due_there(promise.due, there(promise.due)))
    if promise.is_sure is False:
        parts.append(translate("Captured", "not sure"))
    text = shorten(line.text, LONGEST, placeholder="…")
    return f"{text} ({', '.join(parts)})" if parts else text


def owner_words(promise: Promise, customer: str = "") -> str:
    """Who keeps it."""
    return {
        Owner.ME: translate("Owed", "me"),
        Owner.CUSTOMER: customer or translate("Owed", "customer"),
        Owner.OTHER: promise.name or translate("Owed", "somebody else"),
    }[promise.owner]


def due_words(day: date) -> str:
    """By which day."""
    return translate("Owed", "by {0}").format(short_day(day))


def _due_there(day: date, theirs: date) -> str:
    """By which day, and where the customer has another by then, by which of theirs."""
    if day == theirs:
        return due_words(day)
    return translate("Owed", "{0}, {1} there").format(due_words(day), short_day(theirs))
