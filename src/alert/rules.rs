//! From the plan's rules to what they say now.
//!
//! Source: `sre.md` §2.5. A rule is a function of the log and of a moment, and
//! knows by itself when it can change next. What nobody worked out gives no
//! signal: that is neither firing nor clear. Red flags ([`flag`]) are no part of
//! the plan; they stand beside its deadlines in [`signals_about`], since a logged
//! fact asks for them at once.

mod burn;
mod data;
mod deadline;
mod drift;
pub mod figure;
pub mod flag;
mod load;

use crate::alert::rules::figure::Figures;
use crate::alert::signal::Holding;
use crate::alert::signal::Memories;
use crate::alert::signal::Phase;
use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::signal::Watched;
use crate::alert::signal::after_gap;
use crate::alert::signal::phase;
use crate::domain::detail::Kind;
use crate::domain::entry::alert::Severity;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::plan::Plan;
use crate::plan::objective::Stream;
use crate::plan::rule::Rule;
use crate::plan::rule::When;
use crate::slo::scene;
use crate::slo::scene::Ground;
use crate::slo::scene::LEAD;
use crate::slo::verdict::Slo;
use crate::slo::verdict::whom;
use chrono::DurationRound;
use chrono::TimeDelta;

/// What only drifts with time, budgets and figures of carers, is worked out
/// anew at every such part of the clock.
///
/// Source: ours; the parts in which minutes of a promise are told.
pub const LOOKS: TimeDelta = TimeDelta::minutes(15);

/// Instants are whole milliseconds: the first one that is later.
const LATER: TimeDelta = TimeDelta::milliseconds(1);

/// All that rules look at, at one moment.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The rules, and whose hours count.
    pub plan: &'a Plan,
    /// Who lives here.
    pub household: &'a Household,
    /// What happened.
    pub timeline: &'a Timeline,
    /// The family's zone.
    pub zone: Zone,
    /// Now.
    pub now: Timestamp,
    /// The budgets; `None` when nobody worked them out.
    pub slo: Option<&'a Slo>,
    /// The carers' figures; `None` when nobody worked them out.
    pub carers: Option<&'a [Figures]>,
    /// What only the machine knows.
    pub machine: Machine,
    /// Changes of frequency up to then are how it is now, the family says.
    pub accepted: &'a [(BabyId, Timestamp)],
    /// Babies about whom a person ticked a sign that is not over.
    pub ticked: &'a [Subject],
    /// What is remembered from the last look.
    pub memories: &'a Memories,
    /// When nobody looked, the last time; given for as long as entries about it
    /// may still come.
    pub gap: Option<Span>,
}

/// What only the machine knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Machine {
    /// When the journal was last copied to safety.
    pub last_backup: Option<Timestamp>,
    /// When the journal began: how old what was never copied is.
    pub began: Option<Timestamp>,
    /// What is odd about the clock.
    pub clock: Option<ClockTrouble>,
}

/// What is odd about the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockTrouble {
    /// It went back by so much.
    Back(TimeDelta),
    /// It went ahead by so much.
    Ahead(TimeDelta),
}

impl<'a> Scene<'a> {
    /// Returns a scene in which nothing but the log is known.
    #[must_use]
    pub const fn new(
        plan: &'a Plan,
        household: &'a Household,
        timeline: &'a Timeline,
        zone: Zone,
        now: Timestamp,
        memories: &'a Memories,
    ) -> Self {
        Self {
            plan,
            household,
            timeline,
            zone,
            now,
            slo: None,
            carers: None,
            machine: Machine { last_backup: None, began: None, clock: None },
            accepted: &[],
            ticked: &[],
            memories,
            gap: None,
        }
    }
}

/// Returns what every rule says about everybody it watches, in the plan's order.
///
/// Manual rules say nothing: a person does. Figures in a cause are those of now.
#[must_use]
pub fn signals(scene: &Scene<'_>) -> Vec<Signal> {
    found(scene, |_, _| true).into_iter().map(|found| found.signal).collect()
}

/// Returns what the rules say that an entry about `subject` asks at once:
/// deadlines and red flags of its own.
#[must_use]
pub fn signals_about(scene: &Scene<'_>, subject: Subject) -> Vec<Signal> {
    let asks = |rule: Option<&Rule>, of| {
        of == subject && rule.is_none_or(|rule| matches!(rule.when, When::Deadline { .. }))
    };
    found(scene, asks).into_iter().map(|found| found.signal).collect()
}

/// Returns the next instant after `scene.now` at which a rule can say something
/// else though nothing is logged; `None` when none can. Budgets and figures of
/// carers have to be worked out anew then.
#[must_use]
pub fn next_due(scene: &Scene<'_>) -> Option<Timestamp> {
    let ahead = Span::new(scene.now + LATER, Timestamp::MAX_UTC);
    let ahead = scene.timeline.starting_in(ahead).first();
    let found = found(scene, |_, _| true);
    let waits = found.iter().filter_map(|found| waits(scene, &found.signal));
    let due = found.iter().filter_map(|found| found.due).chain(waits);
    due.chain(ahead.map(|logged| logged.fact.start)).filter(|due| *due > scene.now).min()
}

/// Returns the plan's rule that a signal or an alert is of.
#[must_use]
pub fn named<'p>(plan: &'p Plan, watched: &str) -> Option<&'p Rule> {
    let name = watched.split('/').next()?;
    plan.rules.iter().find(|rule| rule.id.as_str() == name)
}

/// When `for` or `keep_firing_for` is over.
fn waits(scene: &Scene<'_>, signal: &Signal) -> Option<Timestamp> {
    let before = scene.memories.get(&signal.of).copied();
    let woke = scene.gap.filter(|gap| gap.end() >= scene.now);
    let before = match woke {
        Some(gap) => before.map(|memory| after_gap(memory, gap.length(), scene.now)),
        None => before,
    };
    match phase(signal, before, scene.now) {
        Phase::Pending(memory) => Some(memory.since + signal.lasts),
        Phase::Recovering(memory) => Some(memory.clearing? + signal.keeps),
        Phase::Inactive | Phase::Firing(_) => None,
    }
}

/// What one rule says, and when that can change by itself.
struct Found {
    signal: Signal,
    due: Option<Timestamp>,
}

/// What a rule says about one subject.
#[derive(Default)]
struct Said {
    holding: Option<Holding>,
    missed: Option<Holding>,
    due: Option<Timestamp>,
}

/// The scene with what several rules need.
struct Look<'a> {
    scene: &'a Scene<'a>,
    ground: Ground<'a>,
}

/// `wanted` is asked for each rule of the plan, and without one for red flags.
fn found(scene: &Scene<'_>, wanted: impl Fn(Option<&Rule>, Subject) -> bool) -> Vec<Found> {
    let Scene { plan, household, timeline, zone, now, .. } = *scene;
    let seen = scene::Scene::new(timeline, household, zone, now).planned(plan);
    let look = Look { scene, ground: Ground::new(&seen, now - LEAD) };
    let mut all = Vec::new();
    for rule in &plan.rules {
        let subjects = whom(&rule.whom, household).into_iter();
        let subjects: Vec<Subject> =
            subjects.filter(|subject| wanted(Some(rule), *subject)).collect();
        if let When::Burn { objectives, tiers } = &rule.when {
            all.extend(burn::look(&look, rule, &subjects, objectives, tiers));
            continue;
        }
        for subject in subjects {
            all.extend(said(&look, rule, subject).map(|said| look.found(rule, subject, said)));
        }
    }
    let flags = flag::look(&look, |subject| wanted(None, subject), &all);
    all.extend(flags);
    all
}

fn said(look: &Look<'_>, rule: &Rule, subject: Subject) -> Option<Said> {
    match &rule.when {
        When::Deadline { of, limit } => Some(deadline::look(look, rule, subject, of, limit)),
        When::Load { metric, fires } => load::look(look, rule, subject, metric, fires),
        When::Data(data) => Some(data::look(look.scene, *data)),
        When::Drift { of } => drift::look(look.scene, subject, of),
        When::Burn { .. } | When::Manual => None,
    }
}

impl Look<'_> {
    fn found(&self, rule: &Rule, subject: Subject, said: Said) -> Found {
        let severity = rule.severity.at(self.ground.age(subject, self.scene.now));
        let alone = rule.escalation.is_none();
        let signal = Signal {
            of: Watched { rule: rule.id.as_str().to_owned(), subject },
            severity: severity.unwrap_or(Severity::Sev4),
            topic: topic(&rule.when),
            only: subject.carer().filter(|_| alone),
            holding: said.holding.filter(|_| severity.is_some()),
            missed: said.missed.filter(|_| severity.is_some()),
            lasts: rule.pending,
            keeps: rule.keep,
        };
        Found { signal, due: said.due }
    }

    /// The next look at what drifts with time.
    fn next_look(&self) -> Option<Timestamp> {
        self.scene.now.duration_trunc(LOOKS).ok().map(|part| part + LOOKS)
    }
}

const fn topic(when: &When) -> Topic {
    match when {
        When::Deadline { of, .. } | When::Drift { of } => topic_of(of),
        When::Load { .. } => Topic::Load,
        When::Data(_) => Topic::Data,
        When::Burn { .. } | When::Manual => Topic::Other,
    }
}

const fn topic_of(stream: &Stream) -> Topic {
    match stream.kinds.as_slice() {
        [Kind::Feed | Kind::Burp | Kind::Pump, ..] => Topic::Feeding,
        [Kind::Nappy, ..] => Topic::Nappies,
        [Kind::Sleep | Kind::Wake | Kind::SleepDay, ..] => Topic::Sleep,
        [
            Kind::Temperature
            | Kind::Medicine
            | Kind::Measurement
            | Kind::Vaccination
            | Kind::Recovery,
            ..,
        ] => Topic::Health,
        _ => Topic::Other,
    }
}

#[cfg(test)]
mod trial;

#[cfg(test)]
mod laws;
