//! Readiness lists.

texts! {
    /// What a due day looks like.
    A_DUE = "a day such as \"36w of pregnancy\", \"birth + 8w\" or \"visit - 1d\"";
    /// What the end of a list looks like.
    AN_UNTIL = "a day that counts from the due date or the birth";
    /// What an address looks like.
    AN_ADDRESS = "an address that begins with https:// or http://";
    /// How many items there are, and may be.
    ITEMS_COUNT = "{} items; a list has 1 to {}";
    /// KiB of the text, and the most.
    TOO_LARGE = "{} KiB; a list has at most {}";
    /// A list in a sentence.
    THE_LIST = "the list {}";
}

texts! {
    /// How many are done, of how many.
    OF = "{} of {}";
    /// A day that is known.
    DUE = "{}";
    /// A day that stands on an expected one.
    ABOUT = "about {}";
    /// A day that is over.
    WAS_DUE = "was due {}";
    /// Today.
    TODAY = "today";
    /// No day is known.
    NO_DAY = "?";
    /// On Now: list, done, of, day.
    ON_NOW = "due: {} {} of {}, {}";
    /// On Now, when the day is over: list, done, of, day.
    ON_NOW_WAS = "{} {} of {}, {}";
    /// On Now: so many further lists.
    MORE = " · +{}";
    /// The head of one list.
    HEAD = "{} · {} of {} · {}";
    /// The visit of a list.
    VISIT = "visit     {}";
    /// The runbook of a list.
    RUNBOOK = "runbook   {}";
    /// A source, and when it was looked at.
    SOURCE = "source    {}, checked {}";
    /// The family's version.
    VERSION = "text      version {} of the family";
    /// The family's version does not read.
    BROKEN = "text      version {} does not read; what ships holds";
    /// Title of the overlay.
    TITLE = "READINESS";
}

texts! {
    /// An item was ticked.
    TICKED = "{}: {}";
    /// A tick was taken off.
    UNTICKED = "{}: {} is open again";
    /// Somebody sees to an item.
    OWNED = "{}: {}, {}";
    /// Nobody is named any more.
    NOT_OWNED = "{}: {}, nobody named";
    /// The day of a visit.
    VISIT_ON = "{}: visit on {}";
    /// No visit any more.
    VISIT_OFF = "{}: no visit";
    /// No list is called so.
    NO_LIST = "no list is called `{}`";
    /// Which there are.
    LISTS = "there are: {}";
    /// No item is called so.
    NO_ITEM = "`{}` is no item of {}";
    /// What an item may be called.
    ITEMS_HINT = "its number from 1 to {}, the beginning of its name, or all";
    /// Nobody is called so.
    NO_CARER = "no carer is called `{}`";
    /// Nothing changes.
    UNCHANGED = "nothing to change in {}";
    /// It is not a date.
    NO_DATE = "`{}` is not a day; one looks like 2026-12-03, or off";
    /// What the line would show.
    WOULD_SHOW = "show readiness lists";
    /// What is wrong with a text.
    FAULT_LINE = "{}:{}: {}";
    /// A text reads: its items.
    READS = "{} reads: {} items";
    /// The file holds another list.
    OTHER_ID = "the text says it is `{}`";
}

texts! {
    /// The verb.
    VERB = "Readiness lists with due dates";
    /// Its examples.
    EXAMPLES = "Examples:
  dadops checklist
  dadops checklist show hospital-bag
  dadops checklist tick hospital-bag 3
  dadops checklist own car-seat fitted Dad
  dadops checklist visit vaccines-8w 2026-12-03";
    /// `list`.
    V_LIST = "All of them, what is due first foremost";
    /// `show`.
    V_SHOW = "One of them, with its items";
    /// `tick`.
    V_TICK = "An item is there";
    /// `untick`.
    V_UNTICK = "It is not after all";
    /// `own`.
    V_OWN = "Somebody sees to an item";
    /// `visit`.
    V_VISIT = "The visit that a list prepares is on this day";
    /// `check`.
    V_CHECK = "What is wrong with a file";
    /// `apply`.
    V_APPLY = "Store a file as the family's version";
    /// A list.
    A_LIST = "The list, or the beginning of its name";
    /// An item.
    A_ITEM = "The item: its number, the beginning of its name, or all";
    /// A carer.
    A_CARER = "The carer; nobody takes the name off";
    /// A day.
    A_DAY = "The day, such as 2026-12-03; off takes it off";
    /// A file.
    A_FILE = "The file";
    /// Why.
    O_WHY = "Why, for the history";
}
