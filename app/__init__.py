"""Everything of Callside that can be said without a screen."""
