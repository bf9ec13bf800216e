"""The screen, part by part."""
