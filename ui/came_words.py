"""What is said of a session that is over: whether they came, and how focused the agent was."""

from collections.abc import Mapping

from app.session.outcome import Attendance
from ui.wording import translate


def answers() -> Mapping[str, str]:
    """All that can be said, the first being nothing."""
    return {"": translate("Came", "Not said"), **{one: came_words(one) for one in Attendance}}


def title_words(*, is_ahead: bool) -> str:
    """What is asked of a session, before its planned start and after."""
    if is_ahead:
        return translate("Came", "Was it called off?")
    return translate("Came", "Did they come?")


def came_words(attendance: Attendance) -> str:
    """Whether they came."""
    return {
        Attendance.JOINED: translate("Came", "On time"),
        Attendance.LATE: translate("Came", "Late"),
        Attendance.NO_SHOW: translate("Came", "Did not come"),
        Attendance.CANCELLED_BY_THEM: translate("Came", "They called it off"),
        Attendance.CANCELLED_BY_ME: translate("Came", "I called it off"),
    }[attendance]


def focus_words(level: int) -> str:
    """How focused the agent found themselves, from 1 to 3."""
    return {
        3: translate("Check", "Fully"),
        2: translate("Check", "Mostly"),
        1: translate("Check", "Not today"),
    }[level]


def focused_words(level: int) -> str:
    """The same where nobody asked for it just now."""
    return translate("Check", "Focused: {0}").format(focus_words(level))


def done_words(attendance: Attendance | None) -> str:
    """How a session went that is over."""
    words = {
        Attendance.JOINED: translate("Came", "Done, they came on time"),
        Attendance.LATE: translate("Came", "Done, they came late"),
        Attendance.NO_SHOW: translate("Came", "Done, they did not come"),
        Attendance.CANCELLED_BY_THEM: translate("Came", "Done, they called it off"),
        Attendance.CANCELLED_BY_ME: translate("Came", "Done, I called it off"),
    }
    return words[attendance] if attendance else translate("Day", "Done")
