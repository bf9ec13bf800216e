"""Behind the veil there is no word that an agent or a customer could be known by."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum

from hypothesis import given
from hypothesis import strategies as st

from app.clock import Moment
from app.lists.checklist import LISTED, Checklist
from app.lists.library import Words
from app.scene import Scene, derive_scene
from app.session.agenda import Agenda
from app.session.answers import later, said
from app.session.ladder import Ladder
from app.session.session import Phase
from app.session.showing import CueKind
from app.veil import veiled
from tests.app.lists.strategies import items_with, line_of, titles
from tests.app.strategies import moments, sessions
from tests.app.test_scene import WORDS, after, seen


def checklist_of(phase: Phase) -> st.SearchStrategy[Checklist]:
    """Any list of one phase."""
    items = st.lists(items_with(phase, "item", must=False), max_size=3).map(tuple)
    return st.builds(
        Checklist, st.just(phase), titles, st.just(1), titles, st.just(date.min), items
    )


words = st.builds(
    Words,
    st.fixed_dictionaries({phase: checklist_of(phase) for phase in LISTED}),
    st.fixed_dictionaries({kind: line_of(kind) for kind in CueKind}),
)


def texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep; the members of an enumeration are none."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    for part in _parts(value):
        yield from texts(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from (*value.keys(), *value.values())
    elif isinstance(value, tuple | frozenset):
        yield from value
    else:
        yield from (getattr(value, name) for name in getattr(value, "__struct_fields__", ()))


@given(
    session=sessions(Phase.BEFORE, Phase.DURING, Phase.AFTER),
    following=st.none() | sessions(Phase.BEFORE),
    words=words,
    now=moments(),
)
def test_that_no_name_line_headline_or_list_is_left_and_the_time_is(
    session: object, following: object, words: Words, now: Moment
) -> None:
    agenda = Agenda(session, (following,) if following else ())  # type: ignore[arg-type]
    scene = derive_scene(agenda, words, Ladder(), now)
    assert scene is not None

    hidden = veiled(scene)

    key = {hidden.card.key} if hidden.card else set()
    assert set(texts(hidden)) <= {"", *key}
    assert time_in(hidden) == time_in(scene)
    assert waits(hidden) is waits(scene)


def time_in(scene: Scene) -> tuple[object, ...]:
    """All that is told of the time."""
    return scene.plate, scene.next, scene.late, scene.can_reopen


def waits(scene: Scene) -> bool:
    """Whether a cue waits for an answer."""
    return scene.card is not None and scene.card.waits


def test_that_the_texts_of_a_scene_are_all_found() -> None:
    scene = seen(after(36))
    assert scene.card is not None
    titles = {row.item.title for progress in scene.lists.values() for row in progress.rows}

    assert {scene.name, scene.card.text, scene.card.key, *titles} <= set(texts(scene))
    assert titles
    assert WORDS.lists[Phase.DURING].title in texts(scene)


def test_that_a_cue_that_waits_is_the_same_behind_the_veil() -> None:
    scene = seen(after(36))
    card, hidden = scene.card, veiled(scene).card

    assert card is not None
    assert hidden is not None
    assert (hidden.key, hidden.kind, hidden.veiled) == (card.key, card.kind, True)


def test_that_a_cue_that_was_answered_is_not_seen_behind_the_veil() -> None:
    for answer in (said, later):
        desk = after(36)
        desk.do(answer)

        assert seen(desk).card is not None
        assert veiled(seen(desk)).card is None
