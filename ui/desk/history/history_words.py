"""What the history says: sentences, dates and figures; never a score, and never a reproach."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QObject

from app.history.advice import Answer, Question, Suggestion
from app.history.figures import WITHIN, Bar, Figures, Period, Share
from app.history.lot import Lot, Trait
from app.history.span import Choice, Unit
from app.session.outcome import Attendance
from ui.came_words import came_words, focused_words
from ui.day_names import dated
from ui.wording import translate

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


class Numbers(QObject):
    """Words that change with their number."""

    def sessions(self, number: int) -> str:
        """Like "20 sessions"."""
        return self.tr("%n session(s)", "", number)

    def times(self, number: int) -> str:
        """Like "4 times"."""
        return self.tr("%n time(s)", "", number)

    def insights(self, number: int) -> str:
        """Like "3 insights"."""
        return self.tr("%n insight(s)", "", number)


def choice_words() -> dict[Choice, str]:
    """The spans that are offered."""
    return {
        Choice.QUARTER: translate("History", "Last 90 days"),
        Choice.MONTH: translate("History", "30 days"),
        Choice.YEAR: translate("History", "A year"),
        Choice.ALL: translate("History", "Everything"),
        Choice.OWN: translate("History", "From … to"),
    }


def outline_words(figures: Figures) -> str:
    """What the pictures show, in a sentence that does not make much of little."""
    sessions = Numbers().sessions(figures.sessions)
    if figures.middle is None:
        return translate("History", "No session ended in these days.")
    if figures.is_few:
        return translate("History", "{0} so far: too few to tell a habit.").format(sessions)
    words = translate("History", "{0} of {1} ended within {2} minutes of plan. {3}")
    return words.format(figures.within, sessions, WITHIN // MINUTE, _middle_words(figures.middle))


def _middle_words(over: timedelta) -> str:
    """How far from its plan the one ended that has as many above it as below."""
    if not abs(over) // SECOND:
        return translate("History", "The middle one ended as planned.")
    words = translate("History", "The middle one ended {0} min over plan.")
    if over < timedelta(0):
        words = translate("History", "The middle one ended {0} min under plan.")
    return words.format(signed_words(over)[1:])


def signed_words(over: timedelta) -> str:
    """Like +2:31 or −0:40."""
    whole = abs(over) // SECOND
    sign = "+" if over > timedelta(0) else "−"
    return f"{sign}{whole // 60}:{whole % 60:02}" if whole else "0:00"


def bar_words(bar: Bar) -> str:
    """When, and how far from the plan."""
    over = signed_words(bar.over)
    if bar.until is None:
        words = translate("History", "{0}: {1} from plan. Open the session.")
        return words.format(dated(bar.on), over)
    words = translate("History", "{0} to {1}: {2}, middle {3} from plan. Look at these days.")
    sessions = Numbers().sessions(bar.count)
    return words.format(dated(bar.on), dated(bar.until), sessions, over)


def late_words(bar: Bar) -> str:
    """The minutes of a late one, as they stand above it."""
    return f"+{QLocale().toString(bar.over / MINUTE, 'f', 1).removesuffix('.0')}"


def share_words(share: Share) -> str:
    """Like 9 of 20."""
    return translate("History", "{0} of {1}").format(share.count, share.of)


def left_open_words(share: Share, title: str) -> str:
    """An item, and how often it was left open."""
    words = translate("History", "{0}: left open {1} of {2}. Look at the sessions.")
    return words.format(title, Numbers().times(share.count), share.of)


def mistake_words(share: Share, title: str) -> str:
    """What went wrong, how often, and when last."""
    words = translate("History", "{0}: {1}, last on {2}. Look at the sessions.")
    return words.format(title, Numbers().times(share.count), dated(share.last or date.min))


def lot_told(title: str, share: Share) -> str:
    """What a share is of, and that it leads to its sessions."""
    return translate("History", "{0}: {1}. Look at the sessions.").format(title, share_words(share))


def lot_words(lot: Lot, titles: Mapping[str, str]) -> str:
    """What the sessions of a lot have in common."""
    match lot.trait:
        case Trait.ATTENDANCE:
            return came_words(Attendance(lot.which))
        case Trait.FOCUS:
            return focused_words(int(lot.which))
        case Trait.LEFT_OPEN:
            words = translate("History", "Left open: {0}")
        case _:
            words = translate("History", "Went wrong: {0}")
    return words.format(item_title(lot.which, titles) if lot.item else lot.which)


def item_title(item: str, titles: Mapping[str, str]) -> str:
    """An item by its title, or what is left of one that is gone."""
    return titles.get(item) or item.rpartition(".")[2]


def period_label(period: Period, unit: Unit) -> str:
    """The name of a period in a few letters."""
    day = QDate(period.on.year, period.on.month, period.on.day)
    if unit is Unit.WEEK:
        return translate("History", "W{0}").format(period.on.isocalendar().week)
    if unit is Unit.MONTH:
        return QLocale().toString(day, "MMM")
    if unit is Unit.QUARTER:
        return translate("History", "Q{0}").format((period.on.month + 2) // 3)
    return str(period.on.year)


def insight_words(period: Period) -> str:
    """How many insights from when on."""
    words = translate("History", "From {0}: {1}")
    return words.format(dated(period.on), Numbers().insights(period.count))


def wait_words(period: Period) -> str:
    """How long it took to say it, from when on."""
    words = translate("History", "From {0}: {1} s from cue to “Said it”, middle of {2}")
    seconds = "–" if period.figure is None else f"{period.figure:.0f}"
    return words.format(dated(period.on), seconds, Numbers().sessions(period.count))


def over_title() -> str:
    """What the picture of the ends is called, and what its band is."""
    words = translate("History", "Minutes over or under plan; the band is ±{0} min")
    return words.format(WITHIN // MINUTE)


def insights_title(unit: Unit) -> str:
    """What the picture of the insights is called."""
    return {
        Unit.WEEK: translate("History", "Insights a week"),
        Unit.MONTH: translate("History", "Insights a month"),
        Unit.QUARTER: translate("History", "Insights a quarter"),
        Unit.YEAR: translate("History", "Insights a year"),
    }[unit]


def question_words(suggestion: Suggestion, title: str) -> str:
    """What is asked about an item."""
    if suggestion.question is Question.ALWAYS_DONE:
        words = translate("History", "{0}: always ticked in {1} sessions. Keep it?")
        return words.format(title, suggestion.of)
    words = translate("History", "{0}: left open {1} times of {2}. Reword it?")
    return words.format(title, suggestion.count, suggestion.of)


def answer_words() -> dict[Answer, str]:
    """What can be answered."""
    return {
        Answer.KEEP: translate("History", "Keep it as it is"),
        Answer.REWORD: translate("History", "Reword it"),
        Answer.DROP: translate("History", "Take it out"),
    }


def longest(values: Sequence[float]) -> float:
    """What a picture's longest bar stands for; never nothing."""
    return max((abs(value) for value in values), default=0) or 1
