//! Other apps' files coming in: the preview, the progress, what came of it.

texts! {
    /// Rows, first day, last day.
    READ = "read {} rows, {} to {}";
    /// New, known, left out.
    ADDED = "added {} facts; {} were known; {} rows left out";
    /// New, known, left out.
    WOULD_ADD = "would add {} facts; {} are known; {} rows left out; nothing is stored",
        plain "would add {} entries; {} are here already; {} rows left out; nothing is stored yet";
    /// Rows that name a child or a tag.
    NAMING = "rows that only name a child or a tag: {}";
    /// People made.
    PEOPLE = "new: {}";
    /// Which number is the day, and why.
    DATE_ORDER = "dates are read as {}: {}";
    /// The zone.
    ZONE = "times without offset are read in {}", plain "times are read in {}";
    /// Nobody named the zone.
    ZONE_ASSUMED = "times without offset are read in {}, nobody named a zone: --zone AREA/CITY for another",
        plain "times are read in {}, this computer's zone: --zone AREA/CITY for another";
    /// The household had no zone.
    SETS_ZONE = "the household's zone is {}: dadops household set zone AREA/CITY changes it";
    /// The household has no zone, before it is stored.
    WILL_SET_ZONE = "the household has no zone yet: {} becomes its own";
    /// How many, and where the others come from.
    ALSO = "{} of the new facts say what is here already ({}); they are added all the same",
        plain "{} of the new entries look like ones that are here already ({}); they are added all the same";
    /// Where a fact that is here comes from, when from no app.
    BY_HAND = "logged by hand";
    /// Heading of the sample.
    AS_THEY_READ = "as they will read";
    /// Heading of rows ahead of now.
    FUTURE = "ahead of now, listed here and not stored";
    /// Heading of amounts without a clear unit.
    UNITS = "amounts whose unit is not clear, not converted";
    /// A class of remarks and how many.
    CLASS = "{}: {}";
    /// Remarks that are not shown, on the command line.
    MORE_JSON = "  and {} more: --json lists all";
    /// Remarks that are not shown, in the console.
    MORE = "  and {} more: dadops import … --dry-run --json lists all";
    /// The format, and what told it.
    AUTO = "read as {}: {}";
    /// A map was kept: its file.
    MAP_KEPT = "what {} says of the columns is remembered: import csv without --map uses it again";
    /// A map from before is used: its file.
    MAP_REMEMBERED = "columns are read as {} said, remembered: --map FILE for another";
    /// A map that does not read: the file, and what is wrong.
    BAD_MAP = "{} does not say what columns mean: {}";
}

texts! {
    /// Title of the overlay: format and files.
    TITLE = "import {}";
    /// What a command line would do: paths, format.
    WOULD = "read {} as {} and show it; nothing is stored before Space";
    /// What a command line would do: paths.
    WOULD_AUTO = "read {}, find out the format and show it; nothing is stored before Space";
    /// A step.
    FILES = "reading the files";
    /// A step.
    ROWS = "reading the rows";
    /// A step.
    COMPARE = "comparing with what is here";
    /// A step: done, all.
    STORING = "storing {} of {}";
    /// A whole per cent.
    PERCENT = "{} %";
    /// Keys of the preview.
    KEYS = "Space imports   {}/{} scroll   {} leave";
    /// Keys of a preview with nothing new.
    KEYS_NOTHING = "nothing new: nothing to store   {} leave";
    /// Keys while it reads.
    KEYS_READING = "{} leave, nothing stored";
    /// Keys while it stores.
    KEYS_STORING = "one step: when it is done, {} takes it back as a whole";
    /// Keys of a failure.
    KEYS_FAILED = "nothing is stored   {} leave";
    /// Lines above and below: first shown, last shown, all.
    PLACE = "{}–{} of {}";
    /// What came of it: facts, app.
    DONE = "imported {} facts from {}", plain "imported {} entries from {}";
    /// It was left.
    LEFT = "left; nothing of it is stored";
    /// It cannot be left now.
    BUSY = "it is being stored";
    /// How it is typed.
    EXAMPLE = "import auto ~/export.csv --zone Europe/London --baby Ada";
}
