"""The icon in the desktop's tray, where there is a tray."""
