"""What comes back from the agent and the desktop about a cue; all of it is kept with the cue."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.alert import News, Receipt, Touch, Touched
from app.proof import Arrives
from app.remote.request import Command, Request
from app.session.answers import delivered, seen
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWERS = {Touch.SAID: Command.SAID, Touch.LATER: Command.LATER}
REACTIONS = {
    Touch.SAID: Reaction.BUTTON,
    Touch.LATER: Reaction.BUTTON,
    Touch.OPENED: Reaction.ACTIVATED,
    Touch.DISMISSED: Reaction.DISMISSED,
}


class Feedback:
    """Notes how far each cue came, and takes a pressed button for an answer."""

    def __init__(self, program: Program) -> None:
        """Hear nothing until asked to, but look at each new cue in the window."""
        self._program = program
        self.hear_else: Callable[[News], bool] = lambda _news: False
        """Takes news of what is no cue; whether it was such."""
        program.looked.connect(self._on_looked)

    def hear(self, news: News) -> None:
        """Take in what the desktop says of an alert."""
        if isinstance(news, Touched) and news.touch is Touch.OPENED:
            self._program.windows.bring_up()
        if self._program.proving.hear(news) or self.hear_else(news):
            return
        if isinstance(news, Receipt):
            self._note_receipt(news)
        elif isinstance(news, Touched):
            self._note_touch(news)

    def on_state(self, state: Qt.ApplicationState) -> None:
        """An agent who turns to one of our windows sees the cue that waits there."""
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        showing = self._program.play.waiting
        if showing is not None:
            self._program.note(seen(showing.key, Reaction.ACTIVATED))

    def _on_looked(self, _sight: object) -> None:
        """Note once what the window let the agent see of a cue, as soon as there is a window."""
        showing = self._program.play.waiting
        if showing is None or any(way.channel is Channel.WINDOW for way in showing.deliveries):
            return
        window = self._program.proof().window
        if window.fault is not Fault.NOT_ASKED:
            arrival = Arrival.HELD if window.arrives is Arrives.NO else Arrival.ACCEPTED
            way = Delivery(Channel.WINDOW, arrival, window.fault)
            self._program.note(delivered(showing.key, way))

    def _note_receipt(self, receipt: Receipt) -> None:
        """It went out when the cue was shown, however late the receipt comes."""
        session = self._program.play.cued
        for showing in session.showings if session is not None else ():
            if showing.key == receipt.key:
                delivery = Delivery(receipt.channel, receipt.arrival, receipt.fault)
                self._program.note(delivered(receipt.key, delivery))

    def _note_touch(self, touched: Touched) -> None:
        """A button of a cue that no longer waits answers nothing."""
        self._program.note(seen(touched.key, REACTIONS[touched.touch]))
        showing = self._program.play.waiting
        if touched.touch in ANSWERS and showing is not None and showing.key == touched.key:
            with self._program.windows.elsewhere():
                self._program.obey(Request(ANSWERS[touched.touch]))
