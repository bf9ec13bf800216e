"""What follows a call: how the agent found it, and what is left to see to."""
