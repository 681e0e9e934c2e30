//! Whom to call, by the family's nation.

use crate::domain::setting::Nation;
use crate::guidance::flag::Call;
use crate::guidance::source::Scope;
use crate::guidance::source::Source;
use serde::Deserialize;
use std::sync::LazyLock;

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Contact {
    /// Its name among the rows.
    pub id: String,
    /// What it is for.
    #[serde(rename = "use")]
    pub purpose: Purpose,
    /// What is dialled.
    pub number: String,
    /// Who answers.
    pub name: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// What a number is for, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Life at risk.
    Emergency,
    /// What cannot wait.
    Urgent,
    /// A crisis of the mind.
    Crisis,
    /// Somebody to talk to.
    Support,
}

impl Purpose {
    /// Returns its name in data and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::Crisis => "crisis",
            Self::Support => "support",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
struct File {
    contact: Vec<Contact>,
}

static CONTACTS: LazyLock<Vec<Contact>> = LazyLock::new(|| parse().unwrap_or_default().contact);

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/contacts.toml"))
}

/// Returns the numbers of a nation; without one those that hold anywhere.
#[must_use]
pub fn contacts(nation: Option<Nation>) -> Vec<&'static Contact> {
    let here = |contact: &&Contact| match nation {
        Some(nation) => contact.source.nation.own(nation),
        None => contact.source.nation == Scope::Any,
    };
    let mut contacts: Vec<&Contact> = CONTACTS.iter().filter(here).collect();
    contacts.sort_by_key(|contact| contact.purpose);
    contacts
}

/// Returns the number to call first for a sign, `None` where the card names none.
#[must_use]
pub fn number(nation: Option<Nation>, call: Call) -> Option<&'static Contact> {
    let purpose = match call {
        Call::Emergency => Purpose::Emergency,
        Call::Urgent => Purpose::Urgent,
        Call::Crisis => Purpose::Crisis,
        Call::Talk => return None,
    };
    contacts(nation).into_iter().find(|contact| contact.purpose == purpose)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;
    use std::collections::HashSet;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        let ids: HashSet<&str> = file.contact.iter().map(|contact| contact.id.as_str()).collect();
        assert_eq!(ids.len(), file.contact.len());
        for contact in &file.contact {
            check(&contact.id, &contact.name, &contact.source);
            assert!(!contact.number.is_empty(), "{}", contact.id);
        }
    }

    #[test]
    fn each_nation_has_its_numbers() {
        use Nation::England;
        use Nation::NorthernIreland;
        use Nation::Scotland;
        use Nation::Usa;
        use Nation::Wales;
        for (nation, emergency, urgent, crisis) in [
            (Some(England), "999", Some("111"), Some("111, option 2")),
            (Some(Scotland), "999", Some("111"), Some("111")),
            (Some(Wales), "999", Some("111"), Some("111, option 2")),
            (Some(NorthernIreland), "999", Some("GP"), Some("0808 808 8000")),
            (Some(Usa), "911", Some("nurse line"), Some("988")),
            (None, "999 or 112", None, None),
        ] {
            let number = |call| number(nation, call).map(|contact| contact.number.as_str());
            assert_eq!(number(Call::Emergency), Some(emergency), "{nation:?}");
            assert_eq!(
                (number(Call::Urgent), number(Call::Crisis)),
                (urgent, crisis),
                "{nation:?}"
            );
            assert_eq!(number(Call::Talk), None);
        }
        assert_eq!(contacts(None).len(), 1);
        assert!(contacts(Some(Usa)).iter().all(|contact| contact.number != "116 123"));
    }
}
