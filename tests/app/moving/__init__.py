"""What is said of what leaves and comes in, and in which forms."""
