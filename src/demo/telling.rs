//! The household's days one by one, in the order they were written down.

use crate::demo::adults::Day;
use crate::demo::duty::Carers;
use crate::demo::ending::LENGTH;
use crate::demo::ending::ending;
use crate::demo::infant::Infant;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use chrono::NaiveTime;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use uuid::Builder;

/// Actions in the order they were recorded; see [`crate::demo::household`].
#[derive(Debug)]
pub struct Telling {
    /// Where a day ahead begins; all before it is in `told`.
    next: Timestamp,
    end: Timestamp,
    carers: Carers,
    infants: Vec<Infant>,
    /// The baby whose last hours are written by hand.
    scripted: bool,
    random: Random,
    /// Times when a carer was up for a baby, of this day and the one before.
    up: Vec<(CarerId, Span)>,
    told: BTreeMap<(Timestamp, u64), (Option<CarerId>, Payload)>,
    count: u64,
}

impl Telling {
    /// Returns the telling from `start` to `end`; `scripted` gives the first
    /// baby the hand-written ending.
    #[must_use]
    pub fn new(
        (start, end): (Timestamp, Timestamp),
        carers: Carers,
        infants: Vec<Infant>,
        scripted: bool,
        random: Random,
    ) -> Self {
        let (up, told) = (Vec::new(), BTreeMap::new());
        Self { next: start, end, carers, infants, scripted, random, up, told, count: 0 }
    }

    /// Adds something that was written down at `at`, or at the end when that
    /// is earlier.
    pub fn say(&mut self, at: Timestamp, author: Option<CarerId>, payload: Payload) {
        self.count += 1;
        self.told.insert((at.min(self.end), self.count), (author, payload));
    }

    /// Tells one more day, up to the next noon.
    fn day(&mut self) {
        let zone = self.carers.zone;
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let today = zone.date(self.next);
        let begun = zone.from_to(today, noon).start() <= self.next;
        let date = if begun { today } else { today.pred_opt().unwrap_or(today) };
        let day = Span::new(self.next, zone.from_to(date, noon).end());
        let mut facts = Vec::new();
        for place in 0..self.infants.len() {
            self.live(place, day, &mut facts);
        }
        self.called(&facts, day);
        let age = self.infants.first().map_or(0, |infant| (day.start() - infant.born).num_days());
        let before = self.infants.first().is_some_and(|infant| day.start() < infant.born);
        let age = if before { -1 } else { age };
        let adults = Day { carers: &self.carers, date, up: &self.up, age };
        let mut own = Vec::new();
        adults.tell(&mut self.random, &mut own);
        // A day that begins after its noon holds only the rest of it.
        own.retain(|fact| day.start() <= fact.start);
        for fact in facts.into_iter().chain(own) {
            self.log(fact);
        }
        self.next = day.end();
    }

    /// Lets one baby live through a day, without what nobody wrote down.
    fn live(&mut self, place: usize, day: Span, facts: &mut Vec<Fact>) {
        let infant = &mut self.infants[place];
        let curtain = self.end - LENGTH;
        let mut lived = Vec::new();
        if self.scripted && place == 0 {
            infant.live(day.end().min(curtain), &self.carers, &mut lived);
            lived.retain_mut(|fact| stop(fact, curtain - TimeDelta::minutes(3)));
            if day.contains(curtain) {
                lived.extend(ending(infant.id, self.end, &self.carers));
            }
        } else {
            infant.live(day.end(), &self.carers, &mut lived);
        }
        let born = infant.born;
        lived.retain(|fact| !self.forgotten(fact, born));
        facts.append(&mut lived);
    }

    /// Tells whether a fact lies where the family wrote nothing down: about
    /// one day in fourteen has such a stretch, longer than five hours.
    fn forgotten(&self, fact: &Fact, born: Timestamp) -> bool {
        let zone = self.carers.zone;
        let date = zone.date(fact.start);
        let reach = fact.span(self.end);
        let safe = Span::new(born + TimeDelta::days(2), self.end - TimeDelta::hours(36));
        [date, date.succ_opt().unwrap_or(date)].into_iter().any(|date| {
            let age = (date - zone.date(born)).num_days();
            let from = zone.day(date).start() + TimeDelta::minutes(14 * 60);
            let hole = Span::new(from, from + TimeDelta::minutes(320 + age % 3 * 25));
            let silent = age.rem_euclid(14) == 9 && safe.intersection(hole) == Some(hole);
            silent && (reach.overlaps(hole) || hole.contains(fact.start))
        })
    }

    /// Notes when carers were up, so that their nights are broken by it.
    fn called(&mut self, facts: &[Fact], day: Span) {
        let old = day.start() - TimeDelta::days(1);
        self.up.retain(|(_, call)| call.end() > old);
        for fact in facts {
            let Some(by) = fact.by else { continue };
            let margin = |before, after| {
                let end = fact.end().filter(|_| fact.kind() != Kind::Sleep);
                let end = end.unwrap_or(fact.start) + TimeDelta::minutes(after);
                Span::new(fact.start - TimeDelta::minutes(before), end)
            };
            let call = match fact.kind() {
                Kind::Feed | Kind::Nappy | Kind::Cry => margin(4, 14),
                // Who put the baby to bed last is still up when the demo ends.
                Kind::Sleep if fact.open() => margin(45, 120),
                Kind::Sleep => margin(45, 3),
                _ => continue,
            };
            self.up.push((by, call));
        }
    }

    /// Writes a fact down as it was known at the end.
    fn log(&mut self, mut fact: Fact) {
        if fact.start > self.end {
            return;
        }
        if let Extent::Until(end) = fact.extent
            && end > self.end
        {
            fact.extent = Extent::Open;
        }
        let late = if self.random.chance(0.03) { 25.0 } else { 2.0 };
        let typed = minutes(self.random.between(0.0, late));
        let seconds =
            TimeDelta::milliseconds(i64::try_from(self.random.bits() % 50_000).unwrap_or(0));
        let at = fact.end().unwrap_or(fact.start) + typed + seconds;
        self.say(at, fact.by, Payload::Log(fact));
    }

    /// Returns an identity that sorts by the time it was made, as fresh ones do.
    fn id(&mut self, at: Timestamp) -> EntryId {
        let mut chance = [0; 10];
        chance[..8].copy_from_slice(&self.random.bits().to_be_bytes());
        chance[8..].copy_from_slice(&self.random.bits().to_be_bytes()[..2]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        EntryId::new(Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
    }
}

/// Cuts a fact off at `end`; returns whether anything of it is left.
fn stop(fact: &mut Fact, end: Timestamp) -> bool {
    if let Extent::Until(last) = fact.extent {
        fact.extent = Extent::Until(last.min(end));
    }
    fact.start < end
}

impl Iterator for Telling {
    type Item = Action;

    fn next(&mut self) -> Option<Action> {
        while self.next <= self.end
            && self.told.keys().next().is_none_or(|(at, _)| *at >= self.next)
        {
            self.day();
        }
        let ((recorded_at, _), (author, payload)) = self.told.pop_first()?;
        let id = self.id(recorded_at);
        let drafts = vec![Draft { id, payload }];
        Some(Action { author, origin: Origin::Human, recorded_at, drafts })
    }
}
