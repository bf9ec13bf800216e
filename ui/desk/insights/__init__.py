"""The page of insights: what customers said, sorted for the teams that can use it."""
