"""The agent's own words for a language cannot be read: where, and why."""

from app.lists.problem import Cause, FileProblem
from ui.desk.day.guard_words import braces_words
from ui.desk.problem_note import ProblemNote


class MessageNote(ProblemNote):
    """As for lists, but that messages have fields of their own."""

    def cause(self, problem: FileProblem) -> str:
        """What is wrong there."""
        if problem.cause is Cause.FIELD:
            return braces_words(problem.detail)
        return super().cause(problem)
