"""What is written of a call."""
