//! Screen 3 as a person meets it: keys, when it is worked out, what it opens.

mod common;

use chrono::TimeDelta;
use common::Desk;
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
    assert!(matches!(desk.model.screen, Screen::Carers(_)));
    desk.press("F4");
    assert_eq!(pane(&desk), Some(SloPane::List));
    desk.press("q");
    assert_eq!(desk.model.screen, Screen::Now);
}
