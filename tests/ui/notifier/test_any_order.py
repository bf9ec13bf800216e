"""In whatever order things happen, the screen ends with the wanted alert, or with none."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.alert import Alert
from tests.ui.notifier.conftest import FIVE, OVER, TEN
from tests.ui.notifier.model import ERROR, STRANGER, Desktop, HandAlarm
from ui.notifier.freedesktop import FreedesktopNotifier


class AnyOrder(RuleBasedStateMachine):
    """Everything that may happen, at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.desktop = Desktop()
        self.patience = HandAlarm()
        self.notifier = FreedesktopNotifier(lambda: self.desktop, self.patience)
        self.wanted: Alert | None = None

    @rule(alert=st.sampled_from((TEN, FIVE, OVER, None)))
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

    @rule(bad_luck=st.sampled_from(("", "", "", "daemon", "bus")))
    def time_passes(self, bad_luck: str) -> None:
        if bad_luck == "daemon":
            self.desktop.die()
        elif bad_luck and (self.desktop.is_up or self.patience.is_aimed):
            self.desktop.close()
            self.desktop.begin_anew()
            self.desktop.lost.emit()

    def teardown(self) -> None:
        self.settle()
        assert self.ours() in ([], [self.wanted])
        if self.wanted is not None:
            self.want(self.wanted)
            self.settle()
            assert self.ours() == [self.wanted]

    def ours(self) -> list[Alert]:
        """What is on the screen beside the stranger's, who must not suffer."""
        screen = self.desktop.screen
        assert (STRANGER in screen.values()) is self.desktop.is_shared
        return [alert for alert in screen.values() if alert is not STRANGER]

    def settle(self) -> None:
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


def test_that_a_number_of_another_bus_is_never_used() -> None:
    story = AnyOrder()
    story.want(TEN)
    story.settle()

    story.time_passes("bus")
    story.want(FIVE)
    story.settle()

    assert story.ours() == [FIVE]


def test_that_a_late_refusal_does_not_stop_the_next_alert() -> None:
    story = AnyOrder()
    story.want(TEN)
    story.all_goes_well(steps=3)
    story.patience_ends()
    story.want(FIVE)

    (handed, _asked) = story.desktop.questions
    handed.answer(ERROR)
    story.desktop.questions.remove(handed)
    story.settle()

    assert story.ours() == [FIVE]
