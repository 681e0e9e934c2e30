//! The timeline of an incident: the union of all that was stored around it.
//! Each row keeps the identity of what it comes from; rows are never edited.
//!
//! Source: `sre.md` §3.4.

use crate::domain::entry::alert::Told;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::run::RunSaid;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::Moved;
use crate::journal::incident::Incident;
use crate::journal::roster::Noted;
use crate::journal::run::Run;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;
use uuid::Uuid;

/// So long before it began rows are looked for.
///
/// Source: `sre.md` §3.4.
pub const BEFORE: TimeDelta = TimeDelta::hours(2);

/// So long after its end.
///
/// Source: `sre.md` §3.4.
pub const AFTER: TimeDelta = TimeDelta::minutes(30);

/// Where rows come from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// What was logged.
    pub line: &'a Timeline,
    /// Alerts.
    pub alerts: &'a [Alert],
    /// Runs of runbooks.
    pub runs: &'a [Run],
    /// Changes of who is on call.
    pub roster: &'a [Noted],
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'a> {
    /// When it happened.
    pub at: Timestamp,
    /// What it comes from: the fact, the alert, else the entry of the journal.
    pub origin: Uuid,
    /// Who did or said it; absent for what the program did.
    pub by: Option<CarerId>,
    /// What.
    pub what: What<'a>,
}

/// What a row tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    /// Something was logged.
    Fact(&'a Logged),
    /// An alert opened.
    Opened(&'a Alert),
    /// Something happened to an alert.
    Moved(&'a Alert, &'a Moved),
    /// Somebody was to be told of an alert.
    Told(&'a Alert, &'a Told),
    /// Who is on call, there or asleep is otherwise.
    Roster(&'a Noted),
    /// A step of a run, its start or its end.
    Run(&'a Run, &'a RunSaid),
    /// Something was said of the incident itself.
    Said(&'a IncidentSaid),
}

impl What<'_> {
    /// Returns the name of its kind.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Fact(_) => "fact",
            Self::Opened(_) | Self::Moved(..) => "alert",
            Self::Told(..) => "told",
            Self::Roster(_) => "roster",
            Self::Run(..) => "run",
            Self::Said(_) => "incident",
        }
    }

    /// What stands first at the same moment: the cause before what came of it.
    const fn rank(&self) -> u8 {
        match self {
            Self::Fact(_) => 0,
            Self::Opened(_) => 1,
            Self::Moved(..) => 2,
            Self::Told(..) => 3,
            Self::Roster(_) => 4,
            Self::Said(IncidentSaid::Told { .. } | IncidentSaid::NotTold { .. }) => 6,
            Self::Said(_) => 5,
            Self::Run(..) => 7,
        }
    }
}

/// Returns the stretch that the timeline of an incident covers.
#[must_use]
pub fn window(incident: &Incident, now: Timestamp) -> Span {
    let end = incident.resolved().map_or(now, |(at, _)| at + AFTER);
    Span::new(incident.opening.detected - BEFORE, end.min(now).max(incident.opened_at))
}

/// Returns every row of that stretch, and all that was said of the incident
/// itself, such as an update that went out later; oldest first.
#[must_use]
pub fn rows<'a>(incident: &'a Incident, from: Sources<'a>, now: Timestamp) -> Vec<Row<'a>> {
    let window = window(incident, now);
    let mut rows: Vec<Row<'a>> = Vec::new();
    // Later by a moment, so that what stands at the end is in.
    let wide = Span::new(window.start(), window.end() + TimeDelta::milliseconds(1));
    rows.extend(from.line.starting_in(wide).iter().map(|logged| Row {
        at: logged.fact.start,
        origin: logged.id.uuid(),
        by: logged.fact.by.or(logged.author),
        what: What::Fact(logged),
    }));
    for alert in from.alerts {
        let row = |at, by, what| Row { at, origin: alert.id.uuid(), by, what };
        rows.push(row(alert.opened_at, None, What::Opened(alert)));
        rows.extend(alert.moved.iter().map(|one| row(one.at, one.by, What::Moved(alert, one))));
        rows.extend(alert.told.iter().map(|(at, told)| row(*at, None, What::Told(alert, told))));
    }
    for noted in from.roster {
        let (at, origin, by) = (noted.at, noted.id.uuid(), noted.by);
        rows.push(Row { at, origin, by, what: What::Roster(noted) });
    }
    for run in from.runs {
        rows.extend(run.said.iter().map(|word| Row {
            at: word.at,
            origin: word.entry.uuid(),
            by: word.by,
            what: What::Run(run, &word.what),
        }));
    }
    rows.extend(incident.said.iter().map(|word| Row {
        at: word.at,
        origin: word.entry.uuid(),
        by: word.by,
        what: What::Said(&word.what),
    }));
    // What is said of the incident itself is its own, whenever that was.
    let own = |row: &Row<'_>| matches!(row.what, What::Said(_));
    rows.retain(|row| own(row) || (row.at >= window.start() && row.at <= window.end()));
    // Stable: what one alert did in one moment stays in its order.
    rows.sort_by_key(|row| (row.at, row.what.rank(), row.origin));
    rows
}
