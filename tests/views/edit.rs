//! An entry being edited, at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::log((140, 40)), "v");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts  6 Carers [8 Log]                                                                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 794                                                                                                               filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                           Dad"
    "▌01:36  burp, worked                                     Dad"
    " 01:22  bottle 90 ml expressed                           Dad"
    " 01:21  Mum asleep                                       Mum"
    " 01:07  nappy wet                                        Mum"
    " 00:23  Mum sleep 40 min, to 01:03                       Mum"
    " 00:20  sleep 45 min, to 01:05                           Mum"
    " Sat 21 Nov"
    " 23:20  sleep 45 min, to 00:05                           Mum"
    " 23:17  Mum request pillow                               Mum"
    " 23:16  nappy wet                                        Mum"
    " 22:58  Nan asleep                                       Nan"
    " 22:57  Mum request pillow                               Mum"
    " 22:54  breast L 18 min                                  Mum"
    " 22:44  Dad sleep 2h34, to 01:18                         Dad"
    " 22:12  sleep 35 min, to 22:47                           Mum"
    " 21:42  Mum toil packing the bag 15 min, to 21:57        Mum"
    " 21:19  Dad toil tidying 18 min, to 21:37                Dad"
    " 21:15  Mum toil planning 13 min, to 21:28               Mum"
    " 20:14  Dad toil bottles 9 min, to 20:23                 Dad"
    " 20:07  sleep 1h35, to 21:42                             Dad"
    " 19:54  nappy wet                                        Dad"
    " 19:50  Mum pump 65 ml L+R 16 min, to 20:06              Mum"
    " 19:42  bottle 75 ml expressed                           Dad"
    " 19:14  Mum check-in sleepy 4/5, load 2/5                Mum"
    " 19:02  Mum toil dishes 18 min, to 19:20                 Mum"
    " 18:23  Mum toil mending 16 min,┌ edit ────────────────────────────────────────────────────────────────────┐"
    " 18:07  sleep 1h23, to 19:30    │ was: burp, worked · 01:36                                                │"
    " 17:52  nappy dirty             │ burp worked 01:36 by Dad                                                 │"
    " 17:21  Dad toil cooking 26 min,│ → burp, worked · Sun 01:36 (1h36 ago) · Dad                              │"
    " 17:15  breast R 18 min         │                                                                          │"
    " 16:12  sleep 57 min, to 17:09  │ Enter saves   Esc back   `remove` takes the entry out                    │"
    " written 01:36 by Dad           └──────────────────────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit  / filter │ f feed  s wake  d nappy │ z undo  ! red flags                                                          ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::log((100, 30)), "v");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts  6 Carers [8 Log]                          you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 794                                                                       filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                       Dad"
    "▌01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    " 00:20  sleep 45 min, to 01:05                       Mum"
    " Sat 21 Nov"
    " 23:20  sleep 45 min, to 00:05                       Mum"
    " 23:17  Mum request pillow                           Mum"
    " 23:16  nappy wet                                    Mum"
    " 22:58  Nan asleep                                   Nan"
    " 22:57  Mum request pillow                           Mum"
    " 22:54  breast L 18 min                              Mum"
    " 22:44  Dad sleep 2h34, to 01:18                     Dad"
    " 22:12  sleep 35 min, to 22:47                       Mum"
    " 21:42  Mum ┌ edit ────────────────────────────────────────────────────────────────────┐"
    " 21:19  Dad │ was: burp, worked · 01:36                                                │"
    " 21:15  Mum │ burp worked 01:36 by Dad                                                 │"
    " 20:14  Dad │ → burp, worked · Sun 01:36 (1h36 ago) · Dad                              │"
    " 20:07  slee│                                                                          │"
    " 19:54  napp│ Enter saves   Esc back   `remove` takes the entry out                    │"
    " written 01:└──────────────────────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit  / filter │ f feed  s wake  d nappy │ z undo  ! red flags                  ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::log((80, 24)), "v");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts  6 Carers [8 Log]      you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 794                                                   filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                       Dad"
    "▌01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    " 00:20  sleep 45 min, to 01:05                       Mum"
    " Sat 21 Nov"
    " 23:20  sleep 45 min, to 00:05                       Mum"
    " 23:17  Mum request pillow                           Mum"
    " 2┌ edit ────────────────────────────────────────────────────────────────────┐"
    " 2│ was: burp, worked · 01:36                                                │"
    " 2│ burp worked 01:36 by Dad                                                 │"
    " 2│ → burp, worked · Sun 01:36 (1h36 ago) · Dad                              │"
    " 2│                                                                          │"
    " 2│ Enter saves   Esc back   `remove` takes the entry out                    │"
    " w└──────────────────────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit │ f feed  s wake  d nappy │ z undo  ! red flags        ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::log((60, 20)), "v");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4  6 [8 Log]                       03:12"
    "────────────────────────────────────────────────────────────"
    " LOG  2 of 794                               filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                      Dad"
    "▌01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    " 01:21  Mum asleep                                  Mum"
    " 01:07  nappy wet                                   Mum"
    " 00:23  Mum sleep 40 min, to 01:03                  Mum"
    "┌ edit ────────────────────────────────────────────────────┐"
    "│ was: burp, worked · 01:36                                │"
    "│ burp worked 01:36 by Dad                                 │"
    "│ → burp, worked · Sun 01:36 (1h36 ago) · Dad              │"
    "│                                                          │"
    "│ Enter saves   Esc back   `remove` takes the entry out    │"
    "└──────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::log((40, 10)), "v");
    insta::assert_snapshot!(view::framed(&model), @r#"
    "┌ edit ────────────────────────────────┐"
    "│ was: burp, worked · 01:36            │"
    "│ burp worked 01:36 by Dad             │"
    "│ → burp, worked · Sun 01:36 (1h36     │"
    "│ ago) · Dad                           │"
    "│                                      │"
    "│ Enter saves   Esc back   `remove` t… │"
    "└──────────────────────────────────────┘"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
