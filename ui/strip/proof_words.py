"""What the proof and a test alert are called before people."""

from app.alert import Touch
from app.proof import Arrives, Proof, Prospect
from app.session.delivery import Arrival, Channel, Fault
from app.trial import Trial
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


def trial_words(trial: Trial) -> str:
    """How far a test alert came, and how it was seen."""
    if trial.touch is not None:
        return _touch_words(trial.touch)
    if trial.arrival is None:
        return translate("Proof", "Test alert: on its way.")
    if trial.arrival is Arrival.HELD:
        return translate("Proof", "Test alert: accepted, but paused by Do Not Disturb.")
    if trial.arrival is Arrival.ACCEPTED:
        return translate("Proof", "Test alert: accepted, not seen yet.")
    return translate("Proof", "Test alert: not shown, {0}.").format(_reason_words(trial.reason))


def _is_off(prospect: Prospect) -> bool:
    return prospect.reason == Fault.TURNED_OFF


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
    if prospect.arrives is Arrives.YES:
        return translate("Proof", "yes")
    words = _reason_words(prospect.reason)
    if prospect.arrives is Arrives.NO or prospect.reason in {Fault.NOT_ASKED, Fault.COVERABLE}:
        return words
    return translate("Proof", "unknown, {0}").format(words)


def _reason_words(reason: str) -> str:
    known: dict[str, str] = {
        Fault.NO_BUS: translate("Proof", "this desktop has none"),
        Fault.NO_SERVICE: translate("Proof", "this desktop has none"),
        Fault.NO_ANSWER: translate("Proof", "the desktop does not answer"),
        Fault.DO_NOT_DISTURB: translate("Proof", "paused by Do Not Disturb"),
        Fault.TURNED_OFF: translate("Proof", "off"),
        Fault.NOT_ASKED: translate("Proof", "asking the desktop"),
        Fault.NOT_STARTED: translate("Proof", "its service has not started yet"),
        Fault.UNKNOWN_DESKTOP: translate("Proof", "this desktop does not tell"),
        Fault.NO_PLAYER: translate("Proof", "no player is installed"),
        Fault.MINIMIZED: translate("Proof", "minimised"),
        Fault.COVERABLE: translate("Proof", "other windows may cover it"),
    }
    return known.get(reason) or translate("Proof", "refused by the desktop")


def _touch_words(touch: Touch) -> str:
    if touch is Touch.DISMISSED:
        return translate("Proof", "Test alert: seen and dismissed.")
    if touch is Touch.OPENED:
        return translate("Proof", "Test alert: seen and opened.")
    return translate("Proof", "Test alert: seen, its button was pressed.")
