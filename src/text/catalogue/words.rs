//! Facts, times and what is odd about them, in words.

texts! {
    /// Before noon, after a time.
    AM = "am";
    /// After noon, after a time.
    PM = "pm";
    /// Minutes, after a number.
    MINUTES = "min";
    /// Days of the week in three letters, Monday first.
    WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun";
    /// Months in three letters.
    MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    /// At this very minute.
    JUST_NOW = "now";
    /// So long ago.
    AGO = "{} ago";
    /// It still runs.
    RUNNING = "running";
    /// It still runs, paused.
    PAUSED = "paused";
    /// The one line that says what was stored: what, when, who.
    ECHO = "✓ {}";
    /// Between the parts of that line.
    DOT = " · ";
    /// A sleep that just ended, and how long it was.
    SLEPT = "slept {} since {}";
}

texts! {
    /// A feed, before its detail in the echo.
    FEED = "feed";
    /// A nursing.
    BREAST = "breast";
    /// Left, beside a number.
    LEFT = "L";
    /// Right, beside a number.
    RIGHT = "R";
    /// A bottle.
    BOTTLE = "bottle";
    /// Expressed milk.
    EXPRESSED = "expressed";
    /// Formula.
    FORMULA = "formula";
    /// Expressed milk and formula in one bottle.
    MIXED = "mixed";
    /// Neither.
    OTHER_MILK = "other";
    /// Food.
    SOLIDS = "solids";
    /// A burp.
    BURP = "burp";
    /// The burp came.
    WORKED = "worked";
    /// No burp came.
    NO_WIND = "nothing came";
    /// A nappy.
    NAPPY = "nappy";
    /// Urine.
    WET = "wet";
    /// Stool.
    DIRTY = "dirty";
    /// Urine and stool.
    BOTH = "wet + dirty";
    /// Neither.
    DRY = "dry";
    /// Little.
    SMALL = "small";
    /// Middling.
    MEDIUM = "medium";
    /// Much.
    LARGE = "large";
    /// Sore skin.
    RASH = "rash";
    /// The nappy did not hold.
    BLOWOUT = "blowout";
    /// A sleep that runs.
    ASLEEP = "asleep";
    /// A sleep that ended.
    SLEEP = "sleep";
    /// Where somebody slept.
    IN_PLACE = "in {}";
    /// How they came to sleep.
    SETTLED = "settled {}";
    /// How they woke.
    WOKE = "woke {}";
    /// Worked out, not seen.
    INFERRED = "inferred", plain "worked out, not seen";
    /// Seen awake.
    AWAKE = "awake";
    /// All sleep of a sleep-day, from noon to noon, is in the log.
    SLEEP_DAY = "all sleep of the day logged";
    /// A carer asked for something.
    ASK = "request", plain "asked for";
    /// A visit.
    VISIT = "visit";
    /// One carer hands the watch over.
    HAND_OVER = "hand-over";
    /// The same, with whom it goes to.
    HAND_OVER_TO = "hand-over to {}";
    /// A trip.
    TRIP = "trip";
    /// A stretch that counts in no promise.
    EXCUSED = "excused", plain "not counted";
    /// A carer's recovery.
    RECOVERY = "recovery";
    /// As yesterday.
    SAME = "same";
    /// Better than yesterday.
    BETTER = "better";
    /// Worse than yesterday.
    WORSE = "worse";
    /// Expressing milk.
    PUMP = "pump", plain "expressed milk";
    /// Milk that is kept.
    MILK = "milk";
    /// Kept there.
    AT_ROOM = "room";
    /// Kept there.
    IN_FRIDGE = "fridge";
    /// Kept there.
    IN_COLD_FRIDGE = "fridge at 0-4 °C";
    /// Kept there.
    IN_COOL_BAG = "cool bag";
    /// Kept there.
    IN_ICEBOX = "ice compartment";
    /// Kept there.
    IN_FREEZER = "freezer";
    /// Thawed in the fridge.
    THAWED = "thawed";
    /// The baby drank from it.
    STARTED = "started";
    /// Used up or thrown away.
    GONE = "gone";
    /// A temperature, before its number.
    TEMPERATURE = "temp", plain "temperature";
    /// Under the arm.
    ARMPIT = "armpit";
    /// In the ear.
    EAR = "ear";
    /// On the forehead.
    FOREHEAD = "forehead";
    /// Rectally.
    RECTAL = "rectal";
    /// The baby is otherwise well, somebody said.
    OTHERWISE_WELL = "otherwise well";
    /// In the mouth.
    MOUTH = "mouth";
    /// A dose.
    MEDICINE = "med", plain "medicine";
    /// A weight.
    WEIGHT = "weight";
    /// A length.
    LENGTH = "length";
    /// A head circumference.
    HEAD = "head";
    /// Growth, as a kind.
    MEASUREMENT = "measurement";
    /// Crying.
    CRY = "cry", plain "crying";
    /// What helped.
    HELPED = "helped: {}";
    /// A dose that was logged against the guard: the reason.
    OVERRIDDEN = "override because {}";
    /// Work that is not care.
    TOIL = "toil", plain "chore";
    /// How a carer is.
    CHECK_IN = "check-in", plain "how it goes";
    /// How sleepy, of five.
    SLEEPY = "sleepy {}/5";
    /// How loaded, of five.
    LOAD = "load {}/5";
    /// How much to think of, of five.
    MENTAL = "mental {}/5", plain "on the mind {}/5";
    /// How hard on the body, of five.
    PHYSICAL = "physical {}/5", plain "on the body {}/5";
    /// How rushed, of five.
    RUSHED = "rushed {}/5";
    /// How far from what was hoped, of five.
    SHORTFALL = "shortfall {}/5", plain "short of hopes {}/5";
    /// How much effort, of five.
    EFFORT = "effort {}/5";
    /// How frustrating, of five.
    FRUSTRATION = "frustration {}/5", plain "frustrating {}/5";
    /// A vaccine.
    VACCINE = "vaccine";
    /// A first.
    MILESTONE = "milestone", plain "first";
    /// Words.
    NOTE = "note";
    /// One of the family's own kinds.
    CUSTOM = "custom", plain "our own";
}

texts! {
    /// Two of a kind share time.
    OVERLAPS = "overlaps {}";
    /// A feed and a sleep at once.
    DURING_SLEEP = "a feed during a sleep: {}";
    /// Very long.
    OVER_A_DAY = "lasts over a day";
    /// Begins and ends at once.
    NO_LENGTH = "begins and ends at the same moment";
    /// Ends first.
    ENDS_BEFORE_START = "ends before it starts: counts 0 min";
    /// Twice the same.
    SAME_AGAIN = "the same is logged already: {}";
    /// The other entry, when it cannot be named.
    ANOTHER = "another entry";
    /// In the future.
    FUTURE = "{} ahead";
    /// Ends first, typed.
    END_BEFORE_START = "it would end before it starts";
    /// A sleep-day that has not ended cannot be confirmed.
    DAY_GOES_ON = "that sleep-day, noon to noon, has another {} to go";
    /// Too far back.
    ABSURD_YEAR = "the year {} is before any baby here";
    /// Too many bytes.
    TEXT_TOO_LONG = "a text of {} bytes is over the limit of {}";
    /// Unprintable.
    CONTROL_CHARACTER = "a text holds a control character";
    /// A number that is rarely right, above: what, number, limit.
    OVER = "{} {} is over {}";
    /// A number that is rarely right, below: what, number, limit.
    UNDER = "{} {} is under {}";
    /// Before the birth.
    BEFORE_BIRTH = "that is before the birth";
}
