"""The agent's hands on talks with colleagues, and on the one question."""

from app.refusal import Reason, Refusal
from app.session.session import Phase, Session
from ui.closing_hands import ClosingHands
from ui.talking import Talking


class TalkHands(ClosingHands):
    """A talk is prepared in front of whatever waits, and never beside a call."""

    def talk(self) -> None:
        """Prepare a talk; in a call, or after it, open the question, in a talk ask what is next."""
        windows = self._program.windows
        if self._has_question:
            windows.grow()
            body = windows.strip.body
            if body.told is None:
                body.hold()
            else:
                body.ask()
            return
        outcome = self._prepared_talk()
        self._program.tell(outcome if isinstance(outcome, Refusal) else None)
        windows.grow()
        if isinstance(outcome, Session):
            windows.strip.body.begin_talk()
        else:
            windows.strip.body.hold()

    def talk_with(self, name: str, team: str) -> Refusal | None:
        """Prepare a talk with that colleague, in front of all; or say why not."""
        outcome = self._prepared_talk()
        if isinstance(outcome, Refusal):
            return outcome
        talking = Talking(self._program, outcome.id)
        is_other = outcome.name and not talking.is_with(outcome, name, team)
        if talking.meet(name, team) and is_other:
            self._program.tell(Refusal(Reason.PASSED_ON))
        self._program.windows.grow()
        self._program.windows.strip.body.begin_talk()
        return None

    def talking(self) -> Talking | None:
        """What writes down of the session at hand what the question brings in."""
        session = self._program.session
        return None if session is None else Talking(self._program, session.id)

    def forget_talk(self) -> bool:
        """Let go of a talk that has not begun, and of what was put aside; whether there was one."""
        session = self._program.session
        if session is None or session.talk is None:
            return False
        outcome = self._program.play.keeper.delete(session.id)
        self._program.tell(outcome if isinstance(outcome, Refusal) else None)
        return True

    @property
    def _is_talk(self) -> bool:
        """Whether a talk is at hand."""
        session = self._program.session
        return session is not None and session.talk is not None

    @property
    def _is_in_talk(self) -> bool:
        """Whether a talk runs."""
        return self._program.play.keeper.agenda.value.is_in_talk

    @property
    def _has_question(self) -> bool:
        """Whether the question is asked in the session at hand, or was and is still written on."""
        session = self._program.session
        if session is None or session.phase is Phase.BEFORE:
            return False
        return session.phase is Phase.DURING or session.talk is None

    def _prepared_talk(self) -> Session | Refusal:
        from app.talks.opening import prepare_talk

        play = self._program.play
        if play.is_rehearsal:
            return Refusal(Reason.REHEARSING)
        return prepare_talk(play.keeper, self._program.parts.words)
