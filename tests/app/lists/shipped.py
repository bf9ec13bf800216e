"""The words that come with the program."""

from pathlib import Path

from app.lists.checklist import Checklist
from app.lists.line import Lines
from app.lists.lines import lines_from
from app.lists.problem import FileProblem
from app.lists.template import checklist_from

BUILT_IN = Path(__file__).parents[3] / "resources" / "checklists"


def text_of(stem: str) -> str:
    return path_of(stem).read_text(encoding="utf-8")


def path_of(stem: str) -> Path:
    return BUILT_IN / f"{stem}.toml"


def checklist(stem: str) -> Checklist:
    found = checklist_from(text_of(stem), path_of(stem))
    assert not isinstance(found, FileProblem), found
    return found


def lines() -> Lines:
    found = lines_from(text_of("lines"), path_of("lines"))
    assert not isinstance(found, FileProblem), found
    return found
