//! The verbs of `household`, as typed.

use crate::cli::when;
use crate::cli::when::When;
use crate::domain::baby::Sex;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::setting::Nation;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::zone::Zone;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::usage;
use crate::text::style::Tone;
use chrono::NaiveDate;
use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;

/// What `household` does.
#[derive(Debug, Clone, PartialEq, Subcommand)]
pub enum Household {
    /// Add or complete.
    #[command(about = usage::A_ADD.ops)]
    Add {
        /// Whom.
        #[command(subcommand)]
        who: AddWho,
    },
    /// Change a setting.
    #[command(about = usage::A_SET.ops)]
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
    #[command(about = usage::A_ADD_BABY.ops)]
    Baby(AddBaby),
    /// A carer.
    #[command(about = usage::A_ADD_CARER.ops)]
    Carer {
        /// The name.
        #[arg(help = usage::A_NAME.ops)]
        name: String,
        /// The one the family protects most.
        #[arg(long, help = usage::A_PRIMARY.ops)]
        primary: bool,
        /// Gave birth.
        #[arg(long, help = usage::A_GAVE_BIRTH.ops)]
        gave_birth: bool,
    },
}

/// What is known of a baby.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct AddBaby {
    /// The name.
    #[arg(help = usage::A_NAME.ops)]
    pub name: String,
    /// When it was born.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = usage::A_BORN.ops)]
    pub born: Option<When>,
    /// When it is due.
    #[arg(long, value_name = "DATE", conflicts_with = "born", help = usage::A_DUE.ops)]
    pub due: Option<NaiveDate>,
    /// For the growth standard.
    #[arg(long, value_name = "f|m", value_parser = sex, help = usage::A_SEX.ops)]
    pub sex: Option<Sex>,
    /// Completed weeks of gestation.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(20..=45),
          help = usage::A_WEEKS.ops)]
    pub weeks: Option<u8>,
    /// Weight at birth.
    #[arg(long, value_name = "WEIGHT", value_parser = when::weight, help = usage::A_BIRTH_WEIGHT.ops)]
    pub birth_weight: Option<Measured<Grams>>,
}

/// What `household set` sets.
#[derive(Debug, Clone, Copy, PartialEq, Subcommand)]
pub enum SetWhat {
    /// The zone.
    #[command(about = usage::A_SET_ZONE.ops)]
    Zone {
        /// Its IANA name.
        #[arg(value_name = "AREA/CITY")]
        value: Zone,
    },
    /// The nation.
    #[command(about = usage::A_SET_NATION.ops)]
    Nation {
        /// Which.
        value: NationName,
    },
    /// The units.
    #[command(about = usage::A_SET_UNITS.ops)]
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

fn sex(text: &str) -> Result<Sex, String> {
    match text {
        "f" | "female" | "girl" => Ok(Sex::Female),
        "m" | "male" | "boy" => Ok(Sex::Male),
        _ => Err(words::BAD_SEX.say(Tone::Ops).to_owned()),
    }
}
