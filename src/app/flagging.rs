//! What an entry asks at once: deadlines and red flags of its own subject,
//! whether anybody watches or not.
//!
//! Source: `decisions.md` 31.

use crate::alert::rules;
use crate::alert::rules::Scene;
use crate::alert::rules::signals_about;
use crate::alert::signal::Memories;
use crate::alert::signal::Signal;
use crate::alert::tick;
use crate::alert::world::World;
use crate::app::guide;
use crate::app::lookout;
use crate::app::model::Model;
use crate::app::quoting;
use crate::app::reply::Warning;
use crate::app::roster;
use crate::domain::detail::Detail;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::gap::last_gap;
use crate::domain::id::AlertId;
use crate::domain::id::DeviceId;
use crate::domain::id::FactId;
use crate::domain::measure::TemperatureMethod;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::guidance::care;
use crate::guidance::contact;
use crate::guidance::contact::Contact;
use crate::guidance::flag;
use crate::guidance::flag::Call;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use crate::guidance::threshold;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::alert::Alert;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use crate::journal::timeline::Change;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::growth::full_age;
use crate::text::catalogue::guide as say;
use crate::text::flag as words;
use crate::text::style::Tone;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A channel that nothing is sent on: whoever watches next tells people.
const NOBODY: &str = "later";

/// A red flag that something logged came to, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Flagged {
    /// The row of the guidance.
    pub id: String,
    /// How soon somebody must act.
    pub severity: Severity,
    /// What it is, with what was measured.
    pub title: String,
    /// What its source says; empty where the title says all.
    pub text: String,
    /// Whom to call.
    pub call: Call,
    /// The number for the family's nation, where there is one.
    pub contact: Option<&'static Contact>,
    /// Where that is from.
    pub source: &'static Source,
}

/// Returns what the journal is to hold of alerts beside `action`, when that is
/// stored; `None` when nothing becomes different.
#[must_use]
pub fn at_once(model: &Model, action: &Action) -> Option<Action> {
    // An acknowledgement, a tick, a plan: nothing that a rule looks at.
    if !action.drafts.iter().any(|draft| of_fact(&draft.payload)) {
        return None;
    }
    let mut household = model.household.clone();
    let payloads: Vec<Payload> = action.drafts.iter().map(|draft| draft.payload.clone()).collect();
    household.take_in(&payloads);
    let (timeline, subjects) = after(model, action);
    let (memories, ticked) = (Memories::new(), ticked(&model.alerts));
    let bare =
        Scene::new(&model.plan.plan, &household, &timeline, model.zone(), model.now, &memories);
    let scene = rules::Scene { ticked: &ticked, ..bare };
    let signals: Vec<Signal> =
        subjects.iter().flat_map(|subject| signals_about(&scene, *subject)).collect();
    let said = moved(model, &signals);
    let first = action.drafts.last()?.id.plus(1);
    let drafts: Vec<Draft> = (0..)
        .zip(said)
        .map(|(n, (alert, said))| Draft {
            id: first.plus(n),
            payload: Payload::Alert { alert, said },
        })
        .collect();
    let recorded_at = action.recorded_at;
    let alerts = Action { author: None, origin: Origin::Machine, recorded_at, drafts };
    (!alerts.drafts.is_empty()).then_some(alerts)
}

const fn of_fact(payload: &Payload) -> bool {
    matches!(payload, Payload::Log(_) | Payload::Correct { .. } | Payload::Remove { .. })
}

/// What becomes of the alerts of these signals; nobody is told by it.
fn moved(model: &Model, signals: &[Signal]) -> Vec<(AlertId, AlertSaid)> {
    let roster = roster::roster(model);
    let (policy, own) = lookout::policies(model, &roster);
    let one = |(id, _): &(crate::domain::id::CarerId, _)| (*id, vec![NOBODY.to_owned()]);
    let channels: BTreeMap<_, _> = model.household.carers.iter().map(one).collect();
    let covered = BTreeSet::new();
    let world = World {
        now: model.now,
        team: &lookout::members(model, &roster),
        on_call: roster.at(model.now).primary,
        rungs: &policy.rungs,
        ladder: &policy.ladder,
        own: &own,
        channels: &channels,
        gap: None,
        woke_at: last_gap(&model.gaps, model.now).map(Span::end),
        digest: None,
        covered: &covered,
        clock_odd: false,
    };
    let alerts = tick::at_hand(model.alerts.iter(), model.now);
    let look = tick::tick(&alerts, signals, &Memories::new(), &world);
    let about = |rule: &str, subject| {
        signals.iter().any(|one| one.of.rule == rule && one.of.subject == subject)
    };
    let of = |id: &AlertId, said: &AlertSaid| match said {
        AlertSaid::Opened(opening) => about(&opening.rule, opening.subject),
        AlertSaid::Moved { .. } => alerts
            .iter()
            .any(|alert| alert.id == *id && about(&alert.opening.rule, alert.opening.subject)),
        // Whoever watches tells them, and writes it down.
        AlertSaid::Told(_) | AlertSaid::Rated { .. } => false,
    };
    look.entries.into_iter().filter(|(id, said)| of(id, said)).collect()
}

/// Returns the timeline as it will be, and whom the facts are about.
fn after(model: &Model, action: &Action) -> (Timeline, BTreeSet<Subject>) {
    let mut timeline = model.timeline.clone();
    let mut subjects = BTreeSet::new();
    for draft in &action.drafts {
        let (id, now) = match &draft.payload {
            Payload::Log(fact) => (FactId::from(draft.id), Some(fact)),
            Payload::Correct { fact, now } => (*fact, Some(now)),
            Payload::Remove { fact } => (*fact, None),
            _ => continue,
        };
        subjects.extend(timeline.get(id).map(|logged| logged.fact.subject));
        subjects.extend(now.map(|fact| fact.subject));
        timeline.apply(match now {
            Some(fact) => Change::Put(Box::new(Logged {
                id,
                fact: fact.clone(),
                author: action.author,
                device: DeviceId::from_bytes([0; 16]),
                recorded_at: action.recorded_at,
                history: 1,
            })),
            None => Change::Gone(id),
        });
    }
    (timeline, subjects)
}

/// Returns whom a person ticked a sign of that is not over.
#[must_use]
pub fn ticked(alerts: &[Alert]) -> Vec<Subject> {
    let live = alerts.iter().filter(|alert| !alert.state.resolved());
    let sign = live.filter(|alert| matches!(alert.opening.cause, Cause::Sign { .. }));
    sign.map(|alert| alert.opening.subject).collect()
}

/// Returns the red flags that began with one of these facts and hold.
#[must_use]
pub fn of_facts(model: &Model, facts: &[FactId]) -> Vec<Flagged> {
    let about = facts.iter().filter_map(|id| model.timeline.get(*id));
    let subjects: BTreeSet<Subject> = about.map(|logged| logged.fact.subject).collect();
    let (memories, ticked) = (Memories::new(), ticked(&model.alerts));
    let scene = Scene {
        ticked: &ticked,
        ..Scene::new(
            &model.plan.plan,
            &model.household,
            &model.timeline,
            model.zone(),
            model.now,
            &memories,
        )
    };
    let signals = subjects.iter().flat_map(|subject| signals_about(&scene, *subject));
    let holding = signals.filter_map(|signal| signal.holding);
    let own = holding.filter(|holding| holding.began_with.is_some_and(|id| facts.contains(&id)));
    let mut flags: Vec<Flagged> =
        own.filter_map(|holding| of_cause(model, &holding.cause)).collect();
    flags.sort_by_key(|flag| flag.severity);
    flags
}

/// Returns what is pointed out: a reading that a source does not rely on, a
/// birth without the weeks of gestation that ages go by.
#[must_use]
pub fn remarks(model: &Model, payloads: &[Payload]) -> Vec<Warning> {
    let doubtful = payloads.iter().filter_map(Payload::fact).any(|fact| {
        let Detail::Temperature(reading) = &fact.detail else { return false };
        let Some(id) = fact.subject.baby() else { return false };
        let method =
            matches!(reading.method, Some(TemperatureMethod::Forehead | TemperatureMethod::Ear));
        let baby = model.household.baby(id);
        let age = baby.and_then(|baby| full_age(baby, fact.start, model.zone()));
        // The age up to which a fever is told by its lowest threshold.
        let young = threshold::named("fever_u3m").is_some_and(|row| row.about(age));
        method && young
    });
    let tone = model.ui.style.tone;
    let quote = care::quote("thermometer").filter(|_| doubtful);
    let line = |quote: &Quote| format!("{} ({})", quote.text, guide::source(&quote.source, tone));
    let weeks = payloads.iter().filter(|payload| weeks_missing(model, payload));
    let weeks = weeks.map(|_| say::NO_WEEKS.say(tone).to_owned());
    let quoted = quoting::with(model, payloads);
    let lines = quote.map(line).into_iter().chain(weeks).chain(quoted);
    lines.map(|line| Warning { oddity: None, line }).collect()
}

/// Tells whether a baby becomes known as born, and nobody said after how many
/// weeks.
fn weeks_missing(model: &Model, payload: &Payload) -> bool {
    let Payload::Baby { baby, now } = payload else { return false };
    let known = model.household.baby(*baby).is_some_and(|before| before.born.is_some());
    now.born.is_some() && !known && now.weeks.is_none() && now.due.is_none()
}

/// Returns a red flag in words; `None` for any other cause and for a row that
/// is no more.
#[must_use]
pub fn of_cause(model: &Model, cause: &Cause) -> Option<Flagged> {
    let style = &model.ui.style;
    let (id, value) = match cause {
        Cause::RedFlag { flag, value } => (flag, *value),
        Cause::Sign { flag } => (flag, None),
        _ => return None,
    };
    let title = words::title(id, value, style);
    let of = |severity, text: &str, call, source| Flagged {
        id: id.clone(),
        severity,
        title: title.clone(),
        text: text.to_owned(),
        call,
        contact: contact::number(guide::region(model), call),
        source,
    };
    let row = threshold::named(id).map(|row| of(row.severity, &row.text, row.call, &row.source));
    row.or_else(|| flag::named(id).map(|row| of(row.severity, "", row.call, &row.source)))
}

impl Flagged {
    /// Returns what is dialled; where there is no number, whom to ask.
    #[must_use]
    pub fn number(&self, tone: Tone) -> String {
        match self.contact {
            Some(contact) => say::NUMBER.fill(tone, &[&contact.number]),
            None if self.call == Call::Talk => say::ASK.say(tone).to_owned(),
            None => say::DOCTOR.say(tone).to_owned(),
        }
    }

    /// Returns whom to call, in a line.
    #[must_use]
    pub fn whom(&self, model: &Model) -> String {
        let tone = model.ui.style.tone;
        match self.contact {
            Some(contact) => say::CALL.fill(tone, &[&contact.number, &contact.name]),
            None if self.call == Call::Talk => say::ASK_MIDWIFE.say(tone).to_owned(),
            None => say::CALL_LOCAL.say(tone).to_owned(),
        }
    }

    /// Returns what it says below its title: the sentence of its source, whom
    /// to call, where that is from, and that it is past its day where it is.
    #[must_use]
    pub fn lines(&self, model: &Model) -> Vec<String> {
        let tone = model.ui.style.tone;
        let today = model.zone().local(model.now).date_naive();
        let text = (!self.text.is_empty()).then(|| self.text.clone());
        let due = self.source.due(today).then(|| {
            let day = self.source.review_by.to_string();
            say::OVERDUE.fill(tone, &[&day])
        });
        text.into_iter()
            .chain([self.whom(model), guide::source(self.source, tone)])
            .chain(due)
            .collect()
    }
}
