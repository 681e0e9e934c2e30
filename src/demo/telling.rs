//! The household's days one by one, in the order they were written down.

use crate::demo::adults::Day;
use crate::demo::duty::Carers;
use crate::demo::ending::LENGTH;
use crate::demo::ending::ending;
use crate::demo::infant::Infant;
use crate::demo::keeping::Keeping;
use crate::demo::keeping::Silence;
use crate::demo::keeping::Written;
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
    /// How well the family writes.
    keeping: Keeping,
    /// Times when the carer at a place was up for a baby, of this day and the
    /// one before.
    up: Vec<(usize, Span)>,
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
        seed: u64,
    ) -> Self {
        let keeping = Keeping::new(seed, infants.iter().map(|infant| infant.born).collect());
        let random = Random::new(seed, 0);
        let (up, told) = (Vec::new(), BTreeMap::new());
        Self { next: start, end, carers, infants, scripted, random, keeping, up, told, count: 0 }
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
        let old = day.start() - TimeDelta::days(1);
        self.up.retain(|(_, call)| call.end() > old);
        for place in 0..self.infants.len() {
            self.live(place, day);
        }
        let age = self.infants.first().map_or(0, |infant| (day.start() - infant.born).num_days());
        let before = self.infants.first().is_some_and(|infant| day.start() < infant.born);
        let age = if before { -1 } else { age };
        let adults = Day { carers: &self.carers, date, up: &self.up, age };
        let mut own = Vec::new();
        adults.tell(&mut self.random, &mut own);
        for fact in own {
            // A day that begins after its noon holds only the rest of it.
            if day.start() <= fact.start && !self.silent(&fact) {
                let typed = minutes(self.random.between(0.0, 2.0)) + self.keeping.seconds();
                let at = fact.end().unwrap_or(fact.start) + typed;
                self.log(Written { author: fact.by, at, fact });
            }
        }
        self.next = day.end();
    }

    /// Lets one baby live through a day, and writes it down.
    fn live(&mut self, place: usize, day: Span) {
        let curtain = self.end - LENGTH;
        let scripted = self.scripted && place == 0;
        let until = if scripted { day.end().min(curtain) } else { day.end() };
        let infant = &mut self.infants[place];
        let mut lived = Vec::new();
        infant.live(until, &self.carers, &mut lived);
        self.up.append(&mut infant.calls);
        let baby = infant.id;
        for fact in lived {
            if self.silent(&fact) {
                continue;
            }
            let well = fact.start > self.end - TimeDelta::hours(36);
            for mut written in self.keeping.written(fact, place, &self.carers, well) {
                if !scripted || stop(&mut written.fact, curtain - TimeDelta::minutes(3)) {
                    self.log(written);
                }
            }
        }
        if scripted && day.contains(curtain) {
            for fact in ending(baby, self.end, &self.carers) {
                self.called(&fact);
                let at = fact.end().unwrap_or(fact.start) + TimeDelta::seconds(20);
                self.log(Written { author: fact.by, at, fact });
            }
        }
    }

    /// Tells whether nobody wrote a fact down because they wrote nothing then,
    /// or little.
    fn silent(&mut self, fact: &Fact) -> bool {
        let Some(born) = self.infants.first().map(|infant| infant.born) else { return false };
        let zone = self.carers.zone;
        let reach = fact.span(self.end);
        let dates = [reach.start() - TimeDelta::days(1), reach.start(), reach.end()];
        let mut dates = dates.map(|at| zone.date(at)).to_vec();
        dates.dedup();
        let calm = Span::new(born + TimeDelta::days(2), self.end - TimeDelta::hours(36));
        let today = zone.date(reach.start());
        dates.into_iter().any(|date| {
            match self.keeping.silence((date - zone.date(born)).num_days(), date, zone) {
                Silence::None => false,
                Silence::Hole(hole) => {
                    calm.intersection(hole) == Some(hole)
                        && (reach.overlaps(hole) || hole.contains(reach.start()))
                }
                Silence::Thin => {
                    date == today && calm.contains(reach.start()) && self.random.chance(0.5)
                }
            }
        })
    }

    /// Notes who was up for a fact of the ending, and when.
    fn called(&mut self, fact: &Fact) {
        let place = self.carers.list.iter().position(|(id, _)| Some(*id) == fact.by);
        let Some(place) = place else { return };
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
            _ => return,
        };
        self.up.push((place, call));
    }

    /// Keeps what was written as it was known at the end.
    fn log(&mut self, written: Written) {
        let Written { mut fact, author, at } = written;
        if fact.start > self.end {
            return;
        }
        if let Extent::Until(end) = fact.extent
            && end > self.end
        {
            fact.extent = Extent::Open;
        }
        self.say(at, author, Payload::Log(fact));
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
