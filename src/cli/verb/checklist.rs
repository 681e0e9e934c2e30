//! What `checklist` takes.

use crate::app::checklists::Deed;
use crate::app::checklists::Listing;
use crate::text::catalogue::checklist as words;
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
            Self::List | Self::Show { .. } | Self::Check { .. } | Self::Apply { .. } => {
                return None;
            }
        };
        Some(Listing { list: list.clone(), deed })
    }
}
