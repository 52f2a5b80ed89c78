"""How long the program takes, measured on real content: `python -m benchmarks`.

Each figure is the median of several fresh processes: CPU seconds, user and system together, so that other
work on the machine counts little; or megabytes at the peak. A figure over its target makes the exit code 1.
"""
