"""The frame of the strip with one place for what is typed after each key."""

from typing import TYPE_CHECKING

from app.prep import GATHERED_IN
from app.session.capture import CaptureKind
from ui.strip.conversation import Conversation
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.strip.not_now import NotNow


class Landing(Conversation):
    """After some keys one types: into the field that they open, and in a talk into its notes.

    Where neither can be, the letters go nowhere, since each of them would be a key.
    """

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """Nothing is held yet."""
        super().__init__(theme, can_pin=can_pin)
        self._not_now: NotNow | None = None

    def take_down(self, kind: CaptureKind) -> None:
        """Ask for a line of that kind."""
        if self._is_talk:
            self._note()
        elif self.told is not None and self._asking.scribe().may_begin():
            self.drawers.take_down(kind)
        else:
            self.hold()

    def gather(self) -> None:
        """Ask for a goal that came up."""
        if self._is_talk:
            self._note()
        elif self.told is not None and self.told.phase in GATHERED_IN:
            self.drawers.gather()
        else:
            self.hold()

    def ask_mistake(self) -> None:
        """Ask what to do better."""
        if self.after is not None and self.after.isVisible():
            super().ask_mistake()
        elif self._is_talk:
            self._note()
        else:
            self.hold()

    def hold(self) -> None:
        """Let no letter that is typed now act as a key."""
        self._not_now = self._not_now or self._made_not_now()
        self._not_now.hold(is_hidden=self.veil.isVisible())
        self.middle.reveal(self._not_now)

    def fold(self) -> bool:
        """Give the keyboard back, too; whether anything was open."""
        was_held = self._not_now is not None and self._not_now.fold()
        return super().fold() or was_held

    def _note(self) -> None:
        if not self.write():
            self.hold()

    def _made_not_now(self) -> "NotNow":
        from ui.strip.not_now import NotNow

        place = NotNow(self._theme)
        self.middle.column.insertWidget(self.middle.column.indexOf(self.ahead), place)
        return place
