"""What rests on disk, whatever happens to the machine."""
