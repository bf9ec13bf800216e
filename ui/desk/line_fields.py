"""What can be changed of a line, and how it will sound."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.lists.line import FieldProblem, filled, problem_of
from app.session.showing import EARLY, CueKind
from app.settings import Settings
from app.settings_keeper import SettingsKeeper
from app.text.tidy import tidy
from ui.desk.advice import Advice
from ui.desk.drafts import RowKey
from ui.desk.field import Area
from ui.desk.pen import Pen
from ui.desk.rows import SIDE, Fields
from ui.desk.words import count_words, field_words
from ui.theme import LINE, SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.wording import line_words, spell, translate

ON_PLATE = frozenset({CueKind.NOTICE, CueKind.WRAP, CueKind.OVER})
"""The cues whose headline the plate shows."""

MOST_CHARACTERS = 60

SAMPLE_END = "15:15"


class LineFields(Fields):
    """The headline, the line, and the line as it is said in a session of the usual length."""

    def __init__(self, theme: Theme, pen: Pen, keeper: SettingsKeeper, row: RowKey) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        self._keeper = keeper
        self._row = row
        self._kind = CueKind(row[1])
        self._why = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._headline = Field(theme, translate("Line", "On the plate"))
        self._text = Area(theme, _text_words(self._kind))
        self._fields = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._preview = Text(theme, LINE)
        self._count = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._advice = Advice(theme)
        self._lay_out()
        self._connect()

    def draw(self) -> None:
        """Show the line; a text that says the same already is left alone."""
        line = self._pen.words.lines[self._kind]
        headline = self._pen.drafts.text(self._row, "headline", line.headline)
        if tidy(self._headline.text()) != tidy(headline):
            self._headline.put(headline)
        text = self._pen.drafts.text(self._row, "text", line.text)
        if tidy(self._text.toPlainText()) != tidy(text):
            self._text.put(text)
        self._why.setText(line.reason)
        self._why.setVisible(bool(line.reason))
        self._draw_preview()

    def _draw_preview(self) -> None:
        text = tidy(self._text.toPlainText())
        problem = problem_of(text) or problem_of(tidy(self._headline.text()))
        self._advice.draw(field_words(problem) if problem else "")
        self._text.setAccessibleDescription(self._advice.words)
        self._preview.setVisible(problem is None and bool(text))
        self._count.setVisible(problem is None and bool(text))
        if problem is None:
            said = filled(text, sample_values(self._kind, self._keeper.settings.value))
            self._preview.setText(line_words(self._kind, said))
            self._count.setText(count_words(len(said), MOST_CHARACTERS))
            is_long = len(said) > MOST_CHARACTERS
            self._count.ink(self._theme.tokens.must if is_long else self._theme.tokens.text_2)

    def _lay_out(self) -> None:
        theme = self._theme
        self._headline.setObjectName(f"{'.'.join(self._row)}.headline")
        self._text.setObjectName(f"{'.'.join(self._row)}.text")
        self._fields.setText(
            translate(
                "Line",
                "{name}, {length}, {minutes} and {end} are filled in by the session. {length} and"
                " {minutes} say “minutes” themselves; {end} is the hour on their clock, and without"
                " their city the built-in line is said.",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(text_left(theme), 0, SIDE, 12))
        column.setSpacing(12)
        column.addWidget(self._why)
        if self._kind in ON_PLATE:
            column.addLayout(labelled(theme, self._headline.accessibleName(), self._headline))
        text = labelled(theme, self._text.accessibleName(), self._text)
        text.addWidget(self._fields)
        column.addLayout(text)
        said = QVBoxLayout()
        said.setSpacing(4)
        for part in (self._advice, self._preview, self._count):
            said.addWidget(part)
        column.addLayout(said)

    def _connect(self) -> None:
        self._headline.textEdited.connect(partial(self._on_typed, "headline"))
        self._headline.editingFinished.connect(partial(self._pen.finish, self._row))
        self._text.typed.connect(partial(self._on_typed, "text"))
        self._text.finished.connect(partial(self._pen.finish, self._row))

    def _on_typed(self, field: str, text: str) -> None:
        self._pen.drafts.type_in(self._row, field, text)
        self._draw_preview()


def _text_words(kind: CueKind) -> str:
    if kind in EARLY:
        return translate("Line", "What you read")
    return translate("Line", "What you say")


def sample_values(kind: CueKind, settings: Settings) -> Mapping[str, str]:
    """What the fields of a line could stand for when it is said."""
    minutes = {
        CueKind.PREPARE: settings.prepare_minutes,
        CueKind.BEGIN: 0,
        CueKind.OPENING: settings.length_minutes,
        CueKind.NOTICE: settings.notice_minutes,
        CueKind.WRAP: settings.wrap_minutes,
        CueKind.RELATION: settings.wrap_minutes,
        CueKind.OVER: 0,
    }[kind]
    return {
        "name": translate("Line", "Marina"),
        "length": spell(settings.length_minutes),
        "minutes": spell(minutes),
        "end": SAMPLE_END,
    }


def preview_words(kind: CueKind, text: str, settings: Settings) -> str:
    """A line as it could be said, or as it is written where it cannot be filled."""
    problem: FieldProblem | None = problem_of(text)
    return line_words(kind, text if problem else filled(text, sample_values(kind, settings)))
