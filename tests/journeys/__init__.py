"""The whole program, played on a virtual desktop."""
