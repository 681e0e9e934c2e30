//! The front of a runbook: TOML → what it says, every fault at once.

use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::reader;
use crate::document::reader::Table;
use crate::document::reader::Value;
use crate::document::reader::meant;
use crate::document::value::days;
use crate::domain::entry::alert::Severity;
use crate::domain::label::Label;
use crate::runbook::EscalateTo;
use crate::runbook::Runbook;
use crate::runbook::Source;
use crate::runbook::Trigger;
use crate::runbook::Weeks;
use crate::runbook::Whom;
use crate::runbook::key;
use crate::text::catalogue::plan as shapes;
use crate::text::catalogue::runbook as text;
use crate::text::style::Tone;
use chrono::NaiveDate;
use toml::de::DeTable;
use toml::de::DeValue;

/// The line above and below the front.
const FENCE: &str = "+++";

/// Longest line of text, in letters.
const LINE: usize = 120;

/// Longest reading interval, in days.
const MOST_DAYS: u16 = 366;

/// Oldest age that can be named, in weeks: five years.
const MOST_WEEKS: i64 = 261;

/// Where the parts of the front stand, in bytes of the whole text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    pub(crate) id: usize,
    pub(crate) title: usize,
    pub(crate) triggers: usize,
    pub(crate) reviewed_at: usize,
    pub(crate) valid_for: usize,
    pub(crate) sources: Vec<usize>,
    pub(crate) escalate_to: Vec<usize>,
}

/// A part of the text and where it begins, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece<'a> {
    pub(crate) at: usize,
    pub(crate) text: &'a str,
}

/// Returns the front and the body, when there is a front.
pub(crate) fn split(text: &str) -> Option<(Piece<'_>, Piece<'_>)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_start_matches('\u{feff}').trim_end() != FENCE {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        let next = at + line.len();
        if line.trim_end() == FENCE {
            let front = Piece { at: start, text: &text[start..at] };
            return Some((front, Piece { at: next, text: &text[next..] }));
        }
        at = next;
    }
    None
}

type Reader = reader::Reader<()>;

/// Reads the front; nothing where it is no TOML at all.
pub(crate) fn read(front: Piece<'_>) -> (Option<(Runbook, Places)>, Vec<Found>) {
    let (table, errors) = DeTable::parse_recoverable(front.text);
    let mut reader = Reader::default();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let words: Vec<&str> = error.message().split_whitespace().collect();
        reader.wrong(at, Kind::Syntax, shapes::NOT_TOML, &[&words.join(" ")]);
    }
    // What stands after a slip of the pen is often not what was meant.
    let head = reader.found.is_empty().then(|| reader.front(table.get_ref()));
    for one in &mut reader.found {
        one.at += front.at;
    }
    let head = head.map(|(runbook, places)| (runbook, places.moved(front.at)));
    (head, reader.found)
}

impl Places {
    fn moved(self, by: usize) -> Self {
        let all = |places: Vec<usize>| places.into_iter().map(|at| at + by).collect();
        Self {
            id: self.id + by,
            title: self.title + by,
            triggers: self.triggers + by,
            reviewed_at: self.reviewed_at + by,
            valid_for: self.valid_for + by,
            sources: all(self.sources),
            escalate_to: all(self.escalate_to),
        }
    }
}

impl Reader {
    fn front(&mut self, rows: &DeTable<'_>) -> (Runbook, Places) {
        let top = self.table(0, rows, &key::TOP);
        let (sources, source_places) = self.sources(&top);
        let (escalate_to, escalate_places) = self.escalations(&top);
        let severities = Severity::ALL.map(|severity| (severity.label(), severity));
        let severity = self.need(&top, "severity_hint");
        let severity = severity.and_then(|value| self.choice(value, "severity_hint", &severities));
        let id = self.need(&top, "id").and_then(|value| self.label(value, "id"));
        let runbook = Runbook {
            // What stands in for what is missing is never seen: a fault says so.
            id: Label::or_unnamed(id),
            title: self.line(&top, "title"),
            severity_hint: severity.unwrap_or(Severity::Sev3),
            triggers: self.triggers(&top),
            owner: self.line(&top, "owner"),
            audience: self.line(&top, "audience"),
            reviewed_at: self.day(&top, "reviewed_at"),
            reviewed_by: self.line(&top, "reviewed_by"),
            review_every: self.every(&top),
            valid_for: self.weeks(&top),
            sources,
            escalate_to,
            red_flags: Vec::new(),
            when: Vec::new(),
            steps: Vec::new(),
            verify: Vec::new(),
            escalate: Vec::new(),
            afterwards: Vec::new(),
        };
        let places = Places {
            id: top.place("id"),
            title: top.place("title"),
            triggers: top.place("triggers"),
            reviewed_at: top.place("reviewed_at"),
            valid_for: top.place("valid_for"),
            sources: source_places,
            escalate_to: escalate_places,
        };
        (runbook, places)
    }

    fn line(&mut self, of: &Table<'_>, name: &str) -> String {
        let value = self.need(of, name);
        value.and_then(|value| self.text(value, name, LINE)).unwrap_or_default()
    }

    fn day(&mut self, of: &Table<'_>, name: &str) -> NaiveDate {
        let value = self.need(of, name);
        value.and_then(|value| self.date(value, name)).unwrap_or_default()
    }

    fn every(&mut self, top: &Table<'_>) -> u16 {
        let name = "review_every";
        let Some(value) = self.need(top, name) else { return 0 };
        let Some(every) = self.read(value, name, shapes::DAYS, days) else { return 0 };
        if (1..=MOST_DAYS).contains(&every) {
            return every;
        }
        let most = format!("{MOST_DAYS}d");
        let between = shapes::BETWEEN.fill(Tone::Ops, &["1d", &most]);
        let said = format!("{every}d");
        self.mend(
            value.span().start,
            Kind::OutOfRange,
            shapes::OUT_OF_RANGE,
            &[name, &said],
            between,
        );
        every
    }

    fn triggers(&mut self, top: &Table<'_>) -> Vec<Trigger> {
        let Some(value) = self.need(top, "triggers") else { return Vec::new() };
        let triggers = self.list(value, "triggers", Self::trigger);
        if triggers.is_empty() && value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
            let instead = text::TRIGGER_SHAPE.ops;
            self.mend(value.span().start, Kind::Missing, text::NO_TRIGGER, &[], instead);
        }
        triggers
    }

    fn trigger(&mut self, value: &Value<'_>) -> Option<Trigger> {
        self.read(value, "triggers", text::TRIGGER_SHAPE, |said| match said {
            "manual" => Some(Trigger::Manual),
            _ => said.strip_prefix("rule:").and_then(Label::new).map(Trigger::Rule),
        })
    }

    fn weeks(&mut self, top: &Table<'_>) -> Option<Weeks> {
        let table = self.section(top, "valid_for", &key::VALID)?;
        let value = self.need(&table, "age_weeks")?;
        let before = self.found.len();
        let weeks = self.list(value, "age_weeks", |reader, item| {
            reader.whole(item, "age_weeks", 0, MOST_WEEKS).and_then(|week| u16::try_from(week).ok())
        });
        match weeks.as_slice() {
            [from, to] if from < to => return Some(Weeks { from: *from, to: *to }),
            _ if self.found.len() == before => {
                let at = value.span().start;
                self.wrong(at, Kind::OutOfRange, text::NOT_WEEKS, &[]);
            }
            _ => {}
        }
        None
    }

    fn sources(&mut self, top: &Table<'_>) -> (Vec<Source>, Vec<usize>) {
        if self.need(top, "sources").is_none() {
            return (Vec::new(), Vec::new());
        }
        let tables = self.sections(top, "sources", &key::SOURCES);
        if tables.is_empty() {
            self.wrong(top.place("sources"), Kind::Missing, text::NO_SOURCE, &[]);
        }
        let places = tables.iter().map(|table| table.at).collect();
        let one = |table: &Table<'_>| Source {
            title: self.line(table, "title"),
            url: self.address(table),
            checked: self.day(table, "checked"),
        };
        (tables.iter().map(one).collect(), places)
    }

    fn address(&mut self, of: &Table<'_>) -> String {
        let web = |said: &str| {
            let rest = said.strip_prefix("https://").or_else(|| said.strip_prefix("http://"));
            let good = rest.is_some_and(|rest| rest.contains('.')) && said.len() <= 400;
            let plain = !said.chars().any(|c| c.is_whitespace() || c.is_control());
            (good && plain).then(|| said.to_owned())
        };
        let value = self.need(of, "url");
        value.and_then(|value| self.read(value, "url", text::AN_ADDRESS, web)).unwrap_or_default()
    }

    fn escalations(&mut self, top: &Table<'_>) -> (Vec<EscalateTo>, Vec<usize>) {
        if self.need(top, "escalate_to").is_none() {
            return (Vec::new(), Vec::new());
        }
        let tables = self.sections(top, "escalate_to", &key::ESCALATE);
        if tables.is_empty() {
            self.wrong(top.place("escalate_to"), Kind::Missing, text::NO_ESCALATION, &[]);
        }
        let mut told = Vec::new();
        for table in &tables {
            let when = self.line(table, "when");
            let who = self.need(table, "who").and_then(|value| self.whom(value));
            told.extend(who.map(|who| EscalateTo { when, who }));
        }
        (told, tables.iter().map(|table| table.at).collect())
    }

    fn whom(&mut self, value: &Value<'_>) -> Option<Whom> {
        if let DeValue::String(said) = value.get_ref() {
            let found = Whom::ALL.iter().find(|(name, _)| name == said);
            if found.is_none() {
                let names: Vec<&str> = Whom::ALL.iter().map(|(name, _)| *name).collect();
                let (at, near) = (value.span().start, meant(said, &names));
                self.mend(at, Kind::NoChoice, shapes::NO_CHOICE, &[said], near);
            }
            return found.map(|(_, whom)| *whom);
        }
        self.not(value, "who", shapes::A_TEXT);
        None
    }
}
