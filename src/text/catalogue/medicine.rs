//! What is said of doses. What their table says is data, see `guidance`.

texts! {
    /// Verb.
    VERB = "Doses of the last 24 h and from when on the next is possible, with the table's words";
    /// Examples.
    EXAMPLES = "Examples:
  dadops log paracetamol 120mg/5ml 2.5ml
  dadops log paracetamol 120mg/5ml 2.5ml override because the GP said so
  dadops meds
";
    /// Possible again: substance, when.
    POSSIBLE = "{} possible from {}";
    /// No time against it: substance.
    NO_WAIT = "{}: interval and maximum of the table are open";
    /// The table knows no time: substance.
    NO_TIME = "{}: ? the table has no time for this age and strength";
    /// Nobody gave a dose.
    NOTHING = "no timed medicine in the last 24 h";
    /// Refused: product, what stands against it.
    REFUSED = "{} not logged: {}";
    /// What can be done.
    OVERRIDE = "`override because ...` at its end logs it all the same; `dadops meds` shows the table";
    /// Too near another dose: minutes as time, when.
    TOO_EARLY = "the table has {} between doses, possible from {}";
    /// The most of a day: how many, when.
    MAXIMUM = "{} in 24 h is the table's maximum, possible from {}";
    /// Not in the table.
    WRONG_STRENGTH = "that strength is not the table's for this age";
    /// Under the age: until when.
    UNDER_AGE = "under the table's age until {}";
    /// Not over the weight: grams.
    UNDER_WEIGHT = "the table asks for a weight over {} g";
    /// Born early: weeks.
    BORN_EARLY = "the table asks for {} weeks at birth";
    /// Another brand: product, until when.
    TWO_BRANDS = "{} holds the same and was given, a day is over at {}";
    /// No row.
    NO_ROW = "the table has no row for this age";
    /// Not known.
    NO_BIRTH = "birth date not set";
    /// Not known.
    NO_WEIGHT = "no weight logged";
    /// Not known.
    NO_WEEKS = "weeks of gestation not set";
    /// Not known.
    NO_STRENGTH = "no strength said";
    /// A second one of a day: product, when.
    AGAIN = "{} was already given today, {}";
}
