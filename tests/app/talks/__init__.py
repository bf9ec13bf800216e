"""Whom to ask, what they named, and what customers said about it."""
