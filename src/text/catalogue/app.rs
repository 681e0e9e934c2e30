//! What the program answers to keys and verbs.

texts! {
    /// After a saved entry: what can be done about it.
    SAVED_HINT = "{} undo   {} 5 min earlier   {} edit";
    /// After anything else that was saved.
    UNDO_HINT = "{} undo";
    /// After an undo.
    REDO_HINT = "{} redo";
    /// An undo, and what it took back.
    UNDONE = "undone: {}";
    /// An undone correction: what the entry said, and what it says again.
    UNDONE_TO = "undone: {} → {}";
    /// A redo, and what it brought back.
    REDONE = "back again: {}";
    /// An undo or redo of something whose facts are not in memory.
    WRITTEN_AT = "what was written {}";
    /// An undo or redo of what is known of a baby.
    ABOUT_BABY = "baby {}";
    /// An undo or redo of what is known of a carer.
    ABOUT_CARER = "carer {}";
    /// An undo or redo of a setting of the household.
    ABOUT_SETTING = "a setting of the household";
    /// Nothing is left to undo.
    NOTHING_TO_UNDO = "nothing left to undo";
    /// Nothing is left to redo.
    NOTHING_TO_REDO = "nothing to redo";
    /// A fact that an undo left alone.
    KEPT = "kept: {} changed it at {}";
    /// An undo or redo of something that another carer changed since.
    STAYS = "stays as it is: {}";
    /// Somebody whose name is not known.
    SOMEBODY = "somebody";
    /// And so many more.
    AND_MORE = "{} and {} more";
    /// A removed entry.
    REMOVED = "removed: {}";
    /// A baby of the household.
    BABY = "baby {}";
    /// A baby without a name.
    UNNAMED_BABY = "baby, no name yet";
    /// A baby, and when it was born.
    BABY_BORN = "baby {}, born {}";
    /// A baby, and when it is due.
    BABY_DUE = "baby {}, due {}";
    /// A carer of the household.
    CARER = "carer {}";
    /// Several carers of the household.
    CARERS = "carers {}";
    /// After carers were added on a device where nobody is chosen.
    WHO_HINT = "{} says which one you are";
    /// The time that a corrected entry had before.
    WAS = "was {}";
    /// Moving on a screen without a cursor.
    NO_CURSOR = "nothing to move on this screen";
    /// Where there is one.
    NO_CURSOR_HINT = "{} every entry   {} edits the last one";
    /// A setting of the household.
    SETTING = "{} {}";
    /// A setting of this device.
    CHOSEN = "{}: {}, on this device";
    /// Who writes on this device.
    YOU = "you are {}";
    /// No carer is known.
    NO_CARERS = "no carers yet";
    /// How to add carers.
    NO_CARERS_HINT = "{} carers dad mum";
    /// Another carer logged the same a moment ago.
    TWICE = "{} logged {} {}";
    /// What to do about it.
    TWICE_HINT = "{} keeps both, any other key leaves it";
    /// How long ago, in that line.
    MINUTES_AGO = "{} min ago";
    /// Less than a minute ago, in that line.
    A_MOMENT_AGO = "a moment ago";
    /// Something is not on the disk.
    UNSAVED_HINT = "{} tries again";
    /// A first `q` with unsaved entries.
    UNSAVED_QUIT = "not saved: {}";
    /// What to do about it.
    UNSAVED_QUIT_HINT = "{} tries again, {} quits without it";
    /// A first `q` at the root.
    QUIT_AGAIN = "{} again quits";
    /// Something is still on its way to the disk.
    WAIT = "the last entry is not saved yet";
    /// Too many keys at once.
    LOCKED = "keyboard locked";
    /// How to go on.
    LOCKED_HINT = "press {} {}";
    /// It goes on.
    UNLOCKED = "keyboard unlocked";
    /// Whose, since when asleep, what they did and when.
    FORGOTTEN_ASK = "{} asleep since {} and {} at {}: awake when?";
    /// The key that takes that time.
    FORGOTTEN_HINT = "{} at {}";
    /// The same in few words: whose, the time, the key.
    FORGOTTEN_SHORT = "{}: awake at {}?   {} yes";
    /// Without a sign of being awake: whose, since when asleep.
    ENDLESS_ASK = "{} asleep since {}: awake when?";
    /// What is typed then: the key of the command line, who, and when, as an example.
    ENDLESS_HINT = "{} {} awake {}";
    /// The same in few words: whose, and what is typed.
    ENDLESS_SHORT = "{}: awake when?   {}";
    /// `Space` where no carer is picked.
    PICK_A_CARER = "no carer picked";
    /// How to pick one.
    PICK_A_CARER_HINT = "{} or {} picks one";
    /// A check-in without an answer.
    NO_ANSWER = "how sleepy or what load: 1 to 5 first";
    /// A popup that nobody used.
    CLOSED = "closed, nothing stored";
}

texts! {
    /// No entry to shift or to edit.
    NO_LAST = "no entry of yours yet";
    /// No feed to stop or to pause.
    NOT_RUNNING = "no feed is running";
    /// The side is running already.
    SIDE_RUNS = "that side is running";
    /// No bottle to repeat.
    NO_BOTTLE = "no bottle to repeat yet";
    /// The pause would lie before the feed.
    BEFORE_START = "that is before the feed began";
    /// All babies are still expected.
    EXPECTED = "{} is not born yet";
    /// How to say that it is born.
    EXPECTED_HINT = "{} born TIME";
    /// Sleep keeps asking whose.
    WHOSE = "whose sleep?";
    /// How to answer.
    WHOSE_HINT = "a digit picks";
    /// Nothing is typed.
    EMPTY_LINE = "nothing typed";
    /// An entry that is no longer there.
    GONE = "that entry is no longer there";
    /// Somebody changed the entry that is being edited.
    CHANGED = "{} changed it meanwhile: {}";
    /// Somebody removed the entry that is being edited.
    REMOVED_MEANWHILE = "somebody removed it meanwhile";
    /// How to go on.
    CHANGED_HINT = "Enter stores yours, Esc keeps theirs";
    /// The edited entry is the same as before.
    SAME = "nothing changed";
    /// What a line would remove.
    WOULD_REMOVE = "removes {}; {} brings it back";
    /// What an edit must be.
    ONE_ENTRY = "an entry stays one entry";
    /// Copied to the clipboard.
    COPIED = "copied: {}";
    /// The hand-over went to the clipboard.
    COPIED_CARD = "copied: the hand-over, as a text";
    /// Nothing is selected.
    NOTHING_SELECTED = "nothing selected";
    /// The word that means now, beside a time.
    NOW = "now";
}

texts! {
    /// A baby of that name is there.
    BABY_KNOWN = "{} is in the household already";
    /// A carer of that name is there.
    CARER_KNOWN = "{} is a carer already";
    /// A birth that lies ahead.
    BORN_AHEAD = "a birth cannot lie ahead";
    /// What to do instead.
    BORN_AHEAD_HINT = "an expected baby has a due date: baby NAME due DATE";
    /// No baby of that name.
    NO_BABY = "no baby is called {}";
    /// Several babies, and none was named.
    WHICH_BABY = "which baby? {}";
    /// A name that cannot be written on a line.
    BAD_NAME = "a name has 1 to 60 letters and no control characters";
    /// A verb that needs something after it.
    SAY_MORE = "{} what?";
    /// An example of what to say.
    FOR_EXAMPLE = "for example: {}";
    /// A word nobody knows.
    UNKNOWN_WORD = "`{}` is not known here";
    /// A time that does not read.
    NOT_A_TIME = "`{}` is no date and time";
    /// How a time looks.
    TIME_LOOKS = "one looks like 2026-11-10 14:20";
    /// A day that does not read.
    NOT_A_DATE = "`{}` is no date; one looks like 2026-11-10";
    /// The clocks skipped it.
    SKIPPED = "the clocks skipped {}";
    /// A wish for a wider list.
    NOT_A_CHOICE = "`{}` is none of {}";
    /// What a verb would do, in the live echo.
    WOULD_UNDO = "takes back the last action";
    /// What a verb would do, in the live echo.
    WOULD_REDO = "brings back what was undone";
    /// What a verb would do, in the live echo.
    WOULD_EARLIER = "the last entry {} min earlier";
    /// What a verb would do, in the live echo.
    WOULD_LATER = "the last entry {} min later";
    /// What a verb would do, in the live echo.
    WOULD_SHOW = "shows {}";
    /// What a verb would do, in the live echo.
    WOULD_QUIT = "quits";
}
