//! One thing happens to one alert: the table of `sre.md` §2.5.

use crate::alert::ladder::Ladder;
use crate::alert::ladder::Rung;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Severity;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// How soon after its end an alert that fires again is the same one.
pub const SAME_AGAIN: TimeDelta = TimeDelta::minutes(60);

/// How long a carer who acknowledged has to say that they are still at it.
pub const REPLY: TimeDelta = TimeDelta::minutes(10);

/// How far ahead of its longest time a state may end before it is taken for one
/// that a wrong clock wrote: more than two laptops' clocks differ.
const AHEAD: TimeDelta = TimeDelta::minutes(30);

/// What is known when something happens.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Now.
    pub at: Timestamp,
    /// The policy's times.
    pub ladder: &'a Ladder,
    /// Its severity, after a [`AlertEvent::SeverityUp`] the new one.
    pub severity: Severity,
    /// Its condition holds now.
    pub holds: bool,
    /// Until when it is kept back, when whoever is to be told is in protected
    /// sleep and this severity may not break it.
    pub kept_back: Option<Timestamp>,
    /// Who does it; the program when absent, or a device without a carer.
    pub by: Option<CarerId>,
    /// When the state began.
    pub entered: Timestamp,
    /// When those a rung names are told: now, or once its group is gathered.
    /// The rung's time runs from then.
    pub speaks_at: Timestamp,
    /// Those its rung names were told, as far as they can be. If not, because
    /// something silenced it, the rung begins when it is due.
    pub asked: bool,
}

impl<'a> Context<'a> {
    /// Returns the context of what a person does: nothing keeps it back, and
    /// it is told at once.
    #[must_use]
    pub const fn of_person(
        at: Timestamp,
        ladder: &'a Ladder,
        severity: Severity,
        by: Option<CarerId>,
    ) -> Self {
        Self {
            at,
            ladder,
            severity,
            holds: true,
            kept_back: None,
            by,
            entered: at,
            speaks_at: at,
            asked: true,
        }
    }
}

/// What something that happens comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Nothing: the state stays, and nothing is written.
    Stays,
    /// It is in this state now; asking starts with it when it is `Open`.
    To(AlertState),
    /// The same again while it is alive: counted, not told.
    Again,
    /// It is over: what fires now is another alert.
    Fresh,
    /// It cannot be done to an alert that is over.
    Rejected,
}

/// Returns the state an alert opens in.
#[must_use]
pub fn opening(context: &Context<'_>) -> AlertState {
    match context.kept_back {
        Some(until) if until > context.at => AlertState::Held { until },
        _ => open(Rung::FIRST, context),
    }
}

/// Returns what `event` makes of `state`: one transition at most.
///
/// ```text
///              Open      Held      Snoozed   Acked     Exhausted  Resolved
/// fire         again     again     again     again     again      open < 60 min, else fresh
/// severity up  rung 0    rung 0*   rung 0    rung 0    rung 0     fresh
/// clear        resolved  resolved  resolved  resolved  resolved   –
/// due          rung + 1§ rung 0    rung 0†   asked‡    –          –
/// ack          acked     acked     acked     acked     acked      –
/// unack        –         –         –         rung 0    –          –
/// snooze       snoozed   snoozed   longer    snoozed   snoozed    –
/// escalate     rung + 1  rung 0    rung 1    rung 1    rung 0     rejected
/// resolve      resolved  resolved  resolved  resolved  resolved   –
/// roster       –         rung 0*   –         –         –          –
/// woke         waits anew  –       –         –         –          –
/// ```
///
/// `*` unless still kept back; `†` resolved when its condition no longer
/// holds; `‡` first reminded, then, without a reply, rung 0, and that at once
/// when the time for the reply is over too; `§` the same rung when it was
/// silenced until now. What is due before its time changes nothing.
#[must_use]
pub fn step(state: &AlertState, event: &AlertEvent, context: &Context<'_>) -> Step {
    if state.resolved() {
        return over(event, context);
    }
    match event {
        AlertEvent::Fire => Step::Again,
        AlertEvent::SeverityUp { .. } => anew(state, context),
        AlertEvent::Clear => Step::To(AlertState::Resolved { how: How::Cleared }),
        AlertEvent::Due => due(state, context),
        AlertEvent::Ack => Step::To(acked(context)),
        AlertEvent::Unack => match state {
            AlertState::Acked { .. } => first(context),
            _ => Step::Stays,
        },
        AlertEvent::Snooze { minutes } => snoozed(state, *minutes, context),
        AlertEvent::Escalate { seen, round } => {
            escalated(state, Rung { step: *seen, round: *round }, context)
        }
        AlertEvent::Resolve { why } => {
            Step::To(AlertState::Resolved { how: How::Said { why: why.clone() } })
        }
        AlertEvent::Roster => match state {
            AlertState::Held { .. } => unless_kept_back(state, context),
            _ => Step::Stays,
        },
        AlertEvent::Woke => match state {
            // What waits for the digest has no rung to wait for.
            AlertState::Open { .. } if context.severity == Severity::Sev4 => Step::Stays,
            // Each rung waits its whole time again: never a backlog.
            AlertState::Open { step, round, .. } => {
                let to = open(Rung { step: *step, round: *round }, context);
                if to == *state { Step::Stays } else { Step::To(to) }
            }
            _ => Step::Stays,
        },
    }
}

/// Returns when something happens to a state by itself: `now` when it would last
/// longer than it can, because a clock that was ahead wrote it; `None` when
/// nothing does, and for what waits for the digest.
#[must_use]
pub fn due_at(
    state: &AlertState,
    severity: Severity,
    ladder: &Ladder,
    now: Timestamp,
) -> Option<Timestamp> {
    let longest = match state {
        AlertState::Open { .. } if severity == Severity::Sev4 => return None,
        AlertState::Open { step, .. } => ladder.waits(*step),
        AlertState::Snoozed { .. } => severity.snooze_cap(),
        AlertState::Acked { .. } => severity.ack_holds(),
        // As long as the window that keeps it back.
        AlertState::Held { .. } => TimeDelta::days(1),
        AlertState::Exhausted | AlertState::Resolved { .. } => return None,
    };
    state.due().map(|due| if due > now + longest + AHEAD { now } else { due })
}

/// Returns when those the rung of an open alert names are told; `None` in any
/// other state.
#[must_use]
pub fn speaks_at(state: &AlertState, ladder: &Ladder) -> Option<Timestamp> {
    match state {
        AlertState::Open { step, next_at, .. } => Some(*next_at - ladder.waits(*step)),
        _ => None,
    }
}

fn over(event: &AlertEvent, context: &Context<'_>) -> Step {
    match event {
        AlertEvent::Fire if context.at < context.entered + SAME_AGAIN => Step::To(opening(context)),
        AlertEvent::Fire | AlertEvent::SeverityUp { .. } => Step::Fresh,
        AlertEvent::Escalate { .. } => Step::Rejected,
        _ => Step::Stays,
    }
}

fn due(state: &AlertState, context: &Context<'_>) -> Step {
    let due = due_at(state, context.severity, context.ladder, context.at);
    if due.is_none_or(|due| due > context.at) {
        return Step::Stays;
    }
    match state {
        AlertState::Open { step, round, .. } => {
            let here = Rung { step: *step, round: *round };
            if context.asked { next(here, context) } else { Step::To(open(here, context)) }
        }
        AlertState::Held { .. } => unless_kept_back(state, context),
        AlertState::Snoozed { .. } if context.holds => anew(state, context),
        AlertState::Snoozed { .. } => Step::To(AlertState::Resolved { how: How::Cleared }),
        AlertState::Acked { by, until, reminded: false } if context.at < *until + REPLY => {
            Step::To(AlertState::Acked { by: *by, until: context.at + REPLY, reminded: true })
        }
        AlertState::Acked { .. } => first(context),
        AlertState::Exhausted | AlertState::Resolved { .. } => Step::Stays,
    }
}

fn escalated(state: &AlertState, seen: Rung, context: &Context<'_>) -> Step {
    let second = Rung { step: 1.min(context.ladder.rungs() - 1), round: 0 };
    match state {
        AlertState::Open { step, round, .. } => {
            let here = Rung { step: *step, round: *round };
            // Pressed twice, or after the clock had already moved it on.
            if here == seen { next(here, context) } else { Step::Stays }
        }
        AlertState::Snoozed { .. } | AlertState::Acked { .. } => Step::To(open(second, context)),
        _ => first(context),
    }
}

fn snoozed(state: &AlertState, minutes: i64, context: &Context<'_>) -> Step {
    let from = match state {
        AlertState::Snoozed { until } => (*until).max(context.at),
        _ => context.at,
    };
    let wished = TimeDelta::try_minutes(minutes.max(1)).unwrap_or(TimeDelta::days(7));
    let cap = context.at + context.severity.snooze_cap();
    Step::To(AlertState::Snoozed { until: (from + wished).min(cap) })
}

fn acked(context: &Context<'_>) -> AlertState {
    let until = context.at + context.severity.ack_holds();
    AlertState::Acked { by: context.by, until, reminded: false }
}

fn next(rung: Rung, context: &Context<'_>) -> Step {
    let next = context.ladder.after(rung);
    Step::To(next.map_or(AlertState::Exhausted, |rung| open(rung, context)))
}

/// From the first rung, whatever holds it back: a person chose so.
fn first(context: &Context<'_>) -> Step {
    Step::To(open(Rung::FIRST, context))
}

/// From the first rung, or kept back.
fn anew(state: &AlertState, context: &Context<'_>) -> Step {
    let to = opening(context);
    if to == *state { Step::Stays } else { Step::To(to) }
}

fn unless_kept_back(state: &AlertState, context: &Context<'_>) -> Step {
    anew(state, context)
}

fn open(rung: Rung, context: &Context<'_>) -> AlertState {
    let told = context.speaks_at.max(context.at);
    let next_at = told + context.ladder.waits(rung.step);
    AlertState::Open { step: rung.step, round: rung.round, next_at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    const DAD: CarerId = CarerId::from_bytes([2; 16]);
    const MUM: CarerId = CarerId::from_bytes([1; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    /// The states of the table's columns, all entered at minute 0 and due at 10.
    fn columns() -> [AlertState; 6] {
        [
            AlertState::Open { step: 0, round: 0, next_at: at(10) },
            AlertState::Held { until: at(10) },
            AlertState::Snoozed { until: at(10) },
            AlertState::Acked { by: Some(DAD), until: at(10), reminded: false },
            AlertState::Exhausted,
            AlertState::Resolved { how: How::Cleared },
        ]
    }

    fn context(ladder: &Ladder, minute: i64) -> Context<'_> {
        Context {
            at: at(minute),
            ladder,
            severity: Severity::Sev2,
            holds: true,
            kept_back: None,
            by: Some(MUM),
            entered: at(0),
            speaks_at: at(minute),
            asked: true,
        }
    }

    fn rung(step: u8, round: u8, next: i64) -> Step {
        Step::To(AlertState::Open { step, round, next_at: at(next) })
    }

    fn resolved(how: How) -> Step {
        Step::To(AlertState::Resolved { how })
    }

    /// What each column comes to at minute 10 when `event` happens.
    fn row(event: &AlertEvent) -> [Step; 6] {
        let ladder = Ladder::default();
        columns().map(|state| step(&state, event, &context(&ladder, 10)))
    }

    use Step::Again;
    use Step::Fresh;
    use Step::Rejected;
    use Step::Stays;

    #[test]
    fn firing_again_is_counted_while_it_lives_and_reopens_within_the_hour() {
        let [open, held, snoozed, acked, exhausted, over] = row(&AlertEvent::Fire);
        assert_eq!([open, held, snoozed, acked, exhausted], [Again, Again, Again, Again, Again]);
        assert_eq!(over, rung(0, 0, 20));
        let ladder = Ladder::default();
        let over = |minute| step(&columns()[5], &AlertEvent::Fire, &context(&ladder, minute));
        assert_eq!(over(59), rung(0, 0, 69));
        assert_eq!(over(60), Fresh);
    }

    #[test]
    fn what_becomes_more_urgent_is_asked_anew() {
        let up = AlertEvent::SeverityUp { severity: Severity::Sev1 };
        let first = || rung(0, 0, 20);
        assert_eq!(row(&up), [first(), first(), first(), first(), first(), Fresh]);
        // Still kept back: it waits where it is.
        let ladder = Ladder::default();
        let context = Context { kept_back: Some(at(30)), ..context(&ladder, 10) };
        let held = AlertState::Held { until: at(30) };
        assert_eq!(step(&held, &up, &context), Stays);
        assert_eq!(step(&columns()[0], &up, &context), Step::To(held));
    }

    #[test]
    fn a_condition_that_is_gone_ends_it() {
        let gone = || resolved(How::Cleared);
        assert_eq!(row(&AlertEvent::Clear), [gone(), gone(), gone(), gone(), gone(), Stays]);
    }

    #[test]
    fn when_its_time_is_over_each_state_has_one_way_on() {
        let reminded = Step::To(AlertState::Acked { by: Some(DAD), until: at(20), reminded: true });
        let first = || rung(0, 0, 20);
        let expected = [rung(1, 0, 20), first(), first(), reminded, Stays, Stays];
        assert_eq!(row(&AlertEvent::Due), expected);
        let ladder = Ladder::default();
        for state in columns() {
            let early = step(&state, &AlertEvent::Due, &context(&ladder, 9));
            assert_eq!(early, Stays, "{state:?} before its time");
        }
        let gone = Context { holds: false, ..context(&ladder, 10) };
        assert_eq!(step(&columns()[2], &AlertEvent::Due, &gone), resolved(How::Cleared));
        let asked = AlertState::Acked { by: Some(DAD), until: at(10), reminded: true };
        assert_eq!(step(&asked, &AlertEvent::Due, &context(&ladder, 10)), first());
        let late = step(&columns()[3], &AlertEvent::Due, &context(&ladder, 20));
        assert_eq!(late, rung(0, 0, 30), "too late to ask: the reply's time is over");
        let silenced = Context { asked: false, ..context(&ladder, 10) };
        assert_eq!(step(&columns()[0], &AlertEvent::Due, &silenced), rung(0, 0, 20));
        let note = Context { severity: Severity::Sev4, ..context(&ladder, 10) };
        assert_eq!(step(&columns()[0], &AlertEvent::Due, &note), Stays, "the digest has it");
        let longer = Context { kept_back: Some(at(40)), ..context(&ladder, 10) };
        let held = Step::To(AlertState::Held { until: at(40) });
        assert_eq!(step(&columns()[1], &AlertEvent::Due, &longer), held);
    }

    #[test]
    fn the_last_rung_of_the_last_round_exhausts_it() {
        let ladder = Ladder::default();
        let open = |step, round| AlertState::Open { step, round, next_at: at(10) };
        let due = |state| step(&state, &AlertEvent::Due, &context(&ladder, 10));
        assert_eq!(due(open(2, 0)), rung(0, 1, 20));
        assert_eq!(due(open(1, 1)), rung(2, 1, 25));
        assert_eq!(due(open(2, 1)), Step::To(AlertState::Exhausted));
    }

    #[test]
    fn acknowledging_holds_for_its_severity() {
        let ladder = Ladder::default();
        for (severity, minutes) in
            [(Severity::Sev1, 20), (Severity::Sev2, 60), (Severity::Sev3, 120)]
        {
            let context = Context { severity, ..context(&ladder, 10) };
            let until = at(10 + minutes);
            let acked = || Step::To(AlertState::Acked { by: Some(MUM), until, reminded: false });
            let row = columns().map(|state| step(&state, &AlertEvent::Ack, &context));
            assert_eq!(row, [acked(), acked(), acked(), acked(), acked(), Stays], "{severity:?}");
        }
    }

    #[test]
    fn only_what_is_acknowledged_can_be_unacknowledged() {
        let expected = [Stays, Stays, Stays, rung(0, 0, 20), Stays, Stays];
        assert_eq!(row(&AlertEvent::Unack), expected);
    }

    #[test]
    fn putting_off_adds_up_to_the_cap_of_its_severity() {
        let until = |minute| Step::To(AlertState::Snoozed { until: at(minute) });
        let ten = AlertEvent::Snooze { minutes: 10 };
        let expected = [until(20), until(20), until(20), until(20), until(20), Stays];
        assert_eq!(row(&ten), expected);
        let ladder = Ladder::default();
        let more = |from, minutes, severity| {
            let state = AlertState::Snoozed { until: at(from) };
            let context = Context { severity, ..context(&ladder, 10) };
            step(&state, &AlertEvent::Snooze { minutes }, &context)
        };
        assert_eq!(more(20, 10, Severity::Sev2), until(30), "once more");
        for (severity, cap) in [
            (Severity::Sev1, 10),
            (Severity::Sev2, 60),
            (Severity::Sev3, 720),
            (Severity::Sev4, 10_080),
        ] {
            assert_eq!(more(20, i64::MAX, severity), until(10 + cap), "{severity:?}");
        }
        assert_eq!(more(5, -5, Severity::Sev2), until(11), "never back");
    }

    #[test]
    fn escalating_counts_once_for_what_was_seen() {
        let event = AlertEvent::Escalate { seen: 0, round: 0 };
        let expected = [
            rung(1, 0, 20),
            rung(0, 0, 20),
            rung(1, 0, 20),
            rung(1, 0, 20),
            rung(0, 0, 20),
            Rejected,
        ];
        assert_eq!(row(&event), expected);
        let ladder = Ladder::default();
        let moved_on = AlertState::Open { step: 1, round: 0, next_at: at(20) };
        assert_eq!(step(&moved_on, &event, &context(&ladder, 10)), Stays);
        let one = Ladder::new(vec![TimeDelta::minutes(5)], 1).expect("a ladder");
        assert_eq!(step(&columns()[2], &event, &context(&one, 10)), rung(0, 0, 15));
    }

    #[test]
    fn a_person_ends_it_with_or_without_a_reason() {
        let why = Some("wind".to_owned());
        let ended = || resolved(How::Said { why: why.clone() });
        let row = row(&AlertEvent::Resolve { why: why.clone() });
        assert_eq!(row, [ended(), ended(), ended(), ended(), ended(), Stays]);
    }

    #[test]
    fn another_carer_on_call_lets_go_of_what_was_kept_back() {
        let expected = [Stays, rung(0, 0, 20), Stays, Stays, Stays, Stays];
        assert_eq!(row(&AlertEvent::Roster), expected);
    }

    #[test]
    fn after_the_laptop_slept_the_same_rung_waits_its_time_again() {
        let expected = [rung(0, 0, 20), Stays, Stays, Stays, Stays, Stays];
        assert_eq!(row(&AlertEvent::Woke), expected);
    }

    #[test]
    fn what_a_clock_far_ahead_wrote_is_due_now() {
        let ladder = Ladder::default();
        let far = at(1_000_000);
        let states = [
            AlertState::Open { step: 1, round: 0, next_at: far },
            AlertState::Held { until: far },
            AlertState::Snoozed { until: far },
            AlertState::Acked { by: None, until: far, reminded: true },
        ];
        for state in states {
            let due = due_at(&state, Severity::Sev2, &ladder, at(10));
            assert_eq!(due, Some(at(10)), "{state:?}");
            let moved = step(&state, &AlertEvent::Due, &context(&ladder, 10));
            assert!(matches!(moved, Step::To(_)), "{state:?}");
        }
    }

    #[test]
    fn a_rung_waits_from_when_it_is_told() {
        let ladder = Ladder::default();
        let gathers = Context { speaks_at: at(12), ..context(&ladder, 10) };
        let opened = opening(&gathers);
        assert_eq!(Step::To(opened.clone()), rung(0, 0, 22));
        assert_eq!(speaks_at(&opened, &ladder), Some(at(12)));
        assert_eq!(speaks_at(&AlertState::Exhausted, &ladder), None);
        let note = Context { severity: Severity::Sev4, ..context(&ladder, 10) };
        assert_eq!(step(&columns()[0], &AlertEvent::Woke, &note), Stays);
        assert_eq!(due_at(&columns()[0], Severity::Sev4, &ladder, at(99)), None);
    }

    #[test]
    fn it_opens_unless_it_is_kept_back() {
        let ladder = Ladder::default();
        let opens = |kept_back| opening(&Context { kept_back, ..context(&ladder, 10) });
        assert_eq!(Step::To(opens(None)), rung(0, 0, 20));
        assert_eq!(opens(Some(at(30))), AlertState::Held { until: at(30) });
        assert_eq!(Step::To(opens(Some(at(10)))), rung(0, 0, 20), "that window has ended");
    }
}
