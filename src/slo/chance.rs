//! The two questions that need a distribution.

use crate::slo::outcome::Counts;
use statrs::function::beta::beta_reg;
use statrs::function::beta::inv_beta_reg;

/// Returns how likely `bad` or more of `events` are bad when each is with
/// probability `slack`: the exact binomial tail, the regularised
/// incomplete beta function at `slack` for b and n − b + 1.
///
/// `slack` lies between 0 and 1, `bad` is at most `events`.
#[must_use]
pub fn tail(bad: u32, events: u32, slack: f64) -> f64 {
    if bad == 0 {
        return 1.0;
    }
    let good = f64::from(events.saturating_sub(bad));
    beta_reg(f64::from(bad), good + 1.0, slack.clamp(0.0, 1.0))
}

/// Returns the equal-tailed Jeffreys 90 % interval of the good part; `None`
/// without an observed event.
///
/// The quantiles of Beta(g + ½, b + ½), where all good leaves 1 inside and all
/// bad leaves 0 inside. Source: Brown, Cai and `DasGupta`, Statistical
/// Science 16(2), 2001.
#[must_use]
pub fn interval90(counts: Counts) -> Option<(f64, f64)> {
    if counts.observed() == 0 {
        return None;
    }
    let (good, bad) = (f64::from(counts.good) + 0.5, f64::from(counts.bad) + 0.5);
    let low = if counts.good == 0 { 0.0 } else { inv_beta_reg(good, bad, 0.05) };
    let high = if counts.bad == 0 { 1.0 } else { inv_beta_reg(good, bad, 0.95) };
    Some((low, high))
}
