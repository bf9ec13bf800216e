"""Whom sessions are with."""
