"""Writes tests/data/growth_z.txt: z-scores of 10,000 random children by the
Python package that implements WHO's method (pip install pygrowup2==1.0.0).

    python3 tests/growth_reference.py

The children come from SplitMix64 with the seed in the file's head, so that
tests/growth.rs makes the same ones and the file holds z-scores alone, in
hundredths: weight, length, head.
"""

from decimal import Decimal
from pathlib import Path

from pygrowup import Observation

SEED = 20261122
CHILDREN = 10_000
MASK = (1 << 64) - 1


def splitmix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def child(draw):
    """Sex, day, weight in g, length and head in mm: about the median, give or take."""
    male = next(draw) % 2 == 1
    day = 1 + next(draw) % 729
    grams = (3300 + 12000 * day // (day + 300)) * (60 + next(draw) % 91) // 100
    length = (500 + 600 * day // (day + 450)) * (85 + next(draw) % 31) // 100
    head = (345 + 180 * day // (day + 200)) * (88 + next(draw) % 25) // 100
    return male, day, grams, length, head


def main():
    draw = splitmix(SEED)
    lines = [f"# pygrowup2 1.0.0, seed {SEED}, {CHILDREN} children: z of weight, length, head in hundredths"]
    for _ in range(CHILDREN):
        male, day, grams, length, head = child(draw)
        seen = Observation(sex="male" if male else "female", age_in_days=day)
        scores = [
            seen.wfa(Decimal(grams) / 1000),
            seen.lhfa(Decimal(length) / 10, recumbent=True),
            seen.hcfa(Decimal(head) / 10),
        ]
        lines.append(" ".join(str(int(score * 100)) for score in scores))
    Path(__file__).parent.joinpath("data/growth_z.txt").write_text("\n".join(lines) + "\n")


main()
