"""What a text is made of: its letters, words and names, and how it is made safe to pass on."""
