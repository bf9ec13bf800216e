"""What agents type for a customer's city, and which cities are found by it."""
