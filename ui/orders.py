"""Answers the command line: carries out a request and says in one line how it went."""

from collections.abc import Callable

from app.refusal import ABSENT, Reason, Refusal
from app.remote.answer import status_answer
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.session import Session
from app.status import proven, status_of
from ui.done_words import done_words
from ui.leaving import no_cue_words
from ui.play import REHEARSAL_MINUTES
from ui.program import Program
from ui.refusals import command_sentence
from ui.wording import translate

DONE = Reply(ExitStatus.DONE)


class Orders:
    """Does what other starts of the program ask of this one."""

    def __init__(self, program: Program, stop: Callable[[], None]) -> None:
        """`stop` ends the program."""
        self._program = program
        self._stop = stop
        self._windows = {
            Command.SHOW: self._show,
            Command.MINI: self._mini,
            Command.QUIT: self._quit,
            Command.STATUS: self._status,
            Command.REHEARSE: self._rehearse,
            Command.DISCREET: self._discreet,
            Command.PLAN: self._planning,
            Command.DAY: self._planning,
            Command.BRIEF: self._brief,
        }

    def answer(self, request: Request) -> Reply:
        """Carry out `request`."""
        command = self._windows.get(request.command, self._obey)
        with self._program.windows.elsewhere():
            return command(request)

    def _obey(self, request: Request) -> Reply:
        outcome = self._program.obey(request)
        bench = self._program.bench
        if isinstance(outcome, Refusal):
            return _reply(outcome)
        words = done_words(request.command, outcome, bench.clock.now(), bench.zone)
        return Reply(ExitStatus.DONE, out=words)

    def _show(self, request: Request) -> Reply:
        del request
        self._program.windows.grow()
        self._program.windows.bring_up()
        return DONE

    def _mini(self, request: Request) -> Reply:
        del request
        if self._program.session is None:
            return _reply(Refusal(Reason.NO_SESSION))
        windows = self._program.windows
        if windows.seen is windows.strip:
            windows.shrink()
        else:
            windows.grow()
        return DONE

    def _quit(self, request: Request) -> Reply:
        del request
        plays = self._program.plays
        goes_on = no_cue_words(is_paused=plays.is_paused, is_talk=plays.is_in_talk)
        words = goes_on if plays.is_live else ""
        self._stop()
        return Reply(ExitStatus.DONE, out=words)

    def _status(self, request: Request) -> Reply:
        program = self._program
        program.look()
        bench, session = program.bench, program.session
        rehearsed = program.play.is_rehearsal
        now = bench.clock.now()
        status = status_of(session, bench.words, bench.ladder, now, rehearsal=rehearsed)
        status["discreet"] = program.discreet.value
        return status_answer(request, proven(status, program.proof()), lambda: bench.zone)

    def _rehearse(self, request: Request) -> Reply:
        minutes = request.minutes or REHEARSAL_MINUTES
        name = translate("Rehearsal", "Rehearsal")
        return _reply(self._program.rehearse(minutes, request.speed, name))

    def _planning(self, request: Request) -> Reply:
        """Of the real sessions, also while a rehearsal is played."""
        from app.remote.planning import Planning, planning_reply

        parts = self._program.parts
        planning = Planning(
            keeper=self._program.plays.real.keeper,
            archive=parts.store,
            now=parts.clock.now(),
            zone=parts.zone.value,
            settings=parts.settings.settings.value,
            find=parts.world().gazetteer.find,
            kinds=parts.library.words.value.kinds,
        )
        return planning_reply(request, planning)

    def _brief(self, request: Request) -> Reply:
        from app.remote.briefing import Briefing, briefing_reply
        from ui.briefs import sources_in

        parts = self._program.parts
        sessions = self._program.plays.real.keeper.agenda.value.sessions
        sources = sources_in(parts, parts.world(), sessions)
        return briefing_reply(request, Briefing(sources, parts.clock.now().wall))

    def _discreet(self, request: Request) -> Reply:
        self._program.discreet.publish(request.on)
        return DONE


def _reply(outcome: Session | Refusal) -> Reply:
    if isinstance(outcome, Session):
        return DONE
    absent = outcome.reason in ABSENT
    status = ExitStatus.NOTHING if absent else ExitStatus.REFUSED
    return Reply(status, err=command_sentence(outcome))
