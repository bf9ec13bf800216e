"""The desk: the resizable window for everything that is not the session at hand."""
