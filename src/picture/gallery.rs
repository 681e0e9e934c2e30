//! The pictures of README and docs, from screens that a test compares.

use crate::app::model::Model;
use crate::app::model::Toast;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::screen::Reach;
use crate::app::screen::Screen;
use crate::app::ui::Night;
use crate::picture::sample;
use crate::picture::svg::svg;
use crate::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// Returns every picture: its file name below `docs/pictures`, and its SVG.
#[must_use]
pub fn gallery() -> Vec<(String, String)> {
    let mut now = sample::ada((100, 30));
    now.toast = Some(saved());
    let feed = sample::pressed(sample::ada((100, 30)), "f");
    let time = sample::time((100, 30), Reach::Days14);
    let slo = sample::slo((100, 30));
    let carers = sample::carers((100, 30));
    let log = sample::log((80, 24));
    let mut night = now.clone();
    night.ui.night = Night::On;
    let mut bedside = sample::ada((60, 20));
    bedside.ui.night = Night::On;
    bedside.screen = Screen::Bedside;
    [
        ("now", "Screen Now by day", &now),
        ("now-night", "Screen Now at night", &night),
        ("feed", "The feed popup", &feed),
        ("time", "Screen Time: fourteen days, noon to noon", &time),
        ("slo", "Screen SLO: what is promised and what is left", &slo),
        ("carers", "Screen Carers", &carers),
        ("log", "Screen Log", &log),
        ("bedside", "The big clock beside the bed", &bedside),
    ]
    .into_iter()
    .map(|(name, title, model)| (format!("{name}.svg"), svg(&drawn(model), title, model.dark())))
    .collect()
}

/// Returns the cells that `model` draws on a terminal of its size.
#[must_use]
pub fn drawn(model: &Model) -> Buffer {
    let (columns, rows) = model.ui.size;
    let Ok(mut terminal) = Terminal::new(TestBackend::new(columns, rows));
    let mut cells = Buffer::default();
    let Ok(_) = terminal.draw(|frame| {
        view::draw(model, frame);
        // What the backend keeps lacks the second halves of wide characters.
        cells = frame.buffer_mut().clone();
    });
    cells
}

fn saved() -> Toast {
    let reply = Reply {
        outcome: Outcome::Saved,
        line: "asleep · Sun 02:31 (41 min ago) · Dad".to_owned(),
        hint: Some("z undo   t 5 min earlier   v edit".to_owned()),
        place: None,
        facts: Vec::new(),
        warnings: Vec::new(),
        flagged: None,
        waits: false,
    };
    Toast { reply, until: None }
}
