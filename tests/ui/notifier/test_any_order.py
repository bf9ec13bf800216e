"""In whatever order things happen, the screen ends with the wanted alert, or with none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.alert import Alert, Urgency
from ui.alarm import Alarm
from ui.notifier.answer import Notice, Refusal
from ui.notifier.freedesktop import FreedesktopNotifier
from ui.notifier.service import NotificationService

REFUSAL = Refusal("org.freedesktop.DBus.Error.NoReply")
ALERTS = [Alert(key, key, "", Urgency.NORMAL) for key in ("notice", "wrap", "over")]


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

    def ask(self, answer: Callable[[frozenset[str] | Refusal], None]) -> None:
        self.questions.append(Question(frozenset[str], answer))

    def show_in_place_of(
        self,
        old: Notice | None,
        alert: Alert,
        abilities: frozenset[str],
        answer: Callable[[Notice | Refusal], None],
    ) -> None:
        assert not abilities
        self.questions.append(Question(lambda: self._display(old, alert), answer))

    def take_back(self, notice: Notice) -> None:
        self.questions.append(Question(lambda: self._dismiss(notice), lambda _nothing: None))

    def work(self, place: int) -> None:
        """Do one of the things asked, and answer later."""
        question = self.questions.pop(place % len(self.questions))
        result = question.deed()
        self.answers.append(lambda: question.answer(result))

    def refuse(self) -> None:
        """Do nothing of what was asked, and say so later."""
        asked, self.questions = self.questions, []
        self.answers += [partial(question.answer, REFUSAL) for question in asked]

    def die(self) -> None:
        """Leave an empty screen to a successor, who counts from one again."""
        self.refuse()
        self.answers.append(partial(self.gone.emit, self._name()))
        self._servers += 1
        self._number = 0
        self.screen.clear()

    def _name(self) -> str:
        return f":1.{self._servers}"

    def _display(self, old: Notice | None, alert: Alert) -> Notice:
        number = old.number if old else 0
        if number not in self.screen:
            self._number += 1
            number = self._number
        self.screen[number] = alert
        return Notice(self._name(), number)

    def _dismiss(self, notice: Notice) -> None:
        if notice.server == self._name():
            self.screen.pop(notice.number, None)


class AnyOrder(RuleBasedStateMachine):
    """Everything that may happen, at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.desktop = Desktop()
        self.patience = HandAlarm()
        self.notifier = FreedesktopNotifier(lambda: self.desktop, self.patience)
        self.wanted: Alert | None = None

    @rule(alert=st.sampled_from((*ALERTS, None)))
    def want(self, alert: Alert | None) -> None:
        self.wanted = alert
        if alert is None:
            self.notifier.withdraw()
        else:
            self.notifier.put(alert)

    @precondition(lambda self: self.desktop.questions)
    @rule(place=st.integers(0, 3))
    def daemon_works(self, place: int) -> None:
        self.desktop.work(place)

    @precondition(lambda self: self.desktop.answers)
    @rule()
    def bus_delivers(self) -> None:
        self.desktop.answers.pop(0)()

    @rule(steps=st.integers(1, 6))
    def all_goes_well(self, steps: int) -> None:
        for _ in range(steps):
            self._goes_on()

    @precondition(lambda self: self.patience.is_aimed)
    @rule()
    def patience_ends(self) -> None:
        self.patience.is_aimed = False
        self.patience.rang.emit()

    @rule(loses_bus=st.booleans())
    def bad_luck(self, *, loses_bus: bool) -> None:
        if not loses_bus:
            self.desktop.die()
        elif self.desktop.is_up or self.patience.is_aimed:
            self.desktop.close()
            self.desktop.screen.clear()
            self.desktop.lost.emit()

    def teardown(self) -> None:
        self._settle()
        assert list(self.desktop.screen.values()) in ([], [self.wanted])
        if self.wanted is not None:
            self.want(self.wanted)
            self._settle()
            assert list(self.desktop.screen.values()) == [self.wanted]

    def _settle(self) -> None:
        while self._goes_on():
            pass

    def _goes_on(self) -> bool:
        """Let the next good thing happen, if there is one."""
        if self.desktop.answers:
            self.bus_delivers()
        elif self.desktop.questions:
            self.desktop.work(0)
        elif self.patience.is_aimed and not self.desktop.is_up:
            self.desktop.is_up = True
            self.desktop.ready.emit()
        else:
            return False
        return True


AnyOrder.TestCase.settings = settings(max_examples=200, stateful_step_count=40)
test_that_the_screen_ends_as_wanted = AnyOrder.TestCase
