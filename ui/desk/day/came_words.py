"""What is said of whether they came."""

from collections.abc import Mapping

from app.session.outcome import Attendance
from ui.wording import translate


def attendance_words() -> Mapping[str, str]:
    """All that can be said, the first being nothing."""
    return {
        "": translate("Came", "Not said"),
        Attendance.JOINED: translate("Came", "On time"),
        Attendance.LATE: translate("Came", "Late"),
        Attendance.NO_SHOW: translate("Came", "Did not come"),
        Attendance.CANCELLED_BY_THEM: translate("Came", "They called it off"),
        Attendance.CANCELLED_BY_ME: translate("Came", "I called it off"),
    }


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
