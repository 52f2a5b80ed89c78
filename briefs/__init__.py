"""The engine: YAML in, briefs out. It knows nothing of the terminal, nor of how charts are drawn."""

__version__ = "0.1.0"
