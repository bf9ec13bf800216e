"""Any time, any session: what hypothesis may come up with."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from app.cities.city import City
from app.clock import EPOCH, Moment
from app.session.aftercare import Access, Aftercare, FollowUp, SelfCheck
from app.session.booking import Absence, Booking, Confirmation
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.deadline import Deadline
from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.insight import Insight, InsightKind, Status
from app.session.ladder import Ladder
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Clarity, Expectation, Preparation, Verdict
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import Answer, CueKind, Showing
from app.session.talk import Harvest, Talk
from app.settings import Settings, Theme, within_bounds

MILLISECOND = timedelta(milliseconds=1)
DAY = timedelta(days=1)
CENTURY = 100 * 365 * DAY

words = st.text(max_size=9)
boot_ids = st.sampled_from(["boot-1", "boot-2", "unknown"]) | st.text()
faults = st.none() | st.sampled_from(Fault)
item_ids = st.sampled_from(["before.goal", "during.listen", "after.notes"]) | st.text()


def spans(shortest: timedelta = -DAY, longest: timedelta = DAY) -> st.SearchStrategy[timedelta]:
    """Spans in whole milliseconds."""
    milliseconds = st.integers(shortest // MILLISECOND, longest // MILLISECOND)
    return milliseconds.map(lambda count: count * MILLISECOND)


def instants() -> st.SearchStrategy[datetime]:
    """Instants in whole milliseconds, in UTC."""
    return spans(timedelta(0), CENTURY).map(lambda span: EPOCH + span)


def moments() -> st.SearchStrategy[Moment]:
    """Readings of any two clocks."""
    return st.builds(Moment, instants(), spans(timedelta(0), CENTURY), boot_ids)


def deadlines() -> st.SearchStrategy[Deadline]:
    """Ends by length and ends by the clock."""
    by_length = st.builds(Deadline, instants(), spans(longest=CENTURY), boot_ids)
    return by_length | st.builds(Deadline, instants())


def deliveries() -> st.SearchStrategy[Delivery]:
    """Cues on their way by any channel."""
    return st.builds(Delivery, st.sampled_from(Channel), st.sampled_from(Arrival), faults)


def showings() -> st.SearchStrategy[Showing]:
    """Cues that wait, that were said, and that were put off."""
    facts = {
        "kind": st.sampled_from(CueKind),
        "due_at": instants(),
        "shown": moments(),
        "late_by": spans(timedelta(0)),
        "rearmed": st.booleans(),
        "delay": st.none() | st.sampled_from(Delay),
        "remind_at": st.none() | spans(),
        "deliveries": st.lists(deliveries(), max_size=3, unique_by=lambda one: one.channel).map(
            tuple
        ),
    }
    seen = {"seen_after": spans(timedelta(0)), "seen_by": st.sampled_from(Reaction)}
    said = {"answer": st.just(Answer.SAID), "answered_at": instants()}
    later = {"answer": st.just(Answer.LATER), "answered_at": instants()}
    return st.one_of(
        st.builds(Showing, **facts),
        st.builds(Showing, **facts, **seen),
        st.builds(Showing, **facts, **said, **seen),
        st.builds(Showing, **facts, **later, **seen, again_at=st.none() | spans()),
    )


def bookings() -> st.SearchStrategy[Booking]:
    """Sessions agreed with anybody anywhere, in any state of preparation."""
    return st.builds(
        Booking,
        booked_at=instants(),
        city=st.none() | st.builds(City, words, words, words, words),
        confirmation=st.builds(Confirmation, start=st.none() | instants()),
        preparation=st.builds(
            Preparation,
            clarity=st.sampled_from(Clarity),
            verdict=st.sampled_from(Verdict),
            expectations=st.just(()) | st.tuples(st.builds(Expectation, words)),
            notes=words,
            spent=spans(timedelta(0)),
            running=st.none() | moments(),
        ),
        absence=st.builds(Absence, st.none() | instants(), st.none() | instants()),
    )


def captures() -> st.SearchStrategy[Capture]:
    """Lines of any kind; some promises are kept, and some insights sorted."""
    bare = frozenset(CaptureKind) - {CaptureKind.PROMISE, CaptureKind.INSIGHT}
    kinds = st.sampled_from(sorted(bare))
    promise = st.builds(
        Promise,
        owner=st.sampled_from(Owner),
        name=words,
        due=st.none() | st.dates(date(1900, 1, 1), date(2999, 12, 31)),
        is_sure=st.none() | st.booleans(),
        done_at=st.none() | instants(),
        told_at=st.none() | instants(),
    )
    facts = {"id": st.uuids(), "text": st.text(), "at": instants()}
    insight = st.none() | insights()
    return (
        st.builds(Capture, **facts, kind=kinds)
        | st.builds(Capture, **facts, kind=st.just(CaptureKind.PROMISE), promise=promise)
        | st.builds(Capture, **facts, kind=st.just(CaptureKind.INSIGHT), insight=insight)
    )


def insights() -> st.SearchStrategy[Insight]:
    """Insights in any state."""
    return st.builds(
        Insight,
        *(words for _ in range(4)),
        kind=st.none() | st.sampled_from(InsightKind),
        weight=st.none() | st.integers(1, 3),
        team=words,
        status=st.sampled_from(Status),
        same_as=st.none() | st.uuids(),
        speaks_to=st.lists(st.uuids(), max_size=2).map(tuple),
        told_at=st.none() | instants(),
    )


def talks() -> st.SearchStrategy[Talk]:
    """Talks with colleagues."""
    return st.builds(Talk, words, words, words)


def harvests() -> st.SearchStrategy[Harvest]:
    """What a question brought in, or not."""
    return st.builds(
        Harvest,
        instants(),
        *(words for _ in range(6)),
        did_pitch=st.none() | st.booleans(),
        help=st.none() | st.uuids(),
    )


def outcomes() -> st.SearchStrategy[Outcome]:
    """Customers who came, and who did not."""
    return st.builds(Outcome, st.sampled_from(Attendance), instants(), words)


def aftercares() -> st.SearchStrategy[Aftercare]:
    """Follow-ups in any state, and checks."""
    whens = st.none() | instants()
    return st.builds(
        Aftercare,
        follow_up=st.none() | st.builds(FollowUp, words, words, words, whens, whens),
        check=st.none()
        | st.builds(SelfCheck, instants(), st.none() | st.integers(1, 3), st.tuples(words), words),
        access=st.builds(Access, whens, whens, st.booleans(), st.booleans()),
        was_shared=st.booleans(),
    )


def ladders() -> st.SearchStrategy[Ladder]:
    """Any minutes."""
    wanted = st.none() | spans(MILLISECOND)
    return st.builds(Ladder, wanted, spans(MILLISECOND), wanted)


def sessions(*phases: Phase) -> st.SearchStrategy[Session]:
    """Sessions in any of `phases`, or in any at all."""
    return st.sampled_from(phases or tuple(Phase)).flatmap(_in_phase)


def settings() -> st.SearchStrategy[Settings]:
    """Settings within their bounds."""
    return st.builds(
        Settings,
        length_minutes=st.integers(1, 720),
        notice_minutes=st.integers(1, 60),
        wrap_minutes=st.integers(1, 59),
        text_size=st.integers(80, 200),
        theme=st.sampled_from(Theme),
        starts_discreet=st.booleans(),
        chat=st.text(),
        chat_days=st.text(),
        chat_opens=st.integers(0, 1439),
        chat_city=st.text(),
        mail=st.text(),
        own_zone=st.sampled_from(["", "Asia/Tokyo"]) | st.text(),
    ).map(within_bounds)


def _in_phase(phase: Phase) -> st.SearchStrategy[Session]:
    agreed = {
        "id": st.uuids(),
        "name": st.text(),
        "length": spans(MILLISECOND),
        "modes": st.frozensets(st.sampled_from(Mode), min_size=1),
        "until": st.none() | instants(),
        "planned_at": st.none() | instants(),
        "marks": st.dictionaries(item_ids, st.sampled_from(Mark)),
        "booking": st.none() | st.none() | bookings(),
        "customer": words,
        "talk": st.none() | talks(),
    }
    recorded = {
        "outcome": st.none() | outcomes(),
        "captures": st.lists(captures(), max_size=3, unique_by=lambda one: one.id).map(tuple),
        "aftercare": st.none() | aftercares(),
        "harvest": st.none() | harvests(),
    }
    begun = {
        "started": moments(),
        "deadline": deadlines(),
        "armed_below": spans(),
        "paused_for": spans(timedelta(0)),
        "showings": st.lists(showings(), max_size=6).map(tuple),
        **recorded,
    }
    ended = {
        "ended": moments(),
        "ladder": st.none() | ladders(),
    }
    closed = {"closed_at": instants()}
    waiting = st.builds(Session, **agreed)
    running = st.builds(Session, **agreed, **begun, paused=st.none() | moments())
    over = st.builds(Session, **agreed, **begun, **ended)
    unheld = st.builds(Session, **agreed, **closed)
    held = st.builds(Session, **agreed, **begun, **ended, **closed)
    return {
        Phase.BEFORE: waiting,
        Phase.DURING: running,
        Phase.AFTER: over,
        Phase.IDLE: unheld | held,
    }[phase]
