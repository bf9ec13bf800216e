"""What the desk does to the words: each edit is made from whatever the words are by then."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from app.lists import edit
from app.lists.checklist import Checklist, Item
from app.lists.library import LINES, Words
from app.lists.line import FieldProblem, Lines, problem_of
from app.lists.problem import FileProblem
from app.refusal import Reason, Refusal
from app.session.session import Phase
from app.session.showing import CueKind
from app.text.tidy import tidy

Written = Checklist | Lines
Trouble = Refusal | FileProblem | FieldProblem
Edit = Callable[[Words], Checklist | Lines | Refusal | FieldProblem]
ListEdit = Callable[[Checklist], edit.Outcome]
Typed = Mapping[str, str]
"""What was typed into each field."""

NEW = ""
"""Stands for the item that is not there yet."""


class Offer(Struct, frozen=True):
    """Something done that can be taken back; `index` is where its row was, if it was a row."""

    words: str
    back: Edit | None = None
    index: int | None = None


def stepped(stem: str, step: ListEdit) -> Edit:
    """A step of one list."""
    return lambda words: step(words.lists[Phase(stem)])


def typed_edit(stem: str, row_id: str, typed: Typed) -> Edit:
    """Take over what was typed for a row."""
    if stem == LINES:
        return lambda words: _reworded_line(words.lines, CueKind(row_id), typed)
    if row_id == NEW:
        return stepped(stem, lambda checklist: edit.add(checklist, typed["title"]))
    return stepped(stem, lambda checklist: _reworded(checklist, row_id, typed))


def put_back(stem: str, item: Item, index: int) -> Edit:
    """Let an item that was removed be there again, where it was."""

    def step(checklist: Checklist) -> Checklist:
        others = [other for other in checklist.items if other.id != item.id]
        return replace(checklist, items=(*others[:index], item, *others[index:]))

    return stepped(stem, step)


def value_of(words: Words, stem: str) -> Written:
    """The list or the lines of a file."""
    return words.lines if stem == LINES else words.lists[Phase(stem)]


def row_ids(words: Words, stem: str) -> tuple[str, ...]:
    """The rows of a page, in order."""
    if stem == LINES:
        return tuple(kind.value for kind in CueKind)
    return tuple(item.id for item in words.lists[Phase(stem)].items)


def _reworded(checklist: Checklist, item_id: str, typed: Typed) -> edit.Outcome:
    item = next((item for item in checklist.items if item.id == item_id), None)
    if item is None:
        return Refusal(Reason.NO_ITEM, item_id)
    old = {"title": item.title, "state": item.state, "reason": item.reason}
    return edit.reword(checklist, item_id, **{**old, **typed})


def _reworded_line(lines: Lines, kind: CueKind, typed: Typed) -> Lines | FieldProblem:
    old = lines[kind]
    text, headline = typed.get("text", old.text), typed.get("headline", old.headline)
    new = replace(old, text=tidy(text), headline=tidy(headline))
    return problem_of(new.text) or problem_of(new.headline) or {**lines, kind: new}
