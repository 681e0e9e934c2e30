//! What quick entry answers: what it did not understand, what it asks, what
//! it refuses, and what it points out.

texts! {
    /// Nothing was typed.
    EMPTY = "what happened?";
    /// How a phrase looks.
    EMPTY_HINT = "such as `bottle 90`, `wet 20m ago`, `asleep 23:50`";
    /// A word nobody knows.
    UNKNOWN = "`{}` is not understood";
    /// The word that may be meant.
    DID_YOU_MEAN = "did you mean `{}`?";
    /// A leading word that no kind and no name is.
    NOBODY = "nobody here is called `{}`";
    /// What to do about it.
    ADD_SOMEBODY = "add baby or carer? `household add baby {}` or `household add carer {}`";
    /// A quote that does not end.
    UNCLOSED = "the quote does not end";
    /// A name and nothing after it.
    WHAT_ABOUT = "what about {}?";
    /// Several babies and no name.
    WHICH_BABY = "which baby: {}?";
    /// A baby without a name.
    UNNAMED = "the one without a name";
    /// How to say which.
    WHICH_BABY_HINT = "put the name in front: `{} {}`";
    /// A carer's own and no carer.
    WHOSE = "whose is it?";
    /// How to say whose.
    WHOSE_HINT = "put the carer's name in front, or choose who you are";
    /// No name after `by`.
    BY_WHOM = "by whom?";
    /// No name after `to`.
    TO_WHOM = "to whom?";
    /// A baby did it, by the words.
    BY_A_BABY = "`{}` is a baby, not a carer";
    /// Said twice.
    TWICE = "{} is said twice";
    /// Whose it is, in that sentence.
    THE_NAME = "the name";
    /// The time, in that sentence.
    THE_TIME = "the time";
    /// The amount, in that sentence.
    THE_AMOUNT = "the amount";
    /// The carer, in that sentence.
    THE_CARER = "who did it";
    /// What a nappy held, in that sentence.
    THE_CONTENT = "what was in it";
}

texts! {
    /// A length of time that may be two things.
    AGO_OR_FOR = "{} ago or for {}?";
    /// An hour without its half of the day.
    MORNING_OR_EVENING = "{}am or {}pm?";
    /// A day without a time.
    WHAT_TIME = "{}, at what time?";
    /// A time that lies ahead.
    AHEAD = "{} ahead";
    /// What can be said in its place.
    SAY_PAST = "say `{} {}` or another time";
    /// A day that lies ahead.
    DAY_AHEAD = "that lies ahead";
    /// The past is what is logged.
    DAY_AHEAD_HINT = "only what happened is logged";
    /// Long ago without a day.
    OLDER = "that is over 24 h ago";
    /// How to say so long ago.
    OLDER_HINT = "say the day: `yesterday`, `fri` or the date, then the time";
    /// A time the clocks skipped.
    SKIPPED = "{} never was: the clocks went from {} to {}";
    /// What can be said in its place.
    SKIPPED_HINT = "say a time before {} or from {} on";
    /// The end lies first.
    END_FIRST = "it would end before it starts";
    /// An end without a start.
    FROM_WHEN = "from when?";
    /// A start without an end.
    UNTIL_WHEN = "until when?";
    /// How a sleep that is over is said.
    UNTIL_WHEN_HINT = "`slept 22:30-01:45` or `slept for 1h20`; `asleep` starts one that runs";
    /// A moment cannot last.
    NO_LENGTH = "a moment has no length";
    /// Say when it was.
    NO_LENGTH_HINT = "say when: `20m ago` or `03:05`";
}

texts! {
    /// Only `feed`.
    WHICH_FEED = "bottle, breast or solids?";
    /// A number without its unit.
    WHICH_UNIT = "{} of what?";
    /// A unit that fits.
    WHICH_UNIT_HINT = "say the unit: `{}{}`";
    /// Nothing of that is kept.
    NO_MILK = "no milk of that is in the log";
    /// A number that is no body's: as typed.
    NO_BODY = "{} is no temperature of a body";
    /// A number that is no baby's: as typed.
    NO_WEIGHT = "{} is no weight of a baby";
    /// What was meant perhaps.
    MEANT = "`{}` perhaps?";
    /// No number.
    HOW_MUCH = "how much?";
    /// A number as it may look.
    HOW_MUCH_HINT = "such as `{}`";
    /// Only `nappy`.
    WHICH_NAPPY = "wet, dirty, both or dry?";
    /// No words where some are needed.
    WHICH_TEXT = "{} what?";
    /// An excuse without a start and an end.
    EXCUSE_WHEN = "from when to when? (excuse hospital from 14:00 to 18:00)";
    /// A hand-over to the one who hands over.
    TO_ONESELF = "{} is the one who hands over";
    /// How both are said.
    TO_ONESELF_HINT = "`handover to NAME` names who takes over, `by NAME` who hands over";
    /// A recovery without its direction.
    WHICH_RECOVERY = "same, better or worse?";
    /// A check-in without an answer.
    WHICH_CHECK_IN = "which answer, 1 to 5: sleepy, load, mental, physical, rushed, shortfall, effort or frustration?";
    /// A level off the scale.
    ONE_TO_FIVE = "from 1 to 5";
    /// Nothing to repeat.
    NO_FEED_YET = "no feed to repeat yet";
    /// More than can be.
    IMPOSSIBLE = "{} {}";
    /// A dose without its strength.
    WHICH_STRENGTH = "which strength of {}? it stands on the bottle";
    /// A dose with one: substance, strength.
    WHICH_STRENGTH_HINT = "say it as in `{} {} 2.5ml`";
    /// An override without a reason.
    OVERRIDE_WHY = "why?";
    /// How to give it.
    OVERRIDE_WHY_HINT = "say `override because ...`; the reason stays in the log";
    /// Say yes to store it.
    SAY_YES = "`--yes` stores it";
    /// A second open one.
    ALREADY = "{} since {}";
    /// Asleep already.
    ALREADY_ASLEEP = "asleep already";
    /// A timer runs already.
    ALREADY_RUNNING = "one runs already";
    /// What ends the one that runs.
    ALREADY_ASLEEP_HINT = "`awake` or `stop` ends it; `--yes` stores another";
    /// How to store a feed while another runs.
    ALREADY_HINT = "`stop` ends it; `--yes` stores another";
    /// Nothing runs.
    NOTHING_RUNS = "nothing is running";
    /// A timer that stands still already.
    PAUSED_ALREADY = "paused already";
    /// A timer that does not stand still.
    NOT_PAUSED = "not paused";
    /// No side to change.
    NO_SIDE = "no breast feed with a side is running";
}

texts! {
    /// The clock showed it twice.
    REPEATED_HOUR = "repeated hour: taken as {}; `{}` says the other";
    /// Somebody new.
    NEW_CARER = "new carer {}";
    /// What `same` repeated.
    SAME_AS = "as {}";
}
