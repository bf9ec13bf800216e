"""What the page of the alerts says of a cue; never a name, never the line itself."""

from datetime import timedelta

from app.account import Account, CueAccount, Fate
from app.audit import Entry
from app.session.countdown import MINUTE, SECOND
from app.session.delivery import Arrival, Channel, Delay, Reaction
from app.session.look import NOTICEABLE
from app.session.showing import EARLY, CueKind
from ui.fault_words import fault_words
from ui.wording import translate


def cue_title(kind: CueKind) -> str:
    """What a cue is about."""
    return {
        CueKind.PREPARE: translate("Alerts", "Before list"),
        CueKind.BEGIN: translate("Alerts", "Planned start"),
        CueKind.OPENING: translate("Alerts", "Opening"),
        CueKind.NOTICE: translate("Alerts", "Last question"),
        CueKind.WRAP: translate("Alerts", "Next step"),
        CueKind.RELATION: translate("Alerts", "Relationship"),
        CueKind.OVER: translate("Alerts", "Time is over"),
    }[kind]


def fate_words(cue: CueAccount) -> str:
    """How the cue fared with the agent."""
    window = cue.window
    if window.seen_by is not None and window.seen_after is not None:
        return _seen_words(window.seen_by, window.cue).format(span_words(window.seen_after))
    if cue.fate is Fate.MISSED:
        never = translate("Alerts", "it never came")
        why = _delay_words(window.delay) if window.delay else never
        return translate("Alerts", "Missed: {0}").format(why)
    return {
        Fate.WAITING: translate("Alerts", "Waits for you now"),
        Fate.UNSEEN: translate("Alerts", "Not confirmed"),
    }.get(cue.fate, "")


def late_words(window: Entry) -> str:
    """How late a cue came, and why; nothing where it was on time."""
    if window.late_by is None or window.late_by < NOTICEABLE:
        return ""
    late = span_words(window.late_by)
    if window.delay is None:
        return translate("Alerts", "{0} late").format(late)
    return translate("Alerts", "{0} late: {1}").format(late, _delay_words(window.delay))


def way_words(entry: Entry) -> str:
    """How far a cue came on one channel, and why no further."""
    way = _way_words(entry)
    if entry.fault is None:
        return way
    return translate("Alerts", "{0}, {1}").format(way, fault_words(entry.fault))


def tally_words(account: Account) -> str:
    """How all cues of a session fared, in short."""
    seen, missed, every = account.count(Fate.SEEN), account.count(Fate.MISSED), len(account.cues)
    if missed:
        words = translate("Alerts", "{0} of {1} seen, {2} missed")
    else:
        words = translate("Alerts", "{0} of {1} seen")
    return words.format(seen, every, missed)


def span_words(span: timedelta) -> str:
    """A short span: seconds below a minute, then whole minutes."""
    if span < MINUTE:
        return translate("Alerts", "{0} s").format(max(span // SECOND, 0))
    return translate("Alerts", "{0} min").format(span // MINUTE)


def _seen_words(reaction: Reaction, cue: CueKind) -> str:
    if reaction is Reaction.SAID and cue in EARLY:
        return translate("Alerts", "Answered after {0}")
    return {
        Reaction.SAID: translate("Alerts", "Said after {0}"),
        Reaction.LATER: translate("Alerts", "Put off after {0}"),
        Reaction.BUTTON: translate("Alerts", "Answered in the notification after {0}"),
        Reaction.DISMISSED: translate("Alerts", "Notification closed after {0}"),
        Reaction.ACTIVATED: translate("Alerts", "Seen in the window after {0}"),
    }[reaction]


def _delay_words(delay: Delay) -> str:
    return {
        Delay.ASLEEP: translate("Alerts", "the machine slept"),
        Delay.CLOCK_CHANGE: translate("Alerts", "the clock was set"),
        Delay.PROGRAM_STOPPED: translate("Alerts", "Callside was not running"),
    }[delay]


def _way_words(entry: Entry) -> str:
    if entry.arrival is Arrival.ACCEPTED:
        words = {
            Channel.WINDOW: translate("Alerts", "Window: shown"),
            Channel.NOTIFICATION: translate("Alerts", "Notification: delivered"),
            Channel.SOUND: translate("Alerts", "Sound: played"),
        }
    elif entry.arrival is Arrival.HELD:
        words = {
            Channel.WINDOW: translate("Alerts", "Window: out of sight"),
            Channel.NOTIFICATION: translate("Alerts", "Notification: held back"),
            Channel.SOUND: translate("Alerts", "Sound: held back"),
        }
    else:
        words = {
            Channel.WINDOW: translate("Alerts", "Window: not shown"),
            Channel.NOTIFICATION: translate("Alerts", "Notification: not shown"),
            Channel.SOUND: translate("Alerts", "Sound: not played"),
        }
    return words[entry.channel]
