#!/usr/bin/env python3
"""The figures that tests/slo.rs compares with, from SciPy and exact fractions.

    python3 tests/slo_reference.py > tests/data/slo.csv

Rows:
    tail,b,n,slack,p                   P(X >= b), X binomial(n, slack)
    interval,good,bad,low,high         Jeffreys 90 %, BCD's ends at 0 and 1
    tier,name,target,rate,n,m,least    the smallest b that fires with n events in
                                       the long window when `rate` a day are
                                       reckoned with; `never` when none does,
                                       `skipped` under six expected events,
                                       `infeasible` when no target this low can
"""
from fractions import Fraction
from math import ceil

from scipy.stats import beta, binom

TARGETS = ["0.25", "0.6", "0.66", "0.67", "0.75", "0.8", "0.85", "0.9", "0.95", "0.99"]
# name, long window in days, B, alpha
TIERS = [
    ("fast", 1, Fraction(3), 0.01),
    ("slow", 3, Fraction(3, 2), 0.05),
    ("drift", 7, Fraction(6, 5), 0.05),
]
LEAST = 3


def least_that_fires(target, days, factor, alpha, rate, n):
    slack = 1 - Fraction(target)
    if factor * slack >= 1:
        return "", "infeasible"
    expected = Fraction(rate) * days
    if expected < 6:
        return "", "skipped"
    m = max(LEAST, ceil(factor * slack * expected))
    for b in range(m, n + 1):
        if binom.sf(b - 1, n, float(slack)) <= alpha:
            return m, b
    return m, "never"


def main():
    for slack in ["0.01", "0.05", "0.1", "0.15", "0.2", "0.25", "0.4"]:
        for n in [1, 2, 3, 7, 10, 21, 30, 70, 280]:
            for b in sorted({0, 1, 2, 3, 5, 10, n // 2, n}):
                if b <= n:
                    print(f"tail,{b},{n},{slack},{binom.sf(b - 1, n, float(slack)):.17g}")
    for n in [1, 2, 6, 7, 10, 28, 70, 280, 1000, 40320]:
        for b in sorted({0, 1, 2, 3, n // 20, n // 10, n // 2, n - 1, n}):
            if 0 <= b <= n:
                g = n - b
                low = 0.0 if g == 0 else beta.ppf(0.05, g + 0.5, b + 0.5)
                high = 1.0 if b == 0 else beta.ppf(0.95, g + 0.5, b + 0.5)
                print(f"interval,{g},{b},{low:.17g},{high:.17g}")
    for name, days, factor, alpha in TIERS:
        for target in TARGETS:
            for rate in ["0.5", "1", "2", "4", "6", "8", "10", "12"]:
                full = int(Fraction(rate) * days)
                for n in sorted({3, full // 2, full - 1, full}):
                    if 0 < n <= full:
                        m, least = least_that_fires(target, days, factor, alpha, rate, n)
                        print(f"tier,{name},{target},{rate},{n},{m},{least}")


if __name__ == "__main__":
    main()
