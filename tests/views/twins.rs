//! Two babies on screen 1, at every size.

use crate::view;

#[test]
fn at_140x40() {
    let model = view::twins((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                                                          you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  Ada                                                                 │ Ivo"
    "  SINCE LAST FEED                                                     │ SINCE LAST FEED"
    "                                                                      │"
    "    ██        ██████  ██████                                          │ ██████        ██    ██████"
    "  ████    ██  ██      ██  ██                                          │ ██  ██  ██  ████        ██"
    "    ██        ██████  ██  ██                                          │ ██  ██        ██    ██████"
    "    ██    ██      ██  ██  ██                                          │ ██  ██  ██    ██    ██"
    "  ██████      ██████  ██████                                          │ ██████      ██████  ██████"
    "                                                                      │"
    "  bottle 90 ml expressed · 01:22 · Dad   next side right              │ breast L · running 12 min   next side right"
    "  ASLEEP       0h41   since 02:31                                     │ ASLEEP       0h56   since 02:16"
    "  wet nappy    2h05   01:07                                           │ wet nappy    1h21   01:51"
    "  dirty nappy  9h20   Sat 17:52                                       │ dirty nappy  4h31   Sat 22:41"
    "  today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31               │ today: feeds 2 · 0 ml · wet 1 · dirty 0 · slept 2h14"
    "                                                                      │"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b        b       R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "─── Ivo ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ██·██████···█████████··██████····███████···███···██████········██·······████··██████████····████"
    "fed  b       b           b       R          L    n         b     bb  b          b           n      L"
    "nap   x                   x                  x              d      w  o          d            w"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 03:00  Ivo breast L                                          Mum      01:50  Ivo burp shoulder                                     Dad"
    " 02:31  Ada asleep                                            Dad      01:36  Ada burp, worked                                      Dad"
    " 02:16  Ivo asleep, in pram                                   Mum      01:22  Ada bottle 90 ml expressed                            Dad"
    " 01:59  Mum asleep                                            Mum      01:20  Ivo breast R 16 + L 11 min                            Mum"
    " 01:58  Ivo cry, helped: rocking 15 min, to 02:13             Dad      01:07  Ada nappy wet                                         Mum"
    " 01:51  Ivo nappy wet                                         Dad      00:23  Mum sleep 40 min, to 01:03                            Mum"
    ""
    ""
    ""
    " ? Mum asleep since 01:59 and fed at 03:00: awake when?     Space at 03:00"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                      ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::twins((100, 30));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  Ada                                             │ Ivo"
    "  SINCE LAST FEED                                 │ SINCE LAST FEED"
    "                                                  │"
    "    ██        ██████  ██████                      │ ██████        ██    ██████"
    "  ████    ██  ██      ██  ██                      │ ██  ██  ██  ████        ██"
    "    ██        ██████  ██  ██                      │ ██  ██        ██    ██████"
    "    ██    ██      ██  ██  ██                      │ ██  ██  ██    ██    ██"
    "  ██████      ██████  ██████                      │ ██████      ██████  ██████"
    "                                                  │"
    "  bottle 90 ml expressed · 01:22 · Dad            │ breast L · running 12 min   next side right"
    "  ASLEEP       0h41   since 02:31                 │ ASLEEP       0h56   since 02:16"
    "  wet nappy    2h05   01:07                       │ wet nappy    1h21   01:51"
    "  dirty nappy  9h20   Sat 17:52                   │ dirty nappy  4h31   Sat 22:41"
    "  today: feeds 1 · 90 ml · wet 1 · dirty 0 ·      │ today: feeds 2 · 0 ml · wet 1 · dirty 0 · slept"
    "  slept 1h31                                      │ 2h14"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b        b       R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "─── Ivo ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ██·██████···█████████··██████····███████···███···██████········██·······████··██████████····████"
    "fed  b       b           b       R          L    n         b     bb  b          b           n      L"
    "nap   x                   x                  x              d      w  o          d            w"
    " ? Mum asleep since 01:59 and fed at 03:00: awake when?     Space at 03:00"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit         ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::twins((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log        03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  Ada"
    "   █    ███ ███            bottle 90 ml expressed · 01:22 · Dad"
    "  ██  █ █   █ █            ASLEEP       0h41   since 02:31"
    "   █    ███ █ █            wet nappy    2h05   01:07"
    "   █  █   █ █ █            dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp ██████████·████··████···████·████████··██···█████·█████··█··██·██·····██"
    "fed          b    b      b     R        n    R       b        L       b"
    "  Ivo"
    "  ███    █  ███            breast L · running 12 min   next side right"
    "  █ █ █ ██    █            ASLEEP       0h56   since 02:16"
    "  █ █    █  ███            wet nappy    1h21   01:51"
    "  █ █ █  █  █              dirty nappy  4h31   Sat 22:41"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp █·█████··██████··█████··██████··██···████······██····████·████████···███"
    "fed  b     b       b      R       L   n      b    b b        b        n    L"
    ""
    " ? Mum asleep since 01:59 and fed at 03:00: awake when?     Space at 03:00"
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo  ! red flags  c command          ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::twins((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2  3  4  6  8               03:12"
    "────────────────────────────────────────────────────────────"
    "  Ada"
    "   █    ███ ███            bottle 90 ml expressed · 01:22 ·…"
    "  ██  █ █   █ █            ASLEEP       0h41   since 02:31"
    "   █    ███ █ █            wet nappy    2h05   01:07"
    "   █  █   █ █ █            dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    ""
    "  Ivo"
    "  ███    █  ███            breast L · running 12 min"
    "  █ █ █ ██    █            ASLEEP       0h56   since 02:16"
    "  █ █    █  ███            wet nappy    1h21   01:51"
    "  █ █ █  █  █              dirty nappy  4h31   Sat 22:41"
    "  ███   ███ ███"
    ""
    ""
    " ? Mum: awake at 03:00?   Space yes"
    "────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo              ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::twins((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada  Ivo [1 Now] 2  3  4  6  8   03:12"
    " Ada  1h50  bottle 90 ml expressed · 01…"
    " ASLEEP 0h41 · wet 2h05 · dirty 9h20"
    ""
    " Ivo  0h12  breast L · running 12 min"
    " ASLEEP 0h56 · wet 1h21 · dirty 4h31"
    ""
    ""
    " ? Mum: awake at 03:00?   Space yes"
    " f feed  s sleep/wake  d nappy ! ? help"
    "#);
}
