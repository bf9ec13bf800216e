"""What years of sessions tell: figures over any span, and a search through all words."""
