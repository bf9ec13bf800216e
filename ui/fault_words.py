"""Why a cue comes no further, in words for people."""

from app.session.delivery import Fault
from ui.wording import translate


def fault_words(fault: Fault) -> str:
    """The same words before the call and after it."""
    return {
        Fault.NO_BUS: translate("Fault", "the desktop cannot be reached"),
        Fault.NO_SERVICE: translate("Fault", "this desktop has none"),
        Fault.NO_ANSWER: translate("Fault", "the desktop does not answer"),
        Fault.DECLINED: translate("Fault", "refused by the desktop"),
        Fault.DO_NOT_DISTURB: translate("Fault", "paused by Do Not Disturb"),
        Fault.NO_PLAYER: translate("Fault", "no player is installed"),
        Fault.PLAYER_FAILED: translate("Fault", "no player could play it"),
        Fault.NOT_TRIED: translate("Fault", "not tried yet"),
        Fault.TURNED_OFF: translate("Fault", "off"),
        Fault.NOT_RUNNING: translate("Fault", "Callside is not open"),
        Fault.NOT_ASKED: translate("Fault", "asking the desktop"),
        Fault.NOT_STARTED: translate("Fault", "its service has not started yet"),
        Fault.UNKNOWN_DESKTOP: translate("Fault", "this desktop does not tell"),
        Fault.MINIMIZED: translate("Fault", "minimised"),
        Fault.HIDDEN: translate("Fault", "not on the screen"),
        Fault.COVERABLE: translate("Fault", "other windows may cover it"),
        Fault.OWN_ACT: translate("Fault", "you brought the cue up yourself"),
    }[fault]
