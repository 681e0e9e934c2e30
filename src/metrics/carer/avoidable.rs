//! What broke into a carer's quiet window and could have been another's.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::duty::on_duty;
use crate::metrics::carer::request::Request;
use crate::metrics::carer::toil::toil;
use crate::metrics::hours::Hours;
use chrono::TimeDelta;

/// The avoidable requests of one carer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Avoidable {
    /// Tasks that are not care and reach into the quiet window.
    pub toil: u32,
    /// Requests answered inside it while another had the watch.
    pub assigned: u32,
}

impl Avoidable {
    /// Returns how many there were.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.toil + self.assigned
    }
}

/// Returns the avoidable requests of `carer` inside `span`; `requests` are
/// those of that span.
///
/// ```text
/// quiet       [22                      06)
/// watch            Mum → Dad at 23:00
/// Mum          c                c            bottles 02:00-02:15
/// avoidable    no               yes          yes
/// ```
///
/// A request is another's when the watch was handed over to another carer, see
/// [`on_duty`]; with no hand-over nothing says so, and only toil counts.
///
/// Source: decision 7.
#[must_use]
pub fn avoidable(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    span: Span,
    quiet: Hours,
    requests: &[Request],
    now: Timestamp,
) -> Avoidable {
    let inside = |at: Timestamp| {
        let moment = Span::new(at, at + TimeDelta::milliseconds(1));
        !quiet.within(zone, moment).is_empty()
    };
    let others = |at: Timestamp| on_duty(line, at).is_some_and(|on| on != carer);
    let own = requests.iter().filter(|request| request.by == Some(carer));
    let answered = own.filter_map(|request| request.answered);
    let assigned = answered.filter(|at| inside(*at) && others(*at)).count();
    Avoidable {
        toil: toil(line, carer, zone, span, Some(quiet), now).quiet.unwrap_or_default(),
        assigned: u32::try_from(assigned).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Cry;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::carer::request::requests;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::hours::QUIET;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::hand_over;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::span;
    use crate::metrics::trial::toil as dishes;

    /// A cry at `minute` that Mum answers two minutes later.
    fn answered(minute: i64) -> Vec<Fact> {
        let cry = fact(minute, Extent::Instant, Detail::Cry(Cry::default()));
        vec![cry, by(mum(), nappy(minute + 2, NappyContent::Wet))]
    }

    fn found(facts: Vec<Fact>) -> (u32, u32) {
        let (line, all, now) = (line(facts), span(-120, 600), at(600));
        let requests = requests(&line, Zone::UTC, NIGHT, all, now);
        let found = avoidable(&line, mum(), Zone::UTC, all, QUIET, &requests, now);
        assert_eq!(found.total(), found.toil + found.assigned);
        (found.toil, found.assigned)
    }

    #[test]
    fn toil_in_the_quiet_window_is_avoidable_whoever_has_the_watch() {
        assert_eq!(found(vec![dishes(mum(), 120, 135)]), (1, 0));
        assert_eq!(found(vec![dishes(mum(), 360, 380)]), (0, 0), "after six");
        assert_eq!(found(vec![dishes(dad(), 120, 135)]), (0, 0), "another's");
    }

    #[test]
    fn a_request_is_avoidable_when_another_had_the_watch() {
        let handed = |to| hand_over(mum(), 60, to);
        for (facts, assigned, why) in [
            (answered(120), 0, "nobody handed over"),
            ([vec![handed(Some(dad()))], answered(120)].concat(), 1, "Dad had it"),
            ([vec![handed(Some(mum()))], answered(120)].concat(), 0, "her own"),
            ([vec![handed(None)], answered(120)].concat(), 0, "nobody was named"),
            ([vec![handed(Some(dad()))], answered(30)].concat(), 0, "before it"),
            ([vec![handed(Some(dad()))], answered(357)].concat(), 1, "a minute before six"),
            ([vec![handed(Some(dad()))], answered(358)].concat(), 0, "at six"),
        ] {
            assert_eq!(found(facts), (0, assigned), "{why}");
        }
    }
}
