"""The fixed words of a brief."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.briefs.brief import Days
from app.session.insight import InsightKind, Status

KINDS: Mapping[InsightKind | None, str] = {
    InsightKind.BUG: "a bug",
    InsightKind.WISH: "a wish",
    InsightKind.CONFUSION: "unclear to people",
    InsightKind.DOCS: "documentation",
    InsightKind.SPEED: "speed",
    InsightKind.PRICE: "price",
    InsightKind.PRAISE: "praise",
    InsightKind.OTHER: "something else",
    None: "",
}
ACTIONS: Mapping[InsightKind | None, str] = {
    InsightKind.BUG: "See the bug in {0} for yourselves, and say whether it can be fixed soon.",
    InsightKind.WISH: "Look at the problem behind the wish in {0} before the solution.",
    InsightKind.CONFUSION: "Watch a customer use {0}, and change the first thing that stops them.",
    InsightKind.DOCS: "Write down what customers ask about {0}, where they look first.",
    InsightKind.SPEED: "Measure {0} the way these customers use it, and say what can be faster.",
    InsightKind.PRICE: "Talk about what {0} is worth to these customers.",
    InsightKind.PRAISE: "Keep {0} as it is, and tell those who made it.",
}
ACTION = "Talk with support about {0} for ten minutes."
ANSWERS: Mapping[Status, str] = {
    Status.PLANNED: "planned",
    Status.DONE: "done",
    Status.EXISTS: "exists already",
    Status.UNLIKELY: "unlikely",
}
NO_ACTION = "Nothing more is asked of you: everything here has your answer."
NO_AREA = "the product"
UNNAMED = "No area yet"


def kind_words(kind: InsightKind | None) -> str:
    """What a theme is about; nothing where nobody said it."""
    return KINDS[kind]


def action_words(area: str, kind: InsightKind | None) -> str:
    """What is suggested about the first theme, unless the agent says something else."""
    return ACTIONS.get(kind, ACTION).format(" ".join(area.split()) or NO_AREA)


def answer_words(answers: Sequence[Status], *, is_open: bool) -> str:
    """What the team has said already of a theme; it `is_open` where that is not all of it."""
    if not answers:
        return ""
    part = "some of it answered" if is_open else "all of it answered"
    return f"{part}: {', '.join(ANSWERS[one] for one in answers)}"


def days_words(days: Days) -> str:
    """A span, like 16–22 November 2026."""
    first, last = days.first, days.last
    if first == last:
        return _day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    begun = _day(first) if first.year != last.year else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{begun} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
TITLES: Mapping[str, str] = {
    "theme": "What customers speak of most",
    "change": "What changed",
    "quote": "In their words",
    "action": "What we suggest",
    "challenge": "Your challenge",
}
RANGES = "How many customers said something is told in ranges."
TAKEN_OUT = "A word in brackets, like [name], stands for what was taken out."
STILL_OPEN = "Words that are marked, like [?this], are still to be looked at."
TITLE = "What customers told us, for {0}"


def outline_words(days: Days, customers: str) -> str:
    """Which days it tells of, and from how many; how sure that is each theme says for itself."""
    return f"{days_words(days)}. From {customers}."
