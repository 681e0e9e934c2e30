//! What is said of vaccinations. Which there are is data, see `guidance`.

texts! {
    /// Verb.
    VERB = "Vaccinations: due, booked, given; the UK schedule, the US one by name";
    /// Examples.
    EXAMPLES = "Examples:
  dadops vaccinations
  dadops log vaccine 8 weeks booked 2027-01-05
  dadops log vaccine MenB
  dadops vaccinations --schedule us    AAP 2026; ask your paediatrician
";
    /// Which schedule.
    A_SCHEDULE = "Whose: uk, us";
    /// A visit: baby, age, from when on.
    VISIT = "{}, {}: from {}";
    /// A dose: vaccine, which.
    DOSE = "{}, dose {}";
    /// It was given: when.
    GIVEN = "given {}";
    /// It is booked: for when.
    BOOKED = "booked for {}";
    /// Due, and nothing logged.
    NOT_LOGGED = "? due, not logged";
    /// Not due yet.
    TO_COME = "to come";
    /// No schedule for that nation.
    NONE_ON = "No schedule is on for the USA; `dadops vaccinations --schedule us` shows one.";
    /// No baby that was born.
    NOBODY = "no baby with a birth date in this household yet";
    /// A booking without its day.
    WHICH_DAY = "booked for which day?";
    /// How to say it.
    WHICH_DAY_HINT = "say it as in `vaccine 8 weeks booked 2027-01-05`";
    /// A booking among entries: vaccine, day.
    BOOKED_FOR = "{} booked for {}";
}
