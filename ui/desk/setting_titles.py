"""What each setting is called."""

from ui.wording import translate


def titles() -> dict[str, str]:
    """The name of each setting, by its field."""
    return {
        "has_notice": translate("Settings", "First cue"),
        "notice_minutes": translate("Settings", "First cue, minutes before the end"),
        "wrap_minutes": translate("Settings", "Second cue"),
        "prepare_minutes": translate("Settings", "Before a planned session"),
        "theme": translate("Settings", "Colours"),
        "text_size": translate("Settings", "Text size"),
        "reduced_motion": translate("Settings", "Less motion"),
        "on_top": translate("Settings", "Above other windows"),
        "uses_xwayland": translate("Settings", "Keep above (uses XWayland)"),
        "task_bar": translate("Settings", "Mark in the task bar"),
        "tray": translate("Settings", "Time in the tray"),
        "notifications": translate("Settings", "Desktop notifications"),
        "passes_dnd": translate("Settings", "Pass Do Not Disturb"),
        "has_sound": translate("Settings", "A short sound"),
        "has_morning": translate("Settings", "Promises in the morning"),
        "morning_hour": translate("Settings", "Promises in the morning, from which hour"),
        "single_keys": translate("Settings", "Single keys"),
        "starts_discreet": translate("Settings", "Start in discreet mode"),
        "help_from": translate("Settings", "Whom you call for help"),
        "second_way": translate("Settings", "Your second way to meet"),
        "profile": translate("Settings", "Where you work"),
        **_titles_before(),
    }


def _titles_before() -> dict[str, str]:
    """Of what counts before a session."""
    return {
        "enough_minutes": translate("Settings", "Enough preparation"),
        "nudge_minutes": translate("Settings", "Nudge after"),
        "close_minutes": translate("Settings", "Kind close after"),
        "breather_minutes": translate("Settings", "Between two sessions"),
        "night": translate("Settings", "The customer’s night"),
        "night_begins": translate("Settings", "The customer’s night: from"),
        "night_ends": translate("Settings", "The customer’s night: until"),
    }
