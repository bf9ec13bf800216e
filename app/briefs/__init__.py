"""What a team is told of what its customers said, with nobody's name in it."""
