"""A file is saved where agents look for it, in the form that its name says."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.desk.saving import ask_where, folder

FORMS = {"md": "Markdown", "csv": "Table"}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    "typed, chosen, ending",
    [
        ("a.md", "Table (*.csv)", "md"),
        ("a.b.CSV", "Markdown (*.md)", "csv"),
        ("a.txt", "Table (*.csv)", "csv"),
        ("a.txt", "Markdown (*.md)", "md"),
    ],
)
def test_that_an_ending_that_is_typed_wins_over_the_one_chosen(
    window: QWidget, typed: str, chosen: str, ending: str
) -> None:
    heard: list[tuple[str, str]] = []
    dialog = asked(window, heard)
    dialog.selectNameFilter(chosen)

    dialog.fileSelected.emit(f"/folder/{typed}")

    assert heard == [(f"/folder/{typed}", ending)]
    dialog.reject()


def test_that_a_desktop_that_tells_no_form_saves_the_usual_one(window: QWidget) -> None:
    heard: list[tuple[str, str]] = []
    dialog = asked(window, heard)
    dialog.setNameFilters(["Anything"])
    dialog.filterSelected.emit("Anything")

    dialog.fileSelected.emit("/folder/a")

    assert heard == [("/folder/a", "md")]
    dialog.reject()


def test_that_the_name_is_offered_where_agents_look_for_files(window: QWidget) -> None:
    dialog = asked(window, [])

    assert dialog.selectedFiles() == [str(folder() / "plan.md")]
    dialog.reject()


def asked(window: QWidget, heard: list[tuple[str, str]]) -> QFileDialog:
    """What asks in `window`; what is chosen is `heard`."""
    ask_where(window, "Save", "plan.md", FORMS, lambda *told: heard.append(told))
    (dialog,) = window.findChildren(QFileDialog)
    return dialog
