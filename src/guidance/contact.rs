//! Whom to call, by the family's nation.

use crate::domain::setting::Nation;
use crate::domain::zone::Zone;
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

/// Returns every contact there is.
#[must_use]
pub fn all() -> &'static [Contact] {
    &CONTACTS
}

static CONTACTS: LazyLock<Vec<Contact>> = LazyLock::new(|| parse().unwrap_or_default().contact);

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/contacts.toml"))
}

/// Where the family is, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// The family set its nation.
    Told(Nation),
    /// No nation is set; the time zone is the United Kingdom's.
    UkByZone,
    /// No nation is set; the time zone is one of the United States.
    UsaByZone,
    /// No nation is set, and the time zone tells none.
    Unknown,
}

/// Time zones of the United States by name; the rest begins as in [`USA_FROM`].
const USA: [&str; 17] = [
    "America/Adak",
    "America/Anchorage",
    "America/Boise",
    "America/Chicago",
    "America/Denver",
    "America/Detroit",
    "America/Indianapolis",
    "America/Juneau",
    "America/Los_Angeles",
    "America/Louisville",
    "America/Menominee",
    "America/Metlakatla",
    "America/New_York",
    "America/Nome",
    "America/Phoenix",
    "America/Sitka",
    "Pacific/Honolulu",
];

/// Beginnings of the names of further zones of the United States.
const USA_FROM: [&str; 4] =
    ["America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "US/"];

/// The United Kingdom's zone and its older names.
const UK: [&str; 3] = ["Europe/London", "Europe/Belfast", "GB"];

impl Region {
    /// Returns the region of a family: the nation where it is set, else what
    /// its time zone tells.
    #[must_use]
    pub fn of(nation: Option<Nation>, zone: Zone) -> Self {
        let name = zone.name();
        match nation {
            Some(nation) => Self::Told(nation),
            None if UK.contains(&name) => Self::UkByZone,
            None if USA.contains(&name) => Self::UsaByZone,
            None if USA_FROM.iter().any(|from| name.starts_with(from)) => Self::UsaByZone,
            None => Self::Unknown,
        }
    }

    /// Returns the nation that was set; `None` where a zone tells or nothing does.
    #[must_use]
    pub const fn nation(self) -> Option<Nation> {
        match self {
            Self::Told(nation) => Some(nation),
            Self::UkByZone | Self::UsaByZone | Self::Unknown => None,
        }
    }
}

/// Returns the numbers of a region; where it is unknown those that hold anywhere.
#[must_use]
pub fn contacts(region: Region) -> Vec<&'static Contact> {
    let here = |contact: &&Contact| {
        let scope = contact.source.nation;
        match region {
            Region::Told(nation) => scope.own(nation),
            Region::UkByZone => matches!(scope, Scope::Uk | Scope::UkByZone),
            Region::UsaByZone => scope == Scope::Usa,
            Region::Unknown => scope == Scope::Any,
        }
    };
    let mut contacts: Vec<&Contact> = CONTACTS.iter().filter(here).collect();
    contacts.sort_by_key(|contact| contact.purpose);
    contacts
}

/// Returns the number to call first for a sign, `None` where the card names none.
#[must_use]
pub fn number(region: Region, call: Call) -> Option<&'static Contact> {
    let purpose = match call {
        Call::Emergency => Purpose::Emergency,
        Call::Urgent => Purpose::Urgent,
        Call::Crisis => Purpose::Crisis,
        Call::Talk => return None,
    };
    contacts(region).into_iter().find(|contact| contact.purpose == purpose)
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
        ]
        .into_iter()
        .map(|(nation, first, urgent, crisis)| {
            (Region::of(nation, Zone::UTC), first, urgent, crisis)
        })
        .chain([
            (Region::UkByZone, "999", Some("111"), Some("111")),
            (Region::UsaByZone, "911", Some("nurse line"), Some("988")),
            (Region::Unknown, "999 or 112", None, None),
        ]) {
            let number = |call| number(nation, call).map(|contact| contact.number.as_str());
            assert_eq!(number(Call::Emergency), Some(emergency), "{nation:?}");
            assert_eq!(
                (number(Call::Urgent), number(Call::Crisis)),
                (urgent, crisis),
                "{nation:?}"
            );
            assert_eq!(number(Call::Talk), None);
        }
        assert_eq!(contacts(Region::Unknown).len(), 1);
        assert!(contacts(Region::UkByZone).iter().any(|contact| contact.number == "116 123"));
        assert!(contacts(Region::Told(Usa)).iter().all(|contact| contact.number != "116 123"));
    }

    #[test]
    fn a_zone_tells_where_no_nation_is_set() {
        for (zone, region) in [
            ("Europe/London", Region::UkByZone),
            ("Europe/Belfast", Region::UkByZone),
            ("America/New_York", Region::UsaByZone),
            ("America/Indiana/Knox", Region::UsaByZone),
            ("Pacific/Honolulu", Region::UsaByZone),
            ("America/Toronto", Region::Unknown),
            ("Europe/Dublin", Region::Unknown),
            ("UTC", Region::Unknown),
        ] {
            let zone: Zone = zone.parse().expect("a zone");
            assert_eq!(Region::of(None, zone), region, "{zone:?}");
            let told = Region::Told(Nation::Wales);
            assert_eq!(Region::of(Some(Nation::Wales), zone), told, "what was set goes first");
        }
    }
}
