"""What the preparation says: how clear it is, whether it can be done, how long it took."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from app.booking.example import Found
from app.session.preparation import REFUSED, Clarity, Preparation, Verdict
from app.zone import clock_time
from ui.day_names import long_day
from ui.wording import translate


def clarity_words() -> Mapping[Clarity, str]:
    """Whether it is known what they want."""
    return {
        Clarity.UNCHECKED: translate("Prepare", "Not checked"),
        Clarity.UNCLEAR: translate("Prepare", "Unclear"),
        Clarity.ASKED: translate("Prepare", "Asked"),
        Clarity.ANSWERED: translate("Prepare", "Answered"),
        Clarity.CLEAR: translate("Prepare", "Clear"),
    }


def clarity_told(known: Preparation, zone: tzinfo) -> str:
    """Since when that is so; what was not checked yet has no hour."""
    if known.clarity is Clarity.UNCHECKED:
        return translate("Prepare", "What do they hope for? If you are not sure, ask them now.")
    if known.clarity_at is None:
        return ""
    words = {
        Clarity.UNCLEAR: translate("Prepare", "Unclear since {0}: ask them now."),
        Clarity.ASKED: translate("Prepare", "Asked: {0}."),
        Clarity.ANSWERED: translate("Prepare", "Answered: {0}."),
        Clarity.CLEAR: translate("Prepare", "Clear since {0}."),
    }[known.clarity]
    return words.format(instant_words(known.clarity_at, zone))


def verdict_words() -> Mapping[Verdict, str]:
    """Whether we can and may do it."""
    return {
        Verdict.UNCHECKED: translate("Prepare", "Not checked"),
        Verdict.YES: translate("Prepare", "Yes, we can"),
        Verdict.ASK: translate("Prepare", "Ask somebody"),
        Verdict.NOT_ALLOWED: translate("Prepare", "Not allowed by the terms"),
        Verdict.NOT_POSSIBLE: translate("Prepare", "Cannot be provided"),
    }


def verdict_told(known: Preparation, zone: tzinfo) -> str:
    """What follows from the verdict."""
    if known.verdict in REFUSED:
        if known.followed_up_at is None:
            return ""
        told = translate("Prepare", "They were told: {0}.")
        return told.format(instant_words(known.followed_up_at, zone))
    return {
        Verdict.UNCHECKED: translate("Prepare", "Do the terms allow it, and can it be provided?"),
        Verdict.ASK: translate("Prepare", "Nobody promises anything before the answer."),
    }.get(known.verdict, "")


def instant_words(at: datetime, zone: tzinfo) -> str:
    """A day and an hour on the agent's own clock."""
    local = at.astimezone(zone)
    return translate("Prepare", "{0}, {1}").format(long_day(local.date()), clock_time(at, zone))


def found_words(found: Found | None) -> str:
    """What became of looking for an example; nothing while it was not looked for."""
    return {
        None: "",
        Found.UNKNOWN: "",
        Found.THERE: translate("Prepare", "there"),
        Found.GONE: translate("Prepare", "gone"),
        Found.SILENT: translate("Prepare", "no answer"),
        Found.UNFIT: translate("Prepare", "neither a link nor a whole path"),
    }[found]
