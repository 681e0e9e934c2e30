//! Screen 3 as a person meets it: keys, when it is worked out, what it opens.

mod common;

use chrono::TimeDelta;
use common::Desk;
use dadops::app::effect::Effect;
use dadops::app::model::Model;
use dadops::app::screen::Screen;
use dadops::app::screen::SloPane;
use dadops::app::update::objectives;
use dadops::app::update::objectives::selected;
use dadops::slo::verdict::Slo;

fn anew(model: &Model) -> Slo {
    Slo::evaluate(&model.plan.plan.objectives, &objectives::scene(model))
}

#[test]
fn budgets_are_kept_up_after_an_entry_and_left_alone_by_navigation() {
    let mut desk = Desk::family();
    assert!(desk.model.slo.is_none(), "not in the first frame");
    desk.press("3");
    assert_eq!(desk.model.slo, Some(anew(&desk.model)));
    desk.press("1 d a");
    assert_eq!(desk.model.slo, Some(anew(&desk.model)), "after one more nappy");
    desk.press("z");
    assert_eq!(desk.model.slo, Some(anew(&desk.model)), "after it was taken back");
    desk.wait(TimeDelta::hours(5));
    assert_eq!(desk.model.slo, Some(anew(&desk.model)), "after five hours");
    // Navigation leaves them alone: what was put there stays.
    desk.model.slo = Some(Slo::default());
    desk.press("3 8 1 6 3");
    assert_eq!(desk.model.slo, Some(Slo::default()));
}

#[test]
fn tab_goes_through_the_panes_and_q_goes_back() {
    let mut desk = Desk::family();
    desk.press("3");
    let pane = |desk: &Desk| match &desk.model.screen {
        Screen::Slo(screen) => Some(screen.pane),
        _ => None,
    };
    let first = selected(&desk.model).cloned();
    desk.press("x");
    assert_ne!(selected(&desk.model).cloned(), first);
    desk.press("Tab");
    assert_eq!(pane(&desk), Some(SloPane::Events));
    desk.press("q");
    assert_eq!(pane(&desk), Some(SloPane::List));
    desk.press("Tab Tab");
    assert!(matches!(desk.model.screen, Screen::Alerts(_)));
    desk.press("F4");
    assert_eq!(pane(&desk), Some(SloPane::List));
    desk.press("q");
    assert_eq!(desk.model.screen, Screen::Now);
}

#[test]
fn shifts_of_the_plan_make_requests_avoidable() {
    let mut desk = Desk::family();
    desk.line("carer Mum primary");
    let household = &desk.model.household;
    let primary = household.carers.iter().find(|(_, carer)| carer.primary).expect("a primary");
    let other = household.carers.iter().find(|(_, carer)| !carer.primary).expect("another");
    let (primary, other) = (primary.1.name.clone(), other.clone());
    // 22:30 of yesterday: in the quiet window, and picked up by the primary.
    for phrase in [&format!("cry 22:30 by {primary}"), &format!("nappy wet 22:33 by {primary}")] {
        desk.line(phrase);
    }
    let bad = |desk: &Desk| {
        let slo = anew(&desk.model);
        let found = slo.verdicts.iter().find(|one| one.id.as_str() == "primary-undisturbed");
        found.expect("it ships").budget.counts.bad
    };
    assert!(objectives::scene(&desk.model).duty.is_empty());
    let before = bad(&desk);
    let shift = format!("\n[[shift]]\nhours = \"20:00-08:00\"\non = \"{}\"\n", other.1.name);
    let text = format!("{}{shift}", dadops::plan::DEFAULT);
    desk.model.plan.plan = dadops::plan::read(&text).expect("it reads");
    let duty = objectives::scene(&desk.model).duty;
    assert!(!duty.is_empty() && duty.iter().all(|(carer, _)| *carer == other.0));
    assert_eq!(bad(&desk), before + 1);
}

/// Presses `x` until the objective is selected.
fn walk_to(desk: &mut Desk, id: &str) {
    for _ in 0..20 {
        if selected(&desk.model).is_some_and(|one| one.id.as_str() == id) {
            return;
        }
        desk.press("x");
    }
    panic!("no {id}");
}

#[test]
fn space_shows_what_burnt_it_in_the_log() {
    let mut desk = Desk::family();
    // The gap before the second bottle is 6 h, over the 4 h of what ships.
    for phrase in ["bottle 90 9h ago", "nappy wet 6h ago", "bottle 90 3h ago"] {
        desk.line(phrase);
    }
    desk.press("3");
    let screen = |desk: &Desk| match &desk.model.screen {
        Screen::Slo(_) => selected(&desk.model).map(|one| one.id.to_string()),
        _ => None,
    };
    walk_to(&mut desk, "feed-gap");
    assert_eq!(screen(&desk).as_deref(), Some("feed-gap"));
    desk.press("Tab Space");
    let Screen::Log(log) = &desk.model.screen else { panic!("{:?}", desk.model.screen) };
    let logged = log.selected.and_then(|id| desk.model.timeline.get(id)).expect("an entry");
    assert_eq!((desk.now - logged.fact.start).num_hours(), 3);
    // Where nothing went wrong there is nothing to show.
    desk.press("3 Home");
    walk_to(&mut desk, "share");
    desk.press("Tab Space");
    assert!(screen(&desk).is_some());
    assert_eq!(desk.toast(), "nothing here has an entry in the log");
}

#[test]
fn v_opens_the_plan_at_the_objective_under_the_cursor() {
    let mut desk = Desk::family();
    desk.press("3");
    let id = selected(&desk.model).expect("objectives").id.clone();
    let effects = desk.press("v");
    let opened = effects.iter().find_map(|effect| match effect {
        Effect::Edit { text, line, .. } => Some((text.clone(), line.expect("it is in the plan"))),
        _ => None,
    });
    let (text, line) = opened.expect("the editor opens");
    assert!(text.lines().nth(line - 1).expect("a line").contains(id.as_str()));
}
