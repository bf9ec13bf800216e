"""What customers said that other teams can use."""
