//! What screen 2 shows beside the baby's actogram; worked out only while it
//! is shown.

use crate::board::carer_raster::CarerRaster;
use crate::board::heat::Heat;
use crate::board::rhythm::Rhythm;
use crate::board::trend::Trend;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::sleepday::logs_sleep;
use crate::metrics::figure::Figure;

/// The parts of screen 2; each is there only on the page that shows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TimeBoard {
    /// Some carer logs sleep, so that there is a page of theirs.
    pub carers_log: bool,
    /// Their rows beside the baby's.
    pub carers: Vec<CarerRaster>,
    /// The figures that have a trend, in the order in which they are picked.
    pub figures: Vec<(Figure, Subject)>,
    /// The one that is picked.
    pub trend: Option<Trend>,
    /// When the baby wakes.
    pub heat: Option<Heat>,
    /// The rhythm of each baby.
    pub rhythms: Vec<(BabyId, Rhythm)>,
}

impl TimeBoard {
    /// Tells whether what is shown stands on days that are not in memory.
    #[must_use]
    pub fn lacks(&self) -> bool {
        let trend = self.trend.as_ref().is_some_and(|trend| !trend.complete);
        trend || self.heat.as_ref().is_some_and(|heat| !heat.complete)
    }

    /// Returns the rhythm of one baby, where it is shown.
    #[must_use]
    pub fn rhythm(&self, baby: BabyId) -> Option<&Rhythm> {
        self.rhythms.iter().find(|(id, _)| *id == baby).map(|(_, rhythm)| rhythm)
    }
}

/// Tells whether something about the sleep of some carer is in memory.
#[must_use]
pub fn carers_log(line: &Timeline, household: &Household) -> bool {
    household.carers.iter().any(|(id, _)| logs_sleep(line, *id))
}

/// Returns the figures of which something is in memory: those of `baby`, then
/// those of each carer, in the household's order.
#[must_use]
pub fn figures(line: &Timeline, household: &Household, baby: BabyId) -> Vec<(Figure, Subject)> {
    let mut figures = baby_figures(line, baby);
    figures.extend(carer_figures(line, household));
    figures
}

/// Returns the figures of one baby of which something is in memory.
#[must_use]
pub fn baby_figures(line: &Timeline, baby: BabyId) -> Vec<(Figure, Subject)> {
    let about = Subject::Baby(baby);
    let mut seen = [false; Figure::BABY.len()];
    for logged in line.all().iter().filter(|logged| logged.fact.subject == about) {
        for (seen, figure) in seen.iter_mut().zip(Figure::BABY) {
            *seen |= stands_on(figure, &logged.fact.detail);
        }
    }
    let shown = Figure::BABY.into_iter().zip(seen).filter(|(_, seen)| *seen);
    shown.map(|(figure, _)| (figure, about)).collect()
}

/// Returns the figures of each carer of which something is in memory.
#[must_use]
pub fn carer_figures(line: &Timeline, household: &Household) -> Vec<(Figure, Subject)> {
    let mut figures = Vec::new();
    for (id, _) in &household.carers {
        let own = |figure| (figure, Subject::Carer(*id));
        if logs_sleep(line, *id) {
            figures.extend([Figure::Slept, Figure::LongestStretch].map(own));
        }
        if line.all().iter().any(|logged| logged.fact.by == Some(*id)) {
            figures.push(own(Figure::NightUp));
        }
    }
    figures
}

/// Tells whether an entry of this kind is what a baby's figure is made of.
const fn stands_on(figure: Figure, detail: &Detail) -> bool {
    let kind = detail.kind();
    match figure {
        Figure::Feeds => matches!(kind, Kind::Feed),
        Figure::Bottle => matches!(detail, Detail::Feed(Feed::Bottle { .. })),
        Figure::Sleep | Figure::LongestNight | Figure::Wakings => matches!(kind, Kind::Sleep),
        Figure::Wet | Figure::Dirty => matches!(kind, Kind::Nappy),
        Figure::Crying => matches!(kind, Kind::Cry),
        Figure::Slept | Figure::LongestStretch | Figure::NightUp => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::domain::fact::Fact;
    use crate::domain::id::CarerId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::span::Timestamp;
    use crate::domain::zone::Zone;
    use crate::journal::timeline::Logged;

    const BABY: BabyId = BabyId::from_bytes([1; 16]);
    const MUM: CarerId = CarerId::from_bytes([2; 16]);
    const DAD: CarerId = CarerId::from_bytes([3; 16]);

    fn offered(facts: Vec<(Subject, Option<CarerId>, Detail)>) -> Vec<(Figure, Subject)> {
        let logged = facts.into_iter().zip(1_u128..).map(|((subject, by, detail), id)| Logged {
            id: FactId::from_bytes(id.to_be_bytes()),
            fact: Fact { by, ..Fact::at(subject, Timestamp::UNIX_EPOCH, Zone::UTC, detail) },
            author: None,
            device: DeviceId::from_bytes([0; 16]),
            recorded_at: Timestamp::UNIX_EPOCH,
            history: 1,
        });
        let carers = vec![(MUM, Carer::default()), (DAD, Carer::default())];
        let household = Household { carers, ..Household::default() };
        figures(&Timeline::new(logged.collect(), None), &household, BABY)
    }

    #[test]
    fn only_what_was_logged_is_offered() {
        let (ada, mum) = (Subject::Baby(BABY), Subject::Carer(MUM));
        assert_eq!(offered(vec![]), []);
        let breast = Detail::Feed(Feed::Breast { sides: Vec::new() });
        assert_eq!(
            offered(vec![(ada, Some(DAD), breast.clone())]),
            [(Figure::Feeds, ada), (Figure::NightUp, Subject::Carer(DAD))]
        );
        let other = Subject::Baby(BabyId::from_bytes([9; 16]));
        assert_eq!(offered(vec![(other, None, breast)]), []);
        assert_eq!(
            offered(vec![(mum, None, Detail::Wake)]),
            [(Figure::Slept, mum), (Figure::LongestStretch, mum)]
        );
    }
}
