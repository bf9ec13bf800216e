"""How the session at hand stands, as plain values for other programs to read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypedDict

from app.alert_status import AlertStatus, alerts_of
from app.clock import Moment
from app.lists.checklist import Checklist, progress
from app.lists.fitting import of_kind
from app.lists.library import Words
from app.lists.line import filled, fitting
from app.plain import seconds, told, told_if
from app.proof import NOT_RUNNING, Proof
from app.session.capture import Capture, CaptureKind
from app.session.countdown import ends_at, remaining, state_in
from app.session.cue import armed, due_at, waiting
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.marked import marks_of
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import CueKind
from app.session.spoken import line_values


class ItemStatus(TypedDict):
    """One item of a list."""

    id: str
    title: str
    state: str
    must: bool


class CueStatus(TypedDict):
    """One cue that has come or will come; what has not happened yet is null."""

    id: str
    due_at: str
    shown_at: str | None
    answered_at: str | None
    late_seconds: float | None


class ProofStatus(TypedDict):
    """Whether the next cue will arrive on one channel (yes, no, unknown), and why not."""

    arrives: str
    reason: str


class Status(TypedDict):
    """What `callside status --json` prints; instants are UTC, in ISO 8601."""

    phase: str
    state: str | None
    paused: bool
    remaining_seconds: float | None
    started_at: str | None
    ends_at: str | None
    name: str
    modes: list[str]
    line: str | None
    lists: dict[str, list[ItemStatus]]
    cues: list[CueStatus]
    alerts: list[AlertStatus]
    captures: dict[str, int]
    rehearsal: bool
    proof: dict[str, ProofStatus]
    discreet: bool
    talk: bool


def status_of(
    session: Session | None, words: Words, ladder: Ladder, now: Moment, *, rehearsal: bool = False
) -> Status:
    """How `session` stands at `now`; without one, the lists of a session by camera.

    Whether it is discreet only the running program knows: until told, it is not.
    """
    if session is None:
        return _idle(words, rehearsal=rehearsal)
    words = of_kind(words, session)
    left = remaining(session, now)
    return Status(
        phase=session.phase.value,
        state=state_in(session, ladder, now).value if session.phase is Phase.DURING else None,
        paused=session.paused is not None,
        remaining_seconds=seconds(left),
        started_at=told_if(session.started.wall if session.started else None),
        ends_at=told(ends_at(session, now)),
        name=session.name,
        modes=[mode.value for mode in Mode if mode in session.modes],
        line=_line(session, words, now),
        lists=_lists(words, session.modes, marks_of(session)),
        cues=_cues(session, ladder, now),
        alerts=alerts_of(session, ladder, now),
        captures=_captures(session.captures),
        rehearsal=rehearsal,
        proof=_proof(NOT_RUNNING),
        discreet=False,
        talk=session.talk is not None,
    )


def proven(status: Status, proof: Proof) -> Status:
    """The status as the running program tells it, which alone can know what will arrive."""
    return {**status, "proof": _proof(proof)}


def _idle(words: Words, *, rehearsal: bool) -> Status:
    return Status(
        phase=Phase.IDLE.value,
        state=None,
        paused=False,
        remaining_seconds=None,
        started_at=None,
        ends_at=None,
        name="",
        modes=[],
        line=None,
        lists=_lists(words, frozenset({Mode.CAMERA}), {}),
        cues=[],
        alerts=[],
        captures=_captures(()),
        rehearsal=rehearsal,
        proof=_proof(NOT_RUNNING),
        discreet=False,
        talk=False,
    )


def _captures(lines: Sequence[Capture]) -> dict[str, int]:
    """How many lines of each kind were written down; never their words."""
    counts = Counter(line.kind for line in lines)
    return {kind.value: counts[kind] for kind in CaptureKind}


def _proof(proof: Proof) -> dict[str, ProofStatus]:
    return {
        channel.value: ProofStatus(arrives=prospect.arrives.value, reason=str(prospect.fault or ""))
        for channel, prospect in proof.channels.items()
    }


def _line(session: Session, words: Words, now: Moment) -> str | None:
    showing = waiting(session, now)
    if showing is None:
        return None
    values = line_values(session, now)
    return filled(fitting(words.lines[showing.kind], values).text, values)


def _lists(
    words: Words, modes: frozenset[Mode], marks: Mapping[str, Mark]
) -> dict[str, list[ItemStatus]]:
    return {phase.value: _items(words.lists[phase], modes, marks) for phase in words.lists}


def _items(
    checklist: Checklist, modes: frozenset[Mode], marks: Mapping[str, Mark]
) -> list[ItemStatus]:
    return [
        ItemStatus(id=row.item.id, title=row.item.title, state=row.mark.value, must=row.item.must)
        for row in progress(checklist, modes, marks).rows
    ]


def _cues(session: Session, ladder: Ladder, now: Moment) -> list[CueStatus]:
    if session.talk is not None:
        return []
    ahead = {CueKind.OPENING, *awaited(session, ladder), *armed(session, ladder)}
    return [
        _cue(session, kind, ladder, now)
        for kind in CueKind
        if kind is not CueKind.RELATION and (kind in ahead or session.latest(kind))
    ]


def _cue(session: Session, kind: CueKind, ladder: Ladder, now: Moment) -> CueStatus:
    showing = session.latest(kind)
    return CueStatus(
        id=kind.value,
        due_at=told(due_at(session, kind, ladder, now)),
        shown_at=told_if(showing.shown.wall if showing else None),
        answered_at=told_if(showing.answered_at if showing else None),
        late_seconds=seconds(showing.late_by) if showing else None,
    )
