//! Night, no colours, ASCII, the plain tone, the right hand, twelve hours.

use crate::view;
use dadops::app::model::Model;
use dadops::app::screen::Reach;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::ui::Hand;
use dadops::picture::sample;
use dadops::text::style::Clock;
use dadops::text::style::Tone;

fn ascii(mut model: Model) -> Model {
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    model
}

#[test]
fn without_colours_the_words_are_the_same() {
    for size in view::SIZES {
        for (name, model) in view::all(size) {
            let mut bare = model.clone();
            bare.ui.colour = Colour::None;
            assert_eq!(view::text(&bare), view::text(&model), "{name} at {size:?}");
        }
    }
}

#[test]
fn night_changes_words_only_where_it_hides_yesterday_and_narrows_boxes() {
    let quiet = [
        "time 14 d",
        "time 28 d",
        "time carers",
        "time trends",
        "time wakings",
        "log",
        "first run",
        "twins",
        "locked",
    ];
    for size in [(80, 24), (60, 20)] {
        for (name, model) in view::all(size) {
            let dark = view::text(&view::at_night(model.clone()));
            assert!(!dark.contains("YDAY"), "{name} at {size:?}");
            if quiet.contains(&name) && !view::text(&model).contains("YDAY") {
                assert_eq!(dark, view::text(&model), "{name} at {size:?}");
            }
        }
    }
}

#[test]
fn ascii_draws_the_same_layout() {
    let pages = [Reach::Days14, Reach::Carers, Reach::Trends, Reach::Wakings];
    for (size, page) in view::SIZES.into_iter().flat_map(|size| pages.map(|page| (size, page))) {
        let day = view::text(&sample::time(size, page));
        let plain = view::text(&ascii(sample::time(size, page)));
        for (day, plain) in day.lines().zip(plain.lines()) {
            assert_eq!(day.chars().count(), plain.chars().count(), "{day}\n{plain}");
            let twin: String = day
                .chars()
                .zip(plain.chars())
                .map(|(day, plain)| if day.is_ascii() { day } else { plain })
                .collect();
            assert_eq!(twin, plain);
        }
    }
}

#[test]
fn now_at_night() {
    let model = view::at_night(sample::ada((100, 30)));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY"
    "    ██    ██      ██  ██  ██                          │  feeds              1"
    "  ██████      ██████  ██████                          │  bottle ml         90"
    "                                                      │  wet / dirty      1/0"
    "  bottle 90 ml expressed · 01:22 · Dad                │  sleep           1h31"
    "  next side right                                     │  longest sleep   0h45"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                            Dad      00:20      sleep 45 min, to 01:05        Mum"
    " 01:36  burp, worked                      Dad      Sat 23:20  sleep 45 min, to 00:05        Mum"
    " 01:22  bottle 90 ml expressed            Dad      Sat 23:17  Mum request pillow            Mum"
    " 01:21  Mum asleep                        Mum      Sat 23:16  nappy wet                     Mum"
    " 01:07  nappy wet                         Mum      Sat 22:58  Nan asleep                    Nan"
    " 00:23  Mum sleep 40 min, to 01:03        Mum      Sat 22:57  Mum request pillow            Mum"
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn now_in_ascii() {
    let model = ascii(sample::ada((80, 24)));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "--------------------------------------------------------------------------------"
    "  SINCE LAST FEED"
    ""
    "    ##        ######  ######"
    "  ####    ##  ##      ##  ##"
    "    ##        ######  ##  ##"
    "    ##    ##      ##  ##  ##"
    "  ######      ######  ######"
    "  bottle 90 ml expressed . 01:22 . Dad   next side right"
    "  ASLEEP       0h41   since 02:31                       TODAY   YDAY"
    "  wet nappy    2h05   01:07              feeds              1     10"
    "  dirty nappy  9h20   Sat 17:52          bottle ml         90    320"
    "                                         wet / dirty      1/0    7/5"
    "                                         sleep           1h31  16h11"
    "                                         longest sleep   0h45   3h25"
    "            06       09       12       15       18       21       00       03"
    "slp ##########.####...###...####.#######...##...#####.#####..#..##.##.....##"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "--------------------------------------------------------------------------------"
    " f feed  s wake  d nappy  e hand over | z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn four_weeks_in_ascii_are_a_row_a_day() {
    let model = ascii(sample::time((100, 30), Reach::Days28));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "----------------------------------------------------------------------------------------------------"
    " 28 DAYS  noon to noon   # asleep  . awake  o feed  ? not logged                       Space carers"
    "         12       15       18       21       00       03       06       09          asleep     max"
    " Mon 02 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Tue 03 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Wed 04 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Thu 05 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Fri 06 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Sat 07 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Sun 08 |????????????????????????????????????????????????????????????????????????|       -       -"
    " Mon 09 |???????????????????????????????????????????????oo###o.#####o.####o.#####|       -       -"
    " Tue 10 |##o######o#########o######o.###o.#####o.#####o.##########o##.#o..#######|   18h44    3h10"
    " Wed 11 |#o..####o.######o..#####o..####o.#######o.########o.#####o.####o..####o.|   17h00    2h55"
    " Thu 12 |..#####o.##########o.#######o.o####o.##########o.#####o.##o..#####o..###|   17h39    3h20"
    " Fri 13 |o.######o.####o....##.o#o..#o.##########o.######o.######oo##########o.##|   15h59    3h31"
    " Sat 14 |###o.########o.#####o.#####..#o.######o######o.######o#####o.#########o.|   17h44    2h49"
    " Sun 15 |###o..#######o.####o.#####o.#####o...########o.#####o..#####o.##o.######|   16h58    2h41"
    " Mon 16 |o..###o.#####o..##o.#####o#####o..#########o.######o.#######o####o..####|   16h40    2h59"
    " Tue 17 |#o..##o...###o...#####o.###o.#####o.######o#######o..########o########o.|   16h25    2h40"
    " Wed 18 |.####o..####o..##ooo.##o.o.#####o.####o.#######.##o.#######o######.####.|   15h08    2h19"
    " Thu 19 |.##o??????????????????o..####o.######o.####o#####o#######o.#####o..#####|       -       -"
    " Fri 20 |##o.o###o.######o...o##o.o..o#o.####o..####o.##########o.####o.####o..##|   14h08    3h25"
    ">Sat 21 |#o.#######o.###o..#####o#####.##o.######o..###                          |  so far"
    " Sun 22 Nov  794 entries                                                             filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    ""
    "----------------------------------------------------------------------------------------------------"
    " Tab picture/list  w/x move  v edit | f feed  s wake  d nappy | z undo  ! red flags          ? help"
    "#);
}

#[test]
fn now_in_plain_words() {
    let mut model = sample::ada((100, 30));
    model.ui.style.tone = Tone::Plain;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada 12 days [1 Now] 2 Time  3 Goals  4 Alerts  6 Carers  8 Log                     you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY  YESTERDAY"
    "    ██    ██      ██  ██  ██                          │  feeds              1         10"
    "  ██████      ██████  ██████                          │  bottle ml         90        320"
    "                                                      │  wet / dirty      1/0        7/5"
    "  bottle 90 ml expressed · 01:22 · Dad                │  sleep           1h31      16h11"
    "  next side right                                     │  longest sleep   0h45       3h25"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                            Dad      00:20      sleep 45 min, to 01:05        Mum"
    " 01:36  burp, worked                      Dad      Sat 23:20  sleep 45 min, to 00:05        Mum"
    " 01:22  bottle 90 ml expressed            Dad      Sat 23:17  Mum asked for pillow          Mum"
    " 01:21  Mum asleep                        Mum      Sat 23:16  nappy wet                     Mum"
    " 01:07  nappy wet                         Mum      Sat 22:58  Nan asleep                    Nan"
    " 00:23  Mum sleep 40 min, to 01:03        Mum      Sat 22:57  Mum asked for pillow          Mum"
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn a_fortnight_for_the_right_hand_and_a_twelve_hour_clock() {
    let mut model = sample::time((100, 30), Reach::Days14);
    model.ui.hand = Hand::Right;
    model.ui.style.clock = Clock::H12;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                         you: Dad  3:12 am"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ACTOGRAM  noon to noon   █ asleep  · awake  ● feed  ? not logged                        Space 28 d"
    "         12p      3p       6p       9p       12a      3a       6a       9a          asleep     max"
    " Sun 08 │????????????????????????????????????????????????????????????????????????│       —       —"
    " Mon 09 │???????????????????????????????????????????????●●███●·█████●·████●··████│       —       —"
    " Tue 10 │██●·█████●█████████●██████●·███●·█████●·█████●·██████████●██·█●···██████│   18h44    3h10"
    " Wed 11 │█●··████●·██████●··█████●···███●·███████●·████████●··████●·████●··████●·│   17h00    2h55"
    " Thu 12 │··█████●·██████████●·███████●·●████●··█████████●·█████●·██●··█████●··███│   17h39    3h20"
    " Fri 13 │●·██████●·████●····██·●█●··█●·██████████●··█████●··█████●●██████████●·██│   15h59    3h31"
    " Sat 14 │███●·████████●··████●·█████··█●·██████●██████●·██████●█████●·█████████●·│   17h44    2h49"
    " Sun 15 │███●··███████●·████●··████●·█████●···████████●·█████●··█████●·██●·██████│   16h58    2h41"
    " Mon 16 │●··███●·█████●··██●·█████●·████●··█████████●·██████●·███████●████●··████│   16h40    2h59"
    " Tue 17 │█●···█●···███●···█████●·███●·█████●·██████●███████●··████████●·███████●·│   16h25    2h40"
    " Wed 18 │·████●··████●··██●●●··█●·●··████●·████●·███████·██●·███████●██████·████·│   15h08    2h19"
    " Thu 19 │·██●??????????????????●···███●·██████●·████●·████●███████●·█████●···████│       —       —"
    " Fri 20 │██●·●███●·██████●···●██●·●··●█●··███●··████●·██████████●·████●··███●··██│   14h08    3h25"
    "▌Sat 21 │█●·███████●··██●··█████●█████··█●·██·██·●···██                          │  so far"
    "         not logged: Thu 1:16 pm - 7:39 pm"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                                             filter: all (z)"
    " 2:31 am  asleep                                     Dad"
    " 1:36 am  burp, worked                               Dad"
    " 1:22 am  bottle 90 ml expressed                     Dad"
    " 1:21 am  Mum asleep                                 Mum"
    " 1:07 am  nappy wet                                  Mum"
    " 12:23 am  Mum sleep 40 min, to 1:03 am              Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  o/. move  m edit │ j feed  l wake  k nappy │ Backspace undo  ! red flags  ? help"
    "#);
}

#[test]
fn the_carers_in_ascii_at_60x20() {
    let model = ascii(sample::time((60, 20), Reach::Carers));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "------------------------------------------------------------"
    " BABY AND CARERS  noon to noon                 Space trends"
    "         12    15    18    21    00    03    06    09"
    ">Sat 21 |#o#####o##o.###o###.#o.###o..##                 |"
    "  Mum   |.........................=.====                 |"
    "  Dad   |.....................======....                 |"
    "  Nan   |......................=========                 |"
    ""
    ""
    ""
    " Sat 21: asleep 9h46, max 2h31 so far"
    " # = asleep  . awake  + inferred  ? not logged"
    " Sun 22 Nov  794 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    ""
    "------------------------------------------------------------"
    " f feed  s wake  d nappy | z undo  ! red flags       ? help"
    "#);
}

#[test]
fn the_trends_in_ascii_at_60x20() {
    let model = ascii(sample::time((60, 20), Reach::Trends));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "------------------------------------------------------------"
    " TRENDS                                       Space wakings"
    ">feeds a day . Ada                     1 of 17   w/x figure"
    " 09 Nov |#########################     |    9.6  5 of 7 d"
    " 16 Nov |##############################|   11.2  5 of 6 d"
    "         :__::==%#                       9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)   the 7 d before 9.5"
    ""
    ""
    ""
    ""
    ""
    " Sun 22 Nov  794 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    ""
    "------------------------------------------------------------"
    " f feed  s wake  d nappy | z undo  ! red flags       ? help"
    "#);
}

#[test]
fn the_wakings_in_ascii_at_60x20() {
    let model = ascii(sample::time((60, 20), Reach::Wakings));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "------------------------------------------------------------"
    " WAKINGS  last 4 weeks                           Space 24 h"
    "      00 03 06 09 12 15 18 21"
    ">Mon |...%.%..%%..%.%.%.%.%.%.|   10 in 24 h"
    " Tue |..%.==.%.%..%.===.======|   18 in 44 h"
    " Wed |=.===.=.#..====.=%.==.%.|   19 in 48 h"
    " Thu |==.=%..%.%.%..%...%..%.=|   16 in 41 h"
    " Fri |=.===.=%.==.%.%.====%===|   22 in 48 h"
    " Sat |.==.=.%.=.%.==.=====.%%.|   19 in 48 h"
    " Sun |%=.%.%.%...%.%..%.%.%..%|   12 in 27 h"
    " Mon: wakings 10 in 24 h observed"
    " . none  : = % # up to 1.5 an hour  ? not observed"
    " Sun 22 Nov  794 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    ""
    "------------------------------------------------------------"
    " f feed  s wake  d nappy | z undo  ! red flags       ? help"
    "#);
}
