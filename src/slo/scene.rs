//! What an objective is judged on: the log, who lives here, the hours, now.

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::measure::Measurement;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::duty::watches;
use crate::metrics::carer::request::Request;
use crate::metrics::carer::request::requests;
use crate::metrics::hole::Holes;
use crate::metrics::hole::holes;
use crate::metrics::hours::Hours;
use crate::metrics::hours::NIGHT;
use crate::metrics::hours::QUIET;
use crate::plan::PRIMARY;
use crate::plan::Plan;
use crate::plan::objective::Age;
use chrono::TimeDelta;
use std::cell::OnceCell;

/// A weight before this age is that of the birth, or of the days in which
/// newborns lose some.
///
/// Source: ours.
const WEIGHED_AGAIN: TimeDelta = TimeDelta::days(3);

/// What is known at one moment.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// What happened.
    pub line: &'a Timeline,
    /// Who lives here.
    pub household: &'a Household,
    /// Whose days and nights count.
    pub zone: Zone,
    /// The family's night.
    pub night: Hours,
    /// In which hours a carer has neither toil nor an avoidable request.
    pub quiet: Vec<(CarerId, Hours)>,
    /// Who has the duty when; empty when there are no shifts.
    pub duty: Vec<(CarerId, Span)>,
    /// Now.
    pub now: Timestamp,
}

impl<'a> Scene<'a> {
    /// Returns the scene of a household whose plan says nothing about hours.
    #[must_use]
    pub fn new(line: &'a Timeline, household: &'a Household, zone: Zone, now: Timestamp) -> Self {
        let primary = household.carers.iter().filter(|(_, carer)| carer.primary);
        let quiet = primary.map(|(id, _)| (*id, QUIET)).collect();
        Self { line, household, zone, night: NIGHT, quiet, duty: Vec::new(), now }
    }

    /// Returns the same with who has the duty when; nobody is no answer.
    #[must_use]
    pub fn on_duty(self, duty: Vec<(CarerId, Span)>) -> Self {
        if duty.is_empty() { self } else { Self { duty, ..self } }
    }

    /// Returns the same with the hours of `plan`.
    ///
    /// Who has the duty is what the hand-overs say, where nothing else does
    /// ([`Self::on_duty`]).
    #[must_use]
    pub fn planned(self, plan: &Plan) -> Self {
        let carers = self.household.carers.iter();
        let quiet = carers.filter_map(|(id, carer)| Some((*id, plan.windows(carer).quiet?)));
        let duty = watches(self.line, self.now);
        Self { night: plan.night, quiet: quiet.collect(), duty, ..self }
    }
}

/// No gap is looked for longer than this: what the timeline holds.
pub const REACH: TimeDelta = TimeDelta::days(60);

/// A scene with what several indicators need of one span, worked out once.
#[derive(Debug)]
pub struct Ground<'a> {
    /// The scene.
    pub scene: &'a Scene<'a>,
    /// Outcomes that count in it are asked for: after its start, up to its end.
    pub span: Span,
    excuses: Vec<(Subject, Span, FactId)>,
    babies: Vec<(Subject, OnceCell<Holes>)>,
    /// Of each baby whose birth weight is known, when it was seen again.
    regained: OnceCell<Vec<(Subject, Option<Timestamp>)>>,
    household: OnceCell<Holes>,
    requests: OnceCell<Vec<Request>>,
}

/// An outcome looks no further back than this from when it counts.
pub const LEAD: TimeDelta = TimeDelta::days(2);

impl<'a> Ground<'a> {
    /// Returns the ground of `scene` from `since` to now.
    #[must_use]
    pub fn new(scene: &'a Scene<'a>, since: Timestamp) -> Self {
        let span = Span::new(since, scene.now);
        let near = scene.line.touching(Span::new(since - REACH, scene.now));
        let excuses = near
            .filter(|logged| logged.fact.kind() == Kind::Excused)
            .map(|logged| (logged.fact.subject, logged.fact.span(scene.now), logged.id))
            .collect();
        let babies = scene.household.babies.iter();
        let babies = babies.map(|(id, _)| (Subject::Baby(*id), OnceCell::new())).collect();
        let (household, requests) = (OnceCell::new(), OnceCell::new());
        Self { scene, span, excuses, babies, regained: OnceCell::new(), household, requests }
    }

    /// Returns the span with its lead.
    #[must_use]
    pub fn around(&self) -> Span {
        Span::new(self.span.start() - LEAD, self.after_now())
    }

    /// Returns the first instant that is not there yet.
    #[must_use]
    pub fn after_now(&self) -> Timestamp {
        self.scene.now + TimeDelta::milliseconds(1)
    }

    /// Tells whether an outcome of this instant is asked for.
    #[must_use]
    pub fn asks(&self, at: Timestamp) -> bool {
        self.span.start() < at && at <= self.span.end()
    }

    /// Returns where the log of `subject` has holes: of a baby its own; of a
    /// carer and of the household those that all babies share.
    #[must_use]
    pub fn holes(&self, subject: Subject) -> &Holes {
        let one = |subject| holes(self.scene.line, subject, self.around(), self.scene.now);
        match self.babies.iter().find(|(baby, _)| *baby == subject) {
            Some((baby, found)) => found.get_or_init(|| one(*baby)),
            None => self.household.get_or_init(|| {
                let mut each = self.babies.iter().map(|(baby, _)| self.holes(*baby).log.clone());
                let first = each.next().unwrap_or_default();
                Holes { log: each.fold(first, |all, more| both(&all, &more)), sleep: Vec::new() }
            }),
        }
    }

    /// Returns the holes of the log of `subject` that an entry shows: not the
    /// one since the last, which may be a long wait as well.
    #[must_use]
    pub fn shown(&self, subject: Subject) -> Vec<Span> {
        let holes = self.holes(subject).log.iter();
        let Some(last) = self.last_entry(subject) else {
            return holes.copied().collect();
        };
        let shown = |hole: &&Span| hole.start() < last;
        holes.take_while(shown).map(|hole| Span::new(hole.start(), hole.end().min(last))).collect()
    }

    /// Returns when the last entry about `subject` began; of a carer and of the
    /// household the last about any baby.
    fn last_entry(&self, subject: Subject) -> Option<Timestamp> {
        let one = |subject| last_entry(self.scene, subject);
        if self.is_baby(subject) {
            one(subject)
        } else {
            self.babies.iter().filter_map(|(baby, _)| one(*baby)).max()
        }
    }

    /// Tells whether no entry shows a hole in the log of `subject` in a part of
    /// time that lies before what the ground is made for.
    #[must_use]
    pub fn seen(&self, subject: Subject, part: Span) -> bool {
        let last = self.last_entry(subject).unwrap_or(part.end());
        let part = Span::new(part.start(), part.end().min(last).max(part.start()));
        let holes = |subject| holes(self.scene.line, subject, part, self.scene.now).log;
        let whole = |subject| part.length().is_zero() || holes(subject).is_empty();
        if self.is_baby(subject) {
            whole(subject)
        } else {
            self.babies.iter().any(|(baby, _)| whole(*baby))
        }
    }

    fn is_baby(&self, subject: Subject) -> bool {
        self.babies.iter().any(|(baby, _)| *baby == subject)
    }

    /// Returns what excuses `subject` in a part of time, if anything does.
    #[must_use]
    pub fn excuse(&self, subject: Subject, part: Span) -> Option<FactId> {
        let whose = |who: Subject| who == subject || who == Subject::Household;
        let excuses = self.excuses.iter();
        let mut found = excuses.filter(|(who, span, _)| whose(*who) && span.overlaps(part));
        found.next().map(|(.., id)| *id)
    }

    /// Returns what excuses `subject` anywhere in the span.
    pub fn excuses(&self, subject: Subject) -> impl Iterator<Item = FactId> {
        let whose = move |who: Subject| who == subject || who == Subject::Household;
        let inside = self.excuses.iter().filter(|(_, span, _)| span.overlaps(self.span));
        inside.filter(move |(who, ..)| whose(*who)).map(|(.., id)| *id)
    }

    /// Returns the requests that opened in the span and shortly before.
    #[must_use]
    pub fn requests(&self) -> &[Request] {
        let Scene { line, zone, night, now, .. } = self.scene;
        self.requests.get_or_init(|| requests(line, *zone, *night, self.around(), *now))
    }

    /// Returns how far `subject` was at an instant; nothing for who is no baby.
    #[must_use]
    pub fn age(&self, subject: Subject, at: Timestamp) -> Age {
        let Some(born) = self.born(subject) else {
            return Age::default();
        };
        let day = u16::try_from((at - born).num_days() + 1).ok().filter(|_| at >= born);
        let regained = self.seen_regained().iter().find(|(baby, _)| *baby == subject);
        let regained = regained.map(|(_, seen)| seen.is_some_and(|seen| seen <= at));
        Age { day, regained }
    }

    /// Returns when a baby was first seen to weigh again what it did at birth.
    #[must_use]
    pub fn regained(&self, subject: Subject) -> Option<Timestamp> {
        let seen = self.seen_regained().iter().find(|(baby, _)| *baby == subject);
        seen.and_then(|(_, seen)| *seen)
    }

    fn seen_regained(&self) -> &[(Subject, Option<Timestamp>)] {
        self.regained.get_or_init(|| regained(self.scene))
    }

    /// Returns when a baby was born, as far as it is known.
    #[must_use]
    pub fn born(&self, subject: Subject) -> Option<Timestamp> {
        subject.baby().and_then(|id| self.scene.household.baby(id)).and_then(|baby| baby.born)
    }
}

/// Returns the carers that a name in a plan means: one, or the primary ones.
pub fn carers_named<'a>(
    household: &'a Household,
    name: &str,
) -> impl Iterator<Item = CarerId> + use<'a> {
    let named = household.carer_named(name);
    // A carer who is called so is meant before the word is.
    let word = named.is_none() && name == PRIMARY;
    let carers = household.carers.iter();
    carers
        .filter(move |(id, carer)| named == Some(*id) || (word && carer.primary))
        .map(|(id, _)| *id)
}

/// Returns when the last entry about `subject` began that says what happened.
#[must_use]
pub fn last_entry(scene: &Scene<'_>, subject: Subject) -> Option<Timestamp> {
    let says = |fact: &Fact| fact.subject == subject && fact.kind() != Kind::Excused;
    let mut back = scene.line.back_from(scene.now).map(|logged| &logged.fact);
    back.find(|fact| says(fact)).map(|fact| fact.start)
}

/// Returns of each baby whose birth weight is known when it was seen again.
fn regained(scene: &Scene<'_>) -> Vec<(Subject, Option<Timestamp>)> {
    let babies = scene.household.babies.iter().filter(|(_, baby)| baby.birth_weight.is_some());
    babies.map(|(id, baby)| (Subject::Baby(*id), regained_at(scene.line, *id, baby))).collect()
}

/// Returns when a baby first weighed again what it did at birth.
fn regained_at(line: &Timeline, id: BabyId, baby: &Baby) -> Option<Timestamp> {
    let (least, born) = (baby.birth_weight?.canonical, baby.born?);
    let enough = |detail: &Detail| match detail {
        Detail::Measurement(Measurement::Weight(weight)) => weight.canonical >= least,
        _ => false,
    };
    let weighed = line.newest(Subject::Baby(id), Kind::Measurement).map(|logged| &logged.fact);
    let again = weighed.filter(|fact| enough(&fact.detail) && fact.start - born > WEIGHED_AGAIN);
    again.map(|fact| fact.start).min()
}

/// Tells whether any of `holes` lies in a part of time.
#[must_use]
pub fn torn(holes: &[Span], part: Span) -> bool {
    let first = holes.partition_point(|hole| hole.end() <= part.start());
    holes[first..].first().is_some_and(|hole| hole.overlaps(part))
}

/// Returns what both lists cover; each apart and in order.
fn both(one: &[Span], other: &[Span]) -> Vec<Span> {
    let inside = |hole: &Span| other.iter().filter_map(|more| hole.intersection(*more)).collect();
    one.iter().flat_map(|hole| -> Vec<Span> { inside(hole) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use uuid::Uuid;

    fn household(names: &[(&str, bool)]) -> Household {
        let carer = |(id, (name, primary)): (u128, &(&str, bool))| {
            let carer = Carer { name: (*name).to_owned(), primary: *primary, ..Carer::default() };
            (CarerId::new(Uuid::from_u128(id)), carer)
        };
        let carers = (1..).zip(names).map(carer).collect();
        Household { carers, ..Household::default() }
    }

    #[test]
    fn the_word_primary_means_the_primary_carer_unless_somebody_is_called_so() {
        let named = |household: &Household, name: &str| -> Vec<u128> {
            carers_named(household, name).map(|id| id.uuid().as_u128()).collect()
        };
        let family = household(&[("Dad", false), ("Mum", true)]);
        assert_eq!(named(&family, "primary"), [2]);
        assert_eq!(named(&family, "Dad"), [1]);
        assert_eq!(named(&family, "Nan"), []);
        assert_eq!(named(&household(&[("Dad", false)]), "primary"), []);
        let called = household(&[("Primary", false), ("Mum", true)]);
        assert_eq!(named(&called, "primary"), [1]);
    }

    #[test]
    fn the_plan_says_the_night_and_who_has_a_quiet_window() {
        let family = household(&[("Dad", false), ("Mum", true)]);
        let text = "version = 1\nnight = \"21:00-06:00\"\n[quiet]\ncarers = [\"Dad\"]\n";
        let plan = crate::plan::read(text).expect("it reads");
        let line = Timeline::default();
        let now = chrono::DateTime::UNIX_EPOCH;
        let scene = Scene::new(&line, &family, Zone::UTC, now).planned(&plan);
        assert_eq!(scene.night, plan.night);
        let quiet: Vec<_> = scene.quiet.iter().map(|(id, hours)| (*id, *hours)).collect();
        assert_eq!(quiet, [(family.carers[0].0, QUIET)]);
    }
}
