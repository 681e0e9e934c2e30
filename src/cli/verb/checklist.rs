//! What `checklist` takes.

use crate::app::checklists::Deed;
use crate::app::checklists::Listing;
use crate::text::catalogue::books;
use crate::text::catalogue::checklist as words;
use crate::text::catalogue::planning;
use clap::Subcommand;
use std::path::PathBuf;

/// What `checklist` does.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Checklist {
    /// All of them.
    #[command(about = words::V_LIST.ops)]
    List,
    /// One of them.
    #[command(about = words::V_SHOW.ops)]
    Show {
        /// Which.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// As it is written.
        #[arg(long, help = books::O_RAW.ops)]
        raw: bool,
    },
    /// An item is there.
    #[command(about = words::V_TICK.ops)]
    Tick {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// Which.
        #[arg(value_name = "ITEM", help = words::A_ITEM.ops)]
        item: String,
    },
    /// It is not after all.
    #[command(about = words::V_UNTICK.ops)]
    Untick {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// Which.
        #[arg(value_name = "ITEM", help = words::A_ITEM.ops)]
        item: String,
    },
    /// Somebody sees to an item.
    #[command(about = words::V_OWN.ops)]
    Own {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// Which.
        #[arg(value_name = "ITEM", help = words::A_ITEM.ops)]
        item: String,
        /// Who.
        #[arg(required = true, value_name = "CARER", help = words::A_CARER.ops)]
        carer: Vec<String>,
    },
    /// The visit is on a day.
    #[command(about = words::V_VISIT.ops)]
    Visit {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// When.
        #[arg(value_name = "DAY", help = words::A_DAY.ops)]
        day: String,
    },
    /// What is wrong with a file.
    #[command(about = words::V_CHECK.ops)]
    Check {
        /// The file.
        #[arg(help = words::A_FILE.ops)]
        file: PathBuf,
    },
    /// Store a file.
    #[command(about = words::V_APPLY.ops)]
    Apply {
        /// The file.
        #[arg(help = words::A_FILE.ops)]
        file: PathBuf,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
    },
    /// Open it in an editor.
    #[command(about = planning::EDIT.ops)]
    Edit {
        /// Which.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
        /// Over a newer version too.
        #[arg(long, help = planning::O_YES.ops)]
        yes: bool,
    },
    /// Every version.
    #[command(about = planning::HISTORY.ops)]
    History {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
    },
    /// What differs.
    #[command(about = planning::DIFF.ops)]
    Diff {
        /// Of which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// The older one.
        #[arg(value_name = "A", help = planning::A_FROM.ops)]
        from: Option<String>,
        /// The newer one.
        #[arg(value_name = "B", help = planning::A_TO.ops)]
        to: Option<String>,
    },
    /// Go back.
    #[command(about = planning::ROLLBACK.ops)]
    Rollback {
        /// Which.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
        /// To which version; the one before when absent.
        #[arg(help = planning::A_VERSION.ops)]
        version: Option<String>,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
    },
    /// Say yes.
    #[command(about = planning::APPROVE.ops)]
    Approve {
        /// To which list.
        #[arg(value_name = "LIST", help = words::A_LIST.ops)]
        list: String,
    },
}

impl Checklist {
    /// Returns what is said of a list; `None` for what looks, or stores a text.
    #[must_use]
    pub fn wish(&self) -> Option<Listing> {
        let tick = |item: &String, done| Deed::Tick { item: item.clone(), done };
        let (list, deed) = match self {
            Self::Tick { list, item } => (list, tick(item, true)),
            Self::Untick { list, item } => (list, tick(item, false)),
            Self::Own { list, item, carer } => {
                (list, Deed::Own { item: item.clone(), carer: carer.join(" ") })
            }
            Self::Visit { list, day } => (list, Deed::Visit { day: day.clone() }),
            Self::List
            | Self::Show { .. }
            | Self::Check { .. }
            | Self::Apply { .. }
            | Self::Edit { .. }
            | Self::History { .. }
            | Self::Diff { .. }
            | Self::Rollback { .. }
            | Self::Approve { .. } => return None,
        };
        Some(Listing { list: list.clone(), deed })
    }
}
