"""Reads what an X11 window manager made of a window: where it stands, and what is above it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.xserver import server

ACTIVE, STATE, SUPPORTED = b"_NET_ACTIVE_WINDOW", b"_NET_WM_STATE", b"_NET_SUPPORTED"
ABOVE, FULL = b"_NET_WM_STATE_ABOVE", b"_NET_WM_STATE_FULLSCREEN"
COMPOSITOR = b"_NET_WM_CM_S0"
"""Who mixes windows with what is behind them, on the first and usually only X screen."""
NEAR = 2
"""Pixels that rounding can make."""


def is_kept_above(window: QWidget, *, was_asked: bool) -> bool | None:
    """Whether `window` stays above others, or would if it `was_asked`; nothing where not on X11."""
    there = server()
    if there is None:
        return None
    place = (_number(window), STATE) if was_asked else (there.root(), SUPPORTED)
    return there.atom(ABOVE) in there.numbers(*place)


def is_under_full_screen(window: QWidget) -> bool:
    """Whether the window in use, in full screen, is above whatever is kept above on its screen."""
    there = server()
    if there is None:
        return False
    return any(
        other != _number(window)
        and there.atom(FULL) in there.numbers(other, STATE)
        and _is_on_screen_of(window, there.corner(other))
        for other in there.numbers(there.root(), ACTIVE)
    )


def is_where_qt_has_it(window: QWidget) -> bool:
    """Whether `window` stands where Qt has it; it may miss where it was put when it was shown."""
    there = server()
    corner = there.corner(_number(window)) if there is not None else None
    if corner is None:
        return True
    way = corner - _corner(window)
    return max(abs(way.x()), abs(way.y())) <= NEAR


def is_mixed() -> bool:
    """Whether what is behind a window can be seen through it, as far as can be known."""
    there = server()
    return there is None or there.is_owned(COMPOSITOR)


def _number(window: QWidget) -> int:
    """By what the server knows `window`: hidden and shown it is another, which it does not know."""
    return int(window.windowHandle().winId())


def _is_on_screen_of(window: QWidget, corner: QPoint | None) -> bool:
    screen = window.screen()
    box = QRect(screen.geometry().topLeft(), screen.geometry().size() * screen.devicePixelRatio())
    return corner is not None and box.contains(corner)


def _corner(window: QWidget) -> QPoint:
    """Where Qt has the inside of `window`: it counts pixels from the corner of a screen."""
    start = window.screen().geometry().topLeft()
    return start + (window.geometry().topLeft() - start) * window.devicePixelRatio()
