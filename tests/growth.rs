//! Z-scores against the Python package that implements WHO's method.
//!
//! `tests/growth_reference.py` writes the values; the children are drawn anew
//! here from the same seed.

use dadops::domain::baby::Sex;
use dadops::guidance::lms::Indicator;
use dadops::guidance::lms::lms;
use dadops::metrics::growth::z_score;

const STORED: &str = include_str!("data/growth_z.txt");
const CHILDREN: usize = 10_000;

struct Draw(u64);

impl Draw {
    /// Returns the next number of `SplitMix64`.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

fn seed() -> u64 {
    let head = STORED.lines().next().expect("a head");
    let words: Vec<&str> = head.split([' ', ',']).collect();
    let place = words.iter().position(|word| *word == "seed").expect("a seed");
    words[place + 1].parse().expect("a number")
}

/// Sex, day, and weight in g, length and head in mm.
fn child(draw: &mut Draw) -> (Sex, u64, [u64; 3]) {
    let sex = if draw.next() % 2 == 1 { Sex::Male } else { Sex::Female };
    let day = 1 + draw.next() % 729;
    let grams = (3300 + 12000 * day / (day + 300)) * (60 + draw.next() % 91) / 100;
    let length = (500 + 600 * day / (day + 450)) * (85 + draw.next() % 31) / 100;
    let head = (345 + 180 * day / (day + 200)) * (88 + draw.next() % 25) / 100;
    (sex, day, [grams, length, head])
}

#[test]
fn ten_thousand_children_score_as_pygrowup_says() {
    let mut draw = Draw(seed());
    let stored: Vec<&str> = STORED.lines().skip(1).collect();
    assert_eq!(stored.len(), CHILDREN);
    let mut beyond = 0;
    for (n, line) in stored.iter().enumerate() {
        let (sex, day, values) = child(&mut draw);
        let scores = line.split(' ').map(|score| score.parse::<f64>().expect("a number") / 100.0);
        let units = [1000.0, 10.0, 10.0];
        for (((indicator, value), unit), score) in
            Indicator::ALL.into_iter().zip(values).zip(units).zip(scores)
        {
            let day = u32::try_from(day).expect("a day");
            let row = lms(sex, indicator, day).expect("in the table");
            let value = f64::from(u32::try_from(value).expect("small")) / unit;
            let z = z_score(value, &row, indicator.restricted());
            assert!((z - score).abs() <= 0.01, "child {n}, {indicator:?}: {z}, not {score}");
            beyond += usize::from(indicator.restricted() && score.abs() > 3.0);
        }
    }
    assert!(beyond > 1_000, "the restriction was at work {beyond} times");
}
