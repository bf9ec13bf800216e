"""A few controls in a row that breaks into more rows where there is no room."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import Flow

SPACE = 8


class Wrap(QWidget):
    """Holds its parts in reading order."""

    def __init__(self, *parts: QWidget, space: int = SPACE) -> None:
        """Hold `parts`, `space` px apart."""
        super().__init__()
        self.parts = parts
        flow = Flow(space)
        for part in parts:
            flow.addWidget(part)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
