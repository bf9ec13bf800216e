"""What leaves the program and what comes in: the forms of it, and what is said of it."""
