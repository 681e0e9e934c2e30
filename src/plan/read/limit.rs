//! Limits that may depend on how old the baby is.

use crate::document::fault::Kind;
use crate::document::reader::Value;
use crate::plan::objective::Limit;
use crate::plan::objective::Whom;
use crate::plan::read::reader::Reader;
use crate::text::catalogue::plan as text;
use toml::de::DeTable;
use toml::de::DeValue;

/// The keys of a limit by weight.
const BEFORE: &str = "until_birth_weight";
const AFTER: &str = "after";

/// Where nothing is promised.
const NOTHING: &str = "none";

/// Latest day of life that a limit may name: ten years.
const LAST_DAY: u16 = 3_660;

/// A value that does not read; why is noted.
struct Faulty;

impl Reader {
    /// Reads a limit, each value of it through `read`; one by age needs a baby.
    pub(crate) fn limit<T>(
        &mut self,
        value: &Value<'_>,
        name: &str,
        whom: Option<&Whom>,
        mut read: impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Option<Limit<T>> {
        let DeValue::Table(rows) = value.get_ref() else {
            return read(self, value).map(Limit::Always);
        };
        let at = value.span().start;
        if let Some(whom) = whom.filter(|whom| !whom.baby()) {
            self.wrong(at, Kind::Clash, text::NEEDS_BABY, &[&whom.to_string()]);
        }
        if rows.iter().any(|(key, _)| key.get_ref().as_ref() == BEFORE) {
            return self.by_weight(at, rows, name, read);
        }
        let mut days = Vec::new();
        for (key, value) in rows {
            let day = key.get_ref().parse::<u16>().ok().filter(|day| (1..=LAST_DAY).contains(day));
            let Some(day) = day else {
                let (key, at) = (key.get_ref().as_ref(), key.span().start);
                let shape = text::A_LIMIT.ops;
                self.mend(at, Kind::NotThat, text::CLASH, &[key, "a limit"], shape);
                continue;
            };
            if let Ok(limit) = self.maybe(value, &mut read) {
                days.push((day, limit));
            }
        }
        days.sort_by_key(|(day, _)| *day);
        if rows.is_empty() {
            self.not(value, name, text::A_LIMIT);
        }
        (!days.is_empty()).then_some(Limit::ByDay(days))
    }

    fn by_weight<T>(
        &mut self,
        at: usize,
        rows: &DeTable<'_>,
        name: &str,
        mut read: impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Option<Limit<T>> {
        let (mut before, mut after) = (None, Err(Faulty));
        for (key, value) in rows {
            match key.get_ref().as_ref() {
                BEFORE => before = read(self, value),
                AFTER => after = self.maybe(value, &mut read),
                other => {
                    let shape = text::A_LIMIT.ops;
                    let at = key.span().start;
                    self.mend(at, Kind::UnknownKey, text::UNKNOWN_KEY, &[other, name], shape);
                }
            }
        }
        if !rows.iter().any(|(key, _)| key.get_ref().as_ref() == AFTER) {
            self.wrong(at, Kind::Missing, text::MISSING, &[AFTER]);
        }
        Some(Limit::BirthWeight { before: before?, after: after.ok()? })
    }

    /// Reads a value or the word for none.
    fn maybe<T>(
        &mut self,
        value: &Value<'_>,
        read: &mut impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Result<Option<T>, Faulty> {
        if value.get_ref().as_str() == Some(NOTHING) {
            return Ok(None);
        }
        read(self, value).map(Some).ok_or(Faulty)
    }
}
