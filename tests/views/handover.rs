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
    insta::assert_snapshot!(view::framed(&open((140, 40))), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Aler┌ hand over ───────────────────────────────────────────────────┐                      you: Dad  03:12"
    "──────────────────────────────────────│ Hand-over to Mum, Sun 03:12                                  │──────────────────────────────────────"
    "  SINCE LAST FEED                     │ The last 12 h: no hand-over is logged in 24 h                │  · awake  + inferred  ? not logged"
    "                                      │ Mum asked for: pillow (Sat 22:57, no answer yet)             │    03    06    09"
    "    ██        ██████  ██████          │ Mum asked for: pillow (Sat 23:17, no answer yet)             │·████·█●·████●████·██·│"
    "  ████    ██  ██      ██  ██          │ How long Dad can sleep: no time can be told                  │·▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "    ██        ██████  ██  ██          │ 1 of 10 gaps like this ended within 15 min more; n 76, last  │▄▄▄▄▄·▄▄·▄▄···········│"
    "    ██    ██      ██  ██  ██          │   14 days                                                    │▄▄▄▄▄▄▄▄▄▄············│"
    "  ██████      ██████  ██████          │ Feeds: 5, 165 ml measured; last bottle 90 ml expressed       │██●·██●·████●·███●·███│"
    "                                      │   01:22, Dad                                                 │▄▄▄▄▄▄▄▄▄▄▄▄··········│"
    "  bottle 90 ml expressed · 01:22 · Dad│ Next feed: likely 03:20-05:30, most likely about 04:10       │▄▄▄·▄▄▄·▄▄▄▄··········│"
    "  next side right                     │ kq-1: 95 own intervals; no reason to delay a feed            │▄▄▄▄▄▄▄▄▄▄▄···········│"
    "  ASLEEP       0h41   since 02:31     │ Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52          │███●███████●██●·██●··█│"
    "  wet nappy    2h05   01:07           │ Sleep: 6h58, longest 1h35; asleep since 02:31 (41 min)       │▄▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "  dirty nappy  9h20   Sat 17:52       │ Medicine: vitamin D 1 drop given Sat 08:14, by Dad           │▄▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY         │                                                              │▄▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10         │                                                              │●··██                 │"
    "  bottle ml         90    320         │                                                              │·▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5         │                                                              │▄····                 │"
    "  sleep           1h31  16h11         │                                                              │▄▄▄▄▄                 │"
    "  longest sleep   0h45   3h25         │                                                              │"
    "──────────────────────────────────────│                                                              │──────────────────────────────────────"
    "               06          09         │                                                              │"
    "slp █████████████··█████····█████···██│                                                              │"
    "fed              b      b       b     │                                                              │"
    "nap               x      w       d    │                                                              │"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMM│                                                              │"
    "──────────────────────────────────────│                                                              │──────────────────────────────────────"
    " ! too slow    answer-time            │                                                              │"
    " ! too short   carer-stretch Mum      │                                                              │"
    "──────────────────────────────────────│                                                              │──────────────────────────────────────"
    " 02:31  asleep                        │                                                              │05                            Mum"
    " 01:36  burp, worked                  │                                                              │05                            Mum"
    " 01:22  bottle 90 ml expressed        │                                                              │                              Mum"
    " 01:21  Mum asleep                    │                                                              │                              Mum"
    " 01:07  nappy wet                     │                                                              │                              Nan"
    " 00:23  Mum sleep 40 min, to 01:03    │                                                              │                              Mum"
    "                                      │ to  [1 Mum] 2 Nan                                            │"
    "──────────────────────────────────────│ Space hands over   y copy   q back                           │──────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over └──────────────────────────────────────────────────────────────┘                               ? help"
    "#);
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&open((100, 30))), @r#"
    " Ada d12 [1 Now] 2┌ hand over ───────────────────────────────────────────────────┐  you: Dad  03:12"
    "──────────────────│ Hand-over to Mum, Sun 03:12                                  │──────────────────"
    "  SINCE LAST FEED │ The last 12 h: no hand-over is logged in 24 h                │ 02:31"
    "                  │ Mum asked for: pillow (Sat 22:57, no answer yet)             │"
    "    ██        ████│ Mum asked for: pillow (Sat 23:17, no answer yet)             │7:52"
    "  ████    ██  ██  │ How long Dad can sleep: no time can be told                  │"
    "    ██        ████│ 1 of 10 gaps like this ended within 15 min more; n 76, last  │AY"
    "    ██    ██      │   14 days                                                    │10"
    "  ██████      ████│ Feeds: 5, 165 ml measured; last bottle 90 ml expressed       │20"
    "                  │   01:22, Dad                                                 │/5"
    "  bottle 90 ml exp│ Next feed: likely 03:20-05:30, most likely about 04:10       │11"
    "  next side right │ kq-1: 95 own intervals; no reason to delay a feed            │25"
    "──────────────────│ Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52          │──────────────────"
    "               06 │ Sleep: 6h58, longest 1h35; asleep since 02:31 (41 min)       │     00"
    "slp █████████████·│ Medicine: vitamin D 1 drop given Sat 08:14, by Dad           │··███·███······███"
    "fed              b│                                                              │L         b"
    "nap               │                                                              │  w      w"
    "who DDDDDDDDDDDDDD│                                                              │MMMMMMMMMMDDDDDDDD"
    "──────────────────│                                                              │──────────────────"
    " ! too slow    ans│                                                              │"
    " ! too short   car│                                                              │"
    "──────────────────│                                                              │──────────────────"
    " 02:31  asleep    │                                                              │ 01:03    Mum"
    " 01:36  burp, work│                                                              │05        Mum"
    " 01:22  bottle 90 │                                                              │05        Mum"
    " 01:21  Mum asleep│                                                              │          Mum"
    " 01:07  nappy wet │                                                              │          Mum"
    "                  │ to  [1 Mum] 2 Nan                                            │"
    "──────────────────│ Space hands over   y copy   q back                           │──────────────────"
    " f feed  s wake  d└──────────────────────────────────────────────────────────────┘bedside    ? help"
    "#);
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&open((80, 24))), @r#"
    " Ada d12┌ hand over ───────────────────────────────────────────────────┐  03:12"
    "────────│ Hand-over to Mum, Sun 03:12                                  │────────"
    "  SINCE │ The last 12 h: no hand-over is logged in 24 h                │"
    "        │ Mum asked for: pillow (Sat 22:57, no answer yet)             │"
    "    ██  │ Mum asked for: pillow (Sat 23:17, no answer yet)             │"
    "  ████  │ How long Dad can sleep: no time can be told                  │"
    "    ██  │ 1 of 10 gaps like this ended within 15 min more; n 76, last  │"
    "    ██  │   14 days                                                    │"
    "  ██████│ Feeds: 5, 165 ml measured; last bottle 90 ml expressed       │"
    "  bottle│   01:22, Dad                                                 │"
    "  ASLEEP│ Next feed: likely 03:20-05:30, most likely about 04:10       │"
    "  wet na│ kq-1: 95 own intervals; no reason to delay a feed            │"
    "  dirty │ Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52          │"
    "        │ Sleep: 6h58, longest 1h35; asleep since 02:31 (41 min)       │"
    "        │ Medicine: vitamin D 1 drop given Sat 08:14, by Dad           │"
    "        │                                                              │"
    "        │                                                              │   03"
    "slp ████│                                                              │··██"
    "fed     │                                                              │"
    "nap     │                                                              │"
    "who DDDD│                                                              │DDDD"
    "        │ to  [1 Mum] 2 Nan                                            │"
    "────────│ Space hands over   y copy   q back                           │────────"
    " f feed └──────────────────────────────────────────────────────────────┘ ? help"
    "#);
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&open((60, 20))), @r#"
    "┌ hand over ───────────────────────────────────────────────┐"
    "│ Hand-over to Mum, Sun 03:12                              │"
    "│ The last 12 h: no hand-over is logged in 24 h            │"
    "│ Mum asked for: pillow (Sat 22:57, no answer yet)         │"
    "│ Mum asked for: pillow (Sat 23:17, no answer yet)         │"
    "│ How long Dad can sleep: no time can be told              │"
    "│ 1 of 10 gaps like this ended within 15 min more; n 76,   │"
    "│   last 14 days                                           │"
    "│ Feeds: 5, 165 ml measured; last bottle 90 ml expressed   │"
    "│   01:22, Dad                                             │"
    "│ Next feed: likely 03:20-05:30, most likely about 04:10   │"
    "│ kq-1: 95 own intervals; no reason to delay a feed        │"
    "│ Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52      │"
    "│ Sleep: 6h58, longest 1h35; asleep since 02:31 (41 min)   │"
    "│ Medicine: vitamin D 1 drop given Sat 08:14, by Dad       │"
    "│                                                          │"
    "│                                                          │"
    "│ to  [1 Mum] 2 Nan                                        │"
    "│ Space hands over   y copy   q back                       │"
    "└──────────────────────────────────────────────────────────┘"
    "#);
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&open((40, 10))), @r#"
    "┌ hand over ───────────────────────────┐"
    "│ Hand-over to Mum, Sun 03:12          │"
    "│ The last 12 h: no hand-over is       │"
    "│   logged in 24 h                     │"
    "│ Mum asked for: pillow (Sat 22:57, no │"
    "│   answer yet)                        │"
    "│ Mum asked for: pillow (Sat 23:17, no │"
    "│ to  [1 Mum] 2 Nan                    │"
    "│ Space hands over  y copy      1-6/23 │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn with_twins_there_is_a_block_a_baby() {
    let model = view::after(view::twins((60, 30)), "e");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ hand over ───────────────────────────────────────────────┐"
    "│ Hand-over to Mum, Sun 03:12                              │"
    "│ The last 12 h: no hand-over is logged in 24 h            │"
    "│ Mum asked for: snack (Sat 15:35, no answer yet)          │"
    "│ How long Dad can sleep: no time can be told              │"
    "│ 1 of 10 gaps like this ended within 15 min more; n 74,   │"
    "│   last 14 days                                           │"
    "│ Ada                                                      │"
    "│ Feeds: 5, 165 ml measured; last bottle 90 ml expressed   │"
    "│   01:22, Dad                                             │"
    "│ Next feed: likely 03:40-05:30, most likely about 04:25   │"
    "│ kq-1: 93 own intervals; no reason to delay a feed        │"
    "│ Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52      │"
    "│ Sleep: 6h59, longest 1h35; asleep since 02:31 (41 min)   │"
    "│ Medicine: vitamin D 1 drop given Sat 08:14, by Dad       │"
    "│ Ivo                                                      │"
    "│ Feeds: 7, 215 ml measured; last breast L 03:00, Mum      │"
    "│ Next feed: likely 04:45-07:05, most likely about 05:55   │"
    "│ kq-1: 105 own intervals; no reason to delay a feed       │"
    "│ Nappies: 2 wet, 2 dirty, 1 dry; wet 01:51, dirty Sat     │"
    "│   22:41                                                  │"
    "│ Sleep: 6h20, longest 2h30; asleep since 02:16 (56 min);  │"
    "│   went to sleep: rocking                                 │"
    "│ What settled: rocking 1 of 1, shoulder 1 of 1, white     │"
    "│   noise 1 of 1                                           │"
    "│ Running: breast L since 03:00                            │"
    "│                                                          │"
    "│ to  [1 Mum] 2 Nan                                        │"
    "│ Space hands over   y copy   q back               1-25/26 │"
    "└──────────────────────────────────────────────────────────┘"
    "#);
}

#[test]
fn a_low_screen_scrolls_to_the_end_and_no_further() {
    let mut model = open((40, 10));
    view::press(&mut model, &[Key::PageDown, Key::PageDown, Key::PageDown, Key::Down]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ hand over ───────────────────────────┐"
    "│ Nappies: 4 wet, 2 dirty; wet 01:07,  │"
    "│   dirty Sat 17:52                    │"
    "│ Sleep: 6h58, longest 1h35; asleep    │"
    "│   since 02:31 (41 min)               │"
    "│ Medicine: vitamin D 1 drop given Sat │"
    "│   08:14, by Dad                      │"
    "│ to  [1 Mum] 2 Nan                    │"
    "│ Space hands over  y copy    18-23/23 │"
    "└──────────────────────────────────────┘"
    "#);
    view::press(&mut model, &[Key::Home, Key::Up]);
    assert_eq!(view::text(&model), view::text(&open((40, 10))));
}

#[test]
fn what_was_copied_is_said_even_where_the_box_lies_over_the_toast() {
    for size in view::SIZES {
        let text = view::text(&view::after(open(size), "y"));
        assert!(text.contains("copied: the hand-over, as a text"), "{size:?}: {text}");
    }
}

#[test]
fn without_colours_in_ascii_at_night_with_the_right_hand_and_in_plain_words() {
    let mut model = view::at_night(open((60, 20)));
    model.ui.colour = Colour::None;
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    model.ui.style.tone = Tone::Plain;
    model.ui.hand = Hand::Right;
    insta::assert_snapshot!(view::framed(&model), @r#"
    "+ hand over -----------------------------------------------+"
    "| Handing over to Mum, Sun 03:12                           |"
    "| The last 12 hours: nobody handed over in 24 hours        |"
    "| Mum asked for: pillow (Sat 22:57, no answer yet)         |"
    "| Mum asked for: pillow (Sat 23:17, no answer yet)         |"
    "| How long Dad can sleep: no time can be told              |"
    "| 1 in 10 waits like this one ended within 15 more         |"
    "|   minutes; 76 waits in 14 days                           |"
    "| Feeds: 5, 165 ml measured; last bottle 90 ml expressed   |"
    "|   01:22, Dad                                             |"
    "| Next feed: likely 03:20-05:30, most likely about 04:10   |"
    "| kq-1, from 95 earlier ones; no reason to delay a feed    |"
    "| Nappies: 4 wet, 2 dirty; wet 01:07, dirty Sat 17:52      |"
    "| Sleep: 6h58, longest 1h35; asleep since 02:31 (41 min)   |"
    "| Medicine: vitamin D 1 drop given Sat 08:14, by Dad       |"
    "|                                                          |"
    "|                                                          |"
    "| to  [6 Mum] 7 Nan                                        |"
    "| Space hands over   t copy   p back                       |"
    "+----------------------------------------------------------+"
    "#);
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
