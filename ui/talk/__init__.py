"""A talk with a colleague in the strip: what it is begun with, the question, what it brought in."""
