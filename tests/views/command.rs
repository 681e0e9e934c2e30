//! The command line with a slip in it, at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                                 │ ACTOGRAM  noon to noon  █ ▄ asleep  · awake  + inferred  ? not logged"
    "                                                                  │         12    15    18    21    00    03    06    09"
    "    ██        ██████  ██████                                      │ Wed 18 │·██●·███●·█●●·█●●·███●·██●·████·█●·████●████·██·│"
    "  ████    ██  ██      ██  ██                                      │  Mum   │·······················▄▄▄·▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "    ██        ██████  ██  ██                                      │  Dad   │······················▄▄▄▄▄▄▄▄▄·▄▄·▄▄···········│"
    "    ██    ██      ██  ██  ██                                      │  Nan   │······················▄▄▄▄▄▄▄▄▄▄▄▄▄▄············│"
    "  ██████      ██████  ██████                                      │ Thu 19 │·█●????????????●·██●·███●·██●·██●·████●·███●·███│"
    "                                                                  │  Mum   │·▄···················▄▄▄▄·▄▄▄▄▄▄▄▄▄▄▄▄··········│"
    "  bottle 90 ml expressed · 01:22 · Dad                            │  Dad   │····················▄▄▄▄▄▄▄▄▄·▄▄▄·▄▄▄▄··········│"
    "  next side right                                                 │  Nan   │·····················▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄···········│"
    "  ASLEEP       0h41   since 02:31                                 │ Fri 20 │█●·●█●·███●··●█●·●●█●·██●·███●███████●██●·██●··█│"
    "  wet nappy    2h05   01:07                                       │  Mum   │······················▄▄·▄▄▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "  dirty nappy  9h20   Sat 17:52                                   │  Dad   │·····················▄▄▄▄▄▄▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY                                     │  Nan   │······················▄▄▄▄▄▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10                                     │ Sat 21 │█●█████●██●·███●███·█●·███●··██                 │"
    "  bottle ml         90    320                                     │  Mum   │·························▄·▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5                                     │  Dad   │·····················▄▄▄▄▄▄····                 │"
    "  sleep           1h31  16h11                                     │  Nan   │······················▄▄▄▄▄▄▄▄▄                 │"
    "  longest sleep   0h45   3h25                                     │"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short   carer-stretch Mum          gone 3/1.9"
    "────────────────────────────────┌ command ─────────────────────────────────────────────────────────────────┐────────────────────────────────"
    " 02:31  asleep                  │ botle 90 20m ago                                                         │                        Mum"
    " 01:36  burp, worked            │ ^^^^^                                                                    │                        Mum"
    " 01:22  bottle 90 ml expressed  │ ? `botle` is not understood; did you mean `bottle`?                      │                        Mum"
    " 01:21  Mum asleep              │                                                                          │                        Mum"
    " 01:07  nappy wet               │ Enter does it   Esc back                                                 │                        Nan"
    " 00:23  Mum sleep 40 min, to 01:└──────────────────────────────────────────────────────────────────────────┘                        Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                            ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  ██  ██                          │  feeds              1     10"
    "  ██████      ██████  ██████                          │  bottle ml         90    320"
    "                                                      │  wet / dirty      1/0    7/5"
    "  bottle 90 ml expressed · 01:22 · Dad                │  sleep           1h31  16h11"
    "  next side right                                     │  longest sleep   0h45   3h25"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short┌ command ─────────────────────────────────────────────────────────────────┐"
    "────────────│ botle 90 20m ago                                                         │────────────"
    " 02:31  asle│ ^^^^^                                                                    │    Mum"
    " 01:36  burp│ ? `botle` is not understood; did you mean `bottle`?                      │    Mum"
    " 01:22  bott│                                                                          │    Mum"
    " 01:21  Mum │ Enter does it   Esc back                                                 │    Mum"
    " 01:07  napp└──────────────────────────────────────────────────────────────────────────┘    Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  ██████      ██████  ██████"
    "  bottle 90 ml expressed · 01:22 · Dad   next side right"
    "  ASLEEP       0h41   since 02:31                       TODAY   YDAY"
    "  wet nappy    2h05   01:07              feeds              1     10"
    "  dirty nappy  9h20   Sat 17:52          bottle ml         90    320"
    "                                         wet / dirty      1/0    7/5"
    "  ┌ command ─────────────────────────────────────────────────────────────────┐"
    "  │ botle 90 20m ago                                                         │"
    "  │ ^^^^^                                                                    │"
    "sl│ ? `botle` is not understood; did you mean `bottle`?                      │"
    "fe│                                                                          │"
    "na│ Enter does it   Esc back                                                 │"
    "wh└──────────────────────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "cbotle 90 20m ago");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  ██████      ██████  ██████"
    "  bottle 90 ml expressed · 01:22 · Dad   next side right"
    "  ASLEEP       0h41   since 02:31"
    "┌ command ─────────────────────────────────────────────────┐"
    "│ botle 90 20m ago                                         │"
    "│ ^^^^^                                                    │"
    "│ ? `botle` is not understood; did you mean `bottle`?      │"
    "│                                                          │"
    "│ Enter does it   Esc back                                 │"
    "└──────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
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
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
