//! Screen 2.

texts! {
    /// Heading of the 24 h strip.
    STRIP = "LAST 24 H";
    /// Heading of the fourteen rows.
    ACTOGRAM = "ACTOGRAM  noon to noon", plain "SLEEP AND FEEDS  noon to noon";
    /// Heading of the twenty-eight rows.
    ACTOGRAM_28 = "28 DAYS  four days a line";
    /// Heading of the twenty-eight rows where braille is missing.
    ACTOGRAM_28_ROWS = "28 DAYS  noon to noon";
    /// What the glyphs mean.
    LEGEND = "█ asleep  · awake  ● feed  ? not logged";
    /// What the dots of twenty-eight days mean.
    LEGEND_28 = "⣿ asleep  blank awake  ? not logged";
    /// What the letters of a strip mean.
    LEGEND_STRIP = "b bottle  L R breast  w wet  d dirty  x both";
    /// What Space does, where there is little room.
    REACH_NEXT = "{} {}";
    /// Screen 2 shows a day.
    HOURS_24 = "24 h";
    /// Screen 2 shows a fortnight.
    DAYS_14 = "14 d";
    /// Screen 2 shows four weeks.
    DAYS_28 = "28 d";
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
