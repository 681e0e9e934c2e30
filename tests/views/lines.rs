//! What single lines say: row 1, the toast, what runs, where the cursor is.

use crate::view;
use chrono::TimeDelta;
use dadops::app::key::Key;
use dadops::app::model::Edge;
use dadops::app::model::Model;
use dadops::app::model::Unsaved;
use dadops::app::msg::Failure;
use dadops::app::reply::Outcome;
use dadops::app::reply::Reply;
use dadops::app::screen::Screen;
use dadops::domain::baby::Baby;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Pause;
use dadops::domain::feed::Side;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::pump::Pump;
use dadops::journal::action::Action;
use dadops::journal::entry::Origin;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::picture::sample;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Position;

fn line(model: &Model, row: usize) -> String {
    view::text(model).lines().nth(row).unwrap_or_default().trim().to_owned()
}

fn toast(model: &Model) -> String {
    line(model, usize::from(model.ui.size.1) - 3)
}

fn cursor(model: &Model) -> Option<Position> {
    let (columns, rows) = model.ui.size;
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| dadops::view::draw(model, frame)).expect("a frame");
    terminal.backend().cursor_visible().then(|| terminal.get_cursor_position().expect("a place"))
}

fn running(detail: Detail, minutes: i64) -> Model {
    let (household, mut facts) = sample::home(1);
    facts.push(view::logged(baby_named("Ada"), sample::ago(0, minutes), Extent::Open, detail));
    sample::model(household, facts, (100, 30))
}

#[test]
fn row_1_gives_up_what_matters_least() {
    for (width, row) in [
        (100, "Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log"),
        (
            87,
            "Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log     you: Dad  03:12",
        ),
        (74, "Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log  03:12"),
        (73, "Ada d12  Ivo d12 [1 Now] 2  3  4  6  8  "),
        (40, "Ada  Ivo [1 Now] 2  3  4  6  8   03:12"),
    ] {
        let shown = line(&view::twins((width, 20)), 0);
        assert!(shown.starts_with(row), "{width}: {shown}");
    }
}

#[test]
fn row_1_says_that_a_household_is_made_up() {
    let mut model = sample::ada((100, 30));
    model.demo = true;
    assert!(line(&model, 0).ends_with("DEMO  you: Dad  03:12"), "{}", line(&model, 0));
}

#[test]
fn ages_turn_to_weeks_and_an_expected_baby_has_days_to_go() {
    for (days, age) in [(0, "Ada d0"), (99, "Ada d99"), (100, "Ada w14"), (730, "Ada w104")] {
        let mut household = sample::home(1).0;
        household.babies[0].1.born = Some(sample::now() - TimeDelta::days(days));
        let model = sample::model(household, Vec::new(), (100, 30));
        assert!(line(&model, 0).starts_with(age), "{days}: {}", line(&model, 0));
    }
    let due = sample::now().date_naive() + TimeDelta::days(9);
    let baby = Baby { name: "Ada".to_owned(), due: Some(due), ..Baby::default() };
    let household = Household { babies: vec![(baby_named("Ada"), baby)], ..Household::default() };
    let model = sample::model(household, Vec::new(), (100, 30));
    assert!(line(&model, 0).starts_with("Ada due in 9 d [1 Now]"), "{}", line(&model, 0));
    assert!(view::text(&model).contains("expected due in 9 d"));
}

#[test]
fn a_toast_says_how_it_ended_and_drops_hints_that_do_not_fit() {
    let ada = sample::ada((100, 30));
    let hint = Some("z undo   t 5 min earlier   v edit");
    for (outcome, said) in [
        (Outcome::Saving, "… saving: nappy wet · Sun 03:12 (now) · Dad"),
        (Outcome::Saved, "✓ nappy wet · Sun 03:12 (now) · Dad"),
        (Outcome::Nothing, "· nappy wet · Sun 03:12 (now) · Dad"),
        (Outcome::NotUnderstood, "? nappy wet · Sun 03:12 (now) · Dad"),
        (Outcome::Refused, "! nappy wet · Sun 03:12 (now) · Dad"),
        (Outcome::NotSaved, "! nappy wet · Sun 03:12 (now) · Dad"),
    ] {
        let line = "nappy wet · Sun 03:12 (now) · Dad";
        let model = view::told(ada.clone(), outcome, line, hint);
        assert_eq!(toast(&model), format!("{said}     z undo   t 5 min earlier   v edit"));
    }
    let narrow = sample::ada((60, 20));
    let model = view::told(narrow, Outcome::Saved, "nappy wet · Sun 03:12 (now) · Dad", hint);
    assert_eq!(toast(&model), "✓ nappy wet · Sun 03:12 (now) · Dad     z undo   v edit");
}

#[test]
fn an_old_log_and_a_clock_behind_are_told_calmly() {
    let mut model = sample::ada((100, 30));
    model.board.data_age = Some(TimeDelta::minutes(6 * 60 - 1));
    assert_eq!(toast(&model), "");
    model.board.data_age = Some(TimeDelta::hours(6));
    assert_eq!(toast(&model), "? log is 6 h old");
    model.board.data_age = Some(TimeDelta::hours(50));
    assert_eq!(toast(&model), "? log is 2 d old");
    model.board.clock_behind = Some(TimeDelta::minutes(90));
    assert_eq!(
        toast(&model),
        "? the clock is 1h30 behind the last entry: check the time of this laptop"
    );
    model.as_if = true;
    model.board.data_age = None;
    assert_eq!(toast(&model), "", "a past night is gone over on purpose");
}

#[test]
fn what_waits_for_the_disk_is_told_until_it_is_there() {
    let mut model = sample::ada((100, 30));
    let action = Action {
        author: None,
        origin: Origin::Human,
        recorded_at: sample::now(),
        drafts: Vec::new(),
    };
    let reply = Reply::new(Outcome::Saving, "nappy wet".to_owned());
    model.unsaved.push(Unsaved { action, reply, aside: None, edge: Edge::Whole, failed: None });
    assert_eq!(toast(&model), "… saving");
    let message = "the disk is full".to_owned();
    model.unsaved[0].failed = Some(Failure { message, hint: None });
    assert_eq!(toast(&model), "! not saved: 1, kept here   Space tries again");
}

#[test]
fn what_is_amiss_is_told_the_worst_first() {
    let mut model = sample::ada((100, 30));
    model.config_trouble = Some("config.toml, line 3: `nigth`; say `night`".to_owned());
    assert_eq!(toast(&model), "? config.toml, line 3: `nigth`; say `night`");
    model.keys.locked = true;
    assert_eq!(toast(&model), "locked: q q unlocks  ! red flags   (too many keys at once)");
}

#[test]
fn a_running_feed_says_how_long_and_whether_it_stands_still() {
    let feed = view::breast(Side::Left);
    assert!(view::text(&running(feed.clone(), 12)).contains("breast L · running 12 min"));
    let ada = baby_named("Ada");
    let mut logged = view::logged(ada, sample::ago(0, 12), Extent::Open, feed);
    logged.fact.pauses = vec![Pause { from: sample::ago(0, 4), to: None }];
    let model = sample::model(sample::home(1).0, vec![logged], (100, 30));
    assert!(view::text(&model).contains("breast L · running 8 min · paused"));
}

#[test]
fn what_a_carer_runs_is_told_too() {
    let pump = Detail::Pump(Pump::default());
    let mut pump = view::logged(baby_named("Ada"), sample::ago(0, 9), Extent::Open, pump);
    pump.fact.subject = Subject::Carer(carer_named("Mum"));
    let (household, mut facts) = sample::home(1);
    facts.push(pump);
    let model = sample::model(household, facts, (100, 30));
    let row = line(&model, 3);
    assert!(row.starts_with("Mum pump") && row.contains("· running 9 min"), "{row}");
}

#[test]
fn hints_name_the_present_action_and_help_never_drops_off() {
    for size in view::SIZES {
        let last = usize::from(size.1) - 1;
        let asleep = line(&sample::ada(size), last);
        assert!(asleep.contains("s wake") && asleep.ends_with("? help"), "{asleep}");
        let awake = line(&view::first_run(size), last);
        assert!(awake.contains("s asleep") && awake.ends_with("? help"), "{awake}");
    }
}

#[test]
fn the_cursor_follows_the_selection_and_the_typed_text() {
    assert_eq!(cursor(&sample::ada((100, 30))), None);
    assert_eq!(cursor(&sample::log((100, 30))), Some(Position::new(0, 5)));
    let typed = view::after(sample::ada((100, 30)), "cbottle");
    let before = cursor(&typed).expect("a cursor in the line");
    let mut left = typed;
    view::press(&mut left, &[Key::Left, Key::Left]);
    assert_eq!(cursor(&left), Some(Position::new(before.x - 2, before.y)));
    let search = view::after(sample::ada((100, 30)), "?/undo");
    let text = view::text(&search);
    let row = text.lines().position(|line| line.contains("search: undo")).expect("the search");
    assert_eq!(cursor(&search).map(|place| usize::from(place.y)), Some(row));
}

#[test]
fn a_long_line_scrolls_so_that_its_cursor_shows() {
    let model = view::after(sample::ada((60, 20)), &format!("cnote {}end", "very ".repeat(30)));
    assert!(view::text(&model).contains("very end"));
    assert!(cursor(&model).is_some_and(|place| place.x < 60));
}

#[test]
fn each_empty_pane_says_what_fills_it() {
    let household = sample::home(1).0;
    let mut model = sample::model(household, Vec::new(), (100, 30));
    assert!(view::text(&model).contains("no feed logged yet"));
    assert!(view::text(&model).contains("f logs a feed"));
    model.screen = Screen::Log(dadops::app::screen::LogScreen::default());
    assert!(view::text(&model).contains("f feed, s asleep, d nappy, c types anything"));
    model.filter = "solids".to_owned();
    assert!(view::text(&model).contains("no entry matches `solids`: / changes the filter"));
    model.filter.clear();
    model.screen = Screen::Time(dadops::app::screen::TimeScreen::default());
    assert!(view::text(&model).contains("no sleep or feed logged here yet"));
}

#[test]
fn beside_the_bed_the_keys_always_show_and_glow_while_they_are_lit() {
    let dark = view::after(sample::ada((60, 20)), "b");
    let lit = view::bedside((60, 20));
    let hints = "f feed  s wake  d nappy │ z undo  ! red flags  b back";
    assert_eq!([line(&dark, 19), line(&lit, 19)].map(|row| row.trim_end().to_owned()), [hints; 2]);
    let key = |model| view::cells(model)[(1, 19)].style();
    let words = |model| view::cells(model)[(3, 19)].style();
    assert_eq!(key(&dark), words(&dark));
    assert_ne!(key(&lit), words(&lit));
}

#[test]
fn what_nobody_logged_is_no_zero_in_the_sums() {
    let household = sample::home(1).0;
    let baby = household.babies[0].0;
    let wet = Nappy { content: NappyContent::Wet, ..Nappy::default() };
    let at = "2026-11-22T02:00:00Z".parse().expect("an instant");
    let facts = vec![view::logged(baby, at, Extent::Instant, Detail::Nappy(wet))];
    let text = view::text(&sample::model(household, facts, (100, 30)));
    let sum = |label: &str| {
        let row = text.lines().find(|row| row.contains(label)).unwrap_or_default();
        let figures = row.rsplit(label).next().unwrap_or_default();
        figures.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    for (label, figures) in [
        (" feeds ", "? ?"),
        (" bottle ml ", "? ?"),
        (" wet / dirty ", "1/0 ?"),
        (" sleep  ", "? ?"),
        (" longest sleep ", "? ?"),
    ] {
        assert_eq!(sum(label), figures, "{label}\n{text}");
    }
}

#[test]
fn who_does_it_is_asked_only_where_there_are_carers() {
    let mut model = view::after(sample::ada((100, 30)), "f");
    assert!(!view::text(&model).contains("says who you are"));
    model.you = None;
    assert!(view::text(&model).contains("Y says who you are"));
    assert!(view::text(&model).contains("you: ? (Y)"));
    model.household.carers.clear();
    assert!(!view::text(&model).contains("│ who "));
    assert!(!view::text(&model).contains("you:"));
}

#[test]
fn a_day_gone_by_has_its_own_strip_and_figures() {
    let mut model = view::after(sample::ada((100, 30)), "2     ");
    assert!(view::text(&model).contains(" LAST 24 H"));
    view::press(&mut model, &[Key::Char('w')]);
    let text = view::text(&model);
    assert!(line(&model, 2).starts_with("Sat 21 Nov"), "{text}");
    let figures = line(&model, 9);
    assert!(figures.starts_with("asleep 1") && figures.contains("max "), "{text}");
}
