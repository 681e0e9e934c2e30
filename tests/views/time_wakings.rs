//! Screen 2, hours of the week against wakings, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Wakings);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " WAKINGS  last 4 weeks   · none  ░ ▒ ▓ █ up to 1.5 an hour  ? not observed             Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "      00          03          06          09          12          15          18          21"
    "▌Mon │············▓▓▓▓····▓▓▓▓········▓▓▓▓▓▓▓▓········▓▓▓▓····▓▓▓▓····▓▓▓▓····▓▓▓▓····▓▓▓▓····▓▓▓▓····│   10 in 24 h"
    " Tue │········▓▓▓▓····▒▒▒▒▒▒▒▒····▓▓▓▓····▓▓▓▓········▓▓▓▓····▒▒▒▒▒▒▒▒▒▒▒▒····▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│   18 in 44 h"
    " Wed │▒▒▒▒····▒▒▒▒▒▒▒▒▒▒▒▒····▒▒▒▒····████········▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒····▒▒▒▒▓▓▓▓····▒▒▒▒▒▒▒▒····▓▓▓▓····│   19 in 48 h"
    " Thu │▒▒▒▒▒▒▒▒····▒▒▒▒▓▓▓▓········▓▓▓▓····▓▓▓▓····▓▓▓▓········▓▓▓▓············▓▓▓▓········▓▓▓▓····▒▒▒▒│   16 in 41 h"
    " Fri │▒▒▒▒····▒▒▒▒▒▒▒▒▒▒▒▒····▒▒▒▒▓▓▓▓····▒▒▒▒▒▒▒▒····▓▓▓▓····▓▓▓▓····▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒│   22 in 48 h"
    " Sat │····▒▒▒▒▒▒▒▒····▒▒▒▒····▓▓▓▓····▒▒▒▒····▓▓▓▓····▒▒▒▒▒▒▒▒····▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒····▓▓▓▓▓▓▓▓····│   19 in 48 h"
    " Sun │▓▓▓▓▒▒▒▒····▓▓▓▓····▓▓▓▓····▓▓▓▓············▓▓▓▓····▓▓▓▓········▓▓▓▓····▓▓▓▓····▓▓▓▓········▓▓▓▓│   12 in 27 h"
    " most: Wed 08:00: 3 wakings in 2 h seen, Tue 07:00: 2 wakings in 2 h seen, Tue 09:00: 2 wakings in 2 h seen"
    " Mon: wakings 10 in 24 h observed; 03:00: 1 waking in 1 h seen, 05:00: 1 waking in 1 h seen"
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
    " 21:15  Mum toil planning 13 min, to 21:28               Mum"
    " 20:14  Dad toil bottles 9 min, to 20:23                 Dad"
    " 20:07  sleep 1h35, to 21:42                             Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space next picture  v edit │ f feed  s wake  d nappy │ / filter  z undo  ! red flags                    ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Wakings);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " WAKINGS  last 4 weeks   · none  ░ ▒ ▓ █ up to 1.5 an hour  ? not observed               Space 24 h"
    "      00       03       06       09       12       15       18       21"
    "▌Mon │·········▓▓▓···▓▓▓······▓▓▓▓▓▓······▓▓▓···▓▓▓···▓▓▓···▓▓▓···▓▓▓···▓▓▓···│   10 in 24 h"
    " Tue │······▓▓▓···▒▒▒▒▒▒···▓▓▓···▓▓▓······▓▓▓···▒▒▒▒▒▒▒▒▒···▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│   18 in 44 h"
    " Wed │▒▒▒···▒▒▒▒▒▒▒▒▒···▒▒▒···███······▒▒▒▒▒▒▒▒▒▒▒▒···▒▒▒▓▓▓···▒▒▒▒▒▒···▓▓▓···│   19 in 48 h"
    " Thu │▒▒▒▒▒▒···▒▒▒▓▓▓······▓▓▓···▓▓▓···▓▓▓······▓▓▓·········▓▓▓······▓▓▓···▒▒▒│   16 in 41 h"
    " Fri │▒▒▒···▒▒▒▒▒▒▒▒▒···▒▒▒▓▓▓···▒▒▒▒▒▒···▓▓▓···▓▓▓···▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓▒▒▒▒▒▒▒▒▒│   22 in 48 h"
    " Sat │···▒▒▒▒▒▒···▒▒▒···▓▓▓···▒▒▒···▓▓▓···▒▒▒▒▒▒···▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒···▓▓▓▓▓▓···│   19 in 48 h"
    " Sun │▓▓▓▒▒▒···▓▓▓···▓▓▓···▓▓▓·········▓▓▓···▓▓▓······▓▓▓···▓▓▓···▓▓▓······▓▓▓│   12 in 27 h"
    " most: Wed 08:00: 3 wakings in 2 h seen, Tue 07:00: 2 wakings in 2 h seen, Tue 09:00: 2 wakings in"
    " 2 h seen"
    " Mon: wakings 10 in 24 h observed; 03:00: 1 waking in 1 h seen, 05:00: 1 waking in 1 h seen"
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
    " 23:20  sleep 45 min, to 00:05                       Mum"
    " 23:17  Mum request pillow                           Mum"
    " 23:16  nappy wet                                    Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo  ! red flags          ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Wakings);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " WAKINGS  last 4 weeks   · none  ░ ▒ ▓ █ up to 1.5 an hour  ? not observed"
    "      00    03    06    09    12    15    18    21"
    "▌Mon │······▓▓··▓▓····▓▓▓▓····▓▓··▓▓··▓▓··▓▓··▓▓··▓▓··│   10 in 24 h"
    " Tue │····▓▓··▒▒▒▒··▓▓··▓▓····▓▓··▒▒▒▒▒▒··▒▒▒▒▒▒▒▒▒▒▒▒│   18 in 44 h"
    " Wed │▒▒··▒▒▒▒▒▒··▒▒··██····▒▒▒▒▒▒▒▒··▒▒▓▓··▒▒▒▒··▓▓··│   19 in 48 h"
    " Thu │▒▒▒▒··▒▒▓▓····▓▓··▓▓··▓▓····▓▓······▓▓····▓▓··▒▒│   16 in 41 h"
    " Fri │▒▒··▒▒▒▒▒▒··▒▒▓▓··▒▒▒▒··▓▓··▓▓··▒▒▒▒▒▒▒▒▓▓▒▒▒▒▒▒│   22 in 48 h"
    " Sat │··▒▒▒▒··▒▒··▓▓··▒▒··▓▓··▒▒▒▒··▒▒▒▒▒▒▒▒▒▒··▓▓▓▓··│   19 in 48 h"
    " Sun │▓▓▒▒··▓▓··▓▓··▓▓······▓▓··▓▓····▓▓··▓▓··▓▓····▓▓│   12 in 27 h"
    " most: Wed 08:00: 3 wakings in 2 h seen, Tue 07:00: 2 wakings in 2 h seen, Tue"
    " 09:00: 2 wakings in 2 h seen"
    " Mon: wakings 10 in 24 h observed; 03:00: 1 waking in 1 h seen, 05:00: 1 waking"
    " in 1 h seen"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                         filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo  ! red flags                ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::time((60, 20), Reach::Wakings);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "────────────────────────────────────────────────────────────"
    " WAKINGS  last 4 weeks                           Space 24 h"
    "      00 03 06 09 12 15 18 21"
    "▌Mon │···▓·▓··▓▓··▓·▓·▓·▓·▓·▓·│   10 in 24 h"
    " Tue │··▓·▒▒·▓·▓··▓·▒▒▒·▒▒▒▒▒▒│   18 in 44 h"
    " Wed │▒·▒▒▒·▒·█··▒▒▒▒·▒▓·▒▒·▓·│   19 in 48 h"
    " Thu │▒▒·▒▓··▓·▓·▓··▓···▓··▓·▒│   16 in 41 h"
    " Fri │▒·▒▒▒·▒▓·▒▒·▓·▓·▒▒▒▒▓▒▒▒│   22 in 48 h"
    " Sat │·▒▒·▒·▓·▒·▓·▒▒·▒▒▒▒▒·▓▓·│   19 in 48 h"
    " Sun │▓▒·▓·▓·▓···▓·▓··▓·▓·▓··▓│   12 in 27 h"
    " Mon: wakings 10 in 24 h observed"
    " · none  ░ ▒ ▓ █ up to 1.5 an hour  ? not observed"
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
    let model = sample::time((40, 10), Reach::Wakings);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8   03:12"
    " WAKINGS  last 4 weeks       Space 24 h"
    "      00 03 06 09 12 15 18 21"
    "▌Mon │···▓·▓··▓▓··▓·▓·▓·▓·▓·▓·│ 10/24"
    " Tue │··▓·▒▒·▓·▓··▓·▒▒▒·▒▒▒▒▒▒│ 18/44"
    " Mon: wakings 10 in 24 h observed"
    " · none ░ ▒ ▓ █ up to 1.5 an hour ? not"
    " observed"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
