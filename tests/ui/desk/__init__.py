"""The desk, used as an agent uses it: by keys and clicks, on real files."""
