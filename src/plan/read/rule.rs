//! Rules that watch.

use crate::domain::entry::alert::Severity;
use crate::metrics::catalogue::About;
use crate::metrics::catalogue::Unit;
use crate::metrics::catalogue::about;
use crate::plan::Plan;
use crate::plan::fault::Kind;
use crate::plan::feasible;
use crate::plan::key;
use crate::plan::objective::Label;
use crate::plan::objective::Whom;
use crate::plan::read::reader::LONGEST;
use crate::plan::read::reader::Reader;
use crate::plan::read::reader::Table;
use crate::plan::read::reader::Value;
use crate::plan::read::stream;
use crate::plan::rule::Data;
use crate::plan::rule::Fires;
use crate::plan::rule::Rule;
use crate::plan::rule::When;
use crate::plan::tier::Tier;
use crate::text::catalogue::plan as text;
use chrono::TimeDelta;

/// The keys that depend on the kind.
const DEPENDS: [&str; 14] = [
    "of",
    "content",
    "baby",
    "carer",
    "hours",
    "limit",
    "objectives",
    "tiers",
    "metric",
    "above",
    "below",
    "is",
    "clear",
    "what",
];

const TIERS: [(&str, Tier); 3] =
    [("fast", Tier::Fast), ("slow", Tier::Slow), ("drift", Tier::Drift)];

/// The word for telling nobody else.
const NOBODY_ELSE: &str = "none";

/// The escalation of rules that name none.
const DEFAULT: &str = "default";

const MINUTE: TimeDelta = TimeDelta::minutes(1);
const LONG: TimeDelta = TimeDelta::days(60);

impl Reader {
    /// Reads every rule; objectives and escalations are read before.
    pub(crate) fn rules(&mut self, top: &Table<'_>, plan: &mut Plan) {
        for table in self.sections(top, "rule", &key::RULE) {
            let Some(one) = self.rule(&table, plan) else { continue };
            let before = plan.rules.iter().map(|other| &other.id);
            self.once(table.place("id"), "rules", &one.id, before);
            self.places.limits.push((one.id.clone(), table.place("limit")));
            plan.rules.push(one);
        }
    }

    fn rule(&mut self, table: &Table<'_>, plan: &Plan) -> Option<Rule> {
        let id = self.need(table, "id").and_then(|value| self.label(value, "id"));
        let whom = table.get("whom").map_or(Some(Whom::Household), |value| self.whom(value));
        let kinds: Vec<(&str, &str)> = key::RULES.iter().map(|row| (row.0, row.0)).collect();
        let kind = self.need(table, "kind");
        let kind = kind.and_then(|value| self.choice(value, "kind", &kinds));
        let severity = self.need(table, "severity").and_then(|value| {
            self.limit(value, "severity", whom.as_ref(), |reader, value| {
                reader.severity(value, kind)
            })
        });
        let when = kind.and_then(|kind| self.when(table, kind, whom.as_ref(), plan));
        let pending = self.wait(table, "for");
        let keep = self.wait(table, "keep_firing_for");
        let escalation = self.escalates(table, plan);
        let runbook = table.get("runbook").and_then(|value| self.label(value, "runbook"));
        Some(Rule {
            id: id?,
            whom: whom?,
            when: when?,
            severity: severity?,
            pending,
            keep,
            escalation,
            runbook,
        })
    }

    fn severity(&mut self, value: &Value<'_>, kind: Option<&str>) -> Option<Severity> {
        let all = Severity::ALL.map(|severity| (severity.label(), severity));
        let severity = self.choice(value, "severity", &all)?;
        let at = value.span().start;
        match kind {
            Some("burn") if severity < Severity::Sev3 => {
                self.mend(at, Kind::Clash, text::BURN_NEVER_PAGES, &[], "SEV3");
            }
            Some(kind) if kind != "manual" && severity == Severity::Sev1 => {
                self.mend(at, Kind::Clash, text::NO_SEV1, &[kind], "SEV2");
            }
            _ => {}
        }
        Some(severity)
    }

    fn wait(&mut self, table: &Table<'_>, name: &str) -> TimeDelta {
        let value = table.get(name);
        let wait = value
            .and_then(|value| self.duration(value, name, TimeDelta::zero(), TimeDelta::days(7)));
        wait.unwrap_or_default()
    }

    fn escalates(&mut self, table: &Table<'_>, plan: &Plan) -> Option<Label> {
        let Some(value) = table.get("escalation") else {
            return plan
                .escalations
                .iter()
                .map(|one| &one.id)
                .find(|id| id.as_str() == DEFAULT)
                .cloned();
        };
        if value.get_ref().as_str() == Some(NOBODY_ELSE) {
            return None;
        }
        let id = self.label(value, "escalation")?;
        if plan.escalation(&id).is_none() {
            let there = plan.escalations.iter().map(|one| one.id.as_str());
            self.not_in_plan(value, "escalation", id.as_str(), there);
        }
        Some(id)
    }

    fn when(
        &mut self,
        table: &Table<'_>,
        kind: &str,
        whom: Option<&Whom>,
        plan: &Plan,
    ) -> Option<When> {
        self.only(table, kind);
        match kind {
            "deadline" => {
                let of = self.stream(table);
                let limit = self.need(table, "limit")?;
                let limit = self.limit(limit, "limit", whom, |reader, value| {
                    reader.duration(value, "limit", MINUTE, LONG)
                });
                Some(When::Deadline { of: of?, limit: limit? })
            }
            "burn" => Some(self.burn(table, plan)),
            "load" => self.load(table, whom),
            "data" => self.data(table).map(When::Data),
            "drift" => Some(When::Drift { of: self.stream(table)? }),
            _ => Some(When::Manual),
        }
    }

    /// Notes keys that do not go with the kind.
    fn only(&mut self, table: &Table<'_>, kind: &str) {
        let allowed: &[&str] = match kind {
            "deadline" => &["limit"],
            "burn" => &["objectives", "tiers"],
            "load" => &["metric", "above", "below", "is", "clear"],
            "data" => &["what", "limit"],
            _ => &[],
        };
        let streams = matches!(kind, "deadline" | "drift");
        for key in DEPENDS {
            let fits = allowed.contains(&key) || (streams && stream::KEYS.contains(&key));
            if table.has(key) && !fits {
                let what = format!("`{kind}`");
                self.wrong(table.place(key), Kind::Clash, text::CLASH, &[key, &what]);
            }
        }
    }

    fn burn(&mut self, table: &Table<'_>, plan: &Plan) -> When {
        let tiers = table.get("tiers").map(|value| {
            self.list(value, "tiers", |reader, item| {
                Some((item.span().start, reader.choice(item, "tiers", &TIERS)?))
            })
        });
        let objectives = table.get("objectives").map(|value| {
            self.list(value, "objectives", |reader, item| {
                let id = reader.label(item, "objectives")?;
                if plan.objective(id.as_str()).is_none() {
                    let there = plan.objectives.iter().map(|one| one.id.as_str());
                    reader.not_in_plan(item, "objective", id.as_str(), there);
                }
                Some(id)
            })
        });
        let (tiers, objectives) = (tiers.unwrap_or_default(), objectives.unwrap_or_default());
        for one in objectives.iter().filter_map(|id| plan.objective(id.as_str())) {
            let never = tiers.iter().filter_map(|(at, tier)| feasible::tier(*at, *tier, one));
            self.found.extend(never);
        }
        let tiers: Vec<Tier> = tiers.into_iter().map(|(_, tier)| tier).collect();
        let tiers = if table.has("tiers") { tiers } else { Tier::ALL.to_vec() };
        When::Burn { objectives, tiers }
    }

    fn load(&mut self, table: &Table<'_>, whom: Option<&Whom>) -> Option<When> {
        if let Some(whom) = whom.filter(|whom| !whom.carer()) {
            let with = ["load", &whom.to_string()];
            let at = table.get("whom").map_or(table.at, |value| value.span().start);
            self.wrong(at, Kind::Clash, text::NEEDS_CARER, &with);
        }
        let metrics: Vec<(&str, (&'static str, Unit))> = about(About::Carer)
            .filter(|metric| metric.unit != Unit::Parts && metric.unit != Unit::Moment)
            .map(|metric| (metric.name, (metric.name, metric.unit)))
            .collect();
        let metric = self.need(table, "metric");
        let (metric, unit) = metric.and_then(|value| self.choice(value, "metric", &metrics))?;
        let word = unit == Unit::Word;
        let said: Vec<&str> =
            ["above", "below", "is"].into_iter().filter(|key| table.has(key)).collect();
        let [only] = said[..] else {
            self.wrong(table.at, Kind::Missing, text::LOAD_NEEDS, &[]);
            return None;
        };
        if word != (only == "is") {
            let why = if word { text::METRIC_IS_WORD } else { text::METRIC_IS_NUMBER };
            self.wrong(table.place(only), Kind::Clash, why, &[metric]);
            return None;
        }
        let fires = self.fires(table, only)?;
        Some(When::Load { metric, fires })
    }

    fn fires(&mut self, table: &Table<'_>, key: &str) -> Option<Fires> {
        let value = table.get(key)?;
        if key == "is" {
            if table.has("clear") {
                self.wrong(table.place("clear"), Kind::Clash, text::CLASH, &["clear", "`is`"]);
            }
            return self.text(value, "is", LONGEST).map(Fires::Is);
        }
        let limit = self.number(value, key);
        let clear = table.get("clear").map(|value| self.number(value, "clear"));
        let limit = limit?;
        let clear = clear.unwrap_or(Some(limit))?;
        let above = key == "above";
        if (above && clear > limit) || (!above && clear < limit) {
            self.wrong(table.place("clear"), Kind::Clash, text::CLEAR_SIDE, &[]);
        }
        Some(if above { Fires::Above { limit, clear } } else { Fires::Below { limit, clear } })
    }

    fn data(&mut self, table: &Table<'_>) -> Option<Data> {
        let words = [("silence", true), ("backup", true), ("clock", false)];
        let what = self.need(table, "what")?;
        let limited = self.choice(what, "what", &words)?;
        if !limited {
            if table.has("limit") {
                let with = ["limit", "`clock`"];
                self.wrong(table.place("limit"), Kind::Clash, text::CLASH, &with);
            }
            return Some(Data::Clock);
        }
        let limit = self.need(table, "limit")?;
        let limit = self.duration(limit, "limit", MINUTE, TimeDelta::days(365))?;
        Some(match what.get_ref().as_str() {
            Some("silence") => Data::Silence(limit),
            _ => Data::Backup(limit),
        })
    }
}
