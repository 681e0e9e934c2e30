//! The help of the command line: its examples, verbs, arguments and options.

texts! {
    /// Examples at the head of the help.
    EXAMPLES = "Examples:
  dadops                               open the console
  dadops log bottle 90 20m ago         log a feed
  dadops log asleep 23:50              times mean the past
  dadops status --line                 one line for tmux
  dadops import --list                 files of other apps
  dadops demo --console                look around in a made-up household
";
    /// Examples of `log`.
    LOG_EXAMPLES = "Examples:
  dadops log bottle 90                 90 ml, now
  dadops log feed left for 18m         just ended
  dadops log nappy both 01:30 by mum   somebody else did it
  dadops log med vitamin d 1 drop -- with bottle
  dadops log - < phrases.txt           one a line, all or none
";
    /// Examples of `edit`.
    EDIT_EXAMPLES = "Examples:
  dadops timeline --limit 3            shows the ids
  dadops edit 019a bottle 80 01:20     it was this
  dadops edit 019a --remove            it did not happen
";
    /// Examples of `import`.
    IMPORT_EXAMPLES = "Examples:
  dadops import --list
  dadops import babyconnect eva.csv --zone America/Los_Angeles --dry-run
  dadops import babybuddy export-folder --baby Ada
";
    /// Examples of `status`.
    STATUS_EXAMPLES = "Examples:
  dadops status
  tmux:    set -g status-right '#(dadops status --line)'
  waybar:  \"custom/dadops\": {\"exec\": \"dadops status --waybar\", \"return-type\": \"json\", \"interval\": 60}
";
    /// Examples of `household`.
    HOUSEHOLD_EXAMPLES = "Examples:
  dadops household
  dadops household add baby Ada --born 2026-11-10T14:20 --weeks 39 --birth-weight 3.4kg
  dadops household add carer Mum --primary --gave-birth
  dadops household set zone Europe/London
";

    /// Examples of `forecast`.
    FORECAST_EXAMPLES = "Examples:
  dadops forecast
  dadops forecast accuracy
  dadops forecast --json | jq '.[] | {baby, target, at}'
  dadops forecast batch --data DIR --origins origins.csv --meta meta.json --out P.csv";
    /// Examples of `carers`.
    CARERS_EXAMPLES = "Examples:
  dadops carers
  dadops log dad asleep 23:10          sleep is logged like everything else
  dadops carers --json | jq '.[] | {carer, debt_h, drive}'
";

    /// Examples of `handover`.
    HANDOVER_EXAMPLES = "Examples:
  dadops handover                      the card; nothing is stored
  dadops handover --to Dad | wl-copy   as a text for a message
  dadops handover --done --to Dad      it happened: stored, with undo
";
    /// Examples of `trends`.
    TRENDS_EXAMPLES = "Examples:
  dadops trends                            every figure, twelve weeks
  dadops trends --figure wakings           also the hours of the week
  dadops trends --days 28 --json | jq '.[] | {figure, subject, weeks}'
";

    /// Examples of `checkin`.
    CHECKIN_EXAMPLES = "Examples:
  dadops checkin sleepy 4 load 3 --by Dad
  dadops checkin sleepy 2 20m ago
  dadops checkin mental 4 physical 3 rushed 4 shortfall 2 effort 3 frustration 2
  dadops checkin private --by Mum      PHQ-2 and GAD-2, sealed: you alone read it
  dadops checkin private show          asks for the passphrase
  dadops checkin private delete        destroys it at once, for good
";
    /// Examples of `excuse`.
    EXCUSE_EXAMPLES = "Examples:
  dadops excuse --from 14:00 --to 18:00 --why hospital
  dadops excuse --from 'yesterday 20:00' --to 'today 07:00' --why 'at Nan' --carer Dad
";
    /// Examples of `recovery`.
    RECOVERY_EXAMPLES = "Examples:
  dadops recovery better --by Mum
";

    /// Option.
    O_DATA = "Keep all state in this folder";
    /// Option.
    O_NOW = "Work as if it were TIME (RFC 3339)";
    /// Option.
    O_JSON = "One JSON value on standard output, errors as JSON on standard error";
    /// Option.
    O_PLAIN = "One record a line; without a verb a numbered menu";
    /// Option.
    O_QUIET = "Say nothing when it worked";
    /// Option.
    O_DRY_RUN = "Say what would be stored and store nothing";
    /// Option.
    O_NO_INPUT = "Never ask";
    /// Option.
    O_BY = "Who writes; made known at first use";
    /// Option.
    O_ZONE = "Read and show times in this zone, such as Europe/London";
    /// Option.
    O_NO_COLOR = "No colours";
    /// Option.
    O_NIGHT = "The console in night colours";
    /// Option.
    O_YES = "Unlikely values are meant";

    /// Verb.
    V_HOUSEHOLD = "Who lives here: show, add a baby or a carer, set the zone";
    /// Verb.
    V_LOG = "Log one entry from a phrase, or many from standard input";
    /// Verb.
    V_STATUS = "What holds now";
    /// Verb.
    V_CARERS = "The carers' sleep, debt, load and drive flag: no ranking, no score";
    /// Verb.
    V_FORECAST = "What is likely next, as ranges from this baby's own log";
    /// What `forecast` does beside.
    A_ACCURACY = "How near and how honest the ranges were for this baby, by going over the log";
    /// What `forecast` does beside.
    A_BATCH = "For a judge: answer every moment of a file from normalised logs (--data DIR[,DIR...])";
    /// What `forecast` does beside.
    A_ALARMS = "For a judge: look for changes of feeding frequency in the logs of a manifest";
    /// Argument.
    A_ORIGINS = "CSV: child_id, made_at, target_kind, and file where each moment has its own log";
    /// Argument.
    A_META = "JSON with each child's birth date: {\"c01\": {\"dob\": \"2019-12-17\"}}";
    /// Argument.
    A_OUT = "The CSV to write";
    /// Argument.
    A_MODEL = "Who answers: the model, or one of the plain answers it must beat";
    /// Argument.
    A_MANIFEST = "CSV: file, child_id; the logs lie beside it";
    /// Verb.
    V_HANDOVER = "The card for whoever takes over: what happened since the last hand-over";
    /// Verb.
    V_REDFLAGS = "Signs to call about, the numbers of your nation first; works without a journal";
    /// Verb.
    V_CRISIS = "Whom to call in a crisis; works without a journal";
    /// Verb.
    V_CHECKIN = "How sleepy and how loaded you are, 1 to 5; both are shared. `private` is not";
    /// Verb.
    V_EXCUSE = "A stretch that counts in no promise, and why";
    /// Verb.
    V_RECOVERY = "How your recovery goes against yesterday";
    /// Verb.
    V_TIMELINE = "What was logged, oldest first";
    /// Verb.
    V_TRENDS = "How figures went: by day, by week, the mean of seven days; when babies wake";
    /// Days of `trends`.
    A_TREND_DAYS = "The last N days that have ended; otherwise twelve weeks";
    /// Figure of `trends`.
    A_FIGURE = "Only this figure, such as feeds or slept_min";
    /// Verb.
    V_UNDO = "Take back your last action";
    /// Verb.
    V_REDO = "Bring back what you took back last";
    /// Verb.
    V_EDIT = "Say what an entry should have been, or that it did not happen";
    /// Verb.
    V_IMPORT = "Read another app's files; twice adds nothing";
    /// Verb.
    V_EXPORT = "Everything as JSON, CSV or files for Baby Buddy; objectives as OpenSLO";
    /// Verb.
    V_DEMO = "A made-up household, marked DEMO";
    /// Verb.
    V_DOCTOR = "Check that journal and facts agree";
    /// Verb.
    V_BACKUP = "Copy the journal to a file while others write";
    /// Verb.
    V_RESTORE = "Put a backup in the place of the journal, which is kept beside it";
    /// Verb.
    V_MERGE = "Take in the journal of another laptop";
    /// Verb.
    V_CONFIG = "The config file: where it is, a template, whether it reads";
    /// Verb.
    V_COMPLETIONS = "Completions for a shell, to standard output";
    /// Verb.
    V_MAN = "The manual page, to standard output";
    /// Hidden verb.
    V_PICTURES = "Write the pictures of README and docs";
    /// Hidden verb.
    V_PAGES = "Write the pages of docs that tables make";

    /// Argument of `log`.
    A_PHRASE = "What happened, such as `bottle 90 20m ago`; `-` reads one phrase a line";
    /// Argument of `edit`.
    A_EDIT_PHRASE = "What it is now, as for `log`";
    /// Argument of `edit`.
    A_ID = "The entry's id, or as many first digits as only it has";
    /// Argument of `edit`.
    A_REMOVE = "It did not happen";
    /// Argument of `status`.
    A_LINE = "One ASCII line of at most 40 characters";
    /// Argument of `status`.
    A_FORMAT = "The line from places: {baby} {fed} {feed_ago} {amount} {sleep} {sleep_for} {wet_ago} {dirty_ago} {alerts}";
    /// Argument of `status`.
    A_WAYBAR = "JSON as waybar reads it";
    /// Argument of `status`.
    A_CHECK = "One line and an exit code: 0 ok, 10 ticket, 20 page (also when stale), 30 data stale";
    /// Option of `handover`.
    A_TO_CARER = "Who takes over";
    /// Option of `handover`.
    A_DONE = "It happened: store the hand-over and answer as `log`";
    /// Argument of `checkin`.
    A_CHECKIN = "`sleepy 1-5`, `load 1-5` or both, and when; or `private`, `private show`, `private delete`";
    /// Argument of `checkin`.
    A_PASSPHRASE_FILE = "Private: the passphrase is the first line of FILE; else it is asked, or the first line of standard input";
    /// Argument of `excuse`.
    A_EXCUSE_FROM = "From then on, as in a phrase: 14:00, yesterday 20:00, 2026-11-21 20:00";
    /// Argument of `excuse`.
    A_EXCUSE_TO = "Up to then";
    /// Argument of `excuse`.
    A_WHY = "Why: hospital, a visit, not tracked";
    /// Argument of `excuse`.
    A_EXCUSE_BABY = "Only what is promised for this baby";
    /// Argument of `excuse`.
    A_EXCUSE_CARER = "Only what is promised for this carer";
    /// Argument of `recovery`.
    A_RECOVERY = "same, better or worse, and when";
    /// Argument of `timeline`.
    A_FROM = "From then on: a date, a time with date, or RFC 3339";
    /// Argument of `timeline`.
    A_TO = "Up to then; a date means to its end";
    /// Argument of `timeline`.
    A_KIND = "Only this kind, such as feed, nappy, sleep";
    /// Argument of `timeline`.
    A_LIMIT = "The newest N only";
    /// Argument of `import`.
    A_IMPORT_FORMAT = "The app that wrote the files: see --list";
    /// Argument of `import`.
    A_PATHS = "Files or folders";
    /// Argument of `import`.
    A_BABY = "Whose the rows are, where a file names nobody";
    /// Argument of `import`.
    A_NOTES = "Take the free texts of the rows too";
    /// Argument of `import`.
    A_LIST = "The formats that are read";
    /// Argument of `export`.
    A_EXPORT_FORMAT = "json, csv, babybuddy or openslo";
    /// Argument of `export`.
    A_OUTPUT = "The new file of json or openslo (else standard output), the folder of csv or babybuddy";
    /// Argument of `demo`.
    A_DAYS = "How many days";
    /// Argument of `demo`.
    A_SEED = "Another household for every number";
    /// Argument of `demo`.
    A_TWINS = "Two babies";
    /// Argument of `demo`.
    A_CONSOLE = "Open the console on it";
    /// Argument of `doctor`.
    A_REBUILD = "Make the facts anew from the journal";
    /// Argument of `doctor`.
    A_GLYPHS = "Show the glyphs, for the eye to judge";
    /// Argument of `backup`.
    A_BACKUP = "The new file";
    /// Argument of `restore`.
    A_RESTORE = "A file that `backup` wrote";
    /// Argument of `restore`.
    A_RESTORE_YES = "Replace the journal that is there";
    /// Argument of `merge`.
    A_MERGE = "The other journal, or the folder that holds it";
    /// Argument of `config`.
    A_CONFIG_PATH = "Where the config file is looked for";
    /// Argument of `config`.
    A_CONFIG_TEMPLATE = "A config file with every setting and its default";
    /// Argument of `config`.
    A_CONFIG_CHECK = "Whether the config file reads";
    /// Argument of `completions`.
    A_SHELL = "bash, zsh or fish";
    /// Argument of `household`.
    A_ADD = "Add, or complete what is known";
    /// Argument of `household`.
    A_SET = "Change a setting";
    /// Argument of `household add baby`.
    A_ADD_BABY = "A baby, born or expected";
    /// Argument of `household add carer`.
    A_ADD_CARER = "A carer";
    /// Argument of `household add`.
    A_NAME = "The name";
    /// Argument of `household add baby`.
    A_BORN = "When it was born: date and time, or RFC 3339";
    /// Argument of `household add baby`.
    A_DUE = "The due date of an expected baby";
    /// Argument of `household add baby`.
    A_SEX = "For the growth standard";
    /// Argument of `household add baby`.
    A_WEEKS = "Completed weeks of pregnancy at birth";
    /// Argument of `household add baby`.
    A_BIRTH_WEIGHT = "Weight at birth with its unit: 3.4kg, 3400g, 7.5lb";
    /// Argument of `household add carer`.
    A_PRIMARY = "The one the family protects most";
    /// Argument of `household add carer`.
    A_GAVE_BIRTH = "Gave birth";
    /// Argument of `household set`.
    A_SET_ZONE = "The family's time zone, such as Europe/London";
    /// Argument of `household set`.
    A_SET_NATION = "england, scotland, wales, northern-ireland or usa";
    /// Argument of `household set`.
    A_SET_UNITS = "metric, us or imperial";

    /// Argument of `import`.
    A_UNIT = "The unit of a column that has none: amount=oz, weight=lb, height=in";
    /// Argument of `import`.
    A_MAP = "What the columns of a CSV of your own mean (TOML; for the format csv)";
}
