//! Screen 8 at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::log((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]                                                                                             you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 704                                                                                                               filter: all (/)"
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
    " 18:07  sleep 1h23, to 19:30                             Mum"
    " 18:01  Mum toil laundry 29 min, to 18:30                Mum"
    " 17:52  nappy dirty                                      Mum"
    " 17:15  breast R 18 min                                  Mum"
    " 17:06  Dad toil shopping 19 min, to 17:25               Dad"
    " 16:54  breast R 25 min                                  Mum"
    " 16:25  sleep, settled feeding 20 min, to 16:45          Mum"
    " 16:22  Mum pump 85 ml L+R 13 min, to 16:35              Mum"
    " 15:41  burp shoulder, worked                            Mum"
    " 15:18  breast L 22 min                                  Mum"
    " written 01:37 by Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit  / filter │ f feed  s wake  d nappy │ z undo                                                                       ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::log((100, 30));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]                                                     you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 704                                                                       filter: all (/)"
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
    " 23:16  nappy wet                                    Mum"
    " 23:12  Dad sleep 2h06, to 01:18                     Dad"
    " 22:54  breast L 18 min                              Mum"
    " 22:12  sleep 35 min, to 22:47                       Mum"
    " 22:12  Nan asleep                                   Nan"
    " 21:03  Mum toil nappy bin 22 min, to 21:25          Mum"
    " 20:07  sleep 1h35, to 21:42                         Dad"
    " 20:04  Dad toil bottles 16 min, to 20:20            Dad"
    " 19:54  nappy wet                                    Dad"
    " 19:42  bottle 75 ml expressed                       Dad"
    " 19:34  Mum pump 70 ml L+R 12 min, to 19:46          Mum"
    " 19:17  Dad check-in sleepy 2/5, load 4/5            Dad"
    " 19:17  Mum check-in sleepy 2/5, load 2/5            Mum"
    " written 01:37 by Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit  / filter │ f feed  s wake  d nappy │ z undo                               ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::log((80, 24));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]                                 you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 704                                                   filter: all (/)"
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
    " 23:16  nappy wet                                    Mum"
    " 23:12  Dad sleep 2h06, to 01:18                     Dad"
    " 22:54  breast L 18 min                              Mum"
    " 22:12  sleep 35 min, to 22:47                       Mum"
    " 22:12  Nan asleep                                   Nan"
    " 21:03  Mum toil nappy bin 22 min, to 21:25          Mum"
    " 20:07  sleep 1h35, to 21:42                         Dad"
    " written 01:37 by Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " w/x move  v edit  / filter │ f feed  s wake  d nappy │ z undo           ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::log((60, 20));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]             you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    " LOG  2 of 704                               filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                      Dad"
    "▌01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    " 01:21  Mum asleep                                  Mum"
    " 01:07  nappy wet                                   Mum"
    " 00:23  Mum sleep 40 min, to 01:03                  Mum"
    " 00:20  sleep 45 min, to 01:05                      Mum"
    " Sat 21 Nov"
    " 23:20  sleep 45 min, to 00:05                      Mum"
    " 23:16  nappy wet                                   Mum"
    " 23:12  Dad sleep 2h06, to 01:18                    Dad"
    " 22:54  breast L 18 min                             Mum"
    " written 01:37 by Dad"
    ""
    "────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = sample::log((40, 10));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]   03:12"
    " LOG  2 of 704           filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                  Dad"
    "▌01:36  burp, worked            Dad"
    " 01:22  bottle 90 ml expressed  Dad"
    " 01:21  Mum asleep              Mum"
    " 01:07  nappy wet               Mum"
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
