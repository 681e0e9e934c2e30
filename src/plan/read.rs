//! TOML → plan: everything that is wrong is found in one go.

mod limit;
mod objective;
mod reader;
mod rota;
mod rule;
mod stream;
mod value;

use crate::domain::setting::Nation;
use crate::domain::setting::Units;
use crate::plan::Plan;
use crate::plan::Quiet;
use crate::plan::Thresholds;
use crate::plan::VERSION;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::plan::key;
use crate::plan::people::Mention;
use crate::plan::people::Who;
use crate::plan::promise::Places;
use crate::plan::read::reader::Reader;
use crate::plan::read::reader::Table;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;
use chrono::TimeDelta;
use toml::de::DeTable;

const UNITS: [(&str, Units); 3] =
    [("metric", Units::Metric), ("us", Units::Us), ("imperial", Units::Imperial)];

const NATIONS: [(&str, Nation); 5] = [
    ("england", Nation::England),
    ("scotland", Nation::Scotland),
    ("wales", Nation::Wales),
    ("northern-ireland", Nation::NorthernIreland),
    ("usa", Nation::Usa),
];

/// Most sleep a day that anybody needs.
const MOST_SLEEP: TimeDelta = TimeDelta::hours(12);

/// What came of a text.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// What could be read.
    pub(crate) plan: Plan,
    /// What is wrong.
    pub(crate) found: Vec<Found>,
    /// Who is named.
    pub(crate) people: Vec<Mention>,
    /// Where promises and limits stand.
    pub(crate) places: Places,
}

/// Reads a plan as far as it goes.
pub(crate) fn plan(text: &str) -> Outcome {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader::default();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let words: Vec<&str> = error.message().split_whitespace().collect();
        reader.found.push(Found::new(at, Kind::Syntax, text::NOT_TOML, &[&words.join(" ")]));
    }
    // What stands after a slip of the pen is often not what was meant.
    if !reader.found.is_empty() {
        return Outcome { found: reader.found, ..Outcome::default() };
    }
    // A later form has keys that are not known here: one sentence says it all.
    if let Some(found) = newer(table.get_ref()) {
        return Outcome { found: vec![found], ..Outcome::default() };
    }
    let plan = reader.plan(table.span().start, table.get_ref());
    Outcome { plan, found: reader.found, people: reader.people, places: reader.places }
}

fn newer(table: &DeTable<'_>) -> Option<Found> {
    let (_, value) = table.iter().find(|(key, _)| key.get_ref().as_ref() == "version")?;
    let whole = value::whole(value.get_ref())?;
    (whole > VERSION).then(|| {
        let with = [whole.to_string(), VERSION.to_string()];
        Found::new(value.span().start, Kind::Newer, text::NEWER, &[&with[0], &with[1]])
            .instead(text::NEWER_INSTEAD.say(Tone::Ops))
    })
}

impl Reader {
    fn plan(&mut self, at: usize, rows: &DeTable<'_>) -> Plan {
        let top = self.table(at, rows, &key::TOP);
        let usual = Plan::default();
        if let Some(version) = self.need(&top, "version") {
            self.whole(version, "version", VERSION, VERSION);
        }
        let night = top.get("night").and_then(|value| self.hours(value, "night"));
        self.night = night.unwrap_or(usual.night);
        let approval = top.get("approval").and_then(|value| self.flag(value, "approval"));
        let units = top.get("units").and_then(|value| self.choice(value, "units", &UNITS));
        let nation = top.get("nation").and_then(|value| self.choice(value, "nation", &NATIONS));
        let mut plan = Plan {
            night: self.night,
            approval: approval.unwrap_or(usual.approval),
            units,
            nation,
            quiet: self.quiet(&top).unwrap_or(usual.quiet),
            thresholds: self.thresholds(&top),
            ..Plan::default()
        };
        self.protected(&top, &mut plan);
        self.toil(&top, &mut plan);
        self.rota(&top, &mut plan);
        self.escalations(&top, &mut plan);
        self.objectives(&top, &mut plan);
        self.rules(&top, &mut plan);
        plan
    }

    fn quiet(&mut self, top: &Table<'_>) -> Option<Quiet> {
        let table = self.section(top, "quiet", &key::QUIET)?;
        let usual = Plan::default().quiet;
        let hours = table.get("hours").and_then(|value| self.hours(value, "hours"));
        let carers = table.get("carers").map(|value| self.names(value, "carers"));
        Some(Quiet { hours: hours.unwrap_or(usual.hours), carers: carers.unwrap_or(usual.carers) })
    }

    fn thresholds(&mut self, top: &Table<'_>) -> Thresholds {
        let usual = Thresholds::default();
        let Some(table) = self.section(top, "thresholds", &key::THRESHOLDS) else { return usual };
        let need = table.get("sleep_need");
        let need = need
            .and_then(|value| self.duration(value, "sleep_need", TimeDelta::hours(1), MOST_SLEEP));
        Thresholds { sleep_need: need.unwrap_or(usual.sleep_need) }
    }

    fn protected(&mut self, top: &Table<'_>, plan: &mut Plan) {
        let Some(table) = self.section(top, "protected", &key::PROTECTED) else { return };
        for (at, name, value) in table.rows() {
            self.people.push(Mention { at, name: name.to_owned(), who: Who::Sleeper });
            let hours = self.hours(value, name);
            let twice = plan.protected.iter().any(|(one, _)| one.eq_ignore_ascii_case(name));
            if twice {
                self.wrong(at, Kind::Twice, text::TWICE, &["windows for", name]);
            }
            plan.protected.extend(hours.map(|hours| (name.to_owned(), hours)));
        }
    }

    fn toil(&mut self, top: &Table<'_>, plan: &mut Plan) {
        let Some(table) = self.section(top, "toil", &key::TOIL) else { return };
        for (at, task, value) in table.rows() {
            let owner = self.person(value, task, Who::Carer);
            let before = owner.and_then(|owner| plan.toil.insert(task.to_lowercase(), owner));
            if before.is_some() {
                self.wrong(at, Kind::Twice, text::TWICE, &["owners of", task]);
            }
        }
    }
}
