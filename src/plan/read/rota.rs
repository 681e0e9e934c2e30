//! Shifts, rotations and escalations.

use crate::document::fault::Kind;
use crate::document::reader::Table;
use crate::document::reader::Value;
use crate::document::value::days;
use crate::domain::label::Label;
use crate::plan::Plan;
use crate::plan::key;
use crate::plan::people::Who;
use crate::plan::read::reader::Reader;
use crate::plan::rota::Duty;
use crate::plan::rota::Rotation;
use crate::plan::rota::Shift;
use crate::plan::rule::Escalation;
use crate::plan::rule::MAX_REPEAT;
use crate::plan::rule::Step;
use crate::plan::rule::Told;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;
use chrono::TimeDelta;
use chrono::Weekday;

const WEEK: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// Longest turn of a rotation: four weeks.
const LONGEST_TURN: u16 = 28;

/// Before the id of a rotation where a carer's name may stand too.
const ROTATION: &str = "rotation:";

impl Reader {
    /// Reads who is on call.
    pub(crate) fn rota(&mut self, top: &Table<'_>, plan: &mut Plan) {
        for table in self.sections(top, "rotation", &key::ROTATION) {
            let Some(one) = self.rotation(&table) else { continue };
            let before = plan.rotations.iter().map(|other| &other.id);
            self.once(table.place("id"), "rotations", &one.id, before);
            plan.rotations.push(one);
        }
        for table in self.sections(top, "shift", &key::SHIFT) {
            let shift = self.shift(&table, &plan.rotations);
            plan.shifts.extend(shift);
        }
    }

    fn rotation(&mut self, table: &Table<'_>) -> Option<Rotation> {
        let id = self.need(table, "id").and_then(|value| self.label(value, "id"));
        let carers = self.need(table, "carers").map(|value| self.names(value, "carers"));
        if carers.as_ref().is_some_and(Vec::is_empty) {
            self.wrong(table.place("carers"), Kind::Missing, text::MISSING, &["a carer"]);
        }
        let days = self.need(table, "turn").and_then(|value| self.turn(value));
        let at = self.need(table, "at").and_then(|value| self.time(value, "at"));
        let since = self.need(table, "since").and_then(|value| self.date(value, "since"));
        let carers = carers.filter(|carers| !carers.is_empty());
        Some(Rotation { id: id?, carers: carers?, days: days?, at: at?, since: since? })
    }

    fn turn(&mut self, value: &Value<'_>) -> Option<u16> {
        let days = self.read(value, "turn", text::DAYS, days)?;
        if (1..=LONGEST_TURN).contains(&days) {
            return Some(days);
        }
        let with = ["turn", &format!("{days}d")];
        let instead = text::BETWEEN.fill(Tone::Ops, &["1d", &format!("{LONGEST_TURN}d")]);
        self.mend(value.span().start, Kind::OutOfRange, text::OUT_OF_RANGE, &with, instead);
        None
    }

    fn shift(&mut self, table: &Table<'_>, rotations: &[Rotation]) -> Option<Shift> {
        let days = table.get("days").map(|value| {
            self.list(value, "days", |reader, item| reader.choice(item, "days", &WEEK))
        });
        let hours = self.need(table, "hours").and_then(|value| self.hours(value, "hours"));
        let on = self.need(table, "on").and_then(|value| self.duty(value, "on", rotations));
        let backup = table.get("backup").and_then(|value| self.duty(value, "backup", rotations));
        let days = days.unwrap_or_default();
        Some(Shift { days, hours: hours?, on: on?, backup })
    }

    fn duty(&mut self, value: &Value<'_>, name: &str, rotations: &[Rotation]) -> Option<Duty> {
        let said = value.get_ref().as_str();
        let Some(id) = said.and_then(|said| said.strip_prefix(ROTATION)) else {
            return self.person(value, name, Who::Carer).map(Duty::Carer);
        };
        let found = Label::new(id).filter(|id| rotations.iter().any(|one| one.id == *id));
        if found.is_none() {
            let there = rotations.iter().map(|one| one.id.as_str());
            self.not_in_plan(value, "rotation", id, there);
        }
        found.map(Duty::Rotation)
    }

    /// Notes that a name is of nothing in this plan.
    pub(crate) fn not_in_plan<'a>(
        &mut self,
        value: &Value<'_>,
        what: &str,
        id: &str,
        there: impl Iterator<Item = &'a str>,
    ) {
        let there: Vec<&str> = there.collect();
        let instead = match crate::text::nearest::nearest(id, there.iter().copied()) {
            Some(near) => text::DID_YOU_MEAN.fill(Tone::Ops, &[near]),
            None => text::THESE_ARE.fill(Tone::Ops, &[&there.join(", ")]),
        };
        let at = value.span().start;
        self.mend(at, Kind::NotInPlan, text::NOT_IN_PLAN, &[what, id], instead);
    }

    /// Reads who is told.
    pub(crate) fn escalations(&mut self, top: &Table<'_>, plan: &mut Plan) {
        for table in self.sections(top, "escalation", &key::ESCALATION) {
            let Some(one) = self.escalation(&table) else { continue };
            let before = plan.escalations.iter().map(|other| &other.id);
            self.once(table.place("id"), "escalations", &one.id, before);
            plan.escalations.push(one);
        }
    }

    fn escalation(&mut self, table: &Table<'_>) -> Option<Escalation> {
        let id = self.need(table, "id").and_then(|value| self.label(value, "id"));
        let repeat = table.get("repeat");
        let repeat = repeat.and_then(|value| self.whole(value, "repeat", 1, MAX_REPEAT.into()));
        self.need(table, "steps");
        let mut steps = Vec::new();
        for step in self.sections(table, "steps", &key::STEP) {
            let to = self.need(&step, "to").and_then(|value| self.told(value));
            let wait = self.need(&step, "wait").and_then(|value| {
                let most = TimeDelta::minutes(9_000);
                self.duration(value, "wait", TimeDelta::minutes(1), most)
            });
            steps.extend(to.zip(wait).map(|(to, wait)| Step { to, wait }));
        }
        if steps.is_empty() && table.has("steps") {
            self.wrong(table.place("steps"), Kind::Missing, text::MISSING, &["a step"]);
        }
        let repeat = repeat.and_then(|repeat| u8::try_from(repeat).ok()).unwrap_or(1);
        (!steps.is_empty()).then_some(Escalation { id: id?, repeat, steps })
    }

    fn told(&mut self, value: &Value<'_>) -> Option<Told> {
        match value.get_ref().as_str() {
            Some("on-call") => Some(Told::OnCall),
            Some("backup") => Some(Told::Backup),
            Some("everyone") => Some(Told::Everyone),
            _ => self.person(value, "to", Who::Carer).map(Told::Carer),
        }
    }
}
