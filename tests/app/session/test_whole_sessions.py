"""Whole sessions, played while time jumps: nothing is lost, doubled, late in silence or stale."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.audit import audit
from app.booking.arranging import cancel
from app.refusal import Reason, Refusal
from app.session.answers import later, said, seen
from app.session.countdown import LONGEST_REST, until_change
from app.session.cue import armed, waiting
from app.session.delivery import Arrival, Reaction
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import Answer, CueKind
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
from tests.app.session.model import Model, Undo
from tests.app.session.playing import LADDERS, SPANS

ITEMS = st.sampled_from(["before.goal", "during.opening", "after.message"])
FRESH = 10 * SECOND


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
        self.plans: list[Session] = []
        self.acts: list[Undo] = []
        self.passed = self.ended_at = timedelta(0)

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

    @rule()
    def wait_for_the_next_change(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        if session is None:
            return
        shown = len(session.showings)
        span = until_change(session, self.desk.ladder, self.desk.clock.now())

        self.let_time_pass(span)

        assert all(one.late_by == timedelta(0) for one in self.desk.session.showings[shown:])

    @rule(minutes=st.integers(1, 90))
    def put_the_machine_to_sleep(self, minutes: int) -> None:
        self.desk.clock.sleep(minutes=minutes)
        self._passed(minutes * MINUTE)
        self._look()

    @rule(minutes=st.integers(-180, 180))
    def set_the_wall_clock(self, minutes: int) -> None:
        self.desk.clock.set_wall(minutes=minutes)
        if self.model is not None:
            self.model.step_wall(minutes * MINUTE)
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
        self.restart_the_program()

    # --- acts ---

    @rule(length=st.integers(1, 120), by_clock=st.booleans())
    def start_at_once(self, length: int, *, by_clock: bool) -> None:
        until = self.desk.clock.now().wall + length * MINUTE if by_clock else None
        outcome = self.desk.keeper.start(Draft("Marina", length * MINUTE, until), USUAL)
        if self.phase in {Phase.DURING, Phase.AFTER}:
            assert outcome == Refusal(Reason.SESSION_LIVE)
        else:
            self._begun(length * MINUTE, by_clock=by_clock, plan=None)

    @rule(after=SPANS, length=SPANS)
    def plan_one(self, after: timedelta, length: timedelta) -> None:
        draft = Draft("Kenji", length, at=self.desk.clock.now().wall + after)
        before = self.desk.keeper.agenda.value.at_hand
        outcome = self.desk.keeper.plan(draft, USUAL)
        if isinstance(outcome, Session):
            self.plans.append(outcome)
        else:
            assert outcome == Refusal(Reason.OUT_OF_BOUNDS)
            assert length == timedelta(0)
        if self.phase is Phase.IDLE and self.plans:
            self.phase = Phase.BEFORE
        if before is not self.desk.keeper.agenda.value.at_hand:
            self.acts.clear()

    @while_waiting
    @rule(choice=st.sampled_from(["on time", "kept", "full"]))
    def begin_as_planned(self, choice: str) -> None:
        planned = self.desk.session
        start = planned.planned_at
        assert start is not None
        late = self.desk.clock.now().wall - start
        steps = {"on time": begin(), "kept": keep_end, "full": begin(length=planned.length)}
        length = planned.length - late if choice == "kept" else planned.length

        outcome = self.desk.keeper.do(steps[choice])

        if choice == "on time" and late >= MINUTE:
            assert outcome == Refusal(Reason.LATE_START)
        elif not timedelta(0) < length <= LONGEST:
            assert outcome == Refusal(Reason.OUT_OF_BOUNDS)
        else:
            plan = next(one for one in self.plans if one.id == planned.id)
            self.plans.remove(plan)
            self._begun(length, by_clock=choice == "kept", plan=plan)
            self.run.marks = dict(planned.marks)

    @once_started
    @rule(item=ITEMS, state=st.sampled_from(Mark))
    def tick(self, item: str, state: Mark) -> None:
        is_new = self.desk.session.mark(item) is not state
        self._done(mark(item, state))
        unmark = self.run.mark(item, state)
        if is_new:
            self.acts.append(unmark)
        self._model_looks()

    @once_started
    @rule(modes=st.frozensets(st.sampled_from(Mode)))
    def change_modes(self, modes: frozenset[Mode]) -> None:
        is_new = self.desk.session.modes != modes
        outcome = self.desk.keeper.do(set_modes(modes))
        assert isinstance(outcome, Session) is bool(modes)
        if modes and is_new:
            self.acts.append(lambda: True)
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
        self.acts.append(self.run.answer(Answer.SAID if step is said else Answer.LATER))
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
        self.acts.append(self.run.extend(minutes * MINUTE))
        self._model_looks()

    @while_running
    @rule()
    def pause_or_resume(self) -> None:
        if self.run.is_paused:
            assert self.desk.keeper.do(pause) == Refusal(Reason.PAUSED)
            self._done(resume)
            self.acts.append(self.run.resume())
        else:
            assert self.desk.keeper.do(resume) == Refusal(Reason.NOT_PAUSED)
            self._done(pause)
            self.acts.append(self.run.pause())
        self._model_looks()

    @while_running
    @rule()
    def hang_up(self) -> None:
        assert self.desk.keeper.do(close([])) == Refusal(Reason.NOT_ENDED)
        self._done(end)
        self.phase = Phase.AFTER
        self.run.frozen = self.run.left
        self.acts.append(self._reopening())

    @once_ended
    @rule()
    def lay_down(self) -> None:
        model, at = self.run, self.passed
        self._done(close(["after.message"]))
        self.model = None
        self.phase = Phase.BEFORE if self.plans else Phase.IDLE

        def take_up() -> bool:
            if self.passed - at >= FRESH and self.plans:
                return False
            self.model, self.phase = model, Phase.AFTER
            return True

        self.acts.append(take_up)

    @while_waiting
    @rule()
    def call_off(self) -> None:
        plan = next(one for one in self.plans if one.id == self.desk.session.id)
        at = self.passed
        self._done(cancel)
        self.plans.remove(plan)
        self.phase = Phase.BEFORE if self.plans else Phase.IDLE

        def take_up() -> bool:
            if self.passed - at >= FRESH and self.plans:
                return False
            self.plans.append(plan)
            self.phase = Phase.BEFORE
            return True

        self.acts.append(take_up)

    @rule()
    def take_back(self) -> None:
        if not self.acts:
            assert self.desk.keeper.undo() == Refusal(Reason.NOTHING_TO_UNDO)
        elif self.acts[-1]():
            self.acts.pop()
            shown = 0 if self.model is None else len(self.model.slips)
            assert isinstance(self.desk.keeper.undo(), Session)
            self._model_looks()
            self._come_in_time(shown)
        else:
            outcome = self.desk.keeper.undo()
            assert isinstance(outcome, Refusal)
            assert outcome.reason in {Reason.UNDO_TOO_LATE, Reason.NOTHING_TO_UNDO}

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
        assert {one.id for one in waits} == {one.id for one in self.plans}
        hours = [one.planned_at for one in waits if one.planned_at]
        assert hours == sorted(hours)

    @invariant()
    def the_session_is_as_told(self) -> None:
        if self.model is None:
            return
        session = self.desk.session
        assert self.desk.left == self.model.shown_left
        assert self.desk.card() == self.model.card
        assert [(one.kind, one.late_by, one.answer) for one in session.showings] == [
            (slip.kind, slip.late, slip.answer) for slip in self.model.slips
        ]
        marks = {item: session.mark(item) for item in self.model.marks}
        assert marks == self.model.marks

    @invariant()
    def no_cue_is_stale(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        showing = session and waiting(session)
        if showing and showing.kind is not CueKind.OPENING:
            at = self.desk.ladder.thresholds.get(showing.kind, self.desk.ladder.wrap)
            assert self.desk.left <= at + MINUTE

    @invariant()
    def whatever_came_late_says_why(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        for showing in session.showings if session else ():
            assert (showing.delay is not None) is (showing.late_by >= SECOND)

    @invariant()
    def only_the_newest_cue_will_be_pointed_at(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        for showing in session.showings[:-1] if session else ():
            assert showing.remind_at is None

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
    def the_next_look_is_near(self) -> None:
        session = self.desk.keeper.agenda.value.at_hand
        if session is not None:
            rest = until_change(session, self.desk.ladder, self.desk.clock.now())
            assert timedelta(0) < rest <= LONGEST_REST

    # --- both sides at once ---

    def _begun(self, length: timedelta, *, by_clock: bool, plan: Session | None) -> None:
        at = self.passed
        self.phase = Phase.DURING
        self.model = Model(self.desk.ladder, length, by_clock)

        def unstart() -> bool:
            only_opening = {slip.kind for slip in self.run.slips} <= {CueKind.OPENING}
            if self.passed - at >= FRESH or not only_opening:
                return False
            if plan is not None:
                self.plans.append(plan)
            self.model, self.phase = None, Phase.BEFORE if self.plans else Phase.IDLE
            return True

        self.acts.append(unstart)

    def _done(self, step: Step) -> None:
        assert isinstance(self.desk.keeper.do(step), Session)

    def _passed(self, span: timedelta) -> None:
        self.passed += span
        if self.model is not None:
            self.model.pass_time(span)

    def _look(self) -> None:
        self.desk.keeper.look()
        self._model_looks()

    def _model_looks(self) -> None:
        if self.phase is Phase.DURING:
            self.run.look()

    def _forget_acts(self) -> None:
        """A program that starts anew knows of no act but an end."""
        ended = self.phase is Phase.AFTER
        self.acts = [self._reopening(self.ended_at)] if ended else []

    def _reopening(self, at: timedelta | None = None) -> Undo:
        self.ended_at = ended_at = self.passed if at is None else at

        def reopen() -> bool:
            if self.passed - ended_at >= FRESH:
                return False
            self.phase, self.run.frozen = Phase.DURING, None
            return True

        return reopen


WholeSessions.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestThatWholeSessionsHold = WholeSessions.TestCase
