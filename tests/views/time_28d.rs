//! Screen 2, four days a line, at every size.

use crate::view;
use dadops::app::screen::Reach;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = sample::time((140, 40), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  four days a line   ⣿ asleep  blank awake  ? not logged                       Space 24 h · 14 d · 28 d · carers · trends · wakings"
    "        12       15       18       21       00       03       06       09"
    " Sun 25 ????????????????????????????????????????????????????????????????????????  —"
    " Thu 29 ????????????????????????????????????????????????????????????????????????  —"
    " Mon 02 ????????????????????????????????????????????????????????????????????????  —"
    " Fri 06 ?????????????????????????????????????????????????⢀⣀⣀⡀?⣀⣀⣀⣀⣀⣀?⣀⣀⣀⣀??⢀⣀⣀⣀⣀  —"
    " Tue 10 ⡛⠛⣤⣬⣽⣿⣿⣟⠋⠠⣿⣿⣿⣿⡿⠿⠿⠭⠭⢗⣚⠿⠿⣿⡯⠭⠤⢴⠞⠛⢛⣳⣤⣽⣿⣟⣛⣻⣿⣶⡭⠭⢿⣿⣿⣷⣶⣟⡛⠿⢿⣭⣽⣿⣟⣛⠷⢦⣭⣛⣒⣾⣷⣦⣤⣬⣛⣛⠛⠿⣭⣭  15h59-18h44"
    " Sat 14 ⣛⡛⠛⠤⢤⣭⡟⠛⠿⠿⣿⣿⣿⡀ ⠚⠿⣿⣟⣋⣥⣴⡾⠿⣿⣟⣩⡤⠶⢿⣶⣒⣛⣋⡭⠭⣭⣿⣷⣿⣿⣿⠿⢛⣛⣥⣤⣿⣿⣿⡿⠛⠋⣤⣬⣿⣿⣿⣿⣶⣂⠨⢿⣿⣭⣍⣛⣛⣿⣿⡶⠶  16h25-17h44"
    "▌Wed 18 ⣤⡽⠟⣉⣉⣥⣤⣤⣉⣉⡭⠭⢥⣤⣤⡭⠉ ⢀⣀⣀⣬⡭ ⢀⣔⣒⣚⣛⠭⢍⣛⡲⠶⣿⣿⡛⣉⣁⡶⠿⠿⠿⢏⣙⣻⠿⠶⠾⠭⠵⠶⠿⠿⠿⠟⠛⠯⠭⠴⠟⠛⠛⠻⠯⠥⠤⠜⠛⠛⠷⠶  14h08-15h08"
    "         not logged: Thu 13:16 - 19:39"
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
    " 19:54  nappy wet                                        Dad"
    " 19:50  Mum pump 65 ml L+R 16 min, to 20:06              Mum"
    " 19:42  bottle 75 ml expressed                           Dad"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  Space next picture  v edit │ f feed  s wake  d nappy │ / filter  z undo  ! red flags                    ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = sample::time((100, 30), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  four days a line   ⣿ asleep  blank awake  ? not logged                       Space carers"
    "        12       15       18       21       00       03       06       09"
    " Sun 25 ????????????????????????????????????????????????????????????????????????  —"
    " Thu 29 ????????????????????????????????????????????????????????????????????????  —"
    " Mon 02 ????????????????????????????????????????????????????????????????????????  —"
    " Fri 06 ?????????????????????????????????????????????????⢀⣀⣀⡀?⣀⣀⣀⣀⣀⣀?⣀⣀⣀⣀??⢀⣀⣀⣀⣀  —"
    " Tue 10 ⡛⠛⣤⣬⣽⣿⣿⣟⠋⠠⣿⣿⣿⣿⡿⠿⠿⠭⠭⢗⣚⠿⠿⣿⡯⠭⠤⢴⠞⠛⢛⣳⣤⣽⣿⣟⣛⣻⣿⣶⡭⠭⢿⣿⣿⣷⣶⣟⡛⠿⢿⣭⣽⣿⣟⣛⠷⢦⣭⣛⣒⣾⣷⣦⣤⣬⣛⣛⠛⠿⣭⣭  15h59-18h44"
    " Sat 14 ⣛⡛⠛⠤⢤⣭⡟⠛⠿⠿⣿⣿⣿⡀ ⠚⠿⣿⣟⣋⣥⣴⡾⠿⣿⣟⣩⡤⠶⢿⣶⣒⣛⣋⡭⠭⣭⣿⣷⣿⣿⣿⠿⢛⣛⣥⣤⣿⣿⣿⡿⠛⠋⣤⣬⣿⣿⣿⣿⣶⣂⠨⢿⣿⣭⣍⣛⣛⣿⣿⡶⠶  16h25-17h44"
    "▌Wed 18 ⣤⡽⠟⣉⣉⣥⣤⣤⣉⣉⡭⠭⢥⣤⣤⡭⠉ ⢀⣀⣀⣬⡭ ⢀⣔⣒⣚⣛⠭⢍⣛⡲⠶⣿⣿⡛⣉⣁⡶⠿⠿⠿⢏⣙⣻⠿⠶⠾⠭⠵⠶⠿⠿⠿⠟⠛⠯⠭⠴⠟⠛⠛⠻⠯⠥⠤⠜⠛⠛⠷⠶  14h08-15h08"
    "         not logged: Thu 13:16 - 19:39"
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
    " 22:58  Nan asleep                                   Nan"
    " 22:57  Mum request pillow                           Mum"
    " 22:54  breast L 18 min                              Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab picture/list  w/x move  v edit │ f feed  s wake  d nappy │ z undo  ! red flags          ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = sample::time((80, 24), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now [2 Time] 3 SLO  4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " 28 DAYS  four days a line   ⣿ asleep  blank awake  ? not logged   Space carers"
    "        12       15       18       21       00       03       06       09"
    " Sun 25 ????????????????????????????????????????????????????????????????????????"
    " Thu 29 ????????????????????????????????????????????????????????????????????????"
    " Mon 02 ????????????????????????????????????????????????????????????????????????"
    " Fri 06 ?????????????????????????????????????????????????⢀⣀⣀⡀?⣀⣀⣀⣀⣀⣀?⣀⣀⣀⣀??⢀⣀⣀⣀⣀"
    " Tue 10 ⡛⠛⣤⣬⣽⣿⣿⣟⠋⠠⣿⣿⣿⣿⡿⠿⠿⠭⠭⢗⣚⠿⠿⣿⡯⠭⠤⢴⠞⠛⢛⣳⣤⣽⣿⣟⣛⣻⣿⣶⡭⠭⢿⣿⣿⣷⣶⣟⡛⠿⢿⣭⣽⣿⣟⣛⠷⢦⣭⣛⣒⣾⣷⣦⣤⣬⣛⣛⠛⠿⣭⣭"
    " Sat 14 ⣛⡛⠛⠤⢤⣭⡟⠛⠿⠿⣿⣿⣿⡀ ⠚⠿⣿⣟⣋⣥⣴⡾⠿⣿⣟⣩⡤⠶⢿⣶⣒⣛⣋⡭⠭⣭⣿⣷⣿⣿⣿⠿⢛⣛⣥⣤⣿⣿⣿⡿⠛⠋⣤⣬⣿⣿⣿⣿⣶⣂⠨⢿⣿⣭⣍⣛⣛⣿⣿⡶⠶"
    "▌Wed 18 ⣤⡽⠟⣉⣉⣥⣤⣤⣉⣉⡭⠭⢥⣤⣤⡭⠉ ⢀⣀⣀⣬⡭ ⢀⣔⣒⣚⣛⠭⢍⣛⡲⠶⣿⣿⡛⣉⣁⡶⠿⠿⠿⢏⣙⣻⠿⠶⠾⠭⠵⠶⠿⠿⠿⠟⠛⠯⠭⠴⠟⠛⠛⠻⠯⠥⠤⠜⠛⠛⠷⠶"
    " Sat 21: asleep 9h46, max 2h31 so far"
    "         not logged: Thu 13:16 - 19:39"
    "────────────────────────────────────────────────────────────────────────────────"
    " Sun 22 Nov  794 entries                                         filter: all (/)"
    " 02:31  asleep                                       Dad"
    " 01:36  burp, worked                                 Dad"
    " 01:22  bottle 90 ml expressed                       Dad"
    " 01:21  Mum asleep                                   Mum"
    " 01:07  nappy wet                                    Mum"
    " 00:23  Mum sleep 40 min, to 01:03                   Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " w/x move │ f feed  s wake  d nappy │ z undo  ! red flags                ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = sample::time((60, 20), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8                       03:12"
    "────────────────────────────────────────────────────────────"
    " 28 DAYS  four days a line                     Space carers"
    "        12   15  18   21  00   03  06   09"
    " Sun 25 ????????????????????????????????????  —"
    " Thu 29 ????????????????????????????????????  —"
    " Mon 02 ????????????????????????????????????  —"
    " Fri 06 ????????????????????????⢀⣀⡀⣀⣀⣀⢀⣀⡀⢀⣀⣀  —"
    " Tue 10 ⡛⣬⣿⣿⠣⣿⣿⡿⠯⢽⡻⢿⡯⢴⠟⣻⣼⣿⣻⣷⡭⣿⣿⣾⡻⣯⣿⣟⢷⣝⣺⣷⣬⣛⠻⣭  15h59-18h44"
    " Sat 14 ⣛⠣⣬⡟⠿⣿⣇⠘⢿⣟⣵⡿⣿⣥⢾⣖⣛⡭⣽⣿⣿⢟⣫⣼⣿⡟⢣⣽⣿⣷⡪⣿⣭⣛⣿⡶  16h25-17h44"
    "▌Wed 18 ⣼⢏⣩⣤⣉⡭⣥⣬⠁⣀⣨⡅⣰⣚⡫⣝⡶⣿⣋⣱⠿⢿⣻⠷⠯⠷⠿⠿⠻⠵⠟⠻⠯⠼⠛⠷  14h08-15h08"
    " ⣿ asleep  blank awake  ? not logged"
    "         not logged: Thu 13:16 - 19:39"
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
    let model = sample::time((40, 10), Reach::Days28);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 [2 Time] 3  4  6  8   03:12"
    " 28 DAYS  four days a line Space carers"
    "        12 15 18 21 00 03 06 09"
    " Tue 10 ⢣⣽⡟⢼⣿⠯⢕⢿⠥⠞⣣⣿⣻⡮⣿⣾⠻⣽⡻⣜⣺⣤⡛⢯  15h59…"
    " Sat 14 ⡛⢬⠻⢿⡇⢻⣫⡾⣏⠼⣞⡩⣽⣿⢟⣼⣿⢣⣽⣷⡸⣯⣻⡷  16h25…"
    "▌Wed 18 ⡼⣩⣌⡩⣤⠅⣀⡅⣐⡫⣑⢾⣋⠾⢏⡷⠯⠾⠟⠥⠛⠯⠜⠳  14h08…"
    " Sat 21: asleep 9h46, max 2h31 so far"
    " ⣿ asleep  blank awake  ? not logged"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
