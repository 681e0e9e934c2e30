//! Screen 8 at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::log((140, 40));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time [8 Log]                                                                                             you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " LOG  2 of 303                                                                                                               filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                           Dad"
    "▌01:22  bottle 90 ml                                     Dad"
    " 01:07  nappy wet                                        Mum"
    " 00:22  sleep 53 min, to 01:15                           Mum"
    " 00:05  breast R 14 min                                  Mum    note: hiccups"
    " Sat 21 Nov"
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
    " 07:36  sleep 2h04, to 09:40                             Mum"
    " 06:59  nappy wet                                        Mum"
    " 06:39  breast L 18 min                                  Mum"
    " 05:07  sleep 1h27, to 06:34                             Dad"
    " 04:41  nappy wet + dirty                                Dad"
    " 04:21  bottle 60 ml                                     Dad"
    " 01:55  sleep 2h05, to 04:00                             Dad"
    " 01:10  nappy wet                                        Dad"
    " 00:50  breast R 16 min                                  Dad"
    " 23:08  sleep 1h28, to 00:36                             Mum"
    " written 01:22 by Dad"
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
    " LOG  2 of 303                                                                       filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                                     Dad"
    "▌01:22  bottle 90 ml                               Dad"
    " 01:07  nappy wet                                  Mum"
    " 00:22  sleep 53 min, to 01:15                     Mum"
    " 00:05  breast R 14 min                            Mum    note: hiccups"
    " Sat 21 Nov"
    " 23:22  sleep 38 min, to 00:00                     Mum"
    " 22:54  breast L 18 min                            Mum"
    " 20:52  sleep 1h55, to 22:47                       Mum"
    " 20:42  nappy wet                                  Mum"
    " 20:14  breast L 20 min                            Mum"
    " 18:32  sleep 1h35, to 20:07                       Mum"
    " 17:52  nappy dirty                                Dad"
    " 16:40  sleep 1h25, to 18:05                       Dad"
    " 16:00  nappy wet                                  Dad"
    " 15:40  bottle 75 ml                               Dad"
    " 13:34  sleep 2h03, to 15:37                       Mum"
    " 13:05  nappy wet + dirty                          Mum"
    " 12:45  breast R 16 min                            Mum"
    " 11:00  sleep 1h26, to 12:26                       Mum"
    " 10:12  nappy wet                                  Mum"
    " 09:52  breast L 18 min                            Mum"
    " written 01:22 by Dad"
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
    " LOG  2 of 303                                                   filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                           Dad"
    "▌01:22  bottle 90 ml                     Dad"
    " 01:07  nappy wet                        Mum"
    " 00:22  sleep 53 min, to 01:15           Mum"
    " 00:05  breast R 14 min                  Mum    note: hiccups"
    " Sat 21 Nov"
    " 23:22  sleep 38 min, to 00:00           Mum"
    " 22:54  breast L 18 min                  Mum"
    " 20:52  sleep 1h55, to 22:47             Mum"
    " 20:42  nappy wet                        Mum"
    " 20:14  breast L 20 min                  Mum"
    " 18:32  sleep 1h35, to 20:07             Mum"
    " 17:52  nappy dirty                      Dad"
    " 16:40  sleep 1h25, to 18:05             Dad"
    " 16:00  nappy wet                        Dad"
    " 15:40  bottle 75 ml                     Dad"
    " written 01:22 by Dad"
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
    " LOG  2 of 303                               filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                 Dad"
    "▌01:22  bottle 90 ml           Dad"
    " 01:07  nappy wet              Mum"
    " 00:22  sleep 53 min, to 01:15 Mum"
    " 00:05  breast R 14 min        Mum    note: hiccups"
    " Sat 21 Nov"
    " 23:22  sleep 38 min, to 00:00 Mum"
    " 22:54  breast L 18 min        Mum"
    " 20:52  sleep 1h55, to 22:47   Mum"
    " 20:42  nappy wet              Mum"
    " 20:14  breast L 20 min        Mum"
    " 18:32  sleep 1h35, to 20:07   Mum"
    " written 01:22 by Dad"
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
    " LOG  2 of 303           filter: all (/)"
    " Sun 22 Nov"
    " 02:31  asleep                   Dad"
    "▌01:22  bottle 90 ml             Dad"
    " 01:07  nappy wet                Mum"
    " 00:22  sleep 53 min, to 01:15   Mum"
    " 00:05  breast R 14 min          Mum"
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
