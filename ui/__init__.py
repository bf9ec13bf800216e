"""What the agent sees: PySide6 widgets that draw values and forward acts."""
