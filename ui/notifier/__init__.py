"""The desktop's ways of telling the agent something outside of our windows."""
