//! Two babies on screen 1, at every size.

use crate::view;

#[test]
fn at_140x40() {
    let model = view::twins((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  8 Log                                                                                     you: Dad  03:12"
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
    "  ASLEEP       0h41   since 02:31                                     │ ASLEEP       0h48   since 02:24"
    "  wet nappy    2h05   01:07                                           │ wet nappy    3h21   Sat 23:51"
    "  dirty nappy  9h20   Sat 17:52                                       │ dirty nappy  0h58   02:14"
    "  today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31               │ today: feeds 2 · 60 ml · wet 0 · dirty 1 · slept 2h39"
    "                                                                      │"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ███████···██████···████····██···█████████···████·····█·····██████··███████··██··███·███······███"
    "fed         b       b       n    L          R       L     R R        b            L         b"
    "nap          x       w       x                 x              d       w             w      w"
    "─── Ivo ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ███·····█████····███·····██████·····██······████····████████████····████·····████··███████···███"
    "fed    n         R      b          b      L  b      R               b       L        b         b   L"
    "nap     x          w      d         w                 x              x         w      w        d"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 03:00  Ivo breast L                                          Mum      01:22  Ada bottle 90 ml expressed                            Dad"
    " 02:31  Ada asleep                                            Dad      01:21  Mum asleep                                            Mum"
    " 02:24  Ivo asleep, in arms                                   Dad      01:07  Ada nappy wet                                         Mum"
    " 02:14  Ivo nappy dirty                                       Dad      00:23  Mum sleep 40 min, to 01:03                            Mum"
    " 02:00  Ivo bottle 60 ml expressed                            Dad      00:20  Ada sleep 45 min, to 01:05                            Mum"
    " 01:36  Ada burp, worked                                      Dad      00:05  Dad sleep 1h13, to 01:18                              Dad"
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo  c command  v edit  b bedside                                                                ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::twins((100, 30));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  8 Log                                             you: Dad  03:12"
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
    "  ASLEEP       0h41   since 02:31                 │ ASLEEP       0h48   since 02:24"
    "  wet nappy    2h05   01:07                       │ wet nappy    3h21   Sat 23:51"
    "  dirty nappy  9h20   Sat 17:52                   │ dirty nappy  0h58   02:14"
    "  today: feeds 1 · 90 ml · wet 1 · dirty 0 ·      │ today: feeds 2 · 60 ml · wet 0 · dirty 1 ·"
    "  slept 1h31                                      │ slept 2h39"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ███████···██████···████····██···█████████···████·····█·····██████··███████··██··███·███······███"
    "fed         b       b       n    L          R       L     R R        b            L         b"
    "nap          x       w       x                 x              d       w             w      w"
    "─── Ivo ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ███·····█████····███·····██████·····██······████····████████████····████·····████··███████···███"
    "fed    n         R      b          b      L  b      R               b       L        b         b   L"
    "nap     x          w      d         w                 x              x         w      w        d"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo  c command  v edit  b bedside                        ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::twins((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  8 Log                         you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  Ada"
    "   █    ███ ███            bottle 90 ml expressed · 01:22 · Dad"
    "  ██  █ █   █ █            ASLEEP       0h41   since 02:31"
    "   █    ███ █ █            wet nappy    2h05   01:07"
    "   █  █   █ █ █            dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp █████··█████··███···█···██████···███···█····█████·█████··█··██·██·····██"
    "fed      b      b    n   L        R    L    RR       b        L       b"
    "  Ivo"
    "  ███    █  ███            breast L · running 12 min   next side right"
    "  █ █ █ ██    █            ASLEEP       0h48   since 02:24"
    "  █ █    █  ███            wet nappy    3h21   Sat 23:51"
    "  █ █ █  █  █              dirty nappy  0h58   02:14"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp ██····████··███···█████···██····████···█████████··████····███·██████·███"
    "fed   n       R    b       b    L b     R          b      L     b       b  L"
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::twins((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2 Time  8 Log     you: Dad  03:12"
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
    "  █ █ █ ██    █            ASLEEP       0h48   since 02:24"
    "  █ █    █  ███            wet nappy    3h21   Sat 23:51"
    "  █ █ █  █  █              dirty nappy  0h58   02:14"
    "  ███   ███ ███"
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo              ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::twins((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ivo d12 [1 Now] 2  8    03:12"
    " Ada  1h50  bottle 90 ml expressed · 01…"
    " ASLEEP 0h41 · wet 2h05 · dirty 9h20"
    ""
    " Ivo  0h12  breast L · running 12 min"
    " ASLEEP 0h48 · wet 3h21 · dirty 0h58"
    ""
    ""
    ""
    " f feed  s sleep/wake            ? help"
    "#);
}
