#!/usr/bin/env python3
"""How often a tier fires by chance, worked out without DadOps, reading by reading.

    pip install numpy scipy && python3 tests/slo_simulation.py

Ten events a day, gaps gamma of shape 3, each event bad with probability 1 - T
(the budget goes exactly), looked at when an event comes and every half hour;
rising edges per 28 days, mean and standard deviation of RUNS runs of 3,000
days, which is how far one run of that length may lie apart. docs/objectives.md
says what came out.
"""
import numpy as np
from scipy.stats import binom

DAYS, RATE, RUNS = 3000, 10.0, 40
TIERS = {"fast": (1, 0.25, 3, 0.01), "slow": (3, 1, 1.5, 0.05)}


def edges(target, tier, seed, reading):
    """Rising edges per 28 days of one run."""
    long, short, burn, alpha = TIERS[tier]
    slack = 1 - target
    random = np.random.default_rng(seed)
    shape = 1 if reading == "Poisson" else 3
    events = np.cumsum(random.gamma(shape, 1 / (shape * RATE), int(DAYS * RATE * 1.1) + 100))
    events = events[events < DAYS]
    bad = events[random.random(len(events)) < slack]
    look = np.arange(0, DAYS, 1 / 48)
    if reading == "at events only":
        look = events
    elif reading == "at every change":
        look = np.sort(np.concatenate([events, events + long + 1e-7, events + short + 1e-7]))
    elif reading != "every half hour only":
        look = np.sort(np.concatenate([look, events]))
    if reading == "after four weeks":
        look = look[look >= 28]

    def count(of, days):
        return np.searchsorted(of, look, "right") - np.searchsorted(of, look - days, "right")

    seen, wrong, still = count(events, long), count(bad, long), count(bad, short)
    rate = np.maximum(np.maximum(count(events, 28) / 28, count(events, 7) / 7), 6)
    if reading == "rate of ten, known":
        rate = np.full(len(look), RATE)
    least = np.maximum(3, np.ceil(burn * slack * rate * long - 1e-9))
    chance = binom.sf(wrong - 1, seen, slack)
    if reading == "mid-p":
        chance = binom.sf(wrong, seen, slack) + 0.5 * binom.pmf(wrong, seen, slack)
    elif reading == "chance of the expected count":
        chance = binom.sf(wrong - 1, np.round(rate * long), slack)
    elif reading == "chance without the last event":
        chance = binom.sf(wrong - 1, np.maximum(seen - 1, 0), slack)
    fires = (wrong >= least) & (chance <= alpha)
    if reading != "no short window":
        fires &= still >= 1
    rises = fires[1:] & ~fires[:-1]
    if reading == "once until quiet":
        rises, on = [], False
        for now, goes in zip(fires, still >= 1):
            rises.append(now and not on)
            on = now or (on and goes)
    return np.sum(rises) / (DAYS / 28)


READINGS = [
    "as built",
    "rate of ten, known",
    "after four weeks",
    "at events only",
    "every half hour only",
    "at every change",
    "once until quiet",
    "no short window",
    "Poisson",
    "mid-p",
    "chance of the expected count",
    "chance without the last event",
]

if __name__ == "__main__":
    columns = [(target, tier) for target in (0.95, 0.9, 0.8) for tier in TIERS]
    print("| reading |", " | ".join(f"{target:.0%} {tier}" for target, tier in columns), "|")
    print("| --- |" + " --- |" * len(columns))
    for reading in READINGS:
        row = []
        for target, tier in columns:
            found = [edges(target, tier, seed, reading) for seed in range(RUNS)]
            row.append(f"{np.mean(found):.2f} ± {np.std(found, ddof=1):.2f}")
        print(f"| {reading} |", " | ".join(row), "|", flush=True)
