//! How the program begins: from what the store and the config know.

use crate::app::model::KeyState;
use crate::app::model::Model;
use crate::app::model::Worked;
use crate::app::screen::Screen;
use crate::app::ui::Ui;
use crate::app::update::refresh;
use crate::board::Board;
use crate::board::time::TimeBoard;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::journal::watching::Watching;
use crate::plan::held::Held;
use crate::runbook::books::Books;
use std::collections::BTreeMap;

/// Everything the model begins with.
#[derive(Debug, Clone)]
pub struct Start {
    /// Now.
    pub now: Timestamp,
    /// The zone of the machine.
    pub machine_zone: Zone,
    /// How this device shows things; zone and units become the household's.
    pub ui: Ui,
    /// Who lives here.
    pub household: Household,
    /// What holds of the family's documents.
    pub documents: Documents,
    /// Alerts, roster and gaps.
    pub watching: Watching,
    /// The facts that are read so far.
    pub facts: Vec<Logged>,
    /// From when on nothing is missing; `None`: all there is.
    pub since: Option<Timestamp>,
    /// The journal row up to which all is known.
    pub upto: i64,
    /// Who writes on this device.
    pub you: Option<CarerId>,
    /// The household is made up.
    pub demo: bool,
    /// Now was named by `--now`: a past night is gone over.
    pub as_if: bool,
    /// A line about a config file that does not read.
    pub config_trouble: Option<String>,
}

impl Model {
    /// Returns the model of the first frame, with its board worked out.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let plan = Held::next(None, start.documents.get(&DocumentName::plan()));
        let mut model = Self {
            now: start.now,
            machine_zone: start.machine_zone,
            ui: start.ui,
            household: start.household,
            books: Books::default().next(&start.documents),
            documents: start.documents,
            plan,
            alerts: start.watching.alerts,
            alerts_listed: Vec::new(),
            roster: start.watching.roster,
            gaps: start.watching.gaps,
            incidents: start.watching.incidents,
            runs: start.watching.runs,
            ticks: start.watching.ticks,
            readiness: Vec::new(),
            watch: start.watching.watch,
            unsent: start.watching.unsent,
            reached: None,
            plans: None,
            timeline: Timeline::new(start.facts, start.since),
            upto: start.upto,
            you: start.you,
            by: None,
            chosen: None,
            screen: Screen::Now,
            overlay: None,
            guide: None,
            filter: String::new(),
            toast: None,
            board: Board::default(),
            raster: None,
            team: None,
            sofa_at: None,
            on_call: None,
            duty: None,
            slo: None,
            question: None,
            asked: Vec::new(),
            time: TimeBoard::default(),
            list: Vec::new(),
            loading: false,
            unsaved: Vec::new(),
            last: None,
            working: BTreeMap::new(),
            asked_of: None,
            worked: Worked::default(),
            keys: KeyState::default(),
            demo: start.demo,
            as_if: start.as_if,
            config_trouble: start.config_trouble,
            reply: None,
        };
        refresh::data(&mut model);
        model
    }
}
