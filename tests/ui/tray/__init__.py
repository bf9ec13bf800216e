"""The tray's icon."""
