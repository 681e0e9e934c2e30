//! The plan's parser: every fault by its place and kind, all of them at once,
//! and no text that makes it panic.

use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::document::MAX_BYTES;
use dadops::domain::entry::alert::Severity;
use dadops::domain::setting::Setting;
use dadops::domain::setting::Units;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::household::Record;
use dadops::plan;
use dadops::plan::Checked;
use dadops::plan::DEFAULT;
use dadops::plan::fault::Fault;
use dadops::plan::key::SECTIONS;
use dadops::plan::objective::Age;
use dadops::plan::objective::Indicator;
use dadops::plan::objective::Whom;
use dadops::plan::rota::Duty;
use dadops::plan::rule::When;
use dadops::plan::tier::Tier;
use proptest::prelude::*;

/// Ada; Mum, the primary, and Dad.
fn household() -> Household {
    let mut household = Household::default();
    let ada = Baby { name: "Ada".to_owned(), ..Baby::default() };
    household.apply(Record::Baby(baby_named("Ada"), Some(ada)));
    for (name, primary) in [("Mum", true), ("Dad", false)] {
        let carer = Carer { name: name.to_owned(), primary, ..Carer::default() };
        household.apply(Record::Carer(carer_named(name), Some(carer)));
    }
    household
}

fn checked(text: &str, household: &Household) -> Result<Checked, Vec<Fault>> {
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let zone = "Europe/London".parse().expect("a zone");
    plan::check(text, plan::Context { household, zone, now, before: None })
}

fn faults(text: &str) -> Vec<Fault> {
    checked(text, &household()).err().unwrap_or_default()
}

/// An objective that reads, with one line put in place of the one of its key.
fn objective(line: &str) -> String {
    changed(
        &[
            "[[objective]]",
            "id = \"one\"",
            "promise = \"p\"",
            "whom = \"each-baby\"",
            "indicator = \"count\"",
            "of = \"nappy\"",
            "at_least = 6",
            "method = \"daily\"",
            "target = 0.9",
            "window = \"28d\"",
        ],
        line,
    )
}

/// A rule that reads, likewise.
fn rule(line: &str) -> String {
    changed(
        &[
            "[[rule]]",
            "id = \"one\"",
            "kind = \"deadline\"",
            "whom = \"each-baby\"",
            "of = \"feed\"",
            "limit = \"4h\"",
            "severity = \"SEV2\"",
        ],
        line,
    )
}

fn changed(lines: &[&str], line: &str) -> String {
    let key = line.split(' ').next().unwrap_or_default();
    let mut text = "version = 1\n".to_owned();
    let mut put = line.is_empty();
    for one in lines {
        let same = !line.is_empty() && one.split(' ').next() == Some(key);
        put |= same;
        text.push_str(if same { line } else { one });
        text.push('\n');
    }
    if !put {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Asserts that a text has one fault: line, kind, and what it or its remedy says.
fn one_fault(text: &str, line: usize, kind: &str, says: &str) {
    let found = faults(text);
    let [fault] = &found[..] else { panic!("{text}\n{found:#?}") };
    assert_eq!((fault.line, fault.kind.name()), (line, kind), "{text}\n{fault:?}");
    let said = format!("{} {}", fault.what, fault.instead.as_deref().unwrap_or_default());
    assert!(said.contains(says), "{said:?} should say {says:?}");
}

#[test]
fn the_examples_read() {
    assert_eq!(faults(&objective("")), []);
    assert_eq!(faults(&rule("")), []);
    assert_eq!(faults(DEFAULT), []);
}

#[test]
fn the_top_and_its_windows() {
    for (text, line, kind, says) in [
        ("", 1, "missing", "`version`"),
        ("version = 0\n", 1, "out_of_range", "1 to 1"),
        ("version = 2\nnothing = \"known\"\n", 1, "newer", "knows version 1"),
        ("version = \"1\"\n", 1, "not_that", "a whole number"),
        ("version = 1\nnigth = \"22:00-07:00\"\n", 2, "unknown_key", "did you mean `night`?"),
        ("version = 1\nzone = \"UTC\"\n", 2, "unknown_key", "one of: version, night"),
        ("version = 1\nnight = \"22:00\"\n", 2, "not_that", "such as \"22:00-07:00\""),
        ("version = 1\nnight = 22\n", 2, "not_that", "`night` is of type integer"),
        ("version = 1\napproval = \"yes\"\n", 2, "not_that", "true or false"),
        ("version = 1\nunits = \"metrik\"\n", 2, "no_choice", "did you mean `metric`?"),
        ("version = 1\nnation = \"ireland\"\n", 2, "no_choice", "one of: england"),
        ("version = 1\n[import]\nstart = \"when\"\n", 2, "unknown_key", "one of: version"),
        ("version = 1\n[quiet]\nhour = \"22:00-06:00\"\n", 3, "unknown_key", "`hours`"),
        ("version = 1\nquiet = 1\n", 2, "not_that", "a table"),
        ("version = 1\n[quiet]\ncarers = [\"Dod\"]\n", 3, "nobody", "did you mean `Dad`?"),
        ("version = 1\n[quiet]\ncarers = \"Dad\"\n", 3, "not_that", "a list"),
        ("version = 1\n[protected]\nNan = \"22:00-02:00\"\n", 3, "nobody", "Mum, Dad"),
        ("version = 1\n[protected]\nDad = \"22-2\"\n", 3, "not_that", "hours of the day"),
        (
            "version = 1\n[protected]\nDad = \"22:00-02:00\"\ndad = \"01:00-02:00\"\n",
            4,
            "twice",
            "two windows for",
        ),
        ("version = 1\n[thresholds]\nsleep_need = \"20h\"\n", 3, "out_of_range", "1h to 12h"),
        ("version = 1\n[thresholds]\nsleep_need = \"8\"\n", 3, "not_that", "\"3h30\""),
        ("version = 1\n[toil]\nbottles = \"Nobody\"\n", 3, "nobody", "Nobody"),
        ("version = 1\n[toil]\nbottles = 5\n", 3, "not_that", "a text in quotes"),
        ("version = 1\nnight = \"22:00-07:00\"\nnight = \"1:00-2:00\"\n", 3, "syntax", "TOML"),
        ("version = 1\n[quiet\n", 2, "syntax", "TOML"),
    ] {
        one_fault(text, line, kind, says);
    }
}

#[test]
fn objectives() {
    for (line, at, kind, says) in [
        ("id = \"One\"", 3, "not_that", "a label"),
        ("promise = \"\"", 4, "not_that", "a text"),
        ("whom = \"baby:Adda\"", 5, "nobody", "did you mean `Ada`?"),
        ("whom = \"babies\"", 5, "not_that", "each-baby"),
        ("indicator = \"conut\"", 6, "no_choice", "did you mean `count`?"),
        ("of = \"nappies\"", 7, "no_choice", "one of: feed"),
        ("of = [\"nappy\", \"fed\"]", 7, "no_choice", "did you mean `feed`?"),
        ("of = 5", 7, "not_that", "a text"),
        ("content = \"wte\"", 12, "no_choice", "`wet`"),
        ("at_least = \"6\"", 8, "not_that", "a whole number"),
        ("at_least = -1", 8, "out_of_range", "0 to 100"),
        ("at_least = { 0 = 3 }", 8, "not_that", "day of life"),
        ("at_least = { 1 = 3, until_birth_weight = 4, after = 5 }", 8, "unknown_key", "`1`"),
        ("at_least = { until_birth_weight = 4 }", 8, "missing", "`after`"),
        ("method = \"time\"", 9, "clash", "one of: daily, nightly"),
        ("target = 1.0", 10, "out_of_range", "over 0 and under 1"),
        ("target = 1", 10, "out_of_range", "a rule, not an objective"),
        ("target = 0", 10, "out_of_range", "promises nothing"),
        ("target = \"90 %\"", 10, "not_that", "a number"),
        ("target = 0.1", 10, "infeasible", "no alert could ever fire"),
        ("window = \"6d\"", 11, "out_of_range", "7d to 60d"),
        ("window = \"61d\"", 11, "out_of_range", "held in memory"),
        ("window = 28", 11, "not_that", "\"7d\""),
        ("per_day = 3", 12, "clash", "a slice is one event"),
        ("at_mots = 9", 12, "unknown_key", "did you mean `at_most`?"),
        ("good = { of = \"nappy\" }", 12, "clash", "`good` does not go with `count`"),
        ("carer = \"Nan\"", 12, "nobody", "Mum, Dad"),
    ] {
        // A missing table of limits leaves no objective and so no second fault.
        one_fault(&objective(line), at, kind, says);
    }
    let without = |key: &str| {
        let text = objective("");
        let lines = text.lines().filter(|line| line.split(' ').next() != Some(key));
        lines.collect::<Vec<_>>().join("\n") + "\n"
    };
    for key in ["id", "promise", "whom", "indicator", "of", "method", "target", "window"] {
        one_fault(&without(key), 2, "missing", &format!("`{key}`"));
    }
    one_fault(&without("at_least"), 2, "missing", "`at_least` or `at_most`");
    let two = objective("") + objective("").trim_start_matches("version = 1\n");
    one_fault(&two, 13, "twice", "two objectives `one`");
}

#[test]
fn indicators_go_with_whom_they_are_about() {
    let made = |rest: &str| {
        let text = format!(
            "version = 1\n[[objective]]\nid = \"one\"\npromise = \"p\"\ntarget = 0.9\n\
             window = \"28d\"\n{rest}\n"
        );
        let found = faults(&text);
        found.iter().map(|fault| fault.kind.name()).collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    let stretch = "indicator = \"stretch\"\nat_least = \"4h\"\nmethod = \"nightly\"\n";
    assert_eq!(made(&format!("{stretch}whom = \"carer:Dad\"")), none);
    assert_eq!(made(&format!("{stretch}whom = \"each-baby\"")), ["clash"]);
    let share = "indicator = \"night-share\"\nat_most = 0.7\nmethod = \"nightly\"\n";
    assert_eq!(made(&format!("{share}whom = \"household\"")), none);
    assert_eq!(made(&format!("{share}whom = \"each-carer\"")), ["clash"]);
    let gap = "indicator = \"gap\"\nof = \"cry\"\nmethod = \"time\"\n";
    assert_eq!(made(&format!("{gap}whom = \"each-baby\"\nat_most = \"4h\"")), none);
    assert_eq!(made(&format!("{gap}whom = \"household\"\nat_most = {{ 1 = \"4h\" }}")), ["clash"]);
    let total = "indicator = \"total\"\nof = \"feed\"\nmethod = \"daily\"\nwhom = \"each-baby\"\n";
    assert_eq!(made(&format!("{total}at_least = \"600ml\"")), none);
    assert_eq!(made(&format!("{total}at_least = 600")), ["not_that"]);
    let ratio = "indicator = \"ratio\"\nwhom = \"household\"\ntotal = { of = \"feed\" }\n\
                 good = { of = \"feed\", carer = \"Dad\", hours = \"night\" }\n";
    assert_eq!(made(&format!("{ratio}method = \"occurrences\"\nper_day = 8")), none);
    assert_eq!(made(&format!("{ratio}method = \"daily\"\nat_least = 0.3")), none);
    assert_eq!(made(&format!("{ratio}method = \"daily\"")), ["missing"]);
    assert_eq!(
        made(&format!("{ratio}method = \"occurrences\"\nper_day = 8\nat_least = 0.3")),
        ["clash"]
    );
}

#[test]
fn rules() {
    for (line, at, kind, says) in [
        ("id = \"-\"", 3, "not_that", "a label"),
        ("kind = \"dedline\"", 4, "no_choice", "did you mean `deadline`?"),
        ("whom = \"carer:Nan\"", 5, "nobody", "Nan"),
        ("limit = \"4\"", 7, "not_that", "\"3h30\""),
        ("limit = \"0m\"", 7, "out_of_range", "1m to 60d"),
        ("severity = \"SEV1\"", 8, "clash", "a red-flag rule or a person"),
        ("severity = \"sev2\"", 8, "no_choice", "did you mean `SEV2`?"),
        ("severity = 2", 8, "not_that", "a text"),
        ("for = \"8d\"", 9, "out_of_range", "0m to 7d"),
        ("escalation = \"nobody\"", 9, "not_in_plan", "no escalation `nobody`"),
        ("metric = \"debt_h\"", 9, "clash", "does not go with `deadline`"),
        ("runbook = \"Feed Overdue\"", 9, "not_that", "a label"),
    ] {
        one_fault(&rule(line), at, kind, says);
    }
    let of = |kind: &str, rest: &str| {
        format!(
            "version = 1\n[[rule]]\nid = \"one\"\nkind = \"{kind}\"\nseverity = \"SEV3\"\n{rest}\n"
        )
    };
    for (text, line, kind, says) in [
        (
            of("load", "whom = \"each-carer\"\nmetric = \"dept_h\"\nabove = 13"),
            7,
            "no_choice",
            "`debt_h`",
        ),
        (
            of("load", "whom = \"each-carer\"\nmetric = \"debt_h\""),
            2,
            "missing",
            "`above`, `below`",
        ),
        (
            of("load", "whom = \"each-carer\"\nmetric = \"debt_h\"\nis = \"red\""),
            8,
            "clash",
            "a number",
        ),
        (of("load", "whom = \"each-carer\"\nmetric = \"drive\"\nabove = 1"), 8, "clash", "a word"),
        (
            of("load", "whom = \"each-carer\"\nmetric = \"debt_h\"\nabove = 13\nclear = 14"),
            9,
            "clash",
            "still fires",
        ),
        (of("load", "metric = \"debt_h\"\nabove = 13"), 2, "clash", "about carers"),
        (of("data", "what = \"silense\"\nlimit = \"12h\""), 6, "no_choice", "`silence`"),
        (of("data", "what = \"silence\""), 2, "missing", "`limit`"),
        (of("data", "what = \"clock\"\nlimit = \"1h\""), 7, "clash", "`clock`"),
        (of("burn", "objectives = [\"feed-gap\"]"), 6, "not_in_plan", "no objective `feed-gap`"),
        (of("burn", "tiers = [\"quick\"]"), 6, "no_choice", "one of: fast, slow, drift"),
        (of("drift", ""), 2, "missing", "`of`"),
        (of("manual", "limit = \"1h\""), 6, "clash", "`manual`"),
    ] {
        one_fault(&text, line, kind, says);
    }
    let pages = of("burn", "").replace("SEV3", "SEV2");
    one_fault(&pages, 5, "clash", "never wakes anybody");
}

/// Source: `sre.md` §1.6 (d).
#[test]
fn a_tier_that_cannot_fire_is_refused_with_the_reason_in_words() {
    let with = |objective: String, tier: &str| {
        format!(
            "{objective}[[rule]]\nid = \"burns\"\nkind = \"burn\"\nobjectives = [\"one\"]\n\
             tiers = [\"{tier}\"]\nseverity = \"SEV3\"\n"
        )
    };
    let daily = |target: &str| objective(&format!("target = {target}"));
    assert_eq!(faults(&with(daily("0.85"), "drift")), []);
    one_fault(&with(daily("0.85"), "fast"), 16, "infeasible", "1 events are expected in 24 h");
    one_fault(&with(daily("0.85"), "slow"), 16, "infeasible", "needs 6 to tell one of: drift");
    let often = |target: &str| {
        daily(target)
            .replace("daily", "occurrences\"\nper_day = 8\nrunbook = \"r")
            .replace("count", "gap")
            .replace("at_least = 6", "at_most = \"4h\"")
    };
    assert_eq!(faults(&with(often("0.9"), "fast")), []);
    // 3 × 0.34 is over 1: at all bad the budget goes 2.94 times as fast as planned.
    one_fault(&with(often("0.66"), "fast"), 18, "infeasible", "go 2.94 times as fast");
    assert_eq!(faults(&with(often("0.67"), "fast")), []);
}

#[test]
fn who_is_on_call_and_who_is_told() {
    let rotation = "[[rotation]]\nid = \"nights\"\ncarers = [\"Mum\", \"Dad\"]\nturn = \"1d\"\n\
                    at = \"20:00\"\nsince = 2026-11-22\n";
    let shift = "[[shift]]\ndays = [\"sat\", \"sun\"]\nhours = \"20:00-08:00\"\n\
                 on = \"rotation:nights\"\nbackup = \"Mum\"\n";
    let text = format!("version = 1\n{rotation}{shift}");
    let plan = checked(&text, &household()).expect("it reads").plan;
    let on = plan.shifts.iter().map(|shift| (shift.days.len(), shift.on.clone()));
    let on: Vec<(usize, Duty)> = on.collect();
    assert_eq!(on, [(2, Duty::Rotation(plan.rotations[0].id.clone()))]);
    for (from, to, line, kind) in [
        ("\"nights\"\ncarers", "\"nights\"\ncarer", 2, "missing"),
        ("[\"Mum\", \"Dad\"]", "[]", 4, "missing"),
        ("\"1d\"", "\"29d\"", 5, "out_of_range"),
        ("\"20:00\"\n", "\"20\"\n", 6, "not_that"),
        ("2026-11-22", "2026-02-30", 7, "syntax"),
        ("2026-11-22", "\"22 Nov\"", 7, "not_that"),
        ("\"sat\"", "\"sta\"", 9, "no_choice"),
        ("rotation:nights", "rotation:night", 11, "not_in_plan"),
        ("\"Mum\"\n", "\"Num\"\n", 12, "nobody"),
    ] {
        let found = faults(&text.replace(from, to));
        let first = found.iter().find(|fault| fault.kind.name() == kind);
        assert_eq!(first.map(|fault| fault.line), Some(line), "{to}: {found:#?}");
    }
    let told = |steps: &str, repeat: &str| {
        let text = format!(
            "version = 1\n[[escalation]]\nid = \"default\"\nrepeat = {repeat}\nsteps = {steps}\n"
        );
        faults(&text).iter().map(|fault| fault.kind.name()).collect::<Vec<_>>()
    };
    let step = |to: &str, wait: &str| format!("[{{ to = \"{to}\", wait = \"{wait}\" }}]");
    let none: [&str; 0] = [];
    assert_eq!(told(&step("Dad", "10m"), "2"), none);
    assert_eq!(told(&step("on-call", "9000m"), "5"), none);
    assert_eq!(told(&step("on-call", "9001m"), "1"), ["missing", "out_of_range"]);
    assert_eq!(told(&step("backup", "10m"), "6"), ["out_of_range"]);
    assert_eq!(told(&step("Nan", "10m"), "1"), ["nobody"]);
    assert_eq!(told("[]", "1"), ["missing"]);
    assert_eq!(told("[5]", "1"), ["missing", "not_that"]);
}

#[test]
fn all_faults_come_at_once_in_order_of_their_place() {
    let text = "nite = 1\nnight = \"x\"\n[quiet]\ncarers = [\"Nobody\"]\n[[rule]]\nkind = \"x\"\n";
    let found: Vec<(usize, &str)> =
        faults(text).iter().map(|fault| (fault.line, fault.kind.name())).collect();
    assert_eq!(
        found,
        [
            (1, "unknown_key"),
            (1, "missing"),
            (2, "not_that"),
            (4, "nobody"),
            (5, "missing"),
            (5, "missing"),
            (6, "no_choice"),
        ]
    );
}

#[test]
fn a_text_over_the_limit_is_refused_with_its_size() {
    let large = format!("version = 1\n# {}\n", "x".repeat(5 << 20));
    one_fault(&large, 1, "too_large", "5121 KiB is over the limit of 256 KiB");
    let fits = format!("version = 1\n#{}", "x".repeat(MAX_BYTES - 13));
    assert_eq!(fits.len(), MAX_BYTES);
    assert_eq!(faults(&fits), []);
}

#[test]
fn windows_that_leave_nobody_are_refused_with_the_minute() {
    let text = "version = 1\n[protected]\nMum = \"23:00-03:00\"\nDad = \"22:00-02:00\"\n";
    let found = faults(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].line, found[0].column, found[0].kind.name()), (4, 1, "nobody_awake"));
    assert!(found[0].what.starts_with("at Tue 23:00 nobody could be woken"), "{found:?}");
    let primary = text.replace("Mum =", "primary =");
    assert_eq!(faults(&primary).len(), 1);
    assert_eq!(faults(&text.replace("23:00-03:00", "02:00-07:00")), []);
}

#[test]
fn a_setting_that_says_something_else_is_pointed_out() {
    let mut household = household();
    household.apply(Record::Setting(Setting::Units(Units::Us)));
    let checked = checked("version = 1\nunits = \"metric\"\n", &household).expect("it reads");
    assert_eq!(checked.warnings.len(), 1);
    assert!(checked.warnings[0].what.contains("the household was set to us"));
}

#[test]
fn what_is_read_is_what_was_written() {
    let plan = plan::read(DEFAULT).expect("it reads");
    let wet = plan.objective("wet-nappies").expect("it is there");
    let Indicator::Count { bound, .. } = &wet.indicator else { panic!("{wet:?}") };
    let least = bound.at_least.as_ref().expect("a bound");
    let on = |day| least.at(Age { day: Some(day), regained: None });
    assert_eq!([1, 2, 3, 5, 7, 300].map(on), [1, 1, 3, 5, 6, 6].map(Some));
    assert_eq!(wet.whom, Whom::EachBaby);
    let overdue = plan.rules.iter().find(|rule| rule.id.as_str() == "feed-overdue").expect("it");
    let severity = |regained| overdue.severity.at(Age { day: None, regained });
    assert_eq!(severity(None), Some(Severity::Sev2));
    assert_eq!(severity(Some(true)), Some(Severity::Sev3));
    let alone = plan.rules.iter().find(|rule| rule.id.as_str() == "drive-red").expect("it");
    assert_eq!(alone.escalation, None);
    let slow = plan.rules.iter().find(|rule| rule.id.as_str() == "budget-slow").expect("it");
    let tiers = vec![Tier::Slow, Tier::Drift];
    assert_eq!(slow.when, When::Burn { objectives: vec![], tiers });
}

/// Words that plans are made of, and some that they are not.
fn word() -> impl Strategy<Value = String> {
    let keys: Vec<&'static str> = SECTIONS
        .iter()
        .flat_map(|section| section.keys.iter().map(|key| key.name))
        .chain(["[[objective]]\n", "[[rule]]\n", "[[shift]]\n", "[quiet]\n", " = ", "\n", "\""])
        .chain(["{ ", " }", "[", "]", "1", "0.9", "\"4h\"", "\"7d\"", "\"feed\"", "gap", "é", "'"])
        .chain([
            "0x9",
            "1e999",
            "-inf",
            "nan",
            "9999-12-31",
            "00:00:00",
            "\"none\"",
            "burn",
            "\u{0}",
        ])
        .collect();
    prop_oneof![4 => prop::sample::select(keys).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    /// Whatever the text, a check ends, and what it finds lies in the text.
    #[test]
    fn no_text_makes_it_panic(words in prop::collection::vec(word(), 0..40)) {
        let text = words.concat();
        let found = checked(&text, &household());
        let lines = text.split('\n').count();
        for fault in found.err().unwrap_or_default() {
            prop_assert!((1..=lines).contains(&fault.line), "{:?}", fault);
            let line = text.split('\n').nth(fault.line - 1).unwrap_or_default();
            prop_assert!(fault.column <= line.chars().count() + 1, "{:?} of {:?}", fault, line);
            prop_assert!(!fault.what.is_empty() && !fault.what.contains('\n'));
        }
    }

    /// A slip anywhere in what ships is found or harms nothing, and never panics.
    #[test]
    fn a_slip_in_what_ships_is_survived(at in 0..DEFAULT.len(), with in any::<char>()) {
        let mut text = DEFAULT.to_owned();
        text.replace_range(at..=at, &with.to_string());
        let _ = checked(&text, &household());
        let cut = plan::read(&DEFAULT[..at]);
        prop_assert!(cut.is_ok() || cut.is_err_and(|faults| !faults.is_empty()));
    }
}
