//! What `forecast` says: ranges, never a bare minute; never a verdict.

texts! {
    /// Label.
    FEED = "feed";
    /// Label.
    SLEEP = "sleep";
    /// Label.
    WAKE = "wake";
    /// Label.
    QUIET = "quiet";
    /// Label.
    CHANGE = "change";
    /// A range.
    LIKELY = "next likely {}-{}, most likely about {}";
    /// There is no range.
    NO_TIME = "no time can be said";
    /// What it rests on.
    OWN = "{}: {} own intervals", plain "{}, from {} earlier ones";
    /// What it rests on.
    AGE_NORM = "{}: the age norm, {} own intervals", plain "{}, from the age, {} earlier ones";
    /// How far off it usually is.
    USUALLY = "lately half within {} min", plain "usually off by up to {} min";
    /// Beside a range.
    LEARNING = "learning your baby, 3 days";
    /// Beside a range.
    TYPICAL = "typical for this age, not yet for your baby";
    /// Beside a range.
    FEW_SO_LONG = "few were this long: partly typical for the age";
    /// Beside a range, or in its place.
    LONGER_FEED = "longer than 9 of 10 recent gaps at this hour";
    /// Beside a range, or in its place.
    LONGER_SLEEP = "awake longer than 9 of 10 recent times at this hour";
    /// Beside a range, or in its place.
    LONGER_WAKE = "asleep longer than 9 of 10 recent times at this hour";
    /// In place of a range.
    NOT_LOGGED = "not enough logged";
    /// Until when nothing is likely to come.
    UNTIL_WAKE = "until about {}; 1 in 10 wakes comes earlier";
    /// Until when nothing is likely to come.
    UNTIL_FEED = "until about {}; 1 in 10 feeds comes earlier";
    /// Feeds come more often.
    MORE = "feeding {} % more often than usual for {}";
    /// Fewer feeds are logged.
    FEWER = "fewer feeds logged than usual since {} - all entered?";
    /// A length.
    HOURS = "{} hours";
    /// A length.
    DAYS = "{} days";
    /// Under everything.
    NO_REASON = "A forecast is never a reason to wait with a feed.";
    /// Under everything, for an older child.
    OLD = "Measured on children under a year; older ones may differ.";
    /// Nobody is there to forecast for.
    NO_BABY = "no baby yet; `dadops household add baby NAME --born TIME` adds one";

    /// A record.
    RECORD = "n {}: half within {} min", plain "of {}, half within {} min";
    /// A record.
    HELD = "{} % in the range, {} % before it (80 and 10 promised)", plain "{} of 100 in the range, {} before it";
    /// Against another answer.
    AGAINST_LAST = "against the last interval {}", plain "against the last one {}";
    /// Against another answer.
    AGAINST_HOUR = "against this hour's 14-day median {}", plain "against the usual at this hour {}";
    /// The error is smaller.
    NEARER = "{} % nearer";
    /// The error is larger.
    FARTHER = "{} % farther";
    /// The same.
    EVEN = "no difference";
    /// Too few to judge.
    TOO_FEW = "not enough yet: {} of 20 finished after the first 3 days";

    /// Done.
    BATCHED = "{} forecasts, written to {}";
    /// Done.
    ALARMED = "{} changes found, written to {}";
    /// Problem.
    NO_DATA = "`forecast batch` needs --data: where the events lie";
    /// Hint.
    NO_DATA_HINT = "--data DIR, or several with commas between: --data A,B";
    /// Problem.
    NO_COLUMN = "{} has no column `{}`";
    /// Problem.
    BAD_FIELD = "{}, line {}: `{}` does not read: `{}`";
    /// Problem.
    NO_BIRTH = "{} does not say when `{}` was born: a `dob` such as 2026-11-10 is needed";
}
