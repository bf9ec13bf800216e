"""Talks with colleagues."""
