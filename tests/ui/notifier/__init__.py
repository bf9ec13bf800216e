"""What reaches the desktop, and what becomes of it there."""
