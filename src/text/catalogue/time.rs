//! Screen 2.

texts! {
    /// Heading of the 24 h strip.
    STRIP = "LAST 24 H";
    /// Heading of the fourteen rows.
    ACTOGRAM = "ACTOGRAM  noon to noon", plain "SLEEP AND FEEDS  noon to noon";
    /// Heading of the twenty-eight rows.
    ACTOGRAM_28 = "28 DAYS  noon to noon, four days a line";
    /// Heading of the twenty-eight rows where braille is missing.
    ACTOGRAM_28_ROWS = "28 DAYS  noon to noon";
    /// What the glyphs mean.
    LEGEND = "█ asleep  · awake  ● feed  ? not logged";
    /// What the dots of twenty-eight days mean.
    LEGEND_28 = "dot asleep  empty awake or not logged";
    /// What Space does.
    REACH = "{} 24 h · 14 d · 28 d";
    /// Column of time asleep.
    ASLEEP = "asleep";
    /// Column of the longest sleep.
    LONGEST = "max", plain "longest";
    /// The row still goes on.
    SO_FAR = "so far";
    /// The first night with a long sleep.
    FIRST_LONG = "first night sleep over {} h: day {}";
    /// The last stretch in which nothing was logged.
    GAP = "not logged: {} {} - {}";
    /// Nothing to draw.
    EMPTY = "no sleep or feed logged here yet: {} feed, {} asleep; older days with {}";
    /// Which days are shown.
    NO_ENTRIES = "nothing logged in these days: {} earlier, {} later";
}
