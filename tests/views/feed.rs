//! The feed popup at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "f");
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
    "  ASLEEP       0h41   since 02:31          ┌ feed ──────────────────────────────────────────────┐·██●·███●███████●██●·██●··█│"
    "  wet nappy    2h05   01:07                │                                                    │·▄▄·▄▄▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "  dirty nappy  9h20   Sat 17:52            │ a  breast, left                     last Sat 22:54 │▄▄▄▄▄▄▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY              │ s  breast, right    ← next side     last Sat 17:15 │·▄▄▄▄▄▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10              │ d  bottle  50 ml             (1-5: 30 40 50 60 70) │●·███●··██                 │"
    "  bottle ml         90    320              │▌f  same again: bottle 90 ml expressed              │····▄·▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5              │ g  stop the running feed               not running │▄▄▄▄▄▄····                 │"
    "  sleep           1h31  16h11              │                                                    │·▄▄▄▄▄▄▄▄▄                 │"
    "  longest sleep   0h45   3h25              │ when  now 03:12                t −5 min   T +5 min │"
    "───────────────────────────────────────────│ who   Dad                                          │───────────────────────────────────────────"
    "               06          09          12  │ note  —                             Tab next field │  03"
    "slp █████████████··█████····█████···█████··│                                                    │███"
    "fed              b      b       b        R │ c  type it: bottle 80 20m ago                      │"
    "nap               x      w       d        w│                                                    │"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMM│ ff = same again   Space save          Esc / q back │DDD"
    "───────────────────────────────────────────└────────────────────────────────────────────────────┘───────────────────────────────────────────"
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
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  █┌ feed ──────────────────────────────────────────────┐     10"
    "  ██████      ██████  █│                                                    │    320"
    "                       │ a  breast, left                     last Sat 22:54 │    7/5"
    "  bottle 90 ml expresse│ s  breast, right    ← next side     last Sat 17:15 │  16h11"
    "  next side right      │ d  bottle  50 ml             (1-5: 30 40 50 60 70) │   3h25"
    "───────────────────────│▌f  same again: bottle 90 ml expressed              │───────────────────────"
    "               06      │ g  stop the running feed               not running │          00"
    "slp █████████████··████│                                                    │█··██··███·███······███"
    "fed              b     │ when  now 03:12                t −5 min   T +5 min │     L         b"
    "nap               x    │ who   Dad                                          │       w      w"
    "who DDDDDDDDDDDDDDDDDDD│ note  —                             Tab next field │DDMMMMMMMMMMMMMDDDDDDDD"
    "───────────────────────│                                                    │───────────────────────"
    " ! too slow    answer-t│ c  type it: bottle 80 20m ago                      │"
    " ! too short   carer-st│                                                    │"
    "───────────────────────│ ff = same again   Space save          Esc / q back │───────────────────────"
    " 02:31  asleep         └────────────────────────────────────────────────────┘n, to 01:03    Mum"
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
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    ""
    "    ██       ┌ feed ──────────────────────────────────────────────┐"
    "  ████    ██ │                                                    │"
    "    ██       │ a  breast, left                     last Sat 22:54 │"
    "    ██    ██ │ s  breast, right    ← next side     last Sat 17:15 │"
    "  ██████     │ d  bottle  50 ml             (1-5: 30 40 50 60 70) │"
    "  bottle 90 m│▌f  same again: bottle 90 ml expressed              │"
    "  ASLEEP     │ g  stop the running feed               not running │Y"
    "  wet nappy  │                                                    │0"
    "  dirty nappy│ when  now 03:12                t −5 min   T +5 min │0"
    "             │ who   Dad                                          │5"
    "             │ note  —                             Tab next field │1"
    "             │                                                    │5"
    "            0│ c  type it: bottle 80 20m ago                      │0       03"
    "slp █████████│                                                    │██·····██"
    "fed          │ ff = same again   Space save          Esc / q back │   b"
    "nap          └────────────────────────────────────────────────────┘  w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    "  S┌ feed ──────────────────────────────────────────────┐"
    "   │                                                    │"
    "  █│ a  breast, left                     last Sat 22:54 │"
    "   │ s  breast, right    ← next side     last Sat 17:15 │"
    "   │ d  bottle  50 ml             (1-5: 30 40 50 60 70) │"
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
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::ada((40, 10)), "f");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ feed ────────────────────────────────┐"
    "│ a  breast, left       last Sat 22:54 │"
    "│ s  breast, right    ← next side      │"
    "│ d  bottle  50 ml                     │"
    "│▌f  same again: bottle 90 ml express… │"
    "│ g  stop the running feed             │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "│ note  —               Tab next field │"
    "│ c  type it: bottle 80 20m ago        │"
    "└──────────────────────────────────────┘"
    "#);
}
