//! The page of signs to call about and the crisis card: what they say, and
//! how far it is scrolled. Nothing of it needs the journal.

use crate::app::model::Model;
use crate::domain::setting::Nation;
use crate::guidance::contact::Contact;
use crate::guidance::contact::Purpose;
use crate::guidance::contact::Region;
use crate::guidance::contact::contacts;
use crate::guidance::contact::number;
use crate::guidance::flag::Call;
use crate::guidance::flag::Flag;
use crate::guidance::flag::Whose;
use crate::guidance::flag::flags;
use crate::guidance::source::Source;
use crate::text::catalogue::Text;
use crate::text::catalogue::guide as say;
use crate::text::style::Tone;
use chrono::NaiveDate;

/// The page while it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Guide {
    /// Which of the two.
    pub page: Page,
    /// The row at the top.
    pub top: usize,
}

/// The two pages; `Tab` goes round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Page {
    /// Signs to call about.
    #[default]
    Flags,
    /// Numbers in a crisis.
    Crisis,
}

/// One row of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub weight: Weight,
    /// What it says.
    pub words: String,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Something is out of date.
    Look,
    /// A heading.
    Head,
    /// A sign, a number.
    Line,
    /// Where it is from.
    Source,
}

impl Guide {
    /// Returns a page, from its top.
    #[must_use]
    pub const fn on(page: Page) -> Self {
        Self { page, top: 0 }
    }
}

impl Page {
    /// Returns the other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Flags => Self::Crisis,
            Self::Crisis => Self::Flags,
        }
    }

    /// Returns its title.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::Flags => say::FLAGS,
            Self::Crisis => say::CRISIS,
        }
    }
}

/// Returns the numbers that stand above a page, the one to call first foremost.
#[must_use]
pub fn numbers(region: Region, page: Page) -> Vec<&'static Contact> {
    let calls = match page {
        Page::Flags => [Call::Emergency, Call::Urgent],
        Page::Crisis => [Call::Emergency, Call::Crisis],
    };
    calls.into_iter().filter_map(|call| number(region, call)).collect()
}

/// Returns the rows of a page for a family of `region` on `today`.
#[must_use]
pub fn rows(region: Region, page: Page, today: NaiveDate, tone: Tone) -> Vec<Row> {
    let mut rows = match page {
        Page::Flags => signs(region, tone),
        Page::Crisis => card(region, tone),
    };
    let sources = flags().iter().map(|flag| &flag.source);
    let sources = sources.chain(contacts(region).into_iter().map(|contact| &contact.source));
    let due = sources.filter(|source| source.due(today)).map(|source| source.review_by).min();
    if let Some(due) = due {
        let words = say::OVERDUE.fill(tone, &[&due.to_string()]);
        rows.insert(0, Row { weight: Weight::Look, words });
    }
    rows
}

/// Returns where the family of a model is, as far as that is known.
#[must_use]
pub fn region(model: &Model) -> Region {
    Region::of(model.household.nation, model.zone())
}

/// Returns what is said of where the numbers are from; `key` begins a line that
/// sets the nation, which is `None` where it is set.
#[must_use]
pub fn remark(region: Region, key: &str, tone: Tone) -> Option<String> {
    let text = match region {
        Region::Told(_) => return None,
        Region::UkByZone => say::UK_BY_ZONE,
        Region::UsaByZone => say::USA_BY_ZONE,
        Region::Unknown => say::NO_NATION,
    };
    Some(text.fill(tone, &[key]))
}

/// Returns the numbers of a crisis in one line.
#[must_use]
pub fn crisis_line(region: Region, tone: Tone) -> String {
    // The emergency, the crisis line, and one more where there is one.
    let grave = |one: &&Contact| matches!(one.purpose, Purpose::Emergency | Purpose::Crisis);
    let all = contacts(region).into_iter().filter(grave).take(3);
    let all: Vec<String> = all.map(|one| format!("{} {}", one.number, one.name)).collect();
    let text = if region == Region::Unknown { say::CRISIS_LOCAL } else { say::CRISIS_LINE };
    text.fill(tone, &[&all.join("; ")])
}

/// As [`rows`], of a model as it stands.
#[must_use]
pub fn of(model: &Model, page: Page) -> Vec<Row> {
    let today = model.zone().local(model.now).date_naive();
    rows(region(model), page, today, model.ui.style.tone)
}

fn signs(region: Region, tone: Tone) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut last = None;
    for flag in flags() {
        if last != Some((flag.whose, flag.call)) {
            last = Some((flag.whose, flag.call));
            rows.push(Row { weight: Weight::Head, words: head(region, flag, tone) });
        }
        rows.push(Row { weight: Weight::Line, words: flag.text.clone() });
        rows.push(Row { weight: Weight::Source, words: source(&flag.source, tone) });
    }
    rows
}

fn head(region: Region, flag: &Flag, tone: Tone) -> String {
    let whose = match flag.whose {
        Whose::Parent => say::PARENT,
        Whose::Baby => say::BABY,
    };
    let whose = whose.say(tone);
    let number = number(region, flag.call).map(|contact| contact.number.as_str());
    match (flag.call, number) {
        (Call::Talk, _) => say::TALK.fill(tone, &[whose]),
        (Call::Urgent, Some(number)) => say::CALL_URGENT.fill(tone, &[whose, number]),
        (Call::Urgent, None) => say::CALL_DOCTOR.fill(tone, &[whose]),
        (Call::Crisis, number) => {
            let number = number.or_else(|| emergency(region)).unwrap_or_default();
            say::CALL_CRISIS.fill(tone, &[whose, number])
        }
        (Call::Emergency, number) => say::CALL_NOW.fill(tone, &[whose, number.unwrap_or_default()]),
    }
}

fn emergency(region: Region) -> Option<&'static str> {
    number(region, Call::Emergency).map(|contact| contact.number.as_str())
}

/// The numbers, and below all of them where each is from.
fn card(region: Region, tone: Tone) -> Vec<Row> {
    let (mut rows, mut sources) = (Vec::new(), Vec::new());
    let mut last = None;
    for contact in contacts(region) {
        let title = match contact.purpose {
            Purpose::Emergency | Purpose::Crisis => say::CRISIS_NOW,
            Purpose::Support => say::SUPPORT,
            Purpose::Urgent => continue,
        };
        if last != Some(title) {
            last = Some(title);
            rows.push(Row { weight: Weight::Head, words: title.say(tone).to_owned() });
        }
        let words = format!("{}: {}", contact.number, contact.name);
        rows.push(Row { weight: Weight::Line, words });
        let from = source(&contact.source, tone);
        let words = format!("{}: {from}", contact.number);
        sources.push(Row { weight: Weight::Source, words });
    }
    let words = say::SOURCES.say(tone).to_owned();
    rows.push(Row { weight: Weight::Head, words });
    rows.extend(sources);
    rows
}

/// Returns where a row is from, in a line.
#[must_use]
pub fn source(source: &Source, tone: Tone) -> String {
    let text = if source.unread() { say::SOURCE_UNREAD } else { say::SOURCE };
    let seen = source.verified_on.to_string();
    text.fill(tone, &[&source.source, &source.published, &seen])
}

/// Returns the name of a nation.
#[must_use]
pub const fn nation(nation: Nation) -> Text {
    match nation {
        Nation::England => say::ENGLAND,
        Nation::Scotland => say::SCOTLAND,
        Nation::Wales => say::WALES,
        Nation::NorthernIreland => say::NORTHERN_IRELAND,
        Nation::Usa => say::USA,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn words(rows: &[Row]) -> String {
        let said = rows.iter().filter(|row| row.weight != Weight::Source);
        said.map(|row| row.words.as_str()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_sign_and_number_stands_above_its_source() {
        for nation in
            [None, Some(Nation::England), Some(Nation::NorthernIreland), Some(Nation::Usa)]
        {
            let region = Region::of(nation, Zone::UTC);
            let signs = rows(region, Page::Flags, day("2026-11-22"), Tone::Ops);
            for (row, next) in signs.iter().zip(signs.iter().skip(1)) {
                let sourced = next.weight == Weight::Source;
                assert_eq!(row.weight == Weight::Line, sourced, "{}", row.words);
            }
            assert_eq!(signs.last().map(|row| row.weight), Some(Weight::Source));
            // The numbers are what one sees: no source stands among them.
            let card = rows(region, Page::Crisis, day("2026-11-22"), Tone::Ops);
            let first = card.iter().position(|row| row.weight == Weight::Source).expect("one");
            let (above, below) = card.split_at(first);
            assert!(below.iter().all(|row| row.weight == Weight::Source));
            let lines = above.iter().filter(|row| row.weight == Weight::Line);
            assert_eq!(lines.count(), below.len(), "each number has its source");
        }
    }

    #[test]
    fn the_numbers_are_the_nations() {
        let signs = |nation| {
            words(&rows(Region::of(nation, Zone::UTC), Page::Flags, day("2026-11-22"), Tone::Ops))
        };
        assert!(signs(Some(Nation::Usa)).contains("GAVE BIRTH: call 911 now"));
        assert!(!signs(Some(Nation::Usa)).contains("999"), "no other nation's number");
        assert!(signs(None).contains("THE BABY: call 999 or 112 now"));
        assert!(signs(Some(Nation::Scotland)).contains("THE BABY: call 111 now"));
        let card =
            words(&rows(Region::Told(Nation::Wales), Page::Crisis, day("2026-11-22"), Tone::Ops));
        assert!(card.contains("111, option 2") && card.contains("116 123"), "{card}");
        let zone = words(&rows(Region::UkByZone, Page::Crisis, day("2026-11-22"), Tone::Ops));
        assert!(zone.contains("999") && zone.contains("116 123"), "{zone}");
        let line = crisis_line(Region::UkByZone, Tone::Ops);
        assert!(line.contains("999") && line.contains("111") && line.contains("116 123"), "{line}");
        assert!(crisis_line(Region::Unknown, Tone::Ops).contains("local number"));
        assert_eq!(remark(Region::Told(Nation::Wales), "c", Tone::Ops), None);
    }

    #[test]
    fn what_is_past_its_day_is_shown_and_says_so() {
        for (today, looks) in [("2027-11-21", 0), ("2027-11-22", 1), ("2029-01-01", 1)] {
            let rows = rows(Region::Told(Nation::England), Page::Flags, day(today), Tone::Ops);
            let count = rows.iter().filter(|row| row.weight == Weight::Look).count();
            assert_eq!(count, looks, "{today}");
            assert!(rows.len() > 30, "{today}");
        }
    }
}
