//! Screen 2.

texts! {
    /// Heading of the 24 h strip.
    STRIP = "LAST 24 H";
    /// Heading of the fourteen rows.
    ACTOGRAM = "ACTOGRAM  noon to noon", plain "SLEEP AND FEEDS  noon to noon";
    /// Heading of the twenty-eight rows.
    ACTOGRAM_28 = "28 DAYS  four days a line";
    /// Heading of the twenty-eight rows where braille is missing.
    ACTOGRAM_28_ROWS = "28 DAYS  noon to noon";
    /// What the glyphs mean.
    LEGEND = "█ asleep  · awake  ● feed  ? not logged";
    /// What the dots of twenty-eight days mean.
    LEGEND_28 = "⣿ asleep  blank awake  ? not logged";
    /// What the letters of a strip mean.
    LEGEND_STRIP = "b bottle  L R breast  w wet  d dirty  x both";
    /// What Space does, where there is little room.
    REACH_NEXT = "{} {}";
    /// Screen 2 shows a day.
    HOURS_24 = "24 h";
    /// Screen 2 shows a fortnight.
    DAYS_14 = "14 d";
    /// Screen 2 shows four weeks.
    DAYS_28 = "28 d";
    /// What Space does.
    REACH = "{} 24 h · 14 d · 28 d · trends · wakings";
    /// The same where the carers have a page.
    REACH_CARERS = "{} 24 h · 14 d · 28 d · carers · trends · wakings";
    /// Screen 2 shows the carers' nights.
    CARERS = "carers";
    /// Screen 2 shows a trend.
    TRENDS = "trends";
    /// Screen 2 shows the hours of the week.
    WAKINGS = "wakings";
    /// Heading of the baby's and the carers' rows.
    CARERS_HEAD = "BABY AND CARERS  noon to noon";
    /// What their glyphs mean.
    LEGEND_CARERS = "█ ▄ asleep  · awake  + inferred  ? not logged", plain "█ ▄ asleep  · awake  + worked out  ? not logged";
    /// Heading of the trends.
    TRENDS_HEAD = "TRENDS";
    /// Heading of the hours of the week.
    WAKINGS_HEAD = "WAKINGS  last {} weeks", plain "WHEN THE BABY WAKES  last {} weeks";
    /// Older days are asked for and have not come.
    LOADING = "loading older days";
    /// Which figure of how many, and the keys that pick another.
    PICKED = "{} of {}   {}/{} figure";
    /// The same where there is little room.
    PICKED_SHORT = "{}/{} {}/{}";
    /// A figure of somebody.
    FIGURE_OF = "{} · {}";
    /// Days of a week that were observed.
    OF_DAYS = "{} of {} d", plain "{} of {} days";
    /// A week without an observed day.
    NOT_OBSERVED = "not observed";
    /// No week has an observed day.
    NO_DAY = "no whole day of this observed in {} weeks; a day with a hole in the log does not count";
    /// Nothing to show a trend of.
    NO_FIGURE = "nothing logged yet that has a trend: {} feed, {} asleep, {} nappy";
    /// The mean of the last seven days, of how many days, and which is the last.
    MEAN_7 = "7 d mean {} ({} of 7 d, up to {})", plain "mean of 7 days {} ({} observed, up to {})";
    /// The mean of the seven days before.
    MEAN_BEFORE = "the 7 d before {}", plain "the 7 days before {}";
    /// Between which values the means of seven days lay.
    MEAN_RANGE = "{} to {}";
    /// Too few days for a mean.
    NO_MEAN = "7 d mean ? ({} of 7 d observed, 3 needed)", plain "mean of 7 days: not known yet ({} observed, 3 needed)";
    /// What the shades mean, up to the highest rate.
    LEGEND_HEAT = "· none  ░ ▒ ▓ █ up to {} an hour  ? not observed";
    /// The same where nothing was observed.
    LEGEND_HEAT_NONE = "? not observed";
    /// A day of the week: wakings in so many hours observed.
    ROW_HEAT = "{} in {} h";
    /// An hour, its wakings, and how often it was observed.
    HOUR_HEAT = "{}: {} wakings in {} h seen";
    /// The same of one waking.
    HOUR_HEAT_ONE = "{}: 1 waking in {} h seen";
    /// What the hours with most wakings are.
    DARKEST = "most: {}", plain "most often: {}";
    /// No waking was seen.
    NO_WAKING = "no waking in the hours observed";
    /// A day of the week in words.
    DAY_HEAT = "{}: wakings {} in {} h observed";
    /// A day of the week that nobody observed.
    DAY_HEAT_NONE = "{}: not observed";
    /// Feeds a day.
    F_FEEDS = "feeds a day";
    /// Bottle a day.
    F_BOTTLE = "bottle a day";
    /// Sleep a day.
    F_SLEEP = "sleep a day";
    /// Longest sleep in a night.
    F_LONGEST_NIGHT = "longest stretch a night", plain "longest sleep a night";
    /// Wakings a night.
    F_WAKINGS = "wakings a night";
    /// Wet nappies a day.
    F_WET = "wet nappies a day";
    /// Dirty nappies a day.
    F_DIRTY = "dirty nappies a day";
    /// Crying a day.
    F_CRYING = "crying a day";
    /// A carer's sleep.
    F_SLEPT = "sleep, noon to noon";
    /// A carer's longest stretch.
    F_LONGEST_STRETCH = "longest stretch, noon to noon", plain "longest sleep, noon to noon";
    /// A carer's time up at night.
    F_NIGHT_UP = "up for the baby a night";
    /// The days of the week from Monday on, written out.
    WEEKDAYS_LONG = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
    /// Label of the care cycle.
    CYCLE = "CYCLE", plain "ROUND";
    /// The stage of the cycle that runs, and for how long.
    CYCLE_STAGE = "{} for {}";
    /// The last cycle that closed.
    CYCLE_LAST = "last {}";
    /// The middle one of so many.
    CYCLE_USUAL = "usual {} (n {})", plain "usually {} (of {})";
    /// Cycles in which no nappy was logged.
    CYCLE_NO_NAPPY = "no nappy in {}";
    /// The stage of feeding.
    STAGE_FEED = "feed";
    /// The stage of burping.
    STAGE_BURP = "burp";
    /// The stage of changing.
    STAGE_NAPPY = "nappy";
    /// Asleep.
    STAGE_SLEEP = "asleep";
    /// Awake.
    STAGE_AWAKE = "awake";
    /// Label of the waits between feeds.
    GAP_LABEL = "GAP", plain "BETWEEN FEEDS";
    /// The middle wait, and the tenths.
    GAP_USUAL = "usual {}, mostly {}-{} ({} gaps, 7 d)", plain "usually {}, mostly {} to {} (of {} in 7 days)";
    /// A feed that came late and large.
    BATCHED = "observed: gap {} (usual {}), then {} (usual {})";
    /// Label of the last night.
    NIGHT_LABEL = "NIGHT";
    /// Wakings and the longest sleep of the last night.
    NIGHT_WORDS = "wakings {}, longest {}";
    /// The same while it goes on.
    NIGHT_SO_FAR = "wakings {}, longest {} so far";
    /// Sleep of the last 24 h by day and by night.
    SPLIT = "24 h: by night {}, by day {}";
    /// Label of what settled.
    SETTLE = "SETTLE", plain "SETTLING";
    /// How many methods, and how many are reliable.
    SETTLE_WORDS = "{} tried, {} reliable (14 d)", plain "{} tried, {} that held two times in three (14 days)";
    /// A method, how often it held, and how often it was tried.
    METHOD = "{} {}/{}";
    /// Column of time asleep.
    ASLEEP = "asleep";
    /// Column of the longest sleep.
    LONGEST = "max", plain "longest";
    /// The figures of the newest day where none stand beside the rows.
    NEWEST = "{}: asleep {}, max {}", plain "{}: asleep {}, longest {}";
    /// The row still goes on.
    SO_FAR = "so far";
    /// The first night with a long sleep.
    FIRST_LONG = "first night sleep over {} h: day {}";
    /// The last stretch in which nothing was logged.
    GAP = "not logged: {} {} - {}";
    /// The last stretch that was excused, and why.
    EXCUSED = "excused: {} {} - {}, {}";
    /// Nothing to draw.
    EMPTY = "no sleep or feed logged here yet: {} feed, {} asleep; older days with {}";
    /// Which days are shown.
    NO_ENTRIES = "nothing logged in these days: {} earlier, {} later";
}
