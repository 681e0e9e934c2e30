//! The card for whoever takes over, at every size and in every mode.

use crate::view;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::ui::Hand;
use dadops::picture::sample;
use dadops::text::style::Tone;

fn open(size: (u16, u16)) -> Model {
    view::after(sample::ada(size), "e")
}

#[test]
fn at_140x40() {
    insta::assert_snapshot!(view::framed(&open((140, 40))), @"");
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&open((100, 30))), @"");
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&open((80, 24))), @"");
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&open((60, 20))), @"");
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&open((40, 10))), @"");
}

#[test]
fn with_twins_there_is_a_block_a_baby() {
    let model = view::after(view::twins((60, 30)), "e");
    insta::assert_snapshot!(view::framed(&model), @"");
}

#[test]
fn a_low_screen_scrolls_to_the_end_and_no_further() {
    let mut model = open((40, 10));
    view::press(&mut model, &[Key::PageDown, Key::PageDown, Key::PageDown, Key::Down]);
    insta::assert_snapshot!(view::framed(&model), @"");
    view::press(&mut model, &[Key::Home, Key::Up]);
    assert_eq!(view::text(&model), view::text(&open((40, 10))));
}

#[test]
fn without_colours_in_ascii_at_night_with_the_right_hand_and_in_plain_words() {
    let mut model = view::at_night(open((60, 20)));
    model.ui.colour = Colour::None;
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    model.ui.style.tone = Tone::Plain;
    model.ui.hand = Hand::Right;
    insta::assert_snapshot!(view::framed(&model), @"");
    assert!(view::text(&model).is_ascii());
}

#[test]
fn the_hint_stands_on_now() {
    let now = view::text(&sample::ada((100, 30)));
    let hints = now.lines().last().expect("a row");
    assert!(hints.contains("e hand over"), "{hints}");
    let mut model = sample::ada((100, 30));
    model.ui.hand = Hand::Right;
    let now = view::text(&model);
    assert!(now.lines().last().expect("a row").contains("i hand over"), "{now}");
}
