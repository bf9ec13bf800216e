"""Small painted controls that know nothing of sessions."""
