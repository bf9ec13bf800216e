"""Where the two meet is linked by hand and back, and put aside for as long as a talk lies ahead."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight, Status
from app.session.session import Session
from app.session.undo import unwritten
from app.talks.matching import Matcher
from app.talks.meeting import address_of, is_put_aside, support_of, voices_for
from app.talks.tying import tie, untie
from tests.app.fakes import ManualClock, accepted
from tests.app.insights.fakes import heard, learned
from tests.app.people.fakes import met
from tests.app.strategies import sessions
from tests.app.talks.fakes import challenge, running, talk, waiting

COST = challenge(101, "Every month we fix invoices by hand before the exports run")
LINKED = Insight(speaks_to=(COST.session,))
OTHER = heard(2, text="Exports of invoices")
MATCHER = Matcher((heard(1, LINKED), OTHER), (COST,))
NOW = ManualClock().now()


def linked(session: Session, line: Capture) -> tuple[UUID, ...]:
    """To which challenges a line of the session is linked."""
    (found,) = (one for one in session.captures if one.id == line.id)
    return found.insight.speaks_to if found.insight else ()


def test_that_customers_are_counted_and_not_mentions() -> None:
    said = (
        heard(1, LINKED),
        heard(2, LINKED),
        heard(3, LINKED, customer="kenji mori"),
        heard(4, LINKED, customer=""),
        heard(5, text="Nobody knows", customer="zoe"),
    )
    support = support_of(Matcher(said, (COST,)), COST.session, ())

    assert support is not None
    assert support.tied == said[:4]
    assert voices_for(Matcher(said, (COST,)), COST.session, ()) == support.voices
    assert (support.voices.customers, support.voices.nameless) == (2, 1)


def test_that_customers_who_said_alike_are_counted_with_what_is_linked() -> None:
    linked = heard(1, replace(LINKED, area="Export", problem="Too late"), customer="a")
    repeated = heard(2, Insight(status=Status.DUPLICATE, same_as=linked.capture.id), customer="b")
    again = heard(3, Insight(status=Status.DUPLICATE, same_as=repeated.capture.id), customer="c")
    spelt = heard(4, Insight(area="Exports", problem="too late"), customer="d")
    other = heard(5, Insight(area="Export", problem="Too wide"), customer="e")
    matcher = Matcher((linked, repeated, again, spelt, other), (COST,))

    support = support_of(matcher, COST.session, ())

    assert support is not None
    assert (support.tied, support.voices.customers) == ((linked,), 4)
    assert voices_for(matcher, COST.session, ()) == support.voices


def test_that_nothing_of_it_is_shown_before_a_talk_and_all_of_it_after() -> None:
    ahead = (waiting(talk(7)), running(talk(7)))

    for one in ahead:
        assert support_of(MATCHER, COST.session, [met(1), one]) is None
        assert voices_for(MATCHER, COST.session, [met(1), one]) is None
        assert address_of(MATCHER, OTHER.capture.id, [one]) is None
    after = [replace(talk(7), closed_at=None)]
    support, address = (
        support_of(MATCHER, COST.session, after),
        address_of(MATCHER, OTHER.capture.id, after),
    )
    assert support is not None
    assert address is not None
    assert [one.heard for one in support.hints] == [one.heard for one in address.hints]


def test_that_an_insight_says_to_which_challenges_it_was_linked() -> None:
    address = address_of(Matcher((heard(1, LINKED),), (COST,)), heard(1).capture.id, ())

    assert address is not None
    assert (address.tied, address.hints) == ((COST,), ())


@given(sessions())
def test_that_nobody_is_told_before_the_talk(session: Session) -> None:
    agenda = (met(1), session)
    lies_ahead = any(one.talk is not None and one.closed_at is None and not one.ended
                     for one in agenda)  # fmt: skip

    assert is_put_aside(agenda) is lies_ahead
    assert (support_of(MATCHER, COST.session, agenda) is None) is lies_ahead
    assert (address_of(MATCHER, OTHER.capture.id, agenda) is None) is lies_ahead


@given(st.lists(st.integers(1, 5), unique=True, max_size=4), st.integers(1, 5))
def test_that_linking_and_unlinking_lead_back(before: list[int], number: int) -> None:
    links = tuple(UUID(int=one) for one in before)
    line, at = learned(1, insight=Insight(speaks_to=links)), UUID(int=number)
    session = met(1, line)

    after = stepped(session, line, at)
    assert linked(after, line).count(at) == 1
    assert stepped(after, line, at) == after
    assert accepted(unwritten(session, after)(after, NOW)) == session
    parted = accepted(untie(line.id, at)(after, NOW))
    assert linked(parted, line) == tuple(one for one in links if one != at)
    assert accepted(unwritten(after, parted)(parted, NOW)) == after


def test_that_only_an_insight_can_be_linked() -> None:
    note = Capture(UUID(int=7), CaptureKind.NOTE, "Tea", NOW.wall)
    session = met(1, note)

    assert stepped(session, note, COST.session) == session


def stepped(session: Session, line: Capture, challenge: UUID) -> Session:
    """The session once the line is linked."""
    return accepted(tie(line.id, challenge)(session, NOW))
