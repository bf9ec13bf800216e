"""What the tests need of the machine that no lock file can bring."""
