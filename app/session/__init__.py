"""One session with a customer: its facts, its clock and its cues."""
