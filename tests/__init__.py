"""The proofs: laws of the house, values without a screen, widgets, and whole journeys."""
