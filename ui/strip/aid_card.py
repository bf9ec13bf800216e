"""A card for a hard moment: one thought at a time, for the agent's eyes."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from app.lists.aid import Aid, AidKind, Thought, Way
from ui.keys import cap
from ui.strip.bookmark import Control, control_in_use, take_up
from ui.theme import BODY, LINE, TITLE, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.ground import Ground
from ui.widgets.lines import BREAK
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import quoted, translate

ICONS = {
    AidKind.CALM: "leaf",
    AidKind.UNKNOWN: "circle-question-mark",
    AidKind.HONEST: "shield-check",
    AidKind.ENDING: "door-open",
    AidKind.DROPPED: "unplug",
}


class Ways(Struct, frozen=True):
    """Whom and what the agent can turn to; an empty one is not known."""

    help: str = ""
    phone: str = ""
    second: str = ""
    can_pause: bool = False

    def to(self, way: Way) -> str:
        """Whom or what a thought leads to by that way."""
        return {Way.HELP: self.help, Way.PHONE: self.phone, Way.SECOND: self.second}.get(way, "")


class AidCard(Ground):
    """Folded until its key; the same key shows the next thought, and folds it after the last."""

    paused = Signal()

    def __init__(self, theme: Theme) -> None:
        """Folded."""
        super().__init__(theme)
        self.aid: Aid | None = None
        self.place = 0
        self._ways = Ways()
        self._in_use: Control | None = None
        self._head = Signed(theme, QFont.Weight.DemiBold)
        self._title = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._text = Text(theme, BODY)
        self._say = Text(theme, LINE, QFont.Weight.DemiBold)
        self._shown = Text(theme, BODY, QFont.Weight.Medium)
        pause = Face(translate("Aid", "Pause the clock"), "pause", cap("pause", single=True))
        self._pause = Button(theme, pause)
        self._copies = {way: Button(theme, face) for way, face in _copy_faces().items()}
        self._back = Button(theme, Face(translate("Aid", "Back"), weight=Weight.QUIET))
        self._next = Button(theme, Face(""))
        self._fold = Button(theme, Face(translate("Aid", "Fold"), "", "Esc", Weight.QUIET))
        self._lay_out()
        self._pause.clicked.connect(self.paused)
        for way, button in self._copies.items():
            button.clicked.connect(partial(self._put_on_clipboard, way))
        self._back.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        self._fold.clicked.connect(self.fold)
        self.hide()

    @property
    def controls(self) -> tuple[Button, ...]:
        """All that takes the keyboard, in reading order."""
        return self._pause, *self._copies.values(), self._back, self._next, self._fold

    @property
    def bookmark(self) -> tuple[str, int] | None:
        """Which card it is, and how far it was read."""
        return None if self.aid is None else (self.aid.kind.value, self.place)

    def read(self, aid: Aid, place: int = 0) -> None:
        """Show `aid`; one that is shown already goes on to its next thought."""
        if self.aid is not None and self.aid.kind is aid.kind:
            self._go(1)
            return
        self.aid, self.place = aid, min(place, len(aid.thoughts) - 1)
        self.show()
        self._draw()
        self._next.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draw(self, ways: Ways) -> None:
        """Show the way to those that there are."""
        is_back = self.aid is not None and self.isHidden()
        if is_back:
            self.show()
            take_up(self, self._in_use)
        if ways != self._ways or is_back:
            self._ways = ways
            self._draw()

    def fold(self) -> None:
        """Fold it, and keep no word."""
        if self.aid is None:
            return
        self.aid = None
        self.cover()

    def cover(self) -> None:
        """Out of sight without a word; the keyboard waits at the window."""
        self._in_use = control_in_use(self)
        if self._in_use is not None:
            self.window().setFocus()
        self._ways = Ways()
        self._head.say("", "clock", self._theme.tokens.text_2)
        for text in (self._title, self._text, self._say, self._shown):
            text.setText("")
        self.setAccessibleName("")
        self.hide()

    def _go(self, by: int) -> None:
        if self.aid is None:
            return
        self.place += by
        if self.place == len(self.aid.thoughts):
            self.fold()
        else:
            self._draw()

    def _draw(self) -> None:
        if self.aid is None:
            return
        theme, thoughts = self._theme, self.aid.thoughts
        thought = thoughts[self.place]
        count = translate("Aid", "{0}, {1} of {2}")
        head = count.format(self.aid.title, self.place + 1, len(thoughts))
        self._head.say(head, ICONS[self.aid.kind], theme.tokens.text_2)
        self._title.setText(thought.title)
        self.setAccessibleName(f"{head}: {thought.title}. {thought.text}")
        shown = BREAK.join(ways_words(thought, self._ways))
        says = BREAK.join(map(quoted, thought.say))
        for text, words in ((self._text, thought.text), (self._say, says), (self._shown, shown)):
            text.setText(words)
            text.setVisible(bool(words))
        is_last = self.place == len(thoughts) - 1
        done, more = translate("Aid", "Done"), translate("Aid", "Next")
        key = cap(self.aid.kind.value, single=theme.single_keys)
        self._next.wear(Face(done if is_last else more, "check" if is_last else "", key))
        self._back.setVisible(self.place > 0)
        for way, button in self._copies.items():
            button.setVisible(way in thought.ways and bool(self._ways.to(way)))
        self._pause.setVisible(Way.CLOCK in thought.ways and self._ways.can_pause)

    def _put_on_clipboard(self, way: Way) -> None:
        QGuiApplication.clipboard().setText(self._ways.to(way))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        for part in (self._head, self._title, self._text, self._say, self._shown):
            column.addWidget(part)
        column.addWidget(Wrap(*self.controls))


def ways_words(thought: Thought, ways: Ways) -> list[str]:
    """Each way that a thought shows, or where to write it down."""
    return [_way_words(way, ways.to(way)) for way in thought.ways if way is not Way.CLOCK]


def _copy_faces() -> dict[Way, Face]:
    return {
        Way.HELP: Face(translate("Aid", "Copy whom to call"), "copy"),
        Way.PHONE: Face(translate("Aid", "Copy their number"), "copy"),
        Way.SECOND: Face(translate("Aid", "Copy the second way"), "copy"),
    }


def _way_words(way: Way, known: str) -> str:
    if known:
        return {
            Way.HELP: translate("Aid", "Call: {0}"),
            Way.PHONE: translate("Aid", "Their number: {0}"),
            Way.SECOND: translate("Aid", "Second way: {0}"),
        }[way].format(known)
    return {
        Way.HELP: translate("Aid", "Whom to call is not set yet: Settings (Ctrl+,)."),
        Way.PHONE: translate("Aid", "Their number is not noted: the session’s page (Ctrl+D)."),
        Way.SECOND: translate("Aid", "A second way to meet is not set yet: Settings (Ctrl+,)."),
    }[way]
