//! What `oncall` takes.

use crate::text::catalogue::oncall as words;
use clap::Args;
use clap::Subcommand;

/// What `oncall` does.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum OnCall {
    /// As without a word.
    #[command(about = words::VERB.ops)]
    Show,
    /// On call instead of whoever has the duty.
    #[command(about = words::TAKE.ops)]
    Take(Words),
    /// Exchange duties.
    #[command(about = words::SWAP.ops)]
    Swap {
        /// With whom, and when.
        #[arg(required = true, value_name = "WITH", help = words::A_WITH.ops)]
        words: Vec<String>,
    },
    /// Not there.
    #[command(about = words::AWAY_VERB.ops)]
    Away(Words),
    /// There again.
    #[command(about = words::BACK_VERB.ops)]
    Back(Words),
    /// Sleep that is let be.
    #[command(about = words::PROTECT.ops)]
    Protect(Words),
}

/// Who and when.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Words {
    /// In the words of quick entry.
    #[arg(value_name = "WORDS", help = words::A_WORDS.ops)]
    pub words: Vec<String>,
}

impl OnCall {
    /// Returns a change as one line of words; `None` where nothing is changed.
    #[must_use]
    pub fn said(&self) -> Option<String> {
        let (kind, words) = match self {
            Self::Show => return None,
            Self::Take(said) => ("take", &said.words),
            Self::Swap { words } => ("swap", words),
            Self::Away(said) => ("away", &said.words),
            Self::Back(said) => ("back", &said.words),
            Self::Protect(said) => ("protect", &said.words),
        };
        let all: Vec<&str> =
            std::iter::once(kind).chain(words.iter().map(String::as_str)).collect();
        Some(all.join(" "))
    }
}
