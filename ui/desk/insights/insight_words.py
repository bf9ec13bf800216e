"""What the page of insights says: kind, and never a score of the agent."""

from datetime import date, tzinfo

from PySide6.QtCore import QObject

from app.insights.heard import Heard
from app.insights.piles import Pile, PileKind
from app.insights.telling import is_to_tell
from app.insights.voices import Voices
from app.session.insight import Insight, InsightKind, Status
from ui.desk.people.people_words import on_words
from ui.wording import translate


class InsightCounts(QObject):
    """Words that change with their number."""

    def to_sort(self, number: int) -> str:
        """Like "3 to sort"."""
        return self.tr("%n to sort", "", number)

    def customers(self, number: int) -> str:
        """Like "3 customers"."""
        return self.tr("%n customer(s)", "", number)


def kinds() -> dict[InsightKind, str]:
    """What an insight may be about."""
    return {
        InsightKind.BUG: translate("Insights", "Something broken"),
        InsightKind.WISH: translate("Insights", "A wish"),
        InsightKind.CONFUSION: translate("Insights", "Hard to understand"),
        InsightKind.DOCS: translate("Insights", "The guides"),
        InsightKind.SPEED: translate("Insights", "Speed"),
        InsightKind.PRICE: translate("Insights", "Price"),
        InsightKind.PRAISE: translate("Insights", "Praise"),
        InsightKind.OTHER: translate("Insights", "Something else"),
    }


def weights() -> dict[int, str]:
    """How much it may matter to a customer."""
    return {
        1: translate("Insights", "Nice to have"),
        2: translate("Insights", "It holds them up"),
        3: translate("Insights", "They cannot go on"),
    }


def statuses() -> dict[Status, str]:
    """What may have become of an insight."""
    return {
        Status.NEW: translate("Insights", "New"),
        Status.PASSED_ON: translate("Insights", "Passed on"),
        Status.REVIEW: translate("Insights", "Being looked at"),
        Status.PLANNED: translate("Insights", "Planned"),
        Status.DONE: translate("Insights", "Done"),
        Status.EXISTS: translate("Insights", "Exists already"),
        Status.UNLIKELY: translate("Insights", "Unlikely"),
        Status.DUPLICATE: translate("Insights", "Said before"),
    }


def pile_words(pile: Pile) -> str:
    """Why these lie together."""
    if pile.kind is PileKind.OF_CALL:
        return translate("Insights", "From your last call: {0}").format(_left(pile))
    if pile.kind is PileKind.TO_SORT:
        return _left(pile)
    return pile.area or translate("Insights", "Without an area")


def row_words(one: Heard, voices: Voices, heading: str = "", *, is_to_tell: bool = False) -> str:
    """Where it belongs if `heading` does not say it, for whom, how many said alike, what became.

    Where that is known, it tells whether they know.
    """
    known = one.insight
    area = "" if known.area == heading else known.area
    team = translate("Insights", "for {0}").format(known.team) if known.team else ""
    came = "" if known.status is Status.NEW else statuses()[known.status]
    told = _told_words(known, is_to_tell=is_to_tell)
    return " · ".join(filter(None, (area, team, voices_words(voices), came, told)))


def voices_words(voices: Voices) -> str:
    """How many different customers said alike."""
    if not voices.customers:
        return translate("Insights", "somebody without a name")
    said = InsightCounts().customers(voices.customers)
    if not voices.nameless:
        return said
    return translate("Insights", "{0} and somebody without a name").format(said)


def said_words(one: Heard, zone: tzinfo, today: date) -> str:
    """Who said it, and when."""
    day = on_words(one.capture.at.astimezone(zone).date(), today)
    if one.name:
        return translate("Insights", "Said by {0} on {1}").format(one.name, day)
    return translate("Insights", "Said on {0}").format(day)


def told_words(known: Insight, zone: tzinfo, today: date) -> str:
    """When the customer heard what came of it."""
    if known.told_at is None:
        return ""
    day = on_words(known.told_at.astimezone(zone).date(), today)
    return translate("Insights", "They were told on {0}.").format(day)


def learned_words(known: Insight | None) -> str:
    """On the page of a customer: where an insight belongs, whom it is for, what became of it."""
    if known is None:
        return ""
    team = translate("Insights", "for {0}").format(known.team) if known.team else ""
    told = _told_words(known, is_to_tell=is_to_tell(known))
    return " · ".join(filter(None, (known.area, team, statuses()[known.status], told)))


def _told_words(known: Insight, *, is_to_tell: bool) -> str:
    if known.told_at is not None:
        return translate("Insights", "they know")
    return translate("Insights", "not told yet") if is_to_tell else ""


def _left(pile: Pile) -> str:
    count = sum(not one.insight.is_sorted for one in pile.heard)
    return InsightCounts().to_sort(count) if count else translate("Insights", "All sorted")
