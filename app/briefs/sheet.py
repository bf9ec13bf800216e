"""A brief as a table."""

import csv
from io import StringIO

from app.briefs.cleared import Cleared, Line
from app.briefs.clearing import text_of
from app.briefs.wording import TITLE, days_words
from app.text.defused import defused

COLUMNS = ("part", "what", "area", "kind", "customers", "how sure", "words")


def table(cleared: Cleared) -> str:
    """A row for the brief as a whole, and one for each line of it."""
    file = StringIO()
    team = TITLE.format(text_of(cleared.team))
    days = days_words(cleared.days)
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    for row in (
        ("brief", team, "", "", cleared.voices.words, "", days),
        *map(_row, cleared.lines),
    ):
        rows.writerow(map(defused, row))
    return file.getvalue()


def _row(line: Line) -> tuple[str, ...]:
    voices = (line.voices.words, line.voices.sure) if line.voices else ("", "")
    return line.part, line.lead, text_of(line.area), line.kind or "", *voices, text_of(line.words)
