"""`python -m tests.faults`: what the running site survives, tried on its own servers and told."""
