"""What leaves the program, comes in, is kept twice and is forgotten, on one page."""
