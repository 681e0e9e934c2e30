//! Everything the program knows; only `update` writes it.

use crate::app::overlay::Overlay;
use crate::app::reply::Reply;
use crate::app::screen::Screen;
use crate::app::ui::Ui;
use crate::board::Board;
use crate::board::raster::Raster;
use crate::domain::id::ActionId;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::action::Action;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;

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
    /// What holds.
    pub timeline: Timeline,
    /// The journal row up to which all is known.
    pub upto: i64,
    /// Who writes on this device.
    pub you: Option<CarerId>,
    /// The baby last tended, preselected among several.
    pub chosen: Option<BabyId>,
    /// The screen, with its cursor.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// The filter of lists, as typed; empty shows all.
    pub filter: String,
    /// What is shown on the toast line, and until when.
    pub toast: Option<Toast>,
    /// Worked out from the above.
    pub board: Board,
    /// The actogram of screen 2, worked out when it is shown.
    pub raster: Option<Raster>,
    /// The entries that the list of the screen shows, newest first, filtered.
    pub list: Vec<FactId>,
    /// Actions sent to the store and not confirmed, or refused by the disk.
    pub unsaved: Vec<Action>,
    /// This device's last stored action: what `t` shifts and `v` edits.
    pub last_action: Option<ActionId>,
    /// The facts of that action.
    pub last_facts: Vec<FactId>,
    /// What keys have just been doing: repeats, bursts, a first `q`.
    pub keys: KeyState,
    /// The household is made up.
    pub demo: bool,
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

/// What keys have just been doing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyState {
    /// The last log action and when, so that a held key logs once.
    pub last_log: Option<(String, Timestamp)>,
    /// When printable keys came in the last second.
    pub burst: Vec<Timestamp>,
    /// Too many came at once: a baby is on the keyboard. `q q` unlocks.
    pub locked: bool,
    /// A `q` at the root waits for the second one.
    pub quitting: bool,
    /// Beside the bed: hints are lit until then.
    pub hints_until: Option<Timestamp>,
    /// A doubtful entry that `Space` would keep.
    pub held: Option<Action>,
}

impl Model {
    /// Returns the zone the family lives in.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.household.zone.unwrap_or(self.machine_zone)
    }
}
