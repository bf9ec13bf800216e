"""Why a cue comes no further, for the terminal, which speaks English."""

from collections.abc import Mapping

from app.session.delivery import Fault

IN_THE_TERMINAL: Mapping[Fault, str] = {
    Fault.NO_BUS: "the desktop cannot be reached",
    Fault.NO_SERVICE: "this desktop has none",
    Fault.NO_ANSWER: "the desktop does not answer",
    Fault.DECLINED: "refused by the desktop",
    Fault.DO_NOT_DISTURB: "paused by Do Not Disturb",
    Fault.NO_PLAYER: "no player is installed",
    Fault.PLAYER_FAILED: "no player could play it",
    Fault.NOT_TRIED: "not tried yet",
    Fault.TURNED_OFF: "off",
    Fault.NOT_RUNNING: "Callside is not open",
    Fault.NOT_ASKED: "asking the desktop",
    Fault.NOT_STARTED: "its service has not started yet",
    Fault.UNKNOWN_DESKTOP: "this desktop does not tell",
    Fault.MINIMIZED: "minimised",
    Fault.HIDDEN: "not on the screen",
    Fault.COVERABLE: "other windows may cover it",
    Fault.OWN_ACT: "you brought the cue up yourself",
}
