"""The main job: a session from its plan to its close."""
