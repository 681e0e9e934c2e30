//! The runbooks that ship, one by one and as a set, and every rule broken in turn.

use chrono::NaiveDate;
use chrono::TimeDelta;
use dadops::document::fault::Fault;
use dadops::domain::label::Label;
use dadops::guidance::flag::Call;
use dadops::plan::Plan;
use dadops::runbook;
use dadops::runbook::Goes;
use dadops::runbook::Runbook;
use dadops::runbook::check::Known;
use dadops::runbook::live::Live;
use dadops::runbook::shipped;
use dadops::runbook::standing::Moment;
use dadops::runbook::standing::Origin;
use dadops::runbook::standing::Standing;
use std::collections::BTreeSet;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

fn ids() -> BTreeSet<Label> {
    shipped::ALL.iter().filter_map(|(id, _)| Label::new(id)).collect()
}

#[test]
fn every_runbook_that_ships_passes_every_rule() {
    let (plan, books) = (Plan::shipped(), ids());
    let known =
        Known { plan: &plan, books: &books, moment: Moment { today: today(), youngest: None } };
    let mut wrong = Vec::new();
    for (id, text) in shipped::ALL {
        let faults = match runbook::check::check(text, &known) {
            Ok(checked) => {
                assert_eq!(checked.runbook.id.as_str(), *id);
                checked.warnings
            }
            Err(faults) => faults,
        };
        wrong.extend(faults.iter().map(|fault| said(id, fault)));
    }
    let set = runbook::check::set(shipped::ALL, &plan);
    wrong.extend(set.iter().map(|(place, fault)| {
        said(place.map_or("the plan", |place| shipped::ALL[place].0), fault)
    }));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(shipped::books().len(), shipped::ALL.len());
}

fn said(name: &str, fault: &Fault) -> String {
    let instead = fault.instead.as_deref().unwrap_or_default();
    format!("{name}.md:{}:{}: {} ({instead})", fault.line, fault.column, fault.what)
}

/// What ships, changed in one place.
fn broken(id: &str, from: &str, to: &str) -> String {
    let text = shipped::ALL.iter().find(|(name, _)| *name == id).expect("it ships").1;
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text, "{from}");
    changed
}

/// The kinds of all that is said of a text, faults or warnings.
fn kinds(text: &str, youngest: Option<i64>) -> Vec<&'static str> {
    let (plan, books) = (Plan::shipped(), ids());
    let known = Known { plan: &plan, books: &books, moment: Moment { today: today(), youngest } };
    let faults = match runbook::check::check(text, &known) {
        Ok(checked) => checked.warnings,
        Err(faults) => faults,
    };
    faults.iter().map(|fault| fault.kind.name()).collect()
}

#[test]
fn each_rule_broken_in_turn_is_named() {
    let long = format!("1. {}\n2. Hungry?", "word ".repeat(26));
    let huge = format!("1. {}\n2. Hungry?", "word ".repeat(40_000));
    let office = "Notwithstanding considerations, responsibility for administering supplementary \
                  nutritional interventions indisputably remains institutional. "
        .repeat(30);
    for (from, to, kind) in [
        ("+++\nid", "id", "missing"),
        ("id = ", "id == ", "syntax"),
        ("id = \"cannot-settle\"", "id = \"Cannot Settle\"", "not_that"),
        ("title = ", "titel = ", "unknown_key"),
        ("severity_hint = \"SEV3\"", "severity_hint = \"high\"", "no_choice"),
        ("[\"manual\"]", "[]", "missing"),
        ("[\"manual\"]", "[\"rule:feed-overdu\"]", "trigger"),
        ("[\"manual\"]", "[\"rule\"]", "not_that"),
        ("reviewed_at = 2026-11-24\n", "", "missing"),
        ("reviewed_at = 2026-11-24", "reviewed_at = \"lately\"", "not_that"),
        ("reviewed_at = 2026-11-24", "reviewed_at = 2026-11-25", "out_of_range"),
        ("review_every = \"365d\"", "review_every = \"999d\"", "out_of_range"),
        ("age_weeks = [0, 26]", "age_weeks = [26, 0]", "out_of_range"),
        ("checked = 2026-11-22\n", "", "missing"),
        ("url = \"https://", "url = \"ftp://", "not_that"),
        ("who = \"emergency\"", "who = \"emergencies\"", "no_choice"),
        ("## Stop and call", "## Call", "section"),
        ("## When to use", "## Steps", "twice"),
        ("## Verify", "## Afterwards", "section"),
        ("now if the baby:\n", "now if the baby:\n\n## When to use\n", "twice"),
        ("Call {{emergency}} now if the baby:\n", "", "missing"),
        ("{{emergency}}", "{{emergancy}}", "no_choice"),
        ("1. Hungry?", "- Hungry?", "not_that"),
        ("1. Hungry?", &long, "long"),
        ("1. Hungry?", &huge, "long"),
        ("1. Hungry?", "1. One.\n2. Hungry?", "long"),
        ("[timer 5m]", "[timer five]", "not_that"),
        ("go back to step 1", "go back to step 11", "link"),
        ("(fever.md)", "(feaver.md)", "link"),
        ("(fever.md)", "(javascript:alert)", "link"),
        ("Note what helped.", "TBD", "placeholder"),
        ("Note what helped.", "You should note what helped.", "word"),
        ("Note what helped.", "That is normal.", "word"),
        ("Note what helped.", &office, "level"),
    ] {
        let said = kinds(&broken("cannot-settle", from, to), None);
        assert!(said.contains(&kind), "{from} → {to}: {said:?} and not {kind}");
    }
    let verify = broken(
        "cannot-settle",
        "The cry gets softer, the hands open and the breath is even. Look for this for two or three minutes.",
        "The cry stops.",
    );
    assert_eq!(kinds(&verify, None), ["short"]);
    let text = broken("cannot-settle", "Note what helped.", "Note what helped!");
    assert_eq!(kinds(&text, Some(25)), [] as [&str; 0]);
    assert_eq!(kinds(&text, Some(26)), ["outgrown"]);
    let mega = broken("cannot-settle", "1. Hungry?", &format!("1. {}", "x".repeat(1 << 20)));
    assert_eq!(kinds(&mega, None), ["too_large"]);
}

#[test]
fn all_that_is_wrong_is_said_at_once_with_its_place() {
    let text = broken("fever", "title = ", "titel = ").replace("(cold.md)", "(x.md)");
    let text = text.replace("[timer 1h]", "[timer soon]").replace("## Afterwards", "## After");
    let faults = runbook::read(&text).expect_err("four slips");
    let lines: Vec<&str> = text.lines().collect();
    let at: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| {
            let line = lines.get(fault.line - 1).copied().unwrap_or_default();
            (fault.kind.name(), line.split(' ').next().unwrap_or_default())
        })
        .collect();
    let kinds: Vec<&str> = at.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, ["missing", "unknown_key", "not_that", "section", "section"]);
    assert_eq!((at[1].1, at[2].1, at[3].1), ("titel", "8.", "##"));
    assert_eq!(faults[1].instead.as_deref(), Some("did you mean `title`?"));
}

#[test]
fn a_set_has_each_name_once_and_plan_and_runbooks_name_each_other() {
    let plan = Plan::shipped();
    let of = |files: &[(&str, &str)]| -> Vec<(Option<usize>, String)> {
        let wrong = runbook::check::set(files, &plan);
        wrong.into_iter().map(|(place, fault)| (place, fault.what)).collect()
    };
    let mut files = shipped::ALL.to_vec();
    files.push(("copy", files[0].1));
    let last = files.len() - 1;
    assert_eq!(
        of(&files),
        [(Some(last), "the runbook `cannot-settle` is in cannot-settle already".to_owned())]
    );
    let without: Vec<(&str, &str)> =
        shipped::ALL.iter().filter(|(id, _)| *id != "too-tired").copied().collect();
    let gone = of(&without);
    assert_eq!(gone.len(), 2, "two rules name it: {gone:?}");
    assert!(gone.iter().all(|(place, what)| place.is_none() && what.contains("`too-tired`")));
    let silent = broken("feed-overdue", "\"rule:feed-overdue\", ", "");
    let odd = broken("fever", "[\"manual\"]", "[\"rule:help\"]");
    let mut files = shipped::ALL.to_vec();
    for file in &mut files {
        match file.0 {
            "feed-overdue" => file.1 = &silent,
            "fever" => file.1 = &odd,
            _ => {}
        }
    }
    let said = of(&files);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].1.contains("`feed-overdue` names this runbook"), "{said:?}");
    assert!(said[1].1.contains("`help` does not name this runbook"), "{said:?}");
}

#[test]
fn what_screen_and_paper_need_is_there() {
    let book = shipped::book(&Label::new("cannot-settle").expect("a label")).expect("it ships");
    assert_eq!(book.steps.len(), 9);
    assert_eq!(book.steps[3].timer, Some(TimeDelta::minutes(5)));
    assert_eq!(book.steps[0].text.live().collect::<Vec<_>>(), [Live::LastFeed]);
    let said = book.steps[0].text.fill(|_| Some("1h50".to_owned()));
    assert_eq!(said, "Hungry? Last feed 1h50 ago. Offer a feed.");
    assert!(!book.steps[3].text.plain().contains("timer"));
    let goes: Vec<&Goes> = book.steps[8].choices.iter().map(|choice| &choice.to).collect();
    assert_eq!(goes, [&Goes::Step(1), &Goes::On]);
    let calls: Vec<Option<Call>> = book.red_flags.iter().map(|flag| flag.call).collect();
    assert_eq!(calls.first(), Some(&Some(Call::Emergency)));
    assert_eq!(calls.last(), Some(&Some(Call::Urgent)));
    let text = shipped::ALL.iter().find(|(id, _)| *id == "cannot-settle").expect("it ships").1;
    assert!(text.lines().nth(book.steps[3].line - 1).expect("a line").starts_with("4. Wind"));
}

#[test]
fn html_is_text_and_nothing_writes_on_the_terminal() {
    let evil = "Hungry? <script>alert(1)</script> <b>now</b>";
    let text = broken("cannot-settle", "Hungry?", evil);
    let book = runbook::read(&text).expect("it reads");
    assert!(book.steps[0].text.plain().starts_with(evil), "{}", book.steps[0].text.plain());
    let text = broken("cannot-settle", "Hungry?", "Hun\x1b[2Jgry\u{202e}?");
    let book = runbook::read(&text).expect("it reads");
    assert!(book.steps[0].text.plain().starts_with("Hun [2Jgry ?"), "{:?}", book.steps[0].text);
}

/// Source: `sre.md` §4.
#[test]
fn a_runbook_goes_from_current_to_due_to_stale_to_expired() {
    let book = shipped::book(&Label::new("fever").expect("a label")).expect("it ships");
    let book = Runbook { review_every: 28, ..book.clone() };
    let on = |days: i64, youngest: Option<i64>, origin: Origin| {
        let today = book.reviewed_at + TimeDelta::days(days);
        Standing::of(&book, origin, Moment { today, youngest }).name()
    };
    let of =
        |youngest, origin| [0, 6, 7, 13, 14, 20, 21, 27, 28].map(|day| on(day, youngest, origin));
    let old =
        ["current", "current", "current", "current", "current", "current", "due", "due", "stale"];
    let young = ["current", "current", "due", "due", "stale", "stale", "stale", "stale", "stale"];
    assert_eq!(of(Some(12), Origin::Family), old);
    assert_eq!(of(None, Origin::Family), old);
    assert_eq!(of(Some(11), Origin::Family), young);
    assert_eq!(of(Some(11), Origin::Shipped), old, "what ships ages with its sources");
    assert_eq!(of(Some(26), Origin::Family), ["expired"; 9]);
}
