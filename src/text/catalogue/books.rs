//! What `runbook` says on the command line.

use crate::text::catalogue::Text;
use crate::text::catalogue::planning;

/// Why.
pub const O_WHY: Text = planning::O_WHY;
/// A version.
pub const A_VERSION: Text = planning::A_VERSION;
/// Diff from.
pub const A_FROM: Text = planning::A_FROM;
/// Diff to.
pub const A_TO: Text = planning::A_TO;
/// Over a newer version.
pub const O_YES: Text = planning::O_YES;
/// Diff.
pub const DIFF: Text = planning::DIFF;
/// History.
pub const HISTORY: Text = planning::HISTORY;
/// Rollback.
pub const ROLLBACK: Text = planning::ROLLBACK;
/// Approve.
pub const APPROVE: Text = planning::APPROVE;
/// Edit.
pub const EDIT: Text = planning::EDIT;

texts! {
    /// Verb.
    VERB = "Runbooks: what to do when, as versioned text", plain "What to do when";
    /// Examples.
    EXAMPLES = "Examples:
  dadops runbook                       all of them, and how they stand
  dadops runbook show fever            one to read, signs first
  dadops runbook show fever --raw > fever.md
  dadops runbook check fever.md        every fault with line and column
  dadops runbook apply fever.md --why \"our thermometer\"
  dadops runbook rollback fever        the version before, at once
";
    /// List.
    LIST = "Every runbook and how it stands";
    /// Show.
    SHOW = "Print one to read: the signs first, then the steps";
    /// Check.
    CHECK = "Say all that is wrong with files, with what ships, or with all that hold";
    /// Apply.
    APPLY = "Store a file, or every .md of a folder, all or none";
    /// Which.
    A_ID = "Its name, as `runbook list` has it";
    /// As written.
    O_RAW = "As it is written, to change and `apply`";
    /// Files.
    A_FILES = "Files or folders; `-` reads standard input";
    /// What ships.
    O_SHIPPED = "Check the runbooks that ship";
    /// A path.
    A_PATH = "A file, a folder, or `-` for standard input";

    /// Column.
    H_ID = "RUNBOOK";
    /// Column.
    H_STANDS = "STATUS";
    /// Column.
    H_VERSION = "VERSION";
    /// Column.
    H_REVIEWED = "GONE OVER";
    /// Column.
    H_TITLE = "ABOUT";
    /// No version: what ships.
    SHIPS = "ships";
    /// Nobody of that name.
    NO_RUNBOOK = "there is no runbook `{}`";
    /// Perhaps meant.
    DID_YOU_MEAN = "did you mean `{}`?";
    /// All of them.
    LIST_THEM = "`dadops runbook list` names them";
    /// How it stands: status, day, who.
    STANDS = "{} · gone over {} by {}";
    /// It is stale.
    STALE = "Nobody went over this in time: what it says may have changed.",
        plain "This has not been checked for a while: things may have changed.";
    /// It is due.
    DUE = "To be gone over within a week.";
    /// It is expired.
    EXPIRED = "This is for a younger baby: only the signs still come up by themselves.";
    /// It waits.
    DRAFT = "This is a draft that waits for a yes.";
    /// A newer version does not read: its number.
    BROKEN = "v{} does not read; what held before is shown";
    /// A timer.
    TIMER = "timer {}";
    /// Sources.
    SOURCES = "Sources";
    /// A source: title, day, address.
    SOURCE = "{} (looked at {}) {}";
    /// All is well formed: how many.
    ALL_READ = "{} runbooks read, nothing is wrong";
    /// One.
    ONE_READS = "the runbook reads, nothing is wrong";
    /// In the plan.
    THE_PLAN = "plan";
    /// No runbook in a folder.
    NONE_THERE = "{} holds no .md file";
    /// Faults in several: how many files.
    FAULTS = "{} of {} runbooks have faults, nothing stored";
}
