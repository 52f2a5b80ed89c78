"""The engine: YAML in, briefs out. It knows neither the terminal nor how charts are drawn."""

__version__ = "0.2.0"
