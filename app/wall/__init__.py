"""The times that clocks on walls show: zones and their rules, and what people type for a time."""
