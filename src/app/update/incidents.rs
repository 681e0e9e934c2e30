//! What a person does to an incident becomes entries, or an answer that says
//! why not.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::incident_words;
use crate::app::incidenting::Deed;
use crate::app::incidenting::From;
use crate::app::incidenting::Incidenting;
use crate::app::incidenting::USUAL;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::screen::Screen;
use crate::app::sending;
use crate::app::update::alerting;
use crate::app::update::reader;
use crate::app::update::say;
use crate::app::update::send;
use crate::domain::detail::Detail;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::incident::IncidentOpening;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::incident::MAX_CHARS;
use crate::domain::entry::incident::Source;
use crate::domain::entry::incident::incident_of;
use crate::domain::fact::Extent;
use crate::domain::id::IncidentId;
use crate::domain::person::Subject;
use crate::export::alert as export;
use crate::incident::timeline::BEFORE;
use crate::journal::entry::Payload;
use crate::journal::incident::Incident;
use crate::text::catalogue::Text;
use crate::text::catalogue::app as common;
use crate::text::catalogue::incidents as text;

/// Does what a verb says.
pub fn command(model: &mut Model, stamp: Stamp, wish: Incidenting) -> Vec<Effect> {
    match wish {
        Incidenting::Open { title, severity, from } => open(model, stamp, &title, severity, from),
        Incidenting::Do { incident, deed } => {
            if let Some(incident) = meant(model, incident).cloned() {
                return does(model, stamp, &incident, deed);
            }
            let hint = text::NO_INCIDENT_HINT;
            say::hinting(model, Outcome::Nothing, text::NO_INCIDENT, &[], hint, &[]);
            vec![]
        }
    }
}

/// Returns the incident that is meant: the one named, else the one that is
/// read, else the newest that is open.
#[must_use]
pub fn meant(model: &Model, incident: Option<IncidentId>) -> Option<&Incident> {
    let read = match &model.overlay {
        Some(Overlay::Reader(open)) => open.incident,
        _ => None,
    };
    match incident.or(read) {
        Some(id) => model.incidents.iter().find(|one| one.id == id),
        None => incident_words::open(model),
    }
}

/// `X`: on screen 4 an incident opens from the alert; where one is open
/// already, and elsewhere, its page is shown.
pub fn key(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let here = matches!(model.screen, Screen::Alerts(_));
    let alert = alerting::meant(model, None).filter(|_| here).map(|alert| alert.id);
    let of_alert = |one: &&Incident| {
        one.live() && alert.is_some_and(|alert| one.opening.from == Source::Alert { alert })
    };
    let known = model.incidents.iter().find(of_alert).map(|one| one.id);
    match (alert, known) {
        (Some(alert), None) => open(model, stamp, "", None, From::Alert(Some(alert))),
        (_, Some(known)) => show(model, Some(known)),
        (None, None) => show(model, None),
    }
}

/// Shows the page of an incident: the one named, else the newest that is open,
/// else the last.
pub fn show(model: &mut Model, incident: Option<IncidentId>) -> Vec<Effect> {
    let one = meant(model, incident).or(model.incidents.last());
    let Some(one) = one else {
        let hint = text::NO_INCIDENT_HINT;
        say::hinting(model, Outcome::Nothing, text::NO_INCIDENT, &[], hint, &[]);
        return vec![];
    };
    let (id, page) = (one.id, incident_words::page(model, one, true));
    let title = text::TITLE.fill(model.ui.style.tone, &[&one.opening.title]);
    reader::open(model, title, &page);
    if let Some(Overlay::Reader(open)) = &mut model.overlay {
        open.incident = Some(id);
    }
    vec![]
}

/// Does what a key means on the page of an incident: the n-th way helped, or
/// what is told is copied or sent.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(incident) = meant(model, None).cloned() else {
        return reader::act(model, act);
    };
    match act {
        Act::Copy => does(model, stamp, &incident, Deed::Update { send: false }),
        Act::Send => does(model, stamp, &incident, Deed::Update { send: true }),
        Act::Nth(nth) => {
            let ways = incident_words::ways(model, incident.opening.subject);
            let way = usize::from(nth).checked_sub(1).and_then(|place| ways.get(place));
            match way.map(|way| way.name.clone()) {
                Some(name) => does(model, stamp, &incident, Deed::Helped(name)),
                None => vec![],
            }
        }
        _ => reader::act(model, act),
    }
}

/// Puts the page together anew while it is read.
pub fn refresh(model: &mut Model) {
    let Some(Overlay::Reader(open)) = &model.overlay else { return };
    let Some(id) = open.incident else { return };
    let page = meant(model, Some(id)).map(|one| incident_words::page(model, one, true));
    if let (Some(page), Some(Overlay::Reader(open))) = (page, &mut model.overlay) {
        open.lines = page.lines().map(str::to_owned).collect();
    }
}

fn open(
    model: &mut Model,
    stamp: Stamp,
    title: &str,
    severity: Option<Severity>,
    from: From,
) -> Vec<Effect> {
    let opening = match opening(model, stamp, title.trim(), severity, from) {
        Ok(opening) => opening,
        Err(reply) => {
            say::reply(model, *reply);
            return vec![];
        }
    };
    let tone = model.ui.style.tone;
    let line = text::SAID_OPEN.fill(tone, &[&opening.title, opening.severity.label()]);
    let hint = say::keyed(model, text::HINT_OPEN, &[Act::Incident, Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    let incident = incident_of(stamp.id, stamp.at);
    let said = IncidentSaid::Opened(opening);
    send::saying(model, stamp, vec![Payload::Incident { incident, said }], reply)
}

fn opening(
    model: &Model,
    stamp: Stamp,
    title: &str,
    severity: Option<Severity>,
    from: From,
) -> Result<IncidentOpening, Box<Reply>> {
    let tone = model.ui.style.tone;
    let no = |outcome, line: Text, hint: Option<Text>| {
        let reply = Reply::new(outcome, line.fill(tone, &[]));
        Box::new(match hint {
            Some(hint) => reply.hinting(hint.fill(tone, &[])),
            None => reply,
        })
    };
    let titled = |usual: String| if title.is_empty() { usual } else { title.to_owned() };
    let opening = match from {
        From::Hand => IncidentOpening {
            title: title.to_owned(),
            severity: severity.unwrap_or(USUAL),
            from: Source::Hand,
            subject: subject(model),
            detected: stamp.at,
        },
        From::Alert(id) => {
            let alert = alerting::meant(model, id);
            let alert = alert.ok_or_else(|| no(Outcome::Nothing, text::NO_ALERT, None))?;
            IncidentOpening {
                title: titled(export::name(alert, &model.household)),
                severity: severity.unwrap_or(alert.severity),
                from: Source::Alert { alert: alert.id },
                subject: alert.opening.subject,
                detected: alert.opening.since.min(stamp.at),
            }
        }
        From::Cry => {
            let mut lately = model.timeline.back_from(stamp.at);
            let cry = lately.find(|logged| matches!(logged.fact.detail, Detail::Cry(_)));
            let recent = |end| stamp.at - end <= BEFORE;
            let cry = cry.filter(|logged| recent(logged.fact.span(stamp.at).end()));
            let hint = Some(text::NO_CRY_HINT);
            let cry = cry.ok_or_else(|| no(Outcome::Nothing, text::NO_CRY, hint))?;
            IncidentOpening {
                title: titled(text::CRYING.say(tone).to_owned()),
                severity: severity.unwrap_or(USUAL),
                from: Source::Fact { fact: cry.id },
                subject: cry.fact.subject,
                detected: cry.fact.start,
            }
        }
    };
    if opening.title.is_empty() {
        let hint = Some(text::NO_INCIDENT_HINT);
        return Err(no(Outcome::NotUnderstood, text::NO_TITLE, hint));
    }
    too_long(model, &opening.title)?;
    let same = |one: &&Incident| {
        one.live() && opening.from != Source::Hand && one.opening.from == opening.from
    };
    if let Some(same) = model.incidents.iter().find(same) {
        let line = text::ALREADY.fill(tone, &[&same.opening.title]);
        return Err(Box::new(Reply::new(Outcome::Nothing, line)));
    }
    Ok(opening)
}

/// Whom an incident is about when nothing says so: the only baby there is.
fn subject(model: &Model) -> Subject {
    match model.household.babies.as_slice() {
        [(only, _)] => Subject::Baby(*only),
        _ => Subject::Household,
    }
}

fn too_long(model: &Model, words: &str) -> Result<(), Box<Reply>> {
    let count = words.chars().count();
    if count <= MAX_CHARS {
        return Ok(());
    }
    let with = [count.to_string(), MAX_CHARS.to_string()];
    let line = text::TOO_LONG.fill(model.ui.style.tone, &[&with[0], &with[1]]);
    Err(Box::new(Reply::new(Outcome::Refused, line)))
}

fn does(model: &mut Model, stamp: Stamp, incident: &Incident, deed: Deed) -> Vec<Effect> {
    let said = match deed {
        Deed::Ack => IncidentSaid::Acknowledged,
        Deed::Assess => IncidentSaid::Assessed,
        Deed::Act => IncidentSaid::Acting,
        Deed::Note(text) => IncidentSaid::Note { text },
        Deed::Helped(method) => IncidentSaid::Helped { method },
        Deed::Update { send } => {
            IncidentSaid::Update { text: incident_words::update(model, incident), send }
        }
        Deed::Resolve { why } => IncidentSaid::Resolved { why },
    };
    let words = match &said {
        IncidentSaid::Note { text } => Some(text),
        IncidentSaid::Helped { method } => Some(method),
        IncidentSaid::Resolved { why } => why.as_ref(),
        _ => None,
    };
    if words.is_some_and(|words| words.trim().is_empty()) {
        say::text(model, Outcome::NotUnderstood, text::NO_TEXT, &[]);
        return vec![];
    }
    if let Some(Err(reply)) = words.map(|words| too_long(model, words)) {
        say::reply(model, *reply);
        return vec![];
    }
    if let IncidentSaid::Update { text: told, send: true } = &said {
        let no = match sending::whom(model) {
            None => Some(text::NOBODY_ELSE),
            Some(_) => sending::sent(incident, told).then_some(text::SENT_ALREADY),
        };
        if let Some(no) = no {
            say::text(model, Outcome::Nothing, no, &[]);
            return vec![];
        }
    }
    if !incident.takes(&said) {
        unchanged(model, incident);
        return vec![];
    }
    let mut payloads = Vec::new();
    if let IncidentSaid::Helped { method } = &said {
        payloads.extend(with_cry(model, incident, method));
    }
    let reply = answer(model, incident, &said, !payloads.is_empty());
    let copy = match &said {
        IncidentSaid::Update { text, send: false } => Some(Effect::Copy(text.clone())),
        _ => None,
    };
    payloads.insert(0, Payload::Incident { incident: incident.id, said });
    let mut effects = send::saying(model, stamp, payloads, reply);
    effects.extend(copy);
    effects
}

fn unchanged(model: &mut Model, incident: &Incident) {
    let title = &incident.opening.title;
    if incident.live() {
        let stage = incident_words::stage(incident.stage).say(model.ui.style.tone);
        say::text(model, Outcome::Nothing, text::UNCHANGED, &[stage, title]);
    } else {
        say::text(model, Outcome::Nothing, text::IS_OVER, &[title]);
    }
}

/// Writes what helped with the cry it ended, where one is logged: there the
/// ways are counted. A cry that still runs ends now.
fn with_cry(model: &Model, incident: &Incident, method: &str) -> Option<Payload> {
    let logged = incident_words::cry(model, incident)?;
    let mut now = logged.fact.clone();
    if let Detail::Cry(cry) = &mut now.detail {
        cry.helped = Some(method.trim().to_owned());
    }
    if now.extent == Extent::Open {
        now.extent = Extent::Until(model.now);
    }
    Some(Payload::Correct { fact: logged.id, now })
}

fn answer(model: &Model, incident: &Incident, said: &IncidentSaid, counted: bool) -> Reply {
    let tone = model.ui.style.tone;
    let title = incident.opening.title.as_str();
    let undo = || say::keyed(model, common::UNDO_HINT, &[Act::Undo]);
    let (line, hint) = match said {
        IncidentSaid::Note { text: note } => (text::SAID_NOTE.fill(tone, &[title, note]), undo()),
        IncidentSaid::Helped { method } if counted => {
            let ways = incident_words::ways(model, incident.opening.subject);
            let reliable = ways.iter().filter(|way| way.reliable()).count();
            let n: u32 = ways.iter().map(|way| way.tried).sum();
            let with = [ways.len().to_string(), reliable.to_string(), n.to_string()];
            let line = text::SAID_HELPED.fill(tone, &[method, &with[0], &with[1], &with[2]]);
            (line, undo())
        }
        IncidentSaid::Helped { method } => (text::SAID_HELPED_ONLY.fill(tone, &[method]), undo()),
        IncidentSaid::Update { text: told, send: false } => {
            (text::SAID_UPDATE.fill(tone, &[told]), undo())
        }
        IncidentSaid::Update { text: told, send: true } => {
            let whom = sending::whom(model).unwrap_or_default();
            let line = text::SAID_SEND.fill(tone, &[&whom, told]);
            (line, undo())
        }
        IncidentSaid::Resolved { why } => {
            let what = why.as_deref().unwrap_or(title);
            let hint = say::keyed(model, text::HINT_RESOLVED, &[Act::Command, Act::Undo]);
            (text::SAID_RESOLVED.fill(tone, &[what]), hint)
        }
        IncidentSaid::Acknowledged | IncidentSaid::Assessed | IncidentSaid::Acting => {
            let stage = match said {
                IncidentSaid::Acknowledged => text::ACKNOWLEDGED,
                IncidentSaid::Assessed => text::ASSESSED,
                _ => text::ACTING,
            };
            (text::SAID_STAGE.fill(tone, &[stage.say(tone), title]), undo())
        }
        IncidentSaid::Opened(_) | IncidentSaid::Told { .. } | IncidentSaid::NotTold { .. } => {
            (String::new(), undo())
        }
    };
    Reply::new(Outcome::Saved, line).hinting(hint)
}

/// Returns what a line of the command line would do.
#[must_use]
pub fn would(model: &Model, wish: &Incidenting) -> String {
    let tone = model.ui.style.tone;
    let (incident, deed) = match wish {
        Incidenting::Open { title, from: From::Hand, .. } => {
            return text::WOULD_OPEN.fill(tone, &[title]);
        }
        Incidenting::Open { from: From::Cry, .. } => return text::WOULD_CRY.say(tone).to_owned(),
        Incidenting::Open { .. } => return text::WOULD_ALERT.say(tone).to_owned(),
        Incidenting::Do { incident, deed } => (incident, deed),
    };
    let Some(incident) = meant(model, *incident) else {
        return text::NO_INCIDENT.say(tone).to_owned();
    };
    let title = &incident.opening.title;
    match deed {
        Deed::Ack | Deed::Assess | Deed::Act => text::WOULD_ACK.fill(tone, &[title]),
        Deed::Note(note) => text::WOULD_NOTE.fill(tone, &[title, note]),
        Deed::Helped(method) => text::WOULD_HELPED.fill(tone, &[method]),
        Deed::Update { send } => {
            let words = incident_words::update(model, incident);
            match sending::whom(model).filter(|_| *send) {
                Some(whom) => text::WOULD_SEND.fill(tone, &[&whom, &words]),
                None if *send => text::NOBODY_ELSE.say(tone).to_owned(),
                None => text::WOULD_UPDATE.fill(tone, &[&words]),
            }
        }
        Deed::Resolve { .. } => text::WOULD_RESOLVE.fill(tone, &[title]),
    }
}
