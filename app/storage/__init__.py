"""How sessions and settings rest on disk."""
