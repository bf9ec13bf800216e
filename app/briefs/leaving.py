"""Writes a brief in the form in which it leaves."""

from collections.abc import Callable, Mapping

from app.briefs.cleared import Cleared
from app.briefs.form import Form
from app.briefs.markdown import markdown
from app.briefs.sheet import table
from app.briefs.web_page import web_page

WRITERS: Mapping[Form, Callable[[Cleared], str]] = {
    Form.MARKDOWN: markdown,
    Form.HTML: web_page,
    Form.CSV: table,
}


def written(cleared: Cleared, form: Form) -> str:
    """The brief in that form, ended by a line's end; open doubts are marked like [?this]."""
    return WRITERS[form](cleared)
