"""How long the program takes, measured on real content: `python -m benchmarks`."""
