//! What screen 5 says, and what is said of a run of a runbook.

texts! {
    /// The tab of screen 5.
    TAB = "Run", plain "What to do";
    /// The tab while a run goes on: step, of how many.
    TAB_AT = "Run {}/{}", plain "Step {}/{}";
    /// Heading of the list.
    RUNBOOKS = "RUNBOOKS", plain "WHAT TO DO WHEN";
    /// Which of how many.
    POSITION = "{} of {}";
    /// Nothing passes the filter.
    NONE_FILTERED = "No runbook has all of: {}";
    /// Where a run is: step, of how many, since when, for how long.
    AT = "step {} of {} · started {} · {}";
    /// All steps are answered.
    AT_END = "all {} steps · started {} · {}";
    /// No run goes on: the key that starts one.
    NOT_RUNNING = "{} starts it", plain "{} begins";
    /// The text is another than the one the run began with.
    CHANGED = "the text was changed since this run began; this is the new one";
    /// The text has another number of steps than the run.
    NO_LONGER = "step {}: not in the new text";
    /// An open step.
    OPEN = "[ ]";
    /// A step that is done.
    TICKED = "[x]";
    /// A step that is left out.
    SKIPPED = "[-]";
    /// A step: sign, number, words.
    STEP = "{} {}  {}";
    /// After a step: when it was answered.
    ANSWERED = "  {}";
    /// Its time runs: what is left.
    TIMER_LEFT = "timer {} left";
    /// Its time is over.
    TIMER_OVER = "timer over since {}";
    /// Its time has not begun.
    TIMER = "timer {}";
    /// It did not fit.
    NOT_FIT = "did not fit";
    /// It did not fit, and why.
    NOT_FIT_WHY = "did not fit: {}";
    /// Heading of the signs.
    FLAGS = "STOP AND CALL";
    /// A sign.
    FLAG = "! {}";
    /// The signs stand above the steps: how many, the key that goes up.
    FLAGS_ABOVE = "! {} signs to call about: {} from step 1";
}

texts! {
    /// Beside a runbook: so many steps are to be gone over.
    TO_REVIEW = "{} to review", plain "{} to look at";
    /// So many steps of the text that holds did not fit: what to do.
    DID_NOT_FIT = "{} steps did not fit: {}";
    /// One step did not.
    ONE_DID_NOT_FIT = "1 step did not fit: {}";
    /// What to do: the key.
    EDITS_IT = "{} edits it";
    /// Heading: what is to be gone over.
    REVIEW = "To review", plain "To look at again";
    /// That a step did not fit: when.
    MISFIT = "did not fit, {}";
    /// When, and why.
    MISFIT_WHY = "did not fit, {}: {}";
    /// What closes them: the runbook.
    CLOSED_BY = "`runbook edit {}` makes a new version; these are closed with it, and stay in the journal.";
    /// Nothing is to be gone over.
    NOTHING_TO_REVIEW = "no step is to be gone over: none did not fit since its runbook was last changed",
        plain "nothing to look at again: no step was marked as not fitting since its text was last changed";
}

texts! {
    /// A run began.
    SAID_START = "runbook {} began, step 1 of {}", plain "{}: step 1 of {}";
    /// A run began and the time of its step runs.
    SAID_TIMER = "{} · timer {} started";
    /// A step is done.
    SAID_TICK = "step {} ticked";
    /// A step is left out.
    SAID_SKIP = "step {} left out";
    /// A step is open again.
    SAID_UNTICK = "step {} open again";
    /// A step did not fit.
    SAID_NOT_FIT = "step {} did not fit: kept for the review of {}";
    /// A run ended.
    SAID_DONE = "runbook {} ended: {}", plain "{} ended: {}";
    /// No run goes on.
    NO_RUN = "no runbook is being followed";
    /// How one begins.
    NO_RUN_HINT = "runbook run ID";
    /// One goes on already.
    RUNNING = "{} is being followed, step {} of {}; end it first";
    /// Another is followed: which, which was named.
    OTHER = "{} is being followed, not {}";
    /// No such runbook.
    NO_BOOK = "no runbook is called {}";
    /// It has no such step.
    NO_STEP = "{} has no step {} that this can be done to";
    /// It has no steps.
    NO_STEPS = "{} has no steps to follow";
    /// What a line would do.
    WOULD_START = "would begin {}";
    /// What a line would do.
    WOULD_STEP = "would note it with the step";
    /// What a line would do.
    WOULD_DONE = "would end the run";
}

texts! {
    /// Hint.
    H_TICK = "done";
    /// Hint.
    H_START = "start";
    /// Hint.
    H_READ = "read";
    /// Hint.
    H_HELPED = "helped";
    /// Hint.
    H_NOT_FIT = "did not fit";
    /// Hint.
    H_END = "end";
}

texts! {
    /// Sub-verb.
    V_RUN = "Follow one step by step; without options it begins, or says where it is";
    /// Sub-verb.
    V_REVIEW = "The steps that did not fit since their runbook was last changed";
    /// Argument.
    O_ALERT = "The alert it answers, by a unique prefix of its id";
    /// Argument.
    O_TICK = "Step N is done; the one it is at without N";
    /// Argument.
    O_SKIP = "Step N is left out; the one it is at without N";
    /// Argument.
    O_UNTICK = "Step N is open again";
    /// Argument.
    O_NOT_FIT = "Step N did not fit: kept for the next review";
    /// Argument.
    O_DONE = "It is over: helped, no-help, called, left";
    /// Argument.
    O_NOTE = "In these words";
}
