"""What a team is told, and what never is."""
