"""The page of colleagues: whom to ask, what they named, and what customers said about it."""
