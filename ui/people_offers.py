"""Customers as they are offered below a field for a name."""

from collections.abc import Sequence
from datetime import date, tzinfo

from app.people.met import Met
from ui.desk.people.people_words import met_words, whom_words
from ui.widgets.suggestions import Suggestion


def offers_of(met: Sequence[Met], zone: tzinfo, today: date) -> tuple[Suggestion, ...]:
    """Each by the name and by when they were met last."""
    return tuple(Suggestion(whom_words(one.name), met_words(one, zone, today), one) for one in met)
