//! What is said about an import: before it is stored, and after.

texts! {
    /// First line of the preview: format, files.
    READING = "{} from {}";
    /// What a file holds: rows, facts, names, left out.
    ROWS = "{} rows: {} facts, {} names, {} left out";
    /// What of it is new: new, known.
    NEW_AND_KNOWN = "{} new, {} known already";
    /// First and last moment.
    FROM_TO = "{} to {}";
    /// How dates are read, and why.
    DATE_ORDER = "dates are {}";
    /// A zone that the family named.
    ZONE = "times are {}";
    /// A zone that nobody named for this file.
    ZONE_ASSUMED = "times have no offset: {} is assumed; another: --zone AREA/CITY";
    /// Babies that are made.
    NEW_BABIES = "adds baby {}";
    /// Carers that are made.
    NEW_CARERS = "adds carer {}";
    /// Heading above the first facts.
    SAMPLE = "as they will read:";
    /// A class of warnings: how many, its name, the first of them.
    WARNINGS = "{} × {}: {}";
    /// A warning with its place: file, row, what.
    WARNING = "{}:{}: {}";
    /// A warning about a column of a file: file, column, what.
    COLUMN = "{}, column {}: {}";
    /// Nothing was stored, as was asked.
    DRY_RUN = "nothing stored (dry run)";
    /// Stored, and how to take it back.
    STORED = "{} facts stored as one action; `undo` takes all of it back";
    /// All of it is known.
    NOTHING_NEW = "nothing new: all {} facts are known already";
    /// Private words that were not asked for.
    NOTES_LEFT_OUT = "private notes stay out; with them: --notes";
    /// A format in the list: name, app.
    FORMAT = "{}  {}";
    /// What a format needs.
    NEEDS = "  needs  {}";
    /// How to get the files out of the app.
    HOW = "  how    {}";
}
