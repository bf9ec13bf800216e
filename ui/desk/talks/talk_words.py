"""What the page of colleagues says: kind, and never how many were asked."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QObject

from app.insights.heard import Heard
from app.insights.voices import Voices
from app.talks.asking import Asked, Unasked
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague
from app.talks.matching import Hint
from app.talks.talked import Talked
from ui.desk.people.people_words import on_words, whom_words
from ui.wording import quoted, translate

LONGEST = 240
"""A row is to be read at a glance; all of it stands below."""


class TalkCounts(QObject):
    """Words that change with their number."""

    def said(self, number: int) -> str:
        """Like "3 customers said something about this"."""
        return self.tr("%n customer(s) said something about this", "", number)


def said_words(voices: Voices) -> str:
    """How many different customers said something about a challenge."""
    if not voices.customers and not voices.nameless:
        return ""
    if not voices.customers:
        return translate("Talks", "somebody without a name said something about this")
    said = TalkCounts().said(voices.customers)
    if not voices.nameless:
        return said
    return translate("Talks", "{0}, and somebody without a name").format(said)


def added_words(name: str) -> str:
    """Somebody is to be asked."""
    return translate("Talks", "{0} stands here until you asked.").format(name)


def told_words(one: Colleague) -> str:
    """Somebody who was known by name alone gained a team."""
    return translate("Talks", "{0} is of {1} now.").format(one.name, one.team)


def removed_words(name: str) -> str:
    """Somebody is not to be asked."""
    return translate("Talks", "{0} is off the list.").format(name)


def waits_words(one: Unasked, zone: tzinfo, today: date) -> tuple[str, str]:
    """Whom to ask: the name, and what is known of them."""
    since = translate("Talks", "since {0}").format(day_words(one.since, zone, today))
    named = translate("Talks", "named by {0}").format(one.named_by) if one.named_by else ""
    if not one.name:
        anyone = translate("Talks", "anyone of the team")
        return one.team, f"{anyone} · {since}"
    return one.name, " · ".join(filter(None, (one.team, named, since)))


def asked_words(one: Asked) -> str:
    """Who was asked."""
    who = whom_words(one.name) if one.name or not one.team else ""
    return " · ".join(filter(None, (who, one.team)))


def nothing_words(one: Talked) -> str:
    """What is said of a talk in which no challenge was named, as far as anything was written."""
    if one.said:
        return translate("Talks", "No challenge written down yet")
    return translate("Talks", "They named no challenge")


def unnamed_words(one: Talked, zone: tzinfo, today: date) -> str:
    """When that was, and what they said."""
    day = day_words(one.over, zone, today) if one.over else ""
    return " · ".join(filter(None, (day, one.said and quoted(shortened(one.said)))))


def named_words(one: Challenge, zone: tzinfo, today: date, *, is_newest: bool) -> str:
    """When a challenge was named; an older one is what has changed."""
    day = day_words(one.harvest.at, zone, today)
    return day if is_newest else translate("Talks", "asked before: {0}").format(day)


def by_words(one: Challenge, zone: tzinfo, today: date) -> str:
    """Who named a challenge, and when."""
    who = whom_words(one.name) if one.name or not one.team else ""
    day = day_words(one.harvest.at, zone, today)
    return " · ".join(filter(None, (who, one.team, day)))


def from_words(one: Heard, zone: tzinfo, today: date) -> str:
    """Who said something, when, and where it belongs."""
    day = day_words(one.capture.at, zone, today)
    return " · ".join(filter(None, (whom_words(one.name), day, one.insight.area)))


def reason_words(hint: Hint) -> str:
    """Why the two may belong together."""
    both = translate("Talks", "both say: {0}").format(", ".join(hint.words))
    area = translate("Talks", "same area: {0}").format(hint.area)
    return " · ".join(words for words, is_so in ((both, hint.words), (area, hint.area)) if is_so)


def more_words(one: Challenge) -> list[tuple[str, str]]:
    """What else they told, each with what it is about."""
    harvest = one.harvest
    told = (
        (translate("Talks", "Why now"), harvest.why_now),
        (translate("Talks", "Their goals"), harvest.goals),
        (translate("Talks", "The reality they work in"), harvest.reality),
        (translate("Talks", "Who else to talk to"), harvest.others),
    )
    return [(name, words) for name, words in told if words.strip()]


def day_words(at: datetime, zone: tzinfo, today: date) -> str:
    """The agent's day of an instant."""
    return on_words(at.astimezone(zone).date(), today)


def shortened(words: str) -> str:
    """At a glance."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
