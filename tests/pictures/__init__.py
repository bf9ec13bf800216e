"""The pictures of the README, drawn by the real windows at a moment that never changes."""
