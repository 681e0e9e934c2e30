//! The page of signs to call about, and the crisis card. What they say of
//! signs and numbers is data, see `guidance`.

texts! {
    /// Tab.
    FLAGS = "red flags";
    /// Tab.
    CRISIS = "crisis card";
    /// Where no nation is set.
    NO_NATION = "No nation is set: find your local number; `{} nation england` sets yours.";
    /// Where no nation is set and the zone is the United Kingdom's.
    UK_BY_ZONE = "UK numbers, from your time zone; `{} nation england` sets yours.";
    /// Where no nation is set and the zone is one of the United States.
    USA_BY_ZONE = "US numbers, from your time zone; `{} nation usa` sets yours.";
    /// The numbers of a crisis in a line.
    CRISIS_LINE = "In a crisis, at any hour: {}.";
    /// The numbers of a crisis in a line, where nothing tells the nation.
    CRISIS_LOCAL = "In a crisis, at any hour: {}, or your local number.";
    /// A heading of the crisis card, below all numbers.
    SOURCES = "Sources";
    /// Whose signs.
    PARENT = "THE PARENT WHO GAVE BIRTH";
    /// Whose signs.
    BABY = "THE BABY";
    /// A heading: whose, the number.
    CALL_NOW = "{}: call {} now";
    /// A heading: whose, the number.
    CALL_URGENT = "{}: call {} now";
    /// A heading where no number is known.
    CALL_DOCTOR = "{}: call a doctor now";
    /// A heading where the crisis card has the numbers.
    CALL_CRISIS = "{}: call {} now; more on the crisis card";
    /// A heading.
    TALK = "{}: tell somebody";
    /// A heading of the crisis card.
    CRISIS_NOW = "Thoughts of harming yourself, the baby or somebody else: call now";
    /// A heading of the crisis card.
    SUPPORT = "Somebody to talk to";
    /// A birth without gestation.
    NO_WEEKS = "The weeks of gestation are not set: before 37 weeks ages count from the due date. `baby NAME weeks 39` sets them.";
    /// Whom to call: the number, who answers.
    CALL = "Call {}: {}";
    /// What is dialled, in few words.
    NUMBER = "call {}";
    /// Whom to ask, in few words.
    ASK = "ask your midwife";
    /// The same where the number is not known.
    DOCTOR = "call a doctor";
    /// Whom to ask where no number is named.
    ASK_MIDWIFE = "Ask your midwife, health visitor or doctor.";
    /// Where the nation's number is not known.
    CALL_LOCAL = "Call a doctor: find your local number.";
    /// Under everything.
    TRUST = "Trust your instincts: call if worried.";
    /// A source: what, published when, looked at when.
    SOURCE = "{}; {}; seen {}";
    /// A source that was not read again.
    SOURCE_UNREAD = "{}; {}; from memory {}, not checked";
    /// A row that is past its day.
    OVERDUE = "Part of this was to be checked again by {}. The numbers may have changed.";
    /// What the keys do: up, down, the other page.
    KEYS = "{}/{} scroll  Tab {}  Esc back";
    /// What the keys do on the page of signs: up, down, tick, the other page.
    KEYS_SIGNS = "{}/{} sign  {} tick  Tab {}  Esc back";
    /// The same in few words.
    KEYS_SIGNS_SHORT = "{}/{} sign  {} tick  Tab  Esc back";
    /// What the keys do once a sign was ticked.
    KEYS_TICKED = "{}/{} scroll  Esc back to the list";
    /// A sign that somebody ticked.
    TICKED = "[x] {}";
    /// Once a sign was ticked: which.
    SAID_TICKED = "ticked: {}";
    /// Once a sign was ticked.
    STAYS_SEV1 = "Stored as a red flag. It stays until somebody says why it is over: screen 4, `c alert resolve WHY`. A slip: `z` takes it back.";
    /// Once a less urgent sign was ticked.
    STAYS = "Stored as an alert. It stays until somebody says that it is over: screen 4, `c alert resolve`. A slip: `z` takes it back.";
    /// Which rows show, of how many.
    PLACE = "{}-{} of {}";
    /// The kind of a number.
    EMERGENCY = "emergency";
    /// The kind of a number.
    URGENT = "urgent";
    /// England.
    ENGLAND = "England";
    /// Scotland.
    SCOTLAND = "Scotland";
    /// Wales.
    WALES = "Wales";
    /// Northern Ireland.
    NORTHERN_IRELAND = "Northern Ireland";
    /// The United States.
    USA = "USA";
}
