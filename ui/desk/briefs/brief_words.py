"""What the page of briefs says."""

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QObject

from app.briefs.brief import Brief, Days, Mark
from app.briefs.cleared import Cleared, Pointed
from app.briefs.clearing import Fate
from app.briefs.span import Choice
from app.briefs.spot import Sort
from app.briefs.wording import days_words
from ui.day_names import dated
from ui.wording import translate


class Doubtful(QObject):
    """Words that change with their number."""

    def open(self, number: int) -> str:
        """How much is left to look at."""
        return self.tr("%n thing(s) to look at before it can leave", "", number)


def choice_words() -> dict[Choice, str]:
    """The spans that are offered."""
    return {
        Choice.THIS: translate("Briefs", "This week"),
        Choice.LAST: translate("Briefs", "Last week"),
        Choice.SINCE: translate("Briefs", "Since the last brief"),
        Choice.OWN: translate("Briefs", "From … to"),
    }


def maybe_words(sort: Sort) -> str:
    """What an open doubt may be."""
    return {
        Sort.NAME: translate("Briefs", "It may be a name."),
        Sort.MAIL: translate("Briefs", "It may be a mail address."),
        Sort.NUMBER: translate("Briefs", "A number may tell who it is."),
        Sort.LINK: translate("Briefs", "It may be a link."),
        Sort.HANDLE: translate("Briefs", "It may be how somebody is called online."),
        Sort.PLACE: translate("Briefs", "A place may tell who it is."),
        Sort.WORDS: translate("Briefs", "Names cannot be told apart in this script."),
    }[sort]


def open_words(cleared: Cleared) -> str:
    """How much is left to look at, or that nothing is; what nobody found, a reader still may."""
    doubts = len(cleared.doubts)
    if doubts:
        return Doubtful().open(doubts)
    read_it = translate(
        "Briefs",
        "Read it once more before it leaves: Callside misses names that it does not know, above"
        " all in small letters or in another language than English.",
    )
    return f"{_found_words(cleared)} {read_it}"


def _found_words(cleared: Cleared) -> str:
    if not cleared.pointed:
        return translate("Briefs", "Nothing was found that may tell who it is.")
    if all(one.spot.is_certain and one.fate is Fate.OUT for one in cleared.pointed):
        return translate("Briefs", "What was found was taken out.")
    return translate("Briefs", "Everything that was marked was looked at.")


def pointed_words(one: Pointed) -> str:
    """What became of a thing, like: “Ann” → [name], 2 times."""
    words = (
        translate("Briefs", "“{0}” stays")
        if one.fate is Fate.STAYS
        else translate("Briefs", "“{0}” is taken out: [{1}]")
    )
    told = words.format(one.spot.text, one.spot.sort)
    times = translate("Briefs", "{0}, {1} times").format(told, one.count)
    return times if one.count > 1 else told


def other_words(one: Pointed) -> str:
    """What pressing it does."""
    if one.fate is Fate.STAYS:
        return translate("Briefs", "Take it out")
    return translate("Briefs", "Leave it in")


def mark_words(brief: Brief, mark: Mark) -> str:
    """What a press says of a brief."""
    was = bool(getattr(brief, mark))
    if mark is Mark.SENT:
        taken_back = translate("Briefs", "It was not sent")
        return taken_back if was else translate("Briefs", "It was sent")
    taken_back = translate("Briefs", "It was not answered")
    return taken_back if was else translate("Briefs", "It was answered")


def state_words(brief: Brief, zone: tzinfo) -> str:
    """What became of a brief, and when."""
    marks = (
        (translate("Briefs", "copied {0}"), brief.copied_at),
        (translate("Briefs", "sent {0}"), brief.sent_at),
        (translate("Briefs", "answered {0}"), brief.answered_at),
    )
    told = [
        words.format(dated(at.astimezone(zone).date())) for words, at in marks if at is not None
    ]
    return ", ".join(told) or translate("Briefs", "looked at, not copied yet")


def earlier_words(brief: Brief, zone: tzinfo) -> str:
    """An earlier brief in a line."""
    return f"{days_words(brief.days)}: {state_words(brief, zone)}"


def overlap_words(day: date | None) -> str:
    """Why a day is in two briefs, if one is."""
    if day is None:
        return ""
    words = translate("Briefs", "The last brief left on {0}: that day is in both.")
    return words.format(days_words(Days(day, day)))


def aside_words(*, is_aside: bool) -> str:
    """Why the challenge of the team is not there while a talk waits."""
    if not is_aside:
        return ""
    return translate("Briefs", "What the team named as its challenge is put aside for your talk.")


def empty_words(teams: Sequence[object], days: Days) -> str:
    """Why there is no brief."""
    if not teams:
        return translate(
            "Briefs",
            "No insight is for a team yet. Say of an insight which team it is for, and what"
            " customers said stands here.",
        )
    words = (
        translate("Briefs", "Nothing was heard for this team on {0}.")
        if days.first == days.last
        else translate("Briefs", "Nothing was heard for this team in {0}.")
    )
    return words.format(days_words(days))
