"""Figures and search: proved against plain counting and plain looking."""
