"""Addresses that may be opened from a booking: web pages and telephone numbers, nothing else."""

import re
from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "tel"})


def call_of(phone: str) -> str:
    """The address that calls a number as people write it; nothing where it is none."""
    digits = re.sub(r"[\s()./-]", "", phone)
    return f"tel:{digits}" if re.fullmatch(r"\+?[0-9]{3,20}", digits, re.ASCII) else ""


def is_openable(address: str) -> bool:
    """Whether `address` names a web page or a number, and hides nothing."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.path if parts.scheme == "tel" else parts.netloc)
