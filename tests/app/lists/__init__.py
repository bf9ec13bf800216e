"""The lists and the lines: read, checked, edited and written."""
