"""What rests on disk goes out, comes in, is kept twice, and is forgotten."""
