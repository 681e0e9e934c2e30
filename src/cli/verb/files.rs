//! What `import`, `export`, `report` and `metrics` take.

use crate::cli::when;
use crate::cli::when::When;
use crate::domain::quantity::Unit;
use crate::export::report::MOST_DAYS;
use crate::text::catalogue::interop;
use crate::text::catalogue::report as pages;
use crate::text::catalogue::usage;
use clap::Args;
use clap::ValueEnum;
use std::path::PathBuf;

/// What `import` reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Import {
    /// The app that wrote it.
    #[arg(required_unless_present = "list", help = usage::A_IMPORT_FORMAT.ops)]
    pub format: Option<String>,
    /// Files or folders.
    #[arg(required_unless_present = "list", value_name = "PATH", help = usage::A_PATHS.ops)]
    pub paths: Vec<PathBuf>,
    /// Whose the rows are.
    #[arg(long, value_name = "NAME", help = usage::A_BABY.ops)]
    pub baby: Option<String>,
    /// Units of columns that have none.
    #[arg(long, value_name = "COLUMN=UNIT", value_parser = when::unit, help = usage::A_UNIT.ops)]
    pub unit: Vec<(String, Unit)>,
    /// What the columns of a CSV of the family's own mean.
    #[arg(long, value_name = "FILE", help = usage::A_MAP.ops)]
    pub map: Option<PathBuf>,
    /// Free texts too.
    #[arg(long, help = usage::A_NOTES.ops)]
    pub notes: bool,
    /// Only name the formats.
    #[arg(long, conflicts_with = "format", help = usage::A_LIST.ops)]
    pub list: bool,
}

/// What `export` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum ExportFormat {
    Json,
    Csv,
    #[value(name = "babybuddy")]
    BabyBuddy,
    #[value(name = "openslo")]
    OpenSlo,
}

/// What `report` draws.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Report {
    /// Where to.
    #[arg(help = pages::A_FILE.ops)]
    pub file: PathBuf,
    /// The last so many days.
    #[arg(long, value_name = "N", conflicts_with = "from",
          value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DAYS)),
          help = pages::A_DAYS.ops)]
    pub days: Option<u32>,
    /// From then on.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = usage::A_FROM.ops)]
    pub from: Option<When>,
    /// Up to then.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = usage::A_TO.ops)]
    pub to: Option<When>,
    /// Only this baby.
    #[arg(long, value_name = "NAME", help = pages::A_BABY.ops)]
    pub baby: Option<String>,
    /// Nothing about the carers.
    #[arg(long, help = pages::A_NO_CARERS.ops)]
    pub no_carers: bool,
    /// What is there may go.
    #[arg(long, help = pages::A_YES.ops)]
    pub yes: bool,
}

/// What `metrics` prints.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Metrics {
    /// Where to; standard output when absent.
    #[arg(long, value_name = "PATH", help = interop::A_TEXTFILE.ops)]
    pub textfile: Option<PathBuf>,
    /// Names in the place of pseudonyms.
    #[arg(long, help = interop::A_NAMES.ops)]
    pub names: bool,
}
