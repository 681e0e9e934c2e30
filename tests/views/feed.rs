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
    "  ████    ██  ██      ██  ██                                      │ Mon 09 │???????????????????????????????●·███●·██●·█●··██│"
    "    ██        ██████  ██  ██                                      │ Tue 10 │●·██●·███●●███●·███●·████●·██●███●·█████·●·███●·│"
    "    ██    ██      ██  ██  ██                                      │ Wed 11 │·█●·███●·█●·█●·███●··██●·●·████●██●██●·█████●███│"
    "  ██████      ██████  ██████                                      │ Thu 12 │█●███●··█●··█●·██●·███●████●·█●██████●·█████●·██│"
    "                                                                  │ Fri 13 │█●·██●··██●·████●·●●·██●███·███●·██●·███●··██●██│"
    "  bottle 90 ml expressed · 01:22 · Dad                            │ Sat 14 │██●·███●████●██·██●·███●··██●●████●████●·████●·█│"
    "  next side right                                                 │ Sun 15 │█●··█████●·█●·█··█●·██●██·██●█████●·██●·█●··█●·█│"
    "  ASLEEP       0h41   since 02:31          ┌ feed ──────────────────────────────────────────────┐●·██████●·█●●·███●█████●██●│"
    "  wet nappy    2h05   01:07                │                                                    │··█●·███●●█████●·████●·███●│"
    "  dirty nappy  9h20   Sat 17:52            │ a  breast, left                     last Sat 22:54 │●·███●·██●··██●·███●·█████●│"
    "                 TODAY   YDAY              │ s  breast, right    ← next side     last Sat 17:15 │·█●██████●·█●·██●·████●··██│"
    "  feeds              1     12              │ d  bottle  45 ml             (1-5: 25 35 45 55 65) │█●·█●·█●█████●·██●·██●·█●·█│"
    "  bottle ml         90    240              │▌f  same again: bottle 90 ml expressed              │●·███●··██                 │"
    "  wet / dirty      1/0    6/4              │ g  stop the running feed               not running │"
    "  sleep           1h31  14h20              │                                                    │"
    "  longest sleep   0h45   2h22              │ when  now 03:12                t −5 min   T +5 min │"
    "───────────────────────────────────────────│ who   Dad                                          │───────────────────────────────────────────"
    "               06          09          12  │ note  —                             Tab next field │  03"
    "slp ███████···██████···████····██···███████│                                                    │███"
    "fed         b       b       n    L         │ c  type it: bottle 80 20m ago                      │"
    "nap          x       w       x             │                                                    │"
    "who MMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMMMMMMM│ ff = same again   Space save          Esc / q back │DDD"
    "───────────────────────────────────────────└────────────────────────────────────────────────────┘───────────────────────────────────────────"
    " 02:31  asleep                                                Dad      00:20      sleep 45 min, to 01:05                            Mum"
    " 01:36  burp, worked                                          Dad      Sat 23:20  sleep 45 min, to 00:05                            Mum"
    " 01:22  bottle 90 ml expressed                                Dad      Sat 23:16  nappy wet                                         Mum"
    " 01:21  Mum asleep                                            Mum      Sat 23:12  Dad sleep 2h06, to 01:18                          Dad"
    " 01:07  nappy wet                                             Mum      Sat 22:54  breast L 18 min                                   Mum"
    " 00:23  Mum sleep 40 min, to 01:03                            Mum      Sat 22:12  sleep 35 min, to 22:47                            Mum"
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
    "    ██    ██      ██  █┌ feed ──────────────────────────────────────────────┐     12"
    "  ██████      ██████  █│                                                    │    240"
    "                       │ a  breast, left                     last Sat 22:54 │    6/4"
    "  bottle 90 ml expresse│ s  breast, right    ← next side     last Sat 17:15 │  14h20"
    "  next side right      │ d  bottle  45 ml             (1-5: 25 35 45 55 65) │   2h22"
    "───────────────────────│▌f  same again: bottle 90 ml expressed              │───────────────────────"
    "               06      │ g  stop the running feed               not running │          00"
    "slp ███████···██████···│                                                    │█··██··███·███······███"
    "fed         b       b  │ when  now 03:12                t −5 min   T +5 min │     L         b"
    "nap          x       w │ who   Dad                                          │       w      w"
    "who MMMMMMMMMMMMMMMMDDD│ note  —                             Tab next field │DDMMMMMMMMMMMMMDDDDDDDD"
    "───────────────────────│                                                    │───────────────────────"
    " 02:31  asleep         │ c  type it: bottle 80 20m ago                      │o 01:05        Mum"
    " 01:36  burp, worked   │                                                    │o 00:05        Mum"
    " 01:22  bottle 90 ml ex│ ff = same again   Space save          Esc / q back │               Mum"
    " 01:21  Mum asleep     └────────────────────────────────────────────────────┘ to 01:18      Dad"
    " 01:07  nappy wet                         Mum      Sat 22:54  breast L 18 min               Mum"
    " 00:23  Mum sleep 40 min, to 01:03        Mum      Sat 22:12  sleep 35 min, to 22:47        Mum"
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
    "    ██       │ a  breast, left                     last Sat 22:54 │"
    "    ██    ██ │ s  breast, right    ← next side     last Sat 17:15 │"
    "  ██████     │ d  bottle  45 ml             (1-5: 25 35 45 55 65) │"
    "  bottle 90 m│▌f  same again: bottle 90 ml expressed              │"
    "  ASLEEP     │ g  stop the running feed               not running │Y"
    "  wet nappy  │                                                    │2"
    "  dirty nappy│ when  now 03:12                t −5 min   T +5 min │0"
    "             │ who   Dad                                          │4"
    "             │ note  —                             Tab next field │0"
    "             │                                                    │2"
    "            0│ c  type it: bottle 80 20m ago                      │0       03"
    "slp █████··██│                                                    │██·····██"
    "fed      b   │ ff = same again   Space save          Esc / q back │   b"
    "nap        x └────────────────────────────────────────────────────┘  w"
    "who MMMMMMMMMMMMDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
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
    "  █│ a  breast, left                     last Sat 22:54 │"
    "   │ s  breast, right    ← next side     last Sat 17:15 │"
    "   │ d  bottle  45 ml             (1-5: 25 35 45 55 65) │"
    "  █│▌f  same again: bottle 90 ml expressed              │"
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
    "│ a  breast, left       last Sat 22:54 │"
    "│ s  breast, right    ← next side      │"
    "│ d  bottle  45 ml                     │"
    "│▌f  same again: bottle 90 ml express… │"
    "│ g  stop the running feed             │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "│ note  —               Tab next field │"
    "│ c  type it: bottle 80 20m ago        │"
    "└──────────────────────────────────────┘"
    "#);
}
