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


class Whom(Struct, frozen=True):
    """A customer by name, by any session with them, or by key: several may have the same name."""

    name: str = ""
    session: UUID | None = None
    key: str = ""


class Wish(Struct, frozen=True):
    """An export to `target`: one session, all of one customer, or else everything.

    A customer is meant by name, or by the key, which tells them from others of the same name. An
    empty one means nobody.
    """

    target: Path
    form: Form = Form.JSON
    customer: str | None = None
    session: UUID | None = None
    key: str | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self.customer is None and self.key is None and self.session is None
