//! What the store answered, and what others wrote.

use crate::app::act::Act;
use crate::app::alert_words;
use crate::app::checklist_words;
use crate::app::effect::Effect;
use crate::app::flagging;
use crate::app::model::Last;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::oncall_words;
use crate::app::reply::Flags;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::update::edit;
use crate::app::update::editor;
use crate::app::update::popup;
use crate::app::update::publish;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::app::update::watching;
use crate::app::words;
use crate::domain::detail::Detail;
use crate::domain::document::Status;
use crate::domain::fact::Fact;
use crate::domain::id::ActionId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::changes::Changes;
use crate::journal::changes::Kept;
use crate::journal::changes::TakenBack;
use crate::journal::entry::Payload;
use crate::journal::household::Record;
use crate::journal::oddity::oddities;
use crate::journal::timeline::Change;
use crate::journal::timeline::Logged;
use crate::metrics::carer::recovery;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerting;
use crate::text::catalogue::app as text;
use crate::text::catalogue::carers;
use crate::text::catalogue::incidents;
use crate::text::catalogue::plan;
use crate::text::time;

/// An action is on the disk.
pub fn appended(model: &mut Model, action: ActionId, changes: Changes) -> Vec<Effect> {
    let place = model.unsaved.iter().position(|one| one.action.id() == Some(action));
    let unsaved = place.map(|place| model.unsaved.remove(place));
    // Before the board is worked out: the picture is of the baby last tended.
    let drafts = unsaved.iter().flat_map(|unsaved| &unsaved.action.drafts);
    let tended = drafts.filter_map(|draft| draft.payload.fact()?.subject.baby()).next_back();
    model.chosen = tended.or(model.chosen);
    let mut effects = take_in(model, changes);
    let Some(unsaved) = unsaved else {
        return effects;
    };
    effects.extend(editor::stored(model, &unsaved.action));
    let facts = unsaved.reply.facts.clone();
    if !facts.is_empty() {
        model.last = Some(Last { action, facts: facts.clone(), edge: unsaved.edge });
    }
    let mut reply = Reply { outcome: Outcome::Saved, ..unsaved.reply };
    // The number of a version is known only now.
    let editions = unsaved.action.drafts.iter().filter_map(|draft| match &draft.payload {
        Payload::Document(edition) => Some(edition),
        _ => None,
    });
    reply.waits = editions.clone().any(|edition| edition.status == Status::Draft);
    let written: Vec<String> =
        editions.filter_map(|edition| publish::stored(model, edition)).collect();
    if !written.is_empty() {
        reply.line = written.into_iter().chain(unsaved.aside).collect::<Vec<_>>().join(", ");
    }
    let flags = flagging::of_facts(model, &facts);
    reply.flagged = (!flags.is_empty()).then(|| Box::new(Flags(flags)));
    reply.warnings.extend(facts.iter().flat_map(|id| odd(model, *id)));
    say::reply(model, reply);
    effects
}

/// An action is not on the disk; it stays in `unsaved` with its ids.
pub fn not_appended(model: &mut Model, action: ActionId, why: Failure) -> Vec<Effect> {
    let again = say::keyed(model, text::UNSAVED_HINT, &[Act::Open]);
    let hint = match &why.hint {
        Some(own) => format!("{own}   {again}"),
        None => again,
    };
    let reply = Reply::new(Outcome::NotSaved, why.message.clone()).hinting(hint);
    if let Some(one) = model.unsaved.iter_mut().find(|one| one.action.id() == Some(action)) {
        one.failed = Some(why);
    }
    say::reply(model, reply);
    vec![]
}

/// An undo came back.
pub fn undone(model: &mut Model, back: TakenBack) -> Vec<Effect> {
    let TakenBack::Done { facts, recorded_at, kept, changes } = back else {
        say::text(model, Outcome::Nothing, text::NOTHING_TO_UNDO, &[]);
        return vec![];
    };
    // What is taken back is named as it stood; after the changes it is gone.
    let what = named(model, &facts, &changes, recorded_at);
    let effects = take_in(model, (*changes).clone());
    let hint = say::keyed(model, text::REDO_HINT, &[Act::Redo]);
    // A correction that is taken back leaves the entry as it was before.
    let now = facts.iter().any(|id| model.timeline.get(*id).is_some() && !kept_is(&kept, *id));
    let line = if now {
        let now = named(model, &facts, &changes, recorded_at);
        text::UNDONE_TO.fill(model.ui.style.tone, &[&what, &now])
    } else {
        turn_line(model, text::UNDONE, &what, &facts, &kept)
    };
    turned(model, Reply::new(Outcome::Undone, line).hinting(hint).about(facts), &kept);
    effects
}

/// A redo came back.
pub fn redone(model: &mut Model, back: TakenBack) -> Vec<Effect> {
    let TakenBack::Done { facts, recorded_at, kept, changes } = back else {
        say::text(model, Outcome::Nothing, text::NOTHING_TO_REDO, &[]);
        return vec![];
    };
    let effects = take_in(model, (*changes).clone());
    let what = named(model, &facts, &changes, recorded_at);
    let hint = say::keyed(model, text::UNDO_HINT, &[Act::Undo]);
    let line = turn_line(model, text::REDONE, &what, &facts, &kept);
    turned(model, Reply::new(Outcome::Redone, line).hinting(hint).about(facts), &kept);
    effects
}

/// An undo, a redo or a read failed.
pub fn failed(model: &mut Model, why: Failure) -> Vec<Effect> {
    model.loading = false;
    model.asked_of = None;
    let reply = Reply { hint: why.hint, ..Reply::new(Outcome::NotSaved, why.message) };
    say::reply(model, reply);
    vec![]
}

/// Somebody else wrote something: it is shown, quietly.
pub fn seen(model: &mut Model, changes: Changes) -> Vec<Effect> {
    take_in(model, changes)
}

/// Older facts were read.
pub fn loaded(model: &mut Model, facts: Vec<Logged>, since: Option<Timestamp>) -> Vec<Effect> {
    model.loading = false;
    model.timeline.extend(facts, since);
    refresh::data(model);
    vec![]
}

fn take_in(model: &mut Model, mut changes: Changes) -> Vec<Effect> {
    model.upto = model.upto.max(changes.upto);
    if changes.is_empty() {
        return vec![];
    }
    let mut effects = Vec::new();
    let all_anew =
        !(changes.documents.is_empty() && changes.records.is_empty() && changes.roster.is_empty());
    let since = earliest(model, &changes.facts);
    watching::take_in(model, &mut changes);
    for document in changes.documents {
        effects.extend(publish::take_in(model, document));
    }
    for record in changes.records {
        model.household.apply(record);
    }
    for change in changes.facts {
        model.timeline.apply(change);
    }
    match since {
        _ if all_anew => refresh::data(model),
        Some(since) => refresh::facts(model, since),
        None => refresh::shown(model),
    }
    edit::noticed(model);
    popup::noticed(model);
    effects
}

/// Returns when the first of what changes began, before and after.
fn earliest(model: &Model, facts: &[Change]) -> Option<Timestamp> {
    let starts = facts.iter().flat_map(|change| {
        let (id, now) = match change {
            Change::Put(logged) => (logged.id, Some(logged.fact.start)),
            Change::Gone(id) => (*id, None),
        };
        [model.timeline.get(id).map(|logged| logged.fact.start), now]
    });
    starts.flatten().min()
}

fn kept_is(kept: &[Kept], fact: FactId) -> bool {
    kept.iter().any(|kept| kept.fact == fact)
}

/// What an undo or a redo says: when another carer changed all of it since,
/// nothing of it went or came.
fn turn_line(model: &Model, text: Text, what: &str, facts: &[FactId], kept: &[Kept]) -> String {
    let all_kept = !facts.is_empty() && facts.len() == kept.len();
    let text = if all_kept { text::STAYS } else { text };
    text.fill(model.ui.style.tone, &[what])
}

fn turned(model: &mut Model, reply: Reply, kept: &[Kept]) {
    let tone = model.ui.style.tone;
    let style = &model.ui.style;
    let warnings = kept
        .iter()
        .map(|kept| {
            let at = time::when(kept.at, model.now, style);
            let line = text::KEPT.fill(tone, &[&words::carer(model, kept.author), &at]);
            Warning { oddity: None, line }
        })
        .collect();
    say::reply(model, Reply { warnings, ..reply });
}

/// Returns what a change of the household is about.
fn whose(model: &Model, record: &Record) -> String {
    let tone = model.ui.style.tone;
    let (text, name) = match record {
        Record::Baby(id, now) => {
            let baby = model.household.baby(*id).or(now.as_ref());
            (text::ABOUT_BABY, baby.map(|baby| baby.name.as_str()))
        }
        Record::Carer(id, now) => {
            let before = model.household.carer_name(*id);
            (text::ABOUT_CARER, before.or(now.as_ref().map(|carer| carer.name.as_str())))
        }
        Record::Setting(_) | Record::Unset(_) => (text::ABOUT_SETTING, None),
    };
    text.fill(tone, &[name.unwrap_or_default()]).trim_end().to_owned()
}

fn named(model: &Model, facts: &[FactId], changes: &Changes, recorded_at: Timestamp) -> String {
    let tone = model.ui.style.tone;
    let mut known = facts.iter().filter_map(|id| model.timeline.get(*id));
    match known.next() {
        None if !changes.alerts.is_empty() => {
            let (id, now) = &changes.alerts[0];
            let known = now.as_ref().or_else(|| model.alerts.iter().find(|one| one.id == *id));
            let name = known.map(|alert| alert_words::name(model, alert));
            alerting::ABOUT.fill(tone, &[&name.unwrap_or_default()])
        }
        None if !changes.incidents.is_empty() => {
            let (id, now) = &changes.incidents[0];
            let known = now.as_ref().or_else(|| model.incidents.iter().find(|one| one.id == *id));
            let title = known.map(|one| one.opening.title.clone());
            incidents::ABOUT.fill(tone, &[&title.unwrap_or_default()])
        }
        None if !changes.runs.is_empty() => {
            let (id, now) = &changes.runs[0];
            let known = now.as_ref().or_else(|| model.runs.iter().find(|one| one.id == *id));
            let book = known.map(|one| one.start.runbook.clone());
            incidents::ABOUT_RUN.fill(tone, &[&book.unwrap_or_default()])
        }
        None if !changes.ticks.is_empty() => {
            let (target, now) = &changes.ticks[0];
            let known = || model.ticks.iter().find(|one| one.target == *target);
            let known = now.as_ref().or_else(known);
            let said = known.map(|one| checklist_words::said(model, &one.said));
            let said = said.unwrap_or_default();
            match changes.ticks.len() {
                1 => said,
                n => text::AND_MORE.fill(tone, &[&said, &(n - 1).to_string()]),
            }
        }
        None if !changes.documents.is_empty() => {
            let names = changes.documents.iter().map(|document| document.name.as_str());
            plan::DOCUMENT.fill(tone, &[&names.collect::<Vec<_>>().join(", ")])
        }
        None if !changes.roster.is_empty() => {
            let held = |id| model.roster.iter().find(|one| one.id == id);
            let said =
                changes.roster.iter().filter_map(|(id, now)| now.as_ref().or_else(|| held(*id)));
            let lines = said.map(|one| oncall_words::change(model, &model.household, &one.said));
            lines.collect::<Vec<_>>().join(", ")
        }
        None if !changes.records.is_empty() => {
            let names = changes.records.iter().map(|record| whose(model, record));
            names.collect::<Vec<_>>().join(", ")
        }
        None => {
            let at = time::dated(recorded_at, model.now, &model.ui.style);
            text::WRITTEN_AT.fill(tone, &[&at])
        }
        Some(first) => {
            let first = words::named(model, &first.fact);
            match facts.len() {
                1 => first,
                n => text::AND_MORE.fill(tone, &[&first, &(n - 1).to_string()]),
            }
        }
    }
}

fn odd(model: &Model, id: FactId) -> Vec<Warning> {
    let Some(logged) = model.timeline.get(id) else {
        return vec![];
    };
    warnings(model, &logged.fact, Some(id))
}

/// Returns what is odd about a fact, in words.
#[must_use]
pub fn warnings(model: &Model, fact: &Fact, id: Option<FactId>) -> Vec<Warning> {
    let odd = oddities(fact, id, model.timeline.all(), model.now)
        .into_iter()
        .map(|oddity| Warning { oddity: Some(oddity), line: words::oddity(model, oddity) });
    // What is a reason to call goes first: a toast may have room for one.
    recovering(model, fact, id).into_iter().chain(odd).collect()
}

/// What the answer to how a recovery goes must say: it went worse twice, and
/// that nothing else will say so of one who is not noted as having given birth.
fn recovering(model: &Model, fact: &Fact, id: Option<FactId>) -> Vec<Warning> {
    let (Detail::Recovery { .. }, Subject::Carer(carer)) = (&fact.detail, fact.subject) else {
        return vec![];
    };
    let mut lines = Vec::new();
    if recovery::worse_again(&model.timeline, fact, id) {
        lines.push(say::keyed(model, carers::WORSE_TWICE_FLAGS, &[Act::RedFlags]));
    }
    if let Some(carer) = model.household.carer(carer).filter(|carer| !carer.gave_birth) {
        let tone = model.ui.style.tone;
        lines.push(carers::NO_BIRTH_BY.fill(tone, &[&carer.name, &carer.name]));
    }
    lines.into_iter().map(|line| Warning { oddity: None, line }).collect()
}
