"""A bus and a daemon that take each of their steps when told, and patience that ends when told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from app.alert import Alert
from app.urgency import Urgency
from ui.alarm import Alarm
from ui.notifier.answer import BusError, Sign, Ticket
from ui.notifier.service import NotificationService

ERROR = BusError("org.freedesktop.DBus.Error.NoReply")
STRANGER = Alert("stranger", "Of another program", "", Urgency.NORMAL)


class HandAlarm(Alarm):
    """Rings when told."""

    is_aimed = False

    def aim(self, _delay: timedelta) -> None:
        self.is_aimed = True

    def rest(self) -> None:
        self.is_aimed = False


@dataclass(frozen=True, slots=True)
class Question:
    """Something asked of the daemon, and who wants to know."""

    deed: Callable[[], object]
    answer: Callable[..., None]


class Desktop(NotificationService):
    """A bus and a daemon that do each of their steps when told."""

    def __init__(self) -> None:
        super().__init__("")
        self.is_up = False
        self.screen: dict[int, Alert] = {}
        self.questions: list[Question] = []
        self.answers: list[Callable[[], None]] = []
        self.is_shared = False
        self._servers = 1
        self._number = 0

    def is_ready(self) -> bool:
        return self.is_up

    def open(self) -> None:
        """Wait to be let in."""

    def close(self) -> None:
        self.is_up = False
        self.questions.clear()
        self.answers.clear()

    def ask(self, answer: Callable[[Sign | BusError], None]) -> None:
        self.questions.append(Question(lambda: Sign(self._name(), frozenset()), answer))

    def show_in_place_of(
        self,
        old: Ticket | None,
        alert: Alert,
        sign: Sign,
        answer: Callable[[Ticket | BusError], None],
    ) -> None:
        self.questions.append(Question(lambda: self._display(old, alert, sign), answer))

    def take_back(self, ticket: Ticket) -> None:
        if self.is_up:
            self.questions.append(Question(lambda: self._dismiss(ticket), lambda _nothing: None))

    def work(self, place: int) -> None:
        """Do one of the things asked, and answer later."""
        question = self.questions.pop(place % len(self.questions))
        result = question.deed()
        self.answers.append(lambda: question.answer(result))

    def refuse(self) -> None:
        """Do nothing of what was asked, and say so later."""
        asked, self.questions = self.questions, []
        self.answers += [partial(question.answer, ERROR) for question in asked]

    def die(self) -> None:
        """Leave an empty screen to a successor, who counts from one again."""
        self.refuse()
        self._servers += 1
        self.begin_anew()

    def begin_anew(self) -> None:
        """Show but what another program put first."""
        self.is_shared = True
        self.screen = {1: STRANGER}
        self._number = 1

    def _name(self) -> str:
        return f":1.{self._servers}"

    def _display(self, old: Ticket | None, alert: Alert, sign: Sign) -> Ticket | BusError:
        if sign.server != self._name():
            return ERROR
        number = old.number if old and old.server == sign.server else 0
        if number not in self.screen:
            self._number += 1
            number = self._number
        self.screen[number] = alert
        return Ticket(sign.server, number)

    def _dismiss(self, ticket: Ticket) -> None:
        if ticket.server == self._name():
            self.screen.pop(ticket.number, None)
