"""Things of some size in a row, each as near as can be to where it would like to stand: pure."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wishes: Sequence[float],
    sizes: Sequence[float],
    least: float = float("-inf"),
    most: float = float("inf"),
) -> list[float]:
    """Return where things begin that keep their order and do not overlap, between `least` and `most`.

    Those that would overlap form a block, which stands at the mean of their wishes (least squares).
    """
    offsets = [sum(sizes[:at]) for at in range(len(sizes))]
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        mean, count = wish - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, there = blocks.pop()
            mean = (mean * count + before * there) / (count + there)
            count += there
        blocks.append((mean, count))
    starts = [max(min(mean, most - sum(sizes)), least) for mean, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
