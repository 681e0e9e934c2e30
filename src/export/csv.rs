//! One CSV file a kind, for spreadsheets: units in the header, offsets in the
//! times, ids in every row.
//!
//! A text that a spreadsheet would run as a formula (it begins with `=`, `+`,
//! `-`, `@`, a tab or a carriage return) gets an apostrophe in front.

use crate::domain::carer::Asked;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::TemperatureMethod;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::nappy::Size;
use crate::domain::person::Subject;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use chrono::SecondsFormat;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The kind, which names the file: `feed`.
    pub kind: Kind,
    /// Header and rows, ends of lines as RFC 4180 has them.
    pub text: String,
}

/// One field of a row.
enum Field {
    /// Words of the family's: neutralised.
    Words(String),
    /// A number or a word of the program's.
    Plain(String),
}

/// Columns before and after those of the kind.
const BEFORE: [&str; 6] = ["id", "who", "start", "end", "length_min", "by"];
const AFTER: [&str; 5] = ["note", "tags", "app", "recorded_at", "versions"];

/// Returns a file for each kind that occurs, in the order of [`Kind::ALL`].
///
/// # Errors
///
/// What the CSV writer says; writing into memory is not known to make it.
pub fn csv(
    household: &Household,
    facts: &[Logged],
    now: Timestamp,
) -> Result<Vec<Sheet>, csv::Error> {
    let mut sheets = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<&Logged> =
            facts.iter().filter(|logged| logged.fact.kind() == kind).collect();
        if !of_kind.is_empty() {
            sheets.push(Sheet { kind, text: sheet(kind, household, &of_kind, now)? });
        }
    }
    Ok(sheets)
}

fn sheet(
    kind: Kind,
    household: &Household,
    facts: &[&Logged],
    now: Timestamp,
) -> Result<String, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(BEFORE.iter().chain(columns(kind)).chain(&AFTER))?;
    for logged in facts {
        let fact = &logged.fact;
        let fields = before(logged, household, now)
            .into_iter()
            .chain(own(&fact.detail, household))
            .chain(after(logged));
        writer.write_record(fields.map(written))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns the columns of a kind, in the order of [`own`].
const fn columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Feed => &["how", "volume_ml", "milk", "sides", "food", "reaction"],
        Kind::Burp => &["position", "worked"],
        Kind::Nappy => &["content", "colour", "texture", "size", "rash", "blowout"],
        Kind::Sleep => &["place", "settled", "woke", "inferred"],
        Kind::Wake | Kind::SleepDay => &[],
        Kind::Request | Kind::Trip | Kind::Milestone | Kind::Note => &["text"],
        Kind::Visit => &["visitor"],
        Kind::HandOver => &["to"],
        Kind::Excused => &["why"],
        Kind::Recovery => &["change"],
        Kind::Pump => &["total_ml", "left_ml", "right_ml", "sides"],
        Kind::Milk => &["milk_kept", "kept_ml", "place_kept", "started_at", "gone_at"],
        Kind::Temperature => &["temperature_c", "method"],
        Kind::Medicine => &["product", "strength", "amount", "override_reason"],
        Kind::Measurement => &["weight_g", "length_mm", "head_mm"],
        Kind::Cry => &["helped"],
        Kind::Toil => &["task"],
        Kind::CheckIn => &[
            "sleepiness_1_to_5",
            "load_1_to_5",
            "mental_1_to_5",
            "physical_1_to_5",
            "temporal_1_to_5",
            "performance_1_to_5",
            "effort_1_to_5",
            "frustration_1_to_5",
        ],
        Kind::Vaccination => &["vaccine", "booked_for"],
        Kind::Custom => &["name", "value"],
    }
}

fn before(logged: &Logged, household: &Household, now: Timestamp) -> Vec<Field> {
    let fact = &logged.fact;
    let end = fact.end();
    let minutes = end.map(|_| fact.active(now).num_minutes());
    vec![
        Field::Plain(logged.id.to_string()),
        who(fact.subject, household),
        Field::Plain(time(fact, fact.start)),
        Field::Plain(match end {
            Some(end) => time(fact, end),
            None if fact.open() => "running".to_owned(),
            None => String::new(),
        }),
        plain(minutes),
        words(fact.by.and_then(|by| household.carer_name(by))),
    ]
}

fn after(logged: &Logged) -> Vec<Field> {
    let fact = &logged.fact;
    vec![
        words(fact.note.as_deref()),
        Field::Words(fact.tags.join(", ")),
        words(fact.source.as_ref().map(|source| source.app.as_str())),
        Field::Plain(time(fact, logged.recorded_at)),
        Field::Plain(logged.history.to_string()),
    ]
}

fn who(subject: Subject, household: &Household) -> Field {
    match subject {
        Subject::Baby(id) => words(household.baby(id).map(|baby| baby.name.as_str())),
        Subject::Carer(id) => words(household.carer_name(id)),
        Subject::Household => Field::Plain("household".to_owned()),
    }
}

fn time(fact: &Fact, at: Timestamp) -> String {
    fact.zone.local(at).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

fn own(detail: &Detail, household: &Household) -> Vec<Field> {
    match detail {
        Detail::Feed(feed) => fed(feed),
        Detail::Burp(burp) => vec![words(burp.position.as_deref()), plain(burp.worked)],
        Detail::Nappy(nappy) => changed(nappy),
        Detail::Sleep(sleep) => vec![
            words(sleep.place.as_deref()),
            words(sleep.settled.as_deref()),
            words(sleep.woke.as_deref()),
            plain(Some(sleep.inferred)),
        ],
        Detail::Wake | Detail::SleepDay => Vec::new(),
        Detail::Request { text }
        | Detail::Trip { text }
        | Detail::Milestone { text }
        | Detail::Note { text } => vec![words(Some(text))],
        Detail::Visit { who } => vec![words(Some(who))],
        Detail::HandOver { to } => vec![words(to.and_then(|to| household.carer_name(to)))],
        Detail::Excused { why } => vec![words(Some(why))],
        Detail::Recovery { change } => vec![Field::Plain(format!("{change:?}").to_lowercase())],
        Detail::Pump(pump) => pumped(pump),
        Detail::Milk(kept) => vec![
            plain(Some(kept.milk).map(|milk| format!("{milk:?}").to_lowercase())),
            amount(kept.volume),
            words(Some(kept.place.word())),
            plain(kept.started.map(|at| at.to_rfc3339())),
            plain(kept.gone.map(|at| at.to_rfc3339())),
        ],
        Detail::Temperature(reading) => {
            vec![amount(Some(reading.value)), plain(reading.method.map(method))]
        }
        Detail::Medicine(dose) => vec![
            words(Some(&dose.product)),
            words(dose.strength.as_deref()),
            words(dose.amount.as_deref()),
            words(dose.override_reason.as_deref()),
        ],
        Detail::Measurement(measurement) => match *measurement {
            Measurement::Weight(weight) => vec![amount(Some(weight)), nothing(), nothing()],
            Measurement::Length(length) => vec![nothing(), amount(Some(length)), nothing()],
            Measurement::Head(head) => vec![nothing(), nothing(), amount(Some(head))],
        },
        Detail::Cry(cry) => vec![words(cry.helped.as_deref())],
        Detail::Toil { task } => vec![words(Some(task))],
        Detail::CheckIn(check) => {
            Asked::ALL.into_iter().map(|asked| plain(check.answer(asked))).collect()
        }
        Detail::Vaccination { name, booked } => {
            vec![words(Some(name)), plain(booked.map(|day| day.to_string()))]
        }
        Detail::Custom { name, value } => vec![words(Some(name)), words(value.as_deref())],
    }
}

fn fed(feed: &Feed) -> Vec<Field> {
    let how = |how: &str| Field::Plain(how.to_owned());
    match feed {
        Feed::Breast { sides } => {
            let sides: Vec<String> = sides.iter().map(side).collect();
            let sides = Field::Plain(sides.join(", "));
            vec![how("breast"), nothing(), nothing(), sides, nothing(), nothing()]
        }
        Feed::Bottle { volume, milk } => {
            let milk = plain(milk.map(|milk| match milk {
                Milk::Expressed => "expressed",
                Milk::Formula => "formula",
                Milk::Mixed => "mixed",
                Milk::Other => "other",
            }));
            vec![how("bottle"), amount(*volume), milk, nothing(), nothing(), nothing()]
        }
        Feed::Solids { food, reaction } => {
            let (food, reaction) = (words(food.as_deref()), words(reaction.as_deref()));
            vec![how("solids"), nothing(), nothing(), nothing(), food, reaction]
        }
    }
}

fn side(run: &SideRun) -> String {
    let side = match run.side {
        Side::Left => "left",
        Side::Right => "right",
    };
    run.minutes.map_or_else(|| side.to_owned(), |minutes| format!("{side} {minutes} min"))
}

fn changed(nappy: &Nappy) -> Vec<Field> {
    let content = match nappy.content {
        NappyContent::Wet => "wet",
        NappyContent::Dirty => "dirty",
        NappyContent::Both => "both",
        NappyContent::Dry => "dry",
    };
    let size = nappy.size.map(|size| match size {
        Size::Small => "small",
        Size::Medium => "medium",
        Size::Large => "large",
    });
    vec![
        plain(Some(content)),
        words(nappy.colour.as_deref()),
        words(nappy.texture.as_deref()),
        plain(size),
        plain(Some(nappy.rash)),
        plain(Some(nappy.blowout)),
    ]
}

fn pumped(pump: &Pump) -> Vec<Field> {
    let sides = pump.sides.map(|sides| match sides {
        PumpSides::Left => "left",
        PumpSides::Right => "right",
        PumpSides::Both => "both",
    });
    vec![amount(pump.total), amount(pump.left), amount(pump.right), plain(sides)]
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

fn amount<Q: Into<f64>>(measured: Option<Measured<Q>>) -> Field {
    plain(measured.map(|measured| measured.canonical.into()))
}

fn nothing() -> Field {
    Field::Plain(String::new())
}

fn words(text: Option<&str>) -> Field {
    Field::Words(text.unwrap_or_default().to_owned())
}

fn plain(value: Option<impl ToString>) -> Field {
    Field::Plain(value.map(|value| value.to_string()).unwrap_or_default())
}

fn written(field: Field) -> String {
    match field {
        Field::Words(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{text}")
        }
        Field::Words(text) | Field::Plain(text) => text,
    }
}
