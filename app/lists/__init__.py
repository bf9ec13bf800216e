"""The three lists and the lines: what they say, and where the agent's own words live."""
