"""Any list and any lines that an agent could make."""

from hypothesis import strategies as st

from app.lists.checklist import LISTED, MOST_MUSTS, Checklist, Item
from app.lists.line import FIELDS, Line, Lines
from app.session.session import Mode, Phase
from app.session.showing import CueKind
from app.text.tidy import tidy

words = st.text(max_size=20).map(tidy)
titles = words.filter(bool)
item_ids = st.text(alphabet="abz09-", min_size=1, max_size=6)
modes = st.frozensets(st.sampled_from(Mode), min_size=1)
words_with_fields = st.lists(
    st.sampled_from([f"{{{field}}}" for field in FIELDS])
    | words.map(lambda text: text.replace("{", "{{").replace("}", "}}"))
).map(lambda parts: tidy("".join(parts)))


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    phase = draw(st.sampled_from(LISTED))
    ids = draw(st.lists(item_ids, unique=True, max_size=6))
    musts = draw(st.sets(st.sampled_from(ids), max_size=MOST_MUSTS) if ids else st.just(set()))
    items = tuple(draw(items_with(phase, item_id, must=item_id in musts)) for item_id in ids)
    version = draw(st.integers())
    return Checklist(phase, draw(titles), version, draw(titles), draw(st.dates()), items)


def items_with(phase: Phase, item_id: str, *, must: bool) -> st.SearchStrategy[Item]:
    whole = st.just(f"{phase}.{item_id}")
    return st.builds(Item, whole, titles, words, words, st.just(must), modes)


def lines() -> st.SearchStrategy[Lines]:
    return st.fixed_dictionaries({}, optional={kind: line_of(kind) for kind in CueKind})


def line_of(kind: CueKind) -> st.SearchStrategy[Line]:
    text = words_with_fields.filter(bool)
    return st.builds(Line, st.just(kind), text, words_with_fields, words)
