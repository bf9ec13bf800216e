"""What the program costs: each figure beside that of an empty window, measured in the same run."""
