"""The laws of borders: who may know whom, and the fix for each breach."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.laws.source import Source, sources

SUBSCRIBER = "ui/bind.py"
IMPORT_APP_WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import app
names = [module.name for module in pkgutil.walk_packages(app.__path__, "app.")]
for name in names:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as refused:
        if refused.name not in {"PySide6", "shiboken6"}:
            raise
        print(f"{name}: {refused}. Fix: return a plain value, and let ui draw it.")
"""
TELL_IMPORTS = """
import grimp
graph = grimp.build_graph("app", "ui", cache_dir=None)
for name in sorted(graph.modules):
    print(name, *sorted(graph.find_modules_directly_imported_by(name)))
"""


def broken_contracts(top: Path, contract: str | None = None) -> str:
    """What the import contracts of pyproject.toml object to; empty if to nothing."""
    linter = Path(sys.executable).with_name("lint-imports")
    limit = ["--contract", contract] if contract else []
    judged = subprocess.run(
        [linter, "--no-logo", "--no-cache", *limit],
        cwd=top,
        capture_output=True,
        text=True,
        check=False,
    )
    return judged.stdout + judged.stderr if judged.returncode else ""


def reaches_qt(top: Path) -> str:
    """Modules of app that cannot be imported where Qt is not installed; empty if none."""
    return subprocess.run(
        [sys.executable, "-c", IMPORT_APP_WITHOUT_QT],
        cwd=top,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def circle(top: Path) -> str:
    """The modules of a circle, also one of types alone; empty if all stand on floors."""
    printed = subprocess.run(
        [sys.executable, "-c", TELL_IMPORTS],
        cwd=top,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    floors = TopologicalSorter[str]()
    for line in printed.splitlines():
        floors.add(*line.split())
    try:
        floors.prepare()
    except CycleError as found:
        ways = " <- ".join(found.args[1])
        return f"{ways}. Fix: move what both need below both, or ask for it by a Protocol."
    return ""


def stray_subscribers(top: Path) -> list[str]:
    """Subscriptions that nobody ends when the widget that they draw is gone."""
    return [
        f"{source.place}:{line}: subscribes on its own."
        f" Fix: go through {SUBSCRIBER}, which ends the subscription with its widget."
        for source in sources(top)
        if source.place != SUBSCRIBER
        for line in _subscriptions(source)
    ]


def _subscriptions(source: Source) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "subscribe"
    ]
