"""Writes a brief in the form in which it leaves."""

from collections.abc import Callable, Mapping
from pathlib import Path

from app.briefs.cleared import Cleared
from app.briefs.clearing import text_of
from app.briefs.form import Form
from app.briefs.markdown import markdown
from app.briefs.sheet import table
from app.briefs.web_page import web_page
from app.private_file import replacing
from app.refusal import Reason, Refusal
from app.text.folding import tokens
from app.trouble_words import file_trouble

LONGEST_NAME = 40
"""Letters of a team's name in that of a file; folders take few more."""

WRITERS: Mapping[Form, Callable[[Cleared], str]] = {
    Form.MARKDOWN: markdown,
    Form.HTML: web_page,
    Form.CSV: table,
}


def written(cleared: Cleared, form: Form) -> str:
    """The brief in that form, ended by a line's end; open doubts are marked like [?this]."""
    return WRITERS[form](cleared)


def file_name(cleared: Cleared) -> str:
    """What the file of a brief is called: its team, as it leaves, and its first day."""
    team = "-".join(tokens(text_of(cleared.team)))[:LONGEST_NAME]
    return "-".join(filter(None, ("brief", team, str(cleared.days.first)))) + ".md"


def save(text: str, path: Path) -> Refusal | None:
    """Write to `path` the brief as it leaves, or say why not."""
    try:
        with replacing(path.resolve()) as draft:
            draft.write_bytes(text.encode(errors="replace"))
    except OSError as error:
        return Refusal(Reason.NOT_SAVED, file_trouble(error))
    return None
