//! The pack for whoever looks after the baby for a while: a page in plain
//! words, for paper and phone.

texts! {
    /// Title: the babies.
    TITLE = "Looking after {}";
    /// Title of the midwife's: the babies.
    TITLE_MIDWIFE = "{}: the last 24 hours and weights";
    /// When it was made.
    MADE = "Made {} from the family's own log.";
    /// A made-up household.
    DEMO = "DEMO: a made-up family. Nothing here is about a real child.";
    /// Age: name, days.
    DAYS_OLD = "{} is {} days old.";
    /// Age: name, weeks.
    WEEKS_OLD = "{} is {} weeks old.";
    /// No birth.
    AGE_UNKNOWN = "When {} was born is not known.";
    /// It ages.
    FRESH = "Days with a baby change fast: after a few days, ask for a new page.";
    /// The last of several names: the others, the last.
    AND = "{} and {}";
    /// A baby without a name.
    BABY = "the baby";
    /// A heading for one of several babies: heading, name.
    OF = "{}: {}";
    /// Below a page: its number, of how many.
    PAGE = "{} / {}";
    /// Above the links to the sections.
    CONTENTS = "On this page";

    /// Heading.
    NUMBERS = "Whom to call";
    /// Heading.
    MORE_NUMBERS = "More numbers";
    /// Under the square.
    CODE = "A phone's camera on this square keeps the numbers.";
    /// The square for those who cannot see it.
    CODE_TITLE = "The phone numbers as a square code (QR)";
    /// Numbers of a nation nobody set.
    NO_NATION = "The family set no country: ask them for the local number of a doctor.";
    /// The card of a phone book: babies.
    CARD = "Help for {}";

    /// Heading.
    FLAGS = "Signs to call about at once";
    /// Heading.
    MORE_FLAGS = "More signs to call about";
    /// Heading.
    PARENT_FLAGS = "Signs in the mother: call at once";
    /// Above signs: number.
    CALL_NOW = "Call {} now:";
    /// Above signs: number.
    CALL_URGENT = "Phone {} now:";
    /// Above signs: number.
    CALL_CRISIS = "Phone {} now:";
    /// Above signs.
    TALK = "Tell somebody:";
    /// Instead of a number that nobody knows.
    A_DOCTOR = "a doctor";
    /// Instead of a number that nobody knows.
    A_CRISIS_LINE = "a crisis line";
    /// Under the signs.
    TRUST = "Trust what you see: call if you are worried. You need nobody's leave.";

    /// Heading.
    TODAY = "Today";
    /// Heading.
    NEXT_FEED = "The next feed";
    /// Low, high, middle.
    NEXT = "Likely between {} and {}, around {}.";
    /// How it was worked out: how many.
    NEXT_OWN = "Worked out from {} waits between this baby's feeds. A hungry baby goes before any time.";
    /// How it was worked out.
    NEXT_AGE = "Worked out from what is usual at this age: the log is still short. A hungry baby goes before any time.";
    /// None.
    NEXT_UNKNOWN = "Not known: too few feeds are in the log. Feed when the baby asks.";
    /// When, how long before, what.
    LAST_FEED = "Last feed: {} ({} before this was made), {}.";
    /// None.
    LAST_FEED_UNKNOWN = "Last feed: not known.";
    /// How long, of how many, days.
    EVERY = "Feeds: about every {} (the middle of {} waits in {} days).";
    /// How many, days.
    EVERY_UNKNOWN = "How long between feeds: not known ({} waits in {} days).";
    /// Amount.
    BOTTLE_ONE = "Last bottle: {}.";
    /// Two or three of the same: how many, amount.
    BOTTLES_SAME = "Last {} bottles: {} each.";
    /// How many, amounts.
    BOTTLES = "Last {} bottles, the newest first: {}.";
    /// None: days.
    BOTTLES_NONE = "Bottles: no amount is in the log of {} days.";
    /// Wet, dirty.
    NAPPIES = "Nappies in the last 24 hours: {} wet, {} dirty.";
    /// None.
    NAPPIES_UNKNOWN = "Nappies in the last 24 hours: not known, none is in the log.";
    /// Sum, longest.
    SLEEP = "Sleep in the last 24 hours: {}, the longest {}.";
    /// None.
    SLEEP_UNKNOWN = "Sleep in the last 24 hours: not known, none is in the log.";
    /// Since when.
    ASLEEP = "When this was made: asleep since {}.";
    /// Since when.
    AWAKE = "When this was made: awake since {}.";
    /// Neither is known.
    STATE_UNKNOWN = "Asleep or awake when this was made: not known.";

    /// Heading.
    NAPS = "Naps and white noise";
    /// How long, how many, days.
    NAP_LENGTH = "By day a nap takes about {} (the middle of {} naps in {} days).";
    /// How many, days.
    NAP_UNKNOWN = "How long a nap takes: not known ({} naps by day in {} days).";
    /// Which ways, of how many nobody said, of how many.
    NAP_BEGAN = "How the naps began: {}. For {} of {} nobody said.";
    /// Which places.
    NAP_WHERE = "Where: {}.";
    /// Of how many, how many.
    NOISE = "White noise was on at {} of {} naps.";
    /// Named at no nap, but against crying: held, tried.
    NOISE_CALMED = "White noise: named at no nap; against crying it was quiet after {} of {} times.";
    /// None.
    NOISE_UNKNOWN = "White noise: nothing about it is in the log. Ask the family.";
    /// What, how often.
    TIMES = "{} ({} times)";
    /// What, once.
    ONCE = "{} (once)";
    /// Above the steps.
    ROUTINE = "Step by step";

    /// Heading.
    POSITIONS = "Positions that bring up wind";
    /// Name, worked, tried.
    WORKED = "{}: worked {} of {} times";
    /// None: days.
    POSITIONS_UNKNOWN = "Not known: no position was noted in {} days.";
    /// Heading.
    CRYING = "Crying, and what helped";
    /// How many, days.
    CRIES = "Crying was logged {} times in {} days.";
    /// Once: days.
    CRY_ONCE = "Crying was logged once in {} days.";
    /// From, to, how many, of how many.
    CRY_HOURS = "Most of it began between {} and {}: {} of {} times.";
    /// Name, held, tried.
    HELPED = "{}: quiet for half an hour after {} of {} times";
    /// Nobody said what helped.
    HELPED_UNKNOWN = "What helped: not known, nobody noted it.";
    /// None: days.
    CRIES_UNKNOWN = "Not known: no crying is in the log of {} days.";

    /// Heading of a runbook: its title.
    WHAT_TO_DO = "What to do: {}";
    /// A timer of a step.
    ABOUT = "({})";
    /// Instead of a key of the console.
    NOTE_IT = "Note it for the family.";

    /// Heading: name.
    SHEET = "The last 24 hours";
    /// From, to.
    SHEET_SPAN = "{} to {}";
    /// Feeds: how many, how many of them bottles, sum.
    SHEET_FEEDS = "Feeds: {}. Bottles among them: {}, {} measured.";
    /// Feeds without a bottle.
    SHEET_FEEDS_BARE = "Feeds: {}. No bottle.";
    /// Feeds with bottles nobody measured: how many, of them bottles.
    SHEET_FEEDS_UNMEASURED = "Feeds: {}. Bottles among them: {}, not measured.";
    /// No feeds.
    SHEET_FEEDS_NONE = "Feeds: not known, none is in the log.";
    /// Column.
    TIME = "Time";
    /// Column.
    WHAT = "What";
    /// Column.
    MORE = "How much, how long";
    /// A sleep that still ran.
    STILL = "still asleep";
    /// A feed, a nappy, a sleep.
    FEED = "feed";
    /// A nappy.
    NAPPY = "nappy";
    /// A sleep.
    SLEEP_ROW = "sleep";
    /// A temperature.
    TEMPERATURE = "temperature";
    /// Nothing.
    SHEET_NONE = "Nothing is in the log of these 24 hours.";
    /// Heading.
    WEIGHTS = "Weights";
    /// Column.
    DATE = "Date";
    /// Column.
    WEIGHT = "Weight";
    /// Column.
    CHANGE = "Against birth";
    /// The row of the birth.
    AT_BIRTH = "at birth";
    /// Not worked out.
    UNKNOWN = "not known";
    /// None.
    WEIGHTS_NONE = "No weight is in the log.";

    /// Heading.
    SOURCES = "Where this comes from";
    /// Above them: the day the oldest was looked at.
    SOURCES_LEAD = "The signs and steps are put in plain words from these pages, all looked at on {} or later. They are no medical advice, and no page knows this baby.";

    /// Hours and minutes.
    HOURS_MINUTES = "{} h {} min";
    /// Whole hours.
    HOURS = "{} h";
    /// Minutes.
    MINUTES = "{} min";

    /// Verb.
    EXPORT = "Write the pack for whoever looks after the baby: page, paper, phone numbers";
    /// Examples.
    EXAMPLES = "Examples:
  dadops runbook export --for grandparents ~/pack     page, paper, text and phone numbers
  dadops runbook export --for sitter sitter.pdf       paper only
  dadops runbook export --for midwife --format html ~/pack
  dadops runbook export --for sitter --qr             the phone numbers, for a phone's camera
";
    /// Who it is for.
    O_FOR = "Who it is for";
    /// The form.
    O_FORM = "In which form; all of them in a folder, else as the file's name ends";
    /// The square.
    O_QR = "Print the phone numbers as a square code for a phone's camera";
    /// Over what is there.
    O_YES = "Write over files that are no pack of ours";
    /// Where to.
    A_PATH = "A folder, or a file that ends in .html, .md or .pdf; `-` is standard output";
    /// Who.
    W_GRANDPARENTS = "The routine, what works, what to do if, the mother's signs";
    /// Who.
    W_SITTER = "The same, for some hours";
    /// Who.
    W_MIDWIFE = "The last 24 hours row by row, and weights";
    /// Form.
    F_HTML = "One page for browser and phone, with nothing fetched";
    /// Form.
    F_MD = "Markdown";
    /// Form.
    F_PDF = "A4, to print";
    /// Form.
    F_ALL = "All three, and the phone numbers as contacts.vcf";
    /// Nobody to look after.
    NO_BABY = "no baby is here yet; nothing was written";
    /// What to do about it.
    NO_BABY_HINT = "dadops household add baby NAME --born TIME";
    /// A file's name and the form differ: file, form.
    OTHER_FORM = "{} does not end as {} does; nothing was written";
    /// What to do about it.
    OTHER_FORM_HINT = "leave --format out, or name a folder";
    /// Standard output takes one text.
    ONE_TEXT = "standard output takes one text: --format html or --format md";
    /// It is no folder.
    NO_FOLDER = "{} is a file and no folder; nothing was written";
    /// What to do about it.
    NO_FOLDER_HINT = "name a folder, or a file that ends in .html, .md or .pdf";
    /// A folder in the place of a file.
    IS_FOLDER = "{} is a folder; nothing was written";
    /// Somebody else's file.
    OTHER_FILE = "{} is there and is no pack of ours; nothing was written";
    /// What to do about it.
    OTHER_FILE_HINT = "choose another name, or --yes writes over it";
    /// It cannot be written: where, why.
    NOT_WRITTEN = "the pack cannot be written to {}: {}";
    /// What to do about it.
    NOT_WRITTEN_HINT = "choose a folder that is there and that you may write to";
    /// Written: file, KB.
    WRITTEN = "{}: {} KB";
    /// What is done with them.
    GIVE = "Print the PDF, or send the page. It holds the baby's routine and names: give it to whom you trust.";
    /// No number can be dialled.
    NO_CODE = "no number can be dialled from here: set the nation first";
    /// What to do about it.
    NO_CODE_HINT = "dadops household set nation england";
    /// Below the square: columns.
    COLUMNS = "Needs a terminal of {} columns with light letters on a dark ground.";
}
