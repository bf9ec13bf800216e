"""What was: figures as painted pictures, past sessions to read again, and the search."""
