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
  dadops runbook review                the steps that did not fit, to be gone over
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

    /// All of them.
    TITLE = "runbooks", plain "what to do when";
    /// Column.
    H_ID = "RUNBOOK";
    /// Column.
    H_STANDS = "STATUS";
    /// Column.
    H_VERSION = "VERSION";
    /// Column.
    H_REVIEWED = "GONE OVER";
    /// Column.
    H_REVIEW = "REVIEW";
    /// Column.
    H_TITLE = "ABOUT";
    /// No version: what ships.
    SHIPS = "ships";
    /// What ships, and how it stands.
    AS_SHIPPED = "{}, as it ships";
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
    /// A source: title, day.
    SOURCE = "{} (looked at {})";
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

texts! {
    /// Head of the page of runbooks.
    PAGE = "# Runbooks

What to do when, one text each, in Markdown with its facts in front. Those that ship lie in
`runbooks/`; `dadops runbook show ID --raw`, an editor and `dadops runbook apply` (or `runbook edit`)
make them the family's own. A version is the whole text: diff, history, rollback, drafts and undo
are those of the plan ([plan.md](plan.md)).

`runbook check` names every fault at once, with line, column and what would be valid; a runbook with
faults is never stored. It asks for:

- the six sections in order: `Stop and call`, `When to use`, `Steps`, `Verify`, `Escalate`,
  `Afterwards`; signs stand in a list below a line that says whom to call;
- at most 9 steps of at most 25 words, answers included; 10 words or more in `Verify`;
- a source with an address and a date; nothing still to be written;
- links to runbooks that are there (`fever.md`), triggers that are rules of the plan; over the whole
  set also each name once, and that a rule and its runbook name each other.

It points out, and stores all the same: words of a verdict (quotations in double quotes apart), a
text over school grade 6 (Flesch-Kincaid, made for English), dates ahead of today, ages gone by.

A step that did not fit (`g` on screen 5, `runbook run --not-fit N --note TEXT`) is to be gone over:
`runbook list` and screen 5 say how many there are, `runbook review` and the end of `runbook show`
which, in what words and when. They are those of the text that holds: a new version closes them, its
being taken back opens them again, and all of them stay in the journal. By whom is not said.

A step is a numbered line. `[timer 5m]` runs a timer; a list of `-` below it has the answers to a
question: `Yes: go to step 3`, a link to another runbook, or `stop`. HTML is text like any other.

A runbook is `draft` until the primary says yes, then `current`, `due` seven days before its review,
`stale` from that day on, and `expired` once the youngest baby is as old as `valid_for` says. What
ships ages with its sources; a family's own is gone over every 14 days while a baby is under 12 weeks.

Written from the parser's own tables: `dadops pages docs`.

## Keys
";
    /// Head of the values.
    PAGE_LIVE = "
## Values in the text

In double braces, `{{last_feed}}`; `?` where nothing is known.

| name | what it is |
| --- | --- |
";
    /// Head of what ships.
    PAGE_SHIPPED = "
## What ships

| runbook | about |
| --- | --- |
";
}
