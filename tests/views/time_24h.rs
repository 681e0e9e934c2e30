//! Screen 2, the last 24 hours, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H   b bottle  L R breast  w wet  d dirty  x both                              Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "               06          09          12          15          18          21          00          03"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     10"
    " bottle ml         90    320"
    " wet / dirty      1/0    7/5"
    " sleep           1h31  16h11"
    " longest sleep   0h45   3h25"
    ""
    " CYCLE   asleep for 41 min · last 2h28 · usual 2h23 (n 67) · no nappy in 14"
    " GAP     usual 2h23, mostly 1h34-3h32 (68 gaps, 7 d)"
    " NIGHT   wakings 3, longest 0h45 so far · 24 h: by night 6h05, by day 10h05"
    " SETTLE  5 tried, 4 reliable (14 d) · lap 13/17 · shoulder 6/11 · white noise 6/6"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                                                                                     filter: all (/)"
    " 02:31  asleep                                           Dad"
    " 01:36  burp, worked                                     Dad"
    " 01:22  bottle 90 ml expressed                           Dad"
    " 01:21  Mum asleep                                       Mum"
    " 01:07  nappy wet                                        Mum"
    " 00:23  Mum sleep 40 min, to 01:03                       Mum"
    " 00:20  sleep 45 min, to 01:05                           Mum"
    " 23:20  sleep 45 min, to 00:05                           Mum"
    " 23:17  Mum request pillow                               Mum"
    " 23:16  nappy wet                                        Mum"
    " 22:58  Nan asleep                                       Nan"
    " 22:57  Mum request pillow                               Mum"
    " 22:54  breast L 18 min                                  Mum"
    " 22:44  Dad sleep 2h34, to 01:18                         Dad"
    " 22:12  sleep 35 min, to 22:47                           Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space next picture  v edit │ f feed  s wake  d nappy │ / filter  z undo  ! red flags                    ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H   b bottle  L R breast  w wet  d dirty  x both                                Space 14 d"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     10"
    " bottle ml         90    320"
    " wet / dirty      1/0    7/5"
    " sleep           1h31  16h11"
    " longest sleep   0h45   3h25"
    ""
    " CYCLE   asleep for 41 min · last 2h28 · usual 2h23 (n 67) · no nappy in 14"
    " GAP     usual 2h23, mostly 1h34-3h32 (68 gaps, 7 d)"
    " NIGHT   wakings 3, longest 0h45 so far · 24 h: by night 6h05, by day 10h05"
    " SETTLE  5 tried, 4 reliable (14 d) · lap 13/17 · shoulder 6/11 · white noise 6/6"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                                             filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo  ! red flags          ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " LAST 24 H   b bottle  L R breast  w wet  d dirty  x both            Space 14 d"
    "            06       09       12       15       18       21       00       03"
    "slp ██████████·████···███···████·███████···██···█████·█████··█··██·██·····██"
    "fed          b     b     b     R        n    R       b        L       b"
    "nap           x    w      d     w         x    d     w         w     w"
    "who DDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDMMMMMMMMMMDDDDDD"
    "                TODAY   YDAY"
    " feeds              1     10"
    " bottle ml         90    320"
    " wet / dirty      1/0    7/5"
    " sleep           1h31  16h11"
    " longest sleep   0h45   3h25"
    ""
    " CYCLE   asleep for 41 min · last 2h28 · usual 2h23 (n 67) · no nappy in 14"
    " GAP     usual 2h23, mostly 1h34-3h32 (68 gaps, 7 d)"
    " NIGHT   wakings 3, longest 0h45 so far · 24 h: by night 6h05, by day 10h05"
    " Sun 22 Nov  794 entries                                         filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo  ! red flags                ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::time((60, 20), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "────────────────────────────────────────────────────────────"
    " LAST 24 H   b bottle  L R breast  w wet  d dirty  x both"
    "         06    09    12    15    18    21    00    03"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    "who DDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMDDDDDMMMMMMDDDDD"
    ""
    " today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31"
    ""
    " CYCLE   asleep for 41 min · last 2h28 · usual 2h23 (n 67)"
    " GAP     usual 2h23, mostly 1h34-3h32 (68 gaps, 7 d)"
    " Sun 22 Nov  794 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = sample::time((40, 10), Reach::Hours24);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8   03:12"
    " LAST 24 H                   Space 14 d"
    "         12    15    18    21    00"
    "slp ██··██·█████·██··███·███·██·███···██"
    "fed  b    R     n  R    b     L    b"
    "nap   d   w      x  d   w      w   w"
    "who MMMMMMMMMMMMMMMMMMMMDDDDDMMMMMMDDDDD"
    ""
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
