//! What is said about a row that was not taken, or not as it stands.

use crate::domain::quantity::QuantityError;
use crate::domain::zone::Zone;
use crate::journal::check::Doubt;
use crate::journal::check::MAX_TEXT;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use thiserror::Error;

/// One thing to know about a file, a column or a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// The file's name.
    pub file: String,
    /// The row, as an editor counts lines (in JSON: its place in the list,
    /// from 1); absent when it is about the whole file.
    pub row: Option<u64>,
    /// The column, where it is about one.
    pub column: Option<String>,
    /// Whether the row it is about is left out of the journal.
    pub left_out: bool,
    /// What it is.
    pub why: Why,
}

impl Warning {
    /// Returns the class, the word in JSON that warnings are counted under.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        self.why.class()
    }
}

impl Why {
    /// Tells whether it is said once about a file, not about each row.
    #[must_use]
    pub const fn once_a_file(&self) -> bool {
        matches!(
            self,
            Self::UnitAssumed { .. }
                | Self::MeaningAssumed { .. }
                | Self::DateOnly
                | Self::UnknownTag { .. }
                | Self::UnknownZone { .. }
        )
    }
}

/// Defines [`Why`] and the class of each.
macro_rules! whys {
    ($($(#[$doc:meta])* $class:literal $words:literal
        $name:ident $({ $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })?;)*) => {
        /// What is wrong or odd, in words.
        #[derive(Debug, Clone, PartialEq, Error)]
        pub enum Why {
            $(
                $(#[$doc])*
                #[error($words)]
                $name $({ $($(#[$fdoc])* $field: $ty),* })?,
            )*
        }

        impl Why {
            /// Returns the class, the word in JSON that warnings are counted under.
            #[must_use]
            pub const fn class(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $($field: _),* })? => $class,)*
                }
            }
        }
    };
}

whys! {
    /// No time where one must be.
    "no_time" "has no time"
    NoTime;
    /// A time in a form that is not known.
    "unreadable_time" "`{text}` is not a time; one looks like 2026-11-22 03:12"
    UnreadableTime {
        /// As it stands.
        text: String,
    };
    /// A day where a moment must be.
    "day_without_time" "`{text}` is a day without a time"
    DayWithoutTime {
        /// As it stands.
        text: String,
    };
    /// Before the year 2000.
    "absurd_year" "the year {year} is before any baby here"
    AbsurdYear {
        /// The year.
        year: i32,
    };
    /// A NUL, a bell and their like.
    "control_character" "holds a control character"
    ControlCharacter;
    /// It lies ahead.
    "future" "lies ahead of now; kept apart"
    Future;
    /// A text over the limit.
    "text_too_long" "holds a text of {bytes} bytes, over the limit of {MAX_TEXT}"
    TextTooLong {
        /// Its length.
        bytes: usize,
    };
    /// No number where one must be.
    "not_a_number" "`{text}` is not a number"
    NotANumber {
        /// As it stands.
        text: String,
    };
    /// A number that nothing can have.
    "impossible" "`{text}` {error}"
    Impossible {
        /// As it stands.
        text: String,
        /// Why.
        error: QuantityError,
    };
    /// A unit that fits two readings.
    "ambiguous_unit" "`{text}` can be read in two ways and is not converted"
    AmbiguousUnit {
        /// As it stands.
        text: String,
    };
    /// A unit that is none of this kind.
    "unknown_unit" "`{text}` has no unit that is known here"
    UnknownUnit {
        /// As it stands.
        text: String,
    };
    /// A bare number where nothing says the unit.
    "no_unit" "`{text}` has no unit and nothing says which"
    NoUnit {
        /// As it stands.
        text: String,
    };
    /// A kind that the family's map leaves out.
    "skipped_by_map" "is `{word}`, which the map skips"
    SkippedByMap {
        /// The word.
        word: String,
    };
    /// A measurement without any number.
    "nothing_measured" "says nothing that was measured"
    NothingMeasured;
    /// The app's own key of a row that was taken already.
    "same_key" "has the key of row {row}, which was taken"
    SameKey {
        /// The earlier row.
        row: u64,
    };
    /// A zone that no time zone has.
    "unknown_zone" "`{text}` is not a time zone; the one of this import is taken"
    UnknownZone {
        /// As it stands.
        text: String,
    };
    /// One part of a row, while the rest of it was taken.
    "part_left_out" "is taken without its {part}: {because}"
    PartLeftOut {
        /// Which part.
        part: &'static str,
        /// Why, in words.
        because: String,
    };
    /// Dates of one file that read unlike its neighbours'.
    "own_date_order" "has dates that read {order}, unlike other files here"
    OwnDateOrder {
        /// How.
        order: &'static str,
    };
    /// A word that is not one of those known.
    "unknown_word" "`{text}` is not a word known here"
    UnknownWord {
        /// As it stands.
        text: String,
    };
    /// A cell that must say something and is empty.
    "no_value" "says nothing where the value must be"
    NoValue;
    /// A total that its parts do not make.
    "total_differs" "says {total} in all, and its parts make {parts}"
    TotalDiffers {
        /// The total, as it stands.
        total: String,
        /// What the parts make.
        parts: String,
    };
    /// The other app keeps what was deleted.
    "deleted_there" "was deleted in the app"
    DeletedThere;
    /// A row about a part of what another row says whole.
    "part_of_another" "belongs to a row of another file, which stands for it"
    PartOfAnother;
    /// A file that is left as it is.
    "file_not_read" "is not read: {because}"
    FileNotRead {
        /// Why.
        because: &'static str,
    };
    /// Neither yes nor no.
    "not_yes_no" "`{text}` is neither yes nor no"
    NotYesNo {
        /// As it stands.
        text: String,
    };
    /// Nothing says which child.
    "unknown_child" "does not say which child, or one that the file does not know"
    UnknownChild;
    /// About another child than the one asked for.
    "other_child" "is about {name}"
    OtherChild {
        /// Who.
        name: String,
    };
    /// A timer that still runs in the other app says nothing yet.
    "running_timer" "is a timer that still runs"
    RunningTimer;
    /// A row that is nothing but private words.
    "note_left_out" "is a note; it comes in only with --notes"
    NoteLeftOut;
    /// The other app held more than it gave.
    "more_pages" "is one page of several; the rest is not in this file"
    MorePages;
    /// Not an object where one must be.
    "not_a_row" "is not a row with fields"
    NotARow;
    /// The same row stands in an earlier file too.
    "in_both_files" "stands in {other} too"
    InBothFiles {
        /// The earlier file.
        other: String,
    };
    /// Private words beside facts that were taken.
    "notes_left_out" "{count} notes left out; they come in only with --notes"
    NotesLeftOut {
        /// How many.
        count: usize,
    };
    /// A column nobody reads.
    "unknown_column" "is a column not known here and was not read"
    UnknownColumn;
    /// Fewer fields than the header.
    "short_row" "has {has} of {wants} fields; those missing count as empty"
    ShortRow {
        /// How many it has.
        has: usize,
        /// How many the header has.
        wants: usize,
    };
    /// More fields than the header.
    "long_row" "has {has} fields for {wants} columns; the rest was not read"
    LongRow {
        /// How many it has.
        has: usize,
        /// How many the header has.
        wants: usize,
    };
    /// Nothing says the unit.
    "unit_assumed" "has no unit; taken as {unit} ({because})"
    UnitAssumed {
        /// The sign of the unit that was taken.
        unit: &'static str,
        /// Why.
        because: &'static str,
    };
    /// A word with two readings.
    "meaning_assumed" "`{word}` is taken as {meaning}"
    MeaningAssumed {
        /// The word.
        word: String,
        /// What it was taken for.
        meaning: &'static str,
    };
    /// A decimal comma.
    "comma_read" "`{text}` is read with a decimal comma"
    CommaRead {
        /// As it stands.
        text: String,
    };
    /// The clocks went back.
    "repeated_hour" "{local} happened twice; the {taken} is taken ({because})"
    RepeatedHour {
        /// The wall clock.
        local: NaiveDateTime,
        /// Which.
        taken: &'static str,
        /// Why.
        because: &'static str,
    };
    /// The clocks went forward.
    "skipped_hour" "{local} never was, the clocks went forward; moved on by the jump"
    SkippedHour {
        /// The wall clock.
        local: NaiveDateTime,
    };
    /// A day, not a moment.
    "date_only" "has days without times; noon is taken"
    DateOnly;
    /// A birth without a time of day.
    "birth_date_only" "says the birth as a day; its beginning is taken"
    BirthDateOnly;
    /// Day or month first, and nothing tells.
    "date_order_assumed" "nothing tells day/month from month/day; {order} is taken"
    DateOrderAssumed {
        /// What was taken.
        order: &'static str,
    };
    /// A sleep that does not say when it ended.
    "no_end" "does not say when it ended; kept as a moment"
    NoEnd;
    /// It ends before it starts.
    "ends_before_start" "ends before it starts; kept so, it counts 0 minutes"
    EndsBeforeStart;
    /// It starts and ends at once.
    "no_length" "starts and ends at the same moment"
    NoLength;
    /// Longer than a day.
    "over_a_day" "lasts over 24 h"
    OverADay;
    /// It shares time with another of its kind.
    "overlaps" "shares time with row {row}"
    Overlaps {
        /// The other row.
        row: u64,
    };
    /// The same again.
    "same_again" "says the same as row {row}"
    SameAgain {
        /// The other row.
        row: u64,
    };
    /// One id of the app twice.
    "same_id" "has the id {id} of row {row}; both are kept"
    SameId {
        /// The id.
        id: String,
        /// The other row.
        row: u64,
    };
    /// Unlikely and possible.
    "unlikely" "{doubt}"
    Unlikely {
        /// What.
        doubt: Doubt,
    };
    /// Two columns of a row do not agree.
    "contradiction" "says `{one}` and `{other}`"
    Contradiction {
        /// One.
        one: String,
        /// The other.
        other: String,
    };
    /// The child's id and name do not belong together.
    "child_mismatch" "has the id of {by_id} and the name of {by_name}; the name counts"
    ChildMismatch {
        /// Whom the id means.
        by_id: String,
        /// Whom the name means.
        by_name: String,
    };
    /// A tag that the tag file does not know.
    "unknown_tag" "has the tag `{tag}` that the tag file does not know; kept as it is"
    UnknownTag {
        /// The tag.
        tag: String,
    };
    /// A zone that the files do not name.
    "zone_taken" "names no zone; {zone} is taken ({because})"
    ZoneTaken {
        /// Which.
        zone: Zone,
        /// Why.
        because: &'static str,
    };
    /// A birth that only the ages tell of.
    "birth_from_age" "says the birth only by the age; {born} is taken"
    BirthFromAge {
        /// The day.
        born: NaiveDate,
    };
    /// Something that has not happened.
    "planned" "is planned, not done; kept apart"
    Planned;
    /// A row that the app no longer shows.
    "deleted" "was deleted in the app"
    Deleted;
    /// A pause that does not say when it was.
    "pause_unplaced" "stood still for {minutes} min and does not say when; its end is taken"
    PauseUnplaced {
        /// How long.
        minutes: i64,
    };
    /// A waking that does not say when the sleep began.
    "no_start" "does not say when the sleep began; kept as a waking"
    NoStart;
    /// A total of the file's own that its rows do not give.
    "own_total_differs" "{what}: the file says {said}, its rows give {counted}{because}"
    OwnTotalDiffers {
        /// Which total.
        what: String,
        /// What the file says.
        said: String,
        /// What its rows give.
        counted: String,
        /// What explains it, with the punctuation before it; may be nothing.
        because: &'static str,
    };
    /// How the file's own totals compare.
    "totals_checked" "{agree} of {checked} totals of its own agree with its rows"
    TotalsChecked {
        /// How many were compared.
        checked: usize,
        /// How many agree.
        agree: usize,
    };
    /// A kind of its own.
    "own_kind" "`{activity}` is kept as a kind of the family's own"
    OwnKind {
        /// The other app's name for it.
        activity: String,
    };
}
