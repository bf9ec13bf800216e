"""What the proof and a test alert are called before people."""

from datetime import tzinfo

from app.alert import Touch
from app.proof import Arrives, Proof, Prospect
from app.session.delivery import Arrival, Channel, Fault
from app.trial import Trial
from app.zone import clock_time
from ui.fault_words import fault_words
from ui.wording import translate


def proof_words(proof: Proof) -> str:
    """One sentence where all is well, else one word or a few for each channel."""
    expected = proof.channels.items()
    if all(prospect.arrives is Arrives.YES or _is_off(prospect) for _, prospect in expected):
        return _all_well([channel for channel, prospect in expected if not _is_off(prospect)])
    line = translate("Proof", "{0}: {1}.")
    return " ".join(
        line.format(_channel_words(channel), _prospect_words(prospect))
        for channel, prospect in expected
    )


def trial_words(trial: Trial, zone: tzinfo) -> str:
    """How far a test alert came, and how it was seen."""
    if trial.touch is not None:
        return _touch_words(trial.touch)
    if trial.was_seen is not None:
        return _answer_words(was_seen=trial.was_seen)
    return _arrival_words(trial, zone)


def _arrival_words(trial: Trial, zone: tzinfo) -> str:
    if trial.arrival is None:
        return translate("Proof", "Test alert: on its way.")
    if trial.arrival is Arrival.HELD:
        return translate("Proof", "Test alert: accepted, but paused by Do Not Disturb.")
    if trial.arrival is Arrival.ACCEPTED:
        sent = clock_time(trial.sent_at, zone)
        return translate("Proof", "Test alert sent at {0}. Did you see it?").format(sent)
    if trial.fault is None:
        return translate("Proof", "Test alert: not shown.")
    return translate("Proof", "Test alert: not shown, {0}.").format(fault_words(trial.fault))


def _is_off(prospect: Prospect) -> bool:
    return prospect.fault is Fault.TURNED_OFF


def _all_well(channels: list[Channel]) -> str:
    names = [_channel_words(channel).lower() for channel in channels]
    return translate("Proof", "Alerts will reach you: {0}.").format(", ".join(names))


def _channel_words(channel: Channel) -> str:
    return {
        Channel.WINDOW: translate("Proof", "Window"),
        Channel.NOTIFICATION: translate("Proof", "Notification"),
        Channel.SOUND: translate("Proof", "Sound"),
    }[channel]


def _prospect_words(prospect: Prospect) -> str:
    if prospect.fault is None:
        return translate("Proof", "yes")
    words = fault_words(prospect.fault)
    if prospect.arrives is Arrives.NO or prospect.fault in {Fault.NOT_ASKED, Fault.COVERABLE}:
        return words
    return translate("Proof", "unknown, {0}").format(words)


def _answer_words(*, was_seen: bool) -> str:
    if was_seen:
        return translate("Proof", "Test alert: you saw it.")
    return translate("Proof", "Test alert: sent, but you did not see it. Count on the window.")


def _touch_words(touch: Touch) -> str:
    if touch is Touch.DISMISSED:
        return translate("Proof", "Test alert: seen and dismissed.")
    if touch is Touch.OPENED:
        return translate("Proof", "Test alert: seen and opened.")
    return translate("Proof", "Test alert: seen, its button was pressed.")
