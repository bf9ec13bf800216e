"""The agent's hands upon the windows: small and large, above others, hidden, left."""

from collections.abc import Callable
from functools import partial

from app.refusal import Reason, Refusal
from app.remote.request import Request
from app.session.capture import CaptureKind
from app.session.session import Phase
from ui.meant import SecondPress
from ui.opening import open_link
from ui.program import Program
from ui.put_aside import is_page_put_aside
from ui.talk_hands import TalkHands


class WindowHands(TalkHands):
    """Does what concerns no session but the windows."""

    def __init__(
        self,
        program: Program,
        desk: Callable[[str], None],
        stop: Callable[[], None],
        open_link: Callable[[str], object] = open_link,
    ) -> None:
        """`desk` opens a page of the desk, unasked; `stop` ends the program."""
        super().__init__(program)
        self._desk = desk
        self._stop = stop
        self._open_link = open_link
        self._second_press = SecondPress(program.parts.clock)

    def pin(self) -> None:
        """Stay above other windows, or not."""
        settings = self._program.parts.settings
        self._program.tell(settings.change(on_top=not settings.settings.value.on_top))

    def discreet(self) -> None:
        """Hide names and words from everybody, or show them again."""
        self._program.discreet.publish(not self._program.discreet.value)

    def shrink(self) -> None:
        """Become the pill, as long as there is a session to show."""
        if self._program.session is not None:
            self._program.windows.shrink()

    def grow(self) -> None:
        """Become the strip."""
        self._program.windows.grow()

    def take_down(self, kind: CaptureKind) -> None:
        """Ask for a line of that kind; the pill has no room for it, nor for what is typed."""
        self._program.windows.grow()
        self._program.windows.strip.body.take_down(kind)

    def open_desk(self, page: str) -> None:
        """Open the desk at `page`, unless that is put aside for the talk that runs.

        It is full of names, so being discreet has to end first.
        """
        from ui.leaving import ask_to_show

        if is_page_put_aside(page, self._program.plays.real.keeper.agenda.value):
            self._program.tell(Refusal(Reason.PUT_ASIDE))
        elif self._program.discreet.value:
            ask_to_show(self._program.windows.seen, partial(self._open_shown, page))
        else:
            self._desk(page)

    def _open_shown(self, page: str) -> None:
        self.discreet()
        self._desk(page)

    def plan_on_desk(self, request: Request) -> None:
        """Go on planning on the desk; without a name, a half-typed plan there stays."""
        from app.booking.kept_form import NAME, keep_form
        from app.remote.asked_form import asked_form

        parts = self._program.parts
        if request.name or not parts.unfinished.get(NAME):
            form = asked_form(request, parts.settings.settings.value.usual_length)
            self._program.tell(keep_form(parts.unfinished, form))
        self.open_desk(NAME)

    def resize_text(self, by: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        self._program.tell(self._program.parts.settings.resize_text(by))

    def put_away(self) -> None:
        """The window was closed: a live session keeps the pill, else the program stops."""
        if self._phase is Phase.DURING:
            self._program.windows.shrink(along=False)
        else:
            self._stop()

    def leave(self) -> None:
        """Stop the program, after saying what that means."""
        from ui.leaving import ask_to_leave

        plays = self._program.plays
        if plays.is_live:
            seen, is_paused = self._program.windows.seen, plays.is_paused
            ask_to_leave(seen, self._stop, is_paused=is_paused, is_talk=plays.is_in_talk)
        else:
            self._stop()

    @property
    def _phase(self) -> Phase | None:
        session = self._program.session
        return None if session is None else session.phase
