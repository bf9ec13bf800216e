"""What is to go out, and in which form."""

from enum import StrEnum
from pathlib import Path
from uuid import UUID

from msgspec import Struct


class Form(StrEnum):
    """How an export is written; only `JSON` can come in again."""

    JSON = "json"
    MARKDOWN = "md"
    CSV = "csv"


class Wish(Struct, frozen=True):
    """An export to `target`: one session, all of one customer by name, or else everything."""

    target: Path
    form: Form = Form.JSON
    customer: str = ""
    session: UUID | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not self.customer and self.session is None
