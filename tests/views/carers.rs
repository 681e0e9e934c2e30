//! Screen 6 and its popups at every size; nobody, one and three carers.

use crate::view;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::update::refresh;
use dadops::domain::carer::Carer;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::person::Subject;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::picture::sample;
use dadops::text::style::Tone;

#[test]
fn at_140x40() {
    insta::assert_snapshot!(view::framed(&sample::carers((140, 40))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log                                                                   you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ██████ 69 %     9 ▁▃▁▃▃▂▂▂   ~ amber"
    " Dad      awake 1h54    5h56       2.6 h 13/14   2h34     ██ 28 %        14 ▃▃▃▃▃▃▃▁   ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h 13/14   4h14     3 %             0 ▁▁▁▁▁▁▁▁   ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  Mum (primary)                               │ Dad                                         │ Nan"
    "  drive     amber: it is between midnight     │ drive     amber: under 6 h of sleep in 24   │ drive     amber: it is between midnight"
    "            and 6 am. Higher crash risk.      │           h, an hour or more under the      │           and 6 am. Higher crash risk."
    "            Delay, shorten or share the       │           usual sleep, it is between        │           Delay, shorten or share the"
    "            drive; break every 2 h; not       │           midnight and 6 am. Higher crash   │           drive; break every 2 h; not"
    "            midnight-6 am.                    │           risk. Delay, shorten or share     │           midnight-6 am."
    "  now       asleep for 1h51, since 01:21      │           the drive; break every 2 h; not   │ now       asleep for 4h14, since Sat 22:58"
    "  recovery  day 12, running; today: not said  │           midnight-6 am.                    │ stretch   longest 4h14 last night; 3 h or"
    "  stretch   longest 1h51 last night; 3 h or   │ now       up for 1h54, since 01:18          │           more, still going on"
    "            more ended Sat 07:27, 19h45 ago   │ awake     1h54 since the last sleep of 90   │ debt      3.3 h against 8 h a day over 14"
    "  debt      3.4 h against 8 h a day over 14   │           min or more                       │           days, newer ones count more (13"
    "            days, newer ones count more (13   │ odd       asleep and feeding at Sat 02:31;  │           of 14 known)"
    "            of 14 known)                      │           both stand                        │ wakes     7 d: 0 in 8 of 8 nights: 0 0 0 0"
    "  wakes     7 d: 9 in 8 of 8 nights: 0 2 0 2  │ odd       asleep and feeding at Sat 06:35;  │           0 0 0 0; for a baby 0"
    "            2 1 1 1; for a baby 6             │           both stand                        │ today     requests answered: 0"
    "  today     requests answered: 0              │ stretch   longest 2h34 last night; 3 h or   │ toil      7 d: 2h38, tasks 8"
    "  toil      7 d: 8h43, tasks 38               │           more ended Sat 06:37, 20h35 ago   │ load      7 d: 3 % of the time up for the"
    "  load      7 d: 69 % of the time up for the  │ debt      2.6 h against 8 h a day over 14   │           babies"
    "            babies                            │           days, newer ones count more (13   │ alone     7 d: 3h16 awake while the others"
    "  alone     7 d: 9h02 awake while the others  │           of 14 known)                      │           slept"
    "            slept                             │ wakes     7 d: 14 in 8 of 8 nights: 2 2 2   │ known     100 % of the last 24 h"
    "  known     100 % of the last 24 h            │           2 2 2 2 0; for a baby 10          │"
    "                                              │ today     requests answered: 0              │"
    "                                              │ toil      7 d: 13h14, tasks 50              │"
    "                                              │                    1-23/28  PgUp/PgDn more  │"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping; Nan: ironing, washing up toys"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command                                            ? help"
    "#);
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&sample::carers((100, 30))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ██████ 69 %     9 ▁▃▁▃▃▂▂▂   ~ amber"
    " Dad      awake 1h54    5h56       2.6 h 13/14   2h34     ██ 28 %        14 ▃▃▃▃▃▃▃▁   ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h 13/14   4h14     3 %             0 ▁▁▁▁▁▁▁▁   ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Mum (primary)"
    " drive     amber: it is between midnight and 6 am. Higher crash risk. Delay, shorten or share the"
    "           drive; break every 2 h; not midnight-6 am."
    " now       asleep for 1h51, since 01:21"
    " recovery  day 12, running; today: not said"
    " stretch   longest 1h51 last night; 3 h or more ended Sat 07:27, 19h45 ago"
    " debt      3.4 h against 8 h a day over 14 days, newer ones count more (13 of 14 known)"
    " wakes     7 d: 9 in 8 of 8 nights: 0 2 0 2 2 1 1 1; for a baby 6"
    " today     requests answered: 0"
    " toil      7 d: 8h43, tasks 38"
    " load      7 d: 69 % of the time up for the babies"
    " alone     7 d: 9h02 awake while the others slept"
    " known     100 % of the last 24 h"
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping; Nan: ironing, washing up toys"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command    ? help"
    "#);
}

#[test]
fn at_80x24() {
    insta::assert_snapshot!(view::framed(&sample::carers((80, 24))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT    LONGEST  LOAD   WAKES 7d     DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 ▁▃▁▃▃▂▂▂  ~ amber"
    " Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 ▃▃▃▃▃▃▃▁  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 ▁▁▁▁▁▁▁▁  ~ amber"
    " together"
    "────────────────────────────────────────────────────────────────────────────────"
    " drive     amber: it is between midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not midnight-6 am."
    " now       asleep for 1h51, since 01:21"
    " recovery  day 12, running; today: not said"
    " stretch   longest 1h51 last night; 3 h or more ended Sat 07:27, 19h45 ago"
    " debt      3.4 h against 8 h a day over 14 days, newer ones count more (13 of"
    "           14 known)"
    " wakes     7 d: 9 in 8 of 8 nights: 0 2 0 2 2 1 1 1; for a baby 6"
    " today     requests answered: 0"
    " toil      7 d: 8h43, tasks 38"
    " load      7 d: 69 % of the time up for the babies"
    " alone     7 d: 9h02 awake while the others slept"
    " known     100 % of the last 24 h"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags      ? help"
    "#);
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&sample::carers((60, 20))), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8                     03:12"
    "────────────────────────────────────────────────────────────"
    " CARER    NOW           24 h    DEBT    LOAD   DRIVE"
    "▌Mum      asleep 1h51   6h46    3.4 h   69 %   ~ amber"
    " Dad      awake 1h54    5h56    2.6 h   28 %   ~ amber"
    " Nan      asleep 4h14   7h14    3.3 h   3 %    ~ amber"
    " together"
    "────────────────────────────────────────────────────────────"
    " drive     amber: it is between midnight and 6 am. Higher"
    "           crash risk. Delay, shorten or share the drive;"
    "           break every 2 h; not midnight-6 am."
    " now       asleep for 1h51, since 01:21"
    " recovery  day 12, running; today: not said"
    " stretch   longest 1h51 last night; 3 h or more ended Sat"
    "           07:27, 19h45 ago"
    " debt      3.4 h against 8 h a day over 14 days, newer ones"
    "                                     1-8/16  PgUp/PgDn more"
    ""
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&sample::carers((40, 10))), @r#"
    " Ada  1  2  3  4 [6 Carers] 8     03:12"
    " CARER    NOW           24 h    DRIVE"
    "▌Mum      asleep 1h51   6h46    ~ amber"
    " Dad      awake 1h54    5h56    ~ amber"
    " Nan      asleep 4h14   7h14    ~ amber"
    " together"
    " drive     amber: it is between"
    " 1/12 PgDn midnight and 6 am. Higher"
    ""
    " f feed  s wake  d nappy       ! ? help"
    "#);
}

#[test]
fn at_30x4_it_is_the_status_line() {
    insta::assert_snapshot!(view::framed(&sample::carers((30, 4))), @r#"
    "fed 1h50 | asleep 0h41 | 03:12"
    ""
    ""
    ""
    "#);
}

/// Where there is no room beside a carer, the household comes after the last.
#[test]
fn together_at_60x20() {
    let model = view::after(sample::carers((60, 20)), "xxxx");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8                     03:12"
    "────────────────────────────────────────────────────────────"
    " CARER    NOW           24 h    DEBT    LOAD   DRIVE"
    " Mum      asleep 1h51   6h46    3.4 h   69 %   ~ amber"
    " Dad      awake 1h54    5h56    2.6 h   28 %   ~ amber"
    " Nan      asleep 4h14   7h14    3.3 h   3 %    ~ amber"
    "▌together"
    "────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest"
    "           first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to"
    "           sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping; Nan:"
    "           ironing, washing up toys"
    "           Shares are for planning, never a score."
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn in_ascii_at_80x24() {
    let mut model = sample::carers((80, 24));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    model.ui.colour = Colour::None;
    let model = view::after(model, "x");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log       you: Dad  03:12"
    "--------------------------------------------------------------------------------"
    " CARER    NOW           SLEPT 24h  DEBT    LONGEST  LOAD   WAKES 7d     DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 02022111  ~ amber"
    ">Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 22222220  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 00000000  ~ amber"
    " together"
    "--------------------------------------------------------------------------------"
    " drive     amber: under 6 h of sleep in 24 h, an hour or more under the usual"
    "           sleep, it is between midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not midnight-6 am."
    " now       up for 1h54, since 01:18"
    " awake     1h54 since the last sleep of 90 min or more"
    " odd       asleep and feeding at Sat 02:31; both stand"
    " odd       asleep and feeding at Sat 06:35; both stand"
    " stretch   longest 2h34 last night; 3 h or more ended Sat 06:37, 20h35 ago"
    " debt      2.6 h against 8 h a day over 14 days, newer ones count more (13 of"
    "           14 known)"
    " wakes     7 d: 14 in 8 of 8 nights: 2 2 2 2 2 2 2 0; for a baby 10"
    " today     requests answered: 0"
    "                                                        1-12/16  PgUp/PgDn more"
    ""
    "--------------------------------------------------------------------------------"
    " Space log for them | f feed  s wake  d nappy | z undo  ! red flags      ? help"
    "#);
}

#[test]
fn at_night_in_plain_words_at_80x24() {
    let mut model = view::at_night(sample::carers((80, 24)));
    model.ui.style.tone = Tone::Plain;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada 12 days  1 Now  2 Time  3 Goals  4 Alerts [6 Carers] 8 Log           03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  MISSING LONGEST  SHARE  WOKEN 7d     DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 ▁▃▁▃▃▂▂▂  ~ amber"
    " Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 ▃▃▃▃▃▃▃▁  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 ▁▁▁▁▁▁▁▁  ~ amber"
    " together"
    "────────────────────────────────────────────────────────────────────────────────"
    " drive     amber: it is between midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not midnight-6 am."
    " now       asleep for 1h51, since 01:21"
    " recovery  day 12, the first days; today: not said"
    " longest   longest 1h51 last night; 3 h or more ended Sat 07:27, 19h45 ago"
    " missing   3.4 h against 8 h a day over 14 days, newer ones count more (13 of"
    "           14 known)"
    " woken     7 d: 9 in 8 of 8 nights: 0 2 0 2 2 1 1 1; for a baby 6"
    " today     times answered: 0"
    " chores    7 d: 8h43, tasks 38"
    " share     7 d: 69 % of the time up for the babies"
    " alone     7 d: 9h02 awake while the others slept"
    " known     100 % of the last 24 h"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags      ? help"
    "#);
}

#[test]
fn toil_without_an_owner_at_100x30() {
    let (household, mut facts) = sample::home(1);
    for hours in [75, 99] {
        let task = Detail::Toil { task: "Bottles".to_owned() };
        let at = sample::ago(hours, 30);
        let mut one = view::logged(baby_named("Ada"), at, Extent::Instant, task);
        one.fact.subject = Subject::Carer(carer_named("Mum"));
        facts.push(one);
    }
    let mut model = sample::model(household, facts, (100, 30));
    let text = "version = 1\n[toil]\nbottles = \"Dad\"\nlaundry = \"Nan\"\ndishes = \"Dad\"\n\
                shopping = \"Dad\"\nplanning = \"Nan\"\n";
    model.plan.plan = dadops::plan::read(text).expect("it reads");
    let model = view::after(model, "6");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ██████ 69 %     9 ▁▃▁▃▃▂▂▂   ~ amber"
    "▌Dad      awake 1h54    5h56       2.6 h 13/14   2h34     ██ 28 %        14 ▃▃▃▃▃▃▃▁   ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h 13/14   4h14     3 %             0 ▁▁▁▁▁▁▁▁   ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Dad"
    " drive     amber: under 6 h of sleep in 24 h, an hour or more under the usual sleep, it is between"
    "           midnight and 6 am. Higher crash risk. Delay, shorten or share the drive; break every 2"
    "           h; not midnight-6 am."
    " now       up for 1h54, since 01:18"
    " awake     1h54 since the last sleep of 90 min or more"
    " odd       asleep and feeding at Sat 02:31; both stand"
    " odd       asleep and feeding at Sat 06:35; both stand"
    " stretch   longest 2h34 last night; 3 h or more ended Sat 06:37, 20h35 ago"
    " debt      2.6 h against 8 h a day over 14 days, newer ones count more (13 of 14 known)"
    " wakes     7 d: 14 in 8 of 8 nights: 2 2 2 2 2 2 2 0; for a baby 10"
    "                                                                            1-10/15  PgUp/PgDn more"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping; Nan: ironing, washing up toys"
    " no owner  bathroom, beds, bins, cooking, floors, ironing, mending, nappy bin, packing the bag,"
    "           post and forms, tidying, washing up toys"
    " toil 28d  2 tasks with another owner inside Mum's quiet window"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command    ? help"
    "#);
}

fn peopled(names: &[&str], size: (u16, u16)) -> Model {
    let (mut household, facts) = sample::home(1);
    household.carers.retain(|(_, carer)| names.contains(&carer.name.as_str()));
    for name in names {
        let carer = Carer { name: (*name).to_owned(), ..Carer::default() };
        if household.carer_named(name).is_none() {
            household.carers.push((carer_named(name), carer));
        }
    }
    view::after(sample::model(household, facts, size), "6")
}

#[test]
fn nobody_says_how_to_begin() {
    for size in view::SIZES {
        let text = view::text(&peopled(&[], size));
        assert!(text.contains("no carers yet: c carers mum dad"), "{size:?}:\n{text}");
    }
}

#[test]
fn one_carer_at_100x30() {
    insta::assert_snapshot!(view::framed(&peopled(&["Mum"], (100, 30))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log                         you: ? (Y)  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ████████ 100 %  9 ▁▃▁▃▃▂▂▂   ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Mum (primary)"
    " drive     amber: it is between midnight and 6 am. Higher crash risk. Delay, shorten or share the"
    "           drive; break every 2 h; not midnight-6 am."
    " now       asleep for 1h51, since 01:21"
    " recovery  day 12, running; today: not said"
    " stretch   longest 1h51 last night; 3 h or more ended Sat 07:27, 19h45 ago"
    " debt      3.4 h against 8 h a day over 14 days, newer ones count more (13 of 14 known)"
    " wakes     7 d: 9 in 8 of 8 nights: 0 2 0 2 2 1 1 1; for a baby 6"
    " today     requests answered: 0"
    " toil      7 d: 8h43, tasks 38"
    " load      7 d: 100 % of the time up for the babies"
    " alone     7 d: ? awake while the others slept"
    " known     100 % of the last 24 h"
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command    ? help"
    "#);
}

/// A carer who came half-way: nothing is known, and nothing is 0.
#[test]
fn a_carer_added_half_way_at_100x30() {
    let model = view::after(peopled(&["Mum", "Dad", "Gran"], (100, 30)), "x");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log                           you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ██████ 71 %     9 ▁▃▁▃▃▂▂▂   ~ amber"
    " Dad      awake 1h54    5h56       2.6 h 13/14   2h34     ██ 29 %        14 ▃▃▃▃▃▃▃▁   ~ amber"
    "▌Gran     ?             ?          insufficient  ?        ?              ?             ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Gran"
    " drive     amber: it is between midnight and 6 am, not all of the last 24 h is known. Higher crash"
    "           risk. Delay, shorten or share the drive; break every 2 h; not midnight-6 am."
    " slept     no sleep logged: Space s starts it"
    " today     requests answered: ?"
    " alone     7 d: ? awake while the others slept"
    " known     0 % of the last 24 h"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command    ? help"
    "#);
}

#[test]
fn the_popup_of_a_carer_at_80x24() {
    insta::assert_snapshot!(view::framed(&view::after(sample::carers((80, 24)), " ")), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log       you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT    LONGEST  LOAD   WAKES 7d     DRIVE"
    "▌Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 ▁▃▁▃▃▂▂▂  ~ amber"
    " Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 ▃▃▃▃▃▃▃▁  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 ▁▁▁▁▁▁▁▁  ~ amber"
    " together    ┌ carer ─────────────────────────────────────────────┐"
    "─────────────│ Mum                                                │─────────────"
    " drive     am│▌s  awake                        asleep since 01:21 │k. Delay,"
    "           sh│ a  toil ...                         last Sat 21:42 │t-6 am."
    " now       as│ d  check-in ...                     last Sat 19:14 │"
    " recovery  da│ f  shift ...                                       │"
    " stretch   lo│ r  recovery ...                    today: not said │h45 ago"
    " debt      3.│                                                    │ore (13 of"
    "           14│ when  now 03:12                t −5 min   T +5 min │"
    " wakes     7 │ note  —                                   Tab note │"
    " today     re│                                                    │"
    " toil      7 │ Space take                            Esc / q back │"
    " load      7 └────────────────────────────────────────────────────┘"
    " alone     7 d: 9h02 awake while the others slept"
    " known     100 % of the last 24 h"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags      ? help"
    "#);
}

#[test]
fn the_popup_of_a_forgotten_sleep_at_60x20() {
    let mut model = view::forgotten((60, 20));
    model.you = model.household.carer_named("Mum");
    let model = view::after(model, "6 ");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8                     03:12"
    "────────────────────────────────────────────────────────────"
    " CARER    NOW           24 h    DEBT    LOAD   DRIVE"
    "▌Mu┌ carer ─────────────────────────────────────────────┐"
    " Da│ Mum                                                │"
    " Na│▌s  awake                        asleep since 00:12 │"
    " to│ g  awake since 01:07 (changed a nappy)             │"
    "───│ a  toil ...                         last Sat 21:42 │───"
    " dr│ d  check-in ...                     last Sat 19:14 │"
    "   │ f  shift ...                                       │"
    "   │ v  private check-in ...        sealed, yours alone │"
    " no│ r  recovery ...                    today: not said │"
    " aw│                                                    │"
    " od│ when  now 03:12                t −5 min   T +5 min │"
    "   │ note  —                                   Tab note │"
    " od│                                                    │"
    "   │ Space take                            Esc / q back │re"
    "   └────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn toil_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(sample::carers((60, 20)), " a4")), @r#"
    " Ad┌ toil ──────────────────────────────────────────────┐12"
    "───│ Mum                                                │───"
    " CA│▌a  bottles                                         │"
    "▌Mu│ s  laundry                                         │"
    " Da│ d  cooking                                         │"
    " Na│ f  dishes                                          │"
    " to│ g  shopping                                        │"
    "───│ r  floors                                          │───"
    " dr│    packing the bag                                 │"
    "   │    tidying                                         │"
    "   │    planning                                        │"
    " no│    mending                                         │"
    " re│    washing up toys                                 │"
    " st│    ironing                                         │"
    "   │                                                    │"
    " de│ for   20 min        1-5: 5 10 15 20 30, 5 again 45 │es"
    "   │ when  now 03:12                t −5 min   T +5 min │re"
    "   │ note  —                                   Tab note │"
    "───│ Space save                            Esc / q back │───"
    " Sp└────────────────────────────────────────────────────┘lp"
    "#);
}

#[test]
fn a_check_in_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(sample::carers((60, 20)), " d4")), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8                     03:12"
    "────────────────────────────────────────────────────────────"
    " CA┌ check-in ──────────────────────────────────────────┐"
    "▌Mu│ Mum                                                │"
    " Da│ 1 to 5; leave out what you like; seen by all       │"
    " Na│ a  how sleepy  1  2  3 [4] 5   alert - nodding off │"
    " to│▌s  load        1  2  3  4  5      light - too much │"
    "───│ d  mental      1  2  3  4  5    little - very much │───"
    " dr│ f  physical    1  2  3  4  5     light - very hard │"
    "   │ g  rushed      1  2  3  4  5    unhurried - hectic │"
    "   │ r  shortfall   1  2  3  4  5    as hoped - far off │"
    " no│ v  effort      1  2  3  4  5    little - all I had │"
    " re│ b  frustration 1  2  3  4  5      calm - very much │"
    " st│                                                    │"
    "   │ when  now 03:12                t −5 min   T +5 min │"
    " de│ note  —                                   Tab note │es"
    "   │                                                    │re"
    "   │ Space save                            Esc / q back │"
    "───└────────────────────────────────────────────────────┘───"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn a_recovery_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(sample::carers((60, 20)), " r")), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8                     03:12"
    "────────────────────────────────────────────────────────────"
    " CARER    NOW           24 h    DEBT    LOAD   DRIVE"
    "▌Mum      asleep 1h51   6h46    3.4 h   69 %   ~ amber"
    " Da┌ recovery ──────────────────────────────────────────┐"
    " Na│ Mum                                                │"
    " to│ against yesterday; a later answer takes its place  │"
    "───│▌a  same                                            │───"
    " dr│ s  better                                          │"
    "   │ d  worse                                           │"
    "   │                                                    │"
    " no│ when  now 03:12                t −5 min   T +5 min │"
    " re│ note  —                                   Tab note │"
    " st│ ! red flags                                        │"
    "   │                                                    │"
    " de│ Space save                            Esc / q back │es"
    "   └────────────────────────────────────────────────────┘re"
    ""
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn the_popups_at_40x10() {
    let pages = [" ", " a4", " d4", " r"].map(|keys| {
        let model = view::after(sample::carers((40, 10)), keys);
        view::framed(&model)
    });
    insta::assert_snapshot!(pages.join("\n\n"), @r#"
    "┌ carer ───────────────────────────────┐"
    "│ Mum                                  │"
    "│▌s  awake          asleep since 01:21 │"
    "│ a  toil ...           last Sat 21:42 │"
    "│ d  check-in ...       last Sat 19:14 │"
    "│ f  shift ...                         │"
    "│ r  recovery ...      today: not said │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "│ note  —                     Tab note │"
    "└──────────────────────────────────────┘"

    "┌ toil ────────────────────────────────┐"
    "│ Mum                                  │"
    "│▌a  bottles                           │"
    "│ s  laundry                           │"
    "│ d  cooking                           │"
    "│ f  dishes                            │"
    "│ g  shopping                          │"
    "│ for   20 min                         │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "└──────────────────────────────────────┘"

    "┌ check-in ────────────────────────────┐"
    "│ Mum                                  │"
    "│ a  how sleepy  1  2  3 [4] 5         │"
    "│▌s  load        1  2  3  4  5         │"
    "│ d  mental      1  2  3  4  5         │"
    "│ f  physical    1  2  3  4  5         │"
    "│ g  rushed      1  2  3  4  5         │"
    "│ r  shortfall   1  2  3  4  5         │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "└──────────────────────────────────────┘"

    "┌ recovery ────────────────────────────┐"
    "│ Mum                                  │"
    "│ against yesterday; a later answer t… │"
    "│▌a  same                              │"
    "│ s  better                            │"
    "│ d  worse                             │"
    "│ when  now 03:12  t −5 min   T +5 min │"
    "│ note  —                     Tab note │"
    "│ ! red flags                          │"
    "└──────────────────────────────────────┘"
    "#);
}

/// The line above the hints asks about a forgotten sleep, in fewer words where
/// the key would not fit.
#[test]
fn a_forgotten_sleep_is_asked_about() {
    let lines = view::SIZES.map(|size| {
        let text = view::text(&view::forgotten(size));
        text.lines().find(|line| line.starts_with(" ? ")).unwrap_or_default().to_owned()
    });
    insta::assert_snapshot!(lines.join("\n"), @r#"
    ? Mum asleep since 00:12 and changed a nappy at 01:07: awake when?     Space at 01:07
    ? Mum asleep since 00:12 and changed a nappy at 01:07: awake when?     Space at 01:07
    ? Mum: awake at 01:07?   Space yes
    ? Mum: awake at 01:07?   Space yes
    ? Mum: awake at 01:07?   Space yes
    "#);
}

/// A long name is cut, and no column moves.
#[test]
fn a_long_name_moves_no_column() {
    let row = |model: &Model| view::text(model).lines().nth(3).unwrap_or_default().to_owned();
    let mut model = sample::carers((100, 30));
    let short = row(&model);
    if let Some(team) = &mut model.team {
        "Maximiliane-Sophie".clone_into(&mut team.carers[0].name);
    }
    let long = row(&model);
    assert!(long.contains("Maximil…"), "{long}");
    let rest = |row: &str| row.chars().skip(10).collect::<String>();
    assert_eq!(rest(&long), rest(&short));
}

/// The sample's night with shifts: Dad has it, and sleeps until two.
fn on_call(size: (u16, u16)) -> Model {
    let (household, facts) = sample::home(1);
    let mut model = sample::model(household, facts, size);
    let text = "version = 1\n[protected]\nDad = \"22:00-02:00\"\n\
                [[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\nbackup = \"Nan\"\n\
                [[shift]]\nhours = \"08:00-20:00\"\non = \"Mum\"\n";
    model.plan.plan = dadops::plan::read(text).expect("it reads");
    refresh::data(&mut model);
    view::after(model, "6")
}

#[test]
fn on_call_at_100x30() {
    insta::assert_snapshot!(view::framed(&on_call((100, 30))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log             you: Dad  on call: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h 13/14   1h51     ██████ 69 %     9 ▁▃▁▃▃▂▂▂   ~ amber"
    "▌Dad      awake 1h54    5h56       2.6 h 13/14   2h34     ██ 28 %        14 ▃▃▃▃▃▃▃▁   ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h 13/14   4h14     3 %             0 ▁▁▁▁▁▁▁▁   ~ amber"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ON CALL    23  00  01  02  03  04  05  06  07  08  09  10  11  12  13  14"
    " primary    NNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMM"
    " backup     MMMMMMMMMMMMNNNNNNNNNNNNNNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDDDDD"
    "                            ▲ 03:12  Mum takes over at 08:00 (4h47)"
    " next       08:00-20:00 Mum (backup Dad)   20:00-22:00 Dad (backup Nan)"
    " protected  Dad 22:00-02:00"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Dad"
    " drive     amber: under 6 h of sleep in 24 h, an hour or more under the usual sleep, it is between"
    "           midnight and 6 am. Higher crash risk. Delay, shorten or share the drive; break every 2"
    "           h; not midnight-6 am."
    " now       up for 1h54, since 01:18"
    " awake     1h54 since the last sleep of 90 min or more"
    " odd       asleep and feeding at Sat 02:31; both stand"
    "                                                                             1-6/15  PgUp/PgDn more"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " nights    Mum had a part in ▄▄ 48 %, 53 % by week, oldest first; last 10 of 19, 6 of 6 nights"
    " tasks     bus factor 2: bottle 3, nappy 3, putting to sleep 3, medicine 2"
    " only one  Mum: mending; Dad: bathroom, shopping; Nan: ironing, washing up toys"
    "           Shares are for planning, never a score."
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x carer  Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags  c command    ? help"
    "#);
}

#[test]
fn on_call_at_80x24() {
    insta::assert_snapshot!(view::framed(&on_call((80, 24))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log   on call: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " CARER    NOW           SLEPT 24h  DEBT    LONGEST  LOAD   WAKES 7d     DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 ▁▃▁▃▃▂▂▂  ~ amber"
    "▌Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 ▃▃▃▃▃▃▃▁  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 ▁▁▁▁▁▁▁▁  ~ amber"
    " together"
    "────────────────────────────────────────────────────────────────────────────────"
    " ON CALL    23  00  01  02  03  04  05  06  07  08  09  10  11  12  13  14"
    " primary    NNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMM"
    " backup     MMMMMMMMMMMMNNNNNNNNNNNNNNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDDDDD"
    "                            ▲ 03:12  Mum takes over at 08:00 (4h47)"
    " next       08:00-20:00 Mum (backup Dad)   20:00-22:00 Dad (backup Nan)"
    " protected  Dad 22:00-02:00"
    "────────────────────────────────────────────────────────────────────────────────"
    " drive     amber: under 6 h of sleep in 24 h, an hour or more under the usual"
    "           sleep, it is between midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not midnight-6 am."
    " now       up for 1h54, since 01:18"
    " awake     1h54 since the last sleep of 90 min or more"
    "                                                         1-5/16  PgUp/PgDn more"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy │ z undo  ! red flags      ? help"
    "#);
}

#[test]
fn on_call_at_60x20() {
    insta::assert_snapshot!(view::framed(&on_call((60, 20))), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8       on call: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    " CARER    NOW           24 h    DEBT    LOAD   DRIVE"
    " Mum      asleep 1h51   6h46    3.4 h   69 %   ~ amber"
    "▌Dad      awake 1h54    5h56    2.6 h   28 %   ~ amber"
    " Nan      asleep 4h14   7h14    3.3 h   3 %    ~ amber"
    " together"
    "────────────────────────────────────────────────────────────"
    " on call    Dad, then Mum at 08:00"
    "────────────────────────────────────────────────────────────"
    " drive     amber: under 6 h of sleep in 24 h, an hour or"
    "           more under the usual sleep, it is between"
    "           midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not"
    "           midnight-6 am."
    " now       up for 1h54, since 01:18"
    "                                     1-6/20  PgUp/PgDn more"
    ""
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}

#[test]
fn on_call_in_ascii() {
    let mut model = on_call((80, 24));
    model.ui.glyphs = Glyphs::Ascii;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [6 Carers] 8 Log   on call: Dad  03:12"
    "--------------------------------------------------------------------------------"
    " CARER    NOW           SLEPT 24h  DEBT    LONGEST  LOAD   WAKES 7d     DRIVE"
    " Mum      asleep 1h51   6h46       3.4 h   1h51     69 %    9 02022111  ~ amber"
    ">Dad      awake 1h54    5h56       2.6 h   2h34     28 %   14 22222220  ~ amber"
    " Nan      asleep 4h14   7h14       3.3 h   4h14     3 %     0 00000000  ~ amber"
    " together"
    "--------------------------------------------------------------------------------"
    " ON CALL    23  00  01  02  03  04  05  06  07  08  09  10  11  12  13  14"
    " primary    NNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMM"
    " backup     MMMMMMMMMMMMNNNNNNNNNNNNNNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDDDDD"
    "                            ^ 03:12  Mum takes over at 08:00 (4h47)"
    " next       08:00-20:00 Mum (backup Dad)   20:00-22:00 Dad (backup Nan)"
    " protected  Dad 22:00-02:00"
    "--------------------------------------------------------------------------------"
    " drive     amber: under 6 h of sleep in 24 h, an hour or more under the usual"
    "           sleep, it is between midnight and 6 am. Higher crash risk. Delay,"
    "           shorten or share the drive; break every 2 h; not midnight-6 am."
    " now       up for 1h54, since 01:18"
    " awake     1h54 since the last sleep of 90 min or more"
    "                                                         1-5/16  PgUp/PgDn more"
    ""
    "--------------------------------------------------------------------------------"
    " Space log for them | f feed  s wake  d nappy | z undo  ! red flags      ? help"
    "#);
}

#[test]
fn on_call_as_words() {
    let mut model = view::after(on_call((60, 20)), "concall");
    view::press(&mut model, &[Key::Enter]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4 [6 Carers] 8       on call: Dad  03:12"
    "────────────────────────────────────────────────────────────"
    "┌ ON CALL ─────────────────────────────────────────────────┐"
    "│ on call    Dad until 08:00 (4h47)                        │"
    "│ backup     Nan                                           │"
    "│ protected  Dad 22:00-02:00                               │"
    "│ next       08:00-20:00 Mum (backup Dad)                  │"
    "│            20:00-22:00 Dad (backup Nan)                  │"
    "│            22:00-02:00 Nan (backup Mum)                  │"
    "│            Mon 02:00-08:00 Dad (backup Nan)              │"
    "│            Mon 08:00-20:00 Mum (backup Dad)              │"
    "│            Mon 20:00-22:00 Dad (backup Nan)              │"
    "│            Mon 22:00-02:00 Nan (backup Mum)              │"
    "│            Tue 02:00-08:00 Dad (backup Nan)              │"
    "│ cover next 14 d: somebody may be woken 100 % of the time │"
    "│ balance duty in 14 days: Mum 168 h, Dad 112 h, Nan 56 h  │"
    "│ w/x scroll  Space on  Esc back                           │"
    "└──────────────────────────────────────────────────────────┘"
    "────────────────────────────────────────────────────────────"
    " Space log for them │ f feed  s wake  d nappy        ? help"
    "#);
}
