//! Screen 3 at every size; nobody, nothing logged, and the two worst on Now.

use crate::view;
use dadops::app::ui::Glyphs;
use dadops::picture::sample;
use dadops::text::style::Tone;

#[test]
fn at_140x40() {
    insta::assert_snapshot!(view::framed(&sample::slo((140, 40))), @r#"
    " Ada d12  1 Now  2 Time [3 SLO] 4 Alerts  6 Carers  8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " STATE         OBJECTIVE                 GOAL  WIN   NOW     BUDGET LEFT     BURN fast  slow  drift"
    "▌! too slow    answer-time               90 %  7 d   73.1 %  gone 7/2.6              —   3/3   7/4!"
    " ! too short   carer-stretch Mum         85 %  28 d  76.9 %  gone 3/1.9              —     —    2/3"
    " ! too short   carer-stretch Dad         85 %  28 d  76.9 %  gone 3/1.9              —     —    3/3"
    " ! too long    feed-gap Ada              95 %  7 d   94 %    gone 4/3.4            1/3   3/3    4/5"
    " · holding     share                     80 %  28 d  90.9 %  ████░░░░  54 %          —     —    0/3"
    " · holding     feeds-a-day Ada           90 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-stretch Nan         85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Mum           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Dad           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Nan           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     primary-undisturbed Mum   90 %  28 d  100 %   ████████ 100 %          —   0/3    0/3"
    " ? too early   wet-nappies Ada           95 %  28 d  —       —                       —     —      —"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow  answer-time  a night request is picked up within 5 minutes"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " rate     it is gone; it grows again as days leave the window"
    " now      19 of 26 good, 73.1 %; likely between 57.4 and 85.2 % (goal 90 %); not observed: 10"
    " good     each request that is picked up within 5 min, asked between 22:00 and 07:00"
    " lever    say before the night who gets up, so that nobody waits for the other"
    " burn     fast rests: too few events; slow 3 of 3 in 72 h; drift 7 of 4 in 7 d: fires"
    " 100 %  ┤███████▂▂▂▂▂▂▂▂▂▂············································ gone 7/2.6"
    "   0 %  ┼───────┬────────┬───────┬────────┬────────┬────────┬───────┬─"
    "                Mon      Tue     Wed      Thu      Fri      Sat"
    " WHAT BURNT IT"
    " Sat 22:54  picked up; what asked: sleep"
    " Sat 03:02  picked up; what asked: cry, helped: white noise"
    " Fri 04:21  picked up; what asked: sleep, in pram, settled feeding"
    " Thu 01:15  picked up; what asked: cry, helped: walk"
    " Tue 02:53  picked up; what asked: cry, helped: white noise"
    " Mon 00:19  picked up; what asked: cry, helped: rocking"
    " Sun 15 Nov 23:19  picked up; what asked: sleep"
    ""
    ""
    " A budget is there to be spent: a red bar is a reason to swap shifts, not a mark for parenting."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x objective  Tab what burnt it  v edit goal │ f feed  s wake  d nappy │ z undo  ! red flags  c command                            ? help"
    "#);
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&sample::slo((100, 30))), @r#"
    " Ada d12  1 Now  2 Time [3 SLO] 4 Alerts  6 Carers  8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " STATE         OBJECTIVE                 GOAL  WIN   NOW     BUDGET LEFT     BURN fast  slow  drift"
    "▌! too slow    answer-time               90 %  7 d   73.1 %  gone 7/2.6              —   3/3   7/4!"
    " ! too short   carer-stretch Mum         85 %  28 d  76.9 %  gone 3/1.9              —     —    2/3"
    " ! too short   carer-stretch Dad         85 %  28 d  76.9 %  gone 3/1.9              —     —    3/3"
    " ! too long    feed-gap Ada              95 %  7 d   94 %    gone 4/3.4            1/3   3/3    4/5"
    " · holding     share                     80 %  28 d  90.9 %  ████░░░░  54 %          —     —    0/3"
    " · holding     feeds-a-day Ada           90 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-stretch Nan         85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Mum           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Dad           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    " · holding     carer-sleep Nan           85 %  28 d  100 %   ████████ 100 %          —     —    0/3"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow  answer-time  a night request is picked up within 5 minutes"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " rate     it is gone; it grows again as days leave the window"
    " now      19 of 26 good, 73.1 %; likely between 57.4 and 85.2 % (goal 90 %); not observed: 10"
    " good     each request that is picked up within 5 min, asked between 22:00 and 07:00"
    " lever    say before the night who gets up, so that nobody waits for the other"
    " burn     fast rests: too few events; slow 3 of 3 in 72 h; drift 7 of 4 in 7 d: fires"
    " 100 %  ┤███████▂▂▂▂▂▂▂▂▂▂············································ gone 7/2.6"
    "   0 %  ┼───────┬────────┬───────┬────────┬────────┬────────┬───────┬─"
    "                Mon      Tue     Wed      Thu      Fri      Sat"
    " WHAT BURNT IT                                                                               5 more"
    " Sat 22:54  picked up; what asked: sleep"
    " Sat 03:02  picked up; what asked: cry, helped: white noise"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Tab what burnt it  v edit goal │ f feed  s wake  d nappy │ z undo  ! red flags              ? help"
    "#);
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&sample::slo((80, 24))), @r#"
    " Ada d12  1 Now  2 Time [3 SLO] 4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " STATE         OBJECTIVE                 GOAL  WIN   NOW     BUDGET LEFT"
    "▌! too slow    answer-time               90 %  7 d   73.1 %  gone 7/2.6"
    " ! too short   carer-stretch Mum         85 %  28 d  76.9 %  gone 3/1.9"
    " ! too short   carer-stretch Dad         85 %  28 d  76.9 %  gone 3/1.9"
    " ! too long    feed-gap Ada              95 %  7 d   94 %    gone 4/3.4"
    " · holding     share                     80 %  28 d  90.9 %  54 %"
    " · holding     feeds-a-day Ada           90 %  28 d  100 %   100 %"
    " · holding     carer-stretch Nan         85 %  28 d  100 %   100 %"
    " · holding     carer-sleep Mum           85 %  28 d  100 %   100 %"
    " · holding     carer-sleep Dad           85 %  28 d  100 %   100 %"
    " · holding     carer-sleep Nan           85 %  28 d  100 %   100 %"
    " · holding     primary-undisturbed Mum   90 %  28 d  100 %   100 %"
    " ? too early   wet-nappies Ada           95 %  28 d  —       —"
    "────────────────────────────────────────────────────────────────────────────────"
    " ! too slow  answer-time  a night request is picked up within 5 minutes"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " rate     it is gone; it grows again as days leave the window"
    " now      19 of 26 good, 73.1 %; likely between 57.4 and 85.2 % (goal 90 %);"
    "          not observed: 10"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Tab what burnt it  v edit goal │ f feed  s wake  d nappy │ z undo       ? help"
    "#);
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&sample::slo((60, 20))), @r#"
    " Ada d12  1  2 [3 SLO] 4  6  8                        03:12"
    "────────────────────────────────────────────────────────────"
    " STATE         OBJECTIVE              NOW     BUDGET LEFT"
    "▌! too slow    answer-time            73.1 %  gone 7/2.6"
    " ! too short   carer-stretch Mum      76.9 %  gone 3/1.9"
    " ! too short   carer-stretch Dad      76.9 %  gone 3/1.9"
    " ! too long    feed-gap Ada           94 %    gone 4/3.4"
    " · holding     share                  90.9 %  54 %"
    " · holding     feeds-a-day Ada        100 %   100 %"
    " · holding     carer-stretch Nan      100 %   100 %"
    " · holding     carer-sleep Mum        100 %   100 %"
    " · holding     carer-sleep Dad        100 %   100 %"
    "────────────────────────────────────────────────────────────"
    " ! too slow  answer-time  a night request is picked up with…"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " rate     it is gone; it grows again as days leave the"
    "          window"
    ""
    "────────────────────────────────────────────────────────────"
    " Tab what burnt it │ f feed  s wake  d nappy         ? help"
    "#);
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&sample::slo((40, 10))), @r#"
    " Ada d12  1  2 [3 SLO] 4  6  8    03:12"
    "   OBJECTIVE              LEFT"
    "▌! answer-time            gone 7/2.6"
    " ! carer-stretch Mum      gone 3/1.9"
    " ! carer-stretch Dad      gone 3/1.9"
    " ! feed-gap Ada           gone 4/3.4"
    " · share                  54 %"
    " · feeds-a-day Ada        100 %"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}

#[test]
fn what_burnt_it_at_80x24() {
    insta::assert_snapshot!(view::framed(&view::after(sample::slo((80, 24)), " x")), @r#"
    " Ada d12  1 Now  2 Time [3 SLO] 4 Alerts  6 Carers  8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " ! too slow  answer-time  a night request is picked up within 5 minutes"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " rate     it is gone; it grows again as days leave the window"
    " now      19 of 26 good, 73.1 %; likely between 57.4 and 85.2 % (goal 90 %);"
    "          not observed: 10"
    " good     each request that is picked up within 5 min, asked between 22:00 and"
    "          07:00"
    " lever    say before the night who gets up, so that nobody waits for the other"
    " burn     fast rests: too few events; slow 3 of 3 in 72 h; drift 7 of 4 in 7 d:"
    "          fires"
    " WHAT BURNT IT                                                           1 more"
    " Sat 22:54  picked up; what asked: sleep"
    "▌Sat 03:02  picked up; what asked: cry, helped: white noise"
    " Fri 04:21  picked up; what asked: sleep, in pram, settled feeding"
    " Thu 01:15  picked up; what asked: cry, helped: walk"
    " Tue 02:53  picked up; what asked: cry, helped: white noise"
    " Mon 00:19  picked up; what asked: cry, helped: rocking"
    " A budget is there to be spent: a red bar is a reason to swap shifts, not a"
    " mark for parenting."
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space in Log  v edit goal │ f feed  s wake  d nappy │ z undo            ? help"
    "#);
}

#[test]
fn what_burnt_it_at_40x10() {
    insta::assert_snapshot!(view::framed(&view::after(sample::slo((40, 10)), " x")), @r#"
    " Ada d12  1  2 [3 SLO] 4  6  8    03:12"
    " ! too slow  answer-time  a night reque…"
    " left     budget gone: 7 bad of 2.6"
    "          allowed in 7 days"
    " WHAT BURNT IT                   4 more"
    " Sat 22:54  picked up; what asked: sleep"
    "▌Sat 03:02  picked up; what asked: cry,…"
    " Fri 04:21  picked up; what asked: slee…"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}

#[test]
fn in_ascii_at_night_in_plain_words_at_100x30() {
    let mut model = view::at_night(sample::slo((100, 30)));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.tone = Tone::Plain;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada 12 days  1 Now  2 Time [3 Goals] 4 Alerts  6 Carers  8 Log                     you: Dad  03:12"
    "----------------------------------------------------------------------------------------------------"
    " STATE         GOAL                      AIM   DAYS  NOW     SLACK LEFT      1 DAY  3 DAYS  WEEK"
    ">! too slow    answer-time               90 %  7 d   73.1 %  gone 7/2.6              -   3/3   7/4!"
    " ! too short   carer-stretch Mum         85 %  28 d  76.9 %  gone 3/1.9              -     -    2/3"
    " ! too short   carer-stretch Dad         85 %  28 d  76.9 %  gone 3/1.9              -     -    3/3"
    " ! too long    feed-gap Ada              95 %  7 d   94 %    gone 4/3.4            1/3   3/3    4/5"
    " . as agreed   share                     80 %  28 d  90.9 %  ####::::  54 %          -     -    0/3"
    " . as agreed   feeds-a-day Ada           90 %  28 d  100 %   ######## 100 %          -     -    0/3"
    " . as agreed   carer-stretch Nan         85 %  28 d  100 %   ######## 100 %          -     -    0/3"
    " . as agreed   carer-sleep Mum           85 %  28 d  100 %   ######## 100 %          -     -    0/3"
    " . as agreed   carer-sleep Dad           85 %  28 d  100 %   ######## 100 %          -     -    0/3"
    " . as agreed   carer-sleep Nan           85 %  28 d  100 %   ######## 100 %          -     -    0/3"
    "----------------------------------------------------------------------------------------------------"
    " ! too slow  answer-time  a night request is picked up within 5 minutes"
    " left     budget gone: 7 bad of 2.6 allowed in 7 days"
    " pace     it is gone; it grows again as days leave the window"
    " now      19 of 26 good, 73.1 %; likely between 57.4 and 85.2 % (goal 90 %); not observed: 10"
    " good     each request that is picked up within 5 min, asked between 22:00 and 07:00"
    " helps    say before the night who gets up, so that nobody waits for the other"
    " alerts   fast rests: too few events; slow 3 of 3 in 72 h; drift 7 of 4 in 7 d: fires"
    " 100 %  -#######::::::::::............................................ gone 7/2.6"
    "   0 %  +-------+--------+-------+--------+--------+--------+-------+-"
    "                Mon      Tue     Wed      Thu      Fri      Sat"
    " WHAT WENT WRONG                                                                             5 more"
    " Sat 22:54  picked up; what asked: sleep"
    " Sat 03:02  picked up; what asked: crying, helped: white noise"
    ""
    "----------------------------------------------------------------------------------------------------"
    " w/x goal  Tab what went wrong  v edit goal | f feed  s wake  d nappy | z undo  ! red flags  ? help"
    "#);
}

#[test]
fn nothing_logged_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(view::first_run((60, 20)), "3")), @r#"
    "  1 Now  2 Time [3 SLO] 4 Alerts  6 Carers  8 Log     03:12"
    "────────────────────────────────────────────────────────────"
    " STATE         OBJECTIVE              NOW     BUDGET LEFT"
    "▌? no data     answer-time            —       —"
    " ? no data     share                  —       —"
    "────────────────────────────────────────────────────────────"
    " ? no data  answer-time  a night request is picked up withi…"
    " now      ? no data: nothing of this was observed in 7 days"
    " good     each request that is picked up within 5 min,"
    "          asked between 22:00 and 07:00"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────"
    " Tab what burnt it │ f feed  s asleep  d nappy       ? help"
    "#);
}

#[test]
fn the_two_worst_on_now_by_day() {
    let model = view::after(sample::slo((100, 30)), "1");
    let day = view::text(&model);
    let worst: Vec<&str> = day.lines().skip(18).take(4).collect();
    insta::assert_snapshot!(worst.join("\n"), @r#"
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ! too slow    answer-time                gone 7/2.6
     ! too short   carer-stretch Mum          gone 3/1.9
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    "#);
    let night = view::text(&view::at_night(model));
    assert!(!night.contains("! over"), "a budget wakes nobody");
    let first = view::text(&sample::ada((100, 30)));
    assert!(!first.contains("! over"), "the first frame does not wait for budgets");
}
