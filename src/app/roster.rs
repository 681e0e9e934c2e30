//! The roster as the model knows it: every plan that held, what was said since.

use crate::app::model::Model;
use crate::domain::document::DocumentName;
use crate::domain::document::Status;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::document::Version;
use crate::oncall::roster::Roster;
use crate::plan;
use crate::plan::Plan;
use chrono::DateTime;

/// Returns who is on call when.
///
/// While the versions before the plan that holds are not read, nothing is
/// known of the shifts before it began.
#[must_use]
pub fn roster(model: &Model) -> Roster<'_> {
    let read = model.plans.iter().flatten().map(|(since, plan)| (*since, plan));
    let mut plans: Vec<(Timestamp, &Plan)> = read.collect();
    if plans.is_empty() {
        plans.push((since(model), &model.plan.plan));
    }
    Roster::new(&model.household, model.zone(), &plans, &model.roster)
}

/// Returns who has the duty in `span` and when; nothing without shifts and
/// without a word of anybody.
#[must_use]
pub fn duties(model: &Model, span: Span) -> Vec<(CarerId, Span)> {
    let past = model.plans.iter().flatten().any(|(_, plan)| !plan.shifts.is_empty());
    if model.plan.plan.shifts.is_empty() && !past && model.roster.is_empty() {
        return Vec::new();
    }
    roster(model).duties(span)
}

/// Tells whether there is anything to show: shifts, protected sleep, or what
/// somebody said.
#[must_use]
pub fn planned(model: &Model) -> bool {
    let plan = &model.plan.plan;
    !(plan.shifts.is_empty() && plan.protected.is_empty() && model.roster.is_empty())
}

/// Returns every plan that held and reads, with when it began.
#[must_use]
pub fn held(versions: &[Version]) -> Vec<(Timestamp, Plan)> {
    let held = versions.iter().filter(|one| !one.taken_back && one.status() == Status::Current);
    held.filter_map(|one| Some((begins(one), plan::read(&one.edition.text).ok()?))).collect()
}

/// Returns when the plan that holds began; the shipped one always held.
fn since(model: &Model) -> Timestamp {
    let document = model.documents.get(&DocumentName::plan());
    let current = document.and_then(|document| document.current.as_ref());
    let current = current.filter(|version| Some(version.number) == model.plan.version);
    current.map_or(DateTime::UNIX_EPOCH, begins)
}

fn begins(version: &Version) -> Timestamp {
    version.approved.map_or(version.at, |yes| yes.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Edition;
    use crate::domain::id::EntryId;
    use crate::journal::document::Approval;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn version(number: u32, text: &str, status: Status) -> Version {
        let at = DateTime::UNIX_EPOCH + TimeDelta::days(number.into());
        let id = EntryId::new(Uuid::from_u128(number.into()));
        let edition = Edition::new(DocumentName::plan(), None, status, text.to_owned());
        let (author, approved) = (None, None);
        Version { id, number, author, at, edition, approved, taken_back: false, unaware: false }
    }

    #[test]
    fn what_held_begins_with_its_yes_and_drafts_never_did() {
        let first = version(1, "version = 1\n", Status::Current);
        let broken = version(2, "version =\n", Status::Current);
        let draft = version(3, "version = 1\n", Status::Draft);
        let late = DateTime::UNIX_EPOCH + TimeDelta::days(9);
        let yes = Approval { id: EntryId::new(Uuid::from_u128(9)), author: None, at: late };
        let said = Version { approved: Some(yes), ..version(4, "version = 1\n", Status::Draft) };
        let gone = Version { taken_back: true, ..version(5, "version = 1\n", Status::Current) };
        let began: Vec<Timestamp> =
            held(&[first.clone(), broken, draft, said, gone]).iter().map(|(at, _)| *at).collect();
        assert_eq!(began, [first.at, late]);
    }
}
