//! What a plan's reader knows beside tables and values: hours, and who is named.

use crate::document::reader;
use crate::document::reader::LONGEST;
use crate::document::reader::Value;
use crate::metrics::hours::Hours;
use crate::metrics::hours::NIGHT;
use crate::plan::people::Mention;
use crate::plan::people::Who;
use crate::plan::promise::Places;
use crate::plan::read::value;
use crate::text::catalogue::plan as text;
use chrono::NaiveTime;

/// What was read of a plan so far.
pub(crate) type Reader = reader::Reader<Named>;

/// What is kept while a plan is read.
#[derive(Debug)]
pub(crate) struct Named {
    /// Who is named.
    pub(crate) people: Vec<Mention>,
    /// Where promises and limits stand.
    pub(crate) places: Places,
    /// The plan's night, for hours that say `night`.
    pub(crate) night: Hours,
}

impl Default for Named {
    fn default() -> Self {
        Self { people: Vec::new(), places: Places::default(), night: NIGHT }
    }
}

impl reader::Reader<Named> {
    /// Reads hours of the day; `night` are the plan's.
    pub(crate) fn hours(&mut self, value: &Value<'_>, name: &str) -> Option<Hours> {
        let night = self.also.night;
        self.read(value, name, text::HOURS, |said| match said {
            "night" => Some(night),
            _ => value::hours(said),
        })
    }

    /// Reads a time of the day.
    pub(crate) fn time(&mut self, value: &Value<'_>, name: &str) -> Option<NaiveTime> {
        self.read(value, name, text::A_TIME, value::time)
    }

    /// Reads the name of a person, to be looked up in the household.
    pub(crate) fn person(&mut self, value: &Value<'_>, name: &str, who: Who) -> Option<String> {
        let person = self.text(value, name, LONGEST)?;
        let at = value.span().start;
        self.also.people.push(Mention { at, name: person.clone(), who });
        Some(person)
    }

    /// Reads a list of carers.
    pub(crate) fn names(&mut self, value: &Value<'_>, name: &str) -> Vec<String> {
        self.list(value, name, |reader, item| reader.person(item, name, Who::Carer))
    }
}
