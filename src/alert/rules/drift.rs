//! A stream became quicker or slower: what the detector of the forecast found.

use crate::alert::rules::Said;
use crate::alert::rules::Scene;
use crate::alert::signal::Holding;
use crate::domain::detail::Kind;
use crate::domain::entry::alert::Cause;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::forecast::frequency::alarms;
use crate::forecast::log::Child;
use crate::forecast::log::DAY;
use crate::forecast::log::instant;
use crate::forecast::log::minute;
use crate::forecast::log::rows;
use crate::plan::objective::Stream;

/// Minutes between two looks of the detector.
const HOUR: i64 = 60;

/// Returns what the rule says of a baby; `None` for a stream that no detector
/// watches: it knows feeds, all of them.
///
/// A change is told for a day, as in the forecast, and not when the family
/// said since that it is how it is now.
pub fn look(scene: &Scene<'_>, subject: Subject, of: &Stream) -> Option<Said> {
    let id = subject.baby()?;
    if *of != Stream::of(Kind::Feed) {
        return None;
    }
    let baby = scene.household.baby(id)?;
    let rows = rows(scene.timeline, subject);
    let child = Child::new(baby.born, scene.zone, &rows);
    // Between full hours the detector sees nothing new.
    let at = minute(scene.now).div_euclid(HOUR) * HOUR;
    let lately = alarms(&rows, child, at).pop().filter(|found| at - found.at < DAY);
    let said =
        |found: Timestamp| scene.accepted.iter().any(|(who, until)| *who == id && found <= *until);
    let found = lately.map(|found| (instant(found.at), found.ratio));
    let found = found.filter(|(at, _)| !said(*at));
    let cause = |ratio| Cause::Drift { of: Kind::Feed, ratio };
    let holding =
        found.map(|(at, ratio)| Holding { since: Some(at), began_with: None, cause: cause(ratio) });
    Some(Said { holding, due: Some(instant(at + HOUR)), ..Said::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::rules::next_due;
    use crate::alert::rules::signals;
    use crate::alert::rules::trial::house;
    use crate::alert::rules::trial::plan;
    use crate::alert::signal::Memories;
    use crate::domain::id::BabyId;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::line;

    /// Feeds every 3 h for 14 days, then every hour for so many hours.
    fn said(hours: i64, accepted: &[(BabyId, Timestamp)]) -> Option<f64> {
        let (days, rules) = (
            14 * 1_440,
            "[[rule]]\nid = \"drift\"\nkind = \"drift\"\n\
            whom = \"each-baby\"\nof = \"feed\"\nseverity = \"SEV4\"\n",
        );
        let usual = (0..14 * 8).map(|count| bottle(count * 180, 60.0));
        let fast = (0..=hours).map(|hour| bottle(days + hour * 60, 60.0));
        let (plan, home, memories) = (plan(rules), house(Some(at(-30 * 1_440))), Memories::new());
        let line = line(usual.chain(fast));
        let now = at(days + hours * 60 + 20);
        let scene =
            Scene { accepted, ..Scene::new(&plan, &home, &line, Zone::UTC, now, &memories) };
        assert_eq!(next_due(&scene), Some(at(days + hours * 60 + 60)));
        match signals(&scene).remove(0).holding?.cause {
            Cause::Drift { ratio, .. } => Some(ratio),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_change_is_told_until_the_family_says_it_is_so_now() {
        assert_eq!(said(0, &[]), None);
        assert!(said(10, &[]).is_some_and(|ratio| ratio > 1.5));
        let id = ada().baby().expect("a baby");
        assert_eq!(said(10, &[(id, at(15 * 1_440))]), None);
        assert!(said(10, &[(id, at(14 * 1_440))]).is_some(), "said before it was found");
    }
}
