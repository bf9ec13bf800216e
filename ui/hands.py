"""The agent's hands: each click and key becomes a command."""

from datetime import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.booking.link import is_openable
from app.records.attending import attend
from app.refusal import ASKING, Refusal
from app.remote.request import Command, Request
from app.session import steps
from app.session.outcome import Attendance
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import CueKind
from app.settings import AGREED_EXTENSION
from ui.meant import has_just_moved, readable
from ui.play import REHEARSAL_MINUTES, REHEARSAL_SPEED
from ui.window_hands import WindowHands
from ui.wording import translate

MARKING = {
    Mark.DONE: Command.TICK,
    Mark.OPEN: Command.UNTICK,
    Mark.NOT_APPLICABLE: Command.NA,
}


class Hands(WindowHands):
    """Does each act upon a session by the program's commands."""

    def mark(self, item_id: str, mark: Mark) -> None:
        """Say of an item that it is open, done or not applicable."""
        self._program.obey(Request(MARKING[mark], item=item_id))

    def mark_clicked(self, item_id: str, mark: Mark) -> None:
        """The same by a click, unless a line that just came or went moved the items."""
        if not has_just_moved(self._program.play):
            self.mark(item_id, mark)

    def said(self) -> None:
        """The line on show was said; without one that can be read, the key does nothing."""
        if readable(self._program.play) is not None:
            self._program.obey(Request(Command.SAID))

    def later(self) -> None:
        """Show it again in a minute; over time, the key does nothing."""
        showing = readable(self._program.play)
        if showing is not None and showing.kind is not CueKind.OVER:
            self._program.obey(Request(Command.LATER))

    def extend(self, minutes: int = AGREED_EXTENSION) -> None:
        """Move the end."""
        if self._phase is Phase.DURING and not self._is_in_talk:
            self._program.obey(Request(Command.EXTEND, minutes=minutes))

    def pause(self) -> None:
        """Pause, or go on."""
        session = self._program.session
        if session is not None and session.phase is Phase.DURING:
            self._program.obey(Request(Command.RESUME if session.paused else Command.PAUSE))

    def undo(self) -> None:
        """Take back the last act, or have it asked about in sight; what follows is meant."""
        self._second_press.forget()
        self._program.windows.strip.body.keep_typed()
        outcome = self._program.obey(Request(Command.UNDO))
        if isinstance(outcome, Refusal) and outcome.reason in ASKING:
            self._program.windows.grow()

    def forward(self, *, key: str = "") -> None:
        """Start what waits, unless a late start must be asked about; close what ended."""
        scene = self._program.sight().scene
        if scene is not None and scene.late is not None:
            return
        if self._phase is Phase.BEFORE:
            self._pass_on(Command.TALK if self._is_talk else Command.START, key)
        elif self._phase is Phase.AFTER:
            self._pass_on(Command.CLOSE, key)

    def begin_late(self, *, keep_end: bool) -> None:
        """Answer the question of a late start."""
        session = self._program.session
        if session is not None:
            full = steps.begin(length=session.length)
            self._program.step(steps.keep_end if keep_end else full)
            self._second_press.expect()

    def cancel(self) -> None:
        """Call a session off that never began; undo brings it back."""
        if self._phase is Phase.BEFORE and not self.forget_talk():
            from app.booking.arranging import cancel

            self._program.step(cancel)

    def attend(self, attendance: Attendance) -> None:
        """Say whether the customer came, where that may be said; undo takes it back."""
        scene = self._program.sight().scene
        is_open = scene is not None and (scene.waited is not None or scene.is_attendance_open)
        if is_open and not self._program.play.is_rehearsal:
            self._program.step(attend(attendance))

    def run_late(self) -> None:
        """Offer to tell the customer that the agent is late, or no more."""
        self._program.plays.run_late()
        self._program.look()

    def mark_sent(self) -> None:
        """The message that is offered was sent; undo takes it back, if the session is at hand."""
        from app.booking.telling import marking
        from app.message.wording import Kind

        slip, session = self._program.sight().slip, self._program.plays.awaited
        step = marking(session, Kind(slip.kind)) if slip and session else None
        if step is None or session is None:
            return
        if self._program.play.is_preparing:
            self._program.step(step)
        else:
            outcome = self._program.play.keeper.arrange(session.id, step)
            self._program.tell(outcome if isinstance(outcome, Refusal) else None)

    def end(self, *, key: str = "") -> None:
        """End the session."""
        if self._phase is Phase.DURING:
            self._pass_on(Command.END, key)

    def set_modes(self, modes: frozenset[Mode]) -> None:
        """Change how the customer sees or hears the agent."""
        self._program.step(steps.set_modes(modes))

    def wish(self, request: Request) -> bool:
        """Start or plan a session; whether that could be done."""
        return isinstance(self._program.obey(request), Session)

    def time_of_day(self) -> time:
        """The time on the agent's own clock."""
        bench = self._program.bench
        return bench.clock.now().wall.astimezone(bench.zone).time()

    def start_with_desktop(self, *, wanted: bool) -> None:
        """Answer the offer to do so."""
        refusal = self._program.offer.answer(wanted=wanted)
        self._program.tell(refusal)
        self._program.look()

    def join(self) -> None:
        """Open the link of the call; without one, the key does nothing."""
        session = self._program.session
        link = "" if session is None or session.booking is None else session.booking.call_link
        if is_openable(link):
            self._open_link(link)

    def copy_message(self) -> None:
        """Put the message that is offered on the clipboard, as it stands now."""
        slip = self._program.sight().slip
        if slip is not None:
            QGuiApplication.clipboard().setText(slip.text)
        else:
            self.hand_out()

    def try_alert(self) -> None:
        """Put a test alert."""
        self._program.proving.try_alert(self._program.play.clock.now().wall)

    def answer_trial(self, *, was_seen: bool) -> None:
        """Say whether the test alert came."""
        self._program.proving.answer(was_seen=was_seen)

    def rehearse(self) -> None:
        """Play a made-up session, or leave it."""
        if self._program.play.is_rehearsal:
            self._program.leave_rehearsal()
            return
        name = translate("Rehearsal", "Rehearsal")
        outcome = self._program.rehearse(REHEARSAL_MINUTES, REHEARSAL_SPEED, name)
        self._program.tell(outcome if isinstance(outcome, Refusal) else None)

    def open_menu(self, anchor: QWidget) -> None:
        """Show the menu of the window of `anchor`, below it."""
        from ui.menu import open_menu, open_pill_menu

        windows = self._program.windows
        open_here = open_menu if anchor.window() is windows.strip else open_pill_menu
        open_here(anchor, self._program.sight(), self, windows)

    def _pass_on(self, command: Command, key: str) -> None:
        """On to the next phase; the second half of a double click is meant for the one before."""
        if not self._second_press.is_likely(key):
            self._program.obey(Request(command))
            self._second_press.expect(key)
