//! What a person says of a readiness list, in the console's line or on the
//! command line.

use crate::app::model::Model;
use crate::checklist::standing::Basis;
use crate::checklist::standing::Standing;
use crate::checklist::standing::standings;
use chrono::NaiveDate;

/// The word for every item, or for the day of no visit.
pub const ALL: &str = "all";

/// The word for no day.
pub const OFF: &str = "off";

/// The words for no owner.
pub const NOBODY: [&str; 2] = ["nobody", "-"];

/// One wish about a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Which: the beginning of its name.
    pub list: String,
    /// What.
    pub deed: Deed,
}

/// What is done to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// An item is there, or is not after all.
    Tick {
        /// Its number, the beginning of its name, or [`ALL`].
        item: String,
        /// Whether it is there.
        done: bool,
    },
    /// Somebody sees to an item.
    Own {
        /// Its number, the beginning of its name, or [`ALL`].
        item: String,
        /// A carer's name, or one of [`NOBODY`].
        carer: String,
    },
    /// The visit it prepares is on a day; a word that is no day takes it off.
    Visit {
        /// The day, or [`OFF`].
        day: String,
    },
}

/// What the console's line says about lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Show all, or one.
    Show(Option<String>),
    /// Do something.
    Do(Listing),
}

/// Reads what follows `checklist`.
///
/// # Errors
///
/// The word that is not known; empty where one is missing.
pub fn read(rest: &str) -> Result<Line, String> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let said = |list: &str, deed| Ok(Line::Do(Listing { list: list.to_owned(), deed }));
    match words.as_slice() {
        [] | ["list"] => Ok(Line::Show(None)),
        ["show", list] => Ok(Line::Show(Some((*list).to_owned()))),
        ["tick", list, item] => said(list, Deed::Tick { item: (*item).to_owned(), done: true }),
        ["untick", list, item] => said(list, Deed::Tick { item: (*item).to_owned(), done: false }),
        ["own", list, item, carer @ ..] if !carer.is_empty() => {
            said(list, Deed::Own { item: (*item).to_owned(), carer: carer.join(" ") })
        }
        ["visit", list, day] => said(list, Deed::Visit { day: (*day).to_owned() }),
        ["show" | "tick" | "untick" | "own" | "visit", ..] if words.len() < 4 => Err(String::new()),
        ["tick" | "untick" | "visit", _, _, more, ..] => Err((*more).to_owned()),
        [one] => Ok(Line::Show(Some((*one).to_owned()))),
        [first, ..] => Err((*first).to_owned()),
    }
}

/// Returns how every list stands now.
#[must_use]
pub fn stand(model: &Model) -> Vec<Standing> {
    standings(Basis {
        household: &model.household,
        documents: &model.documents,
        ticks: &model.ticks,
        zone: model.zone(),
        now: model.now,
    })
}

/// Returns the list that `asked` begins, where only one does.
#[must_use]
pub fn find<'a>(all: &'a [Standing], asked: &str) -> Option<&'a Standing> {
    let asked = asked.to_lowercase();
    if let Some(exact) = all.iter().find(|one| one.list.id.as_str() == asked) {
        return Some(exact);
    }
    let mut like = all.iter().filter(|one| one.list.id.as_str().starts_with(&asked));
    match (like.next(), like.next()) {
        (Some(one), None) if !asked.is_empty() => Some(one),
        _ => None,
    }
}

/// Returns the places of the items that `asked` names; none where none is
/// called so, or several are.
#[must_use]
pub fn items(standing: &Standing, asked: &str) -> Vec<usize> {
    let asked = asked.to_lowercase();
    let count = standing.items.len();
    if asked == ALL {
        return (0..count).collect();
    }
    if let Ok(number) = asked.parse::<usize>() {
        return if (1..=count).contains(&number) { vec![number - 1] } else { Vec::new() };
    }
    let id = |place: usize| standing.items[place].item.id.as_str();
    if let Some(exact) = (0..count).find(|place| id(*place) == asked) {
        return vec![exact];
    }
    let like: Vec<usize> = (0..count).filter(|place| id(*place).starts_with(&asked)).collect();
    if like.len() == 1 && !asked.is_empty() { like } else { Vec::new() }
}

/// Reads a day: `Some(None)` for none, `None` for what is no day.
#[must_use]
pub fn day(typed: &str) -> Option<Option<NaiveDate>> {
    if typed.eq_ignore_ascii_case(OFF) { Some(None) } else { typed.parse().ok().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_command_line() {
        let said = |deed| Ok(Line::Do(Listing { list: "cot".to_owned(), deed }));
        let item = || "3".to_owned();
        assert_eq!(read(""), Ok(Line::Show(None)));
        assert_eq!(read("list"), Ok(Line::Show(None)));
        assert_eq!(read("show cot"), Ok(Line::Show(Some("cot".to_owned()))));
        assert_eq!(read("cot"), Ok(Line::Show(Some("cot".to_owned()))));
        assert_eq!(read("tick cot 3"), said(Deed::Tick { item: item(), done: true }));
        assert_eq!(read("untick cot 3"), said(Deed::Tick { item: item(), done: false }));
        let carer = "Aunt Jo".to_owned();
        assert_eq!(read("own cot 3 Aunt Jo"), said(Deed::Own { item: item(), carer }));
        assert_eq!(read("visit cot off"), said(Deed::Visit { day: "off".to_owned() }));
        assert_eq!(read("tick cot"), Err(String::new()));
        assert_eq!(read("own cot 3"), Err(String::new()));
        assert_eq!(read("tick cot 3 4"), Err("4".to_owned()));
        assert_eq!(read("burn it"), Err("burn".to_owned()));
    }

    #[test]
    fn a_day_is_one_or_none() {
        assert_eq!(day("2026-12-03"), Some(NaiveDate::from_ymd_opt(2026, 12, 3)));
        assert_eq!(day("off"), Some(None));
        assert_eq!(day("2026-02-30"), None);
    }
}
