//! The verbs and what each takes.

pub mod forecast;

use crate::cli::verb::forecast::Forecast;
use crate::cli::when;
use crate::cli::when::When;
use crate::domain::baby::Sex;
use crate::domain::detail::Kind;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::setting::Nation;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::zone::Zone;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use chrono::NaiveDate;
use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;
use std::path::PathBuf;

/// What to do.
#[derive(Debug, Clone, PartialEq, Subcommand)]
pub enum Verb {
    /// Who lives here.
    #[command(about = words::V_HOUSEHOLD.ops, before_help = words::HOUSEHOLD_EXAMPLES.ops)]
    Household {
        /// Add or set; nothing shows.
        #[command(subcommand)]
        act: Option<Household>,
    },
    /// One entry from a phrase.
    #[command(about = words::V_LOG.ops, before_help = words::LOG_EXAMPLES.ops)]
    Log {
        /// Its words; a single `-` reads phrases from standard input.
        #[arg(required = true, value_name = "PHRASE", help = words::A_PHRASE.ops,
              allow_negative_numbers = true)]
        phrase: Vec<String>,
        /// Unlikely values are meant.
        #[arg(long, help = words::O_YES.ops)]
        yes: bool,
    },
    /// What holds now.
    #[command(about = words::V_STATUS.ops, before_help = words::STATUS_EXAMPLES.ops)]
    Status(Status),
    /// The carers' health.
    #[command(about = words::V_CARERS.ops, before_help = words::CARERS_EXAMPLES.ops)]
    Carers,
    /// What is likely next.
    #[command(about = words::V_FORECAST.ops, before_help = words::FORECAST_EXAMPLES.ops)]
    Forecast {
        /// Anything else about forecasts; nothing forecasts.
        #[command(subcommand)]
        act: Option<Forecast>,
    },
    /// How sleepy and how loaded somebody is.
    #[command(about = words::V_CHECKIN.ops, before_help = words::CHECKIN_EXAMPLES.ops)]
    Checkin {
        /// Its words.
        #[arg(required = true, value_name = "WORDS", help = words::A_CHECKIN.ops)]
        words: Vec<String>,
    },
    /// How a recovery goes.
    #[command(about = words::V_RECOVERY.ops, before_help = words::RECOVERY_EXAMPLES.ops)]
    Recovery {
        /// Its words.
        #[arg(required = true, value_name = "WORDS", help = words::A_RECOVERY.ops)]
        words: Vec<String>,
    },
    /// What was logged.
    #[command(about = words::V_TIMELINE.ops)]
    Timeline(Timeline),
    /// Take back the author's last action.
    #[command(about = words::V_UNDO.ops)]
    Undo,
    /// Bring it back.
    #[command(about = words::V_REDO.ops)]
    Redo,
    /// Correct or remove one entry.
    #[command(about = words::V_EDIT.ops, before_help = words::EDIT_EXAMPLES.ops)]
    Edit {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
        /// What it is now.
        #[arg(value_name = "PHRASE", help = words::A_EDIT_PHRASE.ops,
              required_unless_present = "remove", allow_negative_numbers = true)]
        phrase: Vec<String>,
        /// It did not happen.
        #[arg(long, conflicts_with = "phrase", help = words::A_REMOVE.ops)]
        remove: bool,
        /// Unlikely values are meant.
        #[arg(long, help = words::O_YES.ops)]
        yes: bool,
    },
    /// Other apps' files.
    #[command(about = words::V_IMPORT.ops, before_help = words::IMPORT_EXAMPLES.ops)]
    Import(Import),
    /// Everything.
    #[command(about = words::V_EXPORT.ops)]
    Export {
        /// In which format.
        #[arg(help = words::A_EXPORT_FORMAT.ops)]
        format: ExportFormat,
        /// Where to.
        #[arg(value_name = "PATH", help = words::A_OUTPUT.ops)]
        path: Option<PathBuf>,
    },
    /// A made-up household.
    #[command(about = words::V_DEMO.ops)]
    Demo {
        /// How many days.
        #[arg(long, default_value_t = 14, value_parser = clap::value_parser!(u32).range(1..=3660),
              help = words::A_DAYS.ops)]
        days: u32,
        /// Which household.
        #[arg(long, default_value_t = 1, help = words::A_SEED.ops)]
        seed: u64,
        /// Two babies.
        #[arg(long, help = words::A_TWINS.ops)]
        twins: bool,
        /// Open the console on it.
        #[arg(long, help = words::A_CONSOLE.ops)]
        console: bool,
    },
    /// Check, rebuild, show glyphs.
    #[command(about = words::V_DOCTOR.ops)]
    Doctor {
        /// Which; nothing checks.
        #[command(subcommand)]
        act: Option<Doctor>,
    },
    /// Copy the journal.
    #[command(about = words::V_BACKUP.ops)]
    Backup {
        /// The new file.
        #[arg(help = words::A_BACKUP.ops)]
        file: PathBuf,
    },
    /// Bring a copy back.
    #[command(about = words::V_RESTORE.ops)]
    Restore {
        /// The copy.
        #[arg(help = words::A_RESTORE.ops)]
        file: PathBuf,
        /// The journal that is there may be replaced.
        #[arg(long, help = words::A_RESTORE_YES.ops)]
        yes: bool,
    },
    /// Take in another journal.
    #[command(about = words::V_MERGE.ops)]
    Merge {
        /// The other one.
        #[arg(help = words::A_MERGE.ops)]
        path: PathBuf,
    },
    /// The config file.
    #[command(about = words::V_CONFIG.ops)]
    Config {
        /// Which; nothing checks.
        #[command(subcommand)]
        act: Option<Config>,
    },
    /// Completions.
    #[command(about = words::V_COMPLETIONS.ops)]
    Completions {
        /// For which shell.
        #[arg(help = words::A_SHELL.ops)]
        shell: Shell,
    },
    /// The manual page.
    #[command(about = words::V_MAN.ops)]
    Man,
    /// The pages of docs that tables make.
    #[command(about = words::V_PAGES.ops, hide = true)]
    Pages {
        /// The folder they go to.
        dir: PathBuf,
    },
    /// The pictures of README and docs.
    #[command(about = words::V_PICTURES.ops, hide = true)]
    Pictures {
        /// The folder they go to.
        dir: PathBuf,
    },
}

/// What `household` does.
#[derive(Debug, Clone, PartialEq, Subcommand)]
pub enum Household {
    /// Add or complete.
    #[command(about = words::A_ADD.ops)]
    Add {
        /// Whom.
        #[command(subcommand)]
        who: AddWho,
    },
    /// Change a setting.
    #[command(about = words::A_SET.ops)]
    Set {
        /// Which.
        #[command(subcommand)]
        what: SetWhat,
    },
}

/// Whom `household add` adds.
#[derive(Debug, Clone, PartialEq, Subcommand)]
pub enum AddWho {
    /// A baby.
    #[command(about = words::A_ADD_BABY.ops)]
    Baby(AddBaby),
    /// A carer.
    #[command(about = words::A_ADD_CARER.ops)]
    Carer {
        /// The name.
        #[arg(help = words::A_NAME.ops)]
        name: String,
        /// The one the family protects most.
        #[arg(long, help = words::A_PRIMARY.ops)]
        primary: bool,
        /// Gave birth.
        #[arg(long, help = words::A_GAVE_BIRTH.ops)]
        gave_birth: bool,
    },
}

/// What is known of a baby.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct AddBaby {
    /// The name.
    #[arg(help = words::A_NAME.ops)]
    pub name: String,
    /// When it was born.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = words::A_BORN.ops)]
    pub born: Option<When>,
    /// When it is due.
    #[arg(long, value_name = "DATE", conflicts_with = "born", help = words::A_DUE.ops)]
    pub due: Option<NaiveDate>,
    /// For the growth standard.
    #[arg(long, value_name = "f|m", value_parser = sex, help = words::A_SEX.ops)]
    pub sex: Option<Sex>,
    /// Completed weeks of gestation.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(20..=45),
          help = words::A_WEEKS.ops)]
    pub weeks: Option<u8>,
    /// Weight at birth.
    #[arg(long, value_name = "WEIGHT", value_parser = when::weight, help = words::A_BIRTH_WEIGHT.ops)]
    pub birth_weight: Option<Measured<Grams>>,
}

/// What `household set` sets.
#[derive(Debug, Clone, Copy, PartialEq, Subcommand)]
pub enum SetWhat {
    /// The zone.
    #[command(about = words::A_SET_ZONE.ops)]
    Zone {
        /// Its IANA name.
        #[arg(value_name = "AREA/CITY")]
        value: Zone,
    },
    /// The nation.
    #[command(about = words::A_SET_NATION.ops)]
    Nation {
        /// Which.
        value: NationName,
    },
    /// The units.
    #[command(about = words::A_SET_UNITS.ops)]
    Units {
        /// Which.
        value: UnitsName,
    },
}

impl SetWhat {
    /// Returns the setting it makes.
    #[must_use]
    pub const fn setting(self) -> Setting {
        match self {
            Self::Zone { value } => Setting::Zone(value),
            Self::Nation { value } => Setting::Nation(match value {
                NationName::England => Nation::England,
                NationName::Scotland => Nation::Scotland,
                NationName::Wales => Nation::Wales,
                NationName::NorthernIreland => Nation::NorthernIreland,
                NationName::Usa => Nation::Usa,
            }),
            Self::Units { value } => Setting::Units(match value {
                UnitsName::Metric => Units::Metric,
                UnitsName::Us => Units::Us,
                UnitsName::Imperial => Units::Imperial,
            }),
        }
    }
}

/// A nation as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum NationName {
    England,
    Scotland,
    Wales,
    NorthernIreland,
    Usa,
}

/// Units as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum UnitsName {
    Metric,
    Us,
    Imperial,
}

/// How `status` answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Status {
    /// One short line.
    #[arg(long, help = words::A_LINE.ops)]
    pub line: bool,
    /// The line's places.
    #[arg(long, requires = "line", value_name = "TEXT", help = words::A_FORMAT.ops)]
    pub format: Option<String>,
    /// For waybar.
    #[arg(long, conflicts_with_all = ["line", "check"], help = words::A_WAYBAR.ops)]
    pub waybar: bool,
    /// For monitoring.
    #[arg(long, conflicts_with = "line", help = words::A_CHECK.ops)]
    pub check: bool,
}

/// What `timeline` shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Timeline {
    /// From then on.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = words::A_FROM.ops)]
    pub from: Option<When>,
    /// Up to then.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = words::A_TO.ops)]
    pub to: Option<When>,
    /// Only this kind.
    #[arg(long, value_parser = kind, help = words::A_KIND.ops)]
    pub kind: Option<Kind>,
    /// Only the newest so many.
    #[arg(long, value_name = "N", help = words::A_LIMIT.ops)]
    pub limit: Option<usize>,
}

/// What `import` reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Import {
    /// The app that wrote it.
    #[arg(required_unless_present = "list", help = words::A_IMPORT_FORMAT.ops)]
    pub format: Option<String>,
    /// Files or folders.
    #[arg(required_unless_present = "list", value_name = "PATH", help = words::A_PATHS.ops)]
    pub paths: Vec<PathBuf>,
    /// Whose the rows are.
    #[arg(long, value_name = "NAME", help = words::A_BABY.ops)]
    pub baby: Option<String>,
    /// Units of columns that have none.
    #[arg(long, value_name = "COLUMN=UNIT", value_parser = when::unit, help = words::A_UNIT.ops)]
    pub unit: Vec<(String, Unit)>,
    /// What the columns of a CSV of the family's own mean.
    #[arg(long, value_name = "FILE", help = words::A_MAP.ops)]
    pub map: Option<PathBuf>,
    /// Free texts too.
    #[arg(long, help = words::A_NOTES.ops)]
    pub notes: bool,
    /// Only name the formats.
    #[arg(long, conflicts_with = "format", help = words::A_LIST.ops)]
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
}

/// What `doctor` does beside checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Subcommand)]
pub enum Doctor {
    /// Facts anew.
    #[command(about = words::A_REBUILD.ops)]
    Rebuild,
    /// A page of glyphs.
    #[command(about = words::A_GLYPHS.ops)]
    Glyphs,
}

/// What `config` does beside checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Subcommand)]
pub enum Config {
    /// Where it is.
    #[command(about = words::A_CONFIG_PATH.ops)]
    Path,
    /// One to begin with.
    #[command(about = words::A_CONFIG_TEMPLATE.ops)]
    Template,
    /// Whether it reads.
    #[command(about = words::A_CONFIG_CHECK.ops)]
    Check,
}

/// A shell with completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
}

fn sex(text: &str) -> Result<Sex, String> {
    match text {
        "f" | "female" | "girl" => Ok(Sex::Female),
        "m" | "male" | "boy" => Ok(Sex::Male),
        _ => Err(words::BAD_SEX.say(Tone::Ops).to_owned()),
    }
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::named(&text.to_lowercase()).ok_or_else(|| {
        let all: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        words::BAD_KIND.fill(Tone::Ops, &[text, &all.join(", ")])
    })
}
