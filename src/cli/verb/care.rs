//! What `doctor` and `config` take.

use crate::text::catalogue::usage;
use clap::Subcommand;

/// What `doctor` does beside checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Subcommand)]
pub enum Doctor {
    /// Facts anew.
    #[command(about = usage::A_REBUILD.ops)]
    Rebuild,
    /// A page of glyphs.
    #[command(about = usage::A_GLYPHS.ops)]
    Glyphs,
}

/// What `config` does beside checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Subcommand)]
pub enum Config {
    /// Where it is.
    #[command(about = usage::A_CONFIG_PATH.ops)]
    Path,
    /// One to begin with.
    #[command(about = usage::A_CONFIG_TEMPLATE.ops)]
    Template,
    /// Whether it reads.
    #[command(about = usage::A_CONFIG_CHECK.ops)]
    Check,
}
