"""What each setting is called, and what it means."""

from app.settings import CUE_MINUTES, TEXT_SIZES, WRAP_MINUTES, Settings
from app.settings import Theme as Choice
from ui.wording import translate


def titles() -> dict[str, str]:
    """The name of each setting, by its field."""
    return {
        "has_notice": translate("Settings", "First cue"),
        "notice_minutes": translate("Settings", "First cue, minutes before the end"),
        "wrap_minutes": translate("Settings", "Second cue"),
        "theme": translate("Settings", "Colours"),
        "text_size": translate("Settings", "Text size"),
        "reduced_motion": translate("Settings", "Less motion"),
        "on_top": translate("Settings", "Above other windows"),
        "task_bar": translate("Settings", "Mark in the task bar"),
        "tray": translate("Settings", "Time in the tray"),
        "notifications": translate("Settings", "Desktop notifications"),
        "passes_dnd": translate("Settings", "Pass Do Not Disturb"),
        "has_sound": translate("Settings", "A short sound"),
        "single_keys": translate("Settings", "Single keys"),
    }


def meanings(settings: Settings, *, can_place: bool) -> dict[str, str]:
    """What each setting means as things stand, by its field."""
    first, second = first_cue_bounds(settings), WRAP_MINUTES
    return {
        "has_notice": translate("Settings", "Asks for the last question. {0} to {1} min.").format(
            first[0], first[-1]
        ),
        "wrap_minutes": translate(
            "Settings", "Asks to agree the next step. {0} to {1} min."
        ).format(second[0], second[-1]),
        "theme": translate("Settings", "System follows your desktop."),
        "text_size": translate("Settings", "{0} to {1} %, in every window.").format(
            TEXT_SIZES[0], TEXT_SIZES[-1]
        ),
        "reduced_motion": translate("Settings", "Changes come at once and do not fade."),
        "on_top": _on_top_meaning(can_place=can_place),
        **_alert_meanings(),
        "single_keys": translate(
            "Settings", "S, Z and 1 to 9 act alone. Switched off, they need Alt."
        ),
    }


def _alert_meanings() -> dict[str, str]:
    return {
        "task_bar": translate("Settings", "The window’s entry asks for a look, for a minute."),
        "tray": translate(
            "Settings", "An icon with the minutes left, where your desktop has a tray."
        ),
        "notifications": translate("Settings", "One for each cue, never with a name."),
        "passes_dnd": translate(
            "Settings", "The last cues are sent as urgent, where your desktop lets those through."
        ),
        "has_sound": translate(
            "Settings", "Your microphone may carry it to the customer. Headphones keep it to you."
        ),
    }


def first_cue_bounds(settings: Settings) -> range:
    """The first cue stays before the second."""
    return range(settings.wrap_minutes + 1, CUE_MINUTES.stop)


def choice_words(choice: Choice) -> str:
    """The name of a choice of colours."""
    return {
        Choice.SYSTEM: translate("Settings", "System"),
        Choice.LIGHT: translate("Settings", "Light"),
        Choice.DARK: translate("Settings", "Dark"),
    }[choice]


def _on_top_meaning(*, can_place: bool) -> str:
    if can_place:
        return translate("Settings", "During a session the window stays in sight beside the call.")
    return translate(
        "Settings",
        "Your desktop (Wayland) lets no program do this. The menu of the window’s title bar may "
        "have “Always on Top”.",
    )
