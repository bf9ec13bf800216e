"""One run of the program: the window first, everything that it can do without after that."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from socket import socket
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from ui.alarm import Alarm
from ui.application import show_icon
from ui.bind import bind
from ui.feedback import Feedback
from ui.hands import Hands
from ui.haste import relax
from ui.parts import Parts
from ui.program import Program
from ui.theme import Theme

if TYPE_CHECKING:
    from app.presence import Presence
    from ui.clockwatch import ClockWatch
    from ui.desk.desk import Desk
    from ui.desk.moving.mover import Mover
    from ui.listener import Listener
    from ui.morning import MorningCall
    from ui.tray.tray import Tray

AT_ONCE = timedelta(0)
ANEW = 3
"""What the application ends with when the program is to start anew."""


class Running(QObject):
    """Holds what lives as long as the program does."""

    def __init__(self, parts: Parts, door: socket, on_up: Callable[[], None]) -> None:
        """Make the window; `on_up` is called once it can be seen."""
        super().__init__()
        self._door = door
        self._on_up = on_up
        self._listener: Listener | None = None
        self._watch: ClockWatch | None = None
        self._tray: Tray | None = None
        self._desk: Desk | None = None
        self._mover: Mover | None = None
        self._morning: MorningCall | None = None
        self.program = Program(parts, self._hands)
        self._feedback = Feedback(self.program)
        parts.notifier.listen(self._feedback.hear)
        parts.player.listen(self._feedback.hear)
        bind(self.program.discreet, self, self._on_discreet)
        self._uses_xwayland = parts.settings.settings.value.uses_xwayland
        bind(parts.settings.settings, self, self._on_settings)
        self._after_paint = Alarm(self)
        self._after_paint.rang.connect(self._on_painted)
        self.program.windows.strip.painted.connect(
            lambda: self._after_paint.aim(AT_ONCE), Qt.ConnectionType.SingleShotConnection
        )

    def open(self) -> None:
        """Show the window."""
        self.program.look()
        self.program.windows.open()

    def close(self) -> None:
        """Leave everything in order; what is being typed in the desk is kept.

        The desk goes while Qt is whole: a field that loses the keyboard still has something to say.
        """
        self._after_paint.blockSignals(True)  # noqa: FBT003 - as Qt has it
        if self._desk is not None:
            self._desk.close()
        if self._listener is not None:
            self._listener.close()
        for part in (self._tray, self._watch, self._mover):
            if part is not None:
                part.close()
        self.program.close()

    def _hands(self, program: Program) -> Hands:
        self._acts = Hands(program, self._bring_desk, QApplication.exit)
        return self._acts

    def _on_painted(self) -> None:
        """What the first paint does not need."""
        relax()
        show_icon()
        from ui.clockwatch import ClockWatch
        from ui.cursor import RestingCursor
        from ui.listener import Listener
        from ui.orders import Orders
        from ui.tray.tray import Tray

        application = cast("QApplication", QApplication.instance())
        RestingCursor(application, Alarm(self), self)
        application.applicationStateChanged.connect(self._feedback.on_state)
        application.applicationStateChanged.connect(self._on_state)
        self._watch = ClockWatch(self)
        self._watch.jumped.connect(self.program.look_around)
        self._watch.woke.connect(self.program.look_around)
        self._watch.watch_clock()
        self._watch.watch_sleep()
        answer = Orders(self.program, QApplication.exit).answer
        self._listener = Listener(self._door, answer, parent=self)
        self._tray = Tray(self.program, self._acts, self)
        self.program.offer.begin(self._autostart)
        self.program.look_around()
        self._on_up()
        self._tray.open()
        self.program.proving.begin()
        self._know_customers()
        self._see_to_files()

    def _see_to_files(self) -> None:
        """Make the backup of the day; say how a change went that the last window made room for."""
        from app.moving.told import TOLD
        from ui.desk.pages import MOVING

        self.program.daily_copy.begin()
        if self.program.parts.places.get(TOLD) and not self.program.discreet.value:
            self.open_desk(MOVING)

    def _know_customers(self) -> None:
        """What was half typed of them, is written to them, was the last time with them, is due."""
        from ui.acquaintance import Acquaintance
        from ui.folk import Folk
        from ui.morning import MorningCall
        from ui.slips import Slips

        program = self.program
        program.tell(program.play.take_over())
        program.plays.slips = Slips(program.parts)
        program.plays.folk = Folk(program.parts, program.plays.real.keeper)
        self._acquaintance = Acquaintance(program)
        self._morning = MorningCall(program, partial(self.open_desk, "promises"))
        self._feedback.hear_else = self._morning.hear

    def _autostart(self) -> "Presence":
        from ui.presences import AUTOSTART, presences

        return presences(self.program.parts.program)[AUTOSTART]

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """An agent who turns to us may have edited a list by hand meanwhile."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.program.parts.library.reload()

    def _on_settings(self, settings: Settings) -> None:
        """The way to the screen is chosen when the program starts."""
        if settings.uses_xwayland is not self._uses_xwayland:
            QApplication.exit(ANEW)

    def _on_discreet(self, is_on: bool) -> None:  # noqa: FBT001 - as the observable calls it
        """The desk is full of words: it is put away, and opens again by hand."""
        if is_on and self._desk is not None:
            self._desk.close()

    def open_desk(self, page: str) -> None:
        """Open the desk at a page, whoever wants it; being discreet has to end first."""
        self._acts.open_desk(page)

    def _bring_desk(self, page: str) -> None:
        """Bring the desk to the front at a page; it is made when it is first wanted."""
        if self._desk is None:
            from ui.desk.desk import Desk
            from ui.desk.parts_of import parts_of

            parts = parts_of(self.program, self._acts.talk_with)
            self._mover = parts.mover
            self._desk = Desk(parts)
            self._desk.leave_asked.connect(self._acts.leave)
            self.program.dresser.also(partial(self._dress_desk, self._desk))
        elif not self._desk.isVisible():
            self._desk.stand_beside(self.program.windows.seen)
        self._desk.open_at(page)

    def _dress_desk(self, desk: "Desk", theme: Theme) -> None:
        """Both windows have other sizes in another look."""
        desk.dress(theme)
        desk.stand_beside(self.program.windows.seen)
