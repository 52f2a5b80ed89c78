"""Build hook: a wheel has one root, `briefs`, although a checkout has four.

Why: `cli`, `figures` and `templates` are names that any other package may use as well. Two packages
that both install a `cli.py` overwrite each other without a word.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MOVES = {"cli.py": "briefs/cli.py", "figures": "briefs/figures", "templates": "briefs/templates"}


class OneRoot(BuildHookInterface[Any]):
    """Moves the top-level parts under `briefs` in a wheel, and leaves an editable install alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the moves to what the wheel builder is about to pack."""
        if version == "standard":
            build_data["force_include"].update(MOVES)
