//! The plan's objectives as `OpenSLO` v1: one YAML file of several documents.
//!
//! Source: `sre.md` §1.3, §7. An indicator is what was kept of what was
//! observed, one ratio; its query finds the entries that it is worked out from,
//! since sessions, slices and what is unobserved are no matter of SQL.

use crate::domain::entry::alert::Severity;
use crate::export::yaml::Yaml;
use crate::export::yaml::documents;
use crate::metrics::hours::Hours;
use crate::plan::Plan;
use crate::plan::objective::Age;
use crate::plan::objective::Content;
use crate::plan::objective::Indicator;
use crate::plan::objective::Label;
use crate::plan::objective::MAX_PROMISE;
use crate::plan::objective::Method;
use crate::plan::objective::Objective;
use crate::plan::objective::Stream;
use crate::plan::rule::When;
use crate::plan::tier::Tier;
use crate::text::catalogue::interop as words;
use crate::text::style::Tone;

/// Longest name, in letters: an RFC 1123 label.
const LONGEST: usize = 63;

/// The one service, data source and notification target.
const HOUSEHOLD: &str = "household";

/// A name in every file that reads the journal with SQL.
const SOURCE_TYPE: &str = "dadops-sqlite";

/// The tier that is the budget itself, beside those of [`Tier`].
const EXHAUSTED: &str = "exhausted";

/// Returns the file; `tone` is that of its descriptions.
#[must_use]
pub fn openslo(plan: &Plan, tone: Tone) -> String {
    let mut all = vec![
        document(
            "Service",
            HOUSEHOLD.to_owned(),
            Vec::new(),
            vec![described(words::SERVICE.say(tone))],
        ),
        document(
            "DataSource",
            HOUSEHOLD.to_owned(),
            Vec::new(),
            vec![
                described(words::SOURCE.say(tone)),
                ("type", Yaml::text(SOURCE_TYPE)),
                ("connectionDetails", Yaml::Map(vec![("file", Yaml::text("journal.db"))])),
            ],
        ),
        document(
            "AlertNotificationTarget",
            HOUSEHOLD.to_owned(),
            Vec::new(),
            vec![described(words::TARGET.say(tone)), ("target", Yaml::text("dadops"))],
        ),
    ];
    for (place, objective) in plan.objectives.iter().enumerate() {
        all.extend(promised(plan, objective, place, tone));
    }
    documents(&all)
}

/// Returns the documents of one objective.
fn promised(plan: &Plan, objective: &Objective, place: usize, tone: Tone) -> Vec<Yaml> {
    let name = objective.id.as_str().to_owned();
    let notes = notes(objective, tone);
    let mut all = vec![
        document(
            "SLI",
            name.clone(),
            Vec::new(),
            vec![
                described(&objective.promise),
                (
                    "ratioMetric",
                    Yaml::Map(vec![
                        ("rawType", Yaml::Word("success")),
                        ("raw", Yaml::Map(vec![("metricSource", source(objective))])),
                    ]),
                ),
            ],
        ),
        document("SLO", name.clone(), notes, slo(objective, place)),
    ];
    for tier in tiers(objective) {
        all.extend(watched(plan, objective, place, tier, tone));
    }
    all
}

fn slo(objective: &Objective, place: usize) -> Vec<(&'static str, Yaml)> {
    let days = format!("{}d", objective.window.days());
    let mut goal = vec![("target", Yaml::Number(objective.target.value()))];
    let method = match objective.method {
        Method::Occurrences => "Occurrences",
        Method::DailySlices | Method::NightlySlices => {
            goal.extend(slices("1d"));
            "Timeslices"
        }
        Method::TimeWeighted => {
            goal.extend(slices("1m"));
            "Timeslices"
        }
    };
    let policies = tiers(objective).map(|tier| {
        let name = named(&objective.id, place, tier_name(tier));
        Yaml::Map(vec![("alertPolicyRef", Yaml::Text(name))])
    });
    vec![
        described(&objective.promise),
        ("service", Yaml::text(HOUSEHOLD)),
        ("indicatorRef", Yaml::text(&objective.id)),
        (
            "timeWindow",
            Yaml::List(vec![Yaml::Map(vec![
                ("duration", Yaml::Text(days)),
                ("isRolling", Yaml::Flag(true)),
            ])]),
        ),
        ("budgetingMethod", Yaml::Word(method)),
        ("objectives", Yaml::List(vec![Yaml::Map(goal)])),
        ("alertPolicies", Yaml::List(policies.collect())),
    ]
}

/// A slice is good or it is not.
fn slices(window: &str) -> [(&'static str, Yaml); 2] {
    [("timeSliceTarget", Yaml::Number(1.0)), ("timeSliceWindow", Yaml::text(window))]
}

/// Returns policy and condition of one tier; the budget itself for `None`.
fn watched(
    plan: &Plan,
    objective: &Objective,
    place: usize,
    tier: Option<Tier>,
    tone: Tone,
) -> [Yaml; 2] {
    let name = named(&objective.id, place, tier_name(tier));
    let long = tier.map_or_else(
        || format!("{}d", objective.window.days()),
        |tier| format!("{}h", tier.long().num_hours()),
    );
    let notes = tier.map_or_else(Vec::new, |tier| {
        vec![
            ("dadops.dev/short-window", Yaml::Text(format!("{}h", tier.short().num_hours()))),
            ("dadops.dev/chance-at-most", Yaml::text(&tier.alpha())),
            ("dadops.dev/bad-at-least", Yaml::text(&tier.min_bad())),
        ]
    });
    let condition = vec![
        ("kind", Yaml::Word("burnrate")),
        ("op", Yaml::Word(if tier.is_some() { "gte" } else { "gt" })),
        ("threshold", Yaml::Number(tier.map_or(1.0, Tier::burn))),
        ("lookbackWindow", Yaml::Text(long)),
    ];
    let about = if tier.is_some() { words::CONDITION } else { words::GONE };
    let references = |key, to: &str| Yaml::List(vec![Yaml::Map(vec![(key, Yaml::text(to))])]);
    [
        document(
            "AlertCondition",
            name.clone(),
            notes,
            vec![
                described(about.say(tone)),
                ("severity", Yaml::text(severity(plan, &objective.id, tier))),
                ("condition", Yaml::Map(condition)),
            ],
        ),
        document(
            "AlertPolicy",
            name.clone(),
            Vec::new(),
            vec![
                described(about.say(tone)),
                ("alertWhenNoData", Yaml::Flag(false)),
                ("alertWhenResolved", Yaml::Flag(false)),
                ("alertWhenBreaching", Yaml::Flag(true)),
                ("conditions", references("conditionRef", &name)),
                ("notificationTargets", references("targetRef", HOUSEHOLD)),
            ],
        ),
    ]
}

/// Returns the tiers that can fire, the fastest first, and the budget itself.
fn tiers(objective: &Objective) -> impl Iterator<Item = Option<Tier>> {
    let can = |tier: &Tier| tier.feasible(objective.target, objective.per_day).is_ok();
    Tier::ALL.into_iter().filter(can).map(Some).chain([None])
}

fn tier_name(tier: Option<Tier>) -> &'static str {
    tier.map_or(EXHAUSTED, Tier::name)
}

/// Returns how much it matters by the plan's first rule about it, else least.
fn severity(plan: &Plan, id: &Label, tier: Option<Tier>) -> &'static str {
    let about = |when: &When| match when {
        When::Burn { objectives, tiers } => {
            let all = objectives.is_empty() || objectives.contains(id);
            all && tier.is_some_and(|tier| tiers.contains(&tier))
        }
        _ => false,
    };
    let rule = plan.rules.iter().find(|rule| about(&rule.when));
    let severity = rule.and_then(|rule| rule.severity.at(Age::default()));
    severity.unwrap_or(Severity::Sev4).label()
}

/// Returns what has no field: whom it is for, how time is cut, what helps.
fn notes(objective: &Objective, tone: Tone) -> Vec<(&'static str, Yaml)> {
    let mut notes = vec![
        ("dadops.dev/whom", Yaml::text(&objective.whom)),
        ("dadops.dev/method", Yaml::text(objective.method.name())),
        ("dadops.dev/query", Yaml::text(words::APPROXIMATE.say(tone))),
    ];
    notes.extend(objective.runbook.as_ref().map(|id| ("dadops.dev/runbook", Yaml::text(id))));
    notes
}

fn document(
    kind: &'static str,
    name: String,
    notes: Vec<(&'static str, Yaml)>,
    spec: Vec<(&'static str, Yaml)>,
) -> Yaml {
    let mut metadata = vec![("name", Yaml::Text(name))];
    if !notes.is_empty() {
        metadata.push(("annotations", Yaml::Map(notes)));
    }
    Yaml::Map(vec![
        ("apiVersion", Yaml::Word("openslo/v1")),
        ("kind", Yaml::Word(kind)),
        ("metadata", Yaml::Map(metadata)),
        ("spec", Yaml::Map(spec)),
    ])
}

fn described(text: &str) -> (&'static str, Yaml) {
    ("description", Yaml::Text(text.chars().take(MAX_PROMISE).collect()))
}

/// Returns a name of an objective's part; a long one is cut and gets the
/// place in the plan, so that no two are alike.
fn named(id: &Label, place: usize, part: &str) -> String {
    let whole = format!("{id}-{part}");
    if whole.len() <= LONGEST {
        return whole;
    }
    let end = format!("-{place}-{part}");
    let start = &id.as_str()[..LONGEST - end.len()];
    start.trim_end_matches('-').to_owned() + &end
}

fn source(objective: &Objective) -> Yaml {
    let series = format!("dadops_slo_good_ratio{{objective=\"{}\"}}", objective.id);
    Yaml::Map(vec![
        ("metricSourceRef", Yaml::text(HOUSEHOLD)),
        ("type", Yaml::text(SOURCE_TYPE)),
        (
            "spec",
            Yaml::Map(vec![
                ("query", Yaml::Text(query(objective))),
                ("series", Yaml::Text(series)),
            ]),
        ),
    ])
}

/// Returns the SQL of the entries that count in the window.
fn query(objective: &Objective) -> String {
    let (view, what) = match &objective.indicator {
        Indicator::Gap { of, .. } | Indicator::Count { of, .. } | Indicator::Total { of, .. } => {
            ("v_entries", stream(of))
        }
        Indicator::Ratio { total, .. } => ("v_entries", stream(total)),
        Indicator::Stretch { .. } | Indicator::Sleep { .. } => {
            ("v_sleep", vec!["about = 'carer'".to_owned()])
        }
        Indicator::NightShare { .. } => ("v_entries", vec!["carer IS NOT NULL".to_owned()]),
        Indicator::Answer { hours, .. } => {
            let requests = ["kind = 'request'".to_owned()];
            ("v_entries", requests.into_iter().chain(hours.map(clock)).collect())
        }
        Indicator::Undisturbed => ("v_entries", vec!["kind IN ('toil', 'request')".to_owned()]),
    };
    let days = objective.window.days();
    let since = format!("time > CAST(strftime('%s', 'now', '-{days} days') AS INTEGER)");
    let all: Vec<String> = what.into_iter().chain([since]).collect();
    format!(
        "SELECT time, end_time, subject, carer FROM {view} WHERE {} ORDER BY time",
        all.join(" AND ")
    )
}

fn stream(of: &Stream) -> Vec<String> {
    let kinds: Vec<String> = of.kinds.iter().map(|kind| literal(kind.name())).collect();
    let content = of.content.map(|content| match content {
        Content::Wet => "variant IN ('wet', 'both')".to_owned(),
        Content::Dirty => "variant IN ('dirty', 'both')".to_owned(),
    });
    let named = |column: &str, name: &Option<String>| {
        name.as_ref().map(|name| format!("lower({column}) = lower({})", literal(name)))
    };
    let all = [Some(format!("kind IN ({})", kinds.join(", "))), content];
    let people = [named("subject", &of.baby), named("carer", &of.carer), of.hours.map(clock)];
    all.into_iter().chain(people).flatten().collect()
}

/// Returns hours of the reader's wall clock, as SQL.
fn clock(hours: Hours) -> String {
    let [from, to] = [hours.from, hours.to].map(|time| time.format("%H:%M").to_string());
    let joint = if hours.to > hours.from { "AND" } else { "OR" };
    let clock = "strftime('%H:%M', time, 'unixepoch', 'localtime')";
    format!("({clock} >= '{from}' {joint} {clock} < '{to}')")
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_and_keeps_apart() {
        let label = |text: &str| Label::new(text).expect("a label");
        assert_eq!(named(&label("feed-gap"), 0, "fast"), "feed-gap-fast");
        let (one, other) = (label(&("a".repeat(62) + "b")), label(&"a".repeat(63)));
        let (one, other) = (named(&one, 1, EXHAUSTED), named(&other, 12, EXHAUSTED));
        for name in [&one, &other] {
            assert!(Label::new(name).is_some(), "{name}");
        }
        assert_ne!(one, other);
    }

    #[test]
    fn a_name_in_sql_cannot_end_its_quotes() {
        let of = Stream {
            carer: Some("O'Neil".to_owned()),
            ..Stream::of(crate::domain::detail::Kind::Feed)
        };
        assert_eq!(stream(&of), ["kind IN ('feed')", "lower(carer) = lower('O''Neil')"]);
    }
}
