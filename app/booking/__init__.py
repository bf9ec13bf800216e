"""What comes before a call: the bookings, what is still open about them, how they change."""
