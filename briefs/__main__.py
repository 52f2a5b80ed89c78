"""The launcher behind `briefs` and `python -m briefs`.

Why: in a checkout the door is `cli.py` at the top; in a wheel the same file is `briefs/cli.py`.
Only this module and `paths` know that there are two homes.
"""

from importlib import import_module
from importlib.util import find_spec


def main() -> None:
    """Open the door that is there, the installed one first."""
    home = "briefs.cli" if find_spec("briefs.cli") else "cli"
    import_module(home).main()


if __name__ == "__main__":
    main()
