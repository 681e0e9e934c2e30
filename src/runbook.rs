//! L5: runbooks: what to do when, in Markdown with its facts in front.
//!
//! ```text
//! +++
//! id = "cannot-settle"          the front, TOML: docs/runbooks.md has every key
//! +++
//! ## Stop and call              the signs that go before all else
//! ## When to use
//! ## Steps                      1. one line each; [timer 5m]; {{last_feed}}
//! ## Verify
//! ## Escalate
//! ## Afterwards
//! ```
//!
//! Markdown is read and never run: HTML in it is text like any other.

mod body;
pub mod books;
pub mod check;
mod front;
pub mod key;
pub mod level;
pub mod live;
pub mod prose;
pub mod review;
pub mod shipped;
pub mod standing;
mod words;

use crate::document::fault::Fault;
use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::fault::placed;
use crate::domain::document::BadName;
use crate::domain::document::DocumentName;
use crate::domain::document::MAX_BYTES;
use crate::domain::entry::alert::Severity;
use crate::domain::label::Label;
use crate::guidance::flag::Call;
use crate::runbook::prose::Prose;
use crate::text::catalogue::runbook as text;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// What the names of runbooks begin with among the family's documents.
pub const FOLDER: &str = "runbook/";

/// A runbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Runbook {
    /// Its name; each is there once.
    pub id: Label,
    /// What it is about, in a line.
    pub title: String,
    /// How much it matters, when nothing else says so.
    pub severity_hint: Severity,
    /// What brings it up.
    pub triggers: Vec<Trigger>,
    /// Who keeps it up: `on-call`, `primary` or a carer's name.
    pub owner: String,
    /// Who reads it.
    pub audience: String,
    /// When somebody went over it last.
    pub reviewed_at: NaiveDate,
    /// Who did.
    pub reviewed_by: String,
    /// After how many days it is gone over again.
    pub review_every: u16,
    /// For which ages it is; `None`: for all.
    pub valid_for: Option<Weeks>,
    /// Where what it says comes from; at least one.
    pub sources: Vec<Source>,
    /// Who is told, and when.
    pub escalate_to: Vec<EscalateTo>,
    /// The signs that go before all else; at least one.
    pub red_flags: Vec<RedFlag>,
    /// When it is the one to use.
    pub when: Vec<Prose>,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// What there is to see once it helped.
    pub verify: Vec<Prose>,
    /// Whom to turn to when it did not.
    pub escalate: Vec<Prose>,
    /// What is left to do later.
    pub afterwards: Vec<Prose>,
}

/// What brings a runbook up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// An alert of this rule of the plan.
    Rule(Label),
    /// A person.
    Manual,
}

/// Ages in completed weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weeks {
    /// From this on.
    pub from: u16,
    /// Up to this, which no longer counts.
    pub to: u16,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Publisher and title.
    pub title: String,
    /// The address.
    pub url: String,
    /// When it was last looked at.
    pub checked: NaiveDate,
}

/// Who is told, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalateTo {
    /// When.
    pub when: String,
    /// Who.
    pub who: Whom,
}

/// Who can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whom {
    /// A number of the family's nation.
    Call(Call),
    /// The midwife.
    Midwife,
    /// The health visitor.
    HealthVisitor,
    /// The family's doctor.
    Gp,
    /// The pharmacist.
    Pharmacist,
    /// Whoever is on call.
    OnCall,
    /// The backup.
    Backup,
    /// All carers.
    Everyone,
}

/// A sign that goes before all else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedFlag {
    /// What is said above it, such as "Call 999 now".
    pub lead: Prose,
    /// Which number that names.
    pub call: Option<Call>,
    /// The sign.
    pub sign: Prose,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub text: Prose,
    /// For how long; a timer runs.
    pub timer: Option<TimeDelta>,
    /// What it may come to, where it is a question.
    pub choices: Vec<Choice>,
    /// The line it begins on, from 1.
    pub line: usize,
}

/// One answer to a step's question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The answer and what then, as written.
    pub text: Prose,
    /// Where it goes.
    pub to: Goes,
}

/// Where an answer goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goes {
    /// To the next step.
    On,
    /// To a step, from 1.
    Step(usize),
    /// To another runbook.
    Runbook(Label),
    /// To the signs: it stops here.
    Stop,
}

impl Trigger {
    /// Returns it as it is written.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Rule(rule) => format!("rule:{rule}"),
            Self::Manual => "manual".to_owned(),
        }
    }
}

impl Whom {
    /// Everybody with the word for them.
    pub const ALL: [(&'static str, Self); 11] = [
        ("emergency", Self::Call(Call::Emergency)),
        ("urgent", Self::Call(Call::Urgent)),
        ("crisis", Self::Call(Call::Crisis)),
        ("talk", Self::Call(Call::Talk)),
        ("midwife", Self::Midwife),
        ("health-visitor", Self::HealthVisitor),
        ("gp", Self::Gp),
        ("pharmacist", Self::Pharmacist),
        ("on-call", Self::OnCall),
        ("backup", Self::Backup),
        ("everyone", Self::Everyone),
    ];

    /// Returns the word.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, one)| *one == self).map_or("", |(name, _)| name)
    }
}

/// Returns the name of a runbook's document.
///
/// # Errors
///
/// Never for a [`Label`]; the type says so of any text.
pub fn document(id: &Label) -> Result<DocumentName, BadName> {
    format!("{FOLDER}{id}").parse()
}

/// Returns the runbook's id when a document is one.
#[must_use]
pub fn id_of(name: &DocumentName) -> Option<Label> {
    name.as_str().strip_prefix(FOLDER).and_then(Label::new)
}

/// Reads a runbook.
///
/// # Errors
///
/// All that is wrong with its form, in order of its place; never nothing.
pub fn read(text: &str) -> Result<Runbook, Vec<Fault>> {
    let (draft, found) = all(text);
    match draft {
        Some(draft) if found.is_empty() => Ok(draft.runbook),
        _ => Err(placed(text, found)),
    }
}

/// A runbook with the places of its parts, whatever else is wrong with it.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) runbook: Runbook,
    pub(crate) front: front::Places,
    pub(crate) body: Vec<body::Block>,
}

/// Returns what could be read, and all that is wrong.
pub(crate) fn all(said: &str) -> (Option<Draft>, Vec<Found>) {
    if said.len() > MAX_BYTES {
        let kib = [said.len(), MAX_BYTES].map(|bytes| bytes.div_ceil(1_024).to_string());
        let found = Found::new(0, Kind::TooLarge, text::TOO_LARGE, &[&kib[0], &kib[1]]);
        return (None, vec![found]);
    }
    let Some((front, body)) = front::split(said) else {
        let found = Found::new(0, Kind::Missing, text::NO_FRONT, &[]);
        return (None, vec![found.instead(text::FRONT_INSTEAD.ops)]);
    };
    let (head, mut found) = front::read(front);
    let Some((mut runbook, places)) = head else { return (None, found) };
    let blocks = body::blocks(body);
    body::fill(&mut runbook, said, &blocks, &mut found);
    (Some(Draft { runbook, front: places, body: blocks }), found)
}
