"""The frame of the strip with the cards that come and go, each made when there first is one."""

from datetime import tzinfo
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from app.session.session import Phase
from ui.sight import Sight
from ui.strip.frame import Frame
from ui.theme import GAP, Theme
from ui.widgets.chain import chain

if TYPE_CHECKING:
    from app.booking.slip import Slip
    from app.people.last_time import LastTime
    from app.scene import Scene
    from ui.strip.after_card import AfterCard
    from ui.strip.came_line import CameLine
    from ui.strip.last_card import LastCard
    from ui.strip.slip_card import SlipCard


class Guests(Frame):
    """A message to send, the last time with them, how they came, what follows a call."""

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """None of them yet."""
        super().__init__(theme, can_pin=can_pin)
        self._slip: SlipCard | None = None
        self._last: LastCard | None = None
        self._came: CameLine | None = None
        self.after: AfterCard | None = None

    def draw_guests(self, sight: Sight, *, wanted: bool) -> None:
        """Show those that there is something to say by; none beside the form for a session."""
        shown = sight if wanted else replace(sight, scene=None, slip=None, last_time=None)
        self._show_slip(shown.slip)
        self._show_last_time(shown.last_time, shown.zone)
        self._show_came(shown.scene)
        self._show_after(shown)

    def _show_slip(self, slip: "Slip | None") -> None:
        """Offer a message, or none; the card is made when there first is one."""
        if self._slip is None and slip is not None:
            from ui.strip.slip_card import SlipCard

            self._slip = SlipCard(self._theme)
            self._slip.copied.connect(self.copy)
            self._slip.sent.connect(self._acts.mark_sent)
        if self._slip is not None and slip is not None:
            self._place_slip(self._slip, self.ahead if slip.is_absence else self.drawers)
        if self._slip is not None:
            self._slip.draw(slip)

    def _show_last_time(self, last: "LastTime | None", zone: tzinfo) -> None:
        """Remind of the last session, if any; the card is made when there first is one."""
        if self._last is None and last is not None:
            from ui.strip.last_card import LastCard

            self._last = LastCard(self._theme)
            column = self.middle.column
            column.insertWidget(column.indexOf(self.veil), self._last)
        if self._last is not None:
            self._last.draw(last, zone)

    def _show_came(self, scene: "Scene | None") -> None:
        """Ask after the call how they came, as long as nobody said."""
        wanted = scene is not None and scene.phase is Phase.AFTER and scene.is_attendance_open
        if self._came is None and wanted:
            from ui.strip.came_line import CameLine

            self._came = CameLine(self._theme)
            self._came.said.connect(self._acts.attend)
            self.middle.column.insertWidget(self.middle.column.indexOf(self.ahead), self._came)
            chain(self.plate, self._came.buttons)
        if self._came is not None:
            self._came.setVisible(wanted)

    def _show_after(self, sight: Sight) -> None:
        """Show what follows a call; the card is made when there first was one."""
        if self.after is None and sight.scene is not None and sight.scene.closing is not None:
            from ui.strip.after_card import AfterCard

            self.after = AfterCard(self._theme, self._acts, self.ahead)
            column = self.middle.column
            column.insertWidget(column.indexOf(self.ahead) + 1, self.after)
        if self.after is not None:
            self.after.draw(sight)

    def open_follow_up(self) -> None:
        """See the follow-up whole."""
        if self.after is not None:
            self.after.open_follow_up()

    def ask_mistake(self) -> None:
        """Ask what to do better; where it is said comes into sight."""
        field = None if self.after is None else self.after.ask()
        if self.after is not None and field is not None:
            self.middle.reveal(self.after)
            self.middle.ensureWidgetVisible(field, 0, GAP)

    def finish(self) -> None:
        """Take over what is being typed."""
        self.drawers.finish()
        if self.after is not None:
            self.after.finish()

    def copy(self) -> None:
        """Copy the message that is offered, and say so on its card; or that there is none."""
        if self._slip is not None and self._slip.isVisible():
            self._acts.copy_message()
            self._slip.tell_copied()
            self.middle.reveal(self._slip)
        elif self.after is not None and self.after.isVisible():
            self._acts.copy_message()
            self.middle.reveal(self.after.follow)
        else:
            self._acts.copy_nothing()

    def mark_sent(self) -> None:
        """Say that the follow-up was sent; the answer comes into sight."""
        self._acts.mark_follow_up()
        if self.after is not None and self.after.isVisible():
            self.middle.reveal(self.after.follow)

    def _place_slip(self, card: "SlipCard", above: QWidget) -> None:
        """Below `above`: what is wanted at once stands above the lists."""
        column = self.middle.column
        if column.indexOf(card) != column.indexOf(above) + 1:
            column.removeWidget(card)
            column.insertWidget(column.indexOf(above) + 1, card)
            chain(self.ahead if above is self.ahead else self.proof, card.buttons)
