"""How a second start of the program speaks to the first."""
