//! `export openslo` read back with a YAML parser of others: every field rule of
//! `OpenSLO` v1 (`sre.md` §1.3), one by one.

use dadops::domain::label::Label;
use dadops::export::openslo::openslo;
use dadops::plan;
use dadops::plan::Plan;
use dadops::plan::objective::Target;
use dadops::text::style::Tone;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

fn read(plan: &Plan) -> Vec<Value> {
    let text = openslo(plan, Tone::Ops);
    serde_saphyr::from_multiple(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

fn only(value: &Value, allowed: &[&str]) {
    for key in value.as_object().unwrap_or_else(|| panic!("no map: {value}")).keys() {
        assert!(allowed.contains(&key.as_str()), "`{key}` is no field: {value}");
    }
}

/// A positive whole number and one of m h d w M Q Y.
fn duration(text: &str) {
    let (number, unit) = text.split_at(text.len() - 1);
    assert!("mhdwMQY".contains(unit), "{text}");
    assert!(number.parse::<u32>().is_ok_and(|number| number > 0), "{text}");
}

/// Exactly one of the fields is there.
fn one_of(value: &Value, fields: &[&str]) {
    let there = fields.iter().filter(|field| !value[**field].is_null()).count();
    assert_eq!(there, 1, "one of {fields:?}: {value}");
}

/// Checks all documents of a file, each by itself and what they point at.
fn keeps_the_rules(documents: &[Value]) {
    let mut names = BTreeSet::new();
    for document in documents {
        only(document, &["apiVersion", "kind", "metadata", "spec"]);
        assert_eq!(document["apiVersion"], "openslo/v1");
        let metadata = &document["metadata"];
        only(metadata, &["name", "displayName", "labels", "annotations"]);
        let (kind, name) = (text(document, "kind"), text(metadata, "name"));
        assert!(Label::new(name).is_some(), "RFC 1123, at most 63: {name}");
        assert!(names.insert((kind.to_owned(), name.to_owned())), "twice: {kind} {name}");
        for (key, value) in metadata["annotations"].as_object().into_iter().flatten() {
            assert!(!key.starts_with("openslo.com/"), "{key} is reserved");
            assert!(value.is_string(), "{key}");
        }
        let spec = &document["spec"];
        if let Some(description) = spec["description"].as_str() {
            assert!(description.chars().count() <= 1_050, "{name}");
        }
    }
    let known = |kind: &str, name: &str| {
        assert!(names.contains(&(kind.to_owned(), name.to_owned())), "no {kind} {name}");
    };
    for document in documents {
        let spec = &document["spec"];
        match text(document, "kind") {
            "Service" => only(spec, &["description"]),
            "DataSource" => only(spec, &["description", "type", "connectionDetails"]),
            "AlertNotificationTarget" => {
                only(spec, &["description", "target"]);
                assert!(!text(spec, "target").is_empty());
            }
            "SLI" => sli(spec, &known),
            "SLO" => slo(spec, &known),
            "AlertPolicy" => policy(spec, &known),
            "AlertCondition" => condition(spec),
            other => panic!("{other} is no kind"),
        }
    }
}

fn sli(spec: &Value, known: &dyn Fn(&str, &str)) {
    only(spec, &["description", "thresholdMetric", "ratioMetric"]);
    one_of(spec, &["thresholdMetric", "ratioMetric"]);
    let ratio = &spec["ratioMetric"];
    only(ratio, &["rawType", "raw"]);
    assert!(["success", "failure"].contains(&text(ratio, "rawType")));
    let source = &ratio["raw"]["metricSource"];
    only(source, &["metricSourceRef", "type", "spec"]);
    known("DataSource", text(source, "metricSourceRef"));
    assert_eq!(source["type"], "dadops-sqlite");
    assert!(text(&source["spec"], "query").starts_with("SELECT "));
}

fn slo(spec: &Value, known: &dyn Fn(&str, &str)) {
    only(
        spec,
        &[
            "description",
            "service",
            "indicator",
            "indicatorRef",
            "timeWindow",
            "budgetingMethod",
            "objectives",
            "alertPolicies",
        ],
    );
    known("Service", text(spec, "service"));
    one_of(spec, &["indicator", "indicatorRef"]);
    known("SLI", text(spec, "indicatorRef"));
    let windows = spec["timeWindow"].as_array().expect("windows");
    assert_eq!(windows.len(), 1);
    duration(text(&windows[0], "duration"));
    assert_eq!(windows[0]["isRolling"], true);
    assert!(windows[0]["calendar"].is_null(), "a rolling window has no calendar");
    let method = text(spec, "budgetingMethod");
    assert!(["Occurrences", "Timeslices", "RatioTimeslices"].contains(&method));
    let objectives = spec["objectives"].as_array().expect("objectives");
    assert_eq!(objectives.len(), 1);
    for objective in objectives {
        only(objective, &["displayName", "target", "timeSliceTarget", "timeSliceWindow"]);
        let target = objective["target"].as_f64().expect("a target");
        assert!((0.0..1.0).contains(&target), "{target}");
        let sliced = method == "Timeslices";
        assert_eq!(objective["timeSliceTarget"].is_number(), sliced);
        assert_eq!(objective["timeSliceWindow"].is_string(), sliced);
        if sliced {
            let least = objective["timeSliceTarget"].as_f64().expect("a slice's target");
            assert!(least > 0.0 && least <= 1.0, "{least}");
            duration(text(objective, "timeSliceWindow"));
        }
    }
    for policy in spec["alertPolicies"].as_array().expect("policies") {
        only(policy, &["alertPolicyRef"]);
        known("AlertPolicy", text(policy, "alertPolicyRef"));
    }
}

fn policy(spec: &Value, known: &dyn Fn(&str, &str)) {
    only(
        spec,
        &[
            "description",
            "alertWhenNoData",
            "alertWhenResolved",
            "alertWhenBreaching",
            "conditions",
            "notificationTargets",
        ],
    );
    for flag in ["alertWhenNoData", "alertWhenResolved", "alertWhenBreaching"] {
        assert!(spec[flag].is_boolean(), "{flag}");
    }
    let conditions = spec["conditions"].as_array().expect("conditions");
    assert_eq!(conditions.len(), 1, "one only");
    known("AlertCondition", text(&conditions[0], "conditionRef"));
    for target in spec["notificationTargets"].as_array().expect("targets") {
        known("AlertNotificationTarget", text(target, "targetRef"));
    }
}

fn condition(spec: &Value) {
    only(spec, &["description", "severity", "condition"]);
    assert!(text(spec, "severity").starts_with("SEV"));
    let condition = &spec["condition"];
    only(condition, &["kind", "op", "threshold", "lookbackWindow", "alertAfter"]);
    assert_eq!(condition["kind"], "burnrate");
    assert!(["lte", "gte", "lt", "gt"].contains(&text(condition, "op")));
    assert!(condition["threshold"].as_f64().is_some_and(|threshold| threshold > 0.0));
    duration(text(condition, "lookbackWindow"));
}

#[test]
fn what_ships_keeps_every_rule() {
    let documents = read(&Plan::shipped());
    keeps_the_rules(&documents);
    let of = |kind: &str| documents.iter().filter(|one| one["kind"] == kind).collect::<Vec<_>>();
    assert_eq!((of("SLI").len(), of("SLO").len()), (8, 8));
    let fast =
        of("AlertCondition").into_iter().find(|one| one["metadata"]["name"] == "feed-gap-fast");
    let fast = fast.expect("the fast tier of feeds");
    assert_eq!(fast["metadata"]["annotations"]["dadops.dev/short-window"], "6h");
    assert_eq!(fast["spec"]["severity"], "SEV3", "as the plan's rule says");
    assert_eq!(fast["spec"]["condition"]["threshold"], 3.0);
    assert_eq!(fast["spec"]["condition"]["lookbackWindow"], "24h");
    // 0.8: everything bad is 5 times too fast; a night a day is too few for the fast one.
    let share = of("SLO").into_iter().find(|one| one["metadata"]["name"] == "share");
    let share = &share.expect("the share")["spec"];
    assert_eq!(share["budgetingMethod"], "Timeslices");
    assert_eq!(share["objectives"][0]["timeSliceWindow"], "1d");
    let policies = share["alertPolicies"].as_array().expect("policies");
    let policies: Vec<&str> = policies.iter().map(|one| text(one, "alertPolicyRef")).collect();
    assert_eq!(policies, ["share-drift", "share-exhausted"]);
}

#[test]
fn a_plan_that_promises_nothing_is_a_service_alone() {
    let documents = read(&Plan::default());
    keeps_the_rules(&documents);
    assert!(documents.iter().all(|one| one["kind"] != "SLO"));
}

#[test]
fn minutes_are_slices_and_names_stay_in_their_quotes() {
    let text = "version = 1\n[[objective]]\nid = \"null\"\npromise = \"a: \\\"b\\\" # c\"\n\
                whom = \"baby:O'Neil\"\nindicator = \"gap\"\nof = \"feed\"\nat_most = \"4h\"\n\
                method = \"time\"\ntarget = 0.9\nwindow = \"14d\"\n";
    let mut plan = plan::read(text).expect("a plan");
    // No plan holds it; the file would.
    plan.objectives[0].promise.push_str("\n- d");
    let documents = read(&plan);
    keeps_the_rules(&documents);
    let slo = documents.iter().find(|one| one["kind"] == "SLO").expect("it is there");
    assert_eq!(slo["metadata"]["name"], "null");
    assert_eq!(slo["metadata"]["annotations"]["dadops.dev/whom"], "baby:O'Neil");
    assert_eq!(slo["spec"]["description"], "a: \"b\" # c\n- d");
    assert_eq!(slo["spec"]["objectives"][0]["timeSliceWindow"], "1m");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_a_promise_says_it_comes_back_and_the_rules_hold(
        promise in prop_oneof![any::<String>(), "[\\PC\n\r\t\u{85}\u{2028}\u{feff}\"':#{}&*!|>%@`-]{0,1200}"],
        id in "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
        target in 0.001_f64..0.999,
    ) {
        let mut plan = Plan::shipped();
        let kept: String = promise.chars().take(1_050).collect();
        let objective = &mut plan.objectives[0];
        objective.promise = promise;
        objective.id = Label::new(&id).expect("a label");
        objective.target = Target::new(target).expect("a target");
        prop_assume!(plan.objectives[1..].iter().all(|other| other.id.as_str() != id));
        let documents = read(&plan);
        keeps_the_rules(&documents);
        let slo = documents.iter().find(|one| one["kind"] == "SLO").expect("it is there");
        prop_assert_eq!(text(&slo["spec"], "description"), kept);
        prop_assert_eq!(text(&slo["metadata"], "name"), id);
        prop_assert_eq!(slo["spec"]["objectives"][0]["target"].as_f64(), Some(target));
    }
}
