"""The page of briefs: what a team is told of its customers."""
