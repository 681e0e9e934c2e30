//! The words a phrase may begin with.

use crate::domain::detail::Detail;
use crate::domain::nappy::NappyContent;
use crate::guidance::medicine;
use crate::journal::timeline::Timeline;

/// What a phrase says happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// A feed of some sort.
    Feed,
    /// A bottle.
    Bottle,
    /// A nursing.
    Breast,
    /// Food.
    Solids,
    /// Expressing.
    Pump,
    /// Milk that is kept.
    Milk,
    /// A nappy, with what was in it when the word says so.
    Nappy(Option<NappyContent>),
    /// Falling asleep, or a whole sleep.
    Sleep,
    /// A whole sleep.
    Slept,
    /// Waking.
    Awake,
    /// All sleep of a sleep-day is in the log.
    SleepDay,
    /// A burp.
    Burp,
    /// Crying.
    Cry,
    /// A temperature.
    Temperature,
    /// A weight.
    Weight,
    /// A length.
    Length,
    /// A head circumference.
    Head,
    /// A dose.
    Medicine,
    /// A dose of what the word names.
    Dose(String),
    /// A vaccine.
    Vaccine,
    /// A first.
    Milestone,
    /// Words.
    Note,
    /// A request of a carer.
    Ask,
    /// Somebody came.
    Visit,
    /// The watch goes to another.
    HandOver,
    /// Going somewhere.
    Trip,
    /// A stretch counts in no promise.
    Excuse,
    /// Work that is not care.
    Toil,
    /// A carer's recovery.
    Recovery,
    /// How a carer is.
    CheckIn,
    /// A timer stands still.
    Pause,
    /// A timer goes on.
    Resume,
    /// What runs ends.
    Stop,
    /// The other side.
    Switch,
    /// One of the family's own kinds, with its name when the word is one.
    Custom(Option<String>),
}

/// The words that everybody has; the first of a verb is the one offered.
const VERBS: &[(&str, Verb)] = &[
    ("feed", Verb::Feed),
    ("fed", Verb::Feed),
    ("bottle", Verb::Bottle),
    ("breast", Verb::Breast),
    ("nurse", Verb::Breast),
    ("nursing", Verb::Breast),
    ("solids", Verb::Solids),
    ("pump", Verb::Pump),
    ("milk", Verb::Milk),
    ("nappy", Verb::Nappy(None)),
    ("diaper", Verb::Nappy(None)),
    ("wet", Verb::Nappy(Some(NappyContent::Wet))),
    ("pee", Verb::Nappy(Some(NappyContent::Wet))),
    ("wee", Verb::Nappy(Some(NappyContent::Wet))),
    ("dirty", Verb::Nappy(Some(NappyContent::Dirty))),
    ("poo", Verb::Nappy(Some(NappyContent::Dirty))),
    ("poop", Verb::Nappy(Some(NappyContent::Dirty))),
    ("both", Verb::Nappy(Some(NappyContent::Both))),
    ("dry", Verb::Nappy(Some(NappyContent::Dry))),
    ("sleep", Verb::Sleep),
    ("asleep", Verb::Sleep),
    ("nap", Verb::Sleep),
    ("slept", Verb::Slept),
    ("awake", Verb::Awake),
    ("woke", Verb::Awake),
    ("wake", Verb::Awake),
    ("sleepday", Verb::SleepDay),
    ("sleep day", Verb::SleepDay),
    ("burp", Verb::Burp),
    ("cry", Verb::Cry),
    ("temp", Verb::Temperature),
    ("temperature", Verb::Temperature),
    ("weight", Verb::Weight),
    ("length", Verb::Length),
    ("height", Verb::Length),
    ("head", Verb::Head),
    ("med", Verb::Medicine),
    ("medicine", Verb::Medicine),
    ("vaccine", Verb::Vaccine),
    ("milestone", Verb::Milestone),
    ("note", Verb::Note),
    ("ask", Verb::Ask),
    ("visit", Verb::Visit),
    ("handover", Verb::HandOver),
    ("hand-over", Verb::HandOver),
    ("hand over", Verb::HandOver),
    ("trip", Verb::Trip),
    ("excuse", Verb::Excuse),
    ("toil", Verb::Toil),
    ("recovery", Verb::Recovery),
    ("checkin", Verb::CheckIn),
    ("check-in", Verb::CheckIn),
    ("check in", Verb::CheckIn),
    ("pause", Verb::Pause),
    ("resume", Verb::Resume),
    ("stop", Verb::Stop),
    ("switch", Verb::Switch),
    ("custom", Verb::Custom(None)),
];

/// Kinds of their own that most families have.
const OWN: &[&str] = &["bath", "tummy time"];

/// Most words in a kind's name.
pub const LONGEST: usize = 4;

/// Returns what a word, or a few in lower case, says happened.
#[must_use]
pub fn verb(words: &str, timeline: &Timeline) -> Option<Verb> {
    if let Some((_, verb)) = VERBS.iter().find(|(name, _)| *name == words) {
        return Some(verb.clone());
    }
    let own = OWN.iter().find(|name| **name == words).map(|name| (*name).to_owned());
    let own = own.or_else(|| {
        own_kinds(timeline).find(|name| name.to_lowercase() == words).map(str::to_owned)
    });
    let dose = || medicine::names().any(|name| name == words).then(|| words.to_owned());
    own.map(|name| Verb::Custom(Some(name))).or_else(|| dose().map(Verb::Dose))
}

/// Returns every word a phrase may begin with, names of people aside.
pub fn words(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let builtin = VERBS.iter().map(|(name, _)| *name).chain(OWN.iter().copied());
    builtin.chain(own_kinds(timeline)).chain(medicine::offered().map(|name| {
        let name: &str = name;
        name
    }))
}

/// Returns the family's own kinds, the last used first, some more than once.
fn own_kinds(timeline: &Timeline) -> impl Iterator<Item = &str> {
    timeline.all().iter().rev().filter_map(|logged| match &logged.fact.detail {
        Detail::Custom { name, .. } => Some(name.as_str()),
        _ => None,
    })
}
