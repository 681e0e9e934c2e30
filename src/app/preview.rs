//! What an import holds, before and after it is stored, in words.

use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::text::catalogue::Text;
use crate::text::catalogue::import as say;
use crate::text::style::Style;
use crate::text::words;
use std::collections::BTreeMap;

/// Facts that are shown as they will read.
pub const SAMPLE: usize = 10;

/// Classes of warnings that have a section of their own.
const FUTURE: &str = "future";
const UNITS: [&str; 3] = ["ambiguous_unit", "no_unit", "unknown_unit"];

/// What an import holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The format's name on the command line.
    pub format: &'static str,
    /// The app, as it calls itself.
    pub app: &'static str,
    /// What told the format, where nobody named it.
    pub told_by: Option<String>,
    /// The files' names.
    pub files: Vec<String>,
    /// Rows in the files: the next three together.
    pub rows_read: usize,
    /// Rows that gave at least one fact, new or known.
    pub rows_giving: usize,
    /// Rows that only name a child or a tag.
    pub rows_naming: usize,
    /// Rows left out, each with its remark.
    pub rows_skipped: usize,
    /// Facts that are not here.
    pub facts_new: usize,
    /// Facts that are here from an earlier import.
    pub facts_known: usize,
    /// The first start.
    pub from: Option<Timestamp>,
    /// The last start or end.
    pub to: Option<Timestamp>,
    /// Facts of each kind, new or known.
    pub kinds: BTreeMap<Kind, usize>,
    /// Babies and carers that are made.
    pub people: Vec<String>,
    /// New facts, as they will read.
    pub sample: Vec<String>,
    /// How dates with two readings are read, and why so.
    pub date_order: Option<(&'static str, String)>,
    /// The zone of times without an offset.
    pub zone: Zone,
    /// Nobody named that zone.
    pub zone_assumed: bool,
    /// The household has no zone yet and takes this one.
    pub sets_zone: Option<Zone>,
    /// New facts that something here says already, by where that came from.
    pub also: BTreeMap<String, usize>,
    /// What was odd, in the order of files and rows.
    pub remarks: Vec<Remark>,
    /// The file whose map of the columns was remembered and used.
    pub map: Option<String>,
}

/// Something to know about a row, a column or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The file's name.
    pub file: String,
    /// The line, `None` where it is about the whole file.
    pub row: Option<u64>,
    /// The column, where it is about one.
    pub column: Option<String>,
    /// The class, one word.
    pub class: &'static str,
    /// Whether the row is not in the journal.
    pub left_out: bool,
    /// What it is, in words.
    pub why: String,
}

/// One line of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How much it matters.
    pub weight: Weight,
    /// The words, indented.
    pub words: String,
}

/// How much a line matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// What it comes to.
    Sum,
    /// The heading of a section.
    Head,
    /// One of many.
    Row,
    /// It is to be looked at.
    Look,
}

/// How a preview is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// It is on the disk.
    pub stored: bool,
    /// Rows of each class of remarks.
    pub rows: usize,
    /// What is said of those that are not shown.
    pub more: Text,
}

impl Preview {
    /// Returns everything there is to say, most important first.
    #[must_use]
    pub fn lines(&self, style: &Style, telling: Telling) -> Vec<Line> {
        let mut lines = self.sums(*style, telling.stored);
        lines.extend(self.decided(*style, telling.stored));
        if !self.sample.is_empty() && !telling.stored {
            lines.push(line(Weight::Head, say::AS_THEY_READ.say(style.tone)));
            lines.extend(self.sample.iter().map(|fact| line(Weight::Row, &format!("  {fact}"))));
        }
        lines.extend(self.remarked(*style, telling));
        lines
    }

    fn sums(&self, style: Style, stored: bool) -> Vec<Line> {
        let (tone, n) = (style.tone, |count: usize| count.to_string());
        let day = |at: Option<Timestamp>| {
            at.map_or_else(String::new, |at| self.zone.date(at).to_string())
        };
        let head = if stored { say::ADDED } else { say::WOULD_ADD };
        let counts = [n(self.facts_new), n(self.facts_known), n(self.rows_skipped)];
        let mut lines = vec![
            say::READ.fill(tone, &[&n(self.rows_read), &day(self.from), &day(self.to)]),
            head.fill(tone, &[&counts[0], &counts[1], &counts[2]]),
        ];
        let kinds = self
            .kinds
            .iter()
            .map(|(kind, count)| format!("{} {count}", words::kind(*kind).say(tone)));
        let kinds: Vec<String> = kinds.collect();
        if !kinds.is_empty() {
            lines.push(format!("  {}", kinds.join(", ")));
        }
        if self.rows_naming > 0 {
            lines.push(say::NAMING.fill(tone, &[&n(self.rows_naming)]));
        }
        if !self.people.is_empty() {
            lines.push(say::PEOPLE.fill(tone, &[&self.people.join(", ")]));
        }
        lines.into_iter().map(|words| line(Weight::Sum, &words)).collect()
    }

    /// What was decided, and what that stands on.
    fn decided(&self, style: Style, stored: bool) -> Vec<Line> {
        let tone = style.tone;
        let mut lines = Vec::new();
        if let Some((order, why)) = &self.date_order {
            lines.push(line(Weight::Sum, &say::DATE_ORDER.fill(tone, &[order, why])));
        }
        let zone = self.zone.name();
        lines.push(if self.zone_assumed {
            line(Weight::Look, &say::ZONE_ASSUMED.fill(tone, &[zone]))
        } else {
            line(Weight::Sum, &say::ZONE.fill(tone, &[zone]))
        });
        if let Some(zone) = self.sets_zone.filter(|_| !stored) {
            lines.push(line(Weight::Sum, &say::WILL_SET_ZONE.fill(tone, &[zone.name()])));
        }
        if let Some(file) = &self.map {
            lines.push(line(Weight::Sum, &say::MAP_REMEMBERED.fill(tone, &[file])));
        }
        if !self.also.is_empty() {
            let count: usize = self.also.values().sum();
            let by = self.also.iter().map(|(from, count)| format!("{from} {count}"));
            let by = by.collect::<Vec<_>>().join(", ");
            lines.push(line(Weight::Look, &say::ALSO.fill(tone, &[&count.to_string(), &by])));
        }
        lines
    }

    /// The remarks by class; what lies ahead and what has no unit come first.
    fn remarked(&self, style: Style, telling: Telling) -> Vec<Line> {
        let tone = style.tone;
        let mut sections: Vec<(u8, Weight, String, Vec<&Remark>)> = Vec::new();
        for remark in &self.remarks {
            let (rank, weight, head) = match remark.class {
                FUTURE => (0, Weight::Look, say::FUTURE.say(tone).to_owned()),
                class if UNITS.contains(&class) => {
                    (1, Weight::Look, say::UNITS.say(tone).to_owned())
                }
                class => (2, Weight::Head, class.replace('_', " ")),
            };
            match sections.iter_mut().find(|(.., there, _)| *there == head) {
                Some((.., rows)) => rows.push(remark),
                None => sections.push((rank, weight, head, vec![remark])),
            }
        }
        sections.sort_by(|one, other| (one.0, &one.2).cmp(&(other.0, &other.2)));
        let mut lines = Vec::new();
        for (_, weight, head, rows) in sections {
            let count = rows.len();
            lines.push(line(weight, &say::CLASS.fill(tone, &[&head, &count.to_string()])));
            let shown = rows.iter().take(telling.rows);
            lines.extend(shown.map(|row| line(Weight::Row, &format!("  {}", row.words()))));
            if count > telling.rows {
                let more = (count - telling.rows).to_string();
                lines.push(line(Weight::Row, &telling.more.fill(tone, &[&more])));
            }
        }
        lines
    }
}

impl Remark {
    /// Returns where it is and what it is.
    #[must_use]
    pub fn words(&self) -> String {
        let row = self.row.map(|row| format!(":{row}")).unwrap_or_default();
        let column = self.column.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
        format!("{}{row}{column}: {}", self.file, self.why)
    }
}

fn line(weight: Weight, words: &str) -> Line {
    Line { weight, words: words.to_owned() }
}

/// Returns up to [`SAMPLE`] of `facts`, oldest first as they are: the first of
/// each kind, then some spread evenly over all.
#[must_use]
pub fn sample<'a>(facts: &[&'a Fact]) -> Vec<&'a Fact> {
    let mut places: Vec<usize> = Vec::new();
    for (place, fact) in facts.iter().enumerate() {
        if places.len() < SAMPLE && places.iter().all(|one| facts[*one].kind() != fact.kind()) {
            places.push(place);
        }
    }
    let last = facts.len().saturating_sub(1);
    let spread = (0..SAMPLE).map(|step| step * last / (SAMPLE - 1));
    let fill = if facts.len() <= SAMPLE { (0..facts.len()).collect() } else { spread.collect() };
    for place in <Vec<usize>>::into_iter(fill) {
        if places.len() < SAMPLE && !places.contains(&place) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places.into_iter().map(|place| facts[place]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::person::Subject;
    use crate::domain::sleep::Sleep;
    use chrono::DateTime;
    use chrono::TimeDelta;

    fn fact(minute: i64, detail: Detail) -> Fact {
        let at = DateTime::UNIX_EPOCH + TimeDelta::minutes(minute);
        Fact::at(Subject::Household, at, Zone::UTC, detail)
    }

    #[test]
    fn a_sample_holds_every_kind_and_is_spread_and_in_order() {
        let sleeps = (0..100).map(|minute| fact(minute, Detail::Sleep(Sleep::default())));
        let facts: Vec<Fact> = sleeps.chain([fact(100, Detail::Wake)]).collect();
        let facts: Vec<&Fact> = facts.iter().collect();
        let minutes: Vec<i64> =
            sample(&facts).iter().map(|fact| fact.start.timestamp() / 60).collect();
        assert_eq!(minutes, [0, 11, 22, 33, 44, 55, 66, 77, 88, 100]);
        for (few, expected) in [(0, 0), (1, 1), (9, 9), (10, 10), (11, 10)] {
            assert_eq!(sample(&facts[..few]).len(), expected, "{few}");
        }
    }
}
