"""What a report of a fault should tell: versions, the desktop and the folders; nobody's name."""

import platform
from collections.abc import Callable, Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, version

from app.home import Home
from app.remote.outcome import NotRunning, Outcome
from app.remote.request import Command, ExitStatus, Reply, Request
from app.silence import Health, health

DESKTOP = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM")


def version_of(package: str = "callside") -> str:
    """The version that is installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def about(
    home: Home,
    environment: Mapping[str, str],
    ask: Callable[[Request], Outcome],
    today: date,
    *,
    version: bool,
) -> Reply:
    """The version alone, or all that a report should tell."""
    if version:
        return Reply(ExitStatus.DONE, out=f"callside {version_of()}")
    running = not isinstance(ask(Request(Command.STATUS)), NotRunning)
    return Reply(ExitStatus.DONE, out=diagnosis(home, environment, today, running=running))


def diagnosis(home: Home, environment: Mapping[str, str], today: date, *, running: bool) -> str:
    """One fact a line."""
    facts = {
        "Callside": version_of(),
        "Python": platform.python_version(),
        "Qt": version_of("PySide6-Essentials"),
        "SQLite": _sqlite(),
        "Zone rules": _zone_rules(today),
        "System": platform.platform(),
        **{name: environment.get(name, "not set") for name in DESKTOP},
        "Data": home.data,
        "Config": home.config,
        "Runtime": home.runtime,
        "Log": home.log,
        "Running": "yes" if running else "no",
        **_buses(environment),
    }
    return "\n".join(f"{name}: {fact}" for name, fact in facts.items())


def _buses(environment: Mapping[str, str]) -> dict[str, str]:
    """Whether the desktop can be talked to; a window that opens now does without a silent bus."""
    buses = health(environment)
    off = ", so screen readers are off" if buses.readers is Health.SILENT else ""
    return {"Session bus": buses.session, "Accessibility bus": f"{buses.readers}{off}"}


def _zone_rules(today: date) -> str:
    """The version in force, and whether a newer one should be looked for."""
    from app.wall.rules import rules

    told = f"{rules().version or 'unknown version'} in {rules().folder}"
    return f"{told}, may be older than six months" if rules().may_be_old(today) else told


def _sqlite() -> str:
    import sqlite3

    return sqlite3.sqlite_version
