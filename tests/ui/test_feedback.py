"""What the desktop and the agent do with an alert is kept with its cue."""

import pytest
from PySide6.QtCore import Qt

from app.alert import Receipt, Touch, Touched
from app.remote.request import Command
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from app.session.showing import Answer, Showing
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage
from ui.feedback import Feedback

ACTIVE = Qt.ApplicationState.ApplicationActive
INACTIVE = Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def feedback(stage: Stage) -> Feedback:
    """In the middle of a session whose first timed cue waits."""
    stage.start()
    stage.wait(minutes=35)
    return Feedback(stage.program)


def newest(stage: Stage) -> Showing:
    session = stage.program.session
    assert session is not None
    return session.showings[-1]


def test_that_how_far_a_cue_came_is_kept_with_it(stage: Stage, feedback: Feedback) -> None:
    feedback.hear(Receipt(newest(stage).key, Arrival.REFUSED, Fault.NO_SERVICE))

    refused = Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.NO_SERVICE)
    assert refused in newest(stage).deliveries


def test_that_a_cue_before_the_agents_eyes_was_shown(stage: Stage, feedback: Feedback) -> None:
    del feedback
    stage.wait(minutes=5)

    assert newest(stage).deliveries == (Delivery(Channel.WINDOW, Arrival.ACCEPTED),)


def test_that_a_cue_in_a_minimised_window_was_not_before_the_agents_eyes(
    stage: Stage, feedback: Feedback
) -> None:
    del feedback
    stage.seen.showMinimized()
    stage.wait(minutes=5)
    stage.seen.showNormal()
    stage.wait(seconds=10)

    minimised = Delivery(Channel.WINDOW, Arrival.HELD, Fault.MINIMIZED)
    assert newest(stage).deliveries == (minimised,)


def test_that_a_cue_that_others_may_cover_was_shown_and_says_so(
    stage: Stage, feedback: Feedback
) -> None:
    del feedback
    stage.settings.change(on_top=False)
    stage.wait(minutes=5)

    coverable = Delivery(Channel.WINDOW, Arrival.ACCEPTED, Fault.COVERABLE)
    assert newest(stage).deliveries == (coverable,)


def test_that_a_cue_that_comes_before_the_window_is_noted_once_the_window_is_there(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(PLAIN)
    stage.start()
    stage.wait(minutes=35)
    feedback = Feedback(stage.program)
    stage.program.look()
    assert newest(stage).deliveries == ()

    stage.open()

    del feedback
    assert newest(stage).deliveries == (Delivery(Channel.WINDOW, Arrival.ACCEPTED),)


@pytest.mark.parametrize("touch, answer", [(Touch.SAID, Answer.SAID), (Touch.LATER, Answer.LATER)])
def test_that_a_button_of_the_notification_answers(
    stage: Stage, feedback: Feedback, touch: Touch, answer: Answer
) -> None:
    feedback.hear(Touched(newest(stage).key, touch))

    assert newest(stage).answer is answer
    assert newest(stage).seen_by is Reaction.BUTTON


def test_that_a_button_of_an_older_cue_answers_nothing(stage: Stage, feedback: Feedback) -> None:
    older = newest(stage).key
    stage.wait(minutes=5)

    feedback.hear(Touched(older, Touch.SAID))

    assert newest(stage).answer is None
    assert newest(stage).seen_by is None


def test_that_a_dismissed_notification_was_seen_and_leaves_the_line(
    stage: Stage, feedback: Feedback
) -> None:
    feedback.hear(Touched(newest(stage).key, Touch.DISMISSED))

    assert newest(stage).seen_by is Reaction.DISMISSED
    assert newest(stage).answer is None


def test_that_an_opened_notification_brings_the_window_up(stage: Stage, feedback: Feedback) -> None:
    stage.seen.showMinimized()

    feedback.hear(Touched(newest(stage).key, Touch.OPENED))

    assert not stage.seen.isMinimized()
    assert newest(stage).seen_by is Reaction.ACTIVATED


def test_that_turning_to_the_window_shows_that_the_cue_was_seen(
    stage: Stage, feedback: Feedback
) -> None:
    feedback.on_state(INACTIVE)
    assert newest(stage).seen_by is None

    feedback.on_state(ACTIVE)
    assert newest(stage).seen_by is Reaction.ACTIVATED


def test_that_turning_to_the_window_without_a_cue_notes_nothing(
    stage: Stage, feedback: Feedback
) -> None:
    stage.obey(Command.SAID)
    before = stage.program.session

    feedback.on_state(ACTIVE)

    assert stage.program.session == before


def test_that_news_without_a_session_harms_nobody(stage: Stage, feedback: Feedback) -> None:
    key = newest(stage).key
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    feedback.hear(Receipt(key, Arrival.ACCEPTED))
    feedback.on_state(ACTIVE)

    assert stage.program.session is None
