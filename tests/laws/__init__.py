"""What holds for every file of the house, and which fix each breach asks for."""
