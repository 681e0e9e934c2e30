//! What `alerts` takes.

use crate::app::alerting;
use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::text::catalogue::alerting as words;
use crate::text::style::Tone;
use clap::Subcommand;

/// What `alerts` does beside listing.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Alerts {
    /// All that are live, and those of the last days.
    #[command(about = words::V_LIST.ops)]
    List,
    /// Somebody is at it.
    #[command(about = words::V_ACK.ops)]
    Ack {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
    },
    /// Nobody is at it after all.
    #[command(about = words::V_UNACK.ops)]
    Unack {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
    },
    /// Put it off.
    #[command(about = words::V_SNOOZE.ops)]
    Snooze {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
        /// For how long, in minutes.
        #[arg(value_name = "DUR", value_parser = minutes, default_value_t = alerting::SNOOZE,
              help = words::A_DUR.ops)]
        minutes: i64,
    },
    /// Ask the next one now.
    #[command(about = words::V_ESCALATE.ops)]
    Escalate {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
    },
    /// It is over.
    #[command(about = words::V_RESOLVE.ops)]
    Resolve {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
        /// Why.
        #[arg(value_name = "WHY", help = words::A_WHY.ops)]
        why: Vec<String>,
    },
    /// How it was.
    #[command(about = words::V_FEEDBACK.ops)]
    Feedback {
        /// A unique prefix of its id.
        #[arg(help = words::A_ID.ops)]
        id: String,
        /// Which.
        #[arg(value_name = "HOW", value_parser = rating, help = words::A_RATING.ops)]
        rating: Rating,
    },
    /// Call for somebody.
    #[command(about = words::V_OPEN.ops)]
    Open {
        /// In these words.
        #[arg(required = true, value_name = "TEXT", help = words::A_TEXT.ops)]
        text: Vec<String>,
        /// How urgent.
        #[arg(long, value_name = "SEV", value_parser = severity, default_value = "sev2",
              help = words::A_SEVERITY.ops)]
        severity: Severity,
    },
    /// What came of each rule.
    #[command(about = words::V_REVIEW.ops)]
    Review,
}

impl Alerts {
    /// Tells whether it only looks.
    #[must_use]
    pub const fn looks(&self) -> bool {
        matches!(self, Self::List | Self::Review)
    }
}

fn severity(text: &str) -> Result<Severity, String> {
    Severity::named(&text.to_lowercase()).ok_or_else(|| {
        let all = Severity::ALL.map(Severity::name).join(", ");
        words::BAD_CHOICE.fill(Tone::Ops, &[text, &all])
    })
}

fn rating(text: &str) -> Result<Rating, String> {
    Rating::named(&text.to_lowercase()).ok_or_else(|| {
        let all = Rating::ALL.map(Rating::name).join(", ");
        words::BAD_CHOICE.fill(Tone::Ops, &[text, &all])
    })
}

fn minutes(text: &str) -> Result<i64, String> {
    alerting::minutes(text).ok_or_else(|| words::BAD_LENGTH.fill(Tone::Ops, &[text]))
}
