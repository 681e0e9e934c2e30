//! Screen 4 at every size, at night and in ASCII; the first alert on Now, beside
//! the bed and in the smallest terminal.

use crate::view;
use chrono::TimeDelta;
use dadops::app::model::Model;
use dadops::app::msg::Msg;
use dadops::app::msg::Stamp;
use dadops::app::ui::Glyphs;
use dadops::app::update::update;
use dadops::domain::detail::Kind;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::Cause;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Opening;
use dadops::domain::entry::alert::Rating;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::id::CarerId;
use dadops::domain::id::EntryId;
use dadops::domain::id::derived;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::journal::alert::Alert;
use dadops::journal::alert::Moved;
use dadops::journal::changes::Changes;
use dadops::picture::sample;
use dadops::text::style::Tone;

fn ago(minutes: i64) -> Timestamp {
    sample::now() - TimeDelta::minutes(minutes)
}

fn open(step: u8, in_minutes: i64) -> AlertState {
    AlertState::Open { step, round: 0, next_at: ago(-in_minutes) }
}

fn opened(id: u8, rule: &str, severity: Severity, minutes: i64, cause: Cause) -> Alert {
    let opening = Opening {
        rule: rule.to_owned(),
        subject: Subject::Household,
        severity,
        since: ago(minutes + 5),
        began_with: None,
        cause,
        to: open(0, 10 - minutes),
    };
    Alert::opened(AlertId::from_bytes([id; 16]), opening, ago(minutes))
}

fn called(text: &str) -> Cause {
    Cause::Manual { text: text.to_owned() }
}

fn moves(alert: &mut Alert, minutes: i64, by: Option<CarerId>, event: AlertEvent, to: AlertState) {
    alert.moves(Moved { at: ago(minutes), by, event, to });
}

/// Dad was asked and did not answer, Mum was; a ticket waits; one was put off,
/// two are over.
fn alerts(model: &Model) -> Vec<Alert> {
    let [dad, mum] = ["Dad", "Mum"].map(|name| model.household.carer_named(name).expect("a carer"));
    let ada = Subject::Baby(model.household.babies[0].0);
    let told = |step, to, channel: &str, breaks| Told {
        turn: 0,
        step,
        round: 0,
        to,
        channel: channel.to_owned(),
        breaks,
    };
    let overdue =
        || Cause::Overdue { of: Kind::Feed, content: None, last: ago(250), limit_min: 240 };
    let feed = |id, severity, minutes| {
        let mut feed = opened(id, "feed-overdue", severity, minutes, overdue());
        feed.opening.subject = ada;
        feed
    };
    let mut page = feed(1, Severity::Sev2, 17);
    page.tells(ago(17), told(0, dad, "screen", false));
    moves(&mut page, 7, None, AlertEvent::Due, open(1, 3));
    page.tells(ago(7), told(1, mum, "desktop", true));
    let load =
        Cause::Load { metric: "slept_24h_min".to_owned(), value: 228.0, limit: 300.0, word: None };
    let mut acked = opened(2, "carer-sleep", Severity::Sev3, 90, load);
    acked.opening.subject = Subject::Carer(dad);
    let until = ago(-60);
    let to = AlertState::Acked { by: Some(mum), until, reminded: false };
    moves(&mut acked, 60, Some(mum), AlertEvent::Ack, to);
    let mut later = opened(3, "help", Severity::Sev3, 200, called("buy nappies"));
    let to = AlertState::Snoozed { until: ago(-350) };
    moves(&mut later, 190, Some(dad), AlertEvent::Snooze { minutes: 540 }, to);
    let mut before = feed(4, Severity::Sev2, 1600);
    let cleared = AlertState::Resolved { how: How::Cleared };
    moves(&mut before, 1588, None, AlertEvent::Clear, cleared);
    before.rated = vec![(Some(dad), Rating::Useful)];
    let mut help = opened(5, "help", Severity::Sev1, 3000, called("help"));
    let why = Some("seen by the midwife".to_owned());
    let to = AlertState::Resolved { how: How::Said { why: why.clone() } };
    moves(&mut help, 2990, Some(mum), AlertEvent::Resolve { why }, to);
    let ticket = opened(6, "help", Severity::Sev3, 30, called("the bottle warmer leaks"));
    vec![help, before, later, acked, ticket, page]
}

fn seen(mut model: Model, alerts: Vec<Alert>) -> Model {
    let alerts = alerts.into_iter().map(|alert| (alert.id, Some(alert))).collect();
    let changes = Changes { alerts, ..Changes::default() };
    let stamp = Stamp { at: sample::now(), id: EntryId::new(derived(0, &["seen"])) };
    let effects = update(&mut model, stamp, Msg::Seen(changes));
    assert!(effects.is_empty(), "nothing to do: {effects:?}");
    model
}

/// A night with alerts, after `keys`.
fn night(size: (u16, u16), keys: &str) -> Model {
    let model = sample::ada(size);
    let alerts = alerts(&model);
    view::after(seen(model, alerts), keys)
}

#[test]
fn at_120x40() {
    insta::assert_snapshot!(view::framed(&night((120, 40), "4")), @r#"
    " Ada d12  1 Now  2 Time  3 SLO [4 Alerts] 6 Carers  8 Log                                        !1 ~3  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ALERTS  2 open · 1 acked · 1 put off                                         ? nobody watches: `dadops watch`   1 of 6"
    "▌! PAGE     feed-overdue Ada        no feed since Sat 23:02                                               02:55  17 min"
    " ~ ticket   help                    the bottle warmer leaks                                               02:42  30 min"
    " + acked    carer-sleep Dad         sleep in 24 h 3h48                                                        02:12 Mum"
    " z snoozed  help                    buy nappies                                                             until 09:02"
    " · over     feed-overdue Ada        no feed since Sat 23:02                                                   Sat 00:44"
    " · over     help                    help                                                                      Fri 01:22"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! PAGE  feed-overdue Ada  SEV2: within half an hour"
    " WHY            No feed for 4h10, promised within 4h00. The last one in the log: Sat 23:02. If there was one since,"
    "                `log` takes past times., since 02:50"
    ""
    " DO             1. Is anyone else awake or due soon? Mum asleep since 01:21 · Nan asleep since Sat 22:58"
    "                2. e hand over now, or g wait 10 min, or E ask the next one"
    "                3. r runbook: feed-overdue"
    ""
    " ESCALATION     02:55 Dad (screen) → 03:05 Mum (desktop, broke protected sleep)"
    "                the next one in 3 min unless acked"
    ""
    " TIMELINE       02:55 opened · 02:55 told Dad (screen) · 03:05 the next one is asked · 03:05 told Mum (desktop, broke"
    "                protected sleep)"
    ""
    " SAME BEFORE    Sat 00:32 by itself, after 12 min"
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
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m  e hand over  E next one  Space details │ f feed  s wake  d nappy │ z undo  ! red flags    ? help"
    "#);
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "4")), @r#"
    " Ada d12  1 Now  2 Time  3 SLO [4 Alerts] 6 Carers  8 Log                    !1 ~3  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ALERTS  2 open · 1 acked · 1 put off                     ? nobody watches: `dadops watch`   1 of 6"
    "▌! PAGE     feed-overdue Ada        no feed since Sat 23:02                           02:55  17 min"
    " ~ ticket   help                    the bottle warmer leaks                           02:42  30 min"
    " + acked    carer-sleep Dad         sleep in 24 h 3h48                                    02:12 Mum"
    " z snoozed  help                    buy nappies                                         until 09:02"
    " · over     feed-overdue Ada        no feed since Sat 23:02                               Sat 00:44"
    " · over     help                    help                                                  Fri 01:22"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! PAGE  feed-overdue Ada  SEV2: within half an hour"
    " WHY            No feed for 4h10, promised within 4h00. The last one in the log: Sat 23:02. If"
    "                there was one since, `log` takes past times., since 02:50"
    ""
    " DO             1. Is anyone else awake or due soon? Mum asleep since 01:21 · Nan asleep since Sat"
    "                22:58"
    "                2. e hand over now, or g wait 10 min, or E ask the next one"
    "                3. r runbook: feed-overdue"
    ""
    " ESCALATION     02:55 Dad (screen) → 03:05 Mum (desktop, broke protected sleep)"
    "                the next one in 3 min unless acked"
    ""
    " TIMELINE       02:55 opened · 02:55 told Dad (screen) · 03:05 the next one is asked · 03:05 told"
    "                Mum (desktop, broke protected sleep)"
    ""
    " SAME BEFORE    Sat 00:32 by itself, after 12 min"
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m  E next one │ f feed  s wake  d nappy │ z undo  ! red flags            ? help"
    "#);
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "4")), @r#"
    " Ada d12  1  2  3 [4 Alerts] 6  8              !1 ~3  03:12"
    "────────────────────────────────────────────────────────────"
    " ALERTS  2 open · 1 acked · 1 put off                1 of 6"
    "▌! PAGE     feed-overdue Ada                  02:55  17 min"
    " ~ ticket   the bottle warmer leaks           02:42  30 min"
    " + acked    carer-sleep Dad                       02:12 Mum"
    " z snoozed  buy nappies                         until 09:02"
    " · over     feed-overdue Ada                      Sat 00:44"
    " · over     help                                  Fri 01:22"
    "────────────────────────────────────────────────────────────"
    " ! PAGE  feed-overdue Ada  SEV2: within half an hour"
    " WHY No feed for 4h10, promised within 4h00. The last one"
    "   in the log: Sat 23:02. If there was one since, `log`"
    "   takes past times., since 02:50"
    " DO 1. Is anyone else awake or due soon? Mum asleep since"
    "   01:21 · Nan asleep since Sat 22:58"
    "   2. e hand over now, or g wait 10 min, or E ask the next"
    ""
    "────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m │ f feed  s wake  d nappy      ? help"
    "#);
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "4")), @r#"
    " Ada  1  2  3 [4] 6  8     !1 ~3  03:12"
    " ALERTS  2 open · 1 acked · 1 p… 1 of 6"
    "▌! PAGE     feed-overdue… 02:55  17 min"
    " ~ ticket   the bottle w… 02:42  30 min"
    " + acked    carer-sleep Dad   02:12 Mum"
    " z snoozed  buy nappies     until 09:02"
    " · over     feed-overdue Ada  Sat 00:44"
    " · over     help              Fri 01:22"
    ""
    " a ack  g snooze +10m │ f feed ! ? help"
    "#);
}

#[test]
fn details_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "4 ")), @r#"
    " Ada d12  1  2  3 [4 Alerts] 6  8              !1 ~3  03:12"
    "────────────────────────────────────────────────────────────"
    " ALERTS  2 open · 1 acked · 1 put off                1 of 6"
    " ! PAGE  feed-overdue Ada  SEV2: within half an hour"
    " WHY No feed for 4h10, promised within 4h00. The last one"
    "   in the log: Sat 23:02. If there was one since, `log`"
    "   takes past times., since 02:50"
    " DO 1. Is anyone else awake or due soon? Mum asleep since"
    "   01:21 · Nan asleep since Sat 22:58"
    "   2. e hand over now, or g wait 10 min, or E ask the next"
    "   one"
    "   3. r runbook: feed-overdue"
    " ESCALATION 02:55 Dad (screen) → 03:05 Mum (desktop,"
    "   broke protected sleep)"
    "   the next one in 3 min unless acked"
    " TIMELINE 02:55 opened · 02:55 told Dad (screen) · 03:05"
    "   the next one is asked · 03:05 told Mum (desktop, broke"
    ""
    "────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m │ f feed  s wake  d nappy      ? help"
    "#);
}

#[test]
fn details_scrolled_at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "4 xxx")), @r#"
    " Ada  1  2  3 [4] 6  8     !1 ~3  03:12"
    " ALERTS  2 open · 1 acked · 1 p… 1 of 6"
    " ! PAGE  feed-overdue Ada  SEV2: within…"
    "   since, `log` takes past times.,"
    "   since 02:50"
    " DO 1. Is anyone else awake or due"
    "   soon? Mum asleep since 01:21 · Nan"
    "   asleep since Sat 22:58"
    ""
    " a ack  g snooze +10m │ f feed ! ? help"
    "#);
}

#[test]
fn one_that_is_over_at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "4xxxx")), @r#"
    " Ada d12  1 Now  2 Time  3 SLO [4 Alerts] 6 Carers  8 Log                    !1 ~3  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ALERTS  2 open · 1 acked · 1 put off                     ? nobody watches: `dadops watch`   5 of 6"
    " ! PAGE     feed-overdue Ada        no feed since Sat 23:02                           02:55  17 min"
    " ~ ticket   help                    the bottle warmer leaks                           02:42  30 min"
    " + acked    carer-sleep Dad         sleep in 24 h 3h48                                    02:12 Mum"
    " z snoozed  help                    buy nappies                                         until 09:02"
    "▌· over     feed-overdue Ada        no feed since Sat 23:02                               Sat 00:44"
    " · over     help                    help                                                  Fri 01:22"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " · over  feed-overdue Ada  SEV2: within half an hour"
    " WHY            No feed for 4h10, promised within 4h00. The last one in the log: Sat 23:02. If"
    "                there was one since, `log` takes past times., since Sat 00:27"
    ""
    " HOW IT WAS     Dad: useful"
    "                keys: a useful, r nothing to do, E wrong person, g wrong time"
    ""
    " ESCALATION     nobody was told so far"
    "                over: by itself"
    ""
    " TIMELINE       Sat 00:32 opened · Sat 00:44 over by itself"
    ""
    " SAME BEFORE    not in the last four weeks"
    ""
    ""
    ""
    ""
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " a useful  r nothing to do  E wrong person │ f feed  s wake  d nappy │ z undo  ! red flags   ? help"
    "#);
}

#[test]
fn nothing_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(sample::ada((60, 20)), "4")), @r#"
    " Ada d12  1  2  3 [4 Alerts] 6  8                     03:12"
    "────────────────────────────────────────────────────────────"
    " ALERTS"
    " No alert. Nobody is asked for anything."
    " ? nobody watches: `dadops watch`"
    " c alert TEXT calls for somebody; alert sev1 TEXT is a red"
    " flag and may break protected sleep"
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
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn on_now_at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "")), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  6 Carers  8 Log                    !1 ~3  you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED                                     │  ASLEEP       0h41   since 02:31"
    "                                                      │  wet nappy    2h05   01:07"
    "    ██        ██████  ██████                          │  dirty nappy  9h20   Sat 17:52"
    "  ████    ██  ██      ██  ██                          │"
    "    ██        ██████  ██  ██                          │                 TODAY   YDAY"
    "    ██    ██      ██  ██  ██                          │  feeds              1     10"
    "  ██████      ██████  ██████                          │  bottle ml         90    320"
    "                                                      │  wet / dirty      1/0    7/5"
    "  bottle 90 ml expressed · 01:22 · Dad                │  sleep           1h31  16h11"
    "  next side right                                     │  longest sleep   0h45   3h25"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    "               06          09          12          15          18          21          00"
    "slp █████████████··█████····█████···█████··██████████···████···██████··███████··██··███·███······███"
    "fed              b      b       b        R           n      R        b            L         b"
    "nap               x      w       d        w            x      d       w             w      w"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDMMMMMMMMMMMMMDDDDDDDD"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! PAGE  feed-overdue Ada                                                      a ack  g snooze +10m"
    " ~ ticket  the bottle warmer leaks"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " ! too slow    answer-time                gone 7/2.6"
    " ! too short   carer-stretch Mum          gone 3/1.9"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " 02:31  asleep                            Dad      01:22  bottle 90 ml expressed            Dad"
    " 01:36  burp, worked                      Dad      01:21  Mum asleep                        Mum"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m │ f feed  s wake  d nappy │ z undo  ! red flags  c command             ? help"
    "#);
}

#[test]
fn on_now_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "")), @r#"
    " Ada d12 [1 Now] 2  3  4  6  8                 !1 ~3  03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED    ! PAGE  feed-overdue Ada"
    "    ██        ██████  ██████"
    "  ████    ██  ██      ██  ██"
    "    ██        ██████  ██  ██"
    "    ██    ██      ██  ██  ██"
    "  ██████      ██████  ██████"
    "  bottle 90 ml expressed · 01:22 · Dad   next side right"
    "  ASLEEP       0h41   since 02:31"
    "  wet nappy    2h05   01:07"
    "  dirty nappy  9h20   Sat 17:52"
    " today: feeds 1 · 90 ml · wet 1 · dirty 0 · slept 1h31"
    "         06    09    12    15    18    21    00    03"
    "slp ██████·██··███··██·█████·██··███·███·██·███···██"
    "fed       b  b   b    R     n  R    b     L    b"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " a ack  g snooze +10m │ f feed  s wake  d nappy      ? help"
    "#);
}

#[test]
fn on_now_at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "")), @r#"
    " Ada [1] 2  3  4  6  8     !1 ~3  03:12"
    " SINCE LAST FEED  ! PAGE  feed-overdue…"
    "   ██        ██████  ██████"
    " ████    ██  ██      ██  ██"
    "   ██        ██████  ██  ██"
    "   ██    ██      ██  ██  ██"
    " ██████      ██████  ██████"
    " ASLEEP 0h41 · wet 2h05 · dirty 9h20"
    ""
    " a ack │ f feed  s wake        ! ? help"
    "#);
}

#[test]
fn beside_the_bed_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "b")), @r#"
    ""
    "  SINCE FEED"
    ""
    "     ███            █████████   █████████"
    "  ██████      ███   ███         ███   ███"
    "     ███            █████████   ███   ███"
    "     ███      ███         ███   ███   ███"
    "  █████████         █████████   █████████"
    ""
    "  bottle 90 ml expressed at 01:22 (Dad)"
    "  ASLEEP 0h41"
    ""
    ""
    ""
    ""
    ""
    ""
    "  ! PAGE  feed-overdue Ada            a ack  g snooze +10m"
    "                                                      03:12"
    " f feed  s wake  d nappy │ z undo  ! red flags  b back"
    "#);
}

#[test]
fn in_one_line() {
    insta::assert_snapshot!(view::framed(&night((39, 3), "")), @r#"
    "!1 ~3 | fed 1h50 | asleep 0h41 | 03:12"
    ""
    ""
    "#);
}

#[test]
fn at_night_in_ascii_in_plain_words_at_100x30() {
    let mut model = view::at_night(night((100, 30), "4"));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.tone = Tone::Plain;
    model.ui.style.ascii = true;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada 12 days  1 Now  2 Time  3 Goals [4 Alerts] 6 Carers  8 Log              !1 ~3  you: Dad  03:12"
    "----------------------------------------------------------------------------------------------------"
    " ALERTS  2 waiting for somebody - 1 seen to - 1 put off                                      1 of 6"
    ">! NOW      feed-overdue Ada        no feed since Sat 23:02                           02:55  17 min"
    " ~ today    help                    the bottle warmer leaks                           02:42  30 min"
    " + seen to  carer-sleep Dad         sleep in 24 h 3h48                                    02:12 Mum"
    " z later    help                    buy nappies                                         until 09:02"
    " . over     feed-overdue Ada        no feed since Sat 23:02                               Sat 00:44"
    " . over     help                    help                                                  Fri 01:22"
    "----------------------------------------------------------------------------------------------------"
    " ! NOW  feed-overdue Ada  within half an hour"
    " WHY            No feed for 4h10, agreed within 4h00. The last one in the log: Sat 23:02. If there"
    "                was one since, write it down with its time., since 02:50"
    ""
    " DO             1. Is anyone else awake or due soon? Mum asleep since 01:21 - Nan asleep since Sat"
    "                22:58"
    "                2. e hand over now, or g wait 10 min, or E ask the next one"
    "                3. r what we wrote down: feed-overdue"
    ""
    " WHO IS ASKED   02:55 Dad (screen) -> 03:05 Mum (desktop, broke protected sleep)"
    "                the next one is asked in 3 min unless somebody says: I am at it"
    ""
    " WHAT HAPPENED  02:55 opened - 02:55 told Dad (screen) - 03:05 the next one is asked - 03:05 told"
    "                Mum (desktop, broke protected sleep)"
    ""
    " BEFORE         Sat 00:32 by itself, after 12 min"
    ""
    ""
    "----------------------------------------------------------------------------------------------------"
    " a I am at it  g 10 min later  E next one | f feed  s wake  d nappy | z undo  ! red flags    ? help"
    "#);
}

#[test]
fn a_call_of_any_length_stays_inside_its_line() {
    for size in [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10), (39, 5), (1, 1)] {
        for keys in ["", "4", "4 ", "b"] {
            let model = sample::ada(size);
            let long = "very ".repeat(200) + "\u{1b}[31m \u{202e}long";
            let alert = opened(9, "help", Severity::Sev1, 3, called(&long));
            let text = view::text(&view::after(seen(model, vec![alert]), keys));
            assert!(!text.contains('\u{1b}'), "{size:?} {keys}");
        }
    }
}
