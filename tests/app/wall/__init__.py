"""Tests of the times that clocks on walls show."""
