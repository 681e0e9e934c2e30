//! Medicines whose doses are timed: which names are one substance, how often
//! and from which age and weight on, quoted. No dose is worked out anywhere.

use crate::guidance::offset::Offset;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use serde::Deserialize;
use std::sync::LazyLock;

/// A substance and the names it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Substance {
    /// Its name.
    pub id: String,
    /// Its own names, in lower case.
    pub names: Vec<String>,
    /// Names of products that hold it.
    pub brands: Vec<String>,
    /// It is given once a day: a second one is pointed out, not refused.
    #[serde(default)]
    pub daily: bool,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

impl Substance {
    /// Returns the brand that a product's name has, `None` for the plain substance.
    #[must_use]
    pub fn brand(&self, product: &str) -> Option<&str> {
        let product = product.to_lowercase();
        self.brands.iter().map(String::as_str).find(|brand| holds(&product, brand))
    }
}

/// How often a strength may be given at an age.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Rule {
    /// Its name among the rows.
    pub id: String,
    /// Of which substance.
    pub substance: String,
    /// Of which strength: `120mg/5ml`; any when absent.
    pub strength: Option<String>,
    /// From which age on.
    pub from: Offset,
    /// Until before which age.
    pub until: Offset,
    /// Most doses in `hours`; 0 for none at all.
    pub most: usize,
    /// In so many hours.
    #[serde(default)]
    pub hours: u32,
    /// So many minutes apart.
    #[serde(default)]
    pub gap_min: u32,
    /// The body weight in grams that must be passed.
    pub over_g: Option<f64>,
    /// The least completed weeks of gestation.
    pub weeks_from: Option<u8>,
    /// Only after this vaccine.
    pub after: Option<String>,
    /// For so many hours after it.
    #[serde(default)]
    pub after_hours: u32,
    /// What the source says.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

impl Rule {
    /// Tells whether it is about this strength, however that is written.
    #[must_use]
    pub fn of_strength(&self, strength: &str) -> bool {
        self.strength.as_deref().is_none_or(|own| same_strength(own, strength))
    }
}

#[derive(Debug, Default, Deserialize)]
struct File {
    substance: Vec<Substance>,
    rule: Vec<Rule>,
    quote: Vec<Quote>,
}

static FILE: LazyLock<File> = LazyLock::new(|| parse().unwrap_or_default());

const DATA: &str = include_str!("data/medicines.toml");

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(DATA)
}

/// Returns the substance that a product's name says, if it is one that is timed.
#[must_use]
pub fn substance(product: &str) -> Option<&'static Substance> {
    let product = product.to_lowercase();
    FILE.substance
        .iter()
        .find(|one| one.names.iter().chain(&one.brands).any(|name| holds(&product, name)))
}

/// Returns every name that is timed, the substance's own first.
pub fn names() -> impl Iterator<Item = &'static str> {
    FILE.substance.iter().flat_map(|one| one.names.iter().chain(&one.brands)).map(String::as_str)
}

/// Returns the substances whose doses are timed: what a phrase may begin with.
pub fn offered() -> impl Iterator<Item = &'static str> {
    FILE.substance.iter().map(|one| one.id.as_str()).filter(|id| has_strengths(id))
}

/// Returns the rows about a substance.
pub fn rules(substance: &str) -> impl Iterator<Item = &'static Rule> {
    FILE.rule.iter().filter(move |rule| rule.substance == substance)
}

/// Tells whether a substance comes in strengths that must be told apart.
#[must_use]
pub fn has_strengths(substance: &str) -> bool {
    example(substance).is_some()
}

/// Returns a strength of the table, as it is written.
#[must_use]
pub fn example(substance: &str) -> Option<&'static str> {
    rules(substance).find_map(|rule| rule.strength.as_deref())
}

/// Returns the sentences about a substance, and those about several.
pub fn quotes(substance: &str) -> impl Iterator<Item = &'static Quote> {
    let start = substance.replace(' ', "_");
    FILE.quote.iter().filter(move |quote| {
        quote.id.starts_with(&start) || (quote.id == "both" && rules_both(&start))
    })
}

fn rules_both(substance: &str) -> bool {
    ["paracetamol", "ibuprofen"].contains(&substance)
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    let substances = FILE.substance.iter().map(|one| {
        let names: Vec<&str> = one.names.iter().chain(&one.brands).map(String::as_str).collect();
        (one.id.as_str(), names.join(", "), &one.source)
    });
    let rules = FILE.rule.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    let quotes = FILE.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    substances.chain(rules).chain(quotes)
}

/// Tells whether `name` stands among the words of `product`.
fn holds(product: &str, name: &str) -> bool {
    product.match_indices(name).any(|(at, _)| {
        let before = product[..at].chars().next_back();
        let after = product[at + name.len()..].chars().next();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(before) && edge(after)
    })
}

/// Tells whether two strengths are the same: `120mg/5ml`, `120 mg / 5 ml`, `24 mg/ml`.
fn same_strength(one: &str, other: &str) -> bool {
    match (ratio(one), ratio(other)) {
        // Written by hand: a thousandth more or less is the same.
        (Some(one), Some(other)) => (one / other - 1.0).abs() < 1e-3,
        _ => false,
    }
}

/// Returns the milligrams in a millilitre.
fn ratio(strength: &str) -> Option<f64> {
    let text: String = strength.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let (mass, volume) = text.split_once('/')?;
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|n| *n > 0.0);
    let mass = number(mass.strip_suffix("mg")?)?;
    let volume = volume.strip_suffix("ml")?;
    Some(mass / if volume.is_empty() { 1.0 } else { number(volume)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
        for rule in &file.rule {
            assert!(file.substance.iter().any(|one| one.id == rule.substance), "{}", rule.id);
            assert!(rule.most == 0 || (rule.hours == 24 && rule.gap_min >= 240), "{}", rule.id);
        }
    }

    /// Of every number a guard goes by: a change here is a change of what is
    /// refused, and wants the source read again.
    #[test]
    fn the_dose_table_is_the_one_that_was_checked() {
        let table: Vec<String> = parse()
            .expect("reads")
            .rule
            .iter()
            .map(|rule| {
                let (from, until) = (rule.from, rule.until);
                format!(
                    "{} {} {}m{}d-{}m{}d {}/{}h {}min {} {} {}",
                    rule.id,
                    rule.strength.as_deref().unwrap_or("any"),
                    from.months,
                    from.days,
                    until.months,
                    until.days,
                    rule.most,
                    rule.hours,
                    rule.gap_min,
                    rule.over_g.unwrap_or_default(),
                    rule.weeks_from.unwrap_or_default(),
                    rule.after_hours,
                )
            })
            .collect();
        assert_eq!(
            table,
            [
                "paracetamol_menb 120mg/5ml 0m56d-0m112d 3/24h 240min 0 32 24",
                "paracetamol_under_2m 120mg/5ml 0m0d-2m0d 0/0h 0min 0 0 0",
                "paracetamol_2m 120mg/5ml 2m0d-3m0d 2/24h 240min 4000 37 0",
                "paracetamol_3m 120mg/5ml 3m0d-6m0d 4/24h 240min 0 0 0",
                "paracetamol_6m 120mg/5ml 6m0d-24m0d 4/24h 240min 0 0 0",
                "paracetamol_2y 120mg/5ml 24m0d-48m0d 4/24h 240min 0 0 0",
                "paracetamol_4y 120mg/5ml 48m0d-72m0d 4/24h 240min 0 0 0",
                "ibuprofen_under_3m 100mg/5ml 0m0d-3m0d 0/0h 0min 0 0 0",
                "ibuprofen_3m 100mg/5ml 3m0d-6m0d 3/24h 360min 5000 0 0",
                "ibuprofen_6m 100mg/5ml 6m0d-12m0d 3/24h 360min 5000 0 0",
                "ibuprofen_1y 100mg/5ml 12m0d-48m0d 3/24h 360min 5000 0 0",
                "aspirin any 0m0d-192m0d 0/0h 0min 0 0 0",
            ]
        );
    }

    #[test]
    fn products_and_strengths_however_they_are_written() {
        let of = |product| substance(product).map(|one| one.id.as_str());
        for (product, id) in [
            ("Paracetamol", Some("paracetamol")),
            ("Calpol infant", Some("paracetamol")),
            ("vitamin D drops", Some("vitamin d")),
            ("vitamin d3", Some("vitamin d")),
            ("Nurofen for children", Some("ibuprofen")),
            ("paracetamolish", None),
            ("vitamin k", None),
            ("", None),
        ] {
            assert_eq!(of(product), id, "{product}");
        }
        let paracetamol = substance("calpol").expect("known");
        assert_eq!(paracetamol.brand("Calpol Infant"), Some("calpol"));
        assert_eq!(paracetamol.brand("paracetamol"), None);
        for (strength, same) in [
            ("120 mg/5 ml", true),
            ("120mg / 5ml", true),
            ("24mg/ml", true),
            ("250mg/5ml", false),
            ("120mg", false),
            ("0mg/5ml", false),
            ("", false),
        ] {
            assert_eq!(same_strength("120mg/5ml", strength), same, "{strength}");
        }
    }
}
