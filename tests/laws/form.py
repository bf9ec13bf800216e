"""The laws of form: each reading lists the breaches in a checkout, with their fixes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.laws.source import EVERYTHING, Source, sources

LONGEST_FILE = 200
LONGEST_FUNCTION = 30
ONE_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]\S[^.!?]*)*[.!?]")


def long_files(top: Path) -> list[str]:
    """Modules that hold more than one idea."""
    return [
        f"{source.place}: {len(source.lines)} lines, {LONGEST_FILE} at most."
        " Fix: give one of its ideas a module of its own."
        for source in sources(top)
        if len(source.lines) > LONGEST_FILE
    ]


def long_functions(top: Path) -> list[str]:
    """Functions that cannot be read at a glance."""
    return [
        f"{source.place}:{function.lineno}: {function.name} has {length} lines,"
        f" {LONGEST_FUNCTION} at most. Fix: name its steps, each a function."
        for source in sources(top)
        for function in _functions(source)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]


def unopened_modules(top: Path) -> list[str]:
    """Modules that do not say at once what they answer for."""
    return [
        f"{source.place}:1: opens with no single sentence."
        " Fix: say in one line, ended by a full stop, what the module answers for."
        for source in sources(top, EVERYTHING)
        if not ONE_SENTENCE.fullmatch((ast.get_docstring(source.tree) or "").split("\n\n")[0])
    ]


def star_imports(top: Path) -> list[str]:
    """Imports that hide which names are used, and from Qt cost 140 ms of every start."""
    return [
        f"{source.place}:{node.lineno}: from {node.module} import *."
        " Fix: import the names that are used."
        for source in sources(top, EVERYTHING)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names)
    ]


def _functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
