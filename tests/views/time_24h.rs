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
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "who DDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              2      8"
    " bottle ml         90    135"
    " wet / dirty      1/0    7/3"
    " sleep           1h34  15h14"
    " longest sleep   0h53   2h05"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  1 of 40                                                                                                         filter: all (/)"
    " 02:31  asleep                                           Dad"
    " 01:22  bottle 90 ml                                     Dad"
    " 01:07  nappy wet                                        Mum"
    " 00:22  sleep 53 min, to 01:15                           Mum"
    " 00:05  breast R 14 min                                  Mum    note: hiccups"
    " 23:22  sleep 38 min, to 00:00                           Mum"
    " 22:54  breast L 18 min                                  Mum"
    " 20:52  sleep 1h55, to 22:47                             Mum"
    " 20:42  nappy wet                                        Mum"
    " 20:14  breast L 20 min                                  Mum"
    " 18:32  sleep 1h35, to 20:07                             Mum"
    " 17:52  nappy dirty                                      Dad"
    " 16:40  sleep 1h25, to 18:05                             Dad"
    " 16:00  nappy wet                                        Dad"
    " 15:40  bottle 75 ml                                     Dad"
    " 13:34  sleep 2h03, to 15:37                             Mum"
    " 13:05  nappy wet + dirty                                Mum"
    " 12:45  breast R 16 min                                  Mum"
    " 11:00  sleep 1h26, to 12:26                             Mum"
    " 10:12  nappy wet                                        Mum"
    " 09:52  breast L 18 min                                  Mum"
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
    "slp ███····██████····█████████·····██████····████████·····█████··██████···████████··███·████·····███"
    "fed     b        L            L           R          b                 L          L    R    b"
    "nap      x        w            w           x           w      d          w                 w"
    "who DDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              2      8"
    " bottle ml         90    135"
    " wet / dirty      1/0    7/3"
    " sleep           1h34  15h14"
    " longest sleep   0h53   2h05"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  1 of 40                                                                 filter: all (/)"
    " 02:31  asleep                                     Dad"
    " 01:22  bottle 90 ml                               Dad"
    " 01:07  nappy wet                                  Mum"
    " 00:22  sleep 53 min, to 01:15                     Mum"
    " 00:05  breast R 14 min                            Mum    note: hiccups"
    " 23:22  sleep 38 min, to 00:00                     Mum"
    " 22:54  breast L 18 min                            Mum"
    " 20:52  sleep 1h55, to 22:47                       Mum"
    " 20:42  nappy wet                                  Mum"
    " 20:14  breast L 20 min                            Mum"
    " 18:32  sleep 1h35, to 20:07                       Mum"
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
    "slp ██···█████···██████····████····██████···████··████···█████··██·███····██"
    "fed    b     L         L        R        b            L       L   R   b"
    "nap     x     w         w        x        w    d        w            w"
    "who DDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDMMMMMMMMMMMMMMMMMMMMMDDDDDD"
    "                TODAY   YDAY"
    " feeds              2      8"
    " bottle ml         90    135"
    " wet / dirty      1/0    7/3"
    " sleep           1h34  15h14"
    " longest sleep   0h53   2h05"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  1 of 40                                             filter: all (/)"
    " 02:31  asleep                           Dad"
    " 01:22  bottle 90 ml                     Dad"
    " 01:07  nappy wet                        Mum"
    " 00:22  sleep 53 min, to 01:15           Mum"
    " 00:05  breast R 14 min                  Mum    note: hiccups"
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
    "slp █··███··████···███··████··███·███··████·█·██··██"
    "fed  b    L     L     R     b        L    L  R b"
    "nap   x   w      w     x     w  d     w        w"
    "who DDDDDDMMMMMMMMMMMMMMMMMMDDDDDDMMMMMMMMMMMMMDDDDD"
    ""
    " today 2 feeds · 90 ml · 1 wet 0 dirty · slept 1h34"
    ""
    ""
    ""
    " Sun 22 Nov  1 of 40                         filter: all (/)"
    " 02:31  asleep                 Dad"
    " 01:22  bottle 90 ml           Dad"
    " 01:07  nappy wet              Mum"
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
    "slp ···███··████··███·███··████·█·██··██"
    "fed L     R     b        L    L  R b"
    "nap  w     x     w  d     w        w"
    "who MMMMMMMMMMMMDDDDDDMMMMMMMMMMMMMDDDDD"
    ""
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
