"""Every act and its way back."""
