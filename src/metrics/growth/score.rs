//! The z-score and the centile of a value, as WHO computes them: Child Growth
//! Standards, Methods and development, chapter 7.

use crate::guidance::lms::Lms;

/// Returns the z-score of `value`, in the unit of the median.
///
/// ```text
/// z = ((y/M)^L - 1) / (L S)                      ln(y/M)/S where L is 0
/// restricted, z >  3:  z =  3 + (y - SD(3))  / (SD(3)  - SD(2))
/// restricted, z < -3:  z = -3 + (y - SD(-3)) / (SD(-2) - SD(-3))
/// ```
#[must_use]
pub fn z_score(value: f64, row: &Lms, restricted: bool) -> f64 {
    let Lms { l, m, s } = *row;
    let ratio = value / m;
    let z = if l.abs() < f64::EPSILON { ratio.ln() / s } else { (ratio.powf(l) - 1.0) / (l * s) };
    if !restricted || z.abs() <= 3.0 || z.is_nan() {
        return z;
    }
    let side = z.signum();
    let (third, second) = (at(3.0 * side, row), at(2.0 * side, row));
    side * (3.0 + (value - third) / (third - second))
}

/// The value at a z-score.
fn at(z: f64, row: &Lms) -> f64 {
    let Lms { l, m, s } = *row;
    if l.abs() < f64::EPSILON { m * (s * z).exp() } else { m * (l * s * z + 1.0).powf(l.recip()) }
}

/// Returns the centile of a z-score, 0 to 100: `100 Φ(z)`.
///
/// Source: Abramowitz & Stegun 26.2.17, |error| < 7.5e-8.
#[must_use]
pub fn centile(z: f64) -> f64 {
    const TERMS: [f64; 5] =
        [0.319_381_530, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
    let t = 1.0 / 0.231_641_9_f64.mul_add(z.abs(), 1.0);
    let sum = TERMS.iter().rev().fold(0.0, |sum, term| (sum + term) * t);
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let upper = density * sum;
    100.0 * if z < 0.0 { upper } else { 1.0 - upper }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_who_package() {
        // The readme of WHO's `anthro`; the rows are its own, beyond the table shipped here.
        let row = |l, m, s| Lms { l, m, s };
        for (value, row, z) in [
            (18.0, row(-0.0559, 13.8114, 0.119_46), 2.20),
            (15.0, row(-0.3153, 13.256, 0.127_29), 0.95),
            (10.0, row(-0.0572, 13.8625, 0.119_63), -2.76),
            (23.4375, row(-0.5684, 15.4604, 0.084_65), 4.66),
            (10.0, row(-0.3536, 15.6874, 0.078_85), -5.61),
        ] {
            let found = z_score(value, &row, true);
            assert!((found - z).abs() < 0.005, "{value}: {found}, not {z}");
        }
        // What the two extremes would be without the restriction.
        for (value, row, z) in [
            (23.4375, row(-0.5684, 15.4604, 0.084_65), 4.38),
            (10.0, row(-0.3536, 15.6874, 0.078_85), -6.19),
        ] {
            assert!((z_score(value, &row, false) - z).abs() < 0.005);
        }
    }

    #[test]
    fn a_power_of_nothing_is_the_logarithm() {
        let (zero, nearly) = (Lms { l: 0.0, m: 4.0, s: 0.1 }, Lms { l: 1e-9, m: 4.0, s: 0.1 });
        for value in [2.9, 4.0, 4.4, 6.0] {
            let pair = [&zero, &nearly].map(|row| z_score(value, row, true));
            assert!((pair[0] - pair[1]).abs() < 1e-5, "{value}: {pair:?}");
        }
    }

    #[test]
    fn centiles_of_the_normal_curve() {
        for (z, expected) in
            [(0.0, 50.0), (-2.0, 2.275_013), (0.67, 74.857_11), (3.0, 99.865_01), (-6.0, 0.0)]
        {
            assert!((centile(z) - expected).abs() < 1e-4, "{z}: {}", centile(z));
        }
    }
}
