"""Why no day was read from what was typed, and how to type one."""

from app.wall.meaning import Fault, Flaw
from ui.wording import translate


def no_day_words(fault: Fault) -> str:
    """One sentence; the words at fault are in it where that helps."""
    words = {
        Flaw.NOTHING: translate("NoDay", "Say the day, like Fri, tomorrow, 12 March."),
        Flaw.NO_SUCH_DAY: translate("NoDay", "There is no such day: {0}."),
        Flaw.PASSED: translate("NoDay", "That day has passed. Choose one ahead."),
        Flaw.OTHER_WEEKDAY: translate("NoDay", "That day is another weekday."),
        Flaw.TOO_MUCH: translate("NoDay", "A day is enough, without an hour."),
        Flaw.TOO_FAR: translate("NoDay", "That is more than two years ahead."),
    }.get(fault.flaw, translate("NoDay", "Not understood: {0}. Like Fri, tomorrow, 12 March."))
    return words.format(fault.detail)
