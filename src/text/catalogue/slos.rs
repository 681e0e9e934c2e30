//! What screen 3 and `slo` say. A budget is there to be spent: no verdict on
//! anybody.

texts! {
    /// Status: the budget is overdrawn.
    EXHAUSTED = "over", plain "used up";
    /// Status: little is left, or it goes fast.
    AT_RISK = "at risk", plain "running low";
    /// Status: it holds.
    MET = "holding", plain "as agreed";
    /// Status: nothing was observed.
    NO_DATA = "no data";
    /// Status: less than one event may be bad.
    LOW_N = "too early";
    /// Status, in a sentence.
    LOW_N_LONG = "too few events to tell: of the {} counted the goal leaves room for less than one to go wrong";
    /// Status, in a sentence.
    NO_DATA_LONG = "? no data: nothing of this was observed in {} days";
    /// Column.
    COL_STATE = "STATE";
    /// Column.
    COL_OBJECTIVE = "OBJECTIVE", plain "GOAL";
    /// Column.
    COL_GOAL = "GOAL", plain "AIM";
    /// Column.
    COL_WINDOW = "WIN", plain "DAYS";
    /// Column.
    COL_NOW = "NOW";
    /// Column.
    COL_LEFT = "BUDGET LEFT", plain "SLACK LEFT";
    /// Column.
    COL_LEFT_SHORT = "LEFT";
    /// Columns of the tiers.
    COL_BURN = "BURN fast  slow  drift", plain "1 DAY  3 DAYS  WEEK";
    /// Columns of the tiers, for the command line.
    COL_TIERS = "FAST SLOW DRIFT";
    /// Days of a window.
    DAYS = "{} d";
    /// Per cent.
    PERCENT = "{} %";
    /// More went wrong than may: how many of how many.
    GONE_SHORT = "gone {}/{}";
    /// Minutes.
    MINUTES = "{} min";
    /// Status of a budget that is gone: each gap was too long.
    TOO_LONG = "too long";
    /// Status of a budget that is gone: there was too little.
    TOO_FEW = "too few";
    /// Status of a budget that is gone: there was too much.
    TOO_MANY = "too many";
    /// Status of a budget that is gone: there was too little time or milk.
    TOO_LITTLE = "too little";
    /// Status of a budget that is gone: there was too much time or milk.
    TOO_MUCH = "too much";
    /// Status of a budget that is gone: a stretch was too short.
    TOO_SHORT = "too short";
    /// Status of a budget that is gone: one carer had most of it.
    UNEVEN = "uneven";
    /// Status of a budget that is gone: it took too long to answer.
    TOO_SLOW = "too slow";
    /// Status of a budget that is gone: the quiet window was not.
    DISTURBED = "disturbed";
    /// Label: the promise.
    PROMISE = "promise", plain "agreed";
    /// Label: what counts as good.
    GOOD = "good";
    /// Label: the figures.
    NOW = "now";
    /// Of how many, with the interval.
    NOW_OF = "{} of {} good, {} %; likely between {} and {} % (goal {} %)";
    /// What is not known.
    UNOBSERVED = "not observed: {}";
    /// Of how many, where that tells too little for a part.
    ONLY_OF = "{} of {} good (goal {} %)";
    /// Label: the budget.
    LEFT = "left";
    /// More may go wrong.
    EVENTS_LEFT = "{} %: {} bad of {} allowed in {} days, {} more may be";
    /// No more may go wrong.
    EVENTS_OVER = "budget gone: {} bad of {} allowed in {} days";
    /// Label: the forecast.
    RATE = "rate", plain "pace";
    /// At this rate.
    GONE_IN = "at this rate: budget gone in {} ({})", plain "like this it is used up in {} ({})";
    /// It lasts.
    LASTS = "at this rate it lasts";
    /// It is gone.
    GONE = "it is gone; it grows again as days leave the window";
    /// Label: the tiers.
    TIERS = "burn", plain "alerts";
    /// A tier: its name, bad of how many, hours.
    TIER = "{} {} of {} in {}";
    /// A tier that fires.
    TIER_FIRES = "{} {} of {} in {}: fires";
    /// A tier that is not looked at.
    TIER_RARE = "{} rests: too few events";
    /// Label: the runbook that helps.
    RUNBOOK = "runbook";
    /// No runbook is named.
    NO_RUNBOOK = "the plan names no runbook for {}";
    /// Label: which lever would help.
    LEVER = "lever", plain "helps";
    /// Label: what is excused.
    EXCUSED = "excused";
    /// An excused stretch.
    EXCUSED_SPAN = "{} to {}";
    /// Heading of the events.
    BURNT = "WHAT BURNT IT", plain "WHAT WENT WRONG";
    /// Label of each of them.
    BURNT_LABEL = "burnt", plain "missed";
    /// Nothing burnt the budget.
    BURNT_NOTHING = "nothing in this window";
    /// More events than there is room for.
    MORE = "{} more";
    /// A slice that went wrong.
    DAY_OF = "{}: {} entries";
    /// The same of a night, by its evening.
    NIGHT_OF = "night of {}: {} entries";
    /// A request or another event without an entry.
    AT = "{}: no entry of its own";
    /// A gap that was too long: when it ended, how long, with what it ended.
    GAP = "{}  {} before {}";
    /// Minutes past a limit: until when, how many, since what.
    LATE = "{}  {} past the limit after {}";
    /// A gap that runs: how long, since what.
    GAP_RUNS = "{} since {}";
    /// A request that waited too long: when it was picked up, what asked.
    PICKED_UP = "{}  picked up; what asked: {}";
    /// It may still change.
    PROVISIONAL = "{} (still going on)";
    /// Under the details.
    SPEND = "A budget is there to be spent: a red bar is a reason to swap shifts, not a mark for parenting.", plain "Slack is there to be used: an empty bar is a reason to swap turns, not a mark for parenting.";
    /// `Space` on what has no entry.
    NO_ENTRY = "nothing here has an entry in the log";
    /// Not all is in memory yet.
    LOADING = "reading the log …";
    /// A plan without objectives.
    NONE = "the plan promises nothing";
    /// What to do about it.
    NONE_WHY = "`dadops plan edit` adds objectives; what ships has eight.";
    /// Nobody whom an objective is kept for.
    NOBODY = "nobody to keep an objective for yet";
    /// What to do about it.
    NOBODY_WHY = "{} opens the command line: `baby Ada`, `carer Mum`";
    /// No objective of that name.
    UNKNOWN = "no objective `{}` in the plan";
    /// The nearest.
    MEANT = "did you mean `{}`?";
    /// Where they are listed.
    LISTED = "`dadops slo` lists them";
    /// An objective that nobody is there for.
    UNKEPT = "nobody in the household is meant by `{}`";
    /// Examples of `slo`.
    EXAMPLES = "Examples:
  dadops slo
  dadops slo show feed-gap
  dadops slo --json | jq '.[] | {id, whom, left, status}'
";
    /// Verb.
    VERB = "Objectives: what is promised and what is left of each budget";
    /// What `slo` does beside.
    A_SHOW = "One objective: what counts, what burnt it, which lever would help";
    /// Argument.
    A_ID = "The objective's id, as in the plan";
    /// Who, for the household.
    HOUSEHOLD = "household";

    /// Good: a gap.
    GOOD_GAP = "each time from {} to {} of {} or less";
    /// Good: a count.
    GOOD_COUNT = "each {} with {} of {}";
    /// Good: a total.
    GOOD_TOTAL = "each {} with {} of {} in all";
    /// Good: a stretch.
    GOOD_STRETCH = "each night with {} of unbroken sleep or more";
    /// Good: sleep.
    GOOD_SLEEP = "each 24 h, noon to noon, with {} of sleep or more";
    /// Good: a share.
    GOOD_SHARE = "each night in which one carer has no more than {} % of the minutes up";
    /// Good: an answer.
    GOOD_ANSWER = "each request that is picked up within {}";
    /// Good: in some hours.
    GOOD_HOURS = "{}, asked between {} and {}";
    /// Good: undisturbed.
    GOOD_UNDISTURBED = "each request in the quiet window that was not avoidable; toil there is bad";
    /// Good: a ratio.
    GOOD_RATIO = "each {} that is {}";
    /// Good: a ratio of slices.
    GOOD_RATIO_SLICE = "each {} in which {} % or more of {} are {}";
    /// A slice.
    DAY = "day";
    /// A slice.
    NIGHT = "night";
    /// Wet.
    WET = "wet {}";
    /// Dirty.
    DIRTY = "dirty {}";
    /// By a carer.
    BY = "{} by {}";
    /// A bound.
    AT_LEAST = "{} or more";
    /// A bound.
    AT_MOST = "{} or less";
    /// Both bounds.
    BETWEEN = "{} and {}";
    /// A limit by day of life.
    FROM_DAY = "from day {}: {}";
    /// A limit that ends.
    NO_LIMIT = "no limit";
    /// A limit until the birth weight is there again.
    REGAINING = "{} (until birth weight is regained; then {})";

    /// Lever of a gap.
    LEVER_GAP = "an alarm a little before the limit, or another carer for the gap that is missed most";
    /// Lever of a count or a total.
    LEVER_COUNT = "first what was not written down: `log` takes past times. `!` has the signs to call about";
    /// Lever of a count or a total of a carer.
    LEVER_LOG = "first what was not written down: `log` takes past times";
    /// Lever of a carer's stretch.
    LEVER_STRETCH = "one feed of the night for another carer, so that a stretch stays whole";
    /// Lever of a carer's sleep.
    LEVER_SLEEP = "a swapped shift, or a nap while another carer is on";
    /// Lever of a share.
    LEVER_SHARE = "turns: another carer takes the first part of the next nights";
    /// Lever of an answer.
    LEVER_ANSWER = "say before the night who gets up, so that nobody waits for the other";
    /// Lever of a quiet window.
    LEVER_UNDISTURBED = "toil moved out of the quiet window, and a hand-over before it begins";
    /// Lever of a ratio.
    LEVER_RATIO = "more of what counts as good; `plan edit` when the goal no longer fits";
}
