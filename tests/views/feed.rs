//! The feed popup at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "f");
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
    "  ASLEEP       0h41   since 02:31          ┌ feed ──────────────────────────────────────────────┐██●··██●·███●·██●··████●·█●│"
    "  wet nappy    2h05   01:07                │                                                    │·███●··█●··███●·██●·███●··█│"
    "  dirty nappy  9h20   Sat 17:52            │ a  breast, left     ← next side     last Sat 22:54 │█●··███●··████●·███????????│"
    "                 TODAY   YDAY              │ s  breast, right                        last 00:05 │█●··███●·████●··███●·████●·│"
    "  feeds              2      8              │ d  bottle  75 ml            (1-5: 45 60 75 90 105) │·███●··████●·███●·████●··██│"
    "  bottle ml         90    135              │▌f  same again: bottle 90 ml                        │●·█●█●··██                 │"
    "  wet / dirty      1/0    7/3              │ g  stop the running feed               not running │"
    "  sleep           1h34  15h14              │                                                    │"
    "  longest sleep   0h53   2h05              │ when  now 03:12                t −5 min   T +5 min │"
    "───────────────────────────────────────────│ who   Dad                                          │───────────────────────────────────────────"
    "               06          09          12  │ note  —                             Tab next field │  03"
    "slp ███····██████····█████████·····██████··│                                                    │███"
    "fed     b        L            L           R│ c  type it: bottle 80 20m ago                      │"
    "nap      x        w            w           │                                                    │"
    "who DDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMM│ ff = same again   Space save          Esc / q back │DDD"
    "───────────────────────────────────────────└────────────────────────────────────────────────────┘───────────────────────────────────────────"
    " 02:31      asleep                                            Dad      Sat 22:54  breast L 18 min                                   Mum"
    " 01:22      bottle 90 ml                                      Dad      Sat 20:52  sleep 1h55, to 22:47                              Mum"
    " 01:07      nappy wet                                         Mum      Sat 20:42  nappy wet                                         Mum"
    " 00:22      sleep 53 min, to 01:15                            Mum      Sat 20:14  breast L 20 min                                   Mum"
    " 00:05      breast R 14 min                                   Mum      Sat 18:32  sleep 1h35, to 20:07                              Mum"
    " Sat 23:22  sleep 38 min, to 00:00                            Mum      Sat 17:52  nappy dirty                                       Dad"
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside                                                                      ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log                                                      you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  █┌ feed ──────────────────────────────────────────────┐      8"
    "  ██████      ██████  █│                                                    │    135"
    "                       │ a  breast, left     ← next side     last Sat 22:54 │    7/3"
    "  bottle 90 ml · 01:22 │ s  breast, right                        last 00:05 │  15h14"
    "  next side left       │ d  bottle  75 ml            (1-5: 45 60 75 90 105) │   2h05"
    "───────────────────────│▌f  same again: bottle 90 ml                        │───────────────────────"
    "               06      │ g  stop the running feed               not running │          00"
    "slp ███····██████····██│                                                    │█████··███·████·····███"
    "fed     b        L     │ when  now 03:12                t −5 min   T +5 min │     L    R    b"
    "nap      x        w    │ who   Dad                                          │              w"
    "who DDDDDDDDDDDDDMMMMMM│ note  —                             Tab next field │MMMMMMMMMMMMMMMDDDDDDDD"
    "───────────────────────│                                                    │───────────────────────"
    " 02:31      asleep     │ c  type it: bottle 80 20m ago                      │               Mum"
    " 01:22      bottle 90 m│                                                    │22:47          Mum"
    " 01:07      nappy wet  │ ff = same again   Space save          Esc / q back │               Mum"
    " 00:22      sleep 53 mi└────────────────────────────────────────────────────┘               Mum"
    " 00:05      breast R 14 min               Mum      Sat 18:32  sleep 1h35, to 20:07          Mum"
    " Sat 23:22  sleep 38 min, to 00:00        Mum      Sat 17:52  nappy dirty                   Dad"
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside                              ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log                                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██       ┌ feed ──────────────────────────────────────────────┐"
    "  ████    ██ │                                                    │"
    "    ██       │ a  breast, left     ← next side     last Sat 22:54 │"
    "    ██    ██ │ s  breast, right                        last 00:05 │"
    "  ██████     │ d  bottle  75 ml            (1-5: 45 60 75 90 105) │"
    "  bottle 90 m│▌f  same again: bottle 90 ml                        │"
    "  ASLEEP     │ g  stop the running feed               not running │Y"
    "  wet nappy  │                                                    │8"
    "  dirty nappy│ when  now 03:12                t −5 min   T +5 min │5"
    "             │ who   Dad                                          │3"
    "             │ note  —                             Tab next field │4"
    "             │                                                    │5"
    "            0│ c  type it: bottle 80 20m ago                      │0       03"
    "slp ██···████│                                                    │███····██"
    "fed    b     │ ff = same again   Space save          Esc / q back │   b"
    "nap     x    └────────────────────────────────────────────────────┘  w"
    "who DDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDMMMMMMMMMMMMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command  v edit  b bedside          ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  8 Log              you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    "  S┌ feed ──────────────────────────────────────────────┐"
    "   │                                                    │"
    "  █│ a  breast, left     ← next side     last Sat 22:54 │"
    "   │ s  breast, right                        last 00:05 │"
    "   │ d  bottle  75 ml            (1-5: 45 60 75 90 105) │"
    "  █│▌f  same again: bottle 90 ml                        │"
    "  b│ g  stop the running feed               not running │"
    "  A│                                                    │"
    "  w│ when  now 03:12                t −5 min   T +5 min │"
    "  d│ who   Dad                                          │"
    " to│ note  —                             Tab next field │"
    "   │                                                    │"
    "slp│ c  type it: bottle 80 20m ago                      │"
    "fed│                                                    │"
    "nap│ ff = same again   Space save          Esc / q back │"
    "   └────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  c command         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::ada((40, 10)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ feed ────────────────────────────────┐"
    "│ a  breast, left     ← next side      │"
    "│ s  breast, right          last 00:05 │"
    "│ d  bottle  75 ml                     │"
    "│▌f  same again: bottle 90 ml          │"
    "│ g  stop the running feed             │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "│ note  —               Tab next field │"
    "│ c  type it: bottle 80 20m ago        │"
    "└──────────────────────────────────────┘"
    "#);
}
