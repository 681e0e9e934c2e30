//! When nobody touches the console at night, it turns to the big clock.

use crate::app::act::Act;
use crate::app::key::Key;
use crate::app::keymap::Context;
use crate::app::keymap::binding;
use crate::app::keymap::pressed;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// How long nobody has to touch the console, and since when nobody has.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    after: Option<TimeDelta>,
    touched: Timestamp,
}

impl Rest {
    /// Returns a rest that comes `minutes` after the last touch; never for 0.
    #[must_use]
    pub fn new(minutes: u16, now: Timestamp) -> Self {
        let after = (minutes > 0).then(|| TimeDelta::minutes(minutes.into()));
        Self { after, touched: now }
    }

    /// Notes that somebody is there.
    pub const fn touched(&mut self, now: Timestamp) {
        self.touched = now;
    }

    /// Returns the key that the console presses by itself now: the one that
    /// opens the bedside screen, when it is night and nothing else is open.
    #[must_use]
    pub fn key(self, model: &Model) -> Option<Key> {
        let due = model.now >= self.touched + self.after?;
        let covered = model.overlay.is_some() || model.guide.is_some();
        let open = covered || model.screen == Screen::Bedside;
        let row = binding(Context::Screen, Act::Bedside)?;
        (due && model.dark() && !open).then(|| pressed(&model.ui, row.key(model.ui.hand)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::start::Start;
    use crate::app::ui::Night;
    use crate::domain::zone::Zone;
    use crate::files::config::Config;
    use crate::journal::household::Household;
    use crate::shell::settings;
    use crate::tui::capability::Environment;

    fn at(minute: i64) -> Timestamp {
        "2026-03-01T02:00:00Z".parse::<Timestamp>().expect("an instant")
            + TimeDelta::minutes(minute)
    }

    fn model(minute: i64) -> Model {
        let ui = settings::ui(&Config::default(), &Environment::default(), (80, 24), Zone::UTC);
        Model::new(Start {
            now: at(minute),
            machine_zone: Zone::UTC,
            ui,
            documents: crate::journal::document::Documents::default(),
            watching: crate::journal::watching::Watching::default(),
            household: Household::default(),
            facts: Vec::new(),
            since: None,
            upto: 0,
            you: None,
            demo: false,
            as_if: false,
            config_trouble: None,
        })
    }

    #[test]
    fn it_comes_after_the_last_touch_and_never_unless_asked_for() {
        let mut rest = Rest::new(10, at(0));
        assert_eq!(rest.key(&model(9)), None);
        assert_eq!(rest.key(&model(10)), Some(Key::Char('b')));
        rest.touched(at(5));
        assert_eq!(rest.key(&model(10)), None);
        assert_eq!(rest.key(&model(15)), Some(Key::Char('b')));
        assert_eq!(Rest::new(0, at(0)).key(&model(200)), None);
    }

    #[test]
    fn it_comes_only_at_night_and_over_nothing_else() {
        let rest = Rest::new(10, at(0));
        let mut day = model(20);
        day.ui.night = Night::Off;
        assert_eq!(rest.key(&day), None);
        let mut there = model(20);
        there.screen = Screen::Bedside;
        assert_eq!(rest.key(&there), None);
    }

    #[test]
    fn a_moved_key_is_found() {
        let mut moved = model(20);
        moved.ui.moved = vec![(Key::Char(','), Key::Char('b'))];
        assert_eq!(Rest::new(10, at(0)).key(&moved), Some(Key::Char(',')));
    }
}
