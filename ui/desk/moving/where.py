"""Asks for a file in the desktop's own window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.moving.wish import Form, Wish
from ui.desk.moving.mover import Mover
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.wording import translate


class ExportButton(Button):
    """Exports one customer or one session, wherever it stands."""

    def __init__(self, theme: Theme, mover: Mover, wish: Wish) -> None:
        """The end of the target of `wish` is the name that is offered for the file."""
        super().__init__(theme, Face(translate("Moving", "Export…"), "external-link"))
        self.setObjectName("moving.export one")
        self.wish = wish
        self.clicked.connect(lambda: ask_where_to(self, self.wish, tuple(Form), mover.export))


def ask_where_to(
    parent: QWidget, wish: Wish, forms: Sequence[Form], chosen: Callable[[Wish], None]
) -> None:
    """Ask for a file in one of `forms`, and hand `wish` on with it; its name is offered."""
    dialog = QFileDialog(parent, translate("Moving", "Export"))
    filters = {form: f"{form_words(form)} (*.{form})" for form in forms}
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([*filters.values()])
    dialog.setDefaultSuffix(forms[0].value)
    dialog.selectFile(f"{wish.target.name}.{forms[0]}")

    def take(path: str) -> None:
        by_filter = {words: form for form, words in filters.items()}
        form = by_filter.get(dialog.selectedNameFilter(), forms[0])
        chosen(replace(wish, target=Path(path), form=_form_of(path, forms) or form))

    dialog.fileSelected.connect(take)
    _open(dialog)


def ask_which(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Ask for a file that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def form_words(form: Form) -> str:
    """What a form is called."""
    return {Form.JSON: "JSON", Form.MARKDOWN: "Markdown", Form.CSV: "CSV"}[form]


def _form_of(path: str, forms: Sequence[Form]) -> Form | None:
    """The form that the ending names, if it is one of those offered."""
    ending = Path(path).suffix.removeprefix(".")
    return next((form for form in forms if form == ending), None)


def _open(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
