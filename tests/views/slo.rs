//! Screen 3 at every size; nobody, nothing logged, and the two worst on Now.

use crate::view;
use dadops::app::ui::Glyphs;
use dadops::picture::sample;
use dadops::text::style::Tone;

#[test]
fn at_140x40() {
    insta::assert_snapshot!(view::framed(&sample::slo((140, 40))), @"");
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&sample::slo((100, 30))), @"");
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&sample::slo((80, 24))), @"");
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&sample::slo((60, 20))), @"");
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&sample::slo((40, 10))), @"");
}

#[test]
fn what_burnt_it_at_80x24() {
    insta::assert_snapshot!(view::framed(&view::after(sample::slo((80, 24)), " x")), @"");
}

#[test]
fn what_burnt_it_at_40x10() {
    insta::assert_snapshot!(view::framed(&view::after(sample::slo((40, 10)), " x")), @"");
}

#[test]
fn in_ascii_at_night_in_plain_words_at_100x30() {
    let mut model = view::at_night(sample::slo((100, 30)));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.tone = Tone::Plain;
    insta::assert_snapshot!(view::framed(&model), @"");
}

#[test]
fn nothing_logged_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(view::first_run((60, 20)), "3")), @"");
}

#[test]
fn the_two_worst_on_now_by_day() {
    let model = view::after(sample::slo((100, 30)), "1");
    let day = view::text(&model);
    let worst: Vec<&str> = day.lines().skip(18).take(4).collect();
    insta::assert_snapshot!(worst.join("\n"), @"");
    let night = view::text(&view::at_night(model));
    assert!(!night.contains("! over"), "a budget wakes nobody");
    let first = view::text(&sample::ada((100, 30)));
    assert!(!first.contains("! over"), "the first frame does not wait for budgets");
}
