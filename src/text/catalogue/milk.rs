//! Milk that is kept. How long it keeps is data, see `guidance`.

texts! {
    /// The verb.
    VERB = "Milk that is kept, and until when it is used";
    /// Its examples.
    EXAMPLES = "Examples:
  dadops log milk formula 90 fridge
  dadops log milk breast 80 freezer
  dadops log milk started
  dadops log milk used
  dadops milk";
    /// What is kept, since when, until when.
    USE_BY = "{}, since {}: use by {}";
    /// The same, past its time.
    OVER = "{}, since {}: past its time since {}, throw it away";
    /// The same where no row says how long.
    NO_ROW = "{}, since {}: no published time for this";
    /// Nothing is kept.
    NOTHING = "no milk is kept in the log";
}
