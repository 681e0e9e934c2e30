//! The value of a figure on one day or in one night.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::observed::length;
use crate::metrics::carer::sleep::slept;
use crate::metrics::carer::sleepday::sleep_day;
use crate::metrics::carer::sleepday::slept_in;
use crate::metrics::carer::up::up;
use crate::metrics::day::asleep;
use crate::metrics::day::totals;
use crate::metrics::figure::Figure;
use crate::metrics::figure::Period;
use crate::metrics::hole::holes;
use crate::metrics::hours::Hours;
use crate::metrics::spans::joined;
use crate::metrics::wakings::wakings;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// A kind of entry that was not made for so long is not kept up.
///
/// Source: ours; a week, so that a day without a dirty nappy or a bottle counts
/// as one and a month without is not one of zeros.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// Returns what the value of `figure` on `date` covers: 23, 24 or 25 hours.
#[must_use]
pub fn period(figure: Figure, zone: Zone, date: NaiveDate) -> Span {
    match figure.period() {
        Period::Day => zone.day(date),
        Period::Noon => sleep_day(zone, date),
    }
}

/// Returns the value of `figure` for `subject` on `date`, of which `hours` are the
/// night; `None` when it was
/// not observed, which is not 0.
///
/// ```text
/// day      |            |            |            |     now
/// entries   o  o o  o  o  o  o          o  o o  o   o o
/// value         5           None (hole)      4       None (it goes on)
/// ```
///
/// Not observed is a day that has not ended, one whose log has a hole (for
/// sleep, one in which it is not known whether the baby slept), one that lies
/// before what is in memory, and one up to which the kind of entry was not
/// made for [`KEPT`]. A day with a bottle of unknown amount or a cry of
/// unknown length has no sum. A carer's day counts when it is complete, a
/// carer's night when the log says of anybody who did what, and the carer was
/// there: did or logged something in the week up to it.
///
/// Unit: see [`Figure::unit`]; minutes have a fraction.
#[must_use]
pub fn value(
    line: &Timeline,
    figure: Figure,
    subject: Subject,
    zone: Zone,
    hours: Hours,
    date: NaiveDate,
    now: Timestamp,
) -> Option<f64> {
    let span = period(figure, zone, date);
    let gone = line.complete_since().is_some_and(|since| since > span.start());
    if gone || span.end() > now || span.length().is_zero() {
        return None;
    }
    let night = hours.on(zone, date);
    match (subject, figure.of_carer()) {
        (Subject::Baby(_), false) => of_baby(line, figure, subject, span, night, now),
        (Subject::Carer(id), true) => of_carer(line, figure, id, span, night, now),
        _ => None,
    }
}

fn of_baby(
    line: &Timeline,
    figure: Figure,
    subject: Subject,
    span: Span,
    night: Span,
    now: Timestamp,
) -> Option<f64> {
    let counted = |fits: fn(&Fact) -> bool| {
        let kept = kept(line, span, |fact| fact.subject == subject && fits(fact));
        (kept && holes(line, subject, span, now).log.is_empty())
            .then(|| totals(line, subject, span, now))
    };
    let seen = |span| holes(line, subject, span, now).sleep.is_empty();
    match figure {
        Figure::Feeds => Some(f64::from(counted(|fact| fact.kind() == Kind::Feed)?.feeds)),
        Figure::Wet => Some(f64::from(counted(|fact| fact.kind() == Kind::Nappy)?.wet)),
        Figure::Dirty => Some(f64::from(counted(|fact| fact.kind() == Kind::Nappy)?.dirty)),
        Figure::Bottle => {
            let sums = counted(|fact| matches!(fact.detail, Detail::Feed(Feed::Bottle { .. })))?;
            let unknown = |fact: &Fact| {
                fact.subject == subject
                    && matches!(fact.detail, Detail::Feed(Feed::Bottle { volume: None, .. }))
            };
            let whole = !line.starting_in(span).iter().any(|logged| unknown(&logged.fact));
            whole.then_some(sums.bottle_ml)
        }
        Figure::Crying => {
            counted(|fact| fact.kind() == Kind::Cry)?;
            crying(line, subject, span)
        }
        Figure::Sleep => seen(span).then(|| minutes(totals(line, subject, span, now).sleep)),
        Figure::LongestNight => seen(night).then(|| longest(&asleep(line, subject, night, now))),
        Figure::Wakings => seen(night).then(|| count(wakings(line, subject, night, now).len())),
        Figure::Slept | Figure::LongestStretch | Figure::NightUp => None,
    }
}

fn of_carer(
    line: &Timeline,
    figure: Figure,
    carer: CarerId,
    span: Span,
    night: Span,
    now: Timestamp,
) -> Option<f64> {
    match figure {
        Figure::Slept => slept_in(line, carer, span, now).map(minutes),
        Figure::LongestStretch => {
            slept_in(line, carer, span, now)?;
            let stretches = slept(line, carer, span, now).stretches;
            let inside = stretches.iter().filter_map(|part| part.intersection(span));
            Some(longest(&inside.collect::<Vec<Span>>()))
        }
        Figure::NightUp => {
            let claimed = acts(line, night, now).any(|act| act.by.is_some());
            let own = |fact: &Fact| fact.by == Some(carer) || fact.subject == Subject::Carer(carer);
            (claimed && kept(line, night, own))
                .then(|| minutes(length(&up(line, Some(carer), night, now))))
        }
        _ => None,
    }
}

/// Tells whether something of this kind began in the week up to the end of `span`.
fn kept(line: &Timeline, span: Span, fits: impl Fn(&Fact) -> bool) -> bool {
    let week = line.starting_in(Span::new(span.end() - KEPT, span.end()));
    week.iter().rev().any(|logged| fits(&logged.fact))
}

/// Returns the minutes cried inside `span`; `None` when a cry has no length.
fn crying(line: &Timeline, subject: Subject, span: Span) -> Option<f64> {
    let cries = line
        .touching(span)
        .map(|logged| &logged.fact)
        .filter(|fact| fact.subject == subject && fact.kind() == Kind::Cry);
    let parts = cries.map(|fact| match fact.extent {
        Extent::Until(end) => Some(Span::new(fact.start, end)),
        Extent::Instant | Extent::Open => None,
    });
    let parts: Vec<Span> = parts.collect::<Option<_>>()?;
    let inside = joined(parts).into_iter().filter_map(|part| part.intersection(span));
    Some(minutes(inside.map(Span::length).sum()))
}

fn longest(stretches: &[Span]) -> f64 {
    minutes(stretches.iter().map(|part| part.length()).max().unwrap_or_default())
}

fn minutes(length: TimeDelta) -> f64 {
    length.as_seconds_f64() / 60.0
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Cry;
    use crate::domain::feed::Side;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::note;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::sleep;

    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;

    /// The value on the day that begins at minute 0, two days later.
    fn of(figure: Figure, facts: Vec<Fact>) -> Option<f64> {
        of_line(figure, &line(facts))
    }

    fn of_line(figure: Figure, line: &Timeline) -> Option<f64> {
        let subject = if figure.of_carer() { Subject::Carer(mum()) } else { ada() };
        value(line, figure, subject, Zone::UTC, NIGHT, day(), at(3 * DAY))
    }

    fn day() -> NaiveDate {
        "2026-11-22".parse().expect("a date")
    }

    /// Something every four hours, so that the log has no hole.
    fn notes() -> Vec<Fact> {
        (-12..=18).map(|n| note(n * 4 * HOUR)).collect()
    }

    fn with(more: &[Fact]) -> Vec<Fact> {
        notes().into_iter().chain(more.iter().cloned()).collect()
    }

    #[test]
    fn a_day_that_was_observed_has_its_count_and_none_is_none() {
        let fed = [bottle(-DAY, 60.0), bottle(HOUR, 90.0), breast(5 * HOUR, 310, &[Side::Left])];
        assert_eq!(of(Figure::Feeds, with(&fed)), Some(2.0));
        assert_eq!(of(Figure::Bottle, with(&fed)), Some(90.0));
        assert_eq!(of(Figure::Feeds, with(&[])), None, "nobody logs feeds");
        assert_eq!(of(Figure::Feeds, vec![]), None);
        let holed: Vec<Fact> = with(&fed)
            .into_iter()
            .filter(|fact| !(at(8 * HOUR)..at(16 * HOUR)).contains(&fact.start))
            .collect();
        assert_eq!(of(Figure::Feeds, holed), None, "a hole");
    }

    #[test]
    fn a_day_without_one_is_zero_while_the_kind_is_kept_up() {
        let one = |minute| with(&[nappy(minute, NappyContent::Dirty)]);
        assert_eq!(of(Figure::Dirty, one(-6 * DAY)), Some(0.0));
        assert_eq!(of(Figure::Wet, one(-6 * DAY)), Some(0.0));
        assert_eq!(of(Figure::Dirty, one(-6 * DAY - 1)), None);
        assert_eq!(of(Figure::Dirty, one(HOUR)), Some(1.0));
        assert_eq!(of(Figure::Dirty, one(DAY)), None, "not before the first");
    }

    #[test]
    fn sums_with_a_part_nobody_knows_are_not_known() {
        let unknown = Detail::Feed(Feed::Bottle { volume: None, milk: None });
        let unknown = fact(2 * HOUR, Extent::Instant, unknown);
        assert_eq!(of(Figure::Bottle, with(&[bottle(HOUR, 90.0), unknown.clone()])), None);
        assert_eq!(of(Figure::Feeds, with(&[bottle(HOUR, 90.0), unknown])), Some(2.0));
        let cry = |from: i64, extent| fact(from, extent, Detail::Cry(Cry { helped: None }));
        let long = [cry(-10, Extent::Until(at(5))), cry(60, Extent::Until(at(80)))];
        assert_eq!(of(Figure::Crying, with(&long)), Some(25.0));
        let moment = [cry(60, Extent::Until(at(80))), cry(90, Extent::Instant)];
        assert_eq!(of(Figure::Crying, with(&moment)), None);
    }

    #[test]
    fn a_night_runs_from_the_evening_on() {
        let slept = with(&[
            sleep(16 * HOUR, 17 * HOUR),
            sleep(21 * HOUR, 25 * HOUR),
            sleep(26 * HOUR, 30 * HOUR),
            sleep(30 * HOUR + 20, 32 * HOUR),
        ]);
        assert_eq!(of(Figure::LongestNight, slept.clone()), Some(240.0));
        assert_eq!(of(Figure::Wakings, slept.clone()), Some(2.0), "the third is by day");
        assert_eq!(of(Figure::Sleep, slept), None, "before 16:00 nobody knows");
        let all = with(&[sleep(-HOUR, 2 * HOUR), sleep(6 * HOUR, 8 * HOUR), sleep(13 * HOUR, 840)]);
        assert_eq!(of(Figure::Sleep, all.clone()), None, "nor after 22:00");
        let evening = sleep(20 * HOUR, 26 * HOUR);
        let all = all.into_iter().chain([evening]).collect();
        assert_eq!(of(Figure::Sleep, all), Some(60.0 * (2.0 + 2.0 + 1.0 + 4.0)));
    }

    #[test]
    fn a_carers_day_counts_when_it_is_complete() {
        let slept = || vec![rest(mum(), 23 * HOUR, 27 * HOUR), rest(mum(), 28 * HOUR, 30 * HOUR)];
        assert_eq!(of(Figure::Slept, slept()), Some(360.0));
        assert_eq!(of(Figure::LongestStretch, slept()), Some(240.0));
        let own = Fact::at(Subject::Carer(mum()), at(31 * HOUR), Zone::UTC, {
            Detail::Sleep(Sleep::default())
        });
        let open = slept().into_iter().chain([own]).collect::<Vec<_>>();
        assert_eq!(of(Figure::Slept, open.clone()), None, "one has no end");
        assert_eq!(of(Figure::LongestStretch, open), None);
        assert_eq!(of(Figure::Slept, vec![]), None);
    }

    #[test]
    fn a_carers_night_is_zero_only_when_another_did_it_and_the_carer_was_there() {
        let night = 24 * HOUR;
        let fed = |who| by(who, breast(night, night + 30, &[]));
        assert_eq!(of(Figure::NightUp, vec![fed(mum())]), Some(30.0));
        assert_eq!(of(Figure::NightUp, vec![fed(dad())]), None, "she was never there");
        let there = by(mum(), note(-DAY));
        assert_eq!(of(Figure::NightUp, vec![fed(dad()), there.clone()]), Some(0.0));
        assert_eq!(of(Figure::NightUp, vec![breast(night, night + 30, &[]), there]), None);
    }

    #[test]
    fn what_goes_on_or_is_not_in_memory_has_no_value() {
        let fed = with(&[bottle(HOUR, 90.0)]);
        let at_end =
            |now| value(&line(fed.clone()), Figure::Feeds, ada(), Zone::UTC, NIGHT, day(), at(now));
        assert_eq!(at_end(DAY), Some(1.0));
        assert_eq!(at_end(DAY - 1), None);
        let since = |minute| of_line(Figure::Feeds, &line_since(fed.clone(), Some(at(minute))));
        assert_eq!(since(0), Some(1.0));
        assert_eq!(since(1), None);
    }

    #[test]
    fn whose_it_is_must_fit() {
        let line = line(with(&[bottle(HOUR, 90.0)]));
        let of =
            |figure, subject| value(&line, figure, subject, Zone::UTC, NIGHT, day(), at(3 * DAY));
        assert_eq!(of(Figure::Feeds, Subject::Carer(mum())), None);
        assert_eq!(of(Figure::Slept, ada()), None);
        assert_eq!(of(Figure::Feeds, Subject::Household), None);
    }

    #[test]
    fn days_and_nights_of_the_clock_change_have_23_and_25_hours() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for (day, noon, hours) in [
            ("2026-03-29", "2026-03-28", 23),
            ("2026-10-25", "2026-10-24", 25),
            ("2026-11-22", "2026-11-22", 24),
        ] {
            let length =
                |figure, date: &str| period(figure, london, date.parse().expect("a date")).length();
            assert_eq!(length(Figure::Feeds, day), TimeDelta::hours(hours), "{day}");
            assert_eq!(length(Figure::Wakings, noon), TimeDelta::hours(hours), "{noon}");
        }
    }
}
