//! Screen 2, the last 24 hours, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                                                                              you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H                                                                                                         Space 24 h · 14 d · 28 d"
    "               06          09          12          15          18          21          00          03"
    "slp ███████···██████···████····██···█████████···████·····█·····██████··███████··██··███·███······███"
    "fed         b       b       n    L          R       L     R R        b            L         b"
    "nap          x       w       x                 x              d       w             w      w"
    "who MMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     12"
    " bottle ml         90    240"
    " wet / dirty      1/0    6/4"
    " sleep           1h31  14h20"
    " longest sleep   0h45   2h22"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  704 entries                                                                                                     filter: all (/)"
    " 02:31  asleep                                           Dad"
    " 01:36  burp, worked                                     Dad"
    " 01:22  bottle 90 ml expressed                           Dad"
    " 01:21  Mum asleep                                       Mum"
    " 01:07  nappy wet                                        Mum"
    " 00:23  Mum sleep 40 min, to 01:03                       Mum"
    " 00:20  sleep 45 min, to 01:05                           Mum"
    " 23:20  sleep 45 min, to 00:05                           Mum"
    " 23:16  nappy wet                                        Mum"
    " 23:12  Dad sleep 2h06, to 01:18                         Dad"
    " 22:54  breast L 18 min                                  Mum"
    " 22:12  sleep 35 min, to 22:47                           Mum"
    " 22:12  Nan asleep                                       Nan"
    " 21:03  Mum toil nappy bin 22 min, to 21:25              Mum"
    " 20:07  sleep 1h35, to 21:42                             Dad"
    " 20:04  Dad toil bottles 16 min, to 20:20                Dad"
    " 19:54  nappy wet                                        Dad"
    " 19:42  bottle 75 ml expressed                           Dad"
    " 19:34  Mum pump 70 ml L+R 12 min, to 19:46              Mum"
    " 19:17  Dad check-in sleepy 2/5, load 4/5                Dad"
    " 19:17  Mum check-in sleepy 2/5, load 2/5                Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space 24 h/14 d/28 d  v edit │ f feed  s wake  d nappy │ / filter  z undo                               ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                                      you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H                                                                 Space 24 h · 14 d · 28 d"
    "               06          09          12          15          18          21          00"
    "slp ███████···██████···████····██···█████████···████·····█·····██████··███████··██··███·███······███"
    "fed         b       b       n    L          R       L     R R        b            L         b"
    "nap          x       w       x                 x              d       w             w      w"
    "who MMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     12"
    " bottle ml         90    240"
    " wet / dirty      1/0    6/4"
    " sleep           1h31  14h20"
    " longest sleep   0h45   2h22"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  704 entries                                                             filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    " 00:20  sleep 45 min, to 01:05                       Mum"
    " 23:20  sleep 45 min, to 00:05                       Mum"
    " 23:16  nappy wet                                    Mum"
    " 23:12  Dad sleep 2h06, to 01:18                     Dad"
    " 22:54  breast L 18 min                              Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo                       ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H                                             Space 24 h · 14 d · 28 d"
    "            06       09       12       15       18       21       00       03"
    "slp █████··█████··███···█···██████···███···█····█████·█████··█··██·██·····██"
    "fed      b      b    n   L        R    L    RR       b        L       b"
    "nap        x     w     x            x          d     w         w     w"
    "who MMMMMMMMMMMMDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     12"
    " bottle ml         90    240"
    " wet / dirty      1/0    6/4"
    " sleep           1h31  14h20"
    " longest sleep   0h45   2h22"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  704 entries                                         filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move │ f feed  s wake  d nappy │ z undo           ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::time((60, 20), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log              you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    " LAST 24 H                         Space 24 h · 14 d · 28 d"
    "         06    09    12    15    18    21    00    03"
    "slp ███··██··██··█··████··█···█··███·███·██·███···██"
    "fed    b   b   n  L    R   L  RR    b     L    b"
    "nap     x   w   x        x      d   w      w   w"
    "who MMMMMMMDDDDMMMMMMMMMMMMMMMMMMMMMDDDDDMMMMMMDDDDD"
    ""
    " today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31"
    ""
    ""
    ""
    " Sun 22 Nov  704 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    ""
    "────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = sample::time((40, 10), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log    03:12"
    " LAST 24 H     Space 24 h · 14 d · 28 d"
    "         12    15    18    21    00"
    "slp ·█··████··█···█··███·███·██·███···██"
    "fed   L    R   L  RR    b     L    b"
    "nap x        x      d   w      w   w"
    "who MMMMMMMMMMMMMMMMMMMMDDDDDMMMMMMDDDDD"
    ""
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
