//! Everything the program knows; only `update` writes it.

use crate::app::act::Act;
use crate::app::guide::Guide;
use crate::app::msg::Failure;
use crate::app::overlay::Overlay;
use crate::app::planning::Ask;
use crate::app::reply::Reply;
use crate::app::screen::Screen;
use crate::app::ui::Ui;
use crate::board::Board;
use crate::board::carer::Team;
use crate::board::duty::DutyBoard;
use crate::board::raster::Raster;
use crate::board::time::TimeBoard;
use crate::checklist::standing::Standing;
use crate::domain::document::DocumentName;
use crate::domain::entry::gap::Gap;
use crate::domain::id::ActionId;
use crate::domain::id::AlertId;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::watch::Unsent;
use crate::domain::watch::Watch;
use crate::domain::zone::Zone;
use crate::journal::action::Action;
use crate::journal::alert::Alert;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::incident::Incident;
use crate::journal::roster::Noted;
use crate::journal::run::Run;
use crate::journal::tick::Ticked;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::Sign;
use crate::plan::Plan;
use crate::plan::held::Held;
use crate::runbook::books::Books;
use crate::slo::verdict::Slo;
use chrono::DateTime;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The state of the program.
#[derive(Debug, Clone)]
pub struct Model {
    /// The moment of the last message.
    pub now: Timestamp,
    /// The zone of the machine, for a household that set none.
    pub machine_zone: Zone,
    /// How this device shows things.
    pub ui: Ui,
    /// Who lives here.
    pub household: Household,
    /// What holds of the family's documents.
    pub documents: Documents,
    /// The plan that holds.
    pub plan: Held,
    /// The runbooks that hold.
    pub books: Books,
    /// The alerts that are live, and those of the last four weeks; oldest first.
    pub alerts: Vec<Alert>,
    /// The alerts that screen 4 lists, in its order, filtered.
    pub alerts_listed: Vec<AlertId>,
    /// Changes of the roster, as they were written down.
    pub roster: Vec<Noted>,
    /// When nobody watched.
    pub gaps: Vec<Gap>,
    /// The incidents that are not over, and those of the last four weeks; oldest first.
    pub incidents: Vec<Incident>,
    /// The runs of runbooks, likewise, and all in which a step did not fit.
    pub runs: Vec<Run>,
    /// What is said of readiness lists, in order of what it is kept under.
    pub ticks: Vec<Ticked>,
    /// How the readiness lists stand.
    pub readiness: Vec<Standing>,
    /// Who watches, as far as was looked.
    pub watch: Watch,
    /// What was to be told and did not arrive.
    pub unsent: Vec<Unsent>,
    /// Whom this device can tell; `None` where its channels are not known.
    pub reached: Option<BTreeSet<CarerId>>,
    /// Every plan that held, with when it began; `None` until its versions are read.
    pub plans: Option<Vec<(Timestamp, Plan)>>,
    /// What holds.
    pub timeline: Timeline,
    /// The journal row up to which all is known.
    pub upto: i64,
    /// Who writes on this device.
    pub you: Option<CarerId>,
    /// The name that `--by` gave for this one run: what undoes it must say it too.
    pub by: Option<String>,
    /// The baby last tended, preselected among several.
    pub chosen: Option<BabyId>,
    /// The screen, with its cursor.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// The page of signs and the crisis card, over everything else.
    pub guide: Option<Guide>,
    /// The filter of lists, as typed; empty shows all.
    pub filter: String,
    /// What is shown on the toast line, and until when.
    pub toast: Option<Toast>,
    /// Worked out from the above.
    pub board: Board,
    /// The actogram of screen 2, worked out when it is shown.
    pub raster: Option<Raster>,
    /// The carers of screen 6, worked out while it is shown.
    pub team: Option<Team>,
    /// When the line about sofas was shown last.
    pub sofa_at: Option<Timestamp>,
    /// Who is on call, worked out with the board.
    pub on_call: Option<CarerId>,
    /// Who is on call around now, worked out while screen 6 shows it; `None`
    /// without shifts and protected sleep.
    pub duty: Option<DutyBoard>,
    /// How the objectives stand; worked out when first shown and all that they
    /// ask for is in memory, and kept up from then on.
    pub slo: Option<Slo>,
    /// A sleep that somebody forgot to end, to be asked about.
    pub question: Option<Question>,
    /// The sleeps that were asked about, each once as long as the program runs.
    pub asked: Vec<FactId>,
    /// What else screen 2 shows, worked out when it is shown.
    pub time: TimeBoard,
    /// The entries that the list of the screen shows, newest first, filtered.
    pub list: Vec<FactId>,
    /// Older facts were asked for and have not come.
    pub loading: bool,
    /// Actions sent to the store and not confirmed, or refused by the disk.
    pub unsaved: Vec<Unsaved>,
    /// What this device stored last: what `t` shifts and `v` edits.
    pub last: Option<Last>,
    /// Texts that are at the editor, or came back and are not stored.
    pub working: BTreeMap<DocumentName, Working>,
    /// What waits for a document's versions to be read.
    pub asked_of: Option<(DocumentName, Ask)>,
    /// What the board was worked out for.
    pub worked: Worked,
    /// What keys have just been doing: repeats, bursts, a first `q`.
    pub keys: KeyState,
    /// The household is made up.
    pub demo: bool,
    /// Now was named by `--now`: what began later is not listed, and that the
    /// clock differs from the journal's is no news.
    pub as_if: bool,
    /// A line about a config file that does not read.
    pub config_trouble: Option<String>,
    /// The answer to the last act, for the command line.
    pub reply: Option<Reply>,
}

/// A line shown for a while.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// What it says.
    pub reply: Reply,
    /// When it goes; `None` stays until a key: what is not saved never fades.
    pub until: Option<Timestamp>,
}

/// An action that is not on the disk yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsaved {
    /// The action; sent again it has the same ids.
    pub action: Action,
    /// What is said once it is stored.
    pub reply: Reply,
    /// What is said after the number of a version, which is known only then.
    pub aside: Option<String>,
    /// The end of its facts that `t` will shift.
    pub edge: Edge,
    /// Why the disk did not take it; `None` while it is on its way.
    pub failed: Option<Failure>,
}

/// A sleep of a carer that still runs though they did something since, or for
/// longer than it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Whose.
    pub carer: CarerId,
    /// The sleep.
    pub sleep: FactId,
    /// Since when it runs.
    pub since: Timestamp,
    /// What they did first, and when; `None` where nothing shows it.
    pub sign: Option<Sign>,
}

/// What this device stored last.
#[derive(Debug, Clone, PartialEq)]
pub struct Last {
    /// The action.
    pub action: ActionId,
    /// Its facts.
    pub facts: Vec<FactId>,
    /// Which end of them it set.
    pub edge: Edge,
}

/// A document's text while somebody changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// The entry of the version that was opened; absent for what ships.
    pub base: Option<EntryId>,
    /// The text of that version.
    pub opened: String,
    /// The text as it came back last.
    pub text: String,
    /// The file it lies in, once it came back.
    pub file: Option<PathBuf>,
    /// Why it is changed, for the history.
    pub why: Option<String>,
    /// The line of its first fault, from 1.
    pub line: Option<usize>,
}

/// Which end of a fact an action set, and `t` shifts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edge {
    /// When it happened, with its end when it has one.
    #[default]
    Whole,
    /// When it ended: `awake`, a feed that was stopped.
    End,
}

/// What the board was worked out for, so that navigation does not do it again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Worked {
    /// Minutes since 1970.
    pub minute: i64,
    /// Columns and rows.
    pub size: (u16, u16),
    /// How often it was worked out.
    pub boards: u64,
}

/// One printable key, for telling a hand from a baby on the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// When.
    pub at: Timestamp,
    /// It moves what is shown and does nothing else.
    pub looks: bool,
}

/// What keys have just been doing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyState {
    /// The last log key, about whom and when, so that a held one logs once.
    pub last_log: Option<(Act, Subject, Timestamp)>,
    /// The printable keys of the last second.
    pub burst: Vec<Press>,
    /// Too many came at once: a baby is on the keyboard. `q q` unlocks.
    pub locked: bool,
    /// A `q` while locked waits for the second one.
    pub unlocking: bool,
    /// A `q` at the root waits for the second one until then.
    pub quitting: Option<Timestamp>,
    /// Beside the bed: hints are lit until then.
    pub hints_until: Option<Timestamp>,
    /// A doubtful entry that `Space` would keep.
    pub held: Option<Unsaved>,
}

impl Model {
    /// Returns the zone the family lives in.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.household.zone.unwrap_or(self.machine_zone)
    }

    /// Returns the next moment at which something on the screen changes by
    /// itself: a full minute, or the end of a toast, a popup, lit hints, a
    /// first `q`.
    #[must_use]
    pub fn wake_at(&self) -> Option<Timestamp> {
        let minute = (self.now.timestamp().div_euclid(60) + 1) * 60;
        let popup = self.overlay.as_ref().and_then(Overlay::closes_at);
        [
            DateTime::from_timestamp(minute, 0),
            self.toast.as_ref().and_then(|toast| toast.until),
            self.keys.quitting,
            self.keys.hints_until,
            popup,
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// Tells whether the screen is in night colours now.
    #[must_use]
    pub fn dark(&self) -> bool {
        self.ui.dark(self.now)
    }
}
