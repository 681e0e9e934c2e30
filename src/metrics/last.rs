//! The last of each thing, and whether somebody sleeps.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::person::Subject;
use crate::domain::quantity::Millilitres;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// Whether somebody sleeps, as far as the log knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SleepState {
    /// Asleep since then.
    Asleep(Timestamp),
    /// Awake since then.
    Awake(Timestamp),
    /// Nothing logged says so.
    #[default]
    Unknown,
}

/// The last of each thing about one subject that began at or before a moment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lasts<'a> {
    /// The last feed of any kind.
    pub feed: Option<&'a Logged>,
    /// The last feed at a breast in which the left was given.
    pub left: Option<&'a Logged>,
    /// The last feed at a breast in which the right was given.
    pub right: Option<&'a Logged>,
    /// The side that was given last: the last one of the last feed at a
    /// breast of which a side is known.
    pub side: Option<Side>,
    /// The last bottle.
    pub bottle: Option<&'a Logged>,
    /// The amounts of the last bottles that have one, newest first.
    pub amounts: Vec<Millilitres>,
    /// The last wet nappy.
    pub wet: Option<&'a Logged>,
    /// The last dirty nappy.
    pub dirty: Option<&'a Logged>,
}

/// Returns the last of each thing about `subject` at `now`, with the amounts
/// of up to `bottles` bottles.
///
/// Cost: one pass, newest first, that ends when all is found.
#[must_use]
pub fn lasts(line: &Timeline, subject: Subject, now: Timestamp, bottles: usize) -> Lasts<'_> {
    let mut lasts = Lasts::default();
    for logged in line.back_from(now).filter(|logged| logged.fact.subject == subject) {
        match &logged.fact.detail {
            Detail::Feed(feed) => lasts.take_feed(feed, logged, bottles),
            Detail::Nappy(nappy) => {
                keep(&mut lasts.wet, nappy.content.wet(), logged);
                keep(&mut lasts.dirty, nappy.content.dirty(), logged);
            }
            _ => continue,
        }
        if lasts.complete(bottles) {
            break;
        }
    }
    lasts
}

impl<'a> Lasts<'a> {
    fn take_feed(&mut self, feed: &Feed, logged: &'a Logged, bottles: usize) {
        keep(&mut self.feed, true, logged);
        match feed {
            Feed::Breast { sides } => {
                let given = |side| sides.iter().any(|run| run.side == side);
                keep(&mut self.left, given(Side::Left), logged);
                keep(&mut self.right, given(Side::Right), logged);
                self.side = self.side.or(sides.last().map(|run| run.side));
            }
            Feed::Bottle { volume, .. } => {
                keep(&mut self.bottle, true, logged);
                let room = bottles - self.amounts.len().min(bottles);
                self.amounts.extend(volume.map(|volume| volume.canonical).iter().take(room));
            }
            Feed::Solids { .. } => {}
        }
    }

    const fn complete(&self, bottles: usize) -> bool {
        let feeds = self.left.is_some() && self.right.is_some() && self.amounts.len() >= bottles;
        feeds && self.wet.is_some() && self.dirty.is_some()
    }
}

fn keep<'a>(place: &mut Option<&'a Logged>, fits: bool, logged: &'a Logged) {
    if fits && place.is_none() {
        *place = Some(logged);
    }
}

/// Returns whether `subject` sleeps at `now`.
///
/// ```text
/// sleep  [====)         [====          wake  |
/// state  ?    awake     asleep               awake
/// ```
///
/// A sleep that covers `now` means asleep since its start, the later one when
/// there are two; else the later of the last end of a sleep and the last
/// moment seen awake means awake since then; with neither it is unknown. A
/// sleep without an end that nobody called open says nothing.
#[must_use]
pub fn sleep_state(line: &Timeline, subject: Subject, now: Timestamp) -> SleepState {
    let present = Span::ending_at(now + TimeDelta::milliseconds(1), TimeDelta::milliseconds(1));
    let sleeps =
        |logged: &&Logged| logged.fact.subject == subject && logged.fact.kind() == Kind::Sleep;
    let covers = |logged: &&Logged| logged.fact.open() || logged.fact.span(now).end() > now;
    if let Some(covering) = line.touching(present).filter(sleeps).filter(covers).last() {
        return SleepState::Asleep(covering.fact.start);
    }
    // None covers `now`, so all have ended; what ended later than the one that
    // began last lies over its end.
    let end = |logged: &Logged| logged.fact.end().map(|end| end.max(logged.fact.start));
    let newest = line.back_from(now).filter(sleeps).find_map(end);
    let later = newest.and_then(|newest| line.over(newest).filter(sleeps).filter_map(end).max());
    let ended = newest.max(later);
    let seen = line
        .back_from(now)
        .take_while(|logged| ended.is_none_or(|ended| logged.fact.start > ended))
        .find(|logged| logged.fact.subject == subject && logged.fact.kind() == Kind::Wake)
        .map(|logged| logged.fact.start);
    ended.max(seen).map_or(SleepState::Unknown, SleepState::Awake)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::sleep;

    fn state(facts: Vec<Fact>, now: i64) -> SleepState {
        sleep_state(&line(facts), ada(), at(now))
    }

    fn wake(minute: i64) -> Fact {
        fact(minute, Extent::Instant, Detail::Wake)
    }

    #[test]
    fn asleep_and_awake_at_each_edge() {
        let (asleep, awake) = (|m| SleepState::Asleep(at(m)), |m| SleepState::Awake(at(m)));
        let endless = || fact(30, Extent::Instant, Detail::Sleep(Sleep::default()));
        for (facts, now, expected) in [
            (vec![], 60, SleepState::Unknown),
            (vec![sleep(10, 20)], 9, SleepState::Unknown),
            (vec![sleep(10, 20)], 10, asleep(10)),
            (vec![sleep(10, 20)], 19, asleep(10)),
            (vec![sleep(10, 20)], 20, awake(20)),
            (vec![asleep_since(10)], 10, asleep(10)),
            (vec![asleep_since(10)], 9, SleepState::Unknown),
            (vec![asleep_since(10), wake(30)], 40, asleep(10)),
            (vec![asleep_since(10), asleep_since(30)], 40, asleep(30)),
            (vec![sleep(10, 20), wake(25)], 40, awake(25)),
            (vec![sleep(10, 20), wake(15)], 40, awake(20)),
            (vec![sleep(10, 20), wake(50)], 40, awake(20)),
            (vec![wake(25)], 40, awake(25)),
            (vec![sleep(0, 50), sleep(10, 20)], 60, awake(50)),
            (vec![sleep(0, 50), sleep(10, 20)], 40, asleep(0)),
            (vec![endless()], 40, SleepState::Unknown),
            (vec![sleep(10, 20), endless()], 40, awake(20)),
            (vec![sleep(30, 20)], 40, awake(30)),
        ] {
            assert_eq!(state(facts.clone(), now), expected, "at {now}: {facts:?}");
        }
    }

    #[test]
    fn the_last_of_each_thing_that_had_begun() {
        let line = line([
            breast(0, 10, &[Side::Left]),
            breast(20, 30, &[Side::Left, Side::Right]),
            bottle(40, 90.0),
            breast(50, 55, &[]),
            bottle(60, 60.0),
            nappy(61, NappyContent::Both),
            nappy(62, NappyContent::Wet),
            nappy(63, NappyContent::Dry),
            bottle(100, 30.0),
        ]);
        let found = lasts(&line, ada(), at(99), 20);
        let start = |logged: Option<&Logged>| logged.map(|logged| logged.fact.start);
        assert_eq!(start(found.feed), Some(at(60)));
        assert_eq!(start(found.left), Some(at(20)));
        assert_eq!(start(found.right), Some(at(20)));
        assert_eq!(found.side, Some(Side::Right), "the last of the last that says");
        assert_eq!(start(found.bottle), Some(at(60)));
        assert_eq!(start(found.wet), Some(at(62)));
        assert_eq!(start(found.dirty), Some(at(61)));
        let amounts: Vec<_> = found.amounts.iter().map(|amount| amount.value()).collect();
        assert_eq!(amounts, [60.0, 90.0]);
        assert_eq!(lasts(&line, ada(), at(100), 1).amounts.len(), 1);
        assert_eq!(lasts(&line, ada(), at(-1), 20), Lasts::default());
    }
}
