//! `growth`: measurements beside the WHO standard, and the birth weight.

use crate::app::model::Model;
use crate::cli::guide::sourced;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::domain::baby::Baby;
use crate::domain::baby::Sex;
use crate::domain::id::BabyId;
use crate::domain::measure::Measurement;
use crate::domain::zone::Zone;
use crate::guidance::growth::limits;
use crate::guidance::growth::quote;
use crate::guidance::lms::Indicator;
use crate::guidance::source::Quote;
use crate::metrics::growth::Lies;
use crate::metrics::growth::Point;
use crate::metrics::growth::SinceBirth;
use crate::metrics::growth::Untold;
use crate::metrics::growth::age;
use crate::metrics::growth::centile;
use crate::metrics::growth::lies;
use crate::metrics::growth::points;
use crate::metrics::growth::since_birth;
use crate::metrics::growth::value;
use crate::text::amount::amount;
use crate::text::ascii::fitted;
use crate::text::catalogue::growth as say;
use crate::text::catalogue::guide::SOURCE;
use crate::text::catalogue::guide::SOURCE_UNREAD;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time::dated;
use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

/// Days of facts it stands on: the table of the standard, and a little.
pub const REACH: u32 = 740;

/// One baby's growth.
struct Grown<'a> {
    baby: &'a Baby,
    points: Vec<Point>,
    since: Option<SinceBirth>,
}

fn grown(model: &Model) -> impl Iterator<Item = Grown<'_>> {
    let born = |(_, baby): &&(BabyId, Baby)| !baby.expected();
    model.household.babies.iter().filter(born).map(|(id, baby)| {
        let points = points(&model.timeline, *id, baby, model.zone(), model.now);
        let since = since_birth(&points, baby);
        Grown { baby, points, since }
    })
}

/// Returns the growth of each baby as a JSON array; what is not known is null.
#[must_use]
pub fn json(model: &Model) -> Value {
    let (zone, today) = (model.zone(), model.zone().date(model.now));
    let all = grown(model).map(|one| {
        json!({
            "baby": one.baby.name,
            "standard": "WHO",
            "sex": one.baby.sex,
            "weeks": one.baby.weeks,
            "birth_weight_g": one.baby.birth_weight.map(|weight| weight.canonical.value()),
            "since_birth": one.since.map(|since| weights(&since, zone)),
            "measurements": one.points.iter().map(|point| measured(point, zone)).collect::<Value>(),
            "quotes": quotes(&one, model).into_iter().map(|quote| quoted(quote, today)).collect::<Value>(),
        })
    });
    all.collect()
}

fn quoted(quote: &Quote, today: NaiveDate) -> Value {
    sourced(json!({"id": quote.id, "text": quote.text}), &quote.source, today)
}

fn weights(since: &SinceBirth, zone: Zone) -> Value {
    json!({
        "last_percent": rounded(since.last),
        "last_at": time(since.last_at, zone),
        "lowest_percent": since.lowest.map(|(percent, _)| rounded(percent)),
        "lowest_at": maybe_time(since.lowest.map(|(_, at)| at), zone),
        "regained_at": maybe_time(since.regained, zone),
    })
}

fn measured(point: &Point, zone: Zone) -> Value {
    let (indicator, value) = value(point.measured);
    let z = point.z.ok();
    let words = z.and_then(lies).map(|lies| among(lies, Tone::Plain));
    json!({
        "id": point.id.to_string(),
        "what": indicator.name(),
        "at": time(point.at, zone),
        "value": value,
        "unit": if indicator == Indicator::Weight { "kg" } else { "cm" },
        "age_days": point.age.map(|age| age.days),
        "corrected_age_days": point.age.and_then(|age| age.corrected),
        "z": z.map(rounded),
        "centile": z.map(|z| tenth(centile(z))),
        "lines": words,
        "change_z": point.change.map(rounded),
        "untold": point.z.err().map(Untold::name),
        "typing_error": point.typing_error,
    })
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Returns the growth of each baby for people; `plain` without indents.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let indent = if plain { "" } else { "  " };
    let mut lines = Vec::new();
    for one in grown(model) {
        lines.push(head(&one, model));
        lines.extend(one.rows(model).into_iter().map(|row| format!("{indent}{row}")));
        for quote in quotes(&one, model) {
            let source = &quote.source;
            let text = if source.unread() { SOURCE_UNREAD } else { SOURCE };
            let seen = source.verified_on.to_string();
            let from = text.fill(style.tone, &[&source.source, &source.published, &seen]);
            lines.extend([format!("{indent}{}", quote.text), format!("{indent}{indent}{from}")]);
        }
    }
    if lines.is_empty() {
        lines.push(say::NOBODY.say(style.tone).to_owned());
    }
    fitted(lines.join("\n") + "\n", style)
}

fn head(one: &Grown<'_>, model: &Model) -> String {
    let tone = model.ui.style.tone;
    let sex = match one.baby.sex {
        Some(Sex::Female) => say::GIRLS,
        Some(Sex::Male) => say::BOYS,
        None => say::NO_SEX,
    };
    let mut head = say::HEAD.fill(tone, &[&one.baby.name, sex.say(tone)]);
    let now = age(one.baby, model.now, model.zone());
    if now.is_some_and(|age| age.corrected.is_some()) {
        head = format!("{head}; {}", say::CORRECTED.say(tone));
    } else if one.baby.weeks.is_none() && one.baby.due.is_none() {
        head = format!("{head}; {}", say::NO_WEEKS.say(tone));
    }
    head
}

impl Grown<'_> {
    fn rows(&self, model: &Model) -> Vec<String> {
        let style = &model.ui.style;
        let tone = style.tone;
        let mut rows = Vec::new();
        for indicator in Indicator::ALL {
            let of = |point: &&Point| value(point.measured).0 == indicator;
            let kind = match indicator {
                Indicator::Weight => say::WEIGHT,
                Indicator::Length => say::LENGTH,
                Indicator::Head => say::HEAD_ROUND,
            };
            let n = self.points.iter().filter(of).count();
            let kind = say::KIND.fill(tone, &[kind.say(tone), &n.to_string()]);
            if n == 0 {
                rows.push(format!("{kind}: {}", say::NONE.say(tone)));
            }
            for point in self.points.iter().filter(of) {
                let when = dated(point.at, model.now, style);
                let said = score(point, tone);
                rows.push(format!("{kind}: {when}  {}  {said}", size(point.measured, style)));
            }
        }
        rows.push(match &self.since {
            Some(since) => since_words(since, model),
            None if self.baby.birth_weight.is_none() => say::NO_BIRTH_WEIGHT.say(tone).to_owned(),
            None => return rows,
        });
        rows
    }
}

/// Returns a measurement in the household's units.
#[must_use]
pub fn size(measured: Measurement, style: &Style) -> String {
    match measured {
        Measurement::Weight(weight) => amount(&weight, style),
        Measurement::Length(length) | Measurement::Head(length) => amount(&length, style),
    }
}

fn score(point: &Point, tone: Tone) -> String {
    let said = match point.z {
        Ok(z) => {
            let among = lies(z).map(|lies| among(lies, tone)).unwrap_or_default();
            let with = [&format!("{z:.2}"), &format!("{:.1}", centile(z)), &among];
            say::SCORE.fill(tone, &with.map(String::as_str))
        }
        Err(why) => untold(why).say(tone).to_owned(),
    };
    if point.typing_error { format!("{said}; {}", say::TYPING_ERROR.say(tone)) } else { said }
}

const fn untold(why: Untold) -> crate::text::catalogue::Text {
    match why {
        Untold::Birth => say::NO_BIRTH,
        Untold::Sex => say::SEX_UNSET,
        Untold::BeforeBirth => say::BEFORE_BIRTH,
        Untold::FirstTwoWeeks => say::FIRST_TWO_WEEKS,
        Untold::Preterm => say::PRETERM,
        Untold::TwoYears => say::TWO_YEARS,
    }
}

fn among(lies: Lies, tone: Tone) -> String {
    match lies {
        Lies::Below(line) => say::BELOW.fill(tone, &[line]),
        Lies::On(line) => say::ON.fill(tone, &[line]),
        Lies::Between(below, above) => say::BETWEEN.fill(tone, &[below, above]),
        Lies::Above(line) => say::ABOVE.fill(tone, &[line]),
    }
}

fn since_words(since: &SinceBirth, model: &Model) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let percent = |value: f64| format!("{:.1}", value.abs());
    let side = if since.last < 0.0 { say::UNDER } else { say::OVER };
    let when = |at| dated(at, model.now, style);
    let mut said = Vec::new();
    // Once it is regained, what was gained since is no loss to speak of.
    if since.regained.is_none() {
        said.push(side.fill(tone, &[&percent(since.last), &when(since.last_at)]));
    }
    if let Some((lowest, at)) = since.lowest.filter(|(_, at)| *at != since.last_at) {
        said.push(say::LOWEST.fill(tone, &[&percent(lowest), &when(at)]));
    }
    said.extend(since.regained.map(|at| say::REGAINED.fill(tone, &[&when(at)])));
    said.join("; ")
}

/// Returns the sentences that go with what is seen.
fn quotes(one: &Grown<'_>, model: &Model) -> Vec<&'static Quote> {
    let Some(limits) = limits() else { return Vec::new() };
    let days = age(one.baby, model.now, model.zone()).map(|age| age.days);
    let open = one.since.filter(|since| since.regained.is_none() && since.last < 0.0);
    let why = |why| one.points.iter().any(|point| point.z == Err(why));
    let shown = [
        ("loss", open.is_some_and(|since| since.last < -limits.loss_percent)),
        ("regained_2w", open.is_some() && days.is_some_and(|days| days < limits.back_late_days)),
        ("regained_3w", open.is_some() && days.is_some_and(|days| days >= limits.back_days)),
        ("from_2_weeks", why(Untold::FirstTwoWeeks)),
        ("preterm", why(Untold::Preterm)),
        ("weighing", !one.points.is_empty()),
    ];
    shown.into_iter().filter(|(_, shown)| *shown).filter_map(|(id, _)| quote(id)).collect()
}
