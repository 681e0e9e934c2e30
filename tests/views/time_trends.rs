//! Screen 2, one figure over twelve weeks, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Trends);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " TRENDS                                                                                Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "▌feeds a day · Ada                                                                                                     1 of 17   w/x figure"
    " 09 Nov │██████████████████████████████████████████████████████████████████████████████████████████████                │    9.6  5 of 7 d"
    " 16 Nov │██████████████████████████████████████████████████████████████████████████████████████████████████████████████│   11.2  5 of 6 d"
    "         ▂▁▁▂▂▄▄▇█                                                                                                       9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)   the 7 d before 9.5"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
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
    " 21:42  Mum toil packing the bag 15 min, to 21:57        Mum"
    " 21:19  Dad toil tidying 18 min, to 21:37                Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space next picture  v edit │ f feed  s wake  d nappy │ / filter  z undo  ! red flags                    ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Trends);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " TRENDS                                        Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "▌feeds a day · Ada                                                             1 of 17   w/x figure"
    " 09 Nov │████████████████████████████████████████████████████████████          │    9.6  5 of 7 d"
    " 16 Nov │██████████████████████████████████████████████████████████████████████│   11.2  5 of 6 d"
    "         ▂▁▁▂▂▄▄▇█                                                               9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)   the 7 d before 9.5"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                                             filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    " 00:20  sleep 45 min, to 01:05                       Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo  ! red flags          ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Trends);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " TRENDS                    Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "▌feeds a day · Ada                                         1 of 17   w/x figure"
    " 09 Nov │██████████████████████████████████████████        │    9.6  5 of 7 d"
    " 16 Nov │██████████████████████████████████████████████████│   11.2  5 of 6 d"
    "         ▂▁▁▂▂▄▄▇█                                           9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)   the 7 d before 9.5"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
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
    let model = sample::time((60, 20), Reach::Trends);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "────────────────────────────────────────────────────────────"
    " TRENDS                                       Space wakings"
    "▌feeds a day · Ada                     1 of 17   w/x figure"
    " 09 Nov │█████████████████████████     │    9.6  5 of 7 d"
    " 16 Nov │██████████████████████████████│   11.2  5 of 6 d"
    "         ▂▁▁▂▂▄▄▇█                       9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)   the 7 d before 9.5"
    ""
    ""
    ""
    ""
    ""
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
    let model = sample::time((40, 10), Reach::Trends);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8   03:12"
    " TRENDS                   Space wakings"
    "▌feeds a day · Ada             1/17 w/x"
    " 09 Nov │█████████████   │    9.6  5/7"
    " 16 Nov │████████████████│   11.2  5/6"
    "         ▂▁▁▂▂▄▄▇█         9.5 to 11"
    " 7 d mean 11 (6 of 7 d, up to 21 Nov)"
    ""
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
