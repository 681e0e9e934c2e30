//! Screen 2, four days a line, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                                                                              you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  noon to noon, four days a line   dot asleep  empty awake or not logged                                   Space 24 h · 14 d · 28 d"
    "        12       15       18       21       00       03       06       09"
    " Sun 25                                                                           —"
    " Thu 29                                                                           —"
    " Mon 02                                                                           —"
    " Fri 06                                                          ⣀⣀⣀⣀⣀   ⢀⣀⣀⣀⣀⣀⣀  —"
    " Tue 10 ⣂⣀⡴⠿⠿⣿⣟⣉⣀⣠⣶⠾⠿⠿⢿⣿⣋⣉⡀⠤⠴⢾⣿⣟⣛⣉⣥⡤⠴⠾⢿⣿⣛⣛⡛⠩⠤⠤⣶⣾⣛⣛⣋⣭⠥⠤⠴⣶⣿⣟⣛⠛⠯⠭⣥⣤⣒⣚⣛⡻⠯⠭⠤⢴⣶⣖⣛⡛⠛⠛⢭⣭  14h38-14h57"
    " Sat 14 ⠽⠿⢿⣿⣅⣀⣀⣤⠿⠿⠟⢛⣒⣒⣠⠤⠿⠿⣿⣟⣉⣁⣀⠶⠾⠿⣟⣛⣃⡠⠤⠤⠬⣿⣟⣛⣋⣉⠡⠤⠾⢿⣛⣛⡓⠦⠤⢬⣭⣿⣛⣛⡋⠥⠤⣶⣖⣚⠛⠛⠯⢤⣤⣬⣿⣟⡛⠋⠩⠤⢤⣖  13h09-14h13"
    "▌Wed 18 ⣭⡥⠤⠤⢉⣉⣉⣭⣭⣤⣤⠤⠭⠍⣉⣁⣀⣠⡤⢼⣿⣿⣛⣛⡥⠤⢤⣿⣿⣿⣟⣛⡛⠣⣤⣤⠤⣿⣛⣛⠛⠻⠤⢤⣤⣴⠿⠿⠛⠛⠛⠻⠥⠤⠤⠟⠛⠛⠛⠯⠤⠤⠤⠶⠶⠒⠒⠒⠒⠦⠤⠴  15h10"
    "         not logged: Thu 08:00 - 17:24"
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
    " 07:36  sleep 2h04, to 09:40                             Mum"
    " 06:59  nappy wet                                        Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space 24 h/14 d/28 d  v edit │ f feed  s wake  d nappy │ / filter  z undo                               ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                                      you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  noon to noon, four days a line                                   Space 24 h · 14 d · 28 d"
    "        12       15       18       21       00       03       06       09"
    " Sun 25                                                                           —"
    " Thu 29                                                                           —"
    " Mon 02                                                                           —"
    " Fri 06                                                          ⣀⣀⣀⣀⣀   ⢀⣀⣀⣀⣀⣀⣀  —"
    " Tue 10 ⣂⣀⡴⠿⠿⣿⣟⣉⣀⣠⣶⠾⠿⠿⢿⣿⣋⣉⡀⠤⠴⢾⣿⣟⣛⣉⣥⡤⠴⠾⢿⣿⣛⣛⡛⠩⠤⠤⣶⣾⣛⣛⣋⣭⠥⠤⠴⣶⣿⣟⣛⠛⠯⠭⣥⣤⣒⣚⣛⡻⠯⠭⠤⢴⣶⣖⣛⡛⠛⠛⢭⣭  14h38-14h57"
    " Sat 14 ⠽⠿⢿⣿⣅⣀⣀⣤⠿⠿⠟⢛⣒⣒⣠⠤⠿⠿⣿⣟⣉⣁⣀⠶⠾⠿⣟⣛⣃⡠⠤⠤⠬⣿⣟⣛⣋⣉⠡⠤⠾⢿⣛⣛⡓⠦⠤⢬⣭⣿⣛⣛⡋⠥⠤⣶⣖⣚⠛⠛⠯⢤⣤⣬⣿⣟⡛⠋⠩⠤⢤⣖  13h09-14h13"
    "▌Wed 18 ⣭⡥⠤⠤⢉⣉⣉⣭⣭⣤⣤⠤⠭⠍⣉⣁⣀⣠⡤⢼⣿⣿⣛⣛⡥⠤⢤⣿⣿⣿⣟⣛⡛⠣⣤⣤⠤⣿⣛⣛⠛⠻⠤⢤⣤⣴⠿⠿⠛⠛⠛⠻⠥⠤⠤⠟⠛⠛⠛⠯⠤⠤⠤⠶⠶⠒⠒⠒⠒⠦⠤⠴  15h10"
    "         not logged: Thu 08:00 - 17:24"
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
    " 17:52  nappy dirty                                Dad"
    " 16:40  sleep 1h25, to 18:05                       Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo                       ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log                                  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  noon to noon, four days a line               Space 24 h · 14 d · 28 d"
    "        12       15       18       21       00       03       06       09"
    " Sun 25"
    " Thu 29"
    " Mon 02"
    " Fri 06                                                          ⣀⣀⣀⣀⣀   ⢀⣀⣀⣀⣀⣀⣀"
    " Tue 10 ⣂⣀⡴⠿⠿⣿⣟⣉⣀⣠⣶⠾⠿⠿⢿⣿⣋⣉⡀⠤⠴⢾⣿⣟⣛⣉⣥⡤⠴⠾⢿⣿⣛⣛⡛⠩⠤⠤⣶⣾⣛⣛⣋⣭⠥⠤⠴⣶⣿⣟⣛⠛⠯⠭⣥⣤⣒⣚⣛⡻⠯⠭⠤⢴⣶⣖⣛⡛⠛⠛⢭⣭"
    " Sat 14 ⠽⠿⢿⣿⣅⣀⣀⣤⠿⠿⠟⢛⣒⣒⣠⠤⠿⠿⣿⣟⣉⣁⣀⠶⠾⠿⣟⣛⣃⡠⠤⠤⠬⣿⣟⣛⣋⣉⠡⠤⠾⢿⣛⣛⡓⠦⠤⢬⣭⣿⣛⣛⡋⠥⠤⣶⣖⣚⠛⠛⠯⢤⣤⣬⣿⣟⡛⠋⠩⠤⢤⣖"
    "▌Wed 18 ⣭⡥⠤⠤⢉⣉⣉⣭⣭⣤⣤⠤⠭⠍⣉⣁⣀⣠⡤⢼⣿⣿⣛⣛⡥⠤⢤⣿⣿⣿⣟⣛⡛⠣⣤⣤⠤⣿⣛⣛⠛⠻⠤⢤⣤⣴⠿⠿⠛⠛⠛⠻⠥⠤⠤⠟⠛⠛⠛⠯⠤⠤⠤⠶⠶⠒⠒⠒⠒⠦⠤⠴"
    "         not logged: Thu 08:00 - 17:24"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  1 of 40                                             filter: all (/)"
    " 02:31  asleep                           Dad"
    " 01:22  bottle 90 ml                     Dad"
    " 01:07  nappy wet                        Mum"
    " 00:22  sleep 53 min, to 01:15           Mum"
    " 00:05  breast R 14 min                  Mum    note: hiccups"
    " 23:22  sleep 38 min, to 00:00           Mum"
    " 22:54  breast L 18 min                  Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move │ f feed  s wake  d nappy │ z undo           ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::time((60, 20), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log              you: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    " 28 DAYS  noon to noon, four days a line"
    "        12   15  18   21  00   03  06   09"
    " Sun 25                                       —"
    " Thu 29                                       —"
    " Mon 02                                       —"
    " Fri 06                             ⢀⣀⣀ ⢀⣀⣀⣀  —"
    " Tue 10 ⣂⡾⢿⣏⣠⡾⠿⣿⣋⡠⢾⣿⣋⣥⠾⣿⣛⡫⠤⣾⣛⣫⠥⢶⣿⡛⠯⣥⣚⣻⠯⢴⣶⣛⠛⣭  14h38-14h57"
    " Sat 14 ⠿⣿⣅⣠⠿⢟⣒⡤⠿⣿⣉⡰⠿⣟⣣⠤⢽⣟⣋⠥⢿⣛⡳⢬⣽⣛⡫⢴⣞⠛⢧⣬⣿⡛⠥⣴  13h09-14h13"
    "▌Wed 18 ⣭⠤⣉⣩⣥⡤⠭⣉⣠⣼⣿⣛⡥⣼⣿⣟⡻⣤⢼⣛⠻⢤⣴⠿⠛⠻⠥⠼⠛⠻⠤⠴⠖⠒⠲⠴  15h10"
    "         not logged: Thu 08:00 - 17:24"
    " Sun 22 Nov  1 of 40                         filter: all (/)"
    " 02:31  asleep                 Dad"
    " 01:22  bottle 90 ml           Dad"
    " 01:07  nappy wet              Mum"
    " 00:22  sleep 53 min, to 01:15 Mum"
    ""
    "────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = sample::time((40, 10), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 8 Log    03:12"
    " 28 DAYS  noon to noon, four days a line"
    "        12 15 18 21 00 03 06 09"
    " Sun 25                           —"
    " Thu 29                           —"
    " Mon 02                           —"
    " Fri 06                    ⣀⡀ ⣀⣀  —"
    "▌Tue 10 ⣠⢿⣃⡴⠿⣏⠠⣿⣫⠴⣟⡋⢴⣟⡩⢴⣟⠫⣔⣛⠥⣶⡛⢫  14h38…"
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
