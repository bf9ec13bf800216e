"""What the strip says of an act that was refused, and of a file that could not be read."""

from collections.abc import Sequence
from datetime import timedelta

from app.clock import Clock
from app.lists.problem import FileProblem
from app.refusal import LASTING, Refusal
from app.session.countdown import REOPEN_WITHIN
from ui.refusals import sentence
from ui.wording import translate

READ_WITHIN = REOPEN_WITHIN
"""How long a refused act is told of: as long as a question about it can be answered."""


class Trouble:
    """A sentence that the agent should read; one that only refuses an act goes by itself."""

    def __init__(self, clock: Clock) -> None:
        """All is well."""
        self._clock = clock
        self._words = ""
        self._goes = False
        self._since = clock.now()

    @property
    def words(self) -> str:
        """What to read now, if anything."""
        return self._words if self.rests or not self._goes else ""

    @property
    def rests(self) -> tuple[timedelta, ...]:
        """How long it is still told, if it is to go."""
        left = READ_WITHIN - self._clock.now().since(self._since)
        return (left,) if self._goes and left > timedelta(0) else ()

    def tell(self, refusal: Refusal | None) -> bool:
        """Take the place of whatever was told before; whether there is anything new to read."""
        before, self._words = self.words, "" if refusal is None else sentence(refusal)
        self._goes = refusal is not None and refusal.reason not in LASTING
        self._since = self._clock.now()
        return self._words != before


def trouble_words(problems: Sequence[FileProblem]) -> str:
    """One sentence for the first of `problems`; the desk shows them all."""
    if not problems:
        return ""
    problem = problems[0]
    if not problem.line:
        words = translate(
            "Trouble",
            "{0} could not be read; the built-in words are used. See Lists and lines (Ctrl+L).",
        )
        return words.format(problem.path.name)
    words = translate(
        "Trouble",
        "{0}, line {1} could not be read; the built-in words are used."
        " See Lists and lines (Ctrl+L).",
    )
    return words.format(problem.path.name, problem.line)
