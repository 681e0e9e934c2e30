//! What `incident` takes.

use crate::domain::entry::alert::Severity;
use crate::text::catalogue::alerting;
use crate::text::catalogue::incidents as words;
use crate::text::style::Tone;
use clap::Args;
use clap::Subcommand;

/// Which incident is meant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Which {
    /// A unique prefix of its id.
    #[arg(long = "id", value_name = "ID", help = words::A_ID.ops)]
    pub id: Option<String>,
}

/// What `incident` does beside listing.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Incident {
    /// One opens.
    #[command(about = words::V_OPEN.ops)]
    Open {
        /// What is the matter.
        #[arg(value_name = "TITLE", required_unless_present = "from", help = words::A_TITLE.ops)]
        title: Vec<String>,
        /// How soon somebody must act.
        #[arg(long, value_name = "SEV", value_parser = severity, help = words::A_SEVERITY.ops)]
        severity: Option<Severity>,
        /// What it comes from.
        #[arg(long, value_name = "ALERT", help = words::A_FROM.ops)]
        from: Option<String>,
    },
    /// Somebody is at it.
    #[command(about = words::V_ACK.ops)]
    Ack(Which),
    /// Somebody looked at what it is.
    #[command(about = words::V_ASSESS.ops)]
    Assess(Which),
    /// Something is being done.
    #[command(about = words::V_ACT.ops)]
    Act(Which),
    /// Something worth keeping.
    #[command(about = words::V_NOTE.ops)]
    Note {
        /// In these words.
        #[arg(required = true, value_name = "TEXT", help = words::A_TEXT.ops)]
        text: Vec<String>,
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// What helped.
    #[command(about = words::V_HELPED.ops)]
    Helped {
        /// In the family's words.
        #[arg(required = true, value_name = "METHOD", help = words::A_METHOD.ops)]
        method: Vec<String>,
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// It is over.
    #[command(about = words::V_RESOLVE.ops)]
    Resolve {
        /// What it was.
        #[arg(value_name = "WHY", help = words::A_WHY.ops)]
        why: Vec<String>,
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// What to tell others.
    #[command(about = words::V_UPDATE.ops)]
    Update {
        /// Copy it and keep it.
        #[arg(long, help = words::A_COPY.ops)]
        copy: bool,
        /// Send it to the others.
        #[arg(long, conflicts_with = "copy", help = words::A_SEND.ops)]
        send: bool,
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// All of the last weeks.
    #[command(about = words::V_LIST.ops)]
    List,
    /// One with its timeline.
    #[command(about = words::V_SHOW.ops)]
    Show {
        /// A unique prefix of its id.
        #[arg(value_name = "ID", help = words::A_ID.ops)]
        id: Option<String>,
    },
}

impl Incident {
    /// Tells whether it can say what it would do.
    #[must_use]
    pub const fn rehearses(&self) -> bool {
        matches!(self, Self::Update { send: true, .. })
    }

    /// Tells whether it only looks.
    #[must_use]
    pub const fn looks(&self) -> bool {
        matches!(
            self,
            Self::List | Self::Show { .. } | Self::Update { copy: false, send: false, .. }
        )
    }
}

fn severity(text: &str) -> Result<Severity, String> {
    Severity::named(&text.to_lowercase()).ok_or_else(|| {
        let all = Severity::ALL.map(Severity::name).join(", ");
        alerting::BAD_CHOICE.fill(Tone::Ops, &[text, &all])
    })
}
