//! Which screen is shown, with the cursor of that screen.

use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::plan::objective::Label;

/// A screen and where its cursor stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// 1: what holds now.
    Now,
    /// 2: the 24 h strip or the actogram, and the list below it.
    Time(TimeScreen),
    /// 3: what is promised and what is left of it.
    Slo(SloScreen),
    /// 4: what asks for somebody, and what came of it.
    Alerts(AlertsScreen),
    /// 6: how the carers are.
    Carers(CarersScreen),
    /// 8: everything that was logged.
    Log(LogScreen),
    /// The big clock beside the bed.
    Bedside,
}

/// A screen that a key and a tab name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tab {
    /// 1.
    Now,
    /// 2.
    Time,
    /// 3.
    Slo,
    /// 4.
    Alerts,
    /// 6.
    Carers,
    /// 8.
    Log,
}

impl Tab {
    /// The tabs there are, in their order.
    pub const ALL: [Self; 6] =
        [Self::Now, Self::Time, Self::Slo, Self::Alerts, Self::Carers, Self::Log];

    /// Returns the digit that opens it.
    #[must_use]
    pub const fn digit(self) -> char {
        match self {
            Self::Now => '1',
            Self::Time => '2',
            Self::Slo => '3',
            Self::Alerts => '4',
            Self::Carers => '6',
            Self::Log => '8',
        }
    }
}

impl Screen {
    /// Returns the tab that is lit, `None` beside the bed.
    #[must_use]
    pub const fn tab(&self) -> Option<Tab> {
        match self {
            Self::Now => Some(Tab::Now),
            Self::Time(_) => Some(Tab::Time),
            Self::Slo(_) => Some(Tab::Slo),
            Self::Alerts(_) => Some(Tab::Alerts),
            Self::Carers(_) => Some(Tab::Carers),
            Self::Log(_) => Some(Tab::Log),
            Self::Bedside => None,
        }
    }
}

/// The cursor of screen 2.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TimeScreen {
    /// How much is shown.
    pub reach: Reach,
    /// Days back from today that the last row shows; 0 is today.
    pub back: u32,
    /// Which pane the arrows move in.
    pub pane: Pane,
    /// The selected entry of the list.
    pub selected: Option<FactId>,
    /// What is picked on the page: a figure of the trends, a day of the week.
    pub pick: usize,
}

/// How much of the past screen 2 shows; `Space` goes round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reach {
    /// One strip.
    Hours24,
    /// Fourteen rows.
    #[default]
    Days14,
    /// Twenty-eight rows, four to a line of braille.
    Days28,
    /// Days of the baby with the carers' rows below each.
    Carers,
    /// One figure over twelve weeks.
    Trends,
    /// Hours of the week against wakings.
    Wakings,
}

/// The panes of screen 2; `Tab` goes round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The picture: up and down are days.
    #[default]
    Picture,
    /// The list: up and down are entries.
    List,
}

/// The cursor of screen 3.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SloScreen {
    /// The selected objective and whom it is kept for; the first when `None`.
    pub selected: Option<(Label, Subject)>,
    /// Which pane the arrows move in.
    pub pane: SloPane,
    /// The place of the selected event of those that burnt the budget.
    pub event: usize,
}

/// The panes of screen 3; `Tab` goes round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SloPane {
    /// The objectives.
    #[default]
    List,
    /// What burnt the budget of the selected one.
    Events,
}

/// The cursor of screen 4.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AlertsScreen {
    /// The selected alert; the first when `None`.
    pub selected: Option<AlertId>,
    /// Which pane the arrows move in.
    pub pane: AlertPane,
    /// The first line of the details that is shown.
    pub top: usize,
}

/// The panes of screen 4; `Tab` goes round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AlertPane {
    /// The alerts.
    #[default]
    List,
    /// What is known of the selected one.
    Details,
}

/// The cursor of screen 6.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CarersScreen {
    /// The selected carer; `None` is the household together, where there is
    /// no room to show it beside a carer.
    pub selected: Option<CarerId>,
    /// Pages turned in what is known of it; it goes round.
    pub page: i32,
}

/// The cursor of screen 8.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogScreen {
    /// The selected entry.
    pub selected: Option<FactId>,
}

impl Reach {
    /// All pages, in the order of `Space`.
    pub const ALL: [Self; 6] =
        [Self::Hours24, Self::Days14, Self::Days28, Self::Carers, Self::Trends, Self::Wakings];

    /// Returns how many days the picture shows and a page of them turns.
    #[must_use]
    pub const fn days(self) -> u32 {
        match self {
            Self::Hours24 => 1,
            Self::Days14 | Self::Carers => 14,
            Self::Days28 => 28,
            Self::Trends | Self::Wakings => 7,
        }
    }

    /// Returns the next page; that of the carers is there only when some log
    /// their sleep.
    #[must_use]
    pub const fn next(self, carers: bool) -> Self {
        match self {
            Self::Hours24 => Self::Days14,
            Self::Days14 => Self::Days28,
            Self::Days28 if carers => Self::Carers,
            Self::Days28 | Self::Carers => Self::Trends,
            Self::Trends => Self::Wakings,
            Self::Wakings => Self::Hours24,
        }
    }
}
