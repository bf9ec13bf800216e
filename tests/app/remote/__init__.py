"""The command line, and the way from one start of the program to another."""
