"""What customers said that other teams can use: sorted, counted, told back."""
