"""The pages of the desk that belong to what comes before a call."""
