"""The laws of what the windows are made of: icons that are there and used, layouts left alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.laws.source import Source, sources

ICONS = "resources/icons"
NAMING = {
    "Chip": 2,
    "Face": 1,
    "IconButton": 1,
    "PageName": 2,
    "paint_icon": 1,
    "pixmap": 0,
    "say": 1,
    "wear": 0,
}
"""Which argument of a call is the name of an icon."""


def missing_icons(top: Path) -> list[str]:
    """Names of icons that no file stands behind."""
    there = {path.stem for path in _files(top)}
    return [
        f"{source.place}:{node.lineno}: there is no icon {node.value!r}."
        f" Fix: add it to {ICONS}, or name one that is there."
        for source in sources(top)
        for node in _named(source)
        if node.value and node.value not in there
    ]


def idle_icons(top: Path) -> list[str]:
    """Files of icons that no code names."""
    words = {
        str(node.value).removesuffix(".svg")
        for source in sources(top)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
    }
    return [
        f"{ICONS}/{path.name}: nobody names it. Fix: remove it."
        for path in _files(top)
        if path.stem not in words
    ]


def layout_items(top: Path) -> list[str]:
    """Calls that let a layout hand out its items, whose wrappers outlive them and crash."""
    return [
        f"{source.place}:{node.lineno}: itemAt hands out items that may be gone."
        " Fix: place the parts yourself as ui/widgets/wrap.py does, or keep a tuple of them."
        for source in sources(top)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "itemAt"
    ]


def _files(top: Path) -> list[Path]:
    return sorted((top / ICONS).glob("*.svg"))


def _named(source: Source) -> Iterator[ast.Constant]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Assign):
            yield from _in_table(node)


def _in_table(assign: ast.Assign) -> Iterator[ast.Constant]:
    is_table = any(isinstance(name, ast.Name) and name.id == "ICONS" for name in assign.targets)
    if is_table and isinstance(assign.value, ast.Dict):
        yield from (icon for icon in assign.value.values if isinstance(icon, ast.Constant))


def _in_call(call: ast.Call) -> Iterator[ast.Constant]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    place = NAMING.get(name)
    if place is not None and len(call.args) > place:
        icon = call.args[place]
        if isinstance(icon, ast.Constant):
            yield icon
