"""Where the outcome of a change waits for the window that opens after it."""

TOLD = "moving.told"
"""The name of its place."""
