//! What the command line says: headings, sentences of its verbs.

texts! {
    /// A red flag, after what was logged: how urgent, what.
    FLAG = "! {}: {}";
    /// First line of the help.
    ABOUT = "An ops console in the terminal for a family with a newborn";
    /// A figure nobody knows.
    BAD_FIGURE = "`{}` is no figure; there are {}";
    /// One week of a trend.
    TREND_WEEK = "week of {}: {}, {} of {} days observed, 7-day mean {}";
    /// A trend without an observed day.
    TREND_NONE = "no whole day of it observed";
    /// An hour of the week with wakings.
    TREND_HOUR = "{} {}-{}: wakings {} in {} such hours observed";
    /// Nothing has a trend.
    TREND_NOTHING = "nothing logged yet that has a trend";
    /// Head of the page of keys.
    PAGE_KEYS = "# Keys\n\nMade from the key table; `?` in the console shows the same and runs them. `[keys]` in the config\nmoves any of them by its name.\n";
    /// Head of one table of keys.
    KEYS_HEAD = "| left hand | right hand | also | does | name |\n| --- | --- | --- | --- | --- |\n";
    /// A part of the page of keys.
    KEYS_SCREEN = "On every screen";
    /// Heading.
    KEYS_OVER = "On screen 4, on an alert that is over";
    /// A part of the page of keys.
    KEYS_FEED = "In the feed popup";
    /// A part of the page of keys.
    KEYS_NAPPY = "In the nappy popup";
    /// A part of the page of keys.
    KEYS_WHOSE = "Where several babies are asked about";
    /// Heading.
    KEYS_CARER = "In the popup of a carer (Space on screen 6)";
    /// Heading.
    KEYS_TOIL = "In a carer's toil";
    /// Heading.
    KEYS_CHECK_IN = "In a carer's check-in";
    /// Heading.
    KEYS_RECOVERY = "In a carer's recovery";
    /// Heading.
    KEYS_SHIFT = "In a carer's shift";
    /// A part of the page of keys.
    KEYS_HELP = "In the help";
    /// Heading.
    KEYS_HAND_OVER = "On the hand-over card";
    /// A part of the page of keys.
    KEYS_IMPORT = "In the preview of an import";
    /// A part of the page of keys.
    KEYS_GUIDE = "On the page of red flags and the crisis card";
    /// A part of the page of keys.
    KEYS_RUN = "On screen 5, on the steps of a runbook that is followed";
    /// A part of the page of keys.
    KEYS_INCIDENT = "On the page of an incident";
    /// Heading of a part.
    KEYS_PRIVATE = "In a private check-in, where nothing is typed";
    /// A part of the page of keys.
    KEYS_ALWAYS = "Always, even while text is typed";
    /// Head of the page of sources.
    PAGE_SOURCES = "# Sources\n\nMade from `src/guidance/data`: every sentence and number of published guidance that DadOps shows or goes\nby. *Read* says what was read: the publisher's own page, a copy of it, nothing (from memory, to be\nchecked), or that it is a choice of this program. A row past its day is shown all the same.\n\nThe growth standard itself is `who_lms.txt`, see [NOTICE](../NOTICE): 32 kB.\n";
    /// Head of one table of sources.
    SOURCES_HEAD = "| row | says | source | published | read | seen | again by |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    /// Head of the page of verbs.
    PAGE_COMMANDS = "# Verbs\n\nMade from the definition that parses them; `dadops help VERB` shows the same. Every verb also takes\nthe options of `dadops --help`: `--data`, `--now`, `--by`, `--zone`, `--json`, `--plain` and more.\n";

    /// `checkin private` and something else.
    PRIVATE_WHAT = "private takes nothing, `show` or `delete`; nothing was kept";
    /// The option where nothing is sealed.
    PRIVATE_ONLY = "--passphrase-file goes with `checkin private`; nothing was logged";
    /// Nobody is chosen.
    PRIVATE_WHO = "private for whom? nothing was kept";
    /// What to do then.
    PRIVATE_WHO_HINT = "name the carer by --by NAME";
    /// It cannot be done without asking.
    PRIVATE_ASKS = "a private check-in asks; nothing was kept";
    /// Prompt.
    PRIVATE_PASSPHRASE = "Passphrase (not shown): ";
    /// Prompt.
    PRIVATE_AGAIN = "Once more, alike: ";
    /// No passphrase came.
    PRIVATE_NEEDS = "a passphrase is needed; nothing was kept or changed";
    /// Nothing was answered.
    PRIVATE_EMPTY = "nothing was answered, so nothing was kept";
    /// Before the items: stem, the four answers.
    PRIVATE_STEM = "{}  (0 {}, 1 {}, 2 {}, 3 {}; empty skips, ! shows whom to call)";
    /// Prompt: the item.
    PRIVATE_ITEM = "{}  0-3: ";
    /// Prompt: the question.
    PRIVATE_HELP = "{}  y/n: ";
    /// Prompt.
    PRIVATE_NOTE = "In your own words, one line, or empty: ";
    /// An answer that does not read.
    PRIVATE_BAD = "that is none of the answers; nothing is kept";
    /// The note speaks of harm.
    PRIVATE_HARM = "Nothing is added up, kept or told to anybody. Type yes to seal it all the same: ";
    /// It was left.
    PRIVATE_LEFT = "nothing was kept";

    /// A verb that is not there.
    UNKNOWN_VERB = "unknown verb `{}`";
    /// Hint with the nearest word.
    DID_YOU_MEAN = "did you mean `{}`?";
    /// Hint where no word is near.
    SEE_HELP = "`dadops -h` lists what there is";
    /// A time that does not read.
    BAD_TIME = "`{}` is not a time; one looks like 2026-11-22T03:12:00Z";
    /// A moment that does not read.
    BAD_WHEN = "`{}` is not a time; write yesterday, 2026-11-22, 2026-11-22T03:12 or 2026-11-22T03:12:00Z";
    /// A weight that does not read.
    BAD_WEIGHT = "`{}` is not a weight; write 3.4kg, 3400g or 7.5lb";
    /// A wall-clock time the clocks jumped over.
    SKIPPED = "{} never was: the clocks went from {} to {}";
    /// A sex that does not read.
    BAD_SEX = "write f or m";
    /// A kind that is not there.
    BAD_KIND = "`{}` is no kind; the kinds are {}";

    /// Section of the manual page.
    MAN_EXIT = "EXIT STATUS";
    /// Its rows: code, meaning.
    MAN_EXIT_ROWS = "0|done
1|failed: the disk, the file
2|not understood
3|nothing matched
4|needs --yes
5|refused by a rule, such as a time in the future
10|status --check: a ticket is open
20|status --check: a page is open
30|status --check: nothing was logged for 12 hours";
    /// Section of the manual page.
    MAN_FILES = "FILES";
    /// Its rows: path, meaning.
    MAN_FILES_ROWS = "$XDG_DATA_HOME/dadops/|the journal, unless --data or DADOPS_DATA names another folder
$XDG_CONFIG_HOME/dadops/config.toml|the config file; `dadops config template` prints one";
    /// Section of the manual page.
    MAN_ENVIRONMENT = "ENVIRONMENT";
    /// Its rows: variable, meaning.
    MAN_ENVIRONMENT_ROWS = "DADOPS_DATA|as --data
NO_COLOR|when not empty: no colours
TERM|dumb: as --plain
LANG, LC_ALL, LC_CTYPE|not UTF-8: ASCII only";

    /// Status line: the last feed.
    FED = "fed";
    /// Status line: a feed that runs.
    FEEDING = "feeding";
    /// Status line: state.
    ASLEEP = "asleep";
    /// Status line: state.
    AWAKE = "awake";
    /// Status line: nobody logged it.
    UNKNOWN = "?";
    /// Status line: nappy.
    WET = "wet";
    /// Status line: nappy.
    DIRTY = "dirty";
    /// Status line: nothing written for hours.
    LINE_DOUBTFUL = "fed ? (log {} h old)";
    /// Status line: nothing there.
    LINE_EMPTY = "nothing logged yet";
    /// `--check`: all as it should be, with the status line.
    CHECK_OK = "ok: {}";
    /// `--check`: nothing written for half a day.
    CHECK_STALE = "stale: nothing logged for {}";
    /// `--check`: nothing there.
    CHECK_EMPTY = "stale: nothing logged yet";
    /// A place of `--format` that nobody knows.
    UNKNOWN_PLACE = "`{}` is no place of a status line";

    /// `status` of a made-up household.
    DEMO_MARK = "DEMO: this household is made up";
    /// `status` without a baby.
    STATUS_EMPTY = "nothing logged yet: dadops log bottle 90 20m ago";
    /// A baby nobody named.
    BABY = "baby";
    /// Age of a baby.
    DAY = "day {}";
    /// Between the parts of a line.
    BETWEEN = " · ";
    /// One record of `status --plain`: baby, label, value.
    PLAIN_ROW = "{}: {}: {}";
    /// Label of an expected baby.
    DUE = "due";
    /// Days until a baby is due.
    DUE_IN = "in {} days";
    /// A thing nobody logged.
    NOT_LOGGED = "? not logged";
    /// Something that lasts: how long, since when.
    SINCE = "{} since {}";
    /// Something that was: how long ago, when.
    AGO_AT = "{} ago at {}";
    /// Label of an unknown state.
    SLEEP = "sleep";
    /// Label of the civil day.
    TODAY = "today";
    /// Label of the day before.
    YESTERDAY = "yday", plain "day before";
    /// One day: feeds, millilitres, wet, dirty, sleep, longest sleep.
    DAY_TOTALS = "feeds {} · {} ml · wet {}, dirty {} · sleep {}, longest {}";

    /// Heading of a listing.
    HEAD_WHEN = "WHEN";
    /// Heading of a listing.
    HEAD_WHO = "WHO";
    /// Heading of a listing.
    HEAD_WHAT = "WHAT";
    /// Heading of a listing.
    HEAD_BY = "BY";
    /// Heading of a listing.
    HEAD_ID = "ID";
    /// Trouble in one of several lines.
    AT_LINE = "line {}: {}";
    /// A warning, and how many more of its kind.
    AND_MORE = "{}, and {} more";
    /// `--dry-run` before a verb that has none.
    NO_DRY_RUN = "this verb has no dry run; nothing was done";
    /// How to take back what was just stored.
    UNDO_HINT = "undo: dadops undo";
    /// The same, for who was named with `--by`.
    UNDO_HINT_BY = "undo: dadops --by {} undo";
    /// How to bring back what was taken back, for who was named with `--by`.
    REDO_HINT_BY = "redo: dadops --by {} redo";
    /// How to bring back what was just taken back.
    REDO_HINT = "redo: dadops redo";

    /// `household`: label.
    H_BABY = "baby";
    /// `household`: label.
    H_CARER = "carer";
    /// `household`: of a carer.
    H_PRIMARY = "primary";
    /// `household`: of a carer.
    H_GAVE_BIRTH = "gave birth";
    /// `household`: label.
    H_ZONE = "zone";
    /// `household`: no zone set.
    H_MACHINE = "{}, this machine's; dadops household set zone AREA/CITY";
    /// `household`: label.
    H_NATION = "nation";
    /// `household`: nothing set.
    H_NOT_SET = "not set";
    /// `household`: label.
    H_UNITS = "units";
    /// `household`: nobody yet.
    H_NOBODY = "no baby yet: dadops household add baby NAME, or just log something";
    /// `household`: of a baby.
    H_BORN = "born {}";
    /// `household`: of a baby.
    H_DUE = "due {}";
    /// `household`: of a baby.
    H_WEEKS = "{} weeks";


    /// `doctor`: entries, facts.
    D_COUNTS = "{} entries in the journal, {} facts hold";
    /// `doctor`: nothing found.
    D_AGREE = "journal and facts agree";

    /// `--by` named somebody new.
    NEW_CARER = "new carer: {}";
    /// `--to` of a hand-over names nobody known.
    NOBODY_CALLED = "no carer is called `{}`";
    /// `--by` of an undo names nobody known.
    NO_SUCH_CARER = "no carer is called `{}`; nothing was changed";
    /// An act came back without a word.
    NO_ANSWER = "nothing answered; look with `dadops timeline` whether it was stored";
    /// No folder to keep the journal in.
    CHOOSE_DATA = "choose a folder by --data DIR";
    /// `edit --remove --dry-run`.
    WOULD_REMOVE = "would remove {}";
    /// An id that several entries share: how many, digits.
    SEVERAL_IDS = "{} entries have an id that begins with `{}`";
    /// An id that no entry has.
    NO_SUCH_ID = "no entry has an id that begins with `{}`";
    /// Where ids are found.
    SEE_TIMELINE = "`dadops timeline` shows the ids";
    /// A listing without rows.
    NOTHING_LOGGED = "nothing was logged then";
    /// A unit that does not read.
    BAD_UNIT = "`{}` is not COLUMN=UNIT; units are ml, oz, g, kg, lb, c, f, mm, cm, in";
    /// `import --list`: heading.
    HEAD_FORMAT = "FORMAT";
    /// `import --list`: heading.
    HEAD_APP = "APP";
    /// `import --list`: what the files are and what has to be said.
    NEEDS = "takes   {}";
    /// `import --list`: how to get the files out of the app.
    HOW = "get it  {}";
    /// A format that is not there.
    UNKNOWN_FORMAT = "`{}` is no format that is read";
    /// Hint where no format is near.
    SEE_FORMATS = "`dadops import --list` names them";
    /// `export csv` or `babybuddy` without a folder.
    NEEDS_FOLDER = "this is one file for each kind";
    /// What to do then.
    NEEDS_FOLDER_HINT = "name a folder: dadops export csv FOLDER";
    /// `export` to files: facts, files.
    EXPORTED = "wrote {} facts to {}";
    /// `export babybuddy`: the zone.
    BUDDY_ZONE = "times are of {}: set the same zone there; import Tag first, then Child, then the rest";
    /// `export babybuddy`: kind, how many, why.
    BUDDY_LEFT_OUT = "left out: {} {}: {}";
    /// `export babybuddy`: kind, how many, what.
    BUDDY_WITHOUT = "without a place there: {} {}: {}";
    /// `backup`: entries, file.
    BACKED_UP = "copied {} entries to {}";
    /// `restore`: the file.
    RESTORED = "restored from {}";
    /// `restore`: where the old journal is.
    KEPT = "; what was there is kept as {}";
    /// `restore` over a journal, without a yes.
    RESTORE_NEEDS_YES = "this replaces the journal that is there; nothing was changed";
    /// What to do then.
    RESTORE_NEEDS_YES_HINT = "say it with --yes; the old journal is kept beside the new one";
    /// `restore` on a terminal.
    RESTORE_ASK = "This replaces the journal that is there; the old one is kept beside it. Type yes: ";
    /// The word that agrees.
    YES = "yes";
    /// `merge`: new, known.
    MERGED = "took in {} entries; {} were here already";
    /// A file that would be written over.
    IS_THERE = "{} is there already and was left as it is";
    /// What to do then.
    OTHER_NAME = "choose another name";
    /// `config`: it reads.
    CONFIG_READS = "{}: reads";
    /// `config`: there is none.
    CONFIG_MISSING = "{}: not there, the defaults hold; dadops config template prints one";
    /// `config`: where to look.
    SEE_TEMPLATE = "`dadops config template` shows every setting";
    /// Rows of a later version: how many.
    D_UNKNOWN = "{} entries are of a kind that a later version wrote; they are kept";
    /// `doctor glyphs`: each row with its ASCII twin.
    GLYPHS = "Each row should be even, without gaps or boxes with digits in them.
blocks    |█▉▊▋▌▍▎▏|  ▁▂▃▄▅▆▇█|  ░▒▓█|
dots      |·●○◐|  ✓ ▌ ▲|
lines     |────┬────┴────│|
braille   |⣿⣶⣤⣀⡇⢸⠉⠒|
ascii     |# . o ? - + | = * ok|
What is not even: set glyphs = \"ascii\" or \"blocks\" in the config file.
";
    /// The numbered menu.
    MENU = "1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.";
    /// The menu asks for a phrase.
    MENU_PHRASE = "What happened? For example: bottle 90 20m ago";
    /// A choice the menu does not have.
    MENU_UNKNOWN = "{} is none of 1, 2, 3, 4.";

    /// `demo --data`: folder, facts.
    DEMO_FILLED = "DEMO: {} holds a made-up household of {} facts; open it with --data";
    /// `demo` without a folder.
    DEMO_HINT = "DEMO, in memory only: dadops demo --console opens it, --data DIR keeps it";
    /// A folder that holds something else.
    DEMO_REFUSED = "{} is not empty and not a demo; it was left as it is";
    /// What to do then.
    DEMO_REFUSED_HINT = "name an empty folder by --data DIR, or none";

    /// Before what was stored.
    MARK = "✓ ";
    /// Before what was stored, for a screen reader.
    SAVED = "saved: ";

    /// The menu: what was not done, and why.
    MENU_NOT_DONE = "not done: {}";

    /// `demo --console` without a terminal.
    DEMO_NO_TERMINAL = "the console needs a terminal";
    /// What to do then.
    DEMO_NO_TERMINAL_HINT = "`dadops demo` shows the status of the demo without one";
}
