//! What `plan` says on the command line.

texts! {
    /// Verb.
    V_PLAN = "The family's plan: objectives, rules, shifts, windows, as versioned text";
    /// Examples.
    EXAMPLES = "Examples:
  dadops plan                          the plan that holds
  dadops plan edit --why \"3 h 30\"      in $EDITOR; checked before it holds
  dadops plan check plan.toml          every fault with line and column
  dadops plan history                  who, when, why
  dadops plan rollback                 the version before, at once
";
    /// Show.
    SHOW = "Print the plan that holds, or one version";
    /// Edit.
    EDIT = "Open it in $VISUAL or $EDITOR and store what comes back";
    /// Apply.
    APPLY = "Store a file as the next version";
    /// Check.
    CHECK = "Say all that is wrong with a file, or with the plan that holds";
    /// Diff.
    DIFF = "What differs between two versions";
    /// History.
    HISTORY = "Every version: who, when, why";
    /// Rollback.
    ROLLBACK = "Make an older version hold again, at once";
    /// Approve.
    APPROVE = "Say yes to the draft that waits (the primary carer)";
    /// A version.
    A_VERSION = "A number, the start of a hash, or `shipped`";
    /// A file.
    A_FILE = "The file; `-` reads standard input";
    /// Diff from.
    A_FROM = "The older one; the version before when absent";
    /// Diff to.
    A_TO = "The newer one; the one that holds when absent";
    /// Why.
    O_WHY = "Why, for the history";
    /// Who wrote it was not said.
    NOT_SAID = "not said";
    /// Yes.
    O_YES = "Store it although a newer version is there";

    /// The document's title.
    TITLE = "The family's plan";
    /// Column.
    H_VERSION = "VERSION";
    /// Column.
    H_STATUS = "STATUS";
    /// Column.
    H_WHEN = "WHEN";
    /// Column.
    H_WHO = "WHO";
    /// Column.
    H_WHY = "WHY";
    /// By whom a draft got its yes.
    APPROVED_BY = "yes by {}";
    /// A draft got its yes, and by whom was not said.
    APPROVED = "yes, not said by whom";
    /// A version from another machine.
    UNAWARE = "written without the version before it";
    /// None.
    NO_VERSIONS = "no versions yet: the plan that ships holds";
    /// Unknown.
    NO_VERSION = "there is no version `{}` of the plan";
    /// What there is.
    ONLY_SHIPPED = "there is only `shipped`, the plan that ships";
    /// What there is.
    VERSIONS_THERE = "there are v1 to v{}, and `shipped`";
    /// Nothing to go back to.
    NOTHING_BEFORE = "the plan that ships holds: there is nothing to go back to";
    /// The reason for a rollback that gives none.
    BACK_TO = "back to {}";
    /// More.
    MORE_FAULTS = "and {} more";
    /// Broken and what holds.
    BROKEN = "the plan v{} does not read, {} holds: `dadops plan check`";
    /// It reads.
    READS = "the plan reads: {} objectives, {} rules";
    /// Nothing differs.
    NO_DIFFERENCE = "nothing differs between {} and {}";
    /// A draft waits, beside `show`.
    DRAFT = "v{} is a draft and waits for a yes: `dadops plan diff`, `dadops plan approve`";

    /// Too large to read.
    FILE_TOO_LARGE = "{} holds {} KiB, over the limit of {} KiB, nothing stored";
    /// Not text.
    NOT_TEXT = "{} is not UTF-8 text, nothing stored";
    /// Not read.
    NOT_READ = "{} cannot be read: {}";
    /// No editor.
    NO_EDITOR = "no editor: neither $VISUAL nor $EDITOR is set, and there is no vi";
    /// Hint.
    NO_EDITOR_HINT = "`dadops plan show > plan.toml`, change it, `dadops plan apply plan.toml`";
    /// A dry run: what would be said.
    DRY_RUN = "dry run, nothing stored: {}";
    /// Nobody is there to type.
    NO_INPUT = "`plan edit` asks for input, and `--no-input` forbids it, nothing changed";
    /// The editor failed.
    EDITOR_FAILED = "the editor ended with {}, nothing changed";
    /// The editor could not be started.
    EDITOR_NOT_STARTED = "the editor `{}` could not be started: {}";
    /// The file is gone.
    FILE_GONE = "the file is gone, nothing changed";
    /// Nothing changed in it.
    UNCHANGED = "nothing was changed";
    /// Where the text is.
    KEPT = "your text is kept in {}";
    /// Kept, and how to go on.
    KEPT_HINT = "your text is kept in {}; `dadops plan apply` takes it from there";
    /// Ask.
    AGAIN = "edit it again? [Y/n] ";
    /// A newer version came.
    NEWER = "v{} was stored meanwhile; your text was made from {}";
    /// What then.
    NEWER_HINT = "your text is kept in {}; `dadops plan apply` of that file stores it all the same";
    /// Cannot write.
    NOT_WRITTEN = "{} cannot be written: {}";
}

texts! {
    /// Head of the page of every key.
    PAGE = "# The plan

The family's policy as one text, in TOML: objectives, rules, shifts, windows. What ships holds until
`dadops plan edit` (or `plan apply FILE`) stores a version of the family's own. A version is the
whole text and not a list of differences to what ships: it reads by itself, a later DadOps changes
nothing behind the family's back, and `plan rollback` is going back to a text. What a plan leaves
out takes no effect.

`plan check` names every fault at once, with line, column and what would be valid; a plan with
faults is never stored. One that comes by a merge, or from a newer DadOps, and does not read stops
nothing: the last version that reads holds, and row 1 of the console says so. Names of babies and
carers are checked against the household.

With several carers, one of them the primary, what another writes is a draft until the primary says
yes (`plan approve`); `approval = false` turns that off. Every version is an entry of the journal:
`undo` takes it back, `merge` brings the other laptop's, the last one written holds, and the history
says when a version was written without the one before it.

`plan rollback` goes back at once and is a version itself. Each time it goes further: from v3 to v2,
then to v1, then to what ships; `plan rollback v3` names one, `undo` takes the going back back. It
waits for nobody's yes, also where the edit that is taken back did: what it brings held before, with
the yes it needed then, and whoever finds at night that a new limit is wrong should not have to wake
the one who agreed to it. The answer says so. Going to a draft that never held waits as it did.

A limit changed alone leaves its promise at the old number, and perhaps a rule that watches the same
entries: `plan check`, `apply` and `edit` point both out (`stale`). Where the text comes from an editor
that DadOps opened and the promise was not touched, a plain number in it follows its limit.

A text that an editor left with faults is kept beside the journal and named; the next edit that is
stored removes what was left over.

In the console, by the same words: `c plan edit` (also `--why`), `c plan approve`, `c plan show`,
`c plan diff`, `c plan history`, `c plan rollback`. On screen 3 `v` opens the plan at the selected
goal. After a text with faults the next `c plan edit` goes on with it, at the first of them.

Units and nation have their home in the household (`household set`). A plan that names them sets
them when it is applied; whoever sets them later goes before, and `plan check` then says so. The
zone is the household's alone: without it no time could be read.

Written from the parser's own tables: `dadops pages docs`.

## Keys
";
    /// Head of a table of keys.
    PAGE_HEAD = "
| key | value | without it | what it says |
| --- | --- | --- | --- |
";
    /// Head of the indicators.
    PAGE_INDICATORS = "
## Values

- A **label** is 1 to 63 of a-z, 0-9 and `-`, neither first nor last a `-`.
- A **time** is `\"4h\"`, `\"3h30\"`, `\"10m\"`, `\"2d\"`; **hours** are `\"22:00-07:00\"` by the wall clock.
- A **kind** is that of an entry: `feed`, `nappy`, `sleep`, `cry`, `request` and so on.
- A **limit** is one value; or by day of life, `{ 1 = 3, 2 = 6, 3 = 8, 43 = \"none\" }`, where each holds
  from its day on, day 1 is the first 24 h and before the first nothing is promised; or
  `{ until_birth_weight = \"4h\", after = \"none\" }`, where the first holds while nobody saw it regained.
- A **stream** is a table: `{ of = \"nappy\", content = \"wet\" }`.

## Indicators

| indicator | needs | methods | what it counts |
| --- | --- | --- | --- |
";
    /// Head of the rules.
    PAGE_RULES = "
## Rules

| kind | needs | it holds when |
| --- | --- | --- |
";
    /// Head of the tiers.
    PAGE_TIERS = "
## Tiers

How fast a budget goes, the same for every objective. A tier can fire only where burn x (1 - target)
is under 1 and six events or more are expected in its window; a rule that names one that cannot, and
an objective for which none can, are refused.

| tier | window | still bad within | burn | chance |
| --- | --- | --- | --- | --- |
";
    /// Head of what ships.
    PAGE_SHIPPED = "
## What ships

";
}
