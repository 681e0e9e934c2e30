//! The page of signs to call about and the crisis card: what they say, and
//! how far it is scrolled. Nothing of it needs the journal.

use crate::app::flagging;
use crate::app::model::Model;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Severity;
use crate::domain::setting::Nation;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
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
use crate::guidance::threshold::Age;
use crate::journal::alert::Alert;
use crate::journal::household::Household;
use crate::metrics::growth;
use crate::text::catalogue::Text;
use crate::text::catalogue::guide as say;
use crate::text::style::Tone;
use chrono::NaiveDate;

/// The page while it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Guide {
    /// Which of the two.
    pub page: Page,
    /// The row at the top; the first sign from there on is the one that keys
    /// mean.
    pub top: usize,
    /// The sign that was ticked just now.
    pub ticked: Option<&'static Flag>,
    /// The row of what it says that is at the top.
    pub read: usize,
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
    /// The sign it is, where it is one.
    pub flag: Option<&'static Flag>,
}

impl Row {
    const fn of(weight: Weight, words: String) -> Self {
        Self { weight, words, flag: None }
    }
}

/// How old those are whose signs are shown; all signs where that is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ages {
    /// The baby.
    pub baby: Option<Age>,
    /// Since the birth, of the one who gave birth.
    pub parent: Option<Age>,
}

impl Ages {
    /// Returns the ages of a household's youngest baby.
    #[must_use]
    pub fn of(household: &Household, zone: Zone, now: Timestamp) -> Self {
        let born = household.babies.iter().map(|(_, baby)| baby);
        let youngest = born.filter(|baby| baby.born.is_some_and(|born| born <= now));
        let youngest = youngest.max_by_key(|baby| baby.born);
        let baby = youngest.and_then(|baby| growth::full_age(baby, now, zone));
        Self { baby, parent: baby.map(|age| Age { early: 0, ..age }) }
    }

    /// Tells whether a sign is about these ages.
    #[must_use]
    pub fn show(self, flag: &Flag) -> bool {
        flag.about(match flag.whose {
            Whose::Baby => self.baby,
            Whose::Parent => self.parent,
        })
    }
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
        Self { page, top: 0, ticked: None, read: 0 }
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
pub fn rows(region: Region, page: Page, ages: Ages, today: NaiveDate, tone: Tone) -> Vec<Row> {
    let mut rows = match page {
        Page::Flags => signs(region, ages, tone),
        Page::Crisis => card(region, tone),
    };
    let sources = flags().iter().map(|flag| &flag.source);
    let sources = sources.chain(contacts(region).into_iter().map(|contact| &contact.source));
    let due = sources.filter(|source| source.due(today)).map(|source| source.review_by).min();
    if let Some(due) = due {
        let words = say::OVERDUE.fill(tone, &[&due.to_string()]);
        rows.insert(0, Row::of(Weight::Look, words));
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
    let ages = Ages::of(&model.household, model.zone(), model.now);
    let tone = model.ui.style.tone;
    let mut rows = rows(region(model), page, ages, today, tone);
    for row in &mut rows {
        if row.flag.is_some_and(|flag| ticked(model, flag).is_some()) {
            row.words = say::TICKED.fill(tone, &[&row.words]);
        }
    }
    rows
}

/// Returns the alert of a sign that somebody ticked, while it is not over.
#[must_use]
pub fn ticked<'m>(model: &'m Model, flag: &Flag) -> Option<&'m Alert> {
    let live = model.alerts.iter().filter(|alert| !alert.state.resolved());
    live.into_iter()
        .find(|alert| matches!(&alert.opening.cause, Cause::Sign { flag: id } if *id == flag.id))
}

/// Returns the sign that keys mean: the first from the row at the top on, else
/// the last.
#[must_use]
pub fn picked(rows: &[Row], top: usize) -> Option<usize> {
    let sign = |row: &Row| row.flag.is_some();
    let from = rows.iter().skip(top).position(sign).map(|at| at + top);
    from.or_else(|| rows.iter().rposition(sign))
}

/// Returns what is shown of a sign that was ticked: whom to call, the sign, its
/// source, and that it stays.
#[must_use]
pub fn panel(model: &Model, flag: &'static Flag) -> Vec<Row> {
    let tone = model.ui.style.tone;
    let cause = Cause::Sign { flag: flag.id.clone() };
    let said = flagging::of_cause(model, &cause);
    let lines = said.iter().flat_map(|said| {
        let today = model.zone().local(model.now).date_naive();
        let due = flag.source.due(today).then(|| {
            let day = flag.source.review_by.to_string();
            Row::of(Weight::Look, say::OVERDUE.fill(tone, &[&day]))
        });
        [Row::of(Weight::Head, said.whom(model)), Row::of(Weight::Line, flag.text.clone())]
            .into_iter()
            .chain([Row::of(Weight::Source, source(&flag.source, tone))])
            .chain(due)
    });
    let stays = if flag.severity == Severity::Sev1 { say::STAYS_SEV1 } else { say::STAYS };
    lines.chain([Row::of(Weight::Line, stays.say(tone).to_owned())]).collect()
}

fn signs(region: Region, ages: Ages, tone: Tone) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut last = None;
    for flag in flags().iter().filter(|flag| ages.show(flag)) {
        if last != Some((flag.whose, flag.call)) {
            last = Some((flag.whose, flag.call));
            rows.push(Row::of(Weight::Head, head(region, flag, tone)));
        }
        let words = flag.text.clone();
        rows.push(Row { weight: Weight::Line, words, flag: Some(flag) });
        rows.push(Row::of(Weight::Source, source(&flag.source, tone)));
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
            rows.push(Row::of(Weight::Head, title.say(tone).to_owned()));
        }
        let words = format!("{}: {}", contact.number, contact.name);
        rows.push(Row::of(Weight::Line, words));
        let from = source(&contact.source, tone);
        let words = format!("{}: {from}", contact.number);
        sources.push(Row::of(Weight::Source, words));
    }
    let words = say::SOURCES.say(tone).to_owned();
    rows.push(Row::of(Weight::Head, words));
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
            let signs = rows(region, Page::Flags, Ages::default(), day("2026-11-22"), Tone::Ops);
            for (row, next) in signs.iter().zip(signs.iter().skip(1)) {
                let sourced = next.weight == Weight::Source;
                assert_eq!(row.weight == Weight::Line, sourced, "{}", row.words);
            }
            assert_eq!(signs.last().map(|row| row.weight), Some(Weight::Source));
            // The numbers are what one sees: no source stands among them.
            let card = rows(region, Page::Crisis, Ages::default(), day("2026-11-22"), Tone::Ops);
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
            words(&rows(
                Region::of(nation, Zone::UTC),
                Page::Flags,
                Ages::default(),
                day("2026-11-22"),
                Tone::Ops,
            ))
        };
        assert!(signs(Some(Nation::Usa)).contains("GAVE BIRTH: call 911 now"));
        assert!(!signs(Some(Nation::Usa)).contains("999"), "no other nation's number");
        assert!(signs(None).contains("THE BABY: call 999 or 112 now"));
        assert!(signs(Some(Nation::Scotland)).contains("THE BABY: call 111 now"));
        let card = words(&rows(
            Region::Told(Nation::Wales),
            Page::Crisis,
            Ages::default(),
            day("2026-11-22"),
            Tone::Ops,
        ));
        assert!(card.contains("111, option 2") && card.contains("116 123"), "{card}");
        let zone = words(&rows(
            Region::UkByZone,
            Page::Crisis,
            Ages::default(),
            day("2026-11-22"),
            Tone::Ops,
        ));
        assert!(zone.contains("999") && zone.contains("116 123"), "{zone}");
        let line = crisis_line(Region::UkByZone, Tone::Ops);
        assert!(line.contains("999") && line.contains("111") && line.contains("116 123"), "{line}");
        assert!(crisis_line(Region::Unknown, Tone::Ops).contains("local number"));
        assert_eq!(remark(Region::Told(Nation::Wales), "c", Tone::Ops), None);
    }

    #[test]
    fn what_is_past_its_day_is_shown_and_says_so() {
        for (today, looks) in [("2027-11-21", 0), ("2027-11-22", 1), ("2029-01-01", 1)] {
            let rows = rows(
                Region::Told(Nation::England),
                Page::Flags,
                Ages::default(),
                day(today),
                Tone::Ops,
            );
            let count = rows.iter().filter(|row| row.weight == Weight::Look).count();
            assert_eq!(count, looks, "{today}");
            assert!(rows.len() > 30, "{today}");
        }
    }
}
