"""What is built and kept beside the program."""
