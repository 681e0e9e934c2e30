//! What `plan` takes.

use crate::text::catalogue::planning;
use clap::Subcommand;
use std::path::PathBuf;

/// What `plan` does.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Plan {
    /// Print it.
    #[command(about = planning::SHOW.ops)]
    Show {
        /// Which version.
        #[arg(help = planning::A_VERSION.ops)]
        version: Option<String>,
    },
    /// Open it in an editor.
    #[command(about = planning::EDIT.ops)]
    Edit {
        /// Why.
        #[arg(long, value_name = "TEXT", help = planning::O_WHY.ops)]
        why: Option<String>,
        /// Over a newer version too.
        #[arg(long, help = planning::O_YES.ops)]
        yes: bool,
    },
    /// Store a file.
    #[command(about = planning::APPLY.ops)]
    Apply {
        /// The file.
        #[arg(help = planning::A_FILE.ops)]
        file: PathBuf,
        /// Why.
        #[arg(long, value_name = "TEXT", help = planning::O_WHY.ops)]
        why: Option<String>,
    },
    /// What is wrong.
    #[command(about = planning::CHECK.ops)]
    Check {
        /// The file; the newest version when absent.
        #[arg(help = planning::A_FILE.ops)]
        file: Option<PathBuf>,
    },
    /// What differs.
    #[command(about = planning::DIFF.ops)]
    Diff {
        /// The older one.
        #[arg(value_name = "A", help = planning::A_FROM.ops)]
        from: Option<String>,
        /// The newer one.
        #[arg(value_name = "B", help = planning::A_TO.ops)]
        to: Option<String>,
    },
    /// Every version.
    #[command(about = planning::HISTORY.ops)]
    History,
    /// Go back.
    #[command(about = planning::ROLLBACK.ops)]
    Rollback {
        /// To which version; the one before when absent.
        #[arg(help = planning::A_VERSION.ops)]
        version: Option<String>,
        /// Why.
        #[arg(long, value_name = "TEXT", help = planning::O_WHY.ops)]
        why: Option<String>,
    },
    /// Say yes to a draft.
    #[command(about = planning::APPROVE.ops)]
    Approve,
}
