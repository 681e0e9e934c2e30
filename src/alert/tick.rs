//! One look at everything: what opens, what moves, who is to be told.
//!
//! ```text
//! rules' signals ─► signals ─► woken ─► due ─► tell ─► entries, notifications
//! ```

mod due;
mod group;
mod signals;
mod tell;

use crate::alert::mute;
use crate::alert::mute::Voice;
use crate::alert::post::Post;
use crate::alert::route::Ask;
use crate::alert::route::Member;
use crate::alert::route::Route;
use crate::alert::route::route;
use crate::alert::signal::Memories;
use crate::alert::signal::Signal;
use crate::alert::step::Context;
use crate::alert::step::Step;
use crate::alert::step::step;
use crate::alert::world::World;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::FLAPPING_IN;
use crate::journal::alert::Moved;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What a look comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// What the journal is to hold, in order.
    pub entries: Vec<(AlertId, AlertSaid)>,
    /// What is to be remembered of the rules.
    pub memories: Memories,
    /// What is to be sent: the same as the entries say was told, gathered.
    pub posts: Vec<Post>,
    /// Carers who would be told now and have no channel.
    pub unreached: BTreeSet<(AlertId, CarerId)>,
    /// Acknowledged, and it is too late to ask whether somebody still is at it.
    pub expired: Vec<AlertId>,
}

struct Looking<'a> {
    world: &'a World<'a>,
    signals: &'a [Signal],
    team: Vec<Member>,
    alerts: BTreeMap<AlertId, Alert>,
    /// Alerts that have moved in this look: once is all.
    moved: BTreeSet<AlertId>,
    look: Look,
}

/// Returns what has to be written down at `world.now`, given the alerts there
/// are (those of [`at_hand`] are enough), what the rules say, and what was
/// remembered of them.
///
/// Each alert moves at most once in a look; a second look at the same moment
/// finds nothing to do. `signals` need not hold all rules: an alert whose rule
/// is not among them is left as it is, unless a person opened it. For a rule
/// that the plan no longer has see [`crate::alert::signal::retired`].
#[must_use]
pub fn tick(alerts: &[Alert], signals: &[Signal], memories: &Memories, world: &World<'_>) -> Look {
    let mut looking = Looking::new(alerts, signals, world);
    looking.look.memories.clone_from(memories);
    for signal in signals {
        if !world.clock_odd || signal.about_the_clock() {
            looking.signal(signal);
        }
    }
    looking.woken();
    looking.due();
    looking.tell();
    looking.look
}

/// Returns when a look next finds something to do by itself, while nothing is
/// logged and nobody says anything; `None` when that is never.
///
/// It knows nothing of what the rules will say, of who will be on call, nor of
/// the plan's digest: whoever sleeps wakes at the first of all of them.
#[must_use]
pub fn next_due(
    alerts: &[Alert],
    signals: &[Signal],
    memories: &Memories,
    world: &World<'_>,
) -> Option<Timestamp> {
    Looking::new(alerts, signals, world).next_due(memories)
}

/// Returns the alerts that a look at `now` has to know: those that live, those
/// that ended within the time in which flapping is counted, and the last of
/// each rule about each.
#[must_use]
pub fn at_hand<'a>(alerts: impl Iterator<Item = &'a Alert> + Clone, now: Timestamp) -> Vec<Alert> {
    let of = |alert: &'a Alert| (alert.opening.rule.as_str(), alert.opening.subject);
    let mut last = BTreeMap::new();
    for alert in alerts.clone() {
        let entry = last.entry(of(alert)).or_insert((alert.entered, alert.id));
        *entry = (*entry).max((alert.entered, alert.id));
    }
    let needed = |alert: &&'a Alert| {
        !alert.state.resolved()
            || now - alert.entered < FLAPPING_IN
            || last.get(&of(alert)).is_some_and(|(_, id)| *id == alert.id)
    };
    alerts.filter(needed).cloned().collect()
}

impl<'a> Looking<'a> {
    fn new(alerts: &[Alert], signals: &'a [Signal], world: &'a World<'a>) -> Self {
        Self {
            world,
            signals,
            team: world.members(),
            alerts: alerts.iter().map(|alert| (alert.id, alert.clone())).collect(),
            moved: BTreeSet::new(),
            look: Look::default(),
        }
    }

    fn ids(&self) -> Vec<AlertId> {
        self.alerts.keys().copied().collect()
    }

    fn signal_of(&self, alert: &Alert) -> Option<&'a Signal> {
        let opening = &alert.opening;
        let of = |one: &&Signal| one.of.rule == opening.rule && one.of.subject == opening.subject;
        self.signals.iter().find(of)
    }

    /// The one carer an alert is for; one that a person made more urgent than
    /// its rule does is for all.
    fn only(&self, alert: &Alert) -> Option<CarerId> {
        let rule = self.signal_of(alert);
        rule.filter(|rule| alert.severity >= rule.severity).and_then(|rule| rule.only)
    }

    /// Tells whether this look has nothing to say about an alert: its rule was
    /// not looked at, or the clock is odd.
    fn left_alone(&self, alert: &Alert) -> bool {
        let signal = self.signal_of(alert);
        if self.world.clock_odd {
            return !signal.is_some_and(Signal::about_the_clock);
        }
        signal.is_none() && alert.opening.cause.by_rule()
    }

    /// Tells whether the state of an alert is as it was before a gap, and the
    /// grace after it lasts: what could have been logged meanwhile is awaited.
    fn in_grace(&self, alert: &Alert) -> bool {
        let before = self.world.woke().is_some_and(|woke| alert.entered <= woke);
        self.world.grace().is_some()
            && alert.severity != Severity::Sev1
            && (before || alert.entered > self.world.now)
    }

    fn voice(&self, alert: &Alert) -> Voice {
        mute::voice(alert, &self.alerts, self.world.covered, self.world.now)
    }

    /// Lets an event happen to an alert that has not moved in this look.
    fn happens(&mut self, id: AlertId, event: AlertEvent, context: &Context<'_>) {
        let Some(alert) = self.alerts.get_mut(&id).filter(|_| !self.moved.contains(&id)) else {
            return;
        };
        let Step::To(to) = step(&alert.state, &event, context) else { return };
        alert.moves(Moved { at: self.world.now, by: None, event: event.clone(), to: to.clone() });
        self.moved.insert(id);
        self.look.entries.push((id, AlertSaid::Moved { event, to }));
    }

    fn context(&self, alert: &Alert) -> Context<'a> {
        let rule = &alert.opening.rule;
        self.context_of(rule, alert.severity, self.only(alert), alert.entered)
    }

    fn context_of(
        &self,
        rule: &str,
        severity: Severity,
        only: Option<CarerId>,
        entered: Timestamp,
    ) -> Context<'a> {
        let named = self.world.rungs_of(rule).first().map_or(&[][..], Vec::as_slice);
        let kept_back = self.route(severity, only, named, &[]).kept_back;
        Context {
            at: self.world.now,
            ladder: self.world.ladder_of(rule),
            severity,
            holds: true,
            kept_back,
            by: None,
            entered,
            speaks_at: self.world.speaks_at(severity),
            asked: true,
        }
    }

    /// Who of `named` is told. One alone is told as if on call, and a page is
    /// kept back from their sleep: nobody else can answer it.
    fn route(
        &self,
        severity: Severity,
        only: Option<CarerId>,
        named: &[CarerId],
        silent: &[CarerId],
    ) -> Route {
        let Some(one) = only else {
            let ask = Ask { severity, named, on_call: self.world.on_call, silent };
            return route(ask, &self.team);
        };
        let alone: Vec<Member> =
            self.team.iter().filter(|member| member.id == one).copied().collect();
        let severity = if severity == Severity::Sev2 { Severity::Sev3 } else { severity };
        route(Ask { severity, named: &[one], on_call: Some(one), silent: &[] }, &alone)
    }

    /// Tells whether a carer is awake and can be told.
    fn awake(&self, carer: CarerId) -> bool {
        self.team
            .iter()
            .any(|one| one.id == carer && one.reachable && one.protected_until.is_none())
    }

    fn of<'s>(&'s self, signal: &'s Signal) -> impl Iterator<Item = &'s Alert> {
        let about = |alert: &&Alert| {
            alert.opening.rule == signal.of.rule && alert.opening.subject == signal.of.subject
        };
        self.alerts.values().filter(about)
    }

    fn same_subject(&self, subject: Subject) -> impl Iterator<Item = &Alert> {
        self.alerts.values().filter(move |alert| alert.opening.subject == subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::ladder::Ladder;
    use crate::alert::post::PostKind;
    use crate::alert::signal::Holding;
    use crate::alert::signal::Topic;
    use crate::alert::signal::Watched;
    use crate::domain::entry::alert::AlertState;
    use crate::domain::entry::alert::Cause;
    use crate::domain::entry::alert::DataTrouble;
    use crate::domain::entry::alert::How;
    use crate::domain::span::Span;
    use crate::journal::alert::Said;
    use chrono::DateTime;
    use chrono::TimeDelta;

    const MUM: CarerId = CarerId::from_bytes([1; 16]);
    const DAD: CarerId = CarerId::from_bytes([2; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn member(id: CarerId, protected: Option<i64>) -> Member {
        Member { id, protected_until: protected.map(at), reachable: true }
    }

    fn signal(rule: &str, severity: Severity, since: Option<i64>) -> Signal {
        let cause = Cause::Load { metric: rule.to_owned(), value: 2.0, limit: 1.0, word: None };
        Signal {
            of: Watched { rule: rule.to_owned(), subject: Subject::Household },
            severity,
            topic: Topic::Feeding,
            only: None,
            holding: since.map(|since| Holding { since: Some(at(since)), began_with: None, cause }),
            missed: None,
            lasts: TimeDelta::zero(),
            keeps: TimeDelta::zero(),
        }
    }

    /// A household that is looked at again and again.
    struct House {
        alerts: Vec<Alert>,
        memories: Memories,
        team: Vec<Member>,
        on_call: CarerId,
        ladder: Ladder,
        woke: Option<Timestamp>,
        digest: Option<Timestamp>,
        clock_odd: bool,
    }

    impl House {
        fn new(team: Vec<Member>, on_call: CarerId) -> Self {
            Self {
                alerts: Vec::new(),
                memories: Memories::new(),
                team,
                on_call,
                ladder: Ladder::default(),
                woke: None,
                digest: None,
                clock_odd: false,
            }
        }

        /// One look; returns who was told, with `!` where sleep was broken,
        /// and the kind when it is no page.
        fn look(&mut self, minute: i64, signals: &[Signal]) -> Vec<String> {
            self.look_after(minute, None, signals)
        }

        fn look_after(
            &mut self,
            minute: i64,
            gap: Option<Span>,
            signals: &[Signal],
        ) -> Vec<String> {
            let others = self.team.iter().map(|one| one.id).filter(|id| *id != self.on_call);
            let everyone: Vec<CarerId> = self.team.iter().map(|one| one.id).collect();
            let rungs = [vec![self.on_call], others.take(1).collect(), everyone];
            let screen = || vec!["screen".to_owned()];
            let channels = self.team.iter().map(|one| (one.id, screen())).collect();
            self.woke = gap.map(Span::end).or(self.woke);
            let world = World {
                now: at(minute),
                team: &self.team,
                on_call: Some(self.on_call),
                rungs: &rungs,
                ladder: &self.ladder,
                own: &BTreeMap::new(),
                channels: &channels,
                gap,
                woke_at: self.woke,
                digest: self.digest,
                covered: &BTreeSet::new(),
                clock_odd: self.clock_odd,
            };
            let look = tick(&self.alerts, signals, &self.memories, &world);
            self.memories.clone_from(&look.memories);
            for (id, what) in look.entries {
                if let AlertSaid::Opened(opening) = what {
                    self.alerts.push(Alert::opened(id, opening, at(minute)));
                } else {
                    self.of(id).hears(Said { at: at(minute), by: None, what });
                }
            }
            look.posts.iter().map(said).collect()
        }

        fn of(&mut self, id: AlertId) -> &mut Alert {
            self.alerts.iter_mut().find(|alert| alert.id == id).expect("it opened")
        }

        fn states(&self) -> Vec<&'static str> {
            self.alerts.iter().map(|alert| alert.state.name()).collect()
        }
    }

    fn said(post: &Post) -> String {
        let name = if post.to == MUM { "mum" } else { "dad" };
        let many =
            if post.alerts.len() > 1 { post.alerts.len().to_string() } else { String::new() };
        let kind = match post.kind {
            PostKind::Page => "",
            PostKind::Flapping => " flaps",
            PostKind::Reminder => " reminded",
            PostKind::Over => " over",
            PostKind::Digest => " digest",
        };
        format!("{name}{}{kind}{many}", if post.breaks { "!" } else { "" })
    }

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
        let silent =
            Signal { holding, topic: Topic::Data, ..signal("silent", Severity::Sev3, None) };
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
        let both = || {
            [signal("feed", Severity::Sev2, Some(60)), signal("fever", Severity::Sev1, Some(60))]
        };
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
}
