//! Rules that hold in every cell of every screen, whoever drew it.

#[path = "common/view.rs"]
#[expect(dead_code, reason = "each test crate uses a part of it")]
mod view;

use dadops::app::model::Model;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::ui::Night;
use dadops::picture::sample;
use ratatui::buffer::Cell;
use ratatui::style::Color;
use ratatui::style::Modifier;
use std::sync::LazyLock;

type Named = Vec<(&'static str, Model)>;

/// Everything that can be drawn, by size; made once, since each is typed in.
static MODELS: LazyLock<Vec<((u16, u16), Named)>> = LazyLock::new(|| {
    let sizes = view::SIZES.into_iter().chain([(30, 4)]);
    sizes.map(|size| (size, view::all(size))).collect()
});

/// Calls `check` with every cell of everything that can be drawn.
fn every_cell(change: impl Fn(&mut Model), check: impl Fn(&Cell) -> bool, rule: &str) {
    for (size, models) in MODELS.iter() {
        for (name, model) in models {
            let mut model = model.clone();
            change(&mut model);
            let buffer = view::cells(&model);
            for (place, cell) in buffer.content().iter().enumerate() {
                let (x, y) = buffer.pos_of(place);
                assert!(check(cell), "{rule}: {name} at {size:?}, cell {x},{y}: {cell:?}");
            }
        }
    }
}

fn night(colour: Colour) -> impl Fn(&mut Model) {
    move |model| {
        model.ui.night = Night::On;
        model.ui.colour = colour;
        // A name of wide characters leaves cells that nobody draws.
        if let Some((_, baby)) = model.household.babies.first_mut() {
            "爱达".clone_into(&mut baby.name);
        }
        for board in &mut model.board.babies {
            "爱达".clone_into(&mut board.name);
        }
    }
}

/// Red, green and blue of a colour that the night may use.
fn rgb(colour: Color) -> Option<(u8, u8, u8)> {
    match colour {
        Color::Rgb(red, green, blue) => Some((red, green, blue)),
        // The cube of 256 colours: six steps a channel.
        Color::Indexed(index @ 16..=231) => {
            let step = |place: u8| [0, 95, 135, 175, 215, 255][usize::from(place)];
            let cube = index - 16;
            Some((step(cube / 36), step(cube / 6 % 6), step(cube % 6)))
        }
        _ => None,
    }
}

#[test]
fn at_night_no_ink_has_blue_and_green_stays_below_the_red() {
    for colour in [Colour::True, Colour::Ansi256] {
        every_cell(
            night(colour),
            |cell| {
                rgb(cell.fg).is_some_and(|(red, green, blue)| {
                    blue == 0 && u32::from(green) * 10 <= u32::from(red) * 6
                })
            },
            "blue 0, green at most 0.6 of red",
        );
    }
}

#[test]
fn at_night_every_cell_is_black_behind() {
    for colour in [Colour::True, Colour::Ansi256] {
        let black = |cell: &Cell| rgb(cell.bg) == Some((0, 0, 0));
        every_cell(night(colour), black, "black behind");
    }
    let ansi =
        |cell: &Cell| cell.bg == Color::Black && matches!(cell.fg, Color::Yellow | Color::Red);
    every_cell(night(Colour::Ansi16), ansi, "yellow and red on black");
}

#[test]
fn at_night_nothing_is_reversed_blinks_or_is_bold() {
    let only_lines = |cell: &Cell| (cell.modifier - Modifier::UNDERLINED).is_empty();
    for colour in [Colour::True, Colour::Ansi256, Colour::Ansi16, Colour::None] {
        every_cell(night(colour), only_lines, "nothing but underlines");
    }
}

#[test]
fn at_night_areas_are_faint() {
    let faint = |cell: &Cell| {
        let clock = matches!(cell.fg, Color::Rgb(0xff | 0xb8 | 0x8a, _, _));
        !["█", "▄", "░", "▒", "▓"].contains(&cell.symbol())
            || cell.fg == Color::Rgb(0x4a, 0x26, 0)
            || clock
    };
    every_cell(night(Colour::True), faint, "fills are faint, digits their own ink");
    for size in view::SIZES {
        let model = view::at_night(sample::time(size, dadops::app::screen::Reach::Days14));
        let buffer = view::cells(&model);
        let bright = buffer.content().iter().filter(|cell| cell.symbol() == "█");
        assert!(bright.clone().count() > 20);
        let mut all = bright.map(|cell| cell.fg);
        assert!(all.all(|ink| ink == Color::Rgb(0x4a, 0x26, 0)), "{size:?}");
    }
}

/// Share of a cell's pixels that a glyph lights.
///
/// Measured on Liberation Mono in 8.4×18 pixels (0.10 for text), rounded up.
fn lit(symbol: &str) -> f64 {
    match symbol.chars().next().unwrap_or(' ') {
        ' ' => 0.0,
        '█' => 1.0,
        '▌' | '▄' | '▒' => 0.5,
        '▃' => 0.375,
        '▅' | '▆' | '▓' => 0.75,
        '▇' => 0.875,
        '●' | '▁' | '▂' | '░' => 0.25,
        '─' | '│' | '┌' | '┐' | '└' | '┘' | '—' | '−' | '…' => 0.08,
        '·' | '.' | ',' | ':' | '\'' | '`' | '-' | '|' => 0.04,
        glyph @ '\u{2800}'..='\u{28ff}' => {
            f64::from((u32::from(glyph) - 0x2800).count_ones()) * 0.05
        }
        _ => 0.12,
    }
}

/// Mean light of a cell in parts of full white: linear red, green and blue.
fn light(cell: &Cell) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let (red, green, blue) = rgb(cell.fg).unwrap_or((255, 255, 255));
    let line = if cell.modifier.contains(Modifier::UNDERLINED) { 0.06 } else { 0.0 };
    (linear(red) + linear(green) + linear(blue)) / 3.0 * (lit(cell.symbol()) + line).min(1.0)
}

#[test]
fn at_night_a_screen_gives_at_most_two_percent_of_full_light() {
    for (size, models) in MODELS.iter().filter(|(size, _)| *size != (30, 4)) {
        for (name, model) in models {
            let buffer = view::cells(&view::at_night(model.clone()));
            let sum: f64 = buffer.content().iter().map(light).sum();
            let cells = f64::from(size.0) * f64::from(size.1);
            let percent = sum / cells * 100.0;
            assert!(percent <= 2.0, "{name} at {size:?}: {percent:.2} %");
        }
    }
}

#[test]
fn the_estimate_of_light_tells_day_from_night() {
    let buffer = view::cells(&sample::time((100, 30), dadops::app::screen::Reach::Days14));
    let sum: f64 = buffer.content().iter().map(light).sum();
    assert!(sum / 3000.0 > 0.1, "a white actogram is bright");
}

#[test]
fn by_day_the_terminals_own_colours_are_used() {
    every_cell(
        |_| {},
        |cell| {
            let ink = match cell.fg {
                Color::Reset | Color::Red => true,
                // Blue is for areas, never for text.
                Color::Blue => "▁▂▃▄▅▆▇█░▒▓".contains(cell.symbol()),
                _ => false,
            };
            ink && cell.bg == Color::Reset && !cell.modifier.contains(Modifier::REVERSED)
        },
        "default ink and paper",
    );
}

#[test]
fn without_colours_there_are_none() {
    for night in [Night::On, Night::Off] {
        every_cell(
            |model| {
                model.ui.colour = Colour::None;
                model.ui.night = night;
            },
            |cell| cell.fg == Color::Reset && cell.bg == Color::Reset,
            "no colour",
        );
    }
}

#[test]
fn in_ascii_every_cell_is_ascii() {
    every_cell(
        |model| {
            night(Colour::True)(model);
            model.ui.glyphs = Glyphs::Ascii;
            model.ui.style.ascii = true;
        },
        |cell| cell.symbol().is_ascii() && !cell.symbol().chars().any(char::is_control),
        "ASCII",
    );
}

#[test]
fn without_braille_there_is_none() {
    every_cell(
        |model| model.ui.glyphs = Glyphs::Blocks,
        |cell| !cell.symbol().chars().any(|c| ('\u{2800}'..='\u{28ff}').contains(&c)),
        "no braille",
    );
}
