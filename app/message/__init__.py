"""What is written to a customer: composed in their language, checked before it leaves."""
