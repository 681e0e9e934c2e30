//! The private check-in: read by one carer alone. The items and what is said
//! of a sum are data, see `guidance::screening`.

texts! {
    /// Title.
    TITLE = "private check-in";
    /// Title with the place among the questions: which, how many.
    TITLE_STEP = "private check-in   {} of {}";
    /// Whose it is.
    OWN = "for {} only";
    /// What it is, before the first question.
    INTRO = "Four short questions. Only you can read the answers: they are sealed under your passphrase and in no list, count, export or picture.";
    /// What cannot be undone.
    INTRO_LOST = "A forgotten passphrase cannot be brought back.";
    /// Keys of the first page.
    INTRO_KEYS = "Space begins   Esc leaves";
    /// Keys of a question.
    ITEM_KEYS = "0-3 answers   Tab skips   Esc leaves, nothing kept";
    /// Keys of the question about help.
    HELP_KEYS = "y/n answers   Tab skips   Esc leaves, nothing kept";
    /// Whom to call.
    CARD = "! whom to call now";
    /// Whom to call, where `!` is typed.
    CARD_TYPED = "F10 whom to call now";
    /// An answer.
    YES = "yes";
    /// An answer.
    NO = "no";
    /// What the note is.
    NOTE = "In your own words, if you like (up to about 600 letters):";
    /// Keys of the note.
    NOTE_KEYS = "Enter goes on   Esc leaves, nothing kept";
    /// Field.
    PASSPHRASE = "passphrase  ";
    /// Field.
    AGAIN = "again       ";
    /// What the second field is for.
    AGAIN_WHY = "Type it twice, every time.";
    /// Keys of the passphrase.
    PASSPHRASE_KEYS = "Enter seals   Tab other field   Esc leaves, nothing kept";
    /// Keys of the passphrase where something is to be read.
    OPEN_KEYS = "Enter opens   Esc leaves";
    /// While a key is derived.
    WORKING = "One moment: this is slow on purpose.";
    /// It is kept.
    KEPT = "Sealed. Only your passphrase opens it.";
    /// Nothing was answered.
    EMPTY = "Nothing is answered yet: S-Tab goes back.";
    /// No passphrase is typed.
    NO_PASSPHRASE = "A passphrase is needed; without one nothing is kept.";
    /// A sum: which, points, of how many.
    SUM = "{}: {} of {}.";
    /// A sum below the level: which, points, of how many, the level.
    SUM_LEVEL = "{}: {} of {}; the published level is {} or more.";
    /// No sum.
    NO_SUM = "{}: not all answered, so no sum.";
    /// A source: what, published, looked at when.
    SOURCE = "({}; {}; seen {})";
    /// A source that was not read again.
    SOURCE_UNREAD = "({}; {}; from memory {}, not checked)";
    /// Help is wanted.
    WANTS = "You want help with this.";
    /// Harm is spoken of: what holds now.
    HARM = "Nothing of this is kept or told.";
    /// Harm is spoken of: the choice.
    HARM_KEYS = "! numbers   Space goes on   Esc leaves, nothing kept";
    /// Harm is spoken of: somebody may be shown the numbers.
    HARM_SHOW = "Call, or show the numbers to somebody near you.";
    /// Keys of a page that says one thing.
    CLOSE_KEYS = "Esc closes";
    /// Keys of what was opened.
    SHOWN_KEYS = "{}/{} scroll   Esc closes   ! whom to call now";
    /// Nothing opened.
    SHOWN_NONE = "Nothing is sealed under that passphrase.";
    /// One check-in: when.
    OF = "{}";
    /// An answer: item, answer.
    ANSWER = "{}: {}";
    /// Before own words.
    WORDS = "\"{}\"";
    /// What deleting does.
    DELETE = "Destroys everything you sealed in this journal, at once and for good. Older backups and other laptops keep their copy: delete those too.";
    /// Keys of the deletion.
    DELETE_KEYS = "Space destroys it   Esc leaves it";
    /// It is gone; the same whether there was anything.
    GONE_YOURS = "Nothing you sealed is in this journal now. Older backups and other laptops keep theirs.";
    /// As on the command line: whose.
    GONE = "Nothing sealed of {} is in this journal now. Older backups keep theirs.";
    /// No carer is chosen.
    WHO = "private for whom? choose who you are first";
    /// How to choose.
    WHO_HINT = "{} you NAME";
    /// What a line would do.
    WOULD_ASK = "asks privately; only you can read it";
    /// What a line would do.
    WOULD_SHOW = "opens what you sealed, after your passphrase";
    /// What a line would do.
    WOULD_DELETE = "asks, then destroys what you sealed";

    /// The passphrase opens nothing.
    WRONG = "that passphrase opens nothing; nothing was kept or changed";
    /// What to do then.
    WRONG_HINT = "try again; what another laptop sealed opens with the passphrase used there";
    /// Not twice alike, whether there is a key or none.
    TWICE = "the passphrase is typed twice, alike; nothing is kept yet";
    /// What to do then.
    TWICE_HINT = "one that you will not forget: nothing brings it back";
    /// A sealed row does not read.
    DAMAGED = "a part of what is sealed is damaged and does not open";
    /// The note does not fit.
    TOO_LONG = "that note is longer than what is sealed can hold; nothing is kept yet";
    /// What to do then.
    TOO_LONG_HINT = "make it shorter, about 600 letters";
    /// The log still holds it.
    IN_LOG = "it is gone from the journal; its log may hold it until another DadOps closes";
    /// What to do then.
    IN_LOG_HINT = "delete once more when the other DadOps is closed";
    /// A thread is gone.
    LOST = "the sealing did not come to an end; nothing is kept";
}
