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
    " Fri 06                                                  ⣀⣀⣀⣀⣀⣀  ⣀⣀⣀  ⢀⣀⣀⡀   ⢀⣀⣀  —"
    " Tue 10 ⣥⣴⠒⠯⢭⣭⣷⡶⠒⠛⠋⠩⢭⣷⣖⡂ ⢹⣿⣟⣁⣀⣐⣶⣿⠟⠛⠉⡡⠤⠤⢾⣿⣛⡛⠭⣭⣵⣤⣤⣟⠛⢛⣿⣶⣞⣋⠭⠽⣷⣶⣤⣽⡿⠿⠿⣏⣉⣹⣿⠷⠶⠶⠶⣾⣿⣭⡉⠻⢷⣶⣶  14h41-16h03"
    " Sat 14 ⠟⢛⣉⣀ ⠤⠾⣟⡛⠛⠷⠶⠾⠟⣉⣉⣭⠷⠤⠤⢉⣛⣓⣤⡭⠽⠷⠂⣀⣠⣾⠿⠟⠋⣩⣷⡶⠦⢬⣿⣿⣿⣤⣤⠚⠛⢿⣿⣿⣛⣛⣂⣤⣭⠿⠿⠯⢉⣀⣤⣶⣤⡭⠭⠭⢽⣟⣓⣤⣤⠟⠛  12h51-15h00"
    "▌Wed 18 ⣬⣉⣉⣉⠭⠥⠤⣄⣀⡨⠭⠭⠥⣤⡤⠍⠉⠉⢡⣤⣤⣭⡭⠭⢍⣁⣀⣠⣿⠿⢯⣥⡴⠒⣉⣙⡿⣿⣟⡓⠶⠶⠚⢛⣿⣭⠤⠴⠶⠿⠯⠍⠙⠳⠶⠦⠭⠍⠙⠻⠷⠶⠶⠟⠛⠉⠭⠍⠉⠙⠿⠷  14h46-15h16"
    "         not logged: Thu 12:31 - 20:19"
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
    " 18:07  sleep 1h23, to 19:30                             Mum"
    " 18:01  Mum toil laundry 29 min, to 18:30                Mum"
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
    " Fri 06                                                  ⣀⣀⣀⣀⣀⣀  ⣀⣀⣀  ⢀⣀⣀⡀   ⢀⣀⣀  —"
    " Tue 10 ⣥⣴⠒⠯⢭⣭⣷⡶⠒⠛⠋⠩⢭⣷⣖⡂ ⢹⣿⣟⣁⣀⣐⣶⣿⠟⠛⠉⡡⠤⠤⢾⣿⣛⡛⠭⣭⣵⣤⣤⣟⠛⢛⣿⣶⣞⣋⠭⠽⣷⣶⣤⣽⡿⠿⠿⣏⣉⣹⣿⠷⠶⠶⠶⣾⣿⣭⡉⠻⢷⣶⣶  14h41-16h03"
    " Sat 14 ⠟⢛⣉⣀ ⠤⠾⣟⡛⠛⠷⠶⠾⠟⣉⣉⣭⠷⠤⠤⢉⣛⣓⣤⡭⠽⠷⠂⣀⣠⣾⠿⠟⠋⣩⣷⡶⠦⢬⣿⣿⣿⣤⣤⠚⠛⢿⣿⣿⣛⣛⣂⣤⣭⠿⠿⠯⢉⣀⣤⣶⣤⡭⠭⠭⢽⣟⣓⣤⣤⠟⠛  12h51-15h00"
    "▌Wed 18 ⣬⣉⣉⣉⠭⠥⠤⣄⣀⡨⠭⠭⠥⣤⡤⠍⠉⠉⢡⣤⣤⣭⡭⠭⢍⣁⣀⣠⣿⠿⢯⣥⡴⠒⣉⣙⡿⣿⣟⡓⠶⠶⠚⢛⣿⣭⠤⠴⠶⠿⠯⠍⠙⠳⠶⠦⠭⠍⠙⠻⠷⠶⠶⠟⠛⠉⠭⠍⠉⠙⠿⠷  14h46-15h16"
    "         not logged: Thu 12:31 - 20:19"
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
    " 22:12  sleep 35 min, to 22:47                       Mum"
    " 22:12  Nan asleep                                   Nan"
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
    " Fri 06                                                  ⣀⣀⣀⣀⣀⣀  ⣀⣀⣀  ⢀⣀⣀⡀   ⢀⣀⣀"
    " Tue 10 ⣥⣴⠒⠯⢭⣭⣷⡶⠒⠛⠋⠩⢭⣷⣖⡂ ⢹⣿⣟⣁⣀⣐⣶⣿⠟⠛⠉⡡⠤⠤⢾⣿⣛⡛⠭⣭⣵⣤⣤⣟⠛⢛⣿⣶⣞⣋⠭⠽⣷⣶⣤⣽⡿⠿⠿⣏⣉⣹⣿⠷⠶⠶⠶⣾⣿⣭⡉⠻⢷⣶⣶"
    " Sat 14 ⠟⢛⣉⣀ ⠤⠾⣟⡛⠛⠷⠶⠾⠟⣉⣉⣭⠷⠤⠤⢉⣛⣓⣤⡭⠽⠷⠂⣀⣠⣾⠿⠟⠋⣩⣷⡶⠦⢬⣿⣿⣿⣤⣤⠚⠛⢿⣿⣿⣛⣛⣂⣤⣭⠿⠿⠯⢉⣀⣤⣶⣤⡭⠭⠭⢽⣟⣓⣤⣤⠟⠛"
    "▌Wed 18 ⣬⣉⣉⣉⠭⠥⠤⣄⣀⡨⠭⠭⠥⣤⡤⠍⠉⠉⢡⣤⣤⣭⡭⠭⢍⣁⣀⣠⣿⠿⢯⣥⡴⠒⣉⣙⡿⣿⣟⡓⠶⠶⠚⢛⣿⣭⠤⠴⠶⠿⠯⠍⠙⠳⠶⠦⠭⠍⠙⠻⠷⠶⠶⠟⠛⠉⠭⠍⠉⠙⠿⠷"
    "         not logged: Thu 12:31 - 20:19"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  704 entries                                         filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    " 00:20  sleep 45 min, to 01:05                       Mum"
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
    " Fri 06                         ⢀⣀⣀⡀⢀⣀ ⣀⣀ ⢀⣀  —"
    " Tue 10 ⣵⠺⣭⣷⠚⠫⣽⣖⢸⣿⣁⣲⡿⠋⡥⢼⣟⡫⣽⣤⡟⣻⣾⡫⢿⣦⣿⠿⣏⣿⠷⠶⣿⣍⢿⣶  14h41-16h03"
    " Sat 14 ⢟⣁⠠⢿⡛⠷⠿⣉⡽⠤⣙⣣⡽⠗⣠⡿⠟⣽⡶⣽⣿⣤⠛⣿⣟⣓⣬⠿⢏⣠⣦⡭⢽⣟⣤⠟  12h51-15h00"
    "▌Wed 18 ⣍⣉⠭⢤⣨⠭⢥⡬⠉⣥⣬⡭⣍⣠⡿⣯⡖⣙⣿⣟⠶⢛⣯⠴⠾⠯⠻⠶⠭⠻⠷⠾⠋⠭⠙⠿  14h46-15h16"
    "         not logged: Thu 12:31 - 20:19"
    " Sun 22 Nov  704 entries                     filter: all (/)"
    " 02:31  asleep                                      Dad"
    " 01:36  burp, worked                                Dad"
    " 01:22  bottle 90 ml expressed                      Dad"
    " 01:21  Mum asleep                                  Mum"
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
    " Fri 06                 ⢀⣀⡀⣀ ⣀ ⣀  —"
    "▌Tue 10 ⡔⢭⡖⠋⣵⠈⣏⣰⡟⠡⢼⡫⣥⡜⣳⡫⢷⣼⢿⣹⠶⢾⡝⣶  14h41…"
    ""
    " f feed  s wake  d nappy         ? help"
    "#);
}
