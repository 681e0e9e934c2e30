//! Runbooks: what is wrong with one, and what is said of them.

texts! {
    /// The plan in a sentence.
    THE_PLAN = "the plan";
    /// A runbook in a sentence.
    THE_RUNBOOK = "the runbook {}";
    /// Whom to call where no nation is set.
    A_DOCTOR = "a doctor";
    /// An age in days.
    AGE = "{} days";
    /// For how long.
    ASLEEP = "asleep for {}";
    /// For how long.
    AWAKE = "awake for {}";
    /// Bytes, and the limit.
    TOO_LARGE = "a runbook of {} KiB is over the limit of {} KiB";
    /// No front.
    NO_FRONT = "a runbook begins with its facts between two lines of `+++`";
    /// How it begins.
    FRONT_INSTEAD = "`dadops runbook show fever --raw` is one to start from";
    /// No trigger.
    NO_TRIGGER = "nothing brings this runbook up";
    /// A trigger's shape.
    TRIGGER_SHAPE = "\"manual\" or \"rule:\" and the name of a rule of the plan";
    /// Ages.
    NOT_WEEKS = "`age_weeks` must be two whole weeks, the first under the second";
    /// No source.
    NO_SOURCE = "a runbook names at least one source with its date";
    /// An address.
    AN_ADDRESS = "an address that begins with https://";
    /// No escalation.
    NO_ESCALATION = "a runbook says at least once who is told, and when";
    /// Text before the first heading.
    BEFORE_ALL = "text before the first heading belongs to no section";
    /// A section.
    NO_SECTION = "the section `{}` must be there";
    /// A section and the next.
    SECTION_BEFORE = "`## {}` goes before `## {}`";
    /// The last section.
    SECTION_LAST = "`## {}` goes last";
    /// A heading.
    NO_HEADING = "`{}` is no heading of a runbook; headings begin with `##`";
    /// A heading.
    HEADING_TWICE = "there are two sections `{}`";
    /// A section and the one it goes before.
    OUT_OF_ORDER = "the section `{}` goes before `{}`";
    /// A section.
    EMPTY_SECTION = "the section `{}` says nothing";
    /// The shape of the signs.
    FLAG_SHAPE = "a line such as `Call {{emergency}} now if:`, and a list of signs below it";
    /// Signs without whom to call.
    NO_LEAD = "signs need a line above them that says whom to call";
    /// The shape of steps.
    STEP_SHAPE = "a numbered list, one line each: `1. Hold upright. [timer 5m]`";
    /// What is no step.
    NO_STEP = "steps are a numbered list; answers to a question are a list of `-` below a step";

    /// How many steps, and the most.
    MANY_STEPS = "{} steps are more than {}";
    /// What then.
    MANY_STEPS_INSTEAD = "two steps may be one, or a second runbook";
    /// Words, and the most.
    LONG_STEP = "a step of {} words is over the limit of {}";
    /// Words, and the least.
    SHORT_VERIFY = "`Verify` has {} words and needs {} or more";
    /// What verify is.
    VERIFY_INSTEAD = "what there is to see or hear once it helped";
    /// A placeholder.
    PLACEHOLDER = "`{}` is a placeholder";
    /// A word.
    FORBIDDEN = "`{}` is a word that a runbook does not say";
    /// What then.
    FORBIDDEN_INSTEAD = "say what there is to see, or quote who says it in double quotes";
    /// Grade and the most.
    HARD = "this reads at school grade {}, over {}";
    /// Which sentence is hardest.
    HARD_INSTEAD = "shorter sentences and plainer words; the hardest: {}";
    /// A link.
    LINK_NOWHERE = "`{}` links to no runbook there is";
    /// A link.
    LINK_ODD = "`{}` is no link a runbook can have";
    /// What links are.
    LINK_INSTEAD = "`fever.md`, or an address with https:, mailto: or tel:";
    /// What was last, and how long ago.
    LAST = "{}, {} ago";
    /// A rule.
    NO_RULE = "there is no rule `{}` in the plan";
    /// A rule and a runbook.
    ONE_WAY = "the plan's rule `{}` does not name this runbook";
    /// What then.
    ONE_WAY_INSTEAD = "`runbook = \"{}\"` in that rule";
    /// A rule and its runbook.
    RULE_ALONE = "the plan's rule `{}` names this runbook, which `triggers` does not say";
    /// What then.
    RULE_ALONE_INSTEAD = "`rule:{}` among the triggers";
    /// A rule and a runbook.
    RULE_NOWHERE = "the plan's rule `{}` names the runbook `{}`, which is not there";
    /// An id and the other file.
    ID_TWICE = "the runbook `{}` is in {} already";
    /// An id and the name.
    OTHER_ID = "this is the runbook `{}` and not `{}`";
    /// A date.
    AHEAD = "{} is ahead of today";
    /// Ages gone by.
    OUTGROWN = "this is for the time until {} weeks, which is over";
    /// Steps gone to.
    NO_SUCH_STEP = "an answer goes to step {}, and there are {}";
}
