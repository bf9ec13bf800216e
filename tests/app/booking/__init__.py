"""The bookings: what is open about them, and how they change."""
