//! `plan`: what is said of the family's policy alone.

use crate::app::model::Model;
use crate::document::version::SHIPPED;
use crate::plan;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;

/// Returns the sentence that the newest plan does not read, when it does not.
#[must_use]
pub fn broken(model: &Model) -> Option<String> {
    let broken = model.plan.broken.as_ref()?;
    let tone = model.ui.style.tone;
    let holds = model.plan.version.map_or_else(|| SHIPPED.to_owned(), |held| format!("v{held}"));
    Some(say::BROKEN.fill(tone, &[&broken.number.to_string(), &holds]))
}

/// Returns what a plan that reads holds, in one line.
#[must_use]
pub fn reads(plan: &plan::Plan) -> String {
    let (objectives, rules) = (plan.objectives.len(), plan.rules.len());
    say::READS.fill(Tone::Ops, &[&objectives.to_string(), &rules.to_string()])
}
