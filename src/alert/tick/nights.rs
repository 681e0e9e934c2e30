//! What is told to whom, one look after another.

use crate::alert::signal::Holding;
use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::tick::trial::DAD;
use crate::alert::tick::trial::House;
use crate::alert::tick::trial::MUM;
use crate::alert::tick::trial::at;
use crate::alert::tick::trial::member;
use crate::alert::tick::trial::signal;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Severity;
use crate::domain::span::Span;
use crate::journal::alert::Moved;
use chrono::TimeDelta;

#[test]
fn an_alert_climbs_the_ladder_and_ends_with_its_condition() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let overdue = || [signal("feed", Severity::Sev2, Some(0))];
    assert_eq!(house.look(0, &overdue()), [""; 0], "it waits for its group");
    assert_eq!(house.look(2, &overdue()), ["dad"]);
    assert_eq!(house.look(2, &overdue()), [""; 0], "the same look twice");
    assert_eq!(house.look(11, &overdue()), [""; 0]);
    assert_eq!(house.look(12, &overdue()), ["mum"]);
    assert_eq!(house.look(22, &overdue()), ["mum", "dad"]);
    assert_eq!(house.look(37, &overdue()), ["dad"], "the second round");
    let over = house.look(38, &[signal("feed", Severity::Sev2, None)]);
    assert_eq!(over, ["mum over", "dad over"]);
    assert_eq!(house.states(), ["resolved"]);
}

#[test]
fn protected_sleep_is_broken_when_nobody_awake_is_left() {
    let mut house = House::new(vec![member(DAD, Some(500)), member(MUM, None)], DAD);
    let overdue = || [signal("feed", Severity::Sev2, Some(0))];
    house.look(0, &overdue());
    assert_eq!(house.look(2, &overdue()), ["mum"], "Dad sleeps");
    assert_eq!(house.look(3, &overdue()), [""; 0], "Mum has her time to answer");
    assert_eq!(house.look(12, &overdue()), ["mum"], "the backup rung");
    assert_eq!(house.look(22, &overdue()), ["mum", "dad!"]);
}

#[test]
fn what_can_wait_is_kept_back_until_the_window_ends() {
    let mut house = House::new(vec![member(DAD, Some(60)), member(MUM, None)], DAD);
    let ticket = || [signal("gap", Severity::Sev3, Some(0))];
    assert_eq!(house.look(0, &ticket()), [""; 0]);
    assert_eq!(house.states(), ["held"]);
    assert_eq!(house.look(30, &ticket()), [""; 0]);
    house.team[0].protected_until = None;
    assert_eq!(house.look(60, &ticket()), ["dad digest"]);
}

#[test]
fn what_a_person_ended_stays_quiet_until_it_was_false_once() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let true_now = |since| [signal("feed", Severity::Sev2, Some(since))];
    house.look(0, &true_now(0));
    let id = house.alerts[0].id;
    let (event, how) = (AlertEvent::Resolve { why: None }, How::Said { why: None });
    let to = AlertState::Resolved { how };
    house.of(id).moves(Moved { at: at(1), by: Some(DAD), event, to });
    assert_eq!(house.look(5, &true_now(0)), [""; 0]);
    house.look(6, &[signal("feed", Severity::Sev2, None)]);
    house.look(90, &true_now(90));
    assert_eq!(house.look(92, &true_now(90)), ["dad"], "another episode");
    assert_eq!(house.states(), ["resolved", "open"]);
}

#[test]
fn within_the_hour_it_is_the_same_alert() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let feed = |since| [signal("feed", Severity::Sev2, since)];
    house.look(0, &feed(Some(0)));
    house.look(1, &feed(None));
    house.look(60, &feed(Some(60)));
    assert_eq!(house.look(62, &feed(Some(60))), ["dad"]);
    house.look(63, &feed(None));
    house.look(123, &feed(Some(123)));
    assert_eq!(house.look(125, &feed(Some(123))), ["dad flaps"], "the third in six hours");
    assert_eq!(house.states(), ["resolved", "open"], "the first reopened, then another");
}

#[test]
fn flapping_is_told_once_and_then_not() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let mut told = Vec::new();
    for turn in 0..5 {
        let since = turn * 20;
        let overdue = || [signal("feed", Severity::Sev2, Some(since))];
        house.look(since, &overdue());
        told.push(house.look(since + 2, &overdue()).join(" "));
        told.push(house.look(since + 5, &[signal("feed", Severity::Sev2, None)]).join(" "));
    }
    let first = ["dad", "dad over", "dad", "dad over", "dad flaps", ""];
    assert_eq!(told, [&first[..], &[""; 4]].concat());
    // It stays true: after two quiet hours its rung begins.
    let still = || [signal("feed", Severity::Sev2, Some(100))];
    let told: Vec<_> = (100..222).flat_map(|minute| house.look(minute, &still())).collect();
    assert_eq!(told, ["dad"]);
}

#[test]
fn a_red_flag_mutes_what_can_wait_about_the_same_baby() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let red = || signal("fever", Severity::Sev1, Some(0));
    let ticket = || signal("gap", Severity::Sev3, Some(0));
    assert_eq!(house.look(0, &[red(), ticket()]), ["dad"], "a red flag does not wait");
    assert_eq!(house.states(), ["open", "open"]);
    assert_eq!(house.look(9, &[red(), ticket()]), [""; 0]);
    let no_more = || [signal("fever", Severity::Sev1, None), ticket()];
    assert_eq!(house.look(20, &no_more()), ["dad over", "dad"], "both of it, not more");
}

#[test]
fn a_silent_log_mutes_what_is_guessed_from_it() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let cause = Cause::Data { what: DataTrouble::Silent, minutes: Some(400) };
    let holding = Some(Holding { since: Some(at(0)), began_with: None, cause });
    let silent = Signal { holding, topic: Topic::Data, ..signal("silent", Severity::Sev3, None) };
    let (objective, tier) = ("feed-gap".to_owned(), "fast".to_owned());
    let cause = Cause::Burn { objective, tier, bad: 3, events: 8 };
    let holding = Some(Holding { since: Some(at(0)), began_with: None, cause });
    let burn = Signal { holding, ..signal("burn", Severity::Sev3, None) };
    let all = [burn, silent, signal("feed", Severity::Sev2, Some(0))];
    house.look(0, &all);
    let told = house.look(2, &all);
    assert_eq!(told, ["dad", "dad"], "the deadline speaks, the burn does not");
}

#[test]
fn after_four_hours_of_sleep_each_page_is_told_once() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let overdue = || [signal("feed", Severity::Sev2, Some(0))];
    house.look(0, &overdue());
    assert_eq!(house.look(2, &overdue()), ["dad"]);
    let gap = Span::new(at(5), at(245));
    assert_eq!(house.look_after(245, Some(gap), &overdue()), [""; 0], "what can be logged");
    assert_eq!(house.look(254, &overdue()), [""; 0]);
    assert_eq!(house.look(255, &overdue()), ["dad"]);
    assert_eq!(house.look(256, &overdue()), [""; 0], "never a backlog");
    assert_eq!(house.look(265, &overdue()), ["mum"], "one rung, its whole time later");
}

#[test]
fn what_came_and_went_unseen_is_on_record_and_told_to_nobody() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let missed = signal("feed", Severity::Sev2, Some(30)).holding;
    let seen = [Signal { missed, ..signal("feed", Severity::Sev2, None) }];
    let gap = Span::new(at(5), at(245));
    assert_eq!(house.look_after(260, Some(gap), &seen), [""; 0]);
    let how = &house.alerts[0].state;
    assert_eq!(*how, AlertState::Resolved { how: How::Missed });
    house.look_after(261, None, &seen);
    assert_eq!(house.alerts.len(), 1);
}

#[test]
fn in_the_grace_after_a_gap_only_red_flags_speak() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let gap = Span::new(at(0), at(240));
    let both =
        || [signal("feed", Severity::Sev2, Some(60)), signal("fever", Severity::Sev1, Some(60))];
    assert_eq!(house.look_after(240, Some(gap), &both()), ["dad"]);
    assert_eq!(house.states(), ["open"]);
}

#[test]
fn one_carer_alone_is_told_and_nobody_after_them() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let drive = || [Signal { only: Some(MUM), ..signal("drive", Severity::Sev3, Some(0)) }];
    house.look(0, &drive());
    assert_eq!(house.look(2, &drive()), ["mum"]);
    assert_eq!(house.look(600, &drive()), [""; 0]);
    assert_eq!(house.states(), ["open"]);
}

#[test]
fn what_waits_for_the_digest_neither_climbs_nor_is_told() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let note = || [signal("note", Severity::Sev4, Some(0))];
    assert_eq!(house.look(0, &note()), [""; 0]);
    assert_eq!(house.look(600, &note()), [""; 0]);
    assert_eq!((house.states(), house.alerts[0].moved.len()), (vec!["open"], 0));
}

#[test]
fn what_only_one_carer_can_do_waits_for_their_sleep_and_not_for_another_s() {
    let team = || vec![member(DAD, Some(500)), member(MUM, Some(60))];
    let drive = |severity| [Signal { only: Some(MUM), ..signal("drive", severity, Some(0)) }];
    for severity in [Severity::Sev2, Severity::Sev3] {
        let mut house = House::new(team(), DAD);
        assert_eq!(house.look(0, &drive(severity)), [""; 0]);
        assert_eq!(house.look(59, &drive(severity)), [""; 0]);
        let told = house.look(60, &drive(severity));
        assert_eq!(told.len(), 1, "{severity:?}");
        assert!(told[0].starts_with("mum"), "{severity:?}");
    }
}

#[test]
fn what_opens_within_two_minutes_is_told_in_one() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let both =
        || [signal("feed", Severity::Sev2, Some(0)), signal("feeds", Severity::Sev3, Some(1))];
    house.look(0, &both()[..1]);
    house.look(1, &both());
    assert_eq!(house.look(2, &both()), ["dad2"]);
    let more = [&both()[..], &[signal("gap", Severity::Sev3, Some(3))]].concat();
    house.look(3, &more);
    assert_eq!(house.look(5, &more), [""; 0], "its group was told three minutes ago");
    house.look(12, &more);
    assert_eq!(house.look(22, &more).len(), 1);
}

#[test]
fn what_ends_before_its_group_is_told_is_told_to_nobody() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    house.look(0, &[signal("feed", Severity::Sev2, Some(0))]);
    assert_eq!(house.look(1, &[signal("feed", Severity::Sev2, None)]), [""; 0]);
    assert_eq!(house.look(2, &[signal("feed", Severity::Sev2, None)]), [""; 0]);
    assert_eq!(house.states(), ["resolved"]);
}

#[test]
fn who_said_that_they_are_at_it_is_asked_whether_they_still_are() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let overdue = || [signal("feed", Severity::Sev2, Some(0))];
    house.look(0, &overdue());
    house.look(2, &overdue());
    let id = house.alerts[0].id;
    let acked = |minute| {
        let until = at(minute + 60);
        let to = AlertState::Acked { by: Some(MUM), until, reminded: false };
        Moved { at: at(minute), by: Some(MUM), event: AlertEvent::Ack, to }
    };
    house.of(id).moves(acked(5));
    assert_eq!(house.look(64, &overdue()), [""; 0]);
    assert_eq!(house.look(65, &overdue()), ["mum reminded"]);
    assert_eq!(house.look(66, &overdue()), [""; 0]);
    assert_eq!(house.look(75, &overdue()), ["dad"], "no reply: from the start");
    house.of(id).moves(acked(76));
    assert_eq!(house.look(146, &overdue()), ["dad"], "ten minutes late: not asked any more");
}

#[test]
fn what_can_wait_comes_in_one_digest() {
    let mut house = House::new(vec![member(DAD, Some(60)), member(MUM, None)], DAD);
    let all = || {
        [
            signal("gap", Severity::Sev3, Some(0)),
            signal("load", Severity::Sev3, Some(0)),
            signal("note", Severity::Sev4, Some(0)),
        ]
    };
    assert_eq!(house.look(0, &all()), [""; 0]);
    let one_over = [signal("load", Severity::Sev3, None)];
    assert_eq!(house.look(30, &one_over), [""; 0], "a line in the digest, no more");
    let told = house.look(60, &[&all()[..1], &one_over[..], &all()[2..]].concat());
    assert_eq!(told, ["dad digest3"]);
    house.digest = Some(at(65));
    assert_eq!(house.look(65, &all()[2..]), ["mum digest"], "Dad has it");
    assert_eq!(house.look(66, &all()[2..]), [""; 0]);
}

#[test]
fn after_a_gap_what_can_wait_comes_in_one_digest() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let old = || signal("old", Severity::Sev3, Some(0));
    house.look(0, &[old()]);
    house.look(2, &[old()]);
    let all = || {
        let new = signal("new", Severity::Sev3, Some(90));
        [old(), new, signal("note", Severity::Sev4, Some(100))]
    };
    let gap = Span::new(at(5), at(245));
    let mut told = house.look_after(245, Some(gap), &all());
    told.extend((246..260).flat_map(|minute| house.look(minute, &all())));
    assert_eq!(told, ["dad digest3"]);
}

#[test]
fn while_the_clock_is_odd_only_that_is_said() {
    let mut house = House::new(vec![member(DAD, None)], DAD);
    let overdue = || signal("feed", Severity::Sev2, Some(0));
    house.look(0, &[overdue()]);
    house.clock_odd = true;
    let cause = Cause::Data { what: DataTrouble::Clock, minutes: Some(3000) };
    let holding = Some(Holding { since: None, began_with: None, cause });
    let clock = || {
        let holding = holding.clone();
        Signal { holding, topic: Topic::Data, ..signal("clock", Severity::Sev3, None) }
    };
    let all = || [overdue(), signal("fever", Severity::Sev1, Some(0)), clock()];
    assert_eq!(house.look(3000, &all()), [""; 0]);
    assert_eq!(house.look(3002, &all()), ["dad"]);
    assert_eq!(house.states(), ["open", "open"]);
    assert_eq!(house.alerts[0].moved.len(), 0);
}

#[test]
fn a_look_that_knows_one_rule_leaves_the_others_alone() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let drive = || Signal { only: Some(MUM), ..signal("drive", Severity::Sev3, Some(0)) };
    let waits =
        || Signal { lasts: TimeDelta::minutes(9), ..signal("later", Severity::Sev2, Some(0)) };
    house.look(0, &[drive(), waits()]);
    assert_eq!(house.look(60, &[signal("fever", Severity::Sev1, Some(60))]), ["dad"]);
    assert_eq!(house.memories.len(), 3);
    let all = || [drive(), waits(), signal("fever", Severity::Sev1, None)];
    assert_eq!(house.look(61, &all()), ["dad over", "mum"]);
}

#[test]
fn a_new_carer_on_call_is_told_at_once() {
    let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
    let overdue = || [signal("feed", Severity::Sev2, Some(0))];
    house.look(0, &overdue());
    assert_eq!(house.look(2, &overdue()), ["dad"]);
    house.on_call = MUM;
    assert_eq!(house.look(3, &overdue()), ["mum"]);
    assert_eq!(house.look(4, &overdue()), [""; 0]);
}
