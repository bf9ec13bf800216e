"""Offers the cards for hard moments, each beside its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.keys import AIDS, cap
from ui.widgets.menu import Menu
from ui.wording import translate


def offer_aids(
    anchor: QWidget,
    read: Callable[[str], object],
    ask: Callable[[], object] | None = None,
    *,
    single: bool,
) -> None:
    """Offer them below `anchor`, and to `ask` the question where it can be; arrows choose."""
    menu = Menu(anchor)
    add_aids(menu, read, single=single)
    if ask is not None:
        words = translate("Aid", "The question: their biggest challenge")
        menu.addAction(f"{words}\t{cap('talk', single=single)}", ask)
    menu.setActiveAction(menu.actions()[0])
    menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))


def add_aids(menu: Menu, read: Callable[[str], object], *, single: bool) -> None:
    """Add each to `menu`."""
    for act, words in aid_words().items():
        menu.addAction(f"{words}\t{cap(act, single=single)}", partial(read, act))


def aid_words() -> dict[str, str]:
    """What the card of each act is for."""
    words = {
        "calm": translate("Aid", "Keep calm"),
        "unknown": translate("Aid", "I don’t know, but I will find out"),
        "honest": translate("Aid", "An honest answer"),
        "ending": translate("Aid", "The call that will not end"),
        "dropped": translate("Aid", "The connection dropped"),
    }
    return {act: words[act] for act in AIDS}
