"""Sentences made from values, shared by several parts of the window."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.coming import Ahead, LateStart, Next
from app.session.capture import CaptureKind
from app.session.countdown import MINUTE
from app.session.session import Mode
from app.session.showing import EARLY, CueKind
from app.zone import clock_time
from ui.day_names import short_day

translate = QCoreApplication.translate
MINUTES_PER_HOUR = 60
LONG_GAP = 120
"""Minutes; no late start matters to a longer one, and over a night it is told by its day."""


class Counted(QObject):
    """Words that change with their number, where the translation tools find them."""

    def days(self, number: int) -> str:
        """Like "2 days"."""
        return self.tr("%n day(s)", "", number)

    def hours(self, number: int) -> str:
        """Like "2 hours"."""
        return self.tr("%n hour(s)", "", number)

    def minutes(self, number: int) -> str:
        """Like "45 minutes"."""
        return self.tr("%n minute(s)", "", number)

    def promises(self, number: int) -> str:
        """Like "2 promises are due today"."""
        return self.tr("%n promise(s) due today", "", number)

    def overdue_promises(self, number: int) -> str:
        """Like "2 promises are overdue"."""
        return self.tr("%n promise(s) overdue", "", number)

    def open_promises(self, number: int) -> str:
        """Like "2 open promises"."""
        return self.tr("%n open promise(s)", "", number)

    def open_goals(self, number: int) -> str:
        """Like "2 open goals"."""
        return self.tr("%n open goal(s)", "", number)

    def sessions(self, number: int) -> str:
        """Like "3 sessions"."""
        return self.tr("%n session(s)", "", number)

    def promises_in_it(self, number: int) -> str:
        """Like "2 promises in it"."""
        return self.tr("%n promise(s) in it", "", number)

    def insights_of_call(self, number: int) -> str:
        """Like "2 insights of this call can be sorted, whenever you like"."""
        return self.tr("%n insight(s) of this call can be sorted, whenever you like", "", number)

    def say_late(self, number: int) -> str:
        """Like "Say now, 2 minutes late"."""
        return self.tr("Say now, %n minute(s) late", "", number)


def spell(minutes: int) -> str:
    """A length as it is said: "45 minutes", "1 hour", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    counted = Counted()
    if not hours:
        return counted.minutes(rest)
    return f"{counted.hours(hours)} {counted.minutes(rest)}" if rest else counted.hours(hours)


def quoted(line: str) -> str:
    """`line` between the quotation marks of the language."""
    return QLocale().quoteString(line)


def line_words(kind: CueKind, line: str) -> str:
    """A line to say between quotation marks; one that tells what to do as it is."""
    return line if kind in EARLY else quoted(line)


def starts_words(at: datetime, zone: tzinfo) -> str:
    """When a session starts, on the agent's own clock."""
    return translate("Next", "Starts {0}").format(clock_time(at, zone))


def next_words(following: Next | None, zone: tzinfo) -> str:
    """When the next session is and what lies between; never whose it is."""
    if following is None:
        return translate("Next", "No session after this")
    at = clock_time(following.at, zone)
    if following.within is not None:
        return _near_words(at, following.within)
    day = _day_after(following, zone)
    if day:
        return translate("Next", "Next {0} {1}").format(day, at)
    if following.gap < 0:
        return translate("Next", "Next {0}, overlaps by {1} min").format(at, -following.gap)
    return translate("Next", "Next {0}, {1} gap").format(at, lasting_words(following.gap))


def lasting_words(minutes: int) -> str:
    """So many minutes, with the hours in them apart."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("Next", "{0} min").format(rest)
    words = translate("Next", "{0} h {1} min") if rest else translate("Next", "{0} h")
    return words.format(hours, rest)


def _day_after(following: Next, zone: tzinfo) -> str:
    """The day of the next session, where a night lies between."""
    ends = following.at - following.gap * MINUTE
    day = following.at.astimezone(zone).date()
    nights = (day - ends.astimezone(zone).date()).days
    if nights < 1 or following.gap < LONG_GAP:
        return ""
    if nights == 1:
        return translate("Next", "tomorrow")
    return short_day(day)


def _near_words(at: str, minutes: int) -> str:
    if minutes == 0:
        return translate("Next", "Next was to start at {0}").format(at)
    return translate("Next", "Next at {0}, in {1} min").format(at, minutes)


def ahead_words(ahead: Ahead) -> str:
    """What the next cue will ask, and when."""
    if ahead.kind is CueKind.NOTICE:
        words = translate("Ahead", "At {0} min: ask for the last question")
    else:
        words = translate("Ahead", "At {0} min: agree the next step")
    return words.format(ahead.minutes)


def late_words(late: LateStart) -> str:
    """What the full length would cost the next session; nothing where that is far."""
    if late.gap is None:
        return translate("Late", "Nothing is planned after it.")
    if late.gap >= LONG_GAP:
        return ""
    if late.gap < 0:
        return translate("Late", "The full length takes {0} min of the next session.").format(
            -late.gap
        )
    return translate("Late", "The full length leaves {0} min before the next.").format(late.gap)


def mode_words(mode: Mode) -> str:
    """The name of a mode."""
    return {
        Mode.CAMERA: translate("Mode", "Camera"),
        Mode.SCREEN: translate("Mode", "Screen"),
        Mode.AUDIO: translate("Mode", "Audio"),
    }[mode]


def kind_words(kind: CaptureKind) -> str:
    """What a line that was written down is."""
    return {
        CaptureKind.PROMISE: translate("Capture", "Promise"),
        CaptureKind.QUESTION: translate("Capture", "Question"),
        CaptureKind.QUOTE: translate("Capture", "Quote"),
        CaptureKind.GOAL: translate("Capture", "Parked goal"),
        CaptureKind.INSIGHT: translate("Capture", "Insight"),
        CaptureKind.NOTE: translate("Capture", "Note"),
    }[kind]
