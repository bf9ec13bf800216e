"""Writes a list, or the lines, as the text of a file, in the layout of the text it replaces."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.lists.checklist import Checklist, Item
from app.lists.guide import Guide
from app.lists.line import Line, Lines
from app.lists.statement import Statement, statements
from app.profile import Profile
from app.session.preparation import Example
from app.session.session import Mode
from app.text.tidy import tidy

Values = Mapping[str, Any]
"""What a table says, key by key."""

Block = Sequence[Statement]
"""A table as it stands in a text: the comment right above it, its header, its keys."""

UNSAID: Values = {
    "headline": "",
    "title": "",
    "picture": "",
    "note": "",
    "state": "",
    "reason": "",
    "must": False,
    "modes": [mode.value for mode in Mode],
    "profiles": [profile.value for profile in Profile],
}
"""What a table means by leaving a key out."""

IN_ORDER = "say"
"""Of other keys with several values, their order says nothing."""


def list_text(checklist: Checklist, base: str) -> str:
    """The text of a file that holds `checklist`, with the comments of a sound `base`."""
    tables = {_short_id(item): _item_values(item) for item in checklist.items}
    return _rewritten(base, _head_values(checklist), tables, "[[item]]")


def lines_text(lines: Lines, base: str) -> str:
    """The text of a file that holds `lines`, with the head and comments of a sound `base`."""
    tables = {kind.value: _line_values(line) for kind, line in lines.items()}
    head = {key: value for key, value in said_in(blocks_of(base)[0]).items() if key != "line"}
    return _rewritten(base, head, tables, "[line.{}]")


def guide_text(guide: Guide, base: str) -> str:
    """The text of a file that holds `guide`, with the head and comments of a sound `base`."""
    tables = {link.address: _link_values(link) for link in guide.links}
    head = {key: value for key, value in said_in(blocks_of(base)[0]).items() if key != "link"}
    setup = {"picture": tidy(guide.setup.picture), "note": tidy(guide.setup.note)}
    return _rewritten(base, {**head, **setup}, tables, "[[link]]")


def _head_values(checklist: Checklist) -> Values:
    return {
        "id": checklist.phase.value,
        "title": tidy(checklist.title),
        "version": checklist.version,
        "owner": tidy(checklist.owner),
        "date": checklist.date,
    }


def _short_id(item: Item) -> str:
    return item.id.partition(".")[2]


def _item_values(item: Item) -> Values:
    return {
        "id": _short_id(item),
        "title": tidy(item.title),
        "state": tidy(item.state),
        "reason": tidy(item.reason),
        "must": item.must,
        "modes": [mode.value for mode in Mode if mode in item.modes],
        "profiles": [profile.value for profile in Profile if profile in item.profiles],
    }


def _line_values(line: Line) -> Values:
    return {
        "headline": tidy(line.headline),
        "text": tidy(line.text),
        "reason": tidy(line.reason),
    }


def _link_values(link: Example) -> Values:
    return {"address": tidy(link.address), "title": tidy(link.title)}


def _rewritten(base: str, head: Values, tables: Mapping[str, Values], header: str) -> str:
    """`base`, saying `head` and then `tables`; each known table keeps its layout."""
    first, *blocks = blocks_of(base.replace("\r\n", "\n"))
    known = {_name(block): block for block in blocks}
    parts = [table_text(first, head)]
    for name, values in tables.items():
        new = [Statement(0, header.format(name), {})]
        parts.append(table_text(known.get(name, new), values))
    text = "\n\n".join(part.strip("\n") for part in parts) + "\n"
    return text.replace("\n", "\r\n") if "\r\n" in base else text


def blocks_of(text: str) -> list[Block]:
    """What stands before the first table, then each table."""
    blocks: list[list[Statement]] = [[]]
    for statement in statements(text):
        if statement.is_header:
            blocks.append(_comment_above(blocks[-1]))
        blocks[-1].append(statement)
    return [*blocks]


def _comment_above(block: list[Statement]) -> list[Statement]:
    """Takes the comment that stands at the end of `block`: it speaks of the table that follows."""
    comment: list[Statement] = []
    while block and block[-1].is_comment:
        comment.insert(0, block.pop())
    return comment


def said_in(block: Block) -> dict[str, Any]:
    """What the keys of a table say."""
    keys = [statement.content for statement in block if not statement.is_header]
    return {name: value for content in keys for name, value in content.items()}


def _name(block: Block) -> str:
    """The id of an item, the address of a link or the kind of a line."""
    header = next(statement.content for statement in block if statement.is_header)
    said = said_in(block)
    return str(said.get("id") or tidy(said.get("address", "")) or next(iter(*header.values()), ""))


def table_text(block: Block, values: Values) -> str:
    """A table that says `values`, in the layout and with the comments of `block`."""
    said = said_in(block)
    new = [
        f"{key} = {_toml(value)}"
        for key, value in values.items()
        if key not in said and value != UNSAID.get(key)
    ]
    end = max((at for at, statement in enumerate(block, 1) if not _is_silent(statement)), default=0)
    kept = [_statement_text(statement, values) for statement in block]
    return "\n".join(text for text in [*kept[:end], *new, *kept[end:]] if text is not None)


def _is_silent(statement: Statement) -> bool:
    return statement.is_comment or not statement.text.strip()


def _statement_text(statement: Statement, values: Values) -> str | None:
    """The statement as it is, with its new value, or nothing where it is to be left out."""
    if statement.is_header or not statement.content:
        return statement.text
    [(key, old)] = statement.content.items()
    if key in values and _is_same(key, old, values[key]):
        return statement.text
    if key not in values or values[key] == UNSAID.get(key):
        return None
    return f"{key} = {_toml(values[key])}{statement.remark}"


def _is_same(key: str, old: object, new: object) -> bool:
    if key == IN_ORDER and isinstance(old, list):
        return list(map(tidy, old)) == new
    if isinstance(old, str):
        return tidy(old) == new
    if isinstance(old, list) and isinstance(new, list):
        return set(old) == set(new)
    return old == new


def _toml(value: object) -> str:
    """One value; what JSON says of texts, numbers, truths and lists, TOML says too."""
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
