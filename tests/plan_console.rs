//! The plan from the console's command line: out to an editor and back.

#[path = "common/mod.rs"]
mod common;

use common::Desk;
use common::carer;
use dadops::app::effect::Effect;
use dadops::app::msg::Failure;
use dadops::app::msg::Msg;
use dadops::app::overlay::Overlay;
use dadops::app::reply::Outcome;
use dadops::domain::document::DocumentName;
use dadops::domain::id::EntryId;
use dadops::picture::gallery;
use dadops::plan::DEFAULT;
use std::path::PathBuf;

const GOOD: &str = "version = 1\nnight = \"21:00-07:00\"\n";
const BAD: &str = "version = 1\nnigth = \"21:00-07:00\"\nnight = 5\n";

/// What an editor was opened with.
struct Opened {
    text: String,
    base: Option<EntryId>,
    line: Option<usize>,
}

fn edit(desk: &mut Desk, line: &str) -> Opened {
    let effects = desk.line(line);
    let found = effects.into_iter().find_map(|effect| match effect {
        Effect::Edit { text, base, line, .. } => Some(Opened { text, base, line }),
        _ => None,
    });
    found.expect("an editor")
}

fn comes_back(desk: &mut Desk, opened: &Opened, text: &str) -> Vec<Effect> {
    desk.send(Msg::Edited {
        name: DocumentName::plan(),
        base: opened.base,
        text: text.to_owned(),
        file: PathBuf::from("plan-1.toml"),
    })
}

fn outcome(desk: &Desk) -> Outcome {
    desk.model.toast.as_ref().expect("it is said").reply.outcome
}

#[test]
fn what_comes_back_is_a_version_and_undo_takes_it_back() {
    let mut desk = Desk::family();
    let opened = edit(&mut desk, "plan edit --why \"the night is early\"");
    assert_eq!((opened.text.as_str(), opened.base, opened.line), (DEFAULT, None, None));
    comes_back(&mut desk, &opened, GOOD);
    assert_eq!(desk.toast(), "plan v1: holds from now on");
    assert_eq!((desk.model.plan.version, &desk.model.working), (Some(1), &None));
    let why = desk.store.versions()[0].edition.why.clone();
    assert_eq!(why.as_deref(), Some("the night is early"));
    let again = edit(&mut desk, "plan edit");
    assert_eq!(again.text, GOOD);
    assert_eq!(again.base, Some(desk.store.versions()[0].id));
    desk.press("z");
    assert_eq!(desk.model.plan.version, None);
}

#[test]
fn a_text_with_faults_is_kept_and_editing_again_goes_on_with_it() {
    let mut desk = Desk::family();
    let opened = edit(&mut desk, "plan edit");
    let effects = comes_back(&mut desk, &opened, BAD);
    assert_eq!(effects, [], "its file stays");
    assert_eq!(
        desk.toast(),
        "plan line 2: `nigth` is not a key of (top); did you mean `night`?, and 1 more"
    );
    assert_eq!((outcome(&desk), desk.model.plan.version), (Outcome::Refused, None));
    let again = edit(&mut desk, "plan edit");
    assert_eq!((again.text.as_str(), again.base, again.line), (BAD, None, Some(2)));
    // Left as it was: still not stored, and still there.
    comes_back(&mut desk, &again, BAD);
    assert_eq!(edit(&mut desk, "plan edit").text, BAD);
    comes_back(&mut desk, &again, GOOD);
    assert_eq!(desk.model.plan.version, Some(1));
}

#[test]
fn a_promise_follows_its_limit_and_a_rule_left_behind_is_pointed_out() {
    let mut desk = Desk::family();
    let opened = edit(&mut desk, "plan edit");
    let limit = "at_most = { until_birth_weight = \"4h\", after = \"4h\" }";
    let text = DEFAULT.replace(limit, "at_most = \"3h30\"");
    let effects = comes_back(&mut desk, &opened, &text);
    assert_eq!(effects.len(), 1, "{effects:?}");
    assert_eq!(desk.toast(), "plan v1: holds from now on, the promise now says 3 h 30");
    let reply = &desk.model.toast.as_ref().expect("it is said").reply;
    let odd: Vec<&str> = reply.warnings.iter().map(|one| one.line.as_str()).collect();
    let rule = "rule `feed-overdue` still waits 4 h";
    assert_eq!(odd, [rule]);
    let promise = &desk.model.plan.plan.objective("feed-gap").expect("it is there").promise;
    assert_eq!(promise, "no more than 3 h 30 from feed to feed");
    assert_eq!(desk.model.working, None, "what was stored is what was edited");
}

#[test]
fn what_is_not_changed_is_no_version() {
    let mut desk = Desk::family();
    let opened = edit(&mut desk, "plan edit");
    desk.written(GOOD);
    let effects = comes_back(&mut desk, &opened, DEFAULT);
    assert_eq!(effects, [Effect::DropEdit]);
    assert_eq!(desk.toast(), "nothing was changed");
    assert_eq!((desk.model.plan.version, &desk.model.working), (Some(1), &None));
}

#[test]
fn a_version_that_came_meanwhile_is_said_and_space_stores_all_the_same() {
    let mut desk = Desk::family();
    let opened = edit(&mut desk, "plan edit");
    let other = DEFAULT.replace("night = \"22:00-07:00\"", "night = \"20:00-07:00\"");
    desk.written(&other);
    comes_back(&mut desk, &opened, GOOD);
    assert_eq!(
        desk.toast(),
        "plan v1 by somebody came meanwhile: 2 lines differ, night = \"22:00-07:00\""
    );
    assert_eq!(desk.model.plan.version, Some(1), "nothing is stored yet");
    // Any other key lets it go, and the text is still there.
    desk.press("1");
    assert_eq!(desk.model.plan.version, Some(1));
    let again = edit(&mut desk, "plan edit");
    assert_eq!(again.text, GOOD);
    comes_back(&mut desk, &again, GOOD);
    desk.press("Space");
    assert_eq!(desk.model.working, None);
    assert_eq!(desk.toast(), "plan v2: holds from now on");
    assert_eq!(desk.store.versions()[1].edition.base, None, "made from what ships");
    desk.check();
}

#[test]
fn an_editor_that_fails_changes_nothing_and_loses_nothing() {
    let mut desk = Desk::family();
    let why = || Failure { message: "no editor".to_owned(), hint: Some("so".to_owned()) };
    edit(&mut desk, "plan edit");
    desk.send(Msg::NotEdited(why()));
    assert_eq!((desk.toast().as_str(), outcome(&desk)), ("no editor", Outcome::Refused));
    assert_eq!(desk.model.working, None);
    let opened = edit(&mut desk, "plan edit");
    comes_back(&mut desk, &opened, BAD);
    edit(&mut desk, "plan edit");
    desk.send(Msg::NotEdited(why()));
    assert_eq!(edit(&mut desk, "plan edit").text, BAD, "what came back before is still there");
}

#[test]
fn what_another_carer_changes_waits_for_the_primarys_yes() {
    let mut desk = Desk::family();
    desk.line("carer Mum primary");
    desk.model.you = Some(carer("Dad"));
    let opened = edit(&mut desk, "plan edit");
    comes_back(&mut desk, &opened, GOOD);
    assert_eq!(desk.toast(), "plan v1: a draft, waits for Mum (`plan approve`)");
    desk.line("plan approve");
    assert_eq!(outcome(&desk), Outcome::Refused);
    desk.press("Esc");
    desk.model.you = Some(carer("Mum"));
    desk.line("plan approve");
    assert_eq!(desk.toast(), "plan v1 holds from now on: approved");
    assert_eq!(desk.model.plan.version, Some(1));
}

/// The text that is being read: its title and its lines.
fn read(desk: &Desk) -> (String, Vec<String>) {
    match &desk.model.overlay {
        Some(Overlay::Reader(open)) => (open.title.clone(), open.lines.clone()),
        other => panic!("no text: {other:?}"),
    }
}

/// Types a line that wants the versions, which the store then answers.
fn ask(desk: &mut Desk, line: &str) {
    let effects = desk.line(line);
    assert!(effects.contains(&Effect::LoadVersions(DocumentName::plan())), "{line}: {effects:?}");
}

fn early(hour: u8) -> String {
    DEFAULT.replace("night = \"22:00-07:00\"", &format!("night = \"{hour}:00-07:00\""))
}

#[test]
fn the_plan_is_read_in_the_console_and_scrolls() {
    let mut desk = Desk::family();
    ask(&mut desk, "plan");
    let (title, lines) = read(&desk);
    assert_eq!((title.as_str(), lines.len()), ("plan shipped", DEFAULT.lines().count()));
    for (keys, top) in [("Down", 1), ("Up", 0), ("Up", 0), ("Space", 26)] {
        desk.press(keys);
        let Some(Overlay::Reader(open)) = &desk.model.overlay else { panic!("{keys}") };
        assert_eq!(open.top, top, "{keys}");
    }
    desk.press("Esc");
    assert!(desk.model.overlay.is_none());
    ask(&mut desk, "plan show v3");
    assert_eq!(desk.toast(), "there is no version `v3` of the plan");
}

#[test]
fn history_and_difference_say_who_when_and_why() {
    let mut desk = Desk::family();
    ask(&mut desk, "plan history");
    assert_eq!(desk.toast(), "no versions yet: the plan that ships holds");
    ask(&mut desk, "plan rollback");
    assert_eq!(desk.toast(), "the plan that ships holds: there is nothing to go back to");
    desk.written(&early(20));
    let opened = edit(&mut desk, "plan edit --why later");
    comes_back(&mut desk, &opened, &early(21));
    ask(&mut desk, "plan history");
    let (title, lines) = read(&desk);
    assert_eq!(title, "history of the plan");
    assert_eq!(
        lines,
        ["v2   current     Sun 03:12  Dad", "     later", "v1   past        Sun 03:12  not said",]
    );
    desk.press("Esc");
    ask(&mut desk, "plan diff");
    let (title, lines) = read(&desk);
    assert_eq!(title, "plan v1 to v2");
    let changed = |line: &&String| line.contains("night = ");
    let changed: Vec<&String> = lines.iter().filter(changed).collect();
    assert_eq!(changed, ["-night = \"20:00-07:00\"", "+night = \"21:00-07:00\""]);
}

#[test]
fn going_back_holds_at_once_and_is_a_version_itself() {
    let mut desk = Desk::family();
    desk.line("carer Mum primary");
    desk.written(&early(20));
    desk.written(&early(21));
    desk.model.you = Some(carer("Dad"));
    ask(&mut desk, "plan rollback --why too early");
    let no_yes = "which held before and needs no second yes";
    assert_eq!(desk.toast(), format!("plan v3: holds from now on, the text of v1 again, {no_yes}"));
    let versions = desk.store.versions();
    assert_eq!(versions[2].edition.text, early(20));
    assert_eq!(versions[2].edition.why.as_deref(), Some("too early"));
    ask(&mut desk, "plan rollback shipped");
    let again = "the plan that ships again";
    assert_eq!(desk.toast(), format!("plan v4: holds from now on, {again}, {no_yes}"));
    assert_eq!(desk.store.versions()[3].edition.why.as_deref(), Some("back to shipped"));
    desk.press("z");
    assert_eq!(desk.model.plan.version, Some(3));
    desk.check();
}

#[test]
fn row_1_says_that_a_draft_waits_and_for_whom() {
    let mut desk = Desk::family();
    desk.line("carer Mum primary");
    desk.model.you = Some(carer("Dad"));
    let opened = edit(&mut desk, "plan edit");
    comes_back(&mut desk, &opened, GOOD);
    assert!(head(&desk, 100).contains("plan v1 waits for a yes"), "{}", head(&desk, 100));
    assert!(head(&desk, 40).contains("plan v1?"), "{}", head(&desk, 40));
    desk.model.you = Some(carer("Mum"));
    assert!(head(&desk, 100).contains("plan v1 waits for your yes"), "{}", head(&desk, 100));
    desk.line("plan approve");
    assert!(!head(&desk, 100).contains("plan"), "{}", head(&desk, 100));
}

/// Row 1 on a screen of so many columns.
fn head(desk: &Desk, columns: u16) -> String {
    let mut model = desk.model.clone();
    model.ui.size = (columns, 10);
    let cells = gallery::drawn(&model);
    (0..columns).map(|x| cells[(x, 0)].symbol().to_owned()).collect()
}
