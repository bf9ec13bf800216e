"""The cities of customers: where they are, what they are called, and what time they keep."""
