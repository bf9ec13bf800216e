"""Whether to be an X11 window in a Wayland session, which some desktops keep above others."""

from collections.abc import Callable, Mapping

from ui.libraries import obstacle

CHOICE, X11 = "QT_QPA_PLATFORM", "xcb"

Obstacle = Callable[[Mapping[str, str]], str | None]


def has_xwayland(environment: Mapping[str, str]) -> bool:
    """Whether this Wayland session has a place for X11 windows, and nobody has chosen otherwise."""
    has_both = environment.get("WAYLAND_DISPLAY") and environment.get("DISPLAY")
    return bool(has_both) and not environment.get(CHOICE)


def platform_words(
    environment: Mapping[str, str], *, wanted: Callable[[], bool], obstacle: Obstacle = obstacle
) -> tuple[str, ...]:
    """What to tell Qt of the way to the screen; nothing unless XWayland is wanted and answers."""
    if not has_xwayland(environment) or not wanted():
        return ()
    return () if obstacle({**environment, CHOICE: X11}) else ("-platform", X11)
