"""Asks for a file in the desktop's own window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.moving.wish import Form, Wish
from ui.desk.moving.mover import Mover
from ui.desk.saving import ask_where
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
    endings = {form.value: form_words(form) for form in forms}

    def take(path: str, ending: str) -> None:
        chosen(replace(wish, target=Path(path), form=Form(ending)))

    ask_where(
        parent, translate("Moving", "Export"), f"{wish.target.name}.{forms[0]}", endings, take
    )


def ask_which(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Ask for a file that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def form_words(form: Form) -> str:
    """What a form is called."""
    return {Form.JSON: "JSON", Form.MARKDOWN: "Markdown", Form.CSV: "CSV"}[form]


def _open(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
