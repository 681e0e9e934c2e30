//! Every row of every file, for the page that lists them.

use crate::guidance::care;
use crate::guidance::contact;
use crate::guidance::flag;
use crate::guidance::growth;
use crate::guidance::medicine;
use crate::guidance::milk;
use crate::guidance::screening;
use crate::guidance::source::Source;
use crate::guidance::threshold;
use crate::guidance::vaccine;

/// One row: its name, what it says, where that is from.
pub type Row = (&'static str, String, &'static Source);

/// Returns each file with its rows.
#[must_use]
pub fn files() -> Vec<(&'static str, Vec<Row>)> {
    vec![
        (
            "redflags.toml",
            flag::flags()
                .iter()
                .map(|one| (one.id.as_str(), one.text.clone(), &one.source))
                .collect(),
        ),
        (
            "thresholds.toml",
            threshold::thresholds()
                .iter()
                .map(|one| (one.id.as_str(), format!("{}. {}", one.title, one.text), &one.source))
                .collect(),
        ),
        (
            "contacts.toml",
            contact::all()
                .iter()
                .map(|one| (one.id.as_str(), format!("{}: {}", one.name, one.number), &one.source))
                .collect(),
        ),
        ("care.toml", care::rows().collect()),
        ("screening.toml", screening::rows().collect()),
        ("medicines.toml", medicine::rows().collect()),
        ("milk.toml", milk::rows().collect()),
        ("vaccinations.toml", vaccine::rows().collect()),
        ("growth.toml", growth::rows().collect()),
    ]
}
