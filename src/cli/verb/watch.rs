//! What `watch` takes.

use crate::text::catalogue::watch;
use clap::Args;

/// How `watch` watches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Args)]
pub struct Watch {
    /// One look.
    #[arg(long, help = watch::O_ONCE.ops)]
    pub once: bool,
    /// Write the unit.
    #[arg(long, conflicts_with_all = ["once", "uninstall"], help = watch::O_INSTALL.ops)]
    pub install: bool,
    /// Remove it.
    #[arg(long, conflicts_with = "once", help = watch::O_UNINSTALL.ops)]
    pub uninstall: bool,
}
