//! A private check-in, at every size and in every mode.

use crate::view;
use dadops::app::key::Key;
use dadops::app::ui::Glyphs;

#[test]
fn item_at_140x40() {
    let model = view::private((140, 40), " 2");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Mum  03:12"
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
    "  dirty nappy  9h20   Sat 17:52      ┌ private check-in   2 of 7 ─────────────────────────────────────┐▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY        │ for Mum only                                                   │▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10        │ Over the last 2 weeks, how often have you been bothered by     │··██                 │"
    "  bottle ml         90    320        │ Feeling down, depressed, or hopeless                           │▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5        │                                                                │····                 │"
    "  sleep           1h31  16h11        │ 0  not at all                                                  │▄▄▄▄                 │"
    "  longest sleep   0h45   3h25        │ 1  several days                                                │"
    "─────────────────────────────────────│ 2  more than half the days                                     │─────────────────────────────────────"
    "               06          09        │ 3  nearly every day                                            │"
    "slp █████████████··█████····█████···█│                                                                │"
    "fed              b      b       b    │ 0-3 answers   Tab skips   Esc leaves, nothing kept             │"
    "nap               x      w       d   │ ! whom to call now                                             │"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMM└────────────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short   carer-stretch Mum          gone 3/1.9"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                                                Dad      00:20      sleep 45 min, to 01:05                            Mum"
    " 01:36  burp, worked                                          Dad      Sat 23:20  sleep 45 min, to 00:05                            Mum"
    " 01:22  bottle 90 ml expressed                                Dad      Sat 23:17  Mum request pillow                                Mum"
    " 01:21  Mum asleep                                            Mum      Sat 23:16  nappy wet                                         Mum"
    " 01:07  nappy wet                                             Mum      Sat 22:58  Nan asleep                                        Nan"
    " 00:23  Mum sleep 40 min, to 01:03                            Mum      Sat 22:57  Mum request pillow                                Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                            ? help"
    "#);
}

#[test]
fn kept_at_140x40() {
    let model = view::private_kept((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Mum  03:12"
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
    "  feeds              1     10        ┌ private check-in   7 of 7 ─────────────────────────────────────┐··██                 │"
    "  bottle ml         90    320        │ for Mum only                                                   │▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5        │ passphrase  ***********                                        │····                 │"
    "  sleep           1h31  16h11        │ again                                                          │▄▄▄▄                 │"
    "  longest sleep   0h45   3h25        │ Type it twice, every time.                                     │"
    "─────────────────────────────────────│                                                                │─────────────────────────────────────"
    "               06          09        │ Enter seals   Tab other field   Esc leaves, nothing kept       │"
    "slp █████████████··█████····█████···█└────────────────────────────────────────────────────────────────┘"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short   carer-stretch Mum          gone 3/1.9"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                                                Dad      00:20      sleep 45 min, to 01:05                            Mum"
    " 01:36  burp, worked                                          Dad      Sat 23:20  sleep 45 min, to 00:05                            Mum"
    " 01:22  bottle 90 ml expressed                                Dad      Sat 23:17  Mum request pillow                                Mum"
    " 01:21  Mum asleep                                            Mum      Sat 23:16  nappy wet                                         Mum"
    " 01:07  nappy wet                                             Mum      Sat 22:58  Nan asleep                                        Nan"
    " 00:23  Mum sleep 40 min, to 01:03                            Mum      Sat 22:57  Mum request pillow                                Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                            ? help"
    "#);
}

#[test]
fn item_at_100x30() {
    let model = view::private((100, 30), " 2");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                           you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  ██  ██                          │  feeds              1     10"
    "  ██████      ██████  ██████                          │  bottle ml         90    320"
    "                 ┌ private check-in   2 of 7 ─────────────────────────────────────┐5"
    "  bottle 90 ml ex│ for Mum only                                                   │1"
    "  next side right│ Over the last 2 weeks, how often have you been bothered by     │5"
    "─────────────────│ Feeling down, depressed, or hopeless                           │─────────────────"
    "               06│                                                                │    00"
    "slp █████████████│ 0  not at all                                                  │·███·███······███"
    "fed              │ 1  several days                                                │         b"
    "nap              │ 2  more than half the days                                     │ w      w"
    "who DDDDDDDDDDDDD│ 3  nearly every day                                            │MMMMMMMMMDDDDDDDD"
    "─────────────────│                                                                │─────────────────"
    " ! too slow    an│ 0-3 answers   Tab skips   Esc leaves, nothing kept             │"
    " ! too short   ca│ ! whom to call now                                             │"
    "─────────────────└────────────────────────────────────────────────────────────────┘─────────────────"
    " 02:31  asleep                            Dad      00:23      Mum sleep 40 min, to 01:03    Mum"
    " 01:36  burp, worked                      Dad      00:20      sleep 45 min, to 01:05        Mum"
    " 01:22  bottle 90 ml expressed            Dad      Sat 23:20  sleep 45 min, to 00:05        Mum"
    " 01:21  Mum asleep                        Mum      Sat 23:17  Mum request pillow            Mum"
    " 01:07  nappy wet                         Mum      Sat 23:16  nappy wet                     Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn kept_at_100x30() {
    let model = view::private_kept((100, 30));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                           you: Mum  03:12"
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
    "  next side right┌ private check-in   7 of 7 ─────────────────────────────────────┐5"
    "─────────────────│ for Mum only                                                   │─────────────────"
    "               06│ passphrase  ***********                                        │    00"
    "slp █████████████│ again                                                          │·███·███······███"
    "fed              │ Type it twice, every time.                                     │         b"
    "nap              │                                                                │ w      w"
    "who DDDDDDDDDDDDD│ Enter seals   Tab other field   Esc leaves, nothing kept       │MMMMMMMMMDDDDDDDD"
    "─────────────────└────────────────────────────────────────────────────────────────┘─────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short   carer-stretch Mum          gone 3/1.9"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                            Dad      00:23      Mum sleep 40 min, to 01:03    Mum"
    " 01:36  burp, worked                      Dad      00:20      sleep 45 min, to 01:05        Mum"
    " 01:22  bottle 90 ml expressed            Dad      Sat 23:20  sleep 45 min, to 00:05        Mum"
    " 01:21  Mum asleep                        Mum      Sat 23:17  Mum request pillow            Mum"
    " 01:07  nappy wet                         Mum      Sat 23:16  nappy wet                     Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn intro_at_80x24() {
    let model = view::private((80, 24), "");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██ ┌ private check-in ──────────────────────────────────────────────┐"
    "    ██ │ for Mum only                                                   │"
    "  █████│ Four short questions. Only you can read the answers: they are  │"
    "  bottl│ sealed under your passphrase and in no list, count, export or  │"
    "  ASLEE│ picture.                                                       │"
    "  wet n│ A forgotten passphrase cannot be brought back.                 │"
    "  dirty│ It does not take the place of the midwife, the health visitor  │"
    "       │ or the 6-week check.                                           │"
    "       │                                                                │"
    "       │ Space begins   Esc leaves                                      │"
    "       │ ! whom to call now                                             │  03"
    "slp ███└────────────────────────────────────────────────────────────────┘·██"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn item_at_80x24() {
    let model = view::private((80, 24), " 2");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██ ┌ private check-in   2 of 7 ─────────────────────────────────────┐"
    "    ██ │ for Mum only                                                   │"
    "  █████│ Over the last 2 weeks, how often have you been bothered by     │"
    "  bottl│ Feeling down, depressed, or hopeless                           │"
    "  ASLEE│                                                                │"
    "  wet n│ 0  not at all                                                  │"
    "  dirty│ 1  several days                                                │"
    "       │ 2  more than half the days                                     │"
    "       │ 3  nearly every day                                            │"
    "       │                                                                │"
    "       │ 0-3 answers   Tab skips   Esc leaves, nothing kept             │  03"
    "slp ███│ ! whom to call now                                             │·██"
    "fed    └────────────────────────────────────────────────────────────────┘"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn passphrase_at_80x24() {
    let model = view::private_typed((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  █████┌ private check-in   7 of 7 ─────────────────────────────────────┐"
    "  bottl│ for Mum only                                                   │"
    "  ASLEE│ passphrase  ***********                                        │"
    "  wet n│ again                                                          │"
    "  dirty│ Type it twice, every time.                                     │"
    "       │                                                                │"
    "       │ Enter seals   Tab other field   Esc leaves, nothing kept       │"
    "       └────────────────────────────────────────────────────────────────┘"
    "            06       09       12       15       18       21       00       03"
    "slp ██████████·████···███···████·███████···██···█████·█████··█··██·██·····██"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn kept_at_80x24() {
    let model = view::private_kept((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  █████┌ private check-in   7 of 7 ─────────────────────────────────────┐"
    "  bottl│ for Mum only                                                   │"
    "  ASLEE│ passphrase  ***********                                        │"
    "  wet n│ again                                                          │"
    "  dirty│ Type it twice, every time.                                     │"
    "       │                                                                │"
    "       │ Enter seals   Tab other field   Esc leaves, nothing kept       │"
    "       └────────────────────────────────────────────────────────────────┘"
    "            06       09       12       15       18       21       00       03"
    "slp ██████████·████···███···████·███████···██···█████·█████··█··██·██·····██"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn harm_at_80x24() {
    let model = view::private_harm((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Mum  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  █████┌ private check-in ──────────────────────────────────────────────┐"
    "  bottl│ for Mum only                                                   │"
    "  ASLEE│ Thoughts of harming yourself, the baby or somebody else: call  │"
    "  wet n│ now.                                                           │"
    "  dirty│ Call, or show the numbers to somebody near you.                │"
    "       │ Nothing of this is kept or told.                               │"
    "       │                                                                │"
    "       │ ! numbers   Space goes on   Esc leaves, nothing kept           │"
    "       └────────────────────────────────────────────────────────────────┘  03"
    "slp ██████████·████···███···████·███████···██···█████·█████··█··██·██·····██"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn intro_at_60x20() {
    let model = view::private((60, 20), "");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "┌ private check-in ────────────────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ Four short questions. Only you can read the answers:     │"
    "│ they are sealed under your passphrase and in no list,    │"
    "│ count, export or picture.                                │"
    "│ A forgotten passphrase cannot be brought back.           │"
    "│ It does not take the place of the midwife, the health    │"
    "│ visitor or the 6-week check.                             │"
    "│                                                          │"
    "│ Space begins   Esc leaves                                │"
    "│ ! whom to call now                                       │"
    "└──────────────────────────────────────────────────────────┘"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn item_at_60x20() {
    let model = view::private((60, 20), " 2");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "┌ private check-in   2 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ Over the last 2 weeks, how often have you been bothered  │"
    "│ by                                                       │"
    "│ Feeling down, depressed, or hopeless                     │"
    "│                                                          │"
    "│ 0  not at all                                            │"
    "│ 1  several days                                          │"
    "│ 2  more than half the days                               │"
    "│ 3  nearly every day                                      │"
    "│                                                          │"
    "│ 0-3 answers   Tab skips   Esc leaves, nothing kept       │"
    "│ ! whom to call now                                       │"
    "└──────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn passphrase_at_60x20() {
    let model = view::private_typed((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "┌ private check-in   7 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ passphrase  ***********                                  │"
    "│ again                                                    │"
    "│ Type it twice, every time.                               │"
    "│                                                          │"
    "│ Enter seals   Tab other field   Esc leaves, nothing kept │"
    "└──────────────────────────────────────────────────────────┘"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn kept_at_60x20() {
    let model = view::private_kept((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "┌ private check-in   7 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ passphrase  ***********                                  │"
    "│ again                                                    │"
    "│ Type it twice, every time.                               │"
    "│                                                          │"
    "│ Enter seals   Tab other field   Esc leaves, nothing kept │"
    "└──────────────────────────────────────────────────────────┘"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn harm_at_60x20() {
    let model = view::private_harm((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "┌ private check-in ────────────────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ Thoughts of harming yourself, the baby or somebody else: │"
    "│ call now.                                                │"
    "│ Call, or show the numbers to somebody near you.          │"
    "│ Nothing of this is kept or told.                         │"
    "│                                                          │"
    "│ ! numbers   Space goes on   Esc leaves, nothing kept     │"
    "└──────────────────────────────────────────────────────────┘"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn intro_at_40x10() {
    let model = view::private((40, 10), "");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ private check-in ────────────────────┐"
    "│ Four short questions. Only you can   │"
    "│ read the answers: they are sealed    │"
    "│ under your passphrase and in no      │"
    "│ list, count, export or picture.      │"
    "│ A forgotten passphrase cannot be     │"
    "│ brought back.                        │"
    "│ Space begins   Esc leaves            │"
    "│ ! whom to call now                   │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn item_at_40x10() {
    let model = view::private((40, 10), " 2");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ private check-in   2 of 7 ───────────┐"
    "│ Over the last 2 weeks, how often     │"
    "│ have you been bothered by            │"
    "│ Feeling down, depressed, or hopeless │"
    "│ 0  not at all                        │"
    "│ 1  several days                      │"
    "│ 2  more than half the days           │"
    "│ 3  nearly every day                  │"
    "│ ! whom to call now                   │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn passphrase_at_40x10() {
    let model = view::private_typed((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8    03:12"
    "┌ private check-in   7 of 7 ───────────┐"
    "│ for Mum only                         │"
    "│ passphrase  ***********              │"
    "│ again                                │"
    "│ Type it twice, every time.           │"
    "│                                      │"
    "│ Enter seals   Tab other field        │"
    "│ Esc leaves, nothing kept             │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn kept_at_40x10() {
    let model = view::private_kept((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8    03:12"
    "┌ private check-in   7 of 7 ───────────┐"
    "│ for Mum only                         │"
    "│ passphrase  ***********              │"
    "│ again                                │"
    "│ Type it twice, every time.           │"
    "│                                      │"
    "│ Enter seals   Tab other field        │"
    "│ Esc leaves, nothing kept             │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn harm_at_40x10() {
    let model = view::private_harm((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ private check-in ────────────────────┐"
    "│ for Mum only                         │"
    "│ Thoughts of harming yourself, the    │"
    "│ baby or somebody else: call now.     │"
    "│ Call, or show the numbers to         │"
    "│ somebody near you.                   │"
    "│ Nothing of this is kept or told.     │"
    "│ ! numbers   Space goes on            │"
    "│ Esc leaves, nothing kept             │"
    "└──────────────────────────────────────┘"
    "#);
}

#[test]
fn help_at_60x20() {
    let model = view::private((60, 20), " 1111");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "┌ private check-in   5 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ Is this something you want help with?                    │"
    "│                                                          │"
    "│ n  no                                                    │"
    "│ y  yes                                                   │"
    "│                                                          │"
    "│ y/n answers   Tab skips   Esc leaves, nothing kept       │"
    "│ ! whom to call now                                       │"
    "└──────────────────────────────────────────────────────────┘"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn note_at_60x20() {
    let model = view::private((60, 20), " 1111nlong night");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "┌ private check-in   6 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ In your own words, if you like (up to about 600          │"
    "│ letters):                                                │"
    "│ long night                                               │"
    "│                                                          │"
    "│ Enter goes on   Esc leaves, nothing kept                 │"
    "│ F10 whom to call now                                     │"
    "└──────────────────────────────────────────────────────────┘"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn shown_at_60x20() {
    let model = view::private_shown((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "┌ private check-in ────────────────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ 2026-11-21 Sat 01:12                                     │"
    "│ Little interest or pleasure in doing things: several     │"
    "│ days                                                     │"
    "│ Feeling down, depressed, or hopeless: more than half the │"
    "│ days                                                     │"
    "│ PHQ-2: 3 of 6.                                           │"
    "│ "long night"                                             │"
    "│                                                          │"
    "│ w/x scroll   Esc closes   ! whom to call now             │"
    "└──────────────────────────────────────────────────────────┘"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn trouble_at_60x20() {
    let model = view::private_trouble((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "┌ private check-in   7 of 7 ───────────────────────────────┐"
    "│ for Mum only                                             │"
    "│ passphrase  ***********                                  │"
    "│ again                                                    │"
    "│ Type it twice, every time.                               │"
    "│                                                          │"
    "│ Enter seals   Tab other field   Esc leaves, nothing kept │"
    "└──────────────────────────────────────────────────────────┘"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn in_ascii_at_night() {
    let mut model = view::at_night(view::private_typed((60, 20)));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "------------------------------------------------------------"
    "  SINCE LAST FEED"
    "    ##        ######  ######"
    "  ####    ##  ##      ##  ##"
    "    ##        ######  ##  ##"
    "   + private check-in   7 of 7 -------------------------+"
    "  #| for Mum only                                       |"
    "  b| passphrase  ***********                            |"
    "  A| again                                              |"
    "  w| Type it twice, every time.                         |"
    "  d|                                                    |"
    " to| Enter seals   Tab other field                      |"
    "   | Esc leaves, nothing kept                           |"
    "slp+----------------------------------------------------+"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "------------------------------------------------------------"
    " f feed  s wake  d nappy | z undo  ! red flags       ? help"
    "#);
}

#[test]
fn a_passphrase_is_drawn_as_stars_and_nothing_is_left_when_it_closes() {
    let before = view::text(&view::private((80, 24), "q"));
    let mut model = view::private_typed((80, 24));
    let typed = view::text(&model);
    assert!(typed.contains("***********") && !typed.contains("sesame"), "{typed}");
    view::press(&mut model, &[Key::Esc]);
    assert_eq!(view::text(&model), before);
    for mut model in [view::private_kept((80, 24)), view::private_shown((80, 24))] {
        view::press(&mut model, &[Key::Esc]);
        assert_eq!(view::text(&model), before);
        assert!(model.toast.is_none());
        let all = format!("{model:?}");
        for word in ["sesame", "long night", "Sealed", "PHQ"] {
            assert!(!all.contains(word), "{word} is still in the model");
        }
    }
}
