"""Other programs read what became of each cue on each channel."""

from app.alert_status import AlertStatus
from app.session.answers import delivered, said
from app.session.delivery import Arrival, Channel, Delivery, Fault
from tests.app.fakes import Desk
from tests.app.told import at, status


def row(**facts: object) -> AlertStatus:
    """A cue on time in the window, but for `facts`."""
    usual: AlertStatus = {
        "cue": "opening",
        "channel": "window",
        "due_at": at(0),
        "fired_at": at(0),
        "outcome": "accepted",
        "reason": None,
        "seen_by": None,
        "late_seconds": 0,
    }
    return {**usual, **facts}  # type: ignore[typeddict-item]  # by name


def test_that_before_the_start_there_is_no_alert() -> None:
    desk = Desk()
    desk.plan(after=10)

    assert status(desk)["alerts"] == []


def test_that_each_cue_has_a_row_for_each_channel() -> None:
    desk = Desk()
    desk.start(minutes=45)
    refused = Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.NO_ANSWER)
    desk.do(delivered(desk.session.showings[0].key, refused))
    desk.do(said)

    assert status(desk)["alerts"] == [
        row(seen_by="said"),
        row(
            channel="notification",
            outcome="refused",
            reason="no-answer",
            seen_by="said",
        ),
    ]


def test_that_of_a_cue_that_came_late_the_row_says_why() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(said)
    desk.clock.sleep(minutes=42)
    desk.keeper.look()
    key = desk.session.showings[-1].key
    desk.do(delivered(key, Delivery(Channel.WINDOW, Arrival.ACCEPTED, Fault.COVERABLE)))
    desk.do(delivered(key, Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.NO_ANSWER)))

    reasons = [one["reason"] for one in status(desk)["alerts"] if one["cue"] == "wrap"]

    assert reasons == ["asleep", "no-answer"]


def test_that_a_missed_cue_never_fired_and_tells_why() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.sleep(minutes=42)
    desk.keeper.look()

    assert status(desk)["alerts"] == [
        row(),
        row(
            cue="notice",
            due_at=at(35),
            fired_at=None,
            outcome="missed",
            reason="asleep",
            late_seconds=None,
        ),
        row(cue="wrap", due_at=at(40), fired_at=at(42), reason="asleep", late_seconds=120),
    ]
