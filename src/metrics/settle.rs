//! What settled a baby, and how often each method held.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// A method held when the baby cried no more for so long.
///
/// Source: ours; as long as between two feeds of one session.
pub const HELD: TimeDelta = TimeDelta::minutes(30);

/// Fewer times, and a method is not called reliable.
///
/// Source: ours.
pub const LEAST: u32 = 3;

/// One method in the family's words, as it was first written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// How often it was named, at a cry or a burp.
    pub tried: u32,
    /// How often it held.
    pub held: u32,
}

impl Method {
    /// Tells whether it held two times in three or more, out of [`LEAST`] or more.
    ///
    /// Source: ours; it is for finding a method at night, no advice.
    #[must_use]
    pub const fn reliable(&self) -> bool {
        self.tried >= LEAST && self.held * 3 >= self.tried * 2
    }
}

/// One cry and what ended it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// When it began.
    pub cried: Timestamp,
    /// How long it lasted; `None` when nobody said.
    pub lasted: Option<TimeDelta>,
    /// What helped, in the family's words; `None` when nobody said.
    pub helped: Option<String>,
}

/// Returns the methods named for `baby` inside `span`, the one that held most
/// often first, then by name.
///
/// ```text
/// cry, helped    c rocking        c rocking   c (<30 min)   burp over the shoulder: no
/// rocking        held             did not hold
/// ```
///
/// A cry that still runs, or whose half hour is not over at `now`, is not
/// counted yet. A burp with a position is a try; one of which nobody said
/// whether it came is not counted.
#[must_use]
pub fn methods(line: &Timeline, baby: Subject, span: Span, now: Timestamp) -> Vec<Method> {
    let mut found: BTreeMap<String, Method> = BTreeMap::new();
    let mut count = |name: &str, held: bool| {
        let fresh = || Method { name: name.to_owned(), tried: 0, held: 0 };
        let method = found.entry(name.to_lowercase()).or_insert_with(fresh);
        method.tried += 1;
        method.held += u32::from(held);
    };
    for logged in line.starting_in(span).iter().filter(|logged| logged.fact.subject == baby) {
        let fact = &logged.fact;
        match &fact.detail {
            Detail::Cry(cry) if fact.extent != Extent::Open => {
                let over = fact.span(now).end();
                let after = Span::new(over, over + HELD);
                if let Some(name) = cry.helped.as_deref().filter(|_| after.end() <= now) {
                    let again = line.starting_in(after).iter().any(|other| {
                        other.id != logged.id
                            && other.fact.subject == baby
                            && matches!(other.fact.detail, Detail::Cry(_))
                    });
                    count(name, !again);
                }
            }
            Detail::Burp(burp) if fact.start <= now => {
                if let (Some(name), Some(worked)) = (&burp.position, burp.worked) {
                    count(name, worked);
                }
            }
            _ => {}
        }
    }
    let mut methods: Vec<Method> = found.into_values().collect();
    methods.sort_by(|one, other| other.held.cmp(&one.held).then(one.name.cmp(&other.name)));
    methods
}

/// Returns the last `count` cries of `baby` that began by `now`, newest first.
#[must_use]
pub fn last_cries(line: &Timeline, baby: Subject, count: usize, now: Timestamp) -> Vec<Settled> {
    line.back_from(now)
        .filter(|logged| logged.fact.subject == baby)
        .filter_map(|logged| match &logged.fact.detail {
            Detail::Cry(cry) => Some(Settled {
                cried: logged.fact.start,
                lasted: logged.fact.end().map(|_| logged.fact.span(now).length()),
                helped: cry.helped.clone(),
            }),
            _ => None,
        })
        .take(count)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Burp;
    use crate::domain::care::Cry;
    use crate::domain::fact::Fact;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::span;

    fn cry(from: i64, to: i64, helped: Option<&str>) -> Fact {
        let detail = Detail::Cry(Cry { helped: helped.map(str::to_owned) });
        fact(from, Extent::Until(at(to)), detail)
    }

    fn burp(minute: i64, position: &str, worked: Option<bool>) -> Fact {
        let position = Some(position.to_owned());
        fact(minute, Extent::Instant, Detail::Burp(Burp { position, worked }))
    }

    fn found(facts: Vec<Fact>, now: i64) -> Vec<(String, u32, u32)> {
        methods(&line(facts), ada(), span(0, 2000), at(now))
            .into_iter()
            .map(|method| (method.name, method.tried, method.held))
            .collect()
    }

    #[test]
    fn a_method_held_when_half_an_hour_was_quiet() {
        let two = |again| vec![cry(0, 10, Some("Rocking")), cry(again, again + 5, Some("rocking"))];
        assert_eq!(found(two(40), 300), [("Rocking".to_owned(), 2, 2)]);
        assert_eq!(found(two(39), 300), [("Rocking".to_owned(), 2, 1)]);
        assert_eq!(found(vec![cry(0, 10, Some("hum"))], 39), [], "not over yet");
        assert_eq!(found(vec![cry(0, 10, Some("hum"))], 40), [("hum".to_owned(), 1, 1)]);
        assert_eq!(found(vec![cry(0, 10, None)], 300), []);
    }

    #[test]
    fn burps_are_tries_when_somebody_said_how_they_went() {
        let facts = vec![
            burp(0, "shoulder", Some(true)),
            burp(10, "shoulder", Some(false)),
            burp(20, "shoulder", None),
        ];
        assert_eq!(found(facts, 100), [("shoulder".to_owned(), 2, 1)]);
    }

    #[test]
    fn reliable_is_two_of_three() {
        let reliable = |tried, held| Method { name: String::new(), tried, held }.reliable();
        assert!(reliable(3, 2) && reliable(6, 4));
        assert!(!reliable(2, 2) && !reliable(3, 1) && !reliable(6, 3));
    }

    #[test]
    fn the_last_cries_come_newest_first() {
        let line = line([cry(0, 10, Some("hum")), cry(50, 60, None), cry(90, 95, Some("walk"))]);
        let last = last_cries(&line, ada(), 2, at(80));
        assert_eq!(last.len(), 2);
        assert_eq!(
            last[0],
            Settled { cried: at(50), lasted: Some(TimeDelta::minutes(10)), helped: None }
        );
    }
}
