//! The family's plan: what is wrong with one, and what is said of its versions.

texts! {
    /// Bytes, and the limit.
    TOO_LARGE = "a plan of {} KiB is over the limit of {} KiB";
    /// What the parser says.
    NOT_TOML = "this does not read as TOML: {}";
    /// Version found and known.
    NEWER = "this plan is of version {}, and this DadOps knows version {}";
    /// What then.
    NEWER_INSTEAD = "the plan that held before goes on; a newer DadOps reads this one";
    /// A key and where.
    UNKNOWN_KEY = "`{}` is not a key of {}";
    /// Perhaps meant.
    DID_YOU_MEAN = "did you mean `{}`?";
    /// One of these.
    ONE_OF = "one of: {}";
    /// A key.
    MISSING = "`{}` must be there";
    /// A key, what it is, what it should be.
    NOT_THAT = "`{}` is of type {} and must be {}";
    /// A text and what it should be.
    NOT_READ = "`{}` is not {}";
    /// A word.
    NO_CHOICE = "`{}` is none of those known here";
    /// A key and its value.
    OUT_OF_RANGE = "`{}` of {} cannot be";
    /// From and to.
    BETWEEN = "{} to {}";
    /// What, its name, the line of the other.
    TWICE = "there are two {} `{}`";
    /// A key and a thing.
    CLASH = "`{}` does not go with {}";
    /// What and its name.
    NOT_IN_PLAN = "there is no {} `{}` in this plan";
    /// Every objective's name.
    THESE_ARE = "there are: {}";
    /// A name.
    NOBODY = "nobody in the household is called {}";
    /// Who there is.
    WHO_THERE_IS = "there are: {}";
    /// How to add.
    ADD_FIRST = "`dadops household add` makes somebody known first";
    /// A moment.
    NOBODY_AWAKE = "at {} nobody could be woken: the sleep of every carer is protected then";
    /// Several carers.
    AWAKE_INSTEAD = "windows that leave one carer out at every minute, or a carer from outside without one";
    /// One carer.
    AWAKE_ALONE = "with one carer, protected sleep needs a backup from outside: `dadops household add carer NAME`";
    /// An objective, the numbers in its promise, those it is kept to.
    PROMISE_SAYS = "the promise of `{}` says {}, and its limit is {}";
    /// A rule and its limit.
    RULE_STAYED = "rule `{}` still waits {}";
    /// The objective whose limit it had, and what that is now.
    RULE_STAYED_INSTEAD = "the limit of `{}` is now {}; a rule may wait longer";
    /// A setting, what the plan says, what the household says.
    SETTING_DIFFERS = "the plan says {} {}, and the household was set to {} since";

    /// Shapes, as they complete "must be …".
    A_TEXT = "a text in quotes";
    /// A number.
    A_NUMBER = "a number";
    /// A whole number.
    A_WHOLE_NUMBER = "a whole number from {} to {}";
    /// Yes or no.
    A_FLAG = "true or false";
    /// A list.
    A_LIST = "a list in square brackets";
    /// A table.
    A_TABLE = "a table";
    /// A list of tables.
    TABLES = "a list of tables: `[[{}]]`";
    /// A duration.
    A_DURATION = "a time such as \"3h30\" or \"10m\"";
    /// Whole days.
    DAYS = "whole days such as \"7d\"";
    /// Hours of the day.
    HOURS = "hours of the day such as \"22:00-07:00\"";
    /// A time of the day.
    A_TIME = "a time of the day such as \"20:00\"";
    /// A date.
    A_DATE = "a date such as 2026-11-22";
    /// A label.
    A_LABEL = "a label: a-z, 0-9 and `-`, at most 63";
    /// A volume or a time.
    AN_AMOUNT = "a time such as \"14h\" or milk such as \"600ml\"";
    /// A share.
    A_PART = "a number over 0 and under 1";
    /// A limit with ages.
    A_LIMIT = "one value, { 1 = …, 3 = … } by day of life, or { until_birth_weight = …, after = … }";
    /// A name.
    A_NAME = "a name";
    /// Whom.
    A_WHOM = "each-baby, each-carer, primary, household, baby:NAME or carer:NAME";
    /// A person with a name.
    TOO_LONG = "a text of {} letters is over the limit of {}";

    /// A target of all.
    TARGET_ALL = "a promise that may never be broken has no budget: that is a rule, not an objective";
    /// A target of nothing.
    TARGET_NONE = "a promise that is always kept promises nothing";
    /// A window.
    SHORT_WINDOW = "a window of {} days is too short to tell: an objective looks at 7 days or more";
    /// A window.
    LONG_WINDOW = "a window of {} days is longer than the 60 that are held in memory";
    /// Limits that need an age.
    NEEDS_BABY = "a limit by age needs a baby: `whom` is {}";
    /// Needs a carer.
    NEEDS_CARER = "`{}` is about carers: `whom` is {}";
    /// Needs the household.
    NEEDS_HOUSEHOLD = "`{}` is about all of them together: `whom` is {}";
    /// An indicator and a method.
    NO_METHOD = "`{}` cannot be counted by `{}`";
    /// Neither bound.
    NO_BOUND = "`{}` needs `at_least` or `at_most`";
    /// A slice is one.
    SLICE_IS_ONE = "a slice is one event a day: `per_day` is for occurrences";
    /// SEV1.
    NO_SEV1 = "SEV1 comes only from a red-flag rule or a person, never from `{}`";
    /// Burn pages.
    BURN_NEVER_PAGES = "a budget never wakes anybody: burn is SEV3 or SEV4";
    /// Content without nappies.
    CONTENT_NEEDS_NAPPY = "`content` is for nappies";
    /// A load rule without a limit.
    LOAD_NEEDS = "`load` needs one of `above`, `below` or `is`";
    /// A metric that is a word.
    METRIC_IS_WORD = "`{}` is a word: say `is`, not a number";
    /// A metric that is a number.
    METRIC_IS_NUMBER = "`{}` is a number: say `above` or `below`";
    /// Clear on the wrong side.
    CLEAR_SIDE = "`clear` lies on the side where the rule still fires";

    /// An objective that nothing could watch.
    INFEASIBLE = "no alert could ever fire for `{}`: {}";
    /// A rule and an objective.
    INFEASIBLE_TIER = "`{}` can never fire for `{}`: {}";
    /// Tier, what all bad comes to, burn.
    ALL_BAD = "{}: even if everything were bad the budget would go {} times as fast as planned, and it asks for more than {}";
    /// Tier, expected, hours, needed.
    TOO_FEW = "{}: {} events are expected in {} h, and it needs {} to tell";
    /// What to do.
    FEASIBLE_INSTEAD = "a higher target, or more events a day";
}

texts! {
    /// Row 1: the newest plan does not read; version that holds.
    LAST_GOOD = "plan: last good (v{})", plain "plan: the last that reads (v{})";
    /// Row 1: none of the family's plans reads.
    LAST_GOOD_NONE = "plan: as shipped", plain "plan: as it came";
    /// The same where there is little room.
    LAST_GOOD_SHORT = "plan: v{} holds";
    /// The same where there is little room.
    LAST_GOOD_NONE_SHORT = "plan: shipped";
    /// A version that is written: name, number.
    WRITTEN = "{} v{}: {}";
    /// It holds.
    HOLDS = "holds from now on";
    /// It waits.
    WAITS = "a draft, waits for {} (`plan approve`)";
    /// Nobody is primary.
    THE_PRIMARY = "the primary carer";
    /// A draft that gets its yes.
    APPROVED = "{} v{} holds from now on: approved";
    /// A rollback: to which version.
    BACK = "{} again";
    /// The same, by somebody whose change would wait for the primary's yes.
    BACK_NO_YES = "{} again, which held before and needs no second yes";
    /// The document, in an undo.
    DOCUMENT = "a version of the {}";
    /// Nothing differs.
    SAME_TEXT = "{}: nothing differs from v{}, nothing stored";
    /// Nothing differs from what ships.
    SAME_AS_SHIPPED = "{}: nothing differs from what DadOps ships, nothing stored";
    /// No draft there.
    NO_DRAFT = "{}: no draft waits";
    /// Somebody else than the primary.
    NOT_YOURS = "a draft waits for the yes of {}";
    /// How.
    NOT_YOURS_HINT = "`--by {}` says it as them, when they are here";
    /// The same in the console: the key that says who writes.
    NOT_YOURS_KEY = "{} says who is here";
    /// The plan that ships, in a going back.
    THE_SHIPPED = "the plan that ships";
    /// Another version, in a going back.
    THE_TEXT = "the text of {}";
    /// How many faults; nothing stored.
    FAULTS = "the plan has {} faults, nothing stored";
    /// One fault.
    FAULT = "the plan has a fault, nothing stored";
    /// The first fault of an edited text: line, what, what would be valid.
    EDIT_FAULT = "plan line {}: {}; {}";
    /// The same where nothing in particular would be valid.
    EDIT_FAULT_ALONE = "plan line {}: {}";
    /// How many more.
    EDIT_MORE = "{}, and {} more";
    /// The key of the command line: goes on with the text.
    EDIT_ON = "{} plan edit";
    /// New limits that the words of promises say now.
    PROMISE_FOLLOWS = "the promise now says {}";
    /// A newer version: name, number, whose, lines, the first of them.
    MEANWHILE = "{} v{} by {} came meanwhile: {} lines differ, {}",
        plain "{} v{} by {} was stored while you wrote: {} lines differ, {}";
    /// The key that stores.
    MEANWHILE_HINT = "{} stores yours all the same";
    /// Nobody known.
    SOMEBODY = "somebody";
    /// What `plan edit` would do.
    WOULD_EDIT = "opens the plan in your editor";
    /// What a wish to read would do.
    WOULD_READ = "shows {}";
    /// One version.
    TITLE_ONE = "plan {}";
    /// Two versions.
    TITLE_DIFF = "plan {} to {}";
    /// What differs.
    WHAT_DIFFERS = "what differs";
    /// All versions.
    TITLE_HISTORY = "history of the plan";
    /// Going back to a version.
    WOULD_ROLL_BACK_TO = "makes {} hold again, at once";
    /// Going back to the version before.
    WOULD_ROLL_BACK = "makes the version before hold again, at once";
    /// Keys of a text that is read.
    READER_KEYS = "{}/{} scroll  Space on  Esc back";
    /// Row 1: a draft waits.
    DRAFT_WAITS = "plan v{} waits for a yes";
    /// Row 1: a draft waits for whoever writes here.
    DRAFT_YOURS = "plan v{} waits for your yes";
    /// The same where there is little room.
    DRAFT_SHORT = "plan v{}?";
    /// Nothing changed in the editor.
    EDIT_NOTHING = "nothing was changed";
    /// Bytes and limit.
    DOCUMENT_TOO_LARGE = "a text of {} KiB is over the limit of {} KiB, nothing stored";
    /// Control character in it.
    CONTROL = "the text holds a control character in line {}, nothing stored";
}
