"""An alert goes to the first notifier that is there, and what becomes of it is told once."""

import pytest

from app.alert import Alert, News, Receipt, Touch, Touched
from app.proof import YES, Arrives, Prospect, Reach
from app.session.delivery import Arrival, Fault
from tests.ui.doubles import Witness
from ui.notifier.balloon import BalloonNotifier
from ui.notifier.first import FirstNotifier

ALERT = Alert("wrap-1", "Agree the next step", "Ends 15:15")
MISSING = Reach(*[Prospect(Arrives.NO, Fault.NO_SERVICE)] * 2)
NO_BUS = Reach(*[Prospect(Arrives.NO, Fault.NO_BUS)] * 2)
PAUSED = Reach(*[Prospect(Arrives.NO, Fault.DO_NOT_DISTURB)] * 2)
COMES = Reach(YES, YES)
NEXT = Alert("over-1", "Close now", "Ended 15:15")


class Pair:
    """Two notifiers behind one, and what it tells."""

    def __init__(self) -> None:
        self.best, self.other = Witness(), Witness()
        self.news: list[News] = []
        self.both = FirstNotifier(lambda: self.best, lambda: self.other)
        self.both.listen(self.news.append)

    def refuse(self, alert: Alert, fault: Fault = Fault.NO_SERVICE) -> None:
        """The better one cannot."""
        self.best.hear(refusal(alert, fault))


@pytest.fixture
def pair() -> Pair:
    return Pair()


def refusal(alert: Alert, fault: Fault = Fault.NO_SERVICE) -> Receipt:
    return Receipt(alert.key, Arrival.REFUSED, fault)


def test_that_the_best_is_enough(pair: Pair) -> None:
    pair.both.put(ALERT)
    pair.best.hear(Receipt(ALERT.key, Arrival.ACCEPTED))

    assert pair.best.shown == ALERT
    assert pair.other.told == []
    assert pair.news == [Receipt(ALERT.key, Arrival.ACCEPTED)]


@pytest.mark.parametrize("fault", [Fault.NO_SERVICE, Fault.NO_BUS])
def test_that_the_other_takes_what_the_best_cannot(pair: Pair, fault: Fault) -> None:
    pair.both.put(ALERT)
    pair.refuse(ALERT, fault)
    assert pair.other.shown == ALERT
    assert pair.news == []

    pair.other.hear(Touched(ALERT.key, Touch.OPENED))
    assert pair.news == [Touched(ALERT.key, Touch.OPENED)]


@pytest.mark.parametrize("fault", [Fault.NO_ANSWER, Fault.DECLINED])
def test_that_one_that_is_there_and_fails_is_not_gone_around(pair: Pair, fault: Fault) -> None:
    pair.both.put(ALERT)
    pair.refuse(ALERT, fault)

    assert pair.other.told == []
    assert pair.news == [refusal(ALERT, fault)]


def test_that_the_best_tells_why_none_can() -> None:
    news: list[News] = []
    best = Witness()
    both = FirstNotifier(lambda: best, lambda: BalloonNotifier(lambda: None))
    both.listen(news.append)

    both.put(ALERT)
    best.hear(refusal(ALERT, Fault.NO_BUS))
    best.hear(NO_BUS)
    best.hear(MISSING)

    assert news == [refusal(ALERT, Fault.NO_BUS), NO_BUS, MISSING]


def test_that_what_is_wanted_no_more_is_not_passed_on(pair: Pair) -> None:
    pair.both.put(ALERT)
    pair.both.withdraw()
    pair.refuse(ALERT)
    assert pair.other.told == []

    pair.both.put(NEXT)
    pair.refuse(ALERT)
    assert pair.other.told == []


def test_that_one_alert_at_most_is_shown(pair: Pair) -> None:
    pair.both.put(ALERT)
    pair.refuse(ALERT)

    pair.both.put(NEXT)

    assert pair.other.shown is None
    assert pair.best.shown == NEXT


def test_that_nothing_is_left_at_the_end(pair: Pair) -> None:
    pair.both.put(ALERT)
    pair.refuse(ALERT)

    pair.both.close()

    assert pair.best.shown is None
    assert pair.other.shown is None


def test_that_words_of_what_is_shown_are_changed_wherever_it_is(pair: Pair) -> None:
    changed = Alert(ALERT.key, ALERT.title, "Ends 15:20")
    pair.both.put(ALERT)
    pair.refuse(ALERT)

    pair.both.amend(changed)
    assert pair.other.shown == changed

    pair.both.withdraw()
    pair.both.amend(ALERT)
    assert pair.other.shown is None


def test_that_the_other_is_asked_only_where_the_best_is_not_there(pair: Pair) -> None:
    pair.both.ask()
    pair.best.hear(PAUSED)
    assert pair.news == [PAUSED]
    assert pair.other.asked == 0

    pair.best.hear(MISSING)
    assert pair.other.asked == 1
    pair.other.hear(COMES)
    assert pair.news == [PAUSED, COMES]
