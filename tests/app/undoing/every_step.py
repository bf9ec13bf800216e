"""Finds all that makes a step or is one, by what it says of itself."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from app.clock import Moment
from app.session.session import Session
from app.session.steps import Step

APP = Path(__file__).parents[3] / "app"
FOLDERS = ("session", "booking", "records", "people", "insights")


def every_step() -> set[str]:
    """Each by the module and the name, private ones left out."""
    modules = (
        import_module(f"app.{folder}.{path.stem}")
        for folder in FOLDERS
        for path in (APP / folder).glob("[!_]*.py")
    )
    return {name for module in modules for name in steps_in(module)}


def steps_in(module: ModuleType) -> Iterator[str]:
    """What `module` itself has of them, in its classes as well."""
    place = module.__name__.rpartition(".")[2]
    for name, one in _of(module):
        if inspect.isclass(one):
            yield from (f"{place}.{each}" for each, inner in _of(one) if _is_step(inner))
        elif _is_step(one):
            yield f"{place}.{name}"
    named = getattr(module, "__annotations__", {})
    yield from (f"{place}.{name}" for name, kind in named.items() if _leads_to_step(kind))


def _of(place: object) -> Iterator[tuple[str, object]]:
    module = place.__name__ if isinstance(place, ModuleType) else getattr(place, "__module__", "")
    for name, one in vars(place).items():
        if not name.startswith("_") and getattr(one, "__module__", "") == module:
            yield name, one


def _is_step(one: object) -> bool:
    if not inspect.isfunction(one):
        return False
    known = inspect.signature(one)
    taken = [each.annotation for each in known.parameters.values()]
    is_one = taken == [Session, Moment] and "Session" in str(known.return_annotation)
    return is_one or known.return_annotation in {Step, Step | None}


def _leads_to_step(kind: object) -> bool:
    return kind is Step or (str(Step) in str(kind) and "tuple" not in str(kind))
