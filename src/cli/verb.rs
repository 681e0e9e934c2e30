//! The verbs and what each takes.

pub mod alerts;
pub mod care;
pub mod checklist;
pub mod files;
pub mod forecast;
pub mod household;
pub mod incident;
pub mod oncall;
pub mod plan;
pub mod runbook;
pub mod slo;
pub mod vaccinations;
pub mod watch;

use crate::cli::verb::alerts::Alerts;
use crate::cli::verb::care::Config;
use crate::cli::verb::care::Doctor;
use crate::cli::verb::checklist::Checklist;
use crate::cli::verb::files::ExportFormat;
use crate::cli::verb::files::Import;
use crate::cli::verb::files::Metrics;
use crate::cli::verb::files::Report;
use crate::cli::verb::forecast::Forecast;
use crate::cli::verb::household::Household;
use crate::cli::verb::incident::Incident;
use crate::cli::verb::oncall::OnCall;
use crate::cli::verb::plan::Plan;
use crate::cli::verb::runbook::Runbook;
use crate::cli::verb::slo::Slo;
use crate::cli::verb::vaccinations::Whose;
use crate::cli::verb::watch::Watch;
use crate::cli::when;
use crate::cli::when::When;
use crate::domain::detail::Kind;
use crate::metrics::figure::Figure;
use crate::text::catalogue::alerting;
use crate::text::catalogue::books;
use crate::text::catalogue::checklist as lists;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::growth;
use crate::text::catalogue::incidents;
use crate::text::catalogue::interop;
use crate::text::catalogue::medicine;
use crate::text::catalogue::milk;
use crate::text::catalogue::oncall as on_call;
use crate::text::catalogue::planning;
use crate::text::catalogue::report as pages;
use crate::text::catalogue::slos;
use crate::text::catalogue::usage;
use crate::text::catalogue::vaccine;
use crate::text::catalogue::watch as watching;
use crate::text::style::Tone;
use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;
use std::path::PathBuf;

/// What to do.
#[derive(Debug, Clone, PartialEq, Subcommand)]
pub enum Verb {
    /// Who lives here.
    #[command(about = usage::V_HOUSEHOLD.ops, before_help = usage::HOUSEHOLD_EXAMPLES.ops)]
    Household {
        /// Add or set; nothing shows.
        #[command(subcommand)]
        act: Option<Household>,
    },
    /// One entry from a phrase.
    #[command(about = usage::V_LOG.ops, before_help = usage::LOG_EXAMPLES.ops)]
    Log {
        /// Its words; a single `-` reads phrases from standard input.
        #[arg(required = true, value_name = "PHRASE", help = usage::A_PHRASE.ops,
              allow_negative_numbers = true)]
        phrase: Vec<String>,
        /// Unlikely values are meant.
        #[arg(long, help = usage::O_YES.ops)]
        yes: bool,
    },
    /// What holds now.
    #[command(about = usage::V_STATUS.ops, before_help = usage::STATUS_EXAMPLES.ops)]
    Status(Status),
    /// The carers' health.
    #[command(about = usage::V_CARERS.ops, before_help = usage::CARERS_EXAMPLES.ops)]
    Carers,
    /// Who is on call.
    #[command(name = "oncall", about = on_call::VERB.ops, before_help = on_call::EXAMPLES.ops)]
    OnCall {
        /// Which; nothing shows.
        #[command(subcommand)]
        act: Option<OnCall>,
    },
    /// What is promised.
    #[command(about = slos::VERB.ops, before_help = slos::EXAMPLES.ops)]
    Slo {
        /// One of them; nothing lists all.
        #[command(subcommand)]
        act: Option<Slo>,
    },
    /// What asks for somebody.
    #[command(about = alerting::V_ALERTS.ops, before_help = alerting::EXAMPLES.ops)]
    Alerts {
        /// Something to do; nothing lists.
        #[command(subcommand)]
        act: Option<Alerts>,
    },
    /// Trouble, from its opening to its end.
    #[command(about = incidents::VERB.ops, before_help = incidents::EXAMPLES.ops)]
    Incident {
        /// Something to do; nothing lists.
        #[command(subcommand)]
        act: Option<Incident>,
    },
    /// The card for whoever takes over.
    #[command(about = usage::V_HANDOVER.ops, before_help = usage::HANDOVER_EXAMPLES.ops)]
    Handover {
        /// Who takes over.
        #[arg(long, value_name = "CARER", help = usage::A_TO_CARER.ops)]
        to: Option<String>,
        /// It happened: store it.
        #[arg(long, help = usage::A_DONE.ops)]
        done: bool,
    },
    /// What is likely next.
    #[command(about = usage::V_FORECAST.ops, before_help = usage::FORECAST_EXAMPLES.ops)]
    Forecast {
        /// Anything else about forecasts; nothing forecasts.
        #[command(subcommand)]
        act: Option<Forecast>,
    },
    /// How sleepy and how loaded somebody is.
    #[command(about = usage::V_CHECKIN.ops, before_help = usage::CHECKIN_EXAMPLES.ops)]
    Checkin {
        /// Its words.
        #[arg(required = true, value_name = "WORDS", help = usage::A_CHECKIN.ops)]
        words: Vec<String>,
        /// Where the passphrase of a private one is read from.
        #[arg(long, value_name = "FILE", help = usage::A_PASSPHRASE_FILE.ops)]
        passphrase_file: Option<PathBuf>,
    },
    /// How a recovery goes.
    #[command(about = usage::V_RECOVERY.ops, before_help = usage::RECOVERY_EXAMPLES.ops)]
    Recovery {
        /// Its words.
        #[arg(required = true, value_name = "WORDS", help = usage::A_RECOVERY.ops)]
        words: Vec<String>,
    },
    /// Signs to call about.
    #[command(name = "redflags", about = usage::V_REDFLAGS.ops)]
    RedFlags,
    /// Numbers in a crisis.
    #[command(about = usage::V_CRISIS.ops)]
    Crisis,
    /// A stretch that counts in no promise.
    #[command(about = usage::V_EXCUSE.ops, before_help = usage::EXCUSE_EXAMPLES.ops)]
    Excuse(Excuse),
    /// What was logged.
    #[command(about = usage::V_TIMELINE.ops)]
    Timeline(Timeline),
    /// How figures went.
    #[command(about = usage::V_TRENDS.ops, before_help = usage::TRENDS_EXAMPLES.ops)]
    Trends {
        /// So many days.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3660),
              help = usage::A_TREND_DAYS.ops)]
        days: Option<u32>,
        /// Only this one.
        #[arg(long, value_name = "NAME", value_parser = figure, help = usage::A_FIGURE.ops)]
        figure: Option<Figure>,
    },
    /// Beside the WHO standard.
    #[command(about = growth::VERB.ops, before_help = growth::EXAMPLES.ops)]
    Growth,
    /// Doses and when the next is possible.
    #[command(about = medicine::VERB.ops, before_help = medicine::EXAMPLES.ops)]
    Meds,
    /// Milk that is kept.
    #[command(about = milk::VERB.ops, before_help = milk::EXAMPLES.ops)]
    Milk,
    /// What is due, booked, given.
    #[command(about = vaccine::VERB.ops, before_help = vaccine::EXAMPLES.ops)]
    Vaccinations {
        /// Whose schedule.
        #[arg(long, value_name = "NAME", help = vaccine::A_SCHEDULE.ops)]
        schedule: Option<Whose>,
    },
    /// Take back the author's last action.
    #[command(about = usage::V_UNDO.ops)]
    Undo,
    /// Bring it back.
    #[command(about = usage::V_REDO.ops)]
    Redo,
    /// Correct or remove one entry.
    #[command(about = usage::V_EDIT.ops, before_help = usage::EDIT_EXAMPLES.ops)]
    Edit {
        /// A unique prefix of its id.
        #[arg(help = usage::A_ID.ops)]
        id: String,
        /// What it is now.
        #[arg(value_name = "PHRASE", help = usage::A_EDIT_PHRASE.ops,
              required_unless_present = "remove", allow_negative_numbers = true)]
        phrase: Vec<String>,
        /// It did not happen.
        #[arg(long, conflicts_with = "phrase", help = usage::A_REMOVE.ops)]
        remove: bool,
        /// Unlikely values are meant.
        #[arg(long, help = usage::O_YES.ops)]
        yes: bool,
    },
    /// The family's plan.
    #[command(about = planning::V_PLAN.ops, before_help = planning::EXAMPLES.ops)]
    Plan {
        /// Which; nothing shows.
        #[command(subcommand)]
        act: Option<Plan>,
    },
    /// What to do when.
    #[command(about = books::VERB.ops, before_help = books::EXAMPLES.ops)]
    Runbook {
        /// Which; nothing lists all.
        #[command(subcommand)]
        act: Option<Runbook>,
    },
    /// Readiness lists.
    #[command(about = lists::VERB.ops, before_help = lists::EXAMPLES.ops)]
    Checklist {
        /// Which; nothing lists.
        #[command(subcommand)]
        act: Option<Checklist>,
    },
    /// Other apps' files.
    #[command(about = usage::V_IMPORT.ops, before_help = usage::IMPORT_EXAMPLES.ops)]
    Import(Import),
    /// Everything.
    #[command(about = usage::V_EXPORT.ops)]
    Export {
        /// In which format.
        #[arg(help = usage::A_EXPORT_FORMAT.ops)]
        format: ExportFormat,
        /// Where to.
        #[arg(value_name = "PATH", help = usage::A_OUTPUT.ops)]
        path: Option<PathBuf>,
    },
    /// The pictures as one page.
    #[command(about = pages::V_REPORT.ops, before_help = pages::EXAMPLES.ops)]
    Report(Report),
    /// Figures for Prometheus.
    #[command(about = interop::V_METRICS.ops, before_help = interop::EXAMPLES.ops)]
    Metrics(Metrics),
    /// A made-up household.
    #[command(about = usage::V_DEMO.ops)]
    Demo {
        /// How many days.
        #[arg(long, default_value_t = 14, value_parser = clap::value_parser!(u32).range(1..=3660),
              help = usage::A_DAYS.ops)]
        days: u32,
        /// Which household.
        #[arg(long, default_value_t = 1, help = usage::A_SEED.ops)]
        seed: u64,
        /// Two babies.
        #[arg(long, help = usage::A_TWINS.ops)]
        twins: bool,
        /// Open the console on it.
        #[arg(long, help = usage::A_CONSOLE.ops)]
        console: bool,
    },
    /// Check, rebuild, show glyphs.
    #[command(about = usage::V_DOCTOR.ops)]
    Doctor {
        /// Which; nothing checks.
        #[command(subcommand)]
        act: Option<Doctor>,
    },
    /// Copy the journal.
    #[command(about = usage::V_BACKUP.ops)]
    Backup {
        /// The new file.
        #[arg(help = usage::A_BACKUP.ops)]
        file: PathBuf,
    },
    /// Bring a copy back.
    #[command(about = usage::V_RESTORE.ops)]
    Restore {
        /// The copy.
        #[arg(help = usage::A_RESTORE.ops)]
        file: PathBuf,
        /// The journal that is there may be replaced.
        #[arg(long, help = usage::A_RESTORE_YES.ops)]
        yes: bool,
    },
    /// Take in another journal.
    #[command(about = usage::V_MERGE.ops)]
    Merge {
        /// The other one.
        #[arg(help = usage::A_MERGE.ops)]
        path: PathBuf,
    },
    /// Evaluate and notify.
    #[command(about = watching::VERB.ops, before_help = watching::EXAMPLES.ops)]
    Watch(Watch),
    /// The config file.
    #[command(about = usage::V_CONFIG.ops)]
    Config {
        /// Which; nothing checks.
        #[command(subcommand)]
        act: Option<Config>,
    },
    /// Completions.
    #[command(about = usage::V_COMPLETIONS.ops)]
    Completions {
        /// For which shell.
        #[arg(help = usage::A_SHELL.ops)]
        shell: Shell,
    },
    /// The manual page.
    #[command(about = usage::V_MAN.ops)]
    Man,
    /// The pages of docs that tables make.
    #[command(about = usage::V_PAGES.ops, hide = true)]
    Pages {
        /// The folder they go to.
        dir: PathBuf,
    },
    /// The pictures of README and docs.
    #[command(about = usage::V_PICTURES.ops, hide = true)]
    Pictures {
        /// The folder they go to.
        dir: PathBuf,
    },
}

/// How `status` answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Status {
    /// One short line.
    #[arg(long, help = usage::A_LINE.ops)]
    pub line: bool,
    /// The line's places.
    #[arg(long, requires = "line", value_name = "TEXT", help = usage::A_FORMAT.ops)]
    pub format: Option<String>,
    /// For waybar.
    #[arg(long, conflicts_with_all = ["line", "check"], help = usage::A_WAYBAR.ops)]
    pub waybar: bool,
    /// For monitoring.
    #[arg(long, conflicts_with = "line", help = usage::A_CHECK.ops)]
    pub check: bool,
}

/// What `excuse` excuses.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Excuse {
    /// From then on.
    #[arg(long, value_name = "TIME", help = usage::A_EXCUSE_FROM.ops)]
    pub from: String,
    /// Up to then.
    #[arg(long, value_name = "TIME", help = usage::A_EXCUSE_TO.ops)]
    pub to: String,
    /// Why.
    #[arg(long, value_name = "TEXT", help = usage::A_WHY.ops)]
    pub why: String,
    /// Only what is promised for this baby.
    #[arg(long, value_name = "NAME", conflicts_with = "carer", help = usage::A_EXCUSE_BABY.ops)]
    pub baby: Option<String>,
    /// Only what is promised for this carer.
    #[arg(long, value_name = "NAME", help = usage::A_EXCUSE_CARER.ops)]
    pub carer: Option<String>,
}

/// What `timeline` shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Timeline {
    /// From then on.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = usage::A_FROM.ops)]
    pub from: Option<When>,
    /// Up to then.
    #[arg(long, value_name = "TIME", value_parser = when::when, help = usage::A_TO.ops)]
    pub to: Option<When>,
    /// Only this kind.
    #[arg(long, value_parser = kind, help = usage::A_KIND.ops)]
    pub kind: Option<Kind>,
    /// Only the newest so many.
    #[arg(long, value_name = "N", help = usage::A_LIMIT.ops)]
    pub limit: Option<usize>,
}

/// A shell with completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "a doc line would become help text; the names say it")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
}

fn figure(text: &str) -> Result<Figure, String> {
    Figure::named(&text.to_lowercase()).ok_or_else(|| {
        let all: Vec<&str> =
            Figure::BABY.into_iter().chain(Figure::CARER).map(Figure::name).collect();
        words::BAD_FIGURE.fill(Tone::Ops, &[text, &all.join(", ")])
    })
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::named(&text.to_lowercase()).ok_or_else(|| {
        let all: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        words::BAD_KIND.fill(Tone::Ops, &[text, &all.join(", ")])
    })
}
