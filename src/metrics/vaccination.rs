//! Which vaccinations of a schedule are due when, booked, given.

use crate::domain::detail::Detail;
use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::vaccine;
use crate::guidance::vaccine::Schedule;
use crate::guidance::vaccine::Vaccine;
use crate::journal::timeline::Timeline;
use chrono::NaiveDate;

/// One dose of the schedule for one baby.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Which.
    pub vaccine: &'static Vaccine,
    /// From which day on it is due.
    pub on: NaiveDate,
    /// When it was given, and the fact that says so.
    pub given: Option<(Timestamp, FactId)>,
    /// For which day its visit is booked, while it is not given.
    pub booked: Option<NaiveDate>,
}

/// A vaccination as it was logged.
struct Said<'a> {
    at: Timestamp,
    id: FactId,
    name: &'a str,
    booked: Option<NaiveDate>,
}

/// Returns the doses of a schedule, as they fall due.
///
/// What was logged counts by its words: the vaccine's name, for its first dose
/// that is not given yet, or the name of a visit, for all of that visit.
#[must_use]
pub fn schedule(
    line: &Timeline,
    id: BabyId,
    born: Timestamp,
    zone: Zone,
    schedule: Schedule,
    now: Timestamp,
) -> Vec<Due> {
    let born = zone.date(born);
    let due = |vaccine: &'static Vaccine| Due {
        vaccine,
        on: vaccine.due.after(born),
        given: None,
        booked: None,
    };
    let mut all: Vec<Due> = vaccine::doses(schedule, born).map(due).collect();
    all.sort_by_key(|due| due.on);
    let facts = line
        .all()
        .iter()
        .filter(|logged| logged.fact.subject == Subject::Baby(id) && logged.fact.start <= now);
    let said: Vec<Said<'_>> = facts
        .filter_map(|logged| match &logged.fact.detail {
            Detail::Vaccination { name, booked } => {
                Some(Said { at: logged.fact.start, id: logged.id, name, booked: *booked })
            }
            _ => None,
        })
        .collect();
    // What was given first: a booking is for what is still to come.
    for one in said.iter().filter(|one| one.booked.is_none()) {
        for due in meant(&mut all, one.name) {
            due.given = Some((one.at, one.id));
        }
    }
    for one in &said {
        let Some(day) = one.booked else { continue };
        for due in meant(&mut all, one.name) {
            due.booked = Some(day);
        }
    }
    all
}

/// The doses that words mean: of each vaccine they name the first that is not
/// given, or of the visit they name all.
fn meant<'a>(all: &'a mut [Due], words: &str) -> Vec<&'a mut Due> {
    let words = words.to_lowercase();
    let mut names: Vec<&str> = Vec::new();
    let any = all.iter().any(|due| due.vaccine.named_in(&words));
    let open = all.iter_mut().filter(|due| due.given.is_none());
    open.filter(|due| {
        if !any {
            return words.contains(&due.vaccine.visit);
        }
        let name = due.vaccine.name.as_str();
        let first = due.vaccine.named_in(&words) && !names.contains(&name);
        if first {
            names.push(name);
        }
        first
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;

    const DAY: i64 = 24 * 60;

    fn said(day: i64, name: &str, booked: Option<&str>) -> Fact {
        let booked = booked.map(|date| date.parse().expect("a date"));
        let detail = Detail::Vaccination { name: name.to_owned(), booked };
        fact(day * DAY, Extent::Instant, detail)
    }

    /// Born on 2026-11-22.
    fn of(facts: Vec<Fact>) -> Vec<Due> {
        let Subject::Baby(id) = ada() else { panic!("a baby") };
        schedule(&line(facts), id, at(600), Zone::UTC, Schedule::Uk, at(400 * DAY))
    }

    fn given(facts: Vec<Fact>) -> Vec<String> {
        let given = of(facts).into_iter().filter(|due| due.given.is_some());
        given.map(|due| format!("{} {}", due.vaccine.visit, due.vaccine.also[0])).collect()
    }

    #[test]
    fn due_dates_by_the_calendar() {
        let all = of(vec![]);
        let on = |place: usize| all[place].on.to_string();
        assert_eq!(
            (on(0), on(3), on(6)),
            ("2027-01-17".into(), "2027-02-14".into(), "2027-03-14".into())
        );
        assert_eq!(
            (on(8), on(11), on(13)),
            ("2027-11-22".into(), "2028-05-22".into(), "2030-03-22".into())
        );
        assert!(all.iter().all(|due| due.given.is_none() && due.booked.is_none()));
    }

    #[test]
    fn what_was_given_counts_by_name_or_by_visit() {
        for (facts, expected) in [
            (vec![said(56, "MenB", None)], vec!["8 weeks menb"]),
            (
                vec![said(56, "6-in-1, first dose", None), said(84, "6-in-1, second dose", None)],
                vec!["8 weeks 6-in-1", "12 weeks 6-in-1"],
            ),
            (
                vec![said(56, "8 weeks", None)],
                vec!["8 weeks 6-in-1", "8 weeks menb", "8 weeks rotavirus"],
            ),
            (vec![said(56, "Men B and Rotarix", None)], vec!["8 weeks menb", "8 weeks rotavirus"]),
            (vec![said(1, "BCG", None)], vec![]),
            (vec![said(1, "8 weeks", Some("2027-01-20"))], vec![]),
        ] {
            assert_eq!(given(facts.clone()), expected, "{facts:?}");
        }
    }

    #[test]
    fn a_booking_stands_until_it_is_given() {
        let booked = |facts| {
            let open = of(facts).into_iter().filter_map(|due| due.booked);
            open.map(|date| date.to_string()).collect::<Vec<_>>()
        };
        let visit = || said(1, "8 weeks", Some("2027-01-20"));
        assert_eq!(booked(vec![visit()]), ["2027-01-20"; 3]);
        assert_eq!(booked(vec![visit(), said(59, "MenB", None)]), ["2027-01-20"; 2]);
        assert_eq!(booked(vec![visit(), said(59, "8 weeks", None)]), [""; 0]);
        let moved = said(2, "8 weeks", Some("2027-01-27"));
        assert_eq!(booked(vec![visit(), moved]), ["2027-01-27"; 3]);
    }
}
