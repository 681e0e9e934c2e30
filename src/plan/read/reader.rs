//! Tables and values of a plan, with their places; what is wrong is noted and
//! the rest is read on.

use crate::metrics::hours::Hours;
use crate::metrics::hours::NIGHT;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::plan::key::Key;
use crate::plan::key::Section;
use crate::plan::objective::Label;
use crate::plan::people::Mention;
use crate::plan::people::Who;
use crate::plan::promise::Places;
use crate::plan::read::value;
use crate::text::catalogue::Text;
use crate::text::catalogue::plan as text;
use crate::text::nearest::nearest;
use crate::text::style::Tone;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;
use std::fmt::Write;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

/// Longest name of a person, a kind of toil or a word, in letters.
pub(crate) const LONGEST: usize = 60;

/// A value with its place.
pub(crate) type Value<'a> = Spanned<DeValue<'a>>;

/// What was read so far.
#[derive(Debug)]
pub(crate) struct Reader {
    /// What is wrong.
    pub(crate) found: Vec<Found>,
    /// Who is named.
    pub(crate) people: Vec<Mention>,
    /// Where promises and limits stand.
    pub(crate) places: Places,
    /// The plan's night, for hours that say `night`.
    pub(crate) night: Hours,
}

/// A table whose keys are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    /// Where it begins.
    pub(crate) at: usize,
    rows: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// Returns the value of a key.
    pub(crate) fn get(&self, name: &str) -> Option<&'a Value<'a>> {
        self.rows.iter().find(|(key, _)| key.get_ref().as_ref() == name).map(|(_, value)| value)
    }

    /// Tells whether a key is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Returns where a key stands; the table's beginning when it does not.
    pub(crate) fn place(&self, name: &str) -> usize {
        let row = self.rows.iter().find(|(key, _)| key.get_ref().as_ref() == name);
        row.map_or(self.at, |(key, _)| key.span().start)
    }

    /// Returns each key's place and name with its value, in order of place.
    pub(crate) fn rows(&self) -> Vec<(usize, &'a str, &'a Value<'a>)> {
        let mut rows: Vec<_> = self
            .rows
            .iter()
            .map(|(key, value)| (key.span().start, key.get_ref().as_ref(), value))
            .collect();
        rows.sort_by_key(|(at, ..)| *at);
        rows
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self { found: Vec::new(), people: Vec::new(), places: Places::default(), night: NIGHT }
    }
}

impl Reader {
    /// Notes a fault.
    pub(crate) fn wrong(&mut self, at: usize, kind: Kind, text: Text, with: &[&str]) {
        self.found.push(Found::new(at, kind, text, with));
    }

    /// Notes a fault and what would be valid.
    pub(crate) fn mend(
        &mut self,
        at: usize,
        kind: Kind,
        text: Text,
        with: &[&str],
        instead: impl Into<String>,
    ) {
        self.found.push(Found::new(at, kind, text, with).instead(instead));
    }

    /// Returns a table, having noted the keys that it cannot have.
    pub(crate) fn table<'a>(
        &mut self,
        at: usize,
        rows: &'a DeTable<'a>,
        section: &Section,
    ) -> Table<'a> {
        let table = Table { at, rows };
        for (at, name, _) in table.rows() {
            if section.keys.is_empty() {
                self.own_name(at, name);
            } else if !section.keys.iter().any(|key| key.name == name) {
                self.unknown_key(at, name, section);
            }
        }
        table
    }

    fn unknown_key(&mut self, at: usize, name: &str, section: &Section) {
        let names: Vec<&str> = section.keys.iter().map(|key: &Key| key.name).collect();
        let instead = meant(name, &names);
        self.mend(at, Kind::UnknownKey, text::UNKNOWN_KEY, &[name, section.heading], instead);
    }

    fn own_name(&mut self, at: usize, name: &str) {
        let length = name.chars().count();
        if length == 0 || length > LONGEST || name.chars().any(char::is_control) {
            let a_name = text::A_NAME.say(Tone::Ops);
            self.wrong(at, Kind::NotThat, text::NOT_READ, &[name, a_name]);
        }
    }

    /// Returns the table under a key.
    pub(crate) fn section<'a>(
        &mut self,
        of: &Table<'a>,
        name: &str,
        section: &Section,
    ) -> Option<Table<'a>> {
        let value = of.get(name)?;
        let DeValue::Table(rows) = value.get_ref() else {
            self.not(value, name, text::A_TABLE);
            return None;
        };
        Some(self.table(of.place(name), rows, section))
    }

    /// Returns the tables under a key.
    pub(crate) fn sections<'a>(
        &mut self,
        of: &Table<'a>,
        name: &str,
        section: &Section,
    ) -> Vec<Table<'a>> {
        let Some(value) = of.get(name) else { return Vec::new() };
        let shape = text::TABLES.fill(Tone::Ops, &[name]);
        let DeValue::Array(items) = value.get_ref() else {
            self.not_said(value, name, &shape);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(rows) => tables.push(self.table(item.span().start, rows, section)),
                _ => self.not_said(item, name, &shape),
            }
        }
        tables
    }

    /// Returns the value of a key that must be there.
    pub(crate) fn need<'a>(&mut self, of: &Table<'a>, name: &str) -> Option<&'a Value<'a>> {
        let value = of.get(name);
        if value.is_none() {
            self.wrong(of.at, Kind::Missing, text::MISSING, &[name]);
        }
        value
    }

    /// Notes that a value has another shape.
    pub(crate) fn not(&mut self, value: &Value<'_>, name: &str, shape: Text) {
        self.not_said(value, name, shape.say(Tone::Ops));
    }

    fn not_said(&mut self, value: &Value<'_>, name: &str, shape: &str) {
        let at = value.span().start;
        if let Some(said) = value.get_ref().as_str() {
            self.wrong(at, Kind::NotThat, text::NOT_READ, &[said, shape]);
        } else {
            let is = value.get_ref().type_str();
            self.wrong(at, Kind::NotThat, text::NOT_THAT, &[name, is, shape]);
        }
    }

    /// Reads a text through `read`.
    pub(crate) fn read<T>(
        &mut self,
        value: &Value<'_>,
        name: &str,
        shape: Text,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = value.get_ref().as_str().and_then(read);
        if found.is_none() {
            self.not(value, name, shape);
        }
        found
    }

    /// Reads a text of at most so many letters.
    pub(crate) fn text(&mut self, value: &Value<'_>, name: &str, most: usize) -> Option<String> {
        let text = self.read(value, name, text::A_TEXT, |said| Some(said.to_owned()))?;
        let length = text.chars().count();
        if length > most {
            let with = [length.to_string(), most.to_string()];
            let at = value.span().start;
            self.wrong(at, Kind::OutOfRange, text::TOO_LONG, &[&with[0], &with[1]]);
            return None;
        }
        if text.trim().is_empty() || text.chars().any(char::is_control) {
            self.not(value, name, text::A_TEXT);
            return None;
        }
        Some(text)
    }

    /// Reads a whole number from `least` to `most`.
    pub(crate) fn whole(
        &mut self,
        value: &Value<'_>,
        name: &str,
        least: i64,
        most: i64,
    ) -> Option<i64> {
        let (low, high) = (least.to_string(), most.to_string());
        let shape = text::A_WHOLE_NUMBER.fill(Tone::Ops, &[&low, &high]);
        let Some(number) = value::whole(value.get_ref()) else {
            self.not_said(value, name, &shape);
            return None;
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let with = [name, &number.to_string()];
        let at = value.span().start;
        self.mend(at, Kind::OutOfRange, text::OUT_OF_RANGE, &with, shape);
        None
    }

    /// Reads a number.
    pub(crate) fn number(&mut self, value: &Value<'_>, name: &str) -> Option<f64> {
        let number = value::number(value.get_ref());
        if number.is_none() {
            self.not(value, name, text::A_NUMBER);
        }
        number
    }

    /// Reads yes or no.
    pub(crate) fn flag(&mut self, value: &Value<'_>, name: &str) -> Option<bool> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.not(value, name, text::A_FLAG);
        }
        flag
    }

    /// Reads one of a few words.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        value: &Value<'_>,
        name: &str,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let Some(said) = value.get_ref().as_str() else {
            self.not(value, name, text::A_TEXT);
            return None;
        };
        let found = choices.iter().find(|(word, _)| *word == said).map(|(_, choice)| *choice);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let at = value.span().start;
            self.mend(at, Kind::NoChoice, text::NO_CHOICE, &[said], meant(said, &words));
        }
        found
    }

    /// Reads each item of a list through `read`.
    pub(crate) fn list<T>(
        &mut self,
        value: &Value<'_>,
        name: &str,
        mut read: impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Vec<T> {
        let DeValue::Array(items) = value.get_ref() else {
            self.not(value, name, text::A_LIST);
            return Vec::new();
        };
        items.iter().filter_map(|item| read(self, item)).collect()
    }

    /// Reads a duration from `least` to `most`.
    pub(crate) fn duration(
        &mut self,
        value: &Value<'_>,
        name: &str,
        least: TimeDelta,
        most: TimeDelta,
    ) -> Option<TimeDelta> {
        let length = self.read(value, name, text::A_DURATION, value::duration)?;
        if (least..=most).contains(&length) {
            return Some(length);
        }
        let said = value.get_ref().as_str().unwrap_or_default();
        let between = text::BETWEEN.fill(Tone::Ops, &[&span(least), &span(most)]);
        let at = value.span().start;
        self.mend(at, Kind::OutOfRange, text::OUT_OF_RANGE, &[name, said], between);
        None
    }

    /// Reads hours of the day; `night` are the plan's.
    pub(crate) fn hours(&mut self, value: &Value<'_>, name: &str) -> Option<Hours> {
        let night = self.night;
        self.read(value, name, text::HOURS, |said| match said {
            "night" => Some(night),
            _ => value::hours(said),
        })
    }

    /// Reads a time of the day.
    pub(crate) fn time(&mut self, value: &Value<'_>, name: &str) -> Option<NaiveTime> {
        self.read(value, name, text::A_TIME, value::time)
    }

    /// Reads a date, in quotes or not.
    pub(crate) fn date(&mut self, value: &Value<'_>, name: &str) -> Option<NaiveDate> {
        let date = match value.get_ref() {
            DeValue::Datetime(when) if when.time.is_none() => when.date.and_then(|date| {
                let (month, day) = (u32::from(date.month), u32::from(date.day));
                NaiveDate::from_ymd_opt(i32::from(date.year), month, day)
            }),
            DeValue::String(said) => said.parse().ok(),
            _ => None,
        };
        if date.is_none() {
            self.not(value, name, text::A_DATE);
        }
        date
    }

    /// Reads a label.
    pub(crate) fn label(&mut self, value: &Value<'_>, name: &str) -> Option<Label> {
        self.read(value, name, text::A_LABEL, Label::new)
    }

    /// Reads the name of a person, to be looked up in the household.
    pub(crate) fn person(&mut self, value: &Value<'_>, name: &str, who: Who) -> Option<String> {
        let person = self.text(value, name, LONGEST)?;
        let at = value.span().start;
        self.people.push(Mention { at, name: person.clone(), who });
        Some(person)
    }

    /// Reads a list of carers.
    pub(crate) fn names(&mut self, value: &Value<'_>, name: &str) -> Vec<String> {
        self.list(value, name, |reader, item| reader.person(item, name, Who::Carer))
    }

    /// Notes the second of two things of one name; `before` are those so far.
    pub(crate) fn once<'b>(
        &mut self,
        at: usize,
        what: &str,
        id: &Label,
        mut before: impl Iterator<Item = &'b Label>,
    ) {
        if before.any(|other| other == id) {
            self.wrong(at, Kind::Twice, text::TWICE, &[what, id.as_str()]);
        }
    }
}

/// Returns the word that was perhaps meant, else all there are.
pub(crate) fn meant(typed: &str, words: &[&str]) -> String {
    match nearest(&typed.to_lowercase(), words.iter().copied())
        .or_else(|| words.iter().copied().find(|word| word.eq_ignore_ascii_case(typed)))
    {
        Some(near) => text::DID_YOU_MEAN.fill(Tone::Ops, &[near]),
        None => text::ONE_OF.fill(Tone::Ops, &[&words.join(", ")]),
    }
}

/// Returns a length as a plan has it.
fn span(length: TimeDelta) -> String {
    let minutes = length.num_minutes();
    let (hours, rest) = (minutes / 60, minutes % 60);
    let mut said = String::new();
    // Into a string: cannot fail.
    let _ = match (hours, rest) {
        (hours, 0) if hours > 48 && hours % 24 == 0 => write!(said, "{}d", hours / 24),
        (0, rest) => write!(said, "{rest}m"),
        (hours, 0) => write!(said, "{hours}h"),
        (hours, rest) => write!(said, "{hours}h{rest:02}"),
    };
    said
}
