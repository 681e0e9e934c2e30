//! Which time zone the machine is in.

use std::env;

/// Returns the names under which the machine's zone may be known, best first.
///
/// Source: `TZ`, which a person sets for one command, before the system's own
/// setting. A name may be one that no IANA zone has; the next is then tried.
#[must_use]
pub fn names() -> Vec<String> {
    let asked = env::var("TZ").ok().map(|value| named_by(&value).to_owned());
    asked.into_iter().chain(iana_time_zone::get_timezone()).collect()
}

/// Returns the zone that a value of `TZ` names: `:` and a path to the zone's
/// file may stand in front, and an empty value means UTC.
fn named_by(value: &str) -> &str {
    let name = value.strip_prefix(':').unwrap_or(value);
    let name = name.rsplit_once("zoneinfo/").map_or(name, |(_, name)| name);
    if name.is_empty() { "UTC" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_it_names_the_zone() {
        for (value, expected) in [
            ("Europe/London", "Europe/London"),
            (":Europe/London", "Europe/London"),
            ("/usr/share/zoneinfo/America/New_York", "America/New_York"),
            (":/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
            ("", "UTC"),
            (":", "UTC"),
        ] {
            assert_eq!(named_by(value), expected, "{value:?}");
        }
    }
}
