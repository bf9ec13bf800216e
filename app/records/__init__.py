"""What is written of a call, and what comes of it."""
