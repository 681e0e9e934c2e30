//! What `forecast` takes.

use crate::text::catalogue::usage;
use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;
use std::path::PathBuf;

/// What `forecast` does beside forecasting.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Forecast {
    /// How good it was.
    #[command(about = usage::A_ACCURACY.ops)]
    Accuracy,
    /// For a judge: forecasts.
    #[command(about = usage::A_BATCH.ops)]
    Batch(Batch),
    /// For a judge: changes of frequency.
    #[command(about = usage::A_ALARMS.ops)]
    Alarms(Alarms),
}

/// What `forecast batch` reads and writes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Batch {
    /// What is asked when.
    #[arg(long, value_name = "FILE", help = usage::A_ORIGINS.ops)]
    pub origins: PathBuf,
    /// Birth dates.
    #[arg(long, value_name = "FILE", help = usage::A_META.ops)]
    pub meta: PathBuf,
    /// Where the answers go.
    #[arg(long, value_name = "FILE", help = usage::A_OUT.ops)]
    pub out: PathBuf,
    /// Who answers.
    #[arg(long, value_name = "NAME", default_value = "kq", help = usage::A_MODEL.ops)]
    pub model: ModelName,
}

/// What `forecast alarms` reads and writes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Alarms {
    /// Which logs.
    #[arg(long, value_name = "FILE", help = usage::A_MANIFEST.ops)]
    pub manifest: PathBuf,
    /// Birth dates.
    #[arg(long, value_name = "FILE", help = usage::A_META.ops)]
    pub meta: PathBuf,
    /// Where the answers go.
    #[arg(long, value_name = "FILE", help = usage::A_OUT.ops)]
    pub out: PathBuf,
}

/// Who answers `forecast batch`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum ModelName {
    Kq,
    Last,
    Med8,
    Tod14,
}
