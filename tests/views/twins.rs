//! Two babies on screen 1, at every size.

use crate::view;

#[test]
fn at_140x40() {
    let model = view::twins((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ben d12 [1 Now] 2 Time  8 Log                                                                                     you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  Ada                                                                 │ Ben"
    "  SINCE LAST FEED                                                     │ SINCE LAST FEED"
    "                                                                      │"
    "    ██        ██████  ██████                                          │ ██████        ██    ██████"
    "  ████    ██  ██      ██  ██                                          │ ██  ██  ██  ████        ██"
    "    ██        ██████  ██  ██                                          │ ██  ██        ██    ██████"
    "    ██    ██      ██  ██  ██                                          │ ██  ██  ██    ██    ██"
    "  ██████      ██████  ██████                                          │ ██████      ██████  ██████"
    "                                                                      │"
    "  bottle 90 ml · 01:22 · Dad   next side left                         │ breast L · running 12 min   next side right"
    "  ASLEEP       0h41   since 02:31                                     │ AWAKE        3h12   since 00:00"
    "  wet nappy    2h05   01:07                                           │ wet nappy    6h30   Sat 20:42"
    "  dirty nappy  9h20   Sat 17:52                                       │ dirty nappy  9h20   Sat 17:52"
    "  today 2 feeds · 90 ml · 1 wet 0 dirty · slept 1h34                  │ today 2 feeds · 0 ml · 0 wet 0 dirty · slept 0h00"
    "                                                                      │"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "─── Ben ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00          03"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·············"
    "fed     b        L            L           R          b                 L          L    R           L"
    "nap      x        w            w           x           w      d          w"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 03:00  Ben breast L                                          Mum      00:05      Ben breast R 14 min                               Mum"
    " 02:31  Ada asleep                                            Dad      Sat 23:22  Ada sleep 38 min, to 00:00                        Mum"
    " 01:22  Ada bottle 90 ml                                      Dad      Sat 23:22  Ben sleep 38 min, to 00:00                        Mum"
    " 01:07  Ada nappy wet                                         Mum      Sat 22:54  Ada breast L 18 min                               Mum"
    " 00:22  Ada sleep 53 min, to 01:15                            Mum      Sat 22:54  Ben breast L 18 min                               Mum"
    " 00:05  Ada breast R 14 min                                   Mum      Sat 20:52  Ada sleep 1h55, to 22:47                          Mum"
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
    " Ada d12  Ben d12 [1 Now] 2 Time  8 Log                                             you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  Ada                                             │ Ben"
    "  SINCE LAST FEED                                 │ SINCE LAST FEED"
    "                                                  │"
    "    ██        ██████  ██████                      │ ██████        ██    ██████"
    "  ████    ██  ██      ██  ██                      │ ██  ██  ██  ████        ██"
    "    ██        ██████  ██  ██                      │ ██  ██        ██    ██████"
    "    ██    ██      ██  ██  ██                      │ ██  ██  ██    ██    ██"
    "  ██████      ██████  ██████                      │ ██████      ██████  ██████"
    "                                                  │"
    "  bottle 90 ml · 01:22 · Dad   next side left     │ breast L · running 12 min   next side right"
    "  ASLEEP       0h41   since 02:31                 │ AWAKE        3h12   since 00:00"
    "  wet nappy    2h05   01:07                       │ wet nappy    6h30   Sat 20:42"
    "  dirty nappy  9h20   Sat 17:52                   │ dirty nappy  9h20   Sat 17:52"
    "  today 2 feeds · 90 ml · 1 wet 0 dirty · slept   │ today 2 feeds · 0 ml · 0 wet 0 dirty · slept"
    "  1h34                                            │ 0h00"
    "─── Ada ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "─── Ben ────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·············"
    "fed     b        L            L           R          b                 L          L    R           L"
    "nap      x        w            w           x           w      d          w"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s sleep/wake  d nappy │ z undo  c command  v edit  b bedside                        ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::twins((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  Ben d12 [1 Now] 2 Time  8 Log                         you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  Ada"
    "   █    ███ ███            bottle 90 ml · 01:22 · Dad   next side left"
    "  ██  █ █   █ █            ASLEEP       0h41   since 02:31"
    "   █    ███ █ █            wet nappy    2h05   01:07"
    "   █  █   █ █ █            dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp ██···█████···██████····████····██████···████··████···█████··██·███····██"
    "fed    b     L         L        R        b            L       L   R   b"
    "  Ben"
    "  ███    █  ███            breast L · running 12 min   next side right"
    "  █ █ █ ██    █            AWAKE        3h12   since 00:00"
    "  █ █    █  ███            wet nappy    6h30   Sat 20:42"
    "  █ █ █  █  █              dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    "            06       09       12       15       18       21       00       03"
    "slp ██···█████···██████····████····██████···████··████···█████··██··········"
    "fed    b     L         L        R        b            L       L   R        L"
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
    " Ada d12  Ben d12 [1 Now] 2 Time  8 Log     you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    "  Ada"
    "   █    ███ ███            bottle 90 ml · 01:22 · Dad"
    "  ██  █ █   █ █            ASLEEP       0h41   since 02:31"
    "   █    ███ █ █            wet nappy    2h05   01:07"
    "   █  █   █ █ █            dirty nappy  9h20   Sat 17:52"
    "  ███   ███ ███"
    ""
    "  Ben"
    "  ███    █  ███            breast L · running 12 min"
    "  █ █ █ ██    █            AWAKE        3h12   since 00:00"
    "  █ █    █  ███            wet nappy    6h30   Sat 20:42"
    "  █ █ █  █  █              dirty nappy  9h20   Sat 17:52"
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
    " Ada d12  Ben d12 [1 Now] 2  8    03:12"
    " Ada  1h50  bottle 90 ml · 01:22"
    " ASLEEP 0h41 · wet 2h05 · dirty 9h20"
    ""
    " Ben  0h12  breast L · running 12 min"
    " AWAKE 3h12 · wet 6h30 · dirty 9h20"
    ""
    ""
    ""
    " f feed  s sleep/wake            ? help"
    "#);
}
