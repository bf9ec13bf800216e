"""What each setting is called, and what it means."""

from app.profile import Profile
from app.settings import (
    CLOSE_MINUTES,
    CUE_MINUTES,
    NUDGE_MINUTES,
    PREPARE_MINUTES,
    TEXT_SIZES,
    WRAP_MINUTES,
    Settings,
)
from app.settings import Theme as Choice
from ui.above import Abilities
from ui.wording import translate


def meanings(settings: Settings, abilities: Abilities) -> dict[str, str]:
    """What each setting means as things stand, by its field."""
    return {
        **_meanings_of_cues(settings),
        **_meanings_of_alerts(),
        **_meanings_of_bookings(settings),
        "theme": translate("Settings", "System follows your desktop."),
        "text_size": translate("Settings", "{0} to {1} %, in every window.").format(
            TEXT_SIZES[0], TEXT_SIZES[-1]
        ),
        "reduced_motion": translate("Settings", "Changes come at once and do not fade."),
        "on_top": _on_top_meaning(abilities),
        "uses_xwayland": _xwayland_meaning(settings, abilities),
        "single_keys": translate(
            "Settings",
            "S, Z and 1 to 9 act alone. Switched off, letters need Alt, digits Ctrl+Shift.",
        ),
        **_meanings_of_lines(),
        **_meanings_of_waiting(settings),
        **_meanings_of_bookings(settings),
        "enough_minutes": translate("Settings", "When the page of a session says “enough”."),
        "profile": translate("Settings", "The items of your lists about the room follow it."),
        "starts_discreet": translate(
            "Settings",
            "On this system no window can be kept out of a shared screen or recording, so Discreet"
            " hides names and words instead; to share one window, not the screen, is safest.",
        ),
    }


def _meanings_of_lines() -> dict[str, str]:
    return {
        "help_from": translate(
            "Settings", "A name and how to reach them, for the card “Keep calm”."
        ),
        "second_way": translate(
            "Settings", "A link or a number, for the card “The connection dropped”."
        ),
    }


def _meanings_of_bookings(settings: Settings) -> dict[str, str]:
    return {
        "breather_minutes": translate(
            "Settings", "A shorter gap is pointed at when you plan, and in the day."
        ),
        "night": translate(
            "Settings", "A start between {0}:00 and {1}:00 there waits until they confirm it."
        ).format(settings.night_begins, settings.night_ends),
    }


def _meanings_of_cues(settings: Settings) -> dict[str, str]:
    first, second = first_cue_bounds(settings), WRAP_MINUTES
    asks = translate("Settings", "Asks for the last question. {0} to {1} min.")
    agrees = translate("Settings", "Asks to agree the next step. {0} to {1} min.")
    return {
        "has_notice": asks.format(first[0], first[-1]),
        "wrap_minutes": agrees.format(second[0], second[-1]),
        "prepare_minutes": translate(
            "Settings", "Points at the Before list so long before. Up to {0} min; 0 is never."
        ).format(PREPARE_MINUTES[-1]),
    }


def _meanings_of_waiting(settings: Settings) -> dict[str, str]:
    nudge, close = NUDGE_MINUTES, close_bounds(settings)
    offers = translate("Settings", "Offers a kind nudge so long after the start. {0} to {1} min.")
    closes = translate("Settings", "Offers kind words to close with. {0} to {1} min.")
    return {
        "nudge_minutes": offers.format(nudge[0], nudge[-1]),
        "close_minutes": closes.format(close[0], close[-1]),
    }


def _meanings_of_alerts() -> dict[str, str]:
    return {
        "task_bar": translate("Settings", "The window’s entry asks for a look, for a minute."),
        "tray": translate(
            "Settings", "An icon with the minutes left, where your desktop has a tray."
        ),
        "notifications": translate("Settings", "One for each cue, never with a name."),
        "passes_dnd": translate(
            "Settings", "The last cues are sent as urgent, where your desktop lets those through."
        ),
        "has_morning": translate(
            "Settings", "One notification a day, only if a promise is due, and without a name."
        ),
        "has_sound": translate(
            "Settings", "Your microphone may carry it to the customer. Headphones keep it to you."
        ),
    }


def profile_words(profile: Profile) -> str:
    """A place to work."""
    return {
        Profile.HOME: translate("Settings", "At home"),
        Profile.OFFICE: translate("Settings", "In an office"),
    }[profile]


def first_cue_bounds(settings: Settings) -> range:
    """The first cue stays before the second."""
    return range(settings.wrap_minutes + 1, CUE_MINUTES.stop)


def close_bounds(settings: Settings) -> range:
    """The close comes after the nudge."""
    return range(settings.nudge_minutes + 1, CLOSE_MINUTES.stop)


def choice_words(choice: Choice) -> str:
    """The name of a choice of colours."""
    return {
        Choice.SYSTEM: translate("Settings", "System"),
        Choice.LIGHT: translate("Settings", "Light"),
        Choice.DARK: translate("Settings", "Dark"),
    }[choice]


def _on_top_meaning(abilities: Abilities) -> str:
    if not abilities.can_place:
        return translate(
            "Settings",
            "Your desktop (Wayland) lets no program do this. The menu of the window’s title bar "
            "may have “Always on Top”.",
        )
    if abilities.keeps_above is False:
        return translate(
            "Settings", "Callside asks for it, but your desktop keeps no window above others."
        )
    return translate("Settings", "During a session the window stays in sight beside the call.")


def _xwayland_meaning(settings: Settings, abilities: Abilities) -> str:
    if abilities.can_place:
        return translate(
            "Settings", "Callside is an X11 window now. Switched off, it opens again without."
        )
    if settings.uses_xwayland:
        return translate("Settings", "XWayland did not answer, so Callside opened without it.")
    return translate(
        "Settings",
        "Opens Callside again as an X11 window; the session goes on. GNOME keeps those above "
        "others, sway does not.",
    )
