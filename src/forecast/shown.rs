//! An answer as it may be shown: a range of five minutes' grain, what it rests
//! on, and what must be said beside it.
//!
//! Source of the rules: `forecast.md` §4, "Display rules that follow".

use crate::domain::span::Timestamp;
use crate::forecast::MODEL;
use crate::forecast::interval::Target;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;
use crate::forecast::log::instant;
use crate::forecast::log::minute;
use crate::forecast::log::real;
use crate::forecast::rhythm::Answer;
use crate::forecast::rhythm::Rhythm;
use chrono::TimeDelta;

/// Nothing finer is said.
const GRAIN: f64 = 5.0;

/// So long a log is young.
pub const LEARNING: Minute = 3 * DAY;

/// With less weight of own intervals it is the age that speaks.
const OWN: f64 = 2.0;

/// On what a forecast rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// This baby's own past.
    Own,
    /// What is usual at the age.
    AgeNorm,
}

/// What must be said beside the range, or in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The log is younger than three days.
    Learning,
    /// Typical for the age, not yet for this baby.
    AgeNorm,
    /// Few of this baby's were ever this long: the age speaks too.
    FewSoLong,
    /// Longer than 9 of 10 recent ones at this hour; never "late".
    Longer,
    /// Not enough is logged to say anything.
    NotLogged,
}

/// When something is likely: multiples of five minutes, in order, none past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// One of ten comes before, rounded down.
    pub low: Timestamp,
    /// As many before as after, rounded to the nearest.
    pub middle: Timestamp,
    /// One of ten comes after, rounded up.
    pub high: Timestamp,
}

/// A forecast as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// Of what.
    pub target: Target,
    /// Since when its interval runs; `None` where that is not known.
    pub since: Option<Timestamp>,
    /// When it is likely; `None` where nothing can be said.
    pub at: Option<Range>,
    /// The moment it was made for.
    pub made_at: Timestamp,
    /// How many of this baby's intervals are in it.
    pub n: usize,
    /// On what it rests.
    pub basis: Basis,
    /// What is said beside it.
    pub note: Option<Note>,
}

/// Until when it is likely quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    /// In nine of ten cases nothing comes before; five minutes' grain.
    pub at: Timestamp,
    /// What comes then: the wake while the baby sleeps, else the feed.
    pub target: Target,
    /// How many of this baby's intervals are in it.
    pub n: usize,
    /// On what it rests.
    pub basis: Basis,
    /// The model that said so.
    pub model: &'static str,
}

/// Returns what is likely next at `now`, from what was known then: the feed,
/// and the wake of a baby that sleeps or the sleep of one that is awake.
#[must_use]
pub fn forecasts(rhythm: &Rhythm, now: Timestamp) -> Vec<Forecast> {
    let at = minute(now);
    let rest = if rhythm.asleep_since(at).is_some() {
        Some(Target::Wake)
    } else {
        rhythm.awake_since().map(|_| Target::Sleep)
    };
    let targets = [Some(Target::Feed), rest].into_iter().flatten();
    targets.map(|target| forecast(rhythm, target, now)).collect()
}

/// Returns one forecast at `now`.
#[must_use]
pub fn forecast(rhythm: &Rhythm, target: Target, now: Timestamp) -> Forecast {
    let answer = rhythm.ask(target, minute(now));
    let note = note(rhythm, &answer);
    // A handful of the very longest is no range.
    let few = answer.estimate.overdue || answer.estimate.weight < OWN;
    let silent = note == Some(Note::NotLogged) || (note == Some(Note::Longer) && few);
    Forecast {
        target,
        since: answer.known.then(|| instant(answer.begun.start)),
        at: (!silent).then(|| range(&answer, now)),
        made_at: now,
        n: answer.estimate.own,
        basis: if answer.estimate.weight < OWN { Basis::AgeNorm } else { Basis::Own },
        note,
    }
}

/// Returns until when nothing is likely to come: the lower end of the range of
/// the next wake while the baby sleeps, else of the next feed, rounded down.
///
/// `None` where nothing can be said, or where it may come at any moment.
#[must_use]
pub fn until(rhythm: &Rhythm, now: Timestamp) -> Option<Until> {
    let asleep = rhythm.asleep_since(minute(now)).is_some();
    let target = if asleep { Target::Wake } else { Target::Feed };
    let answer = rhythm.ask(target, minute(now));
    let said = forecast(rhythm, target, now);
    said.at?;
    let [low, ..] = answer.ahead();
    let at = grain(&answer, low, f64::floor);
    (at > now).then_some(Until { at, target, n: said.n, basis: said.basis, model: MODEL })
}

fn note(rhythm: &Rhythm, answer: &Answer) -> Option<Note> {
    let now = answer.made_at;
    let passed = now - answer.begun.start;
    let age = answer.begun.start - rhythm.child().born;
    let silence = Target::Feed.plausible(now - rhythm.child().born);
    let heard = rhythm.last_logged().is_some_and(|last| now - last <= silence);
    if !answer.known || !heard || passed > answer.target.plausible(age) {
        return Some(Note::NotLogged);
    }
    let [.., high] = rhythm.at_start(answer.target).minutes;
    let first = rhythm.first_logged().unwrap_or(now);
    if real(passed) > high || answer.estimate.overdue {
        Some(Note::Longer)
    } else if now - first < LEARNING {
        Some(Note::Learning)
    } else {
        let few = if answer.estimate.alike < OWN { Note::AgeNorm } else { Note::FewSoLong };
        (answer.estimate.weight < OWN).then_some(few)
    }
}

fn range(answer: &Answer, now: Timestamp) -> Range {
    let [low, middle, high] = answer.ahead();
    let soonest = soonest(now);
    let low = grain(answer, low, f64::floor).max(soonest);
    let middle = grain(answer, middle, f64::round).max(low);
    Range { low, middle, high: grain(answer, high, f64::ceil).max(middle) }
}

/// Returns the first instant of the grain that is not past.
fn soonest(now: Timestamp) -> Timestamp {
    let step = TimeDelta::minutes(5);
    let over = TimeDelta::milliseconds(now.timestamp_millis().rem_euclid(step.num_milliseconds()));
    if over.is_zero() { now } else { now + (step - over) }
}

/// Returns the instant `ahead` minutes from the question on, in whole steps.
fn grain(answer: &Answer, ahead: f64, round: fn(f64) -> f64) -> Timestamp {
    let steps = round((real(answer.made_at) + ahead) / GRAIN);
    #[expect(clippy::cast_possible_truncation, reason = "minutes of this era; saturates")]
    let minutes = (steps * GRAIN) as Minute;
    instant(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::forecast::log::Child;
    use crate::forecast::log::Row;
    use crate::forecast::log::What;

    const CHILD: Child = Child { born: 0, zone: Zone::UTC };

    /// A feed of ten minutes and a sleep of some hundred in every three hours, so many days.
    fn rhythm(days: Minute) -> Rhythm {
        let mut rhythm = Rhythm::new(CHILD);
        for turn in 0..days * 8 {
            let start = turn * 180;
            // Not all alike: a range has a width.
            let more = turn % 5 * 6 - 12;
            rhythm.put(Row::from_to(What::Feed, start, start + 10));
            rhythm.put(Row::from_to(What::Sleep, start + 50, start + 150 + more));
        }
        rhythm
    }

    fn after(rhythm: &Rhythm, target: Target, minutes: Minute) -> Forecast {
        let last = rhythm.last_feed().expect("fed").start;
        forecast(rhythm, target, instant(last + minutes))
    }

    #[test]
    fn a_known_rhythm_gives_a_range_around_it_of_five_minutes_grain() {
        let rhythm = rhythm(20);
        let said = after(&rhythm, Target::Feed, 30);
        let last = rhythm.last_feed().expect("fed").start;
        let range = said.at.expect("a range");
        assert_eq!(said.note, None);
        assert_eq!((said.basis, said.n), (Basis::Own, 159));
        assert!(range.low <= range.middle && range.middle <= range.high);
        assert_eq!(minute(range.middle), last + 180);
        for at in [range.low, range.middle, range.high] {
            assert_eq!(minute(at) % 5, 0);
        }
    }

    #[test]
    fn a_young_log_learns_and_an_empty_one_says_nothing() {
        assert_eq!(after(&rhythm(2), Target::Feed, 30).note, Some(Note::Learning));
        assert_eq!(after(&rhythm(4), Target::Feed, 30).note, None);
        let nothing = forecast(&Rhythm::new(CHILD), Target::Feed, instant(500));
        assert_eq!((nothing.at, nothing.note), (None, Some(Note::NotLogged)));
        assert_eq!(nothing.since, None);
    }

    #[test]
    fn past_the_range_it_is_longer_than_most_and_never_more() {
        let rhythm = rhythm(20);
        assert_eq!(after(&rhythm, Target::Feed, 170).note, None);
        let longer = after(&rhythm, Target::Feed, 230);
        assert_eq!((longer.at, longer.note), (None, Some(Note::Longer)), "none was so long");
        let silence = after(&rhythm, Target::Feed, 600);
        assert_eq!((silence.at, silence.note), (None, Some(Note::NotLogged)));
    }

    #[test]
    fn a_hole_of_weeks_leaves_the_age_to_speak_and_widens_the_range() {
        let mut rhythm = rhythm(20);
        let width = |said: Forecast| {
            let range = said.at.expect("a range");
            range.high - range.low
        };
        let before = width(after(&rhythm, Target::Feed, 20));
        let back = 45 * DAY;
        rhythm.put(Row::at(What::Feed, back));
        let said = after(&rhythm, Target::Feed, 20);
        assert_eq!((said.basis, said.note), (Basis::AgeNorm, Some(Note::AgeNorm)));
        assert!(width(said) > before, "{said:?}");
    }

    #[test]
    fn quiet_until_is_the_wake_of_a_sleeping_baby_and_the_feed_of_one_awake() {
        let mut rhythm = rhythm(20);
        let last = rhythm.last_feed().expect("fed").start;
        rhythm.put(Row::at(What::Feed, last + 180));
        let fed = until(&rhythm, instant(last + 185)).expect("known");
        assert_eq!(fed.target, Target::Feed);
        assert!(fed.at > instant(last + 185 + 120) && minute(fed.at) % 5 == 0);
        rhythm.put(Row { open: true, ..Row::at(What::Sleep, last + 220) });
        let asleep = until(&rhythm, instant(last + 225)).expect("known");
        assert_eq!((asleep.target, asleep.model), (Target::Wake, MODEL));
        assert!(asleep.at <= instant(last + 220 + 110) && asleep.at > instant(last + 225));
    }
}
