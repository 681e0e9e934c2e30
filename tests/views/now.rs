//! Screen 1 at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::ada((140, 40));
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
    " 02:31  asleep                                                Dad      00:20      sleep 45 min, to 01:05                            Mum"
    " 01:36  burp, worked                                          Dad      Sat 23:20  sleep 45 min, to 00:05                            Mum"
    " 01:22  bottle 90 ml expressed                                Dad      Sat 23:17  Mum request pillow                                Mum"
    " 01:21  Mum asleep                                            Mum      Sat 23:16  nappy wet                                         Mum"
    " 01:07  nappy wet                                             Mum      Sat 22:58  Nan asleep                                        Nan"
    " 00:23  Mum sleep 40 min, to 01:03                            Mum      Sat 22:57  Mum request pillow                                Mum"
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                            ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::ada((100, 30));
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
fn at_80x24() {
    let model = sample::ada((80, 24));
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
    "                                         sleep           1h31  16h11"
    "                                         longest sleep   0h45   3h25"
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
fn at_60x20() {
    let model = sample::ada((60, 20));
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
    "  wet nappy    2h05   01:07"
    "  dirty nappy  9h20   Sat 17:52"
    " today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31"
    "         06    09    12    15    18    21    00    03"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = sample::ada((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8    03:12"
    " SINCE LAST FEED  bottle 90 ml expresse…"
    "   ██        ██████  ██████"
    " ████    ██  ██      ██  ██"
    "   ██        ██████  ██  ██"
    "   ██    ██      ██  ██  ██"
    " ██████      ██████  ██████"
    " ASLEEP 0h41 · wet 2h05 · dirty 9h20"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
