//! What `slo` takes.

use crate::text::catalogue::slos as words;
use clap::Subcommand;

/// What `slo` does beside listing.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Slo {
    /// One objective.
    #[command(about = words::A_SHOW.ops)]
    Show {
        /// Its id.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
    },
}

impl Slo {
    /// Returns the objective that is meant.
    #[must_use]
    pub fn id(&self) -> &str {
        let Self::Show { id } = self;
        id
    }
}
