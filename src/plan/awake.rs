//! Windows that would leave nobody to be woken are refused, with the minute.
//!
//! Source: I2 of `sre.md` §2.5: at every minute at least one carer is
//! interruptible; decision 36: only those count who can be told at all, or who
//! stand in as somebody's backup. Protected sleep hands the duty on
//! (`oncall::roster`), so that windows alone decide it.

use crate::domain::carer::Carer;
use crate::domain::id::CarerId;
use crate::domain::setting::Units;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::plan::Plan;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::plan::people::Mention;
use crate::plan::people::Who;
use crate::plan::rota::clock::called;
use crate::text::catalogue::plan as text;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use chrono::TimeDelta;

/// How far ahead every minute is looked at.
const AHEAD: TimeDelta = TimeDelta::days(14);

/// How far ahead clock changes are looked for, and how many.
const YEAR: usize = 400;
const CHANGES: usize = 2;

/// Returns the first instant of the next fortnight, or of the days around the
/// next two clock changes, at which nobody of `household` could be woken under
/// `plan`. Carers for whom `reached` does not hold count only where a shift
/// names them as the backup. Nobody at all is no fault of the plan.
#[must_use]
pub fn nobody(
    plan: &Plan,
    household: &Household,
    zone: Zone,
    now: Timestamp,
    reached: impl Fn(CarerId) -> bool,
) -> Option<Timestamp> {
    if household.carers.is_empty() || plan.protected.is_empty() {
        return None;
    }
    let wakes = |(id, carer): &(CarerId, Carer), at| {
        let window = plan.windows(carer).protected;
        let free = window.is_none_or(|hours| hours.holding(zone, at).is_none());
        free && (reached(*id) || stands_in(plan, household, zone, at) == Some(*id))
    };
    let somebody = |at: &Timestamp| household.carers.iter().any(|carer| wakes(carer, *at));
    let mut spans = vec![Span::new(now, now + AHEAD)];
    spans.extend(change_days(zone, now));
    let firsts = spans.into_iter().filter_map(|span| {
        std::iter::once(span.start()).chain(plan.moments(zone, span)).find(|at| !somebody(at))
    });
    firsts.min()
}

fn stands_in(plan: &Plan, household: &Household, zone: Zone, at: Timestamp) -> Option<CarerId> {
    called(household, plan.on_shift(zone, at)?.backup?)
}

/// Returns the next days on which clocks change, each with the day before and
/// the day after.
fn change_days(zone: Zone, now: Timestamp) -> impl Iterator<Item = Span> {
    let dates = zone.date(now).iter_days().take(YEAR);
    let changes = dates.filter(move |date| zone.day(*date).length() != TimeDelta::days(1));
    let day = TimeDelta::days(1);
    changes.take(CHANGES).map(move |date| {
        let (before, after) = (zone.day(date - day), zone.day(date + day));
        Span::new(before.start().max(now), after.end())
    })
}

/// Returns the fault of a plan that leaves nobody, at the window that does it.
pub(crate) fn fault(
    plan: &Plan,
    people: &[Mention],
    household: &Household,
    zone: Zone,
    now: Timestamp,
) -> Option<Found> {
    // Which channels reach whom is not known to a plan: all who live here count.
    let at = nobody(plan, household, zone, now, |_| true)?;
    let asleep = |mention: &&Mention| {
        let windows = mention.who == Who::Sleeper;
        let carer = called(household, &mention.name).and_then(|id| household.carer(id));
        let hours = carer.filter(|_| windows).and_then(|carer| plan.windows(carer).protected);
        hours.is_some_and(|hours| hours.holding(zone, at).is_some())
    };
    let place = people.iter().rfind(asleep).map_or(0, |mention| mention.at);
    let (tone, units) = (Tone::Ops, Units::default());
    let style = Style { tone, clock: Clock::H24, units, zone, ascii: false };
    let when = time::dated(at, now, &style);
    let found = Found::new(place, Kind::NobodyAwake, text::NOBODY_AWAKE, &[&when]);
    let alone = household.carers.len() == 1;
    let instead = if alone { text::AWAKE_ALONE } else { text::AWAKE_INSTEAD };
    Some(found.instead(instead.say(tone)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan;
    use uuid::Uuid;

    fn household(names: &[&str]) -> Household {
        let carer = |(id, name): (u128, &&str)| {
            let carer = Carer { name: (*name).to_owned(), ..Carer::default() };
            (CarerId::new(Uuid::from_u128(id)), carer)
        };
        Household { carers: (1..).zip(names).map(carer).collect(), ..Household::default() }
    }

    fn first(text: &str, names: &[&str], reached: &[u128], zone: &str) -> Option<String> {
        let plan = plan::read(&format!("version = 1\n{text}")).expect("it reads");
        let zone = zone.parse().expect("a zone");
        let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let reached = |id: CarerId| reached.contains(&id.uuid().as_u128());
        let at = nobody(&plan, &household(names), zone, now, reached)?;
        Some(at.format("%F %H:%M").to_string())
    }

    #[test]
    fn the_first_minute_with_nobody_is_found() {
        let both = "[protected]\nMum = \"22:00-02:00\"\nDad = \"01:30-06:00\"\n";
        let apart = "[protected]\nMum = \"22:00-02:00\"\nDad = \"02:00-06:00\"\n";
        let one = "[protected]\nDad = \"22:00-02:00\"\n";
        let shift =
            format!("{one}[[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\nbackup = \"Nan\"\n");
        let at = |day: &str| Some(format!("2026-11-{day}"));
        let london = "Europe/London";
        assert_eq!(first(both, &["Mum", "Dad"], &[1, 2], london), at("25 01:30"));
        assert_eq!(first(apart, &["Mum", "Dad"], &[1, 2], london), None);
        assert_eq!(first(one, &["Mum", "Dad"], &[1, 2], london), None);
        // Mum cannot be told; one adult has nobody else.
        assert_eq!(first(one, &["Mum", "Dad"], &[2], london), at("24 22:00"));
        assert_eq!(first(one, &["Dad"], &[1], london), at("24 22:00"));
        // Somebody outside who stands in counts, though nothing here reaches them.
        assert_eq!(first(one, &["Dad", "Nan"], &[1], london), at("24 22:00"));
        assert_eq!(first(&shift, &["Dad", "Nan"], &[1], london), None);
        assert_eq!(first(one, &[], &[], london), None);
    }

    #[test]
    fn windows_that_meet_in_a_skipped_or_repeated_hour_leave_no_hole() {
        for meet in ["01:30", "02:00", "02:30", "03:00"] {
            let text = format!("[protected]\nMum = \"22:00-{meet}\"\nDad = \"{meet}-06:00\"\n");
            for zone in ["Europe/London", "America/New_York", "Australia/Lord_Howe"] {
                assert_eq!(first(&text, &["Mum", "Dad"], &[1, 2], zone), None, "{zone} {meet}");
            }
        }
    }
}
