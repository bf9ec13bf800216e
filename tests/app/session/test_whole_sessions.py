"""Whole sessions, played while time jumps: nothing is lost, doubled, late in silence or stale."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.audit import audit
from app.booking.arranging import cancel, move
from app.refusal import Reason, Refusal
from app.session.agenda import until_look
from app.session.answers import later, said, seen
from app.session.countdown import LONGEST_REST, to_go
from app.session.cue import armed, waiting
from app.session.delivery import Arrival, Reaction
from app.session.draft import Draft
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import EARLY, Answer, CueKind
from app.session.steps import (
    LONGEST,
    Step,
    begin,
    close,
    end,
    extend,
    keep_end,
    mark,
    pause,
    resume,
    set_modes,
)
from tests.app.fakes import DISK_FULL, MINUTE, SECOND, USUAL, Desk
from tests.app.session.model import Model, Slip, Undo
from tests.app.session.playing import LADDERS, SPANS
from tests.app.session.wait import Wait

ITEMS = st.sampled_from(["before.goal", "during.opening", "after.message"])
FRESH = 10 * SECOND
ASKED = {Reason.END_GOES, Reason.START_GOES, Reason.SESSION_GOES, Reason.PLAN_GOES}


while_waiting = precondition(lambda machine: machine.phase is Phase.BEFORE)
while_running = precondition(lambda machine: machine.phase is Phase.DURING)
once_ended = precondition(lambda machine: machine.phase is Phase.AFTER)
once_started = precondition(lambda machine: machine.phase in {Phase.DURING, Phase.AFTER})


class WholeSessions(RuleBasedStateMachine):
    """One agent's day."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.phase = Phase.IDLE
        self.model: Model | None = None
        self.models: list[Model] = []
        self.plans: dict[UUID, Wait] = {}
        self.waits: dict[UUID, Wait] = {}
        self.waited: list[Slip] = []
        self.acts: list[tuple[UUID, Undo]] = []
        self.passed = timedelta(0)

    @property
    def run(self) -> Model:
        assert self.model is not None
        return self.model

    @initialize(ladder=LADDERS)
    def choose_minutes(self, ladder: Ladder) -> None:
        self.desk.ladder = ladder

    # --- time ---

    @rule(span=SPANS)
    def let_time_pass(self, span: timedelta) -> None:
        self.desk.clock.advance(span)
        self._passed(span)
        self._look()

    @rule(seconds=st.sampled_from([0.5, 1, 5]))
    def let_a_moment_pass(self, seconds: float) -> None:
        self.let_time_pass(seconds * SECOND)

    @rule()
    def wait_for_the_next_change(self) -> None:
        before = self.desk.keeper.agenda.value
        shown = {one.id: len(one.showings) for one in before.sessions}
        span = until_look(before, self.desk.ladder, self.desk.clock.now())

        self.let_time_pass(span)

        for session in self.desk.keeper.agenda.value.sessions:
            fresh = session.showings[shown[session.id] :]
            assert all(one.late_by == timedelta(0) for one in fresh)

    @rule(minutes=st.integers(1, 90))
    def put_the_machine_to_sleep(self, minutes: int) -> None:
        self.desk.clock.sleep(minutes=minutes)
        self._passed(minutes * MINUTE)
        self._look()

    @rule(minutes=st.integers(-180, 180))
    def set_the_wall_clock(self, minutes: int) -> None:
        self.desk.clock.set_wall(minutes=minutes)
        for model in self.models:
            model.step_wall(minutes * MINUTE)
        self._waits_pass(minutes * MINUTE)
        self._look()

    @precondition(lambda machine: not (machine.phase is Phase.AFTER and machine.run.is_paused))
    @rule()
    def restart_the_program(self) -> None:
        self.desk.restart()
        self._forget_acts()
        self._look()

    @precondition(lambda machine: machine.phase is not Phase.AFTER)
    @rule(minutes=st.integers(0, 20), step=st.sampled_from([-90, 0, 0, 0, 90]))
    def restart_the_machine(self, minutes: int, step: int) -> None:
        self.desk.clock.reboot(minutes=minutes)
        self.desk.clock.set_wall(minutes=step)
        if self.model is not None:
            self.model.reboot((minutes + step) * MINUTE)
        self._waits_pass((minutes + step) * MINUTE)
        self.restart_the_program()

    # --- acts ---

    @rule(length=st.integers(1, 120), by_clock=st.booleans())
    def start_at_once(self, length: int, *, by_clock: bool) -> None:
        until = self.desk.clock.now().wall + length * MINUTE if by_clock else None
        outcome = self.desk.keeper.start(Draft("Marina", length * MINUTE, until), USUAL)
        if self.phase is Phase.DURING:
            assert outcome == Refusal(Reason.SESSION_LIVE)
        elif self.phase is Phase.AFTER:
            assert outcome == Refusal(Reason.NOT_CLOSED)
        else:
            self.waited = []
            self._begun(length * MINUTE, by_clock=by_clock)

    @rule(after=SPANS, length=SPANS)
    def plan_one(self, after: timedelta, length: timedelta) -> None:
        draft = Draft("Kenji", length, at=self.desk.clock.now().wall + after)
        with self._kept_acts():
            outcome = self.desk.keeper.plan(draft, USUAL)
        if isinstance(outcome, Session):
            self._awaits(outcome.id, Wait(self.desk.ladder, after, length))
        else:
            assert outcome == Refusal(Reason.OUT_OF_BOUNDS)
            assert length == timedelta(0)
        if self.phase is Phase.IDLE and self.waits:
            self.phase = Phase.BEFORE

    @rule(after=SPANS)
    def plan_one_in_the_strip(self, after: timedelta) -> None:
        draft = Draft("Kenji", USUAL, at=self.desk.clock.now().wall + after)
        session = self.desk.keeper.plan(draft, USUAL, is_act=True)
        assert isinstance(session, Session)
        wait = Wait(self.desk.ladder, after, USUAL)
        self._awaits(session.id, wait)
        if self.phase is Phase.IDLE:
            self.phase = Phase.BEFORE

        def unplan() -> bool:
            if self.waits.get(session.id) is not wait:
                return False
            del self.waits[session.id]
            if self.phase is Phase.BEFORE and not self.waits:
                self.phase = Phase.IDLE
            return True

        self.acts.append((session.id, unplan))

    @precondition(lambda machine: machine.waits)
    @rule(place=st.integers(0, 9), after=SPANS)
    def move_one(self, place: int, after: timedelta) -> None:
        identity = list(self.waits)[place % len(self.waits)]
        wait = self.waits[identity]
        with self._kept_acts():
            assert isinstance(self._arranged(identity, after), Session)
        if wait.left != after:
            self._awaits(identity, wait.moved(after))

    @precondition(lambda machine: machine.waits)
    @rule(place=st.integers(0, 9), is_kept=st.booleans())
    def call_one_off(self, place: int, *, is_kept: bool) -> None:
        identity = list(self.waits)[place % len(self.waits)]
        keeper = self.desk.keeper
        with self._kept_acts(but=identity):
            outcome = keeper.arrange(identity, cancel) if is_kept else keeper.delete(identity)
        assert isinstance(outcome, Session)
        del self.waits[identity]
        if self.phase is Phase.BEFORE and not self.waits:
            self.phase = Phase.IDLE

    @precondition(lambda machine: machine.phase in {Phase.BEFORE, Phase.AFTER})
    @rule(step=st.sampled_from([said, later]))
    def answer_an_early_cue(self, step: Step) -> None:
        cued = self.desk.keeper.agenda.value.cued
        assert cued is not None
        wait = self.waits.get(cued.id)
        outcome = self.desk.keeper.answer(step)
        if wait is None or wait.card is None:
            assert outcome == Refusal(Reason.NO_CUE)
        else:
            assert isinstance(outcome, Session)
            unsay = wait.answer(Answer.SAID if step is said else Answer.LATER)
            self.acts.append((cued.id, unsay))

    @while_waiting
    @rule(choice=st.sampled_from(["on time", "kept", "full"]))
    def begin_as_planned(self, choice: str) -> None:
        planned = self.desk.session
        late = -self.waits[planned.id].left
        steps = {"on time": begin(), "kept": keep_end, "full": begin(length=planned.length)}
        length = planned.length - late if choice == "kept" else planned.length

        outcome = self.desk.keeper.do(steps[choice])

        if choice == "on time" and late >= MINUTE:
            assert outcome == Refusal(Reason.LATE_START)
        elif not timedelta(0) < length <= LONGEST:
            assert outcome == Refusal(Reason.OUT_OF_BOUNDS)
        else:
            plan = self.waits.pop(planned.id)
            self.waited = plan.slips
            self._begun(length, by_clock=choice == "kept", plan=plan)
            self.run.marks = dict(planned.marks)

    @once_started
    @rule(item=ITEMS, state=st.sampled_from(Mark))
    def tick(self, item: str, state: Mark) -> None:
        is_new = self.desk.session.mark(item) is not state
        self._done(mark(item, state))
        unmark = self.run.mark(item, state)
        if is_new:
            self._acted(unmark)
        self._model_looks()

    @once_started
    @rule(modes=st.frozensets(st.sampled_from(Mode)))
    def change_modes(self, modes: frozenset[Mode]) -> None:
        is_new = self.desk.session.modes != modes
        outcome = self.desk.keeper.do(set_modes(modes))
        assert isinstance(outcome, Session) is bool(modes)
        if modes and is_new:
            self._acted(lambda: True)
        self._model_looks()

    @while_running
    @rule(step=st.sampled_from([said, later]))
    def answer(self, step: Step) -> None:
        if self.run.card is None:
            assert self.desk.keeper.do(step) == Refusal(Reason.NO_CUE)
            return
        if step is later and self.run.card is CueKind.OVER:
            assert self.desk.keeper.do(step) == Refusal(Reason.TIME_IS_UP)
            return
        self._done(step)
        self._acted(self.run.answer(Answer.SAID if step is said else Answer.LATER))
        self._model_looks()

    @while_running
    @rule(place=st.integers(0, 20), reaction=st.sampled_from(Reaction))
    def react(self, place: int, reaction: Reaction) -> None:
        showings = self.desk.session.showings
        key = showings[place % len(showings)].key
        self._done(seen(key, reaction))
        self._model_looks()

    @while_running
    @rule(minutes=st.sampled_from([0.5, 1, 5, 10, 30]))
    def take_longer(self, minutes: float) -> None:
        self._done(extend(minutes * MINUTE, self.desk.ladder))
        self._acted(self.run.extend(minutes * MINUTE))
        self._model_looks()

    @while_running
    @rule()
    def pause_or_resume(self) -> None:
        if self.run.is_paused:
            assert self.desk.keeper.do(pause) == Refusal(Reason.PAUSED)
            self._done(resume)
            self._acted(self.run.resume())
        else:
            assert self.desk.keeper.do(resume) == Refusal(Reason.NOT_PAUSED)
            self._done(pause)
            self._acted(self.run.pause())
        self._model_looks()

    @while_running
    @rule()
    def hang_up(self) -> None:
        assert self.desk.keeper.do(close([])) == Refusal(Reason.NOT_ENDED)
        self._done(end)
        self.phase = Phase.AFTER
        self.run.frozen = self.run.left
        self._acted(self._reopening())

    @once_ended
    @rule()
    def lay_down(self) -> None:
        model, waited, at = self.run, self.waited, self.passed
        identity = self.desk.session.id
        self._done(close(["after.message"]))
        self.model = None
        self.phase = Phase.BEFORE if self.waits else Phase.IDLE

        def take_up() -> bool:
            if self.passed - at >= FRESH and self.waits:
                return False
            self.model, self.waited, self.phase = model, waited, Phase.AFTER
            return True

        self.acts.append((identity, take_up))

    @while_waiting
    @rule()
    def call_off(self) -> None:
        identity, at = self.desk.session.id, self.passed
        self._done(cancel)
        wait = self.waits.pop(identity)
        self.phase = Phase.BEFORE if self.waits else Phase.IDLE

        def take_up() -> bool:
            if self.passed - at >= FRESH and self.waits:
                return False
            self._waits_again(identity, wait)
            return True

        self.acts.append((identity, take_up))

    @rule()
    def take_back(self) -> None:
        outcome = self._undone()
        if not self.acts:
            assert outcome == Refusal(Reason.NOTHING_TO_UNDO)
        elif self.acts[-1][1]():
            self.acts.pop()
            shown = 0 if self.model is None else len(self.model.slips)
            assert isinstance(outcome, Session)
            self._model_looks()
            self._come_in_time(shown)
        else:
            assert isinstance(outcome, Refusal)
            assert outcome.reason in {Reason.UNDO_TOO_LATE, Reason.NOTHING_TO_UNDO}

    def _undone(self) -> Session | Refusal:
        """A start of a while ago is asked about, and taken back once that can have been read."""
        outcome = self.desk.keeper.undo()
        if not isinstance(outcome, Refusal) or outcome.reason not in ASKED:
            return outcome
        self.let_time_pass(SECOND)
        return self.desk.keeper.undo()

    def _come_in_time(self, shown: int) -> None:
        """A cue that came because an act was taken back is not late."""
        if self.model is not None and len(self.model.slips) > shown:
            self.model.slips[-1].late = timedelta(0)

    @once_started
    @rule(step=st.sampled_from([mark("during.opening", Mark.DONE), pause, said, end]))
    def act_on_a_full_disk(self, step: Step) -> None:
        before = self.desk.keeper.agenda.value
        self.desk.store.refusal = DISK_FULL
        outcome = self.desk.keeper.do(step)
        self.desk.store.refusal = None
        assert isinstance(outcome, Refusal)
        assert self.desk.keeper.agenda.value == before

    # --- what must hold ---

    @invariant()
    def the_disk_holds_what_is_published(self) -> None:
        agenda = self.desk.keeper.agenda.value
        known = {one.id: one for one in (agenda.at_hand, *agenda.waiting) if one is not None}
        assert {one.id: one for one in self.desk.store.unclosed()} == known

    @invariant()
    def the_agenda_is_in_order(self) -> None:
        agenda = self.desk.keeper.agenda.value
        live = [one for one in self.desk.store.unclosed() if one.phase is not Phase.BEFORE]
        assert len(live) <= 1
        assert (agenda.at_hand.phase if agenda.at_hand else Phase.IDLE) is self.phase
        waits = [one for one in (agenda.at_hand, *agenda.waiting) if one and one not in live]
        assert {one.id for one in waits} == set(self.waits)
        order = [self._order(one) for one in waits]
        assert order == sorted(order)

    @invariant()
    def the_session_is_as_told(self) -> None:
        if self.model is None:
            return
        session = self.desk.session
        assert self.desk.left == self.model.shown_left
        assert self.desk.card() == self.model.card
        assert self._told(session) == self._written([*self.waited, *self.model.slips])
        marks = {item: session.mark(item) for item in self.model.marks}
        assert marks == self.model.marks

    @invariant()
    def each_wait_is_as_told(self) -> None:
        now = self.desk.clock.now()
        for identity, wait in self.waits.items():
            session = self.desk.keeper.agenda.value.find(identity)
            assert session is not None
            showing = waiting(session, now)
            assert (showing.kind if showing else None) == wait.card
            assert to_go(session, now) == wait.left
            assert self._told(session) == self._written(wait.slips)

    @invariant()
    def no_early_cue_is_stale(self) -> None:
        for wait in self.waits.values():
            if wait.card is not None:
                assert not wait.is_past
                assert wait.left <= self.desk.ladder.early[wait.card] + MINUTE

    @invariant()
    def no_cue_is_stale(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        showing = session and waiting(session, self.desk.clock.now())
        if showing and showing.kind not in {CueKind.OPENING, *EARLY}:
            at = self.desk.ladder.thresholds.get(showing.kind, self.desk.ladder.wrap)
            assert self.desk.left <= at + MINUTE

    @invariant()
    def whatever_came_late_says_why(self) -> None:
        for session in self.desk.keeper.agenda.value.sessions:
            for showing in session.showings:
                assert (showing.delay is not None) is (showing.late_by >= SECOND)

    @invariant()
    def only_the_newest_cue_will_be_pointed_at(self) -> None:
        for session in self.desk.keeper.agenda.value.sessions:
            assert all(showing.remind_at is None for showing in session.showings[:-1])

    @invariant()
    def every_cue_that_passed_is_accounted_for_once(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        if session is None or session.phase is not Phase.DURING or session.paused:
            return
        entries = audit(session, self.desk.ladder, self.desk.clock.now())
        missed = {entry.cue for entry in entries if entry.arrival is Arrival.MISSED}
        came = {kind for kind in CueKind if session.latest(kind)}
        passed = {
            kind
            for kind, mark in armed(session, self.desk.ladder).items()
            if self.desk.left <= mark
        }
        assert passed <= missed | came
        assert not missed & came

    @invariant()
    def every_early_cue_that_passed_is_accounted_for_once(self) -> None:
        now = self.desk.clock.now()
        for session in self.desk.keeper.agenda.value.sessions:
            if session.phase is not Phase.BEFORE:
                continue
            entries = audit(session, self.desk.ladder, now)
            missed = [entry.cue for entry in entries if entry.arrival is Arrival.MISSED]
            came = {kind for kind in EARLY if session.latest(kind)}
            left = to_go(session, now)
            marks = awaited(session, self.desk.ladder).items()
            assert {kind for kind, mark in marks if left <= mark} <= {*missed, *came}
            assert not came & set(missed)
            assert len(missed) == len(set(missed))

    @invariant()
    def the_next_look_is_near(self) -> None:
        agenda = self.desk.keeper.agenda.value
        rest = until_look(agenda, self.desk.ladder, self.desk.clock.now())
        assert timedelta(0) < rest <= LONGEST_REST

    # --- both sides at once ---

    def _begun(self, length: timedelta, *, by_clock: bool, plan: Wait | None = None) -> None:
        identity = self.desk.session.id
        self.phase = Phase.DURING
        self.model = Model(self.desk.ladder, length, by_clock)
        self.models.append(self.model)

        def unstart() -> bool:
            only_opening = {slip.kind for slip in self.run.slips} <= {CueKind.OPENING}
            if not only_opening:
                return False
            self.model, self.phase = None, Phase.BEFORE if self.waits else Phase.IDLE
            if plan is not None:
                self._waits_again(identity, plan)
            return True

        self._acted(unstart)

    def _acted(self, undo: Undo) -> None:
        self.acts.append((self.desk.session.id, undo))

    def _awaits(self, identity: UUID, wait: Wait) -> None:
        self.waits[identity] = self.plans[identity] = wait

    def _waits_again(self, identity: UUID, wait: Wait) -> None:
        """A cue that comes because an act is taken back is not late."""
        shown = len(wait.slips)
        self.waits[identity], self.phase = wait, Phase.BEFORE
        wait.look()
        for slip in wait.slips[shown:]:
            slip.late = timedelta(0)

    @contextmanager
    def _kept_acts(self, but: UUID | None = None) -> Iterator[None]:
        """No act stays once another session is at hand, and none on a session that is gone."""
        before = self._identity
        yield
        is_same = before == self._identity
        self.acts = [act for act in self.acts if is_same and act[0] != but]

    @property
    def _identity(self) -> UUID | None:
        at_hand = self.desk.keeper.agenda.value.at_hand
        return None if at_hand is None else at_hand.id

    def _done(self, step: Step) -> None:
        assert isinstance(self.desk.keeper.do(step), Session)

    def _arranged(self, identity: UUID, after: timedelta) -> Session | Refusal:
        start = self.desk.clock.now().wall + after
        return self.desk.keeper.arrange(identity, move(start))

    def _order(self, session: Session) -> tuple[bool, datetime | None]:
        return self.waits[session.id].is_past, session.planned_at

    def _told(self, session: Session) -> list[object]:
        return [(one.kind, one.late_by, one.answer) for one in session.showings]

    def _written(self, slips: list[Slip]) -> list[object]:
        return [(slip.kind, slip.late, slip.answer) for slip in slips]

    def _waits_pass(self, span: timedelta) -> None:
        for wait in self.plans.values():
            wait.pass_time(span)

    def _passed(self, span: timedelta) -> None:
        """Also for those that run or wait no more: what was done to them may be taken back."""
        self.passed += span
        self._waits_pass(span)
        for model in self.models:
            model.pass_time(span)

    def _look(self) -> None:
        with self._kept_acts():
            self.desk.keeper.look()
        self._model_looks()

        for wait in self.waits.values():
            wait.look()

    def _model_looks(self) -> None:
        if self.phase is Phase.DURING:
            self.run.look()

    def _forget_acts(self) -> None:
        """A program that starts anew knows of no act but an end."""
        ended = self.phase is Phase.AFTER
        self.acts = [(self.desk.session.id, self._reopening())] if ended else []

    def _reopening(self) -> Undo:
        def reopen() -> bool:
            self.phase, self.run.frozen = Phase.DURING, None
            return True

        return reopen


WholeSessions.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestThatWholeSessionsHold = WholeSessions.TestCase
