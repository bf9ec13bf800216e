"""The pill: the strip at its smallest."""
