//! The app's words in both languages.

use crate::domain::nappy::Size;

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// At the breast.
    Breast,
    /// Formula from a bottle.
    Formula,
    /// Expressed milk from a bottle.
    Expressed,
    /// Milk was expressed.
    Pump,
    /// Solids.
    Meal,
    /// A snack.
    Snack,
    /// A drink that is no milk.
    Drink,
    /// Fell asleep.
    Asleep,
    /// Woke up.
    Awake,
    /// A wet nappy.
    Pee,
    /// A dirty nappy.
    Poo,
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
    /// A vaccine, given or planned.
    Vaccine,
    /// A visit to the hospital.
    Hospital,
    /// A first.
    Milestone,
    /// Words.
    Memo,
    /// A kind of the app's that the family here calls so.
    Known(&'static str),
    /// A kind of the family's own.
    Own,
}

/// The app's words; the longest that fits counts.
pub const WORDS: &[(&str, Event)] = &[
    ("母乳", Event::Breast),
    ("nursing", Event::Breast),
    ("breastfeeding", Event::Breast),
    ("ミルク", Event::Formula),
    ("formula", Event::Formula),
    ("搾母乳", Event::Expressed),
    ("expressed breast milk", Event::Expressed),
    ("搾乳", Event::Pump),
    ("pumping", Event::Pump),
    ("離乳食", Event::Meal),
    ("meal", Event::Meal),
    ("solid", Event::Meal),
    ("solids", Event::Meal),
    ("おやつ", Event::Snack),
    ("snack", Event::Snack),
    ("のみもの", Event::Drink),
    ("drink", Event::Drink),
    ("寝る", Event::Asleep),
    ("sleep", Event::Asleep),
    ("起きる", Event::Awake),
    ("wake-up", Event::Awake),
    ("wake up", Event::Awake),
    ("おしっこ", Event::Pee),
    ("pee", Event::Pee),
    ("うんち", Event::Poo),
    ("poop", Event::Poo),
    ("体温", Event::Temperature),
    ("body temp.", Event::Temperature),
    ("body temp", Event::Temperature),
    ("体重", Event::Weight),
    ("weight", Event::Weight),
    ("身長", Event::Length),
    ("height", Event::Length),
    ("頭囲", Event::Head),
    ("head size", Event::Head),
    ("くすり", Event::Medicine),
    ("medicine", Event::Medicine),
    ("予防接種", Event::Vaccine),
    ("vaccine", Event::Vaccine),
    ("病院", Event::Hospital),
    ("hospital", Event::Hospital),
    ("できた", Event::Milestone),
    ("milestone", Event::Milestone),
    ("メモ", Event::Memo),
    ("memo", Event::Memo),
    ("お風呂", Event::Known("bath")),
    ("baths", Event::Known("bath")),
    ("bath", Event::Known("bath")),
    ("さんぽ", Event::Known("walk")),
    ("walks", Event::Known("walk")),
    ("walk", Event::Known("walk")),
    ("吐く", Event::Known("vomit")),
    ("vomit", Event::Known("vomit")),
    ("せき", Event::Known("cough")),
    ("cough", Event::Known("cough")),
    ("発疹", Event::Known("rash")),
    ("rash", Event::Known("rash")),
    ("けが", Event::Known("injury")),
    ("injury", Event::Known("injury")),
];

/// Words for how much, of which `ふつう` is a texture too.
pub const SIZES: &[(&str, Size)] = &[
    ("ちょこっと", Size::Small),
    ("少なめ", Size::Small),
    ("ふつう", Size::Medium),
    ("多め", Size::Large),
    ("a little", Size::Small),
    ("small", Size::Small),
    ("less", Size::Small),
    ("normal", Size::Medium),
    ("medium", Size::Medium),
    ("large", Size::Large),
    ("a lot", Size::Large),
    ("more", Size::Large),
];

/// Words that are colours.
pub const COLOURS: &[&str] = &[
    "黄",
    "黄色",
    "緑",
    "茶",
    "茶色",
    "黒",
    "赤",
    "白",
    "オレンジ",
    "yellow",
    "green",
    "brown",
    "black",
    "red",
    "white",
    "orange",
];

impl Event {
    /// Tells whether it begins or ends a sleep.
    #[must_use]
    pub const fn is_sleep(self) -> bool {
        matches!(self, Self::Asleep | Self::Awake)
    }

    /// Returns the name identities stand on, whatever the language; `None` for
    /// the family's own.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Breast => "breast",
            Self::Formula => "formula",
            Self::Expressed => "expressed",
            Self::Pump => "pump",
            Self::Meal => "meal",
            Self::Snack => "snack",
            Self::Drink => "drink",
            Self::Asleep | Self::Awake => "sleep",
            Self::Pee => "pee",
            Self::Poo => "poo",
            Self::Temperature => "temperature",
            Self::Weight => "weight",
            Self::Length => "length",
            Self::Head => "head",
            Self::Medicine => "medicine",
            Self::Vaccine => "vaccine",
            Self::Hospital => "hospital",
            Self::Milestone => "milestone",
            Self::Memo => "memo",
            Self::Known(name) => name,
            Self::Own => return None,
        })
    }
}
