//! What a person does to an alert, by key, command or notification: one way for
//! all of them.

use crate::alert::ladder::Ladder;
use crate::alert::ladder::Rung;
use crate::alert::step::Context;
use crate::alert::step::Step;
use crate::alert::step::opening;
use crate::alert::step::step;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::alert_of;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use chrono::TimeDelta;

/// The plan's rule of what a person calls out.
pub const MANUAL: &str = "help";

/// What is known when a person acts.
#[derive(Debug, Clone, Copy)]
pub struct Acting<'a> {
    /// Now.
    pub at: Timestamp,
    /// Who; absent when no carer was chosen on the device.
    pub by: Option<CarerId>,
    /// The policy's times.
    pub ladder: &'a Ladder,
}

/// What an act comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Acted {
    /// What the journal is to hold.
    pub said: Vec<AlertSaid>,
    /// The state after it.
    pub to: AlertState,
    /// It was to be put off for longer than its severity allows: until then only.
    pub cut_to: Option<Timestamp>,
}

/// Why an act is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is over already.
    Over,
    /// Nobody had said that they are at it.
    NotAcked,
    /// A SEV1 is ended with a reason only.
    NeedsReason,
    /// It had gone on since: to this rung, or to whoever is at it now.
    GoneOn {
        /// The rung it is at, while somebody is asked.
        to: Option<Rung>,
    },
    /// It is as urgent already.
    AsUrgent,
    /// Put off by nothing.
    NoTime,
    /// Only the program says so.
    NotByHand,
}

/// Returns what `event` does to `alert` when a person wants it.
///
/// # Errors
///
/// Why not, when it comes to nothing; then nothing is to be written.
pub fn act(alert: &Alert, event: AlertEvent, acting: Acting<'_>) -> Result<Acted, Refused> {
    let event = asked(alert, event)?;
    let severity = match event {
        AlertEvent::SeverityUp { severity } => severity,
        _ => alert.severity,
    };
    let context = Context {
        entered: alert.entered,
        ..Context::of_person(acting.at, acting.ladder, severity, acting.by)
    };
    let to = match step(&alert.state, &event, &context) {
        Step::To(to) => to,
        Step::Stays if matches!(event, AlertEvent::Escalate { .. }) => {
            return Err(Refused::GoneOn { to: rung(&alert.state) });
        }
        Step::Stays | Step::Again | Step::Fresh | Step::Rejected => return Err(Refused::Over),
    };
    let cut_to = cut(&alert.state, &event, &to, acting.at);
    let said = AlertSaid::Moved { event, to: to.clone() };
    Ok(Acted { said: vec![said], to, cut_to })
}

/// Returns an alert that a person opens: asking starts at once.
#[must_use]
pub fn raise(
    subject: Subject,
    severity: Severity,
    text: String,
    acting: Acting<'_>,
) -> (AlertId, AlertSaid) {
    let context = Context::of_person(acting.at, acting.ladder, severity, acting.by);
    let opening = Opening {
        rule: MANUAL.to_owned(),
        subject,
        severity,
        since: acting.at,
        began_with: None,
        cause: Cause::Manual { text },
        to: opening(&context),
    };
    (alert_of(MANUAL, subject, None, acting.at), AlertSaid::Opened(opening))
}

/// Returns an alert of a published sign that a person saw.
#[must_use]
pub fn sign(
    flag: &str,
    subject: Subject,
    severity: Severity,
    acting: Acting<'_>,
) -> (AlertId, AlertSaid) {
    let context = Context::of_person(acting.at, acting.ladder, severity, acting.by);
    let opening = Opening {
        rule: flag.to_owned(),
        subject,
        severity,
        since: acting.at,
        began_with: None,
        cause: Cause::Sign { flag: flag.to_owned() },
        to: opening(&context),
    };
    (alert_of(flag, subject, None, acting.at), AlertSaid::Opened(opening))
}

/// The event as it is done, or why a person cannot want it.
fn asked(alert: &Alert, event: AlertEvent) -> Result<AlertEvent, Refused> {
    if alert.state.resolved() {
        return Err(Refused::Over);
    }
    match event {
        AlertEvent::Resolve { why } => {
            let why = why.map(|why| why.trim().to_owned()).filter(|why| !why.is_empty());
            if alert.severity == Severity::Sev1 && why.is_none() {
                return Err(Refused::NeedsReason);
            }
            Ok(AlertEvent::Resolve { why })
        }
        AlertEvent::Snooze { minutes } if minutes <= 0 => Err(Refused::NoTime),
        AlertEvent::Unack if !matches!(alert.state, AlertState::Acked { .. }) => {
            Err(Refused::NotAcked)
        }
        AlertEvent::SeverityUp { severity } if severity >= alert.severity => Err(Refused::AsUrgent),
        AlertEvent::Ack
        | AlertEvent::Unack
        | AlertEvent::Snooze { .. }
        | AlertEvent::Escalate { .. }
        | AlertEvent::SeverityUp { .. } => Ok(event),
        AlertEvent::Fire
        | AlertEvent::Clear
        | AlertEvent::Due
        | AlertEvent::Roster
        | AlertEvent::Woke => Err(Refused::NotByHand),
    }
}

/// Until when it is put off, where that is less than was asked for.
fn cut(from: &AlertState, event: &AlertEvent, to: &AlertState, at: Timestamp) -> Option<Timestamp> {
    let (AlertEvent::Snooze { minutes }, AlertState::Snoozed { until }) = (event, to) else {
        return None;
    };
    let from = match from {
        AlertState::Snoozed { until } => (*until).max(at),
        _ => at,
    };
    let asked = TimeDelta::try_minutes(*minutes).and_then(|time| from.checked_add_signed(time));
    asked.is_none_or(|asked| asked > *until).then_some(*until)
}

fn rung(state: &AlertState) -> Option<Rung> {
    match state {
        AlertState::Open { step, round, .. } => Some(Rung { step: *step, round: *round }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::How;
    use crate::journal::alert::Moved;
    use chrono::DateTime;

    const DAD: CarerId = CarerId::from_bytes([2; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn acting(ladder: &Ladder, minute: i64) -> Acting<'_> {
        Acting { at: at(minute), by: Some(DAD), ladder }
    }

    fn alert(severity: Severity) -> Alert {
        let ladder = Ladder::default();
        let text = "no wet nappy".to_owned();
        let (id, said) = raise(Subject::Household, severity, text, acting(&ladder, 0));
        let AlertSaid::Opened(opening) = said else { unreachable!("it opens") };
        Alert::opened(id, opening, at(0))
    }

    fn done(
        alert: &mut Alert,
        event: AlertEvent,
        minute: i64,
    ) -> Result<Option<Timestamp>, Refused> {
        let ladder = Ladder::default();
        let acted = act(alert, event, acting(&ladder, minute))?;
        for said in acted.said {
            let AlertSaid::Moved { event, to } = said else { unreachable!("it moves") };
            alert.moves(Moved { at: at(minute), by: Some(DAD), event, to });
        }
        assert_eq!(alert.state, acted.to);
        Ok(acted.cut_to)
    }

    #[test]
    fn a_red_flag_is_ended_with_a_reason() {
        let mut red = alert(Severity::Sev1);
        let blank = AlertEvent::Resolve { why: Some("  ".to_owned()) };
        assert_eq!(done(&mut red, blank, 1), Err(Refused::NeedsReason));
        let seen = AlertEvent::Resolve { why: Some(" seen by the doctor ".to_owned()) };
        assert_eq!(done(&mut red, seen, 2), Ok(None));
        let why = Some("seen by the doctor".to_owned());
        assert_eq!(red.state, AlertState::Resolved { how: How::Said { why } });
        assert_eq!(done(&mut red, AlertEvent::Ack, 3), Err(Refused::Over));
        assert_eq!(
            done(&mut alert(Severity::Sev2), AlertEvent::Resolve { why: None }, 1),
            Ok(None)
        );
    }

    #[test]
    fn putting_off_for_too_long_is_cut_and_said_so() {
        let mut page = alert(Severity::Sev2);
        assert_eq!(done(&mut page, AlertEvent::Snooze { minutes: 60 }, 0), Ok(None));
        assert_eq!(done(&mut page, AlertEvent::Snooze { minutes: 5 }, 10), Ok(None));
        assert_eq!(done(&mut page, AlertEvent::Snooze { minutes: 30 }, 10), Ok(Some(at(70))));
        let all = AlertEvent::Snooze { minutes: i64::MAX };
        assert_eq!(done(&mut alert(Severity::Sev1), all, 0), Ok(Some(at(10))));
        assert_eq!(done(&mut page, AlertEvent::Snooze { minutes: 0 }, 20), Err(Refused::NoTime));
    }

    #[test]
    fn escalating_what_had_gone_on_says_where_it_is() {
        let mut page = alert(Severity::Sev2);
        let seen = || AlertEvent::Escalate { seen: 0, round: 0 };
        assert_eq!(done(&mut page, seen(), 1), Ok(None));
        let to = Some(Rung { step: 1, round: 0 });
        assert_eq!(done(&mut page, seen(), 1), Err(Refused::GoneOn { to }));
    }

    #[test]
    fn nobody_takes_back_what_nobody_said() {
        let mut page = alert(Severity::Sev2);
        assert_eq!(done(&mut page, AlertEvent::Unack, 1), Err(Refused::NotAcked));
        assert_eq!(done(&mut page, AlertEvent::Ack, 1), Ok(None));
        assert_eq!(done(&mut page, AlertEvent::Ack, 2), Ok(None), "again, from now");
        assert_eq!(done(&mut page, AlertEvent::Unack, 3), Ok(None));
    }

    #[test]
    fn a_person_makes_it_more_urgent_and_never_less() {
        let mut page = alert(Severity::Sev2);
        let up = |severity| AlertEvent::SeverityUp { severity };
        assert_eq!(done(&mut page, up(Severity::Sev3), 1), Err(Refused::AsUrgent));
        assert_eq!(done(&mut page, up(Severity::Sev1), 1), Ok(None));
        assert_eq!(page.severity, Severity::Sev1);
    }

    #[test]
    fn what_the_program_says_is_not_said_by_hand() {
        for event in [AlertEvent::Fire, AlertEvent::Clear, AlertEvent::Due, AlertEvent::Roster] {
            let refused = done(&mut alert(Severity::Sev2), event, 1);
            assert_eq!(refused, Err(Refused::NotByHand));
        }
    }
}
