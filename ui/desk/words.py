"""What the desk says: why a file cannot be read, why an edit was not written, what was done."""

from app.lists.library import LINES
from app.lists.line import FieldProblem
from app.lists.problem import Cause, FileProblem
from app.refusal import Refusal
from app.session.session import Phase
from app.session.showing import CueKind
from app.settings import Settings
from ui.desk.edits import Trouble
from ui.refusals import sentence
from ui.wording import translate


def stem_words(stem: str) -> str:
    """The name of a list, or of the lines."""
    return {
        Phase.BEFORE: translate("Desk", "Before"),
        Phase.DURING: translate("Desk", "During"),
        Phase.AFTER: translate("Desk", "After"),
        LINES: translate("Desk", "Lines"),
    }[stem]


def cue_words(kind: CueKind, settings: Settings) -> str:
    """When a line is to be said."""
    first = translate("Cue", "{0} min before the end").format(settings.notice_minutes)
    return {
        CueKind.PREPARE: translate("Cue", "{0} min before a planned start").format(
            settings.prepare_minutes
        )
        if settings.prepare_minutes
        else translate("Cue", "Before a planned start, switched off"),
        CueKind.BEGIN: translate("Cue", "At a planned start"),
        CueKind.OPENING: translate("Cue", "At the start"),
        CueKind.NOTICE: first
        if settings.has_notice
        else translate("Cue", "First cue, switched off"),
        CueKind.WRAP: translate("Cue", "{0} min before the end").format(settings.wrap_minutes),
        CueKind.RELATION: translate("Cue", "Once that is said"),
        CueKind.OVER: translate("Cue", "At the end"),
    }[kind]


def place_words(problem: FileProblem) -> str:
    """Which file is at fault, and on which line."""
    if not problem.line:
        return problem.path.name
    return translate("Problem", "{0}, line {1}").format(problem.path.name, problem.line)


def cause_words(problem: FileProblem) -> str:
    """What is wrong there."""
    if problem.cause is Cause.FIELD:
        return field_words(FieldProblem(problem.detail))
    return {
        Cause.UNREADABLE: translate("Problem", "It cannot be opened."),
        Cause.TOO_LARGE: translate("Problem", "It is larger than 64 kB, which no list needs."),
        Cause.ENCODING: translate("Problem", "It is not UTF-8 text."),
        Cause.SYNTAX: translate("Problem", "It is not TOML: {0}."),
        Cause.MISSING: translate("Problem", "“{0}” is missing."),
        Cause.UNKNOWN: translate("Problem", "“{0}” is not known here."),
        Cause.WRONG_TYPE: translate("Problem", "“{0}” is of the wrong kind."),
        Cause.WRONG_VALUE: translate("Problem", "“{0}” cannot stand here."),
        Cause.DOUBLE: translate("Problem", "The id “{0}” stands there twice."),
        Cause.TOO_MANY_MUSTS: translate("Problem", "“{0}” would be a third must-do."),
    }[problem.cause].format(problem.detail)


def field_words(problem: FieldProblem) -> str:
    """Why a line cannot be filled."""
    if problem.name:
        words = translate(
            "Problem",
            "There is no field {0}. The fields are {name}, {length}, {minutes} and {end}.",
        )
    else:
        words = translate("Problem", "A brace stands alone. A field looks like {length}.")
    return words.replace("{0}", "{" + problem.name.strip("{}") + "}")


def trouble_words(trouble: Trouble | None) -> str:
    """Why an edit was not written."""
    if trouble is None:
        return ""
    if isinstance(trouble, Refusal):
        return sentence(trouble)
    if isinstance(trouble, FieldProblem):
        return field_words(trouble)
    if trouble.cause is Cause.MISSING:
        return translate("Problem", "A line needs words.")
    words = translate("Problem", "Not written, because {0} cannot be read: {1}")
    return words.format(place_words(trouble), cause_words(trouble))


def long_words(count: int) -> str:
    """A list that is longer than anybody reads."""
    words = translate("Desk", "Nine is the most that gets read; this list has {0}.")
    return words.format(count)


def removed_words(title: str) -> str:
    """An item was taken out."""
    return translate("Desk", "Removed: {0}").format(title)


def restored_words() -> str:
    """The built-in words are back."""
    return translate(
        "Desk", "The default is back. Your own copy is kept beside it, under a .bak name."
    )


def count_words(count: int, most: int) -> str:
    """How long a line is, and when that is too long."""
    if count > most:
        words = translate("Line", "{0} characters; up to {1} are taken in at a glance.")
    else:
        words = translate("Line", "{0} of {1} characters")
    return words.format(count, most)


def own_words(*, is_own: bool) -> str:
    """Whose words are shown."""
    if is_own:
        return translate("Desk", "These are your own words.")
    return translate("Desk", "These words came with Callside; the first change makes them yours.")
