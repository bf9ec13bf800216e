"""Addresses that may be opened from a booking: web pages and telephone numbers, nothing else."""

from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "tel"})


def is_openable(address: str) -> bool:
    """Whether `address` names a web page or a number, and hides nothing."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.path if parts.scheme == "tel" else parts.netloc)
