"""Whom sessions are with, over all their sessions."""
