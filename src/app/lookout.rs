//! One look of a watch: from the model and what only the machine knows to what
//! the journal is to hold, what is to be remembered and what is to be sent.

use crate::alert::act;
use crate::alert::ladder::Ladder;
use crate::alert::route::Ask;
use crate::alert::route::Member;
use crate::alert::route::route;
use crate::alert::rules;
use crate::alert::rules::Machine;
use crate::alert::signal::Memories;
use crate::alert::signal::Memory;
use crate::alert::signal::Watched;
use crate::alert::signal::retired;
use crate::alert::tick;
use crate::alert::tick::Look;
use crate::alert::world::Policy;
use crate::alert::world::World;
use crate::app::flagging;
use crate::app::model::Model;
use crate::app::roster;
use crate::app::sending;
use crate::app::telling;
use crate::board::carer::Team;
use crate::board::figures::figures;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::gap::Gap;
use crate::domain::entry::gap::last_gap;
use crate::domain::entry::gap::next_end;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::watch::Message;
use crate::domain::watch::Remembered;
use crate::incident::covered;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::alert::Alert;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use crate::oncall::roster::Roster;
use crate::plan::Plan;
use crate::plan::rule::Escalation;
use crate::plan::rule::Rule;
use crate::plan::rule::Told;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// The escalation of every rule that names none of its own.
const DEFAULT: &str = "default";

/// How long a notification of a SEV1 or SEV2 is worth sending at most; whether
/// it still is, its alert says when it comes to be sent.
const PAGE_TTL: TimeDelta = TimeDelta::hours(4);

/// The same for all others.
const OTHER_TTL: TimeDelta = TimeDelta::minutes(30);

/// For so long after a gap entries about it are expected.
const BACKFILL: TimeDelta = TimeDelta::hours(12);

/// What a look is told beside the model.
#[derive(Debug, Clone)]
pub struct Seeing<'a> {
    /// What only the machine knows.
    pub machine: Machine,
    /// What the last look remembered of the rules.
    pub remembered: &'a [Remembered],
    /// When nobody looked, until now.
    pub gap: Option<Span>,
    /// The channels of each carer on this device.
    pub channels: &'a BTreeMap<CarerId, Vec<String>>,
    /// The clock is odd, and nobody said yet that it is right.
    pub clock_odd: bool,
}

/// What a look comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    /// What the journal is to hold; `None` when nothing changed.
    pub action: Option<Action>,
    /// What is to be remembered of the rules.
    pub remembered: Vec<Remembered>,
    /// What is to be sent.
    pub messages: Vec<Message>,
    /// Who would be told and has no channel.
    pub unreached: Vec<(AlertId, CarerId)>,
    /// When a look next finds something by itself.
    pub next_at: Option<Timestamp>,
}

/// Looks at everything at `model.now`. `id` is that of the first entry.
///
/// `model.slo` is used where it is there; without it nothing is said of budgets.
#[must_use]
pub fn look(model: &Model, id: EntryId, seeing: &Seeing<'_>) -> Seen {
    let memories = recalled(seeing.remembered);
    let team =
        Team::compute(&model.timeline, &model.household, &model.plan.plan, model.zone(), model.now);
    let figures = figures(&team);
    let woke = last_gap(&model.gaps, model.now);
    let ticked = flagging::ticked(&model.alerts);
    let scene = rules::Scene {
        ticked: &ticked,
        slo: model.slo.as_ref(),
        carers: Some(&figures),
        machine: seeing.machine,
        gap: seeing.gap.or_else(|| woke.filter(|gap| model.now - gap.end() < BACKFILL)),
        ..rules::Scene::new(
            &model.plan.plan,
            &model.household,
            &model.timeline,
            model.zone(),
            model.now,
            &memories,
        )
    };
    let alerts = tick::at_hand(model.alerts.iter(), model.now);
    let mut signals = rules::signals(&scene);
    signals.extend(retired(&alerts, &signals));
    let roster = roster::roster(model);
    let (policy, own) = policies(model, &roster);
    let covered = covered(&model.incidents, &alerts);
    let world = World {
        now: model.now,
        team: &members(model, &roster),
        on_call: roster.at(model.now).primary,
        rungs: &policy.rungs,
        ladder: &policy.ladder,
        own: &own,
        channels: seeing.channels,
        gap: seeing.gap,
        woke_at: woke.map(Span::end),
        digest: None,
        covered: &covered,
        clock_odd: seeing.clock_odd,
    };
    let look = tick::tick(&alerts, &signals, &memories, &world);
    // With a clock that is odd nobody knows how old an update is.
    let updates = (!seeing.clock_odd).then(|| sending::due(model, seeing.channels));
    let updates = updates.unwrap_or_default();
    let after = after(&alerts, &look, model.now);
    let due = [
        tick::next_due(&after, &signals, &look.memories, &world),
        rules::next_due(&scene),
        roster.next_change(model.now),
        next_end(&model.gaps, model.now),
        updates.next_at,
    ];
    Seen {
        action: action(model, id, seeing.gap, &look, updates.said),
        messages: messages(model, &look, &after).into_iter().chain(updates.messages).collect(),
        unreached: look.unreached.iter().copied().collect(),
        next_at: due.into_iter().flatten().filter(|at| *at > model.now).min(),
        remembered: remembered(&look.memories),
    }
}

/// What the journal is to hold of a look.
fn action(
    model: &Model,
    id: EntryId,
    gap: Option<Span>,
    look: &Look,
    updates: Vec<Payload>,
) -> Option<Action> {
    let gap = gap.map(|gap| Payload::Gap(Gap { from: gap.start(), to: gap.end() }));
    let said = look.entries.iter().cloned();
    let said = said.map(|(alert, said)| Payload::Alert { alert, said });
    let drafts: Vec<Draft> = (0..)
        .zip(gap.into_iter().chain(said).chain(updates))
        .map(|(n, payload)| Draft { id: id.plus(n), payload })
        .collect();
    let action = Action { author: None, origin: Origin::Machine, recorded_at: model.now, drafts };
    (!action.drafts.is_empty()).then_some(action)
}

/// Returns the alerts as the look leaves them.
fn after(alerts: &[Alert], look: &Look, now: Timestamp) -> Vec<Alert> {
    let mut after: BTreeMap<AlertId, Alert> =
        alerts.iter().map(|alert| (alert.id, alert.clone())).collect();
    for (id, said) in &look.entries {
        match (after.get_mut(id), said) {
            (Some(alert), said) => {
                let what = said.clone();
                alert.hears(crate::journal::alert::Said { at: now, by: None, what });
            }
            (None, AlertSaid::Opened(opening)) => {
                after.insert(*id, Alert::opened(*id, opening.clone(), now));
            }
            (None, _) => {}
        }
    }
    after.into_values().collect()
}

/// What is to be sent, one message for each notification.
fn messages(model: &Model, look: &Look, after: &[Alert]) -> Vec<Message> {
    let one = |post: &crate::alert::post::Post| {
        let alert = *post.alerts.first()?;
        let told = look.entries.iter().rev().find_map(|(id, said)| match said {
            AlertSaid::Told(told)
                if *id == alert && told.to == post.to && told.channel == post.channel =>
            {
                Some(told.clone())
            }
            _ => None,
        })?;
        let ttl = if post.severity.page() { PAGE_TTL } else { OTHER_TTL };
        let telling = telling::telling(model, post, after);
        let (severity, expires_at) = (post.severity, model.now + ttl);
        Some(Message { alert, told, severity, telling, expires_at })
    };
    look.posts.iter().filter_map(one).collect()
}

/// Returns the policy of every rule that names none, and those of the others.
pub(crate) fn policies(model: &Model, roster: &Roster<'_>) -> (Policy, BTreeMap<String, Policy>) {
    (usual(model, roster), own(model, roster))
}

/// Returns the carers as they can be asked now.
pub(crate) fn members(model: &Model, roster: &Roster<'_>) -> Vec<Member> {
    let one = |(id, _): &(CarerId, _)| Member {
        id: *id,
        protected_until: roster.protected_until(*id, model.now),
        reachable: !roster.away(*id, model.now),
    };
    model.household.carers.iter().map(one).collect()
}

/// The policy of every rule that names none of its own: the plan's `default`
/// escalation, else its first; a plan without any asks as the one that ships.
fn usual(model: &Model, roster: &Roster<'_>) -> Policy {
    let named = |plan: &Plan| {
        let named = plan.escalations.iter().find(|one| one.id.as_str() == DEFAULT);
        named.or(plan.escalations.first()).cloned()
    };
    let escalation = named(&model.plan.plan).or_else(|| named(&Plan::shipped()));
    escalation.map(|one| policy(&one, model, roster)).unwrap_or_default()
}

/// The policies of the rules that name one of their own.
fn own(model: &Model, roster: &Roster<'_>) -> BTreeMap<String, Policy> {
    let plan = &model.plan.plan;
    let one = |rule: &Rule| {
        let escalation = plan.escalation(rule.escalation.as_ref()?)?;
        let usual = escalation.id.as_str() == DEFAULT;
        (!usual).then(|| (rule.id.as_str().to_owned(), policy(escalation, model, roster)))
    };
    plan.rules.iter().filter_map(one).collect()
}

fn policy(escalation: &Escalation, model: &Model, roster: &Roster<'_>) -> Policy {
    let steps = escalation.steps.iter();
    let waits = steps.clone().map(|step| step.wait).collect();
    Policy {
        rungs: steps.map(|step| rung(&step.to, model, roster)).collect(),
        ladder: Ladder::new(waits, escalation.repeat).unwrap_or_default(),
    }
}

/// Whom a rung names now.
fn rung(told: &Told, model: &Model, roster: &Roster<'_>) -> Vec<CarerId> {
    let now = roster.at(model.now);
    let here: Vec<CarerId> =
        roster.carers().filter(|carer| !roster.away(*carer, model.now)).collect();
    let others = || here.iter().copied().filter(|carer| Some(*carer) != now.primary);
    match told {
        Told::OnCall => now.primary.into_iter().collect(),
        // Without a backup whoever else is there is one.
        Told::Backup => now.backup.map_or_else(|| others().collect(), |backup| vec![backup]),
        Told::Everyone => here,
        Told::Carer(name) => model.household.carer_named(name).into_iter().collect(),
    }
}

/// The policy of an alert of `rule`; of `budget-fast/feed-gap` the part before
/// the slash names it.
fn of_rule(model: &Model, roster: &Roster<'_>, rule: &str) -> Policy {
    let name = rule.split('/').next().unwrap_or(rule);
    own(model, roster).remove(name).unwrap_or_else(|| usual(model, roster))
}

/// Returns the times of the policy by which a person's act on an alert of
/// `rule` goes.
#[must_use]
pub fn ladder(model: &Model, rule: &str) -> Ladder {
    of_rule(model, &roster::roster(model), rule).ladder
}

fn recalled(remembered: &[Remembered]) -> Memories {
    let one = |one: &Remembered| {
        let of = Watched { rule: one.rule.clone(), subject: one.subject };
        (of, Memory { since: one.since, fired: one.fired, clearing: one.clearing })
    };
    remembered.iter().map(one).collect()
}

fn remembered(memories: &Memories) -> Vec<Remembered> {
    let one = |(of, memory): (&Watched, &Memory)| Remembered {
        rule: of.rule.clone(),
        subject: of.subject,
        since: memory.since,
        fired: memory.fired,
        clearing: memory.clearing,
    };
    memories.iter().map(one).collect()
}

/// Returns who is told at a rung of an alert's policy, as things stand now.
#[must_use]
pub fn asked_at(model: &Model, alert: &Alert, step: u8) -> Vec<CarerId> {
    let roster = roster::roster(model);
    let policy = of_rule(model, &roster, &alert.opening.rule);
    let named = policy.rungs.get(usize::from(step)).or(policy.rungs.last());
    let silent: Vec<CarerId> = alert.told.iter().map(|(_, told)| told.to).collect();
    let ask = Ask {
        severity: alert.severity,
        named: named.map_or(&[], Vec::as_slice),
        on_call: roster.at(model.now).primary,
        silent: &silent,
    };
    let told = route(ask, &members(model, &roster)).tell;
    told.into_iter().map(|(carer, _)| carer).collect()
}

/// Returns the action by which `by` lets `event` happen to an alert; `None`
/// when it no longer means anything.
#[must_use]
pub fn answer(
    model: &Model,
    alert: AlertId,
    event: AlertEvent,
    by: Option<CarerId>,
    id: EntryId,
) -> Option<Action> {
    let alert = model.alerts.iter().find(|one| one.id == alert)?;
    let ladder = ladder(model, &alert.opening.rule);
    let acted = act::act(alert, event, act::Acting { at: model.now, by, ladder: &ladder }).ok()?;
    let drafts = (0..).zip(acted.said).map(|(n, said)| Draft {
        id: id.plus(n),
        payload: Payload::Alert { alert: alert.id, said },
    });
    Some(Action {
        author: by,
        origin: Origin::Human,
        recorded_at: model.now,
        drafts: drafts.collect(),
    })
}
