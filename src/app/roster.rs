//! The roster as the model knows it: every plan that held, what was said since.

use crate::app::model::Model;
use crate::domain::document::DocumentName;
use crate::domain::document::Status;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::document::Version;
use crate::journal::roster::Noted;
use crate::metrics::carer::duty::on_duty;
use crate::metrics::carer::duty::watches;
use crate::metrics::spans::without;
use crate::oncall::roster::Roster;
use crate::plan;
use crate::plan::Plan;
use chrono::DateTime;
use chrono::TimeDelta;

/// How many days ahead hand-overs are looked for, as in [`Roster::next_change`].
const AHEAD: i32 = 35;

/// Returns who is on call when.
///
/// While the versions before the plan that holds are not read, nothing is
/// known of the shifts before it began.
#[must_use]
pub fn roster(model: &Model) -> Roster<'_> {
    holding(model, &model.roster)
}

/// As [`roster`], with `noted` in the place of what the family said.
#[must_use]
pub fn holding<'a>(model: &'a Model, noted: &[Noted]) -> Roster<'a> {
    let read = model.plans.iter().flatten().map(|(since, plan)| (*since, plan));
    let mut plans: Vec<(Timestamp, &Plan)> = read.collect();
    if plans.is_empty() {
        plans.push((since(model), &model.plan.plan));
    }
    Roster::new(&model.household, model.zone(), &plans, noted)
}

/// Returns who has the duty in `span` and when; without shifts what somebody
/// said, and what the hand-overs say beside it. Nothing without either.
#[must_use]
pub fn duties(model: &Model, span: Span) -> Vec<(CarerId, Span)> {
    if !shifts(model) && model.roster.is_empty() {
        return Vec::new();
    }
    let mut duties = roster(model).duties(span);
    if !shifts(model) {
        let said: Vec<Span> = duties.iter().map(|(_, had)| *had).collect();
        let watches = watches(&model.timeline, model.now).into_iter();
        duties.extend(watches.flat_map(|(carer, watch)| {
            let left = said.iter().fold(vec![watch], |left, cut| {
                left.into_iter().flat_map(|part| without(part, *cut)).collect()
            });
            left.into_iter().map(move |part| (carer, part))
        }));
        duties.sort_by_key(|(_, had)| had.start());
    }
    duties
}

/// Returns who is on call now; where there are no shifts and nobody said
/// anything, who has the watch by the last hand-over.
#[must_use]
pub fn on_call(model: &Model) -> Option<CarerId> {
    if shifts(model) || said(model) {
        return roster(model).at(model.now).primary;
    }
    on_duty(&model.timeline, model.now)
}

/// Returns the next hand-over after `from`: another carer is on call, or a
/// shift begins or ends; `None` when none is within five weeks.
#[must_use]
pub fn hand_over_after(roster: &Roster<'_>, from: Timestamp) -> Option<Timestamp> {
    let duty = |at| {
        let on = roster.at(at);
        (on.primary, on.planned)
    };
    let (now, day) = (duty(from), TimeDelta::days(1));
    (0..AHEAD).find_map(|days| {
        let start = from + day * days;
        let parts = roster.parts(Span::new(start, start + day));
        parts.into_iter().map(Span::start).find(|at| duty(*at) != now)
    })
}

/// Tells whether a plan that holds or held has shifts.
fn shifts(model: &Model) -> bool {
    let past = model.plans.iter().flatten().any(|(_, plan)| !plan.shifts.is_empty());
    past || !model.plan.plan.shifts.is_empty()
}

/// Tells whether somebody said something that is not taken back.
fn said(model: &Model) -> bool {
    model.roster.iter().any(|one| !one.gone())
}

/// Tells whether there is anything to show: shifts, protected sleep, or what
/// somebody said.
#[must_use]
pub fn planned(model: &Model) -> bool {
    let plan = &model.plan.plan;
    !(plan.shifts.is_empty() && plan.protected.is_empty() && !said(model))
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
