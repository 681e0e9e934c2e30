//! What `runbook` takes.

use crate::domain::entry::run::RunOutcome;
use crate::export::pack::Audience;
use crate::text::catalogue::alerting;
use crate::text::catalogue::books as words;
use crate::text::catalogue::pack;
use crate::text::catalogue::runs;
use crate::text::style::Tone;
use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;
use std::path::PathBuf;

/// What `runbook` does.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Runbook {
    /// All of them.
    #[command(about = words::LIST.ops)]
    List,
    /// One to read.
    #[command(about = words::SHOW.ops)]
    Show {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
        /// Which version.
        #[arg(help = words::A_VERSION.ops)]
        version: Option<String>,
        /// As it is written.
        #[arg(long, help = words::O_RAW.ops)]
        raw: bool,
    },
    /// What is wrong.
    #[command(about = words::CHECK.ops)]
    Check {
        /// Files and folders; all that hold when absent.
        #[arg(value_name = "FILE", help = words::A_FILES.ops)]
        files: Vec<PathBuf>,
        /// What ships.
        #[arg(long, conflicts_with = "files", help = words::O_SHIPPED.ops)]
        shipped: bool,
    },
    /// Store a file or a folder.
    #[command(about = words::APPLY.ops)]
    Apply {
        /// The file or the folder.
        #[arg(value_name = "PATH", help = words::A_PATH.ops)]
        path: PathBuf,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
    },
    /// Open one in an editor.
    #[command(about = words::EDIT.ops)]
    Edit {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
        /// Over a newer version too.
        #[arg(long, help = words::O_YES.ops)]
        yes: bool,
    },
    /// Every version.
    #[command(about = words::HISTORY.ops)]
    History {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
    },
    /// What differs.
    #[command(about = words::DIFF.ops)]
    Diff {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
        /// The older one.
        #[arg(value_name = "A", help = words::A_FROM.ops)]
        from: Option<String>,
        /// The newer one.
        #[arg(value_name = "B", help = words::A_TO.ops)]
        to: Option<String>,
    },
    /// Go back.
    #[command(about = words::ROLLBACK.ops)]
    Rollback {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
        /// To which version; the one before when absent.
        #[arg(help = words::A_VERSION.ops)]
        version: Option<String>,
        /// Why.
        #[arg(long, value_name = "TEXT", help = words::O_WHY.ops)]
        why: Option<String>,
    },
    /// Follow one step by step.
    #[command(about = runs::V_RUN.ops)]
    Run(Run),
    /// The steps that did not fit.
    #[command(about = runs::V_REVIEW.ops)]
    Review,
    /// Say yes to a draft.
    #[command(about = words::APPROVE.ops)]
    Approve {
        /// Which.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: String,
    },
    /// The pack for whoever looks after the baby.
    #[command(about = pack::EXPORT.ops, before_help = pack::EXAMPLES.ops)]
    Export(Export),
}

/// What `runbook export` writes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Export {
    /// Who it is for.
    #[arg(long = "for", value_name = "WHO", help = pack::O_FOR.ops)]
    pub whom: Whom,
    /// In which form; all in a folder, or as the file is called.
    #[arg(long, value_name = "FORM", help = pack::O_FORM.ops)]
    pub format: Option<Form>,
    /// Print the square code.
    #[arg(long, help = pack::O_QR.ops)]
    pub qr: bool,
    /// What is there may go.
    #[arg(long, help = pack::O_YES.ops)]
    pub yes: bool,
    /// The folder or the file.
    #[arg(value_name = "PATH", required_unless_present = "qr", help = pack::A_PATH.ops)]
    pub path: Option<PathBuf>,
}

/// Who a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Whom {
    /// Grandparents.
    #[value(help = pack::W_GRANDPARENTS.ops)]
    Grandparents,
    /// A sitter.
    #[value(help = pack::W_SITTER.ops)]
    Sitter,
    /// The midwife.
    #[value(help = pack::W_MIDWIFE.ops)]
    Midwife,
}

/// The form of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A page for browser and phone.
    #[value(help = pack::F_HTML.ops)]
    Html,
    /// Text.
    #[value(help = pack::F_MD.ops)]
    Md,
    /// Paper.
    #[value(help = pack::F_PDF.ops)]
    Pdf,
    /// All of them.
    #[value(help = pack::F_ALL.ops)]
    All,
}

impl From<Whom> for Audience {
    fn from(whom: Whom) -> Self {
        match whom {
            Whom::Grandparents => Self::Grandparents,
            Whom::Sitter => Self::Sitter,
            Whom::Midwife => Self::Midwife,
        }
    }
}

/// Which runbook is followed, and what is done in it; one thing at a time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Run {
    /// Which; the one that is followed when absent.
    #[arg(value_name = "ID", help = words::A_ID.ops)]
    pub id: Option<String>,
    /// The alert it answers.
    #[arg(long, value_name = "ALERT", requires = "id", help = runs::O_ALERT.ops)]
    pub alert: Option<String>,
    /// A step is done.
    #[arg(long, value_name = "N", num_args = 0..=1, group = "deed", help = runs::O_TICK.ops)]
    pub tick: Option<Option<u8>>,
    /// A step is left out.
    #[arg(long, value_name = "N", num_args = 0..=1, group = "deed", help = runs::O_SKIP.ops)]
    pub skip: Option<Option<u8>>,
    /// A step is open again.
    #[arg(long, value_name = "N", group = "deed", help = runs::O_UNTICK.ops)]
    pub untick: Option<u8>,
    /// A step did not fit.
    #[arg(long, value_name = "N", group = "deed", help = runs::O_NOT_FIT.ops)]
    pub not_fit: Option<u8>,
    /// It is over.
    #[arg(long, value_name = "HOW", value_parser = outcome, group = "deed",
          help = runs::O_DONE.ops)]
    pub done: Option<RunOutcome>,
    /// In these words.
    #[arg(long, value_name = "TEXT", help = runs::O_NOTE.ops)]
    pub note: Option<String>,
}

fn outcome(text: &str) -> Result<RunOutcome, String> {
    RunOutcome::named(&text.to_lowercase()).ok_or_else(|| {
        let all = RunOutcome::ALL.map(RunOutcome::name).join(", ");
        alerting::BAD_CHOICE.fill(Tone::Ops, &[text, &all])
    })
}
