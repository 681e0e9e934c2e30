//! The first screen ever, at every size.

use crate::view;

#[test]
fn at_140x40() {
    let model = view::first_run((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                                                                     03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    ""
    "  SINCE LAST FEED   nothing logged yet"
    ""
    "  f feed    s asleep    d nappy     each is undone with z"
    ""
    "  WHO IS IT?   all optional, change any time"
    "  c name Ada"
    "  c born 2026-11-10 14:20"
    "  c carers dad mum"
    ""
    "  MORE"
    "  ? all keys"
    "  dadops log bottle 90 20m ago     log from a shell"
    "  dadops import --help             a log of another app"
    "  dadops demo                      a made-up household"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s asleep  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                          ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::first_run((100, 30));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                             03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    ""
    "  SINCE LAST FEED   nothing logged yet"
    ""
    "  f feed    s asleep    d nappy     each is undone with z"
    ""
    "  WHO IS IT?   all optional, change any time"
    "  c name Ada"
    "  c born 2026-11-10 14:20"
    "  c carers dad mum"
    ""
    "  MORE"
    "  ? all keys"
    "  dadops log bottle 90 20m ago     log from a shell"
    "  dadops import --help             a log of another app"
    "  dadops demo                      a made-up household"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s asleep  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside  ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::first_run((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                         03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    ""
    "  SINCE LAST FEED   nothing logged yet"
    ""
    "  f feed    s asleep    d nappy     each is undone with z"
    ""
    "  WHO IS IT?   all optional, change any time"
    "  c name Ada"
    "  c born 2026-11-10 14:20"
    "  c carers dad mum"
    ""
    "  MORE"
    "  ? all keys"
    "  dadops log bottle 90 20m ago     log from a shell"
    "  dadops import --help             a log of another app"
    "  dadops demo                      a made-up household"
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s asleep  d nappy │ z undo  ! red flags  c command              ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::first_run((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log     03:12"
    "────────────────────────────────────────────────────────────"
    ""
    "  SINCE LAST FEED   nothing logged yet"
    ""
    "  f feed    s asleep    d nappy     each is undone with z"
    ""
    "  WHO IS IT?   all optional, change any time"
    "  c name Ada"
    "  c born 2026-11-10 14:20"
    "  c carers dad mum"
    ""
    "  MORE"
    "  ? all keys"
    "  dadops log bottle 90 20m ago     log from a shell"
    "  dadops import --help             a log of another app"
    "  dadops demo                      a made-up household"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s asleep  d nappy │ z undo  ! red flags     ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::first_run((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [1 Now] 2  3  4  6  8            03:12"
    "  SINCE LAST FEED   nothing logged yet"
    "  f feed    s asleep    d nappy"
    "  each is undone with z"
    "  c name Ada"
    "  c born 2026-11-10 14:20"
    "  c carers dad mum"
    ""
    ""
    " f feed  s asleep  d nappy     ! ? help"
    "#);
}
