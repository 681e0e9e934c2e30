//! Which alerts on a budget could ever fire; the others are refused in words.
//!
//! Source: `sre.md` §1.6 (d).

use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::plan::objective::Objective;
use crate::plan::tier::Infeasible;
use crate::plan::tier::MIN_EXPECTED;
use crate::plan::tier::Tier;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;

/// Returns the fault of an objective for which no tier could ever fire.
pub(crate) fn objective(at: usize, one: &Objective) -> Option<Found> {
    let why: Vec<String> = Tier::ALL.iter().map_while(|tier| reason(*tier, one)).collect();
    (why.len() == Tier::ALL.len()).then(|| {
        let with = [one.id.as_str(), &why.join("; ")];
        let found = Found::new(at, Kind::Infeasible, text::INFEASIBLE, &with);
        Found { what: text::INFEASIBLE.fill(Tone::Ops, &with), ..found }
            .instead(text::FEASIBLE_INSTEAD.say(Tone::Ops))
    })
}

/// Returns the fault of a rule whose `tier` could never fire for an objective
/// that it names.
pub(crate) fn tier(at: usize, tier: Tier, one: &Objective) -> Option<Found> {
    let why = reason(tier, one)?;
    let can: Vec<&str> = Tier::ALL
        .into_iter()
        .filter(|tier| tier.feasible(one.target, one.per_day).is_ok())
        .map(Tier::name)
        .collect();
    let with = [tier.name(), one.id.as_str(), &why];
    let found = Found::new(at, Kind::Infeasible, text::INFEASIBLE_TIER, &with);
    Some(
        Found { what: text::INFEASIBLE_TIER.fill(Tone::Ops, &with), ..found }
            .instead(text::ONE_OF.fill(Tone::Ops, &[&can.join(", ")])),
    )
}

fn reason(tier: Tier, one: &Objective) -> Option<String> {
    let words = match tier.feasible(one.target, one.per_day) {
        Ok(()) => return None,
        Err(Infeasible::Budget { at_most, burn }) => {
            let (most, burn) = (short(at_most), short(burn));
            text::ALL_BAD.fill(Tone::Ops, &[tier.name(), &most, &burn])
        }
        Err(Infeasible::Events { expected }) => {
            let hours = tier.long().num_hours().to_string();
            let with = [tier.name(), &short(expected), &hours, &short(MIN_EXPECTED)];
            text::TOO_FEW.fill(Tone::Ops, &with)
        }
    };
    Some(words)
}

/// A number with two digits after the point, none of them for show.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
