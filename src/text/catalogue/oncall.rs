//! What `oncall` and the strip of screen 6 say: who is told first, who next,
//! whose sleep is let be. No ranking, no verdict.

texts! {
    /// The verb.
    VERB = "Who is on call, the next hand-overs, protected sleep";
    /// Examples of `oncall`.
    EXAMPLES = "Examples:
  dadops oncall
  dadops oncall --json | jq -r .now.primary
  dadops oncall take until 06:00       on call instead of whoever has the duty
  dadops oncall swap Mum for 3h        the two have each other's duties
  dadops oncall protect Dad 22:00-02:00   this once; every night is in the plan
  dadops oncall away Nan               until `dadops oncall back Nan`
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
    /// No carers.
    EMPTY = "Nobody is on call yet: `dadops household add carer NAME`";
    /// Help of the words of a change.
    A_WORDS = "Who and when: `Dad`, `until 06:00`, `for 3h`, `22:00-02:00`, `tomorrow 08:00`";
    /// Help of the words of a change with a name in front.
    A_WITH = "With whom and when: `Mum`, `Mum until 06:00`";
    /// The verb of it.
    TAKE = "Be on call; until the next hand-over when no end is said";
    /// The verb of it.
    SWAP = "Exchange duties with another carer";
    /// The verb of it.
    AWAY_VERB = "Not there: no duty, and nobody asks; until `back` when no end is said";
    /// The verb of it.
    BACK_VERB = "There again";
    /// The verb of it.
    PROTECT = "Sleep that is let be, this once";
    /// No name.
    WITH_WHOM = "swap with whom?";
    /// Nobody said it.
    WHICH_CARER = "which carer?";
    /// What can be said.
    WHICH_CARER_HINT = "name one, or choose who writes here: `--by NAME`, `c you NAME`";
    /// A name.
    NO_CARER = "no carer is called `{}`";
    /// Their names.
    CARERS_ARE = "carers here: {}";
    /// How an end is said.
    UNTIL_WHEN_HINT = "such as `until 06:00`, `for 3h`, `22:00-02:00`, `until tomorrow 08:00`";
    /// A time.
    OVER = "that is over already";
    /// A time.
    TOO_FAR = "that is more than a year ahead";
    /// An end after `back`.
    BACK_HAS_NO_END = "being back has no end";
    /// Who, until when.
    TAKES = "oncall: {} until {}", plain "turn of: {} until {}";
    /// Who, from, to.
    TAKES_FROM = "oncall: {} {}-{}", plain "turn of: {} {}-{}";
    /// Two, until when.
    SWAPS = "oncall: {} and {} swap until {}", plain "turns: {} and {} swap until {}";
    /// Two, from, to.
    SWAPS_FROM = "oncall: {} and {} swap {}-{}", plain "turns: {} and {} swap {}-{}";
    /// Who, until when.
    GOES = "away: {} until {}";
    /// Who, from, to.
    GOES_FROM = "away: {} {}-{}";
    /// Who.
    GOES_OPEN = "away: {} until back";
    /// Who, from when.
    GOES_OPEN_FROM = "away: {} from {} until back";
    /// Who, from when.
    COMES = "back: {} from {}";
    /// Who, until when.
    SLEEPS = "protected: {} until {}", plain "let sleep: {} until {}";
    /// Who, from, to.
    SLEEPS_FROM = "protected: {} {}-{}", plain "let sleep: {} {}-{}";
    /// Where the end comes from.
    BY_HAND_OVER = "the next hand-over";
    /// Where the end comes from: hours.
    BY_LENGTH = "{} h, since no hand-over is ahead";
    /// Beside a hand-over: until when.
    WITH_DUTY = "on call until {}", plain "has the turn until {}";
    /// Who.
    ALREADY_ON = "{} is on call then already";
    /// Who.
    AWAY_THEN = "{} is away then";
    /// Who.
    AWAY_THEN_HINT = "`oncall back {}` first";
    /// Who.
    AWAY_ALREADY = "{} is away then already";
    /// Who.
    NOT_AWAY = "{} is not away";
    /// Two.
    NO_DUTY = "neither {} nor {} has a duty then";
    /// One.
    ONESELF = "{} cannot swap with {}";
    /// Who.
    PROTECTED_ALREADY = "the sleep of {} is protected then already";
    /// Who.
    TOOK_THEN = "{} took over then: while that holds, their sleep is not protected";
    /// What to do.
    TOOK_THEN_HINT = "another carer takes first: `oncall take NAME`";
    /// When.
    NOBODY_LEFT = "at {} nobody could be woken";
    /// What to do instead.
    NOBODY_LEFT_HINT = "another end, or another carer first";
    /// One carer.
    NOBODY_ELSE_HINT = "with one carer, somebody from outside stands in: `household add carer NAME`";
    /// Days, who and how many hours of each.
    DUTIES = "duty in {} days: {}", plain "turns in {} days: {}";
    /// Who, hours.
    DUTY_OF = "{} {} h";
    /// Row 1: who.
    HEAD = "on call: {}", plain "turn: {}";
}
