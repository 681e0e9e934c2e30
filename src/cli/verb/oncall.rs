//! What `oncall` takes.

use crate::text::catalogue::oncall as words;
use clap::Subcommand;

/// What `oncall` does.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum OnCall {
    /// As without a word.
    #[command(about = words::VERB.ops)]
    Show,
}
