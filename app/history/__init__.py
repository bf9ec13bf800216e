"""What years of sessions tell their agent: figures over any span, and a search through all words."""
