//! The command line with a slip in it, at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log                                                                                              you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                                 │ ACTOGRAM  noon to noon  █ asleep  · awake  ● feed  ? not logged"
    "                                                                  │         12    15    18    21    00    03    06    09"
    "    ██        ██████  ██████                                      │ Sun 08 │????????????????????????????????????????????????│"
    "  ████    ██  ██      ██  ██                                      │ Mon 09 │????????????????????????????????????●?███●··████│"
    "    ██        ██████  ██  ██                                      │ Tue 10 │●·███●··████●·████●·████●·███●··████●·███·●·████│"
    "    ██    ██      ██  ██  ██                                      │ Wed 11 │●·███●·████●··███●·████●·███●··████●·███●·████●·│"
    "  ██████      ██████  ██████                                      │ Thu 12 │·███●·████●··██●·████●··██●··████●·██●··████●··█│"
    "                                                                  │ Fri 13 │█●·████●··██·●████●·███●·████●·███●·████●·███●·█│"
    "  bottle 90 ml · 01:22 · Dad                                      │ Sat 14 │███●·███●··███●·███●··███●·███●·████●·██●·████●·│"
    "  next side left                                                  │ Sun 15 │███●·████●·██●·████●··██·●·███●··██●·███·●·██●·█│"
    "  ASLEEP       0h41   since 02:31                                 │ Mon 16 │███●·██●··███●·██●··███●··██●·███●·██●··████●·█●│"
    "  wet nappy    2h05   01:07                                       │ Tue 17 │··███●··██●·███●·██●··███●··█●··███●·██●·███●··█│"
    "  dirty nappy  9h20   Sat 17:52                                   │ Wed 18 │█●·███●·██●··███●·████●··███●··████●·███????????│"
    "                 TODAY   YDAY                                     │ Thu 19 │??????????●??███●·████●··███●·████●··███●·████●·│"
    "  feeds              2      8                                     │ Fri 20 │███●·████●··██●·████●·███●··████●·███●·████●··██│"
    "  bottle ml         90    135                                     │ Sat 21 │█●·████●·███·███●·███●·█●█●··██                 │"
    "  wet / dirty      1/0    7/3                                     │"
    "  sleep           1h34  15h14                                     │"
    "  longest sleep   0h53   2h05                                     │"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "who DDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31      asleep                                            Dad      Sat 22:54  breast L 18 min                                   Mum"
    " 01:22      bottle 90 ml                                      Dad      Sat 20:52  sleep 1h55, to 22:47                              Mum"
    " 01:07      nappy wet                                         Mum      Sat 20:42  nappy wet                                         Mum"
    " 00:22      sleep 53 min, to 01:┌ command ─────────────────────────────────────────────────────────────────┐                        Mum"
    " 00:05      breast R 14 min     │ botle 90 20m ago                                                         │                        Mum"
    " Sat 23:22  sleep 38 min, to 00:│ ^^^^^                                                                    │                        Dad"
    "                                │ ? `botle` is not understood; did you mean `bottle`?                      │"
    "                                │                                                                          │"
    "                                │ Enter does it   Esc back                                                 │"
    "                                └──────────────────────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside                                                                      ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log                                                      you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  ██  ██                          │  feeds              2      8"
    "  ██████      ██████  ██████                          │  bottle ml         90    135"
    "                                                      │  wet / dirty      1/0    7/3"
    "  bottle 90 ml · 01:22 · Dad                          │  sleep           1h34  15h14"
    "  next side left                                      │  longest sleep   0h53   2h05"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "who DDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31      asleep                        Dad      Sat 22:54  breast L 18 min               Mum"
    " 01:22      bottle 90 ml                  Dad      Sat 20:52  sleep 1h55, to 22:47          Mum"
    " 01:07      ┌ command ─────────────────────────────────────────────────────────────────┐    Mum"
    " 00:22      │ botle 90 20m ago                                                         │    Mum"
    " 00:05      │ ^^^^^                                                                    │    Mum"
    " Sat 23:22  │ ? `botle` is not understood; did you mean `bottle`?                      │    Dad"
    "            │                                                                          │"
    "            │ Enter does it   Esc back                                                 │"
    "            └──────────────────────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside                              ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log                                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  ██████      ██████  ██████"
    "  bottle 90 ml · 01:22 · Dad   next side left"
    "  ASLEEP       0h41   since 02:31                       TODAY   YDAY"
    "  wet nappy    2h05   01:07              feeds              2      8"
    "  dirty nappy  9h20   Sat 17:52          bottle ml         90    135"
    "                                         wet / dirty      1/0    7/3"
    "                                         sleep           1h34  15h14"
    "  ┌ command ─────────────────────────────────────────────────────────────────┐"
    "  │ botle 90 20m ago                                                         │"
    "sl│ ^^^^^                                                                    │"
    "fe│ ? `botle` is not understood; did you mean `bottle`?                      │"
    "na│                                                                          │"
    "wh│ Enter does it   Esc back                                                 │"
    "  └──────────────────────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside          ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log              you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  ██████      ██████  ██████"
    "  bottle 90 ml · 01:22 · Dad   next side left"
    "  ASLEEP       0h41   since 02:31"
    "  wet nappy    2h05   01:07"
    "┌ command ─────────────────────────────────────────────────┐"
    "│ botle 90 20m ago                                         │"
    "│ ^^^^^                                                    │"
    "│ ? `botle` is not understood; did you mean `bottle`?      │"
    "│                                                          │"
    "│ Enter does it   Esc back                                 │"
    "└──────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::ada((40, 10)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ command ─────────────────────────────┐"
    "│ botle 90 20m ago                     │"
    "│ ^^^^^                                │"
    "│ ? `botle` is not understood; did you │"
    "│ mean `bottle`?                       │"
    "│                                      │"
    "│ Enter does it   Esc back             │"
    "└──────────────────────────────────────┘"
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
