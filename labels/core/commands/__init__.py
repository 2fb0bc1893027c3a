"""The commands of the command line, one module each: `add_to()` declares it, `run()` runs it."""
