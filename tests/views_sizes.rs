//! Any size and any name: nothing panics, no border moves.

#[path = "common/view.rs"]
#[expect(dead_code, reason = "each test crate uses a part of it")]
mod view;

use dadops::app::model::Model;
use dadops::app::ui::Night;
use dadops::picture::sample;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Names that try to leave their place.
fn names() -> [String; 9] {
    [
        "爱达·王小明的妹妹".to_owned(),
        "🍼👶🏽👩‍👩‍👧 Ada ♻️🇬🇧".to_owned(),
        "\u{202e}אדה מריה\u{202c}".to_owned(),
        "n".repeat(200),
        "爱".repeat(200),
        "A\u{1b}[31md\ta\r\n\u{7f}".to_owned(),
        "a\u{301}\u{302}\u{303}\u{304}\u{305}b".to_owned(),
        " ".to_owned(),
        "\u{200b}\u{feff}".to_owned(),
    ]
}

/// A small generator with a fixed seed: the same sizes in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u16) -> u16 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(below)).expect("below a u16")
    }
}

fn draw(model: &Model, (columns, rows): (u16, u16)) {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| dadops::view::draw(model, frame)).expect("a frame");
}

fn renamed(mut model: Model, name: &str) -> Model {
    for (_, baby) in &mut model.household.babies {
        name.clone_into(&mut baby.name);
    }
    for (_, carer) in &mut model.household.carers {
        name.clone_into(&mut carer.name);
    }
    for board in &mut model.board.babies {
        name.clone_into(&mut board.name);
    }
    name.clone_into(&mut model.filter);
    model
}

#[test]
fn every_small_size_draws() {
    let models = view::all((80, 24));
    for columns in 1..=42 {
        for rows in 1..=12 {
            for (_, model) in &models {
                draw(model, (columns, rows));
            }
        }
    }
}

#[test]
fn any_size_draws_any_screen() {
    let models = view::all((100, 30));
    let mut dice = Dice(7);
    for _ in 0..25 {
        let size = (1 + dice.roll(300), 1 + dice.roll(100));
        let models = models.iter().map(|(_, model)| model);
        for model in models {
            let mut model = model.clone();
            if dice.roll(2) == 1 {
                model.ui.night = Night::On;
            }
            draw(&model, size);
        }
    }
    for size in [(1, 1), (300, 100), (300, 1), (1, 100)] {
        for (_, model) in &models {
            draw(model, size);
        }
    }
}

#[test]
fn names_never_move_a_border() {
    for size in view::SIZES {
        for (screen, model) in view::all(size) {
            let clean = view::cells(&model);
            for name in names() {
                let odd = view::cells(&renamed(model.clone(), &name));
                for (place, cell) in clean.content().iter().enumerate() {
                    let border = ["│", "─", "┌", "┐", "└", "┘"].contains(&cell.symbol());
                    let (x, y) = clean.pos_of(place);
                    // Hints have walls between words; twins' names stand on a line.
                    let words = y + 1 == size.1 || (model.household.babies.len() > 1 && x < 60);
                    if border && !words {
                        let other = odd.content()[place].symbol();
                        assert_eq!(other, cell.symbol(), "{screen} at {size:?}: {x},{y}: {name:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn notes_and_names_bring_no_control_characters_to_the_terminal() {
    for name in names() {
        let mut model = renamed(sample::log((100, 30)), &name);
        model.filter.clear();
        let mut facts: Vec<_> = model.timeline.all().to_vec();
        for logged in &mut facts {
            logged.fact.note = Some(name.clone());
            logged.fact.tags = vec![name.clone()];
        }
        model.timeline = dadops::journal::timeline::Timeline::new(facts, None);
        let buffer = view::cells(&model);
        for cell in buffer.content() {
            assert!(!cell.symbol().chars().any(char::is_control), "{name:?}: {cell:?}");
        }
    }
}
