"""Talks with colleagues: whom to ask, and which challenges they and customers named."""
