//! What `oncall` and the strip of screen 6 say: who is told first, who next,
//! whose sleep is let be. No ranking, no verdict.

texts! {
    /// The verb.
    VERB = "Who is on call, the next hand-overs, protected sleep";
    /// Examples of `oncall`.
    EXAMPLES = "Examples:
  dadops oncall
  dadops oncall --json | jq -r .now.primary
  dadops plan edit                     shifts, rotations and protected sleep are in the plan
";
    /// What `c oncall` would do.
    WOULD = "shows who is on call";
    /// Title and heading.
    TITLE = "ON CALL", plain "WHOSE TURN";
    /// Label.
    ON_CALL = "on call", plain "turn of";
    /// Label of a row of letters.
    PRIMARY = "primary", plain "first";
    /// Label.
    BACKUP = "backup", plain "then";
    /// Label.
    PROTECTED = "protected", plain "let sleep";
    /// Label.
    NEXT = "next";
    /// Label of the rest of a list.
    NOTHING = "";
    /// Label.
    AWAY = "away";
    /// Label.
    COVER = "cover";
    /// Label.
    BALANCE = "balance";
    /// Label.
    NOTE = "note";
    /// Nobody.
    NOBODY = "nobody";
    /// Who, until when, how long that is.
    UNTIL = "{} until {} ({})";
    /// Who; no hand-over is known.
    UNCHANGED = "{}; no hand-over ahead";
    /// Who, after whom comes who and when.
    SHORT = "{}, then {} at {}";
    /// Clock, who comes, when, how long until then.
    MARK = "{}  {} takes over at {} ({})";
    /// Clock, who is asked next from when, how long until then.
    MARK_BACKUP = "{}  backup {} from {} ({})";
    /// Clock and that nothing changes.
    MARK_NONE = "{}  no hand-over ahead";
    /// From, to, who.
    TURN = "{}-{} {}";
    /// From, who.
    TURN_OPEN = "from {} {}";
    /// The rest of a turn.
    WITH = " (backup {})", plain " (then {})";
    /// Whose, from, to.
    WINDOW = "{} {}-{}";
    /// No shift runs.
    NO_SHIFT = "no shift now: who may be woken, the primary last";
    /// Days, per cent.
    COVERED = "next {} d: somebody may be woken {} % of the time";
    /// When.
    GAP = "nobody at {}";
    /// Days, figure, carers, pairs.
    BALANCED = "next {} d: the lesser duty is {} of the greater (carers {}, pairs {})";
    /// No carers.
    EMPTY = "Nobody is on call yet: `dadops household add carer NAME`";
}
