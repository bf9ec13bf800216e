"""What is written to customers, and what keeps it right."""
