//! Another app's files on their way in, at every size.

use crate::view;

#[test]
fn at_140x40() {
    insta::assert_snapshot!(view::framed(&view::import_shown((140, 40))), @"");
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&view::import_shown((100, 30))), @"");
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&view::import_shown((80, 24))), @"");
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&view::import_shown((60, 20))), @"");
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&view::import_shown((40, 10))), @"");
}

#[test]
fn stored_in_part() {
    insta::assert_snapshot!(view::framed(&view::import_storing((60, 20))), @"");
}

#[test]
fn what_does_not_read_says_why() {
    insta::assert_snapshot!(view::framed(&view::import_failed((60, 20))), @"");
}
