//! Values to columns and back.

use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::measure::Measurement;
use crate::domain::measure::TemperatureMethod;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::span::Timestamp;
use chrono::DateTime;
use rusqlite::types::FromSql;
use rusqlite::types::FromSqlError;
use rusqlite::types::FromSqlResult;
use rusqlite::types::ToSql;
use rusqlite::types::ToSqlOutput;
use rusqlite::types::ValueRef;
use uuid::Uuid;

/// Sixteen bytes of an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) Uuid);

impl ToSql for Key {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
    }
}

impl FromSql for Key {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes).map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// An instant in whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Millis(pub(crate) Timestamp);

impl ToSql for Millis {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.timestamp_millis()))
    }
}

impl FromSql for Millis {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis).map(Self).ok_or(FromSqlError::OutOfRange(millis))
    }
}

/// Whom a fact is about: a letter and sixteen bytes, or the letter `h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct About(pub(crate) Subject);

impl ToSql for About {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let tagged = |tag: u8, bytes: [u8; 16]| [&[tag][..], &bytes[..]].concat();
        Ok(ToSqlOutput::from(match self.0 {
            Subject::Baby(id) => tagged(b'b', id.bytes()),
            Subject::Carer(id) => tagged(b'c', id.bytes()),
            Subject::Household => b"h".to_vec(),
        }))
    }
}

impl FromSql for About {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let (tag, rest) = value.as_blob()?.split_first().ok_or(FromSqlError::InvalidType)?;
        let id = || Uuid::from_slice(rest).map_err(|error| FromSqlError::Other(Box::new(error)));
        Ok(Self(match tag {
            b'b' => Subject::Baby(BabyId::new(id()?)),
            b'c' => Subject::Carer(CarerId::new(id()?)),
            b'h' => Subject::Household,
            _ => return Err(FromSqlError::InvalidType),
        }))
    }
}

/// Returns the finer kind of a fact and its amount in the smallest step of its
/// unit, for the columns that spare a reader the JSON.
pub(crate) fn variant(fact: &Fact) -> (Option<String>, Option<u32>) {
    match &fact.detail {
        Detail::Feed(Feed::Bottle { volume, milk }) => {
            let word = milk.map_or("bottle", |milk| match milk {
                Milk::Expressed => "bottle:expressed",
                Milk::Formula => "bottle:formula",
                Milk::Mixed => "bottle:mixed",
                Milk::Other => "bottle:other",
            });
            (Some(word.to_owned()), volume.map(|volume| volume.canonical.steps()))
        }
        Detail::Feed(Feed::Breast { sides }) => {
            let letters = sides.iter().map(|run| match run.side {
                Side::Left => 'l',
                Side::Right => 'r',
            });
            let word = if sides.is_empty() { "breast" } else { "breast:" };
            (Some(word.chars().chain(letters).collect()), None)
        }
        Detail::Feed(Feed::Solids { .. }) => (Some("solids".to_owned()), None),
        Detail::Nappy(nappy) => (Some(content(nappy.content).to_owned()), None),
        Detail::Sleep(sleep) => (sleep.inferred.then(|| "inferred".to_owned()), None),
        Detail::Pump(pump) => {
            let steps = |volume: Option<Measured<Millilitres>>| {
                volume.map(|volume| volume.canonical.steps())
            };
            let sides = match (steps(pump.left), steps(pump.right)) {
                (None, None) => None,
                (left, right) => Some(left.unwrap_or(0) + right.unwrap_or(0)),
            };
            (None, steps(pump.total).or(sides))
        }
        Detail::Temperature(reading) => (
            reading.method.map(|how| method(how).to_owned()),
            Some(reading.value.canonical.steps()),
        ),
        Detail::Measurement(measured) => {
            let (word, steps) = match measured {
                Measurement::Weight(weight) => ("weight", weight.canonical.steps()),
                Measurement::Length(length) => ("length", length.canonical.steps()),
                Measurement::Head(head) => ("head", head.canonical.steps()),
            };
            (Some(word.to_owned()), Some(steps))
        }
        _ => (None, None),
    }
}

const fn content(content: NappyContent) -> &'static str {
    match content {
        NappyContent::Wet => "wet",
        NappyContent::Dirty => "dirty",
        NappyContent::Both => "both",
        NappyContent::Dry => "dry",
    }
}

const fn method(method: TemperatureMethod) -> &'static str {
    match method {
        TemperatureMethod::Armpit => "armpit",
        TemperatureMethod::Ear => "ear",
        TemperatureMethod::Forehead => "forehead",
        TemperatureMethod::Rectal => "rectal",
        TemperatureMethod::Mouth => "mouth",
    }
}
