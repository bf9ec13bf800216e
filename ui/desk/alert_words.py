"""What the page of the alerts says of a cue; never a name, never the line itself."""

from datetime import timedelta

from app.audit import Entry
from app.day import Account, CueAccount, Fate
from app.session.countdown import MINUTE, SECOND
from app.session.delivery import Arrival, Channel, Delay, Fault, Reaction
from app.session.look import NOTICEABLE
from app.session.showing import CueKind
from ui.wording import translate


def cue_title(kind: CueKind) -> str:
    """What a cue is about."""
    return {
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
        return _seen_words(window.seen_by).format(span_words(window.seen_after))
    if cue.fate is Fate.MISSED:
        words = translate("Alerts", "Missed: {0}")
        return words.format(_delay_words(window.reason) or translate("Alerts", "it never came"))
    return {
        Fate.WAITING: translate("Alerts", "Waits for you now"),
        Fate.UNSEEN: translate("Alerts", "Not seen"),
    }.get(cue.fate, "")


def late_words(window: Entry) -> str:
    """How late a cue came, and why; nothing where it was on time."""
    if window.late_by is None or window.late_by < NOTICEABLE:
        return ""
    late, why = span_words(window.late_by), _delay_words(window.reason)
    if not why:
        return translate("Alerts", "{0} late").format(late)
    return translate("Alerts", "{0} late: {1}").format(late, why)


def way_words(entry: Entry) -> str:
    """How far a cue came on one channel, and why no further."""
    if entry.arrival is Arrival.ACCEPTED:
        return {
            Channel.WINDOW: translate("Alerts", "Window: shown"),
            Channel.NOTIFICATION: translate("Alerts", "Notification: delivered"),
            Channel.SOUND: translate("Alerts", "Sound: played"),
        }[entry.channel]
    if entry.arrival is Arrival.HELD:
        return _held_words(entry)
    return {
        Channel.WINDOW: translate("Alerts", "Window: not shown, {0}"),
        Channel.NOTIFICATION: translate("Alerts", "Notification: not shown, {0}"),
        Channel.SOUND: translate("Alerts", "Sound: not played, {0}"),
    }[entry.channel].format(_fault_words(entry.reason))


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


def _seen_words(reaction: Reaction) -> str:
    return {
        Reaction.SAID: translate("Alerts", "Said after {0}"),
        Reaction.LATER: translate("Alerts", "Put off after {0}"),
        Reaction.BUTTON: translate("Alerts", "Answered in the notification after {0}"),
        Reaction.DISMISSED: translate("Alerts", "Notification closed after {0}"),
        Reaction.ACTIVATED: translate("Alerts", "Seen in the window after {0}"),
    }[reaction]


def _delay_words(reason: str) -> str:
    return {
        str(Delay.ASLEEP): translate("Alerts", "the machine slept"),
        str(Delay.CLOCK_CHANGE): translate("Alerts", "the clock was set"),
        str(Delay.PROGRAM_STOPPED): translate("Alerts", "Callside was not running"),
    }.get(reason, "")


def _held_words(entry: Entry) -> str:
    words = {
        Channel.WINDOW: translate("Alerts", "Window: held back by {0}"),
        Channel.NOTIFICATION: translate("Alerts", "Notification: held back by {0}"),
        Channel.SOUND: translate("Alerts", "Sound: held back by {0}"),
    }[entry.channel]
    if entry.reason == Fault.DO_NOT_DISTURB:
        return words.format(translate("Alerts", "Do Not Disturb"))
    return words.format(translate("Alerts", "the desktop"))


def _fault_words(reason: str) -> str:
    """A desktop's own word for what went wrong stays as it is; a delay is told elsewhere."""
    if not reason or _delay_words(reason):
        return translate("Alerts", "for no known reason")
    return {
        str(Fault.NO_BUS): translate("Alerts", "the desktop cannot be reached"),
        str(Fault.NO_SERVICE): translate("Alerts", "the desktop offers none"),
        str(Fault.NO_ANSWER): translate("Alerts", "the desktop gave no answer"),
        str(Fault.NO_PLAYER): translate("Alerts", "no player is installed"),
    }.get(reason, reason)
