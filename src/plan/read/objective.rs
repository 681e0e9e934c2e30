//! Objectives.

use crate::domain::detail::Kind as Entry;
use crate::plan::Plan;
use crate::plan::fault::Kind;
use crate::plan::feasible;
use crate::plan::key;
use crate::plan::objective::Amount;
use crate::plan::objective::Bound;
use crate::plan::objective::Indicator;
use crate::plan::objective::Limit;
use crate::plan::objective::MAX_PROMISE;
use crate::plan::objective::MAX_WINDOW;
use crate::plan::objective::MIN_WINDOW;
use crate::plan::objective::Method;
use crate::plan::objective::Objective;
use crate::plan::objective::Stream;
use crate::plan::objective::Target;
use crate::plan::objective::Whom;
use crate::plan::objective::Window;
use crate::plan::read::reader::Reader;
use crate::plan::read::reader::Table;
use crate::plan::read::reader::Value;
use crate::plan::read::stream;
use crate::plan::read::value;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;
use chrono::TimeDelta;

/// Most events a day that a plan may expect.
const MOST_PER_DAY: f64 = 1_000.0;

/// Minutes of a day: what a budget of time expects.
const MINUTES: f64 = 1_440.0;

/// The keys that say which entries and how much.
const MEASURES: [&str; 9] =
    ["of", "content", "baby", "carer", "hours", "at_least", "at_most", "good", "total"];

const DAY: TimeDelta = TimeDelta::days(1);
const MINUTE: TimeDelta = TimeDelta::minutes(1);

impl Reader {
    /// Reads every objective.
    pub(crate) fn objectives(&mut self, top: &Table<'_>, plan: &mut Plan) {
        for table in self.sections(top, "objective", &key::OBJECTIVE) {
            let Some(one) = self.objective(&table) else { continue };
            let at = table.place("id");
            self.once(at, "objectives", &one.id, plan.objectives.iter().map(|other| &other.id));
            self.found.extend(feasible::objective(table.place("target"), &one));
            let promise = table.get("promise").map(|value| (one.id.clone(), value.span()));
            self.places.promises.extend(promise);
            plan.objectives.push(one);
        }
    }

    fn objective(&mut self, table: &Table<'_>) -> Option<Objective> {
        let id = self.need(table, "id").and_then(|value| self.label(value, "id"));
        let promise = self.need(table, "promise");
        let promise = promise.and_then(|value| self.text(value, "promise", MAX_PROMISE));
        let whom = self.need(table, "whom").and_then(|value| self.whom(value));
        let method = self.need(table, "method");
        let method = method.and_then(|value| self.choice(value, "method", &Method::ALL));
        let indicator = self.indicator(table, whom.as_ref(), method);
        let target = self.need(table, "target").and_then(|value| self.target(value));
        let window = self.need(table, "window").and_then(|value| self.window(value));
        let per_day = method.and_then(|method| self.per_day(table, method));
        let runbook = table.get("runbook").and_then(|value| self.label(value, "runbook"));
        Some(Objective {
            id: id?,
            promise: promise?,
            whom: whom?,
            indicator: indicator?,
            method: method?,
            target: target?,
            window: window?,
            per_day: per_day?,
            runbook,
        })
    }

    fn target(&mut self, value: &Value<'_>) -> Option<Target> {
        let part = self.number(value, "target")?;
        let target = Target::new(part);
        if target.is_none() {
            let why = if part >= 1.0 { text::TARGET_ALL } else { text::TARGET_NONE };
            let instead = text::A_PART.say(Tone::Ops);
            self.mend(value.span().start, Kind::OutOfRange, why, &[], instead);
        }
        target
    }

    fn window(&mut self, value: &Value<'_>) -> Option<Window> {
        let days = self.read(value, "window", text::DAYS, value::days)?;
        let window = Window::new(days);
        if window.is_none() {
            let short = days < MIN_WINDOW;
            let why = if short { text::SHORT_WINDOW } else { text::LONG_WINDOW };
            let (least, most) = (format!("{MIN_WINDOW}d"), format!("{MAX_WINDOW}d"));
            let instead = text::BETWEEN.fill(Tone::Ops, &[&least, &most]);
            let at = value.span().start;
            self.mend(at, Kind::OutOfRange, why, &[&days.to_string()], instead);
        }
        window
    }

    fn per_day(&mut self, table: &Table<'_>, method: Method) -> Option<f64> {
        let usual = match method {
            Method::Occurrences => {
                let value = self.need(table, "per_day")?;
                let number = self.number(value, "per_day")?;
                if number > 0.0 && number <= MOST_PER_DAY {
                    return Some(number);
                }
                let with = ["per_day", &number.to_string()];
                let instead = text::BETWEEN.fill(Tone::Ops, &["0.1", "1000"]);
                let at = value.span().start;
                self.mend(at, Kind::OutOfRange, text::OUT_OF_RANGE, &with, instead);
                return None;
            }
            Method::DailySlices | Method::NightlySlices => 1.0,
            Method::TimeWeighted => MINUTES,
        };
        if table.has("per_day") {
            self.wrong(table.place("per_day"), Kind::Clash, text::SLICE_IS_ONE, &[]);
        }
        Some(usual)
    }

    fn indicator(
        &mut self,
        table: &Table<'_>,
        whom: Option<&Whom>,
        method: Option<Method>,
    ) -> Option<Indicator> {
        let names: Vec<(&str, &str)> =
            key::INDICATORS.iter().map(|(name, ..)| (*name, *name)).collect();
        let value = self.need(table, "indicator")?;
        let name = self.choice(value, "indicator", &names)?;
        self.fits(table, name, whom, method);
        match name {
            "gap" => {
                let of = self.stream(table);
                let limit = self.need(table, "at_most")?;
                // By minutes a gap is looked at for two days, no longer.
                let weighed = method == Some(Method::TimeWeighted);
                let longest = if weighed { DAY * 2 - MINUTE } else { DAY * 7 };
                let at_most = self.limit(limit, "at_most", whom, |reader, value| {
                    reader.duration(value, "at_most", MINUTE, longest)
                });
                Some(Indicator::Gap { of: of?, at_most: at_most? })
            }
            "count" => {
                let of = self.stream(table);
                let bound = self.bound(table, name, whom, |reader, value| {
                    let count = reader.whole(value, "at_least", 0, 100)?;
                    u32::try_from(count).ok()
                });
                Some(Indicator::Count { of: of?, bound: bound? })
            }
            "total" => {
                let of = self.stream(table);
                let bound = self.bound(table, name, whom, |reader, value| {
                    reader.read(value, "at_least", text::AN_AMOUNT, value::amount)
                });
                let (of, bound) = (of?, bound?);
                self.measurable(table, &of, &bound);
                Some(Indicator::Total { of, bound })
            }
            "stretch" | "sleep" => {
                let least = self.need(table, "at_least")?;
                let at_least = self.duration(least, "at_least", MINUTE, DAY)?;
                Some(match name {
                    "stretch" => Indicator::Stretch { at_least },
                    _ => Indicator::Sleep { at_least },
                })
            }
            "night-share" => {
                let most = self.need(table, "at_most")?;
                let at_most = self.part(most, "at_most")?;
                Some(Indicator::NightShare { at_most })
            }
            "answer" => {
                let most = self.need(table, "at_most")?;
                let at_most = self.duration(most, "at_most", MINUTE, DAY);
                let hours = table.get("hours").and_then(|value| self.hours(value, "hours"));
                Some(Indicator::Answer { at_most: at_most?, hours })
            }
            "undisturbed" => Some(Indicator::Undisturbed),
            _ => self.ratio(table, method),
        }
    }

    /// Notes a total of what no entry of the kind ever says: milk of a nappy.
    fn measurable(&mut self, table: &Table<'_>, of: &Stream, bound: &Bound<Amount>) {
        let limits = bound.at_least.iter().chain(&bound.at_most).flat_map(Limit::values);
        let wanted: Vec<Amount> = limits.collect();
        let milk = wanted.iter().any(|amount| matches!(amount, Amount::Volume(_)));
        let time = wanted.iter().any(|amount| matches!(amount, Amount::Time(_)));
        let never = |kind: &&Entry| {
            let moment = matches!(
                kind,
                Entry::Nappy | Entry::Temperature | Entry::Medicine | Entry::Measurement
            );
            (milk && !matches!(kind, Entry::Feed | Entry::Pump)) || (time && moment)
        };
        if let Some(kind) = of.kinds.iter().find(never) {
            let key = if table.has("at_least") { "at_least" } else { "at_most" };
            let what = format!("a total of `{}`", kind.name());
            self.wrong(table.place(key), Kind::Clash, text::CLASH, &[key, &what]);
        }
    }

    fn ratio(&mut self, table: &Table<'_>, method: Option<Method>) -> Option<Indicator> {
        let (good, total) = (self.stream_at(table, "good"), self.stream_at(table, "total"));
        let sliced = method.is_some_and(|method| method != Method::Occurrences);
        let least = if sliced { self.need(table, "at_least") } else { table.get("at_least") };
        if let (false, Some(_)) = (sliced, least) {
            let with = ["at_least", "a ratio by occurrences"];
            self.wrong(table.place("at_least"), Kind::Clash, text::CLASH, &with);
        }
        let at_least = least.and_then(|value| self.part(value, "at_least"));
        Some(Indicator::Ratio { good: good?, total: total?, at_least })
    }

    /// Reads a number over 0 and under 1.
    fn part(&mut self, value: &Value<'_>, name: &str) -> Option<f64> {
        let part = self.number(value, name)?;
        let good = part > 0.0 && part < 1.0;
        if !good {
            let with = [name, &part.to_string()];
            let instead = text::A_PART.say(Tone::Ops);
            self.mend(value.span().start, Kind::OutOfRange, text::OUT_OF_RANGE, &with, instead);
        }
        good.then_some(part)
    }

    fn bound<T>(
        &mut self,
        table: &Table<'_>,
        name: &str,
        whom: Option<&Whom>,
        mut read: impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Option<Bound<T>> {
        let mut side = |reader: &mut Self, key: &str| {
            table.get(key).map(|value| reader.limit(value, key, whom, &mut read))
        };
        let (least, most) = (side(self, "at_least"), side(self, "at_most"));
        if least.is_none() && most.is_none() {
            self.wrong(table.at, Kind::Missing, text::NO_BOUND, &[name]);
        }
        let bound = Bound { at_least: least.flatten(), at_most: most.flatten() };
        (bound.at_least.is_some() || bound.at_most.is_some()).then_some(bound)
    }

    /// Notes what of the table does not go with the indicator `name`.
    fn fits(&mut self, table: &Table<'_>, name: &str, whom: Option<&Whom>, method: Option<Method>) {
        let Some((_, needs, methods, _)) = key::INDICATORS.iter().find(|row| row.0 == name) else {
            return;
        };
        if let Some(method) = method.filter(|method| !words(methods).contains(&method.name())) {
            let at = table.get("method").map_or(table.at, |value| value.span().start);
            let instead = text::ONE_OF.fill(Tone::Ops, &[methods]);
            self.mend(at, Kind::Clash, text::NO_METHOD, &[name, method.name()], instead);
        }
        let mut needs = words(needs);
        if needs.contains(&"of") {
            needs.extend(stream::KEYS);
        }
        if name == "answer" {
            needs.push("hours");
        }
        for key in MEASURES {
            if table.has(key) && !needs.contains(&key) {
                let what = format!("`{name}`");
                self.wrong(table.place(key), Kind::Clash, text::CLASH, &[key, &what]);
            }
        }
        let Some(whom) = whom else { return };
        let carers = matches!(name, "stretch" | "sleep" | "undisturbed") && !whom.carer();
        let all = name == "night-share" && *whom != Whom::Household;
        if carers || all {
            let why = if all { text::NEEDS_HOUSEHOLD } else { text::NEEDS_CARER };
            let at = table.get("whom").map_or(table.at, |value| value.span().start);
            self.wrong(at, Kind::Clash, why, &[name, &whom.to_string()]);
        }
    }
}

/// Returns the words of a row of the key tables.
fn words(row: &'static str) -> Vec<&'static str> {
    row.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .collect()
}
