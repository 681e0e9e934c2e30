//! Quantiles of weighted values.

/// Values with weights, sorted once, asked often.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Weighted {
    items: Vec<(f64, f64)>,
    total: f64,
}

impl Weighted {
    /// Returns them with room for so many.
    #[must_use]
    pub fn with_room(room: usize) -> Self {
        Self { items: Vec::with_capacity(room), total: 0.0 }
    }

    /// Adds a value; a weight of nothing counts for nothing.
    pub fn push(&mut self, value: f64, weight: f64) {
        self.items.push((value, weight));
    }

    /// Returns how many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// Tells whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Puts them in order; [`Weighted::at`] asks for that.
    pub fn sort(&mut self) {
        self.items.sort_unstable_by(|one, other| {
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        });
        self.total = self.items.iter().map(|(_, weight)| weight).sum();
    }

    /// Returns the quantile `part` (0 to 1), `None` of no values.
    ///
    /// The middle of each value's weight is its place; between two the value
    /// changes evenly, beyond the outermost it does not.
    ///
    /// ```text
    /// weights  | 1 |   2   | 1 |
    /// places     ^     ^     ^       1/8, 1/2, 7/8
    /// ```
    #[must_use]
    pub fn at(&self, part: f64) -> Option<f64> {
        let mut before = 0.0;
        let mut last: Option<(f64, f64)> = None;
        for (value, weight) in &self.items {
            let place = (before + weight / 2.0) / self.total;
            if place >= part {
                return Some(match last {
                    Some((low, from)) if place > from => {
                        low + (value - low) * (part - from) / (place - from)
                    }
                    _ => *value,
                });
            }
            before += weight;
            last = Some((*value, place));
        }
        last.map(|(value, _)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(items: &[(f64, f64)]) -> Weighted {
        let mut all = Weighted::default();
        for (value, weight) in items {
            all.push(*value, *weight);
        }
        all.sort();
        all
    }

    #[test]
    fn places_are_the_middles_of_the_weights() {
        let three = of(&[(30.0, 1.0), (10.0, 1.0), (20.0, 2.0)]);
        for (part, value) in [
            (0.0, 10.0),
            (0.125, 10.0),
            (0.3125, 15.0),
            (0.5, 20.0),
            (0.6875, 25.0),
            (0.875, 30.0),
            (1.0, 30.0),
        ] {
            let found = three.at(part).expect("a value");
            assert!((found - value).abs() < 1e-9, "{part}: {found}");
        }
        assert_eq!(of(&[]).at(0.5), None);
        assert_eq!(of(&[(7.0, 0.2)]).at(0.9), Some(7.0));
        assert_eq!(of(&[(7.0, 1.0), (7.0, 3.0)]).at(0.5), Some(7.0));
    }
}
