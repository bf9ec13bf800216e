"""What can be done to a line that was written down, wherever it is shown."""

from collections.abc import Callable
from datetime import date
from typing import Protocol
from uuid import UUID

from app.records.typed import Half
from app.session.capture import CaptureKind, Promise
from app.wall.meaning import Fault


class LineActs(Protocol):
    """Each is an act that can be taken back."""

    def reword(self, line: UUID, text: str) -> None:
        """Say it in other words."""
        ...

    def sort(self, line: UUID, kind: CaptureKind) -> None:
        """Say that it is of another kind."""
        ...

    def owe(self, line: UUID, change: Callable[[Promise], Promise]) -> None:
        """Change what is known of a promise."""
        ...

    def keep_half(self, line: UUID, half: Half) -> bool:
        """Keep what is typed over it; whether that could be done."""
        ...

    def days(self, text: str) -> tuple[date, ...] | Fault:
        """Which of the agent's own days `text` can mean."""
        ...
