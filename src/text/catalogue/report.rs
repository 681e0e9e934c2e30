//! What the page of `report` says: for people who would rather look than read.

texts! {
    /// Heading and title of the page: names.
    TITLE = "{}: days and nights";
    /// Name of a baby that has none yet.
    BABY = "baby";
    /// Between names.
    AND = "{} and {}";
    /// A baby and its age.
    BORN = "{}: born {}, {} days old at the end of this page";
    /// A baby whose birth nobody said.
    BORN_UNKNOWN = "{}: date of birth not said";
    /// The days of the page: first, last, how many.
    SPAN = "{} to {}, {} days";
    /// The page ends before the present: as known then.
    AS_AT = "as known at {}";
    /// Zone and the moment it was made.
    MADE = "times in {} · made {} by DadOps {}";
    /// A made-up household.
    DEMO = "DEMO: this household is made up.";
    /// Label.
    L_WHO = "who";
    /// Label.
    L_DAYS = "days";
    /// Label.
    L_MADE = "made";
    /// Heading of what the page is.
    ABOUT = "What this is";
    /// What the page is.
    ABOUT_LOG = "The family's own log, drawn. It is no medical device and gives no medical advice: nothing here says that a baby or a grown-up is well or unwell. Trust your instincts and call your health service when you are worried.";
    /// What a question mark means.
    ABOUT_UNKNOWN = "A ? alone: not known. A ? behind a figure: part of that time was not logged, so the figure is the least it can be. Nothing that was not logged counts as nothing done.";
    /// What n means.
    ABOUT_N = "n is how many days or nights were logged well enough to count.";

    /// Heading.
    GLANCE = "At a glance";
    /// What the columns are.
    GLANCE_LEAD = "The last 24 hours end {}. A night is {} to {}; the last one is the last that has ended. The mean is over the days and nights of the last seven that were logged.";
    /// Caption of the table: name.
    GLANCE_CAPTION = "{}: the last day and the last seven";
    /// Column.
    FIGURE = "figure";
    /// Column.
    LAST_DAY = "last 24 h or last night";
    /// Column.
    KNOWN = "of which logged";
    /// Column.
    MEAN_7 = "mean of 7 days";
    /// Column.
    N_OF_7 = "n of 7";

    /// Figure.
    FEEDS = "feeds";
    /// Figure.
    BOTTLE = "from bottles";
    /// Figure.
    SLEEP = "sleep";
    /// Figure.
    LONGEST_NIGHT = "longest sleep at night";
    /// Figure.
    WAKINGS = "wakings at night";
    /// Figure.
    WET = "wet nappies";
    /// Figure.
    DIRTY = "dirty nappies";
    /// Figure.
    CRYING = "crying";
    /// Figure of a carer.
    SLEPT = "sleep";
    /// Figure of a carer.
    LONGEST_STRETCH = "longest unbroken sleep";
    /// Figure of a carer.
    NIGHT_UP = "up for the babies at night";

    /// Heading.
    NIGHTS = "Nights";
    /// How the rows run.
    NIGHTS_LEAD = "One row is one day from noon to noon, so that a night is whole in the middle; the newest is at the bottom. The shaded hours are the night, {} to {}.";
    /// More rows than one chart holds.
    NIGHTS_OLDER = "After the last four weeks the older ones follow, four to a chart.";
    /// The carers' rows.
    NIGHTS_CARERS = "Below each row of {} the carers' own sleep, in this order: {}. So one sees whose night it was.";
    /// A carer with the letter of the row.
    LETTERED = "{} ({})";
    /// The first night with a long sleep: hours, day of life.
    FIRST_LONG = "First night with an unbroken sleep over {} h: day {}.";
    /// Title of a chart of nights: name, first, last.
    NIGHTS_TITLE = "Sleep and feeds of {}, {} to {}";
    /// The same with carers: name, carers, first, last.
    NIGHTS_TITLE_CARERS = "Sleep and feeds of {} and sleep of {}, {} to {}";
    /// What a chart of nights shows, for those who do not see it: rows, logged days, least, most.
    NIGHTS_DESC = "{} rows, one a day from noon to noon. Sleep of {}: {} to {} a day over {} logged days. The table below has every row.";
    /// The same without a logged day.
    NIGHTS_DESC_UNKNOWN = "{} rows, one a day from noon to noon. No whole day was logged. The table below has every row.";
    /// Caption of the table of nights.
    NIGHTS_TABLE = "Every day from noon to noon";
    /// Column.
    DAY = "day";
    /// Column.
    ASLEEP = "asleep";
    /// Column.
    LONGEST = "longest";
    /// Column.
    NAPPIES = "nappies";
    /// Column of a carer.
    ASLEEP_OF = "{} asleep";
    /// The row still goes on.
    SO_FAR = "so far";
    /// Legend: of a baby, of a carer.
    KEY_ASLEEP = "{} asleep";
    /// Legend.
    KEY_FEED = "feed";
    /// Legend.
    KEY_NAPPY = "nappy";
    /// Legend.
    KEY_UNKNOWN = "? not logged";
    /// Legend.
    KEY_AWAKE = "blank: awake";
    /// Legend.
    KEY_INFERRED = "carer awake, as other entries show";
    /// Legend.
    KEY_NIGHT = "night";

    /// Heading.
    TRENDS = "Trends";
    /// How the charts read.
    TRENDS_LEAD = "A broad bar is the mean of a week from Monday on, a dot one day, the line the mean of the seven days up to it. A striped day was not logged well enough to count; with fewer than three of seven there is no mean.";
    /// Title of a trend: figure, name.
    TREND_TITLE = "{}, {}";
    /// Unit of an axis.
    IN_UNIT = "{} ({})";
    /// What a trend shows: days, n, first week, last week.
    TREND_DESC = "{} of {} days counted. Mean of the first counted week {}, of the last {}.";
    /// A figure that was never observed.
    TREND_NONE = "Not logged, so not drawn: {}.";
    /// Caption of a table of weeks.
    TREND_TABLE = "{}: the weeks";
    /// Caption of the table of days: name.
    TREND_DAYS = "{}: every day; a night stands with the day it began on";
    /// Column.
    WEEK_OF = "week of";
    /// Column.
    MEAN = "mean";
    /// Column.
    N = "n";
    /// Column.
    MEAN_AT_END = "mean of 7 days at its end";
    /// How much of how many hours is known.
    KNOWN_OF = "{}/{}\u{a0}h";
    /// Legend.
    KEY_WEEK = "mean of a week";
    /// Legend.
    KEY_DAY = "one day";
    /// Legend.
    KEY_MEAN = "mean of 7 days";
    /// The last mean of seven days and its n, beside a chart.
    LATEST = "last 7 days: {} (n {})";

    /// Heading.
    HEAT = "Wakings", plain "When the waking happens";
    /// How the map reads: first day, last day.
    HEAT_LEAD = "Wakings by hour and day of the week, {} to {}. The figure is how many; the darker the square, the more an hour of those that were logged.";
    /// Title: name.
    HEAT_TITLE = "Wakings of {} by hour and day of the week";
    /// What it shows: wakings, the hour with the highest rate.
    HEAT_DESC = "{} wakings. The hour with the most: {}, {} in {} such hours.";
    /// What it shows without a waking.
    HEAT_DESC_NONE = "No waking was logged.";
    /// Caption of its table.
    HEAT_TABLE = "Wakings / hours that were logged";
    /// Column.
    HOUR = "hour";
    /// Legend.
    KEY_HEAT_NONE = "no waking";
    /// Legend.
    KEY_HEAT_MOST = "most";

    /// Heading.
    CARERS = "Carers", plain "The grown-ups";
    /// Under the heading.
    CARERS_LEAD = "In the household's order, which is no ranking. For planning, never a score.";
    /// Nothing about the carers' own sleep is in the log.
    CARERS_NO_SLEEP = "No sleep of {} is logged.";
    /// Caption of the table: the moment.
    CARERS_CAPTION = "At {}";
    /// Figure.
    C_SLEPT_24 = "slept in 24 h";
    /// Figure.
    C_SLEPT_48 = "slept in 48 h";
    /// Figure.
    C_OBSERVED = "of the last 24 h logged";
    /// Figure.
    C_LONGEST = "longest unbroken sleep in 24 h";
    /// Figure.
    C_LONG = "last 3 h or more unbroken ended";
    /// It goes on.
    C_LONG_NOW = "goes on";
    /// Figure.
    C_DEBT = "sleep debt, against 8 h a day over 14 days", plain "sleep missing, against 8 h a day over 14 days";
    /// The debt.
    C_DEBT_OF = "{} h";
    /// Too few days for a debt.
    C_DEBT_UNKNOWN = "? (5 days are needed)";
    /// Figure.
    C_DEBT_DAYS = "days the debt stands on";
    /// Figure.
    C_CONFIDENCE = "weight of those days";
    /// Figure.
    C_INTERRUPTED = "interruptions at night, 7 days", plain "times woken at night, 7 days";
    /// Figure.
    C_NIGHT_UP = "up for the babies at night, 7 days";
    /// Figure.
    C_NIGHT_SHARE = "part of the night minutes, 7 days";
    /// Figure.
    C_LOAD_SHARE = "part of all minutes up for the babies, 7 days";
    /// Figure.
    C_TOIL = "toil, 7 days", plain "chores, 7 days";
    /// Title of the chart of shares: days.
    SHARES_TITLE = "Who was up for the babies, {} days";
    /// What it shows.
    SHARES_DESC = "Minutes up for the babies over {} days, by carer, by day and at night. The table below has the figures.";
    /// Caption of its table.
    SHARES_TABLE = "Time up for the babies, {} days";
    /// Column.
    AT_NIGHT = "at night";
    /// Column.
    ALL_TIME = "day and night";
    /// Column.
    SHARE = "share";
    /// Row of acts of which nobody said who did them.
    UNSAID = "nobody said who";
    /// Under the chart.
    SHARES_NOTE = "What only has a moment counts as five minutes. For planning, never a score.";
    /// Nothing was logged of who did what.
    SHARES_NONE = "Who was up for the babies was not logged.";
    /// Title of the chart of involvement: name.
    WEEKS_TITLE = "Nights in which {} had a part, by week";
    /// What it shows.
    WEEKS_DESC = "By week, the part of what happened at night in which {} did something. The table below has the figures.";
    /// Caption of its table.
    WEEKS_TABLE = "What happened at night, and how much {} had a part in";
    /// Column.
    HAPPENED = "happened";
    /// Column.
    PART_IN = "part in";
    /// Column.
    NIGHTS_OF = "nights";
    /// So many of so many.
    OF = "{} of {}";

    /// Opens a table.
    FIGURES = "the figures";
    /// Under everything.
    FOOT = "Trust your instincts: call if worried. This page holds no notes and no answers about mood; it was made on the family's machine and asks no network for anything.";

    /// Verb.
    V_REPORT = "Nights, trends, wakings and carers as one page to look at, print or give away";
    /// Examples of `report`.
    EXAMPLES = "Examples:
  dadops report ada.html
  dadops report week.html --days 7
  dadops report nan.html --no-carers
  dadops report november.html --from 2026-11-01 --to 2026-11-30
";
    /// Argument.
    A_FILE = "The new HTML file; `-` is standard output";
    /// Argument.
    A_DAYS = "The last N days, up to 366; 28 when nothing is said";
    /// Argument.
    A_BABY = "Only this baby";
    /// Argument.
    A_NO_CARERS = "Nothing about the carers";
    /// Argument.
    A_YES = "Write over a file that is no report";
    /// It is written: where, KB, days.
    WRITTEN = "{}: {} KB, {}";
    /// The file is something else.
    OTHER_FILE = "{} is there and is no report of ours; nothing was written";
    /// What to do about it.
    OTHER_FILE_HINT = "choose another name, or --yes writes over it";
    /// A folder in the place of the file.
    IS_FOLDER = "{} is a folder; nothing was written";
    /// What to do about it.
    IS_FOLDER_HINT = "name a file in it, such as report.html";
    /// It cannot be written: where, why.
    NOT_WRITTEN = "the report cannot be written to {}: {}";
    /// What to do about it.
    NOT_WRITTEN_HINT = "choose a folder that is there and that you may write to";
    /// No such baby.
    NO_BABY = "no baby is called {}";
    /// What to do about it.
    NO_BABY_HINT = "`dadops household` lists who lives here";
    /// Nothing to draw: days.
    NOTHING = "nothing was logged about the babies in these days: {}; no page was written";
    /// What to do about it.
    NOTHING_HINT = "name other days with --from and --to, or log: dadops log bottle 90 20m ago";
    /// More days than a page takes.
    TOO_LONG = "a report covers at most {} days, and these are {}";
    /// The days end before they begin.
    BACKWARDS = "--to lies before --from";
    /// The days have not come yet.
    AHEAD = "--from lies ahead of now";
}
