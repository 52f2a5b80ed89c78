"""YAML nodes to the objects of `briefs.model`, one module a noun."""
