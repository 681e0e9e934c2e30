//! Figures as `OpenMetrics` text: gauges only, without timestamps, `# EOF` last.
//!
//! Source: `sre.md` §7. What is not known has no line. Carers and babies are
//! numbered in the household's order unless their names are asked for.

mod gauge;
mod household;
mod promises;

use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::export::openmetrics::gauge::Gauge;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::plan::Plan;
use crate::text::style::Tone;

/// What the figures stand on.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What happened: as far back as the longest window.
    pub line: &'a Timeline,
    /// Who lives here.
    pub household: &'a Household,
    /// What is promised.
    pub plan: &'a Plan,
    /// Who has the duty when; empty when there are no shifts.
    pub duty: &'a [(CarerId, Span)],
    /// Who is on call; `None` where nothing says so.
    pub on_call: Option<CarerId>,
    /// Whose days count.
    pub zone: Zone,
    /// The moment.
    pub now: Timestamp,
    /// Names in the place of pseudonyms.
    pub names: bool,
    /// The tone of help lines.
    pub tone: Tone,
}

/// Returns the text.
#[must_use]
pub fn openmetrics(asked: &Asked<'_>) -> String {
    let mut gauges = household::gauges(asked);
    gauges.extend(promises::gauges(asked));
    let mut out = String::new();
    for gauge in &gauges {
        gauge.write(&mut out, asked.tone);
    }
    out + "# EOF\n"
}

impl Asked<'_> {
    fn baby(&self, id: BabyId) -> String {
        let mut babies = self.household.babies.iter().enumerate();
        let found = babies.find(|(_, (one, _))| *one == id);
        let name = found.map(|(_, (_, baby))| baby.name.as_str());
        self.called("baby", found.map(|(place, _)| place), name)
    }

    fn carer(&self, id: CarerId) -> String {
        let mut carers = self.household.carers.iter().enumerate();
        let found = carers.find(|(_, (one, _))| *one == id);
        let name = found.map(|(_, (_, carer))| carer.name.as_str());
        self.called("carer", found.map(|(place, _)| place), name)
    }

    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Baby(id) => self.baby(id),
            Subject::Carer(id) => self.carer(id),
            Subject::Household => "household".to_owned(),
        }
    }

    /// Returns the pseudonym, or the name when it is asked for and there is one.
    fn called(&self, kind: &str, place: Option<usize>, name: Option<&str>) -> String {
        match name.filter(|name| self.names && !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => format!("{kind}{}", place.map_or(0, |place| place + 1)),
        }
    }
}
