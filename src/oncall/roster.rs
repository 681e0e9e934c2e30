//! From plans and what was said to one answer for each moment.
//!
//! ```text
//! order   a carer who took over, then the shift's carer and its backup, then
//!         the others: no quiet window now, not the primary, first named first;
//!         a swap exchanges two of them; whoever is away is left out
//! first   the first whose sleep is not protected, else the first;
//!         one who took over is it in any case
//! next    the same among the rest
//! ```
//!
//! So protected windows belong to those who are off duty (`sre.md` §2.5, I2): a
//! carer in theirs hands the duty to the next who may be woken. Only when all
//! who are there are protected does one have both, and only who took over by
//! their own word gives their window up. Without a shift the order alone says
//! who it is, the primary last.
//!
//! The past stays (I6): each moment has the plan that held then, and a change
//! begins no sooner than it was written down.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::roster::Noted;
use crate::metrics::spans::joined;
use crate::oncall::change::Change;
use crate::oncall::change::What;
use crate::oncall::change::changes;
use crate::oncall::turn::OnCall;
use crate::oncall::turn::Turn;
use crate::plan::Plan;
use crate::plan::rota::clock::called;
use chrono::TimeDelta;

/// How far ahead the next hand-over is looked for: the longest turn of a
/// rotation and a week.
const AHEAD: TimeDelta = TimeDelta::days(35);

/// How much is looked through at once.
const STEP: TimeDelta = TimeDelta::days(2);

/// Who is on call when.
#[derive(Debug, Clone)]
pub struct Roster<'a> {
    household: &'a Household,
    zone: Zone,
    plans: Vec<(Timestamp, &'a Plan)>,
    changes: Vec<Change>,
}

impl<'a> Roster<'a> {
    /// Returns the roster of `household`.
    ///
    /// `plans` are the plans that held, each with the instant from which on;
    /// before the first there are no shifts and no windows. `noted` is what
    /// the family said, in any order.
    #[must_use]
    pub fn new(
        household: &'a Household,
        zone: Zone,
        plans: &[(Timestamp, &'a Plan)],
        noted: &[Noted],
    ) -> Self {
        let mut plans = plans.to_vec();
        plans.sort_by_key(|(since, _)| *since);
        Self { household, zone, plans, changes: changes(noted) }
    }

    /// Returns who is on call at `at`.
    #[must_use]
    pub fn at(&self, at: Timestamp) -> OnCall {
        let plan = self.plan(at);
        let took = self.took(at).filter(|carer| !self.away(*carer, at));
        let shift = plan.and_then(|plan| plan.on_shift(self.zone, at));
        let planned = shift.is_some() || took.is_some();
        let names = shift.into_iter().flat_map(|shift| [Some(shift.on), shift.backup]).flatten();
        let mut order: Vec<CarerId> =
            names.filter_map(|name| called(self.household, name)).collect();
        order.extend(self.others(plan, at));
        self.swap(&mut order, at);
        order.splice(0..0, took);
        order.retain(|carer| !self.away(*carer, at));
        let awake = |carer: &&CarerId| took == Some(**carer) || !self.asleep(**carer, at);
        let primary = order.iter().find(awake).or_else(|| order.first()).copied();
        let rest = || order.iter().filter(|carer| Some(**carer) != primary);
        let backup = rest().find(awake).or_else(|| rest().next()).copied();
        OnCall { primary, backup, planned }
    }

    /// Returns who is on call in `span`: stretches that touch, each unlike the
    /// one before.
    #[must_use]
    pub fn turns(&self, span: Span) -> Vec<Turn> {
        let mut turns: Vec<Turn> = Vec::new();
        for part in self.parts(span) {
            let OnCall { primary, backup, .. } = self.at(part.start());
            match turns.last_mut() {
                Some(last) if (last.primary, last.backup) == (primary, backup) => {
                    last.to = part.end();
                }
                _ => turns.push(Turn { from: part.start(), to: part.end(), primary, backup }),
            }
        }
        turns
    }

    /// Returns when it next changes who is on call or asked next; `None` when
    /// it does not in the next five weeks.
    #[must_use]
    pub fn next_change(&self, at: Timestamp) -> Option<Timestamp> {
        let people = |at| {
            let OnCall { primary, backup, .. } = self.at(at);
            (primary, backup)
        };
        let now = people(at);
        let mut from = at;
        while from < at + AHEAD {
            let parts = self.parts(Span::new(from, from + STEP));
            let found = parts.iter().map(|part| part.start()).find(|start| people(*start) != now);
            if found.is_some() {
                return found;
            }
            from += STEP;
        }
        None
    }

    /// Returns whose sleep is protected in `span` and when, carer by carer.
    #[must_use]
    pub fn protected(&self, span: Span) -> Vec<(CarerId, Span)> {
        let parts = self.parts(span);
        let of = |carer: CarerId| {
            let held = parts.iter().filter(|part| self.is_protected(carer, part.start()));
            joined(held.copied().collect()).into_iter().map(move |span| (carer, span))
        };
        self.household.carers.iter().flat_map(|(carer, _)| of(*carer)).collect()
    }

    /// Tells whether the sleep of `carer` is protected at `at`: by the plan or
    /// by somebody's word, unless they took over.
    #[must_use]
    pub fn is_protected(&self, carer: CarerId, at: Timestamp) -> bool {
        self.asleep(carer, at) && self.took(at) != Some(carer)
    }

    /// Returns until when the sleep of `carer` is protected, when it is at `at`.
    #[must_use]
    pub fn protected_until(&self, carer: CarerId, at: Timestamp) -> Option<Timestamp> {
        let held = self.is_protected(carer, at);
        let parts = held.then(|| self.parts(Span::new(at, at + STEP)))?;
        let free = parts.iter().find(|part| !self.is_protected(carer, part.start()));
        Some(free.map_or(at + STEP, |part| part.start()))
    }

    /// Tells whether `carer` is not there at `at`.
    #[must_use]
    pub fn away(&self, carer: CarerId, at: Timestamp) -> bool {
        self.said(at).any(|what| what == What::Away(carer))
    }

    /// Tells whether `carer` has the duty at `at` by their own word.
    #[must_use]
    pub fn took_over(&self, carer: CarerId, at: Timestamp) -> bool {
        self.took(at) == Some(carer)
    }

    /// Tells whether `carer` may be woken at `at`: they are there and their
    /// sleep is not protected.
    #[must_use]
    pub fn interruptible(&self, carer: CarerId, at: Timestamp) -> bool {
        !self.away(carer, at) && !self.is_protected(carer, at)
    }

    /// Returns who has the duty in `span` and when, oldest first; only what a
    /// shift or somebody's word says.
    #[must_use]
    pub fn duties(&self, span: Span) -> Vec<(CarerId, Span)> {
        let mut duties: Vec<(CarerId, Span)> = Vec::new();
        for part in self.parts(span) {
            let on = self.at(part.start());
            let Some(carer) = on.primary.filter(|_| on.planned) else { continue };
            match duties.last_mut() {
                Some((last, had)) if *last == carer && had.end() == part.start() => {
                    *had = Span::new(had.start(), part.end());
                }
                _ => duties.push((carer, part)),
            }
        }
        duties
    }

    /// Returns the carers of the household, in its order.
    pub fn carers(&self) -> impl Iterator<Item = CarerId> + '_ {
        self.household.carers.iter().map(|(id, _)| *id)
    }

    /// Returns `span` in parts inside each of which nothing changes.
    #[must_use]
    pub fn parts(&self, span: Span) -> Vec<Span> {
        let mut cuts = vec![span.start(), span.end()];
        for (place, (since, plan)) in self.plans.iter().enumerate() {
            let until = self.plans.get(place + 1).map_or(span.end(), |(next, _)| *next);
            let Some(held) = Span::new(*since, until).intersection(span) else { continue };
            cuts.push(held.start());
            cuts.extend(plan.moments(self.zone, held));
        }
        for change in &self.changes {
            let ends = [change.span.start(), change.span.end()];
            cuts.extend(ends.into_iter().filter(|at| span.contains(*at)));
        }
        cuts.sort_unstable();
        cuts.dedup();
        cuts.windows(2).map(|pair| Span::new(pair[0], pair[1])).collect()
    }

    fn plan(&self, at: Timestamp) -> Option<&'a Plan> {
        let held = self.plans.partition_point(|(since, _)| *since <= at);
        held.checked_sub(1).map(|place| self.plans[place].1)
    }

    /// What was said and holds at `at`, in the order it was written down.
    fn said(&self, at: Timestamp) -> impl DoubleEndedIterator<Item = What> {
        self.changes.iter().filter(move |one| one.span.contains(at)).map(|one| one.what)
    }

    /// Who took over last.
    fn took(&self, at: Timestamp) -> Option<CarerId> {
        self.said(at).rev().find_map(|what| match what {
            What::Take(carer) => Some(carer),
            _ => None,
        })
    }

    /// All carers in the order in which they are asked without a shift.
    fn others(&self, plan: Option<&Plan>, at: Timestamp) -> Vec<CarerId> {
        let last = |carer| {
            let quiet = plan.and_then(|plan| plan.windows(carer).quiet);
            let quiet = quiet.is_some_and(|hours| hours.holding(self.zone, at).is_some());
            (quiet, carer.primary)
        };
        let mut carers: Vec<_> = self.household.carers.iter().collect();
        carers.sort_by_key(|(_, carer)| last(carer));
        carers.into_iter().map(|(id, _)| *id).collect()
    }

    fn swap(&self, order: &mut [CarerId], at: Timestamp) {
        for what in self.said(at) {
            let What::Swap(one, other) = what else { continue };
            for carer in order.iter_mut() {
                *carer = match *carer {
                    who if who == one => other,
                    who if who == other => one,
                    who => who,
                };
            }
        }
    }

    /// Whether a window or somebody's word protects their sleep.
    fn asleep(&self, carer: CarerId, at: Timestamp) -> bool {
        let window = || {
            let hours = self.plan(at)?.windows(self.household.carer(carer)?).protected?;
            hours.holding(self.zone, at)
        };
        self.said(at).any(|what| what == What::Protect(carer)) || window().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::domain::entry::roster::RosterSaid;
    use crate::domain::id::EntryId;
    use crate::plan;
    use uuid::Uuid;

    const MUM: CarerId = CarerId::new(Uuid::from_u128(1));
    const DAD: CarerId = CarerId::new(Uuid::from_u128(2));
    const NAN: CarerId = CarerId::new(Uuid::from_u128(3));

    const NIGHTS: &str = "[[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\n";
    const WINDOW: &str = "[protected]\nDad = \"22:00-02:00\"\n";

    fn household(of: usize) -> Household {
        let all = [(MUM, "Mum"), (DAD, "Dad"), (NAN, "Nan")].into_iter().take(of);
        let one = |(id, name): (CarerId, &str)| {
            (id, Carer { name: name.to_owned(), primary: id == MUM, ..Carer::default() })
        };
        Household { carers: all.map(one).collect(), ..Household::default() }
    }

    /// An hour of Tuesday 24 November.
    fn hour(hour: i64) -> Timestamp {
        let midnight: Timestamp = "2026-11-24T00:00:00Z".parse().expect("an instant");
        midnight + TimeDelta::hours(hour)
    }

    fn noted(id: u128, at: i64, said: RosterSaid) -> Noted {
        Noted {
            id: EntryId::new(Uuid::from_u128(id)),
            at: hour(at),
            by: None,
            said,
            out: Vec::new(),
        }
    }

    /// Who is told first and next at each hour.
    fn people(of: usize, text: &str, said: &[Noted], hours: &[i64]) -> Vec<String> {
        let household = household(of);
        let plan = plan::read(&format!("version = 1\n{text}")).expect("it reads");
        let roster = Roster::new(&household, Zone::UTC, &[(hour(-500), &plan)], said);
        let letter = |id: Option<CarerId>| match id {
            Some(MUM) => 'M',
            Some(DAD) => 'D',
            Some(_) => 'N',
            None => '-',
        };
        let at = |at: &i64| {
            let OnCall { primary, backup, planned } = roster.at(hour(*at));
            let [primary, backup] = [primary, backup].map(letter);
            format!("{primary}{backup}{}", if planned { "" } else { "?" })
        };
        hours.iter().map(at).collect()
    }

    #[test]
    fn without_shifts_the_windows_say_who() {
        assert_eq!(people(2, "", &[], &[12, 23]), ["DM?", "DM?"]);
        assert_eq!(people(2, WINDOW, &[], &[12, 23, 26]), ["DM?", "MD?", "DM?"]);
        let quiet = "[quiet]\ncarers = [\"Dad\"]\n";
        assert_eq!(people(2, quiet, &[], &[12, 23]), ["DM?", "MD?"]);
        assert_eq!(people(1, "", &[], &[12]), ["M-?"]);
        assert_eq!(people(0, NIGHTS, &[], &[21]), ["--"]);
    }

    #[test]
    fn protected_sleep_hands_the_duty_on() {
        let plan = format!("{WINDOW}{NIGHTS}");
        assert_eq!(people(2, &plan, &[], &[19, 21, 23, 26, 32]), ["DM?", "DM", "MD", "DM", "DM?"]);
        let backup = format!("{plan}backup = \"Nan\"\n");
        assert_eq!(people(3, &backup, &[], &[21, 23]), ["DN", "NM"]);
        let all = "[protected]\nMum = \"22:00-02:00\"\nDad = \"22:00-02:00\"\n";
        assert_eq!(people(2, &format!("{all}{NIGHTS}"), &[], &[23]), ["DM"], "nobody else");
    }

    #[test]
    fn taking_over_goes_before_a_swap_and_both_before_shifts() {
        let span = |from, to| (hour(from), hour(to));
        let take = |carer, (from, to)| RosterSaid::Take { carer, from, to };
        let swap = |(from, to)| RosterSaid::Swap { one: DAD, other: NAN, from, to };
        let of = |said: &[Noted], hours: &[i64]| people(3, NIGHTS, said, hours);
        let swapped = noted(1, 0, swap(span(21, 24)));
        let taken = noted(2, 0, take(MUM, span(22, 23)));
        assert_eq!(
            of(&[swapped.clone(), taken.clone()], &[20, 21, 22, 23, 24]),
            ["DN", "ND", "MN", "ND", "DN"]
        );
        assert_eq!(of(&[taken, swapped], &[22]), ["MN"]);
        let again = [noted(1, 0, take(MUM, span(20, 30))), noted(2, 1, take(NAN, span(22, 23)))];
        assert_eq!(of(&again, &[21, 22, 23]), ["MD", "ND", "MD"], "the later word");
        let late = [noted(1, 22, take(MUM, span(20, 30)))];
        assert_eq!(of(&late, &[21, 22]), ["DN", "MD"], "not before it was written down");
        let own = format!("{WINDOW}{NIGHTS}");
        let awake = [noted(1, 0, take(DAD, span(22, 24)))];
        assert_eq!(people(2, &own, &awake, &[23, 25]), ["DM", "MD"], "by their own word");
    }

    #[test]
    fn whoever_is_away_has_no_duty_until_they_are_back() {
        let away = |from, to: Option<i64>| RosterSaid::Away {
            carer: DAD,
            from: hour(from),
            to: to.map(hour),
        };
        let back = |from| RosterSaid::Back { carer: DAD, from: hour(from) };
        let of = |said: &[Noted], hours: &[i64]| people(2, NIGHTS, said, hours);
        assert_eq!(of(&[noted(1, 0, away(21, Some(23)))], &[20, 21, 23]), ["DM", "M-", "DM"]);
        let open = [noted(1, 0, away(21, None)), noted(2, 22, back(22))];
        assert_eq!(of(&open, &[21, 22, 500]), ["M-", "DM", "DM"]);
        let other =
            [noted(1, 0, away(21, None)), noted(2, 1, away(30, None)), noted(3, 22, back(22))];
        assert_eq!(of(&other, &[21, 22, 30]), ["M-", "DM", "M-"], "one to come stands");
        let take = RosterSaid::Take { carer: DAD, from: hour(20), to: hour(30) };
        let gone = [noted(1, 0, take), noted(2, 21, away(21, None))];
        assert_eq!(of(&gone, &[20, 21]), ["DM", "M-"]);
    }

    #[test]
    fn what_protects_is_told_with_its_end() {
        let household = household(2);
        let plan = plan::read(&format!("version = 1\n{WINDOW}")).expect("it reads");
        let said = RosterSaid::Protect { carer: MUM, from: hour(14), to: hour(16) };
        let said = [noted(1, 0, said)];
        let roster = Roster::new(&household, Zone::UTC, &[(hour(-500), &plan)], &said);
        let span = |from, to| Span::new(hour(from), hour(to));
        let found = roster.protected(span(1, 24));
        assert_eq!(found, [(MUM, span(14, 16)), (DAD, span(1, 2)), (DAD, span(22, 24))]);
        assert_eq!(roster.protected_until(DAD, hour(23)), Some(hour(26)));
        assert_eq!(roster.protected_until(DAD, hour(12)), None);
        assert_eq!(roster.protected_until(MUM, hour(15)), Some(hour(16)));
        assert_eq!(roster.next_change(hour(12)), Some(hour(22)));
        assert_eq!(roster.duties(span(0, 24)), [], "no shift, no duty");
    }

    #[test]
    fn nothing_changes_without_shifts_and_windows() {
        let household = household(2);
        let roster = Roster::new(&household, Zone::UTC, &[], &[]);
        assert_eq!(roster.next_change(hour(0)), None);
        assert_eq!(roster.turns(Span::new(hour(0), hour(24))).len(), 1);
        assert_eq!(roster.turns(Span::new(hour(0), hour(0))), []);
    }
}
