"""What the strip says of a file that could not be read."""

from collections.abc import Sequence

from app.lists.problem import FileProblem
from ui.wording import translate


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
