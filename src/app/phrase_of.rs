//! A fact as the phrase that would log it, for editing.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::nappy::Size;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::zone::Instant;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::text::amount::number;
use chrono::TimeDelta;

/// A time of day by itself reaches so far back.
const BARE: TimeDelta = TimeDelta::hours(20);

/// Returns the phrase that logs `fact` again when read at `now` in `zone`.
///
/// What no phrase can say (timers, pauses, where it was imported from) is
/// left out: whoever reads the phrase back keeps those from the fact.
#[must_use]
pub fn phrase(fact: &Fact, household: &Household, zone: Zone, now: Timestamp) -> String {
    let mut words = Vec::new();
    match fact.subject {
        Subject::Baby(id) if household.babies.len() > 1 => {
            words.extend(household.baby(id).map(|baby| baby.name.clone()));
        }
        Subject::Carer(id) => words.extend(household.carer_name(id).map(str::to_owned)),
        Subject::Baby(_) | Subject::Household => {}
    }
    words.push(detail(fact));
    words.push(times(fact, zone, now));
    let by = fact.by.and_then(|id| household.carer_name(id));
    words.extend(by.map(|name| format!("by {name}")));
    words.extend(fact.tags.iter().map(|tag| format!("#{tag}")));
    words.extend(fact.note.as_ref().map(|note| format!("-- {}", note.replace('\n', " "))));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

fn times(fact: &Fact, zone: Zone, now: Timestamp) -> String {
    let bare = now - fact.start < BARE;
    let time = |at| clock(at, zone, bare);
    match fact.extent {
        Extent::Instant => format!("at {}", time(fact.start)),
        Extent::Open => format!("since {}", time(fact.start)),
        Extent::Until(end) => format!("from {} to {}", time(fact.start), time(end)),
    }
}

/// Returns `01:22`, else with its day, and with its offset in a repeated hour.
fn clock(at: Timestamp, zone: Zone, bare: bool) -> String {
    let local = zone.local(at);
    let twice = matches!(zone.instant(local.naive_local()), Instant::Twice { .. });
    let format = match (bare, twice) {
        (_, true) => "%Y-%m-%dT%H:%M%:z",
        (true, false) => "%H:%M",
        (false, false) => "%Y-%m-%dT%H:%M",
    };
    local.format(format).to_string()
}

fn detail(fact: &Fact) -> String {
    match &fact.detail {
        Detail::Feed(Feed::Bottle { volume, milk }) => {
            let milk = match milk {
                Some(Milk::Expressed) => "expressed",
                Some(Milk::Formula) => "formula",
                Some(Milk::Mixed) => "mixed",
                Some(Milk::Other) | None => "",
            };
            joined(&["bottle", &volume.as_ref().map(volume_words).unwrap_or_default(), milk])
        }
        Detail::Feed(Feed::Breast { sides }) => breast(sides),
        Detail::Feed(Feed::Solids { food, reaction }) => {
            joined(&["solids", some(food.as_ref()), some(reaction.as_ref())])
        }
        Detail::Burp(burp) => {
            let worked = match burp.worked {
                Some(true) => "worked",
                Some(false) => "no",
                None => "",
            };
            joined(&["burp", some(burp.position.as_ref()), worked])
        }
        Detail::Nappy(nappy) => nappy_words(nappy),
        Detail::Sleep(sleep) => {
            let part = |word: &str, how: Option<&String>| {
                how.map(|how| format!("{word} {}", quoted(how))).unwrap_or_default()
            };
            let verb = if fact.open() { "asleep" } else { "sleep" };
            let place = part("in", sleep.place.as_ref());
            let settled = part("settled", sleep.settled.as_ref());
            joined(&[verb, &place, &settled, &part("woke", sleep.woke.as_ref())])
        }
        Detail::Cry(cry) => {
            let helped = cry.helped.as_ref().map(|how| format!("helped {how}"));
            joined(&["cry", &helped.unwrap_or_default()])
        }
        Detail::Pump(pump) => {
            use crate::domain::pump::PumpSides;
            let sides = match pump.sides {
                Some(PumpSides::Left) => "left",
                Some(PumpSides::Right) => "right",
                Some(PumpSides::Both) => "both",
                None => "",
            };
            joined(&["pump", &pump.total.as_ref().map(volume_words).unwrap_or_default(), sides])
        }
        other => of_words(other),
    }
}

fn of_words(detail: &Detail) -> String {
    match detail {
        Detail::Wake => "awake".to_owned(),
        Detail::Request { text } => format!("ask {}", quoted(text)),
        Detail::Visit { who } => format!("visit {}", quoted(who)),
        Detail::Trip { text } => format!("trip {}", quoted(text)),
        Detail::Milestone { text } => format!("milestone {}", quoted(text)),
        Detail::Note { text } => format!("note {}", quoted(text)),
        Detail::Toil { task } => format!("toil {}", quoted(task)),
        Detail::Vaccination { name } => format!("vaccine {}", quoted(name)),
        Detail::Medicine(dose) => {
            let strength = some(dose.strength.as_ref());
            joined(&["med", &dose.product, strength, some(dose.amount.as_ref())])
        }
        Detail::Recovery { change } => {
            use crate::domain::carer::Recovery;
            let change = match change {
                Recovery::Same => "same",
                Recovery::Better => "better",
                Recovery::Worse => "worse",
            };
            format!("recovery {change}")
        }
        Detail::CheckIn(answers) => {
            let level = |word: &str, level: Option<u8>| {
                level.map(|level| format!("{word} {level}")).unwrap_or_default()
            };
            joined(&["checkin", &level("sleepy", answers.sleepiness), &level("load", answers.load)])
        }
        Detail::Temperature(reading) => {
            use crate::domain::measure::TemperatureMethod;
            let method = match reading.method {
                Some(TemperatureMethod::Armpit) => "armpit",
                Some(TemperatureMethod::Ear) => "ear",
                Some(TemperatureMethod::Forehead) => "forehead",
                Some(TemperatureMethod::Rectal) => "rectal",
                Some(TemperatureMethod::Mouth) => "mouth",
                None => "",
            };
            let (value, unit) = reading
                .value
                .entered
                .map_or((reading.value.canonical.value(), Unit::C), |as_typed| {
                    (as_typed.value, as_typed.unit)
                });
            let sign = if unit == Unit::F { "f" } else { "c" };
            joined(&["temp", &format!("{}{sign}", number(value, 2)), method])
        }
        Detail::Measurement(Measurement::Weight(weight)) => {
            format!("weight {}g", number(weight.canonical.value(), 0))
        }
        Detail::Measurement(Measurement::Length(length)) => {
            format!("length {}mm", number(length.canonical.value(), 0))
        }
        Detail::Measurement(Measurement::Head(head)) => {
            format!("head {}mm", number(head.canonical.value(), 0))
        }
        Detail::Custom { name, value } => joined(&["custom", &quoted(name), some(value.as_ref())]),
        _ => String::new(),
    }
}

/// Minutes are said side by side only when each side has them.
fn breast(sides: &[SideRun]) -> String {
    let timed = sides.len() > 1 && sides.iter().all(|run| run.minutes.is_some());
    let sides = sides.iter().map(|run| {
        let side = if run.side == Side::Left { "left" } else { "right" };
        match run.minutes.filter(|_| timed) {
            Some(minutes) => format!("{side} {minutes}m"),
            None => side.to_owned(),
        }
    });
    std::iter::once("breast".to_owned()).chain(sides).collect::<Vec<_>>().join(" ")
}

fn nappy_words(nappy: &Nappy) -> String {
    let content = match nappy.content {
        NappyContent::Wet => "wet",
        NappyContent::Dirty => "dirty",
        NappyContent::Both => "both",
        NappyContent::Dry => "dry",
    };
    let size = match nappy.size {
        Some(Size::Small) => "small",
        Some(Size::Medium) => "medium",
        Some(Size::Large) => "large",
        None => "",
    };
    let rash = if nappy.rash { "rash" } else { "" };
    let blowout = if nappy.blowout { "blowout" } else { "" };
    let (colour, texture) = (some(nappy.colour.as_ref()), some(nappy.texture.as_ref()));
    joined(&["nappy", content, colour, texture, size, rash, blowout])
}

fn volume_words(volume: &Measured<Millilitres>) -> String {
    match volume.entered.filter(|as_typed| as_typed.unit == Unit::OzUs) {
        Some(as_typed) => format!("{}oz", number(as_typed.value, 2)),
        None => format!("{}ml", number(volume.canonical.value(), 1)),
    }
}

fn quoted(text: &str) -> String {
    if text.contains('"') || text.is_empty() { text.to_owned() } else { format!("\"{text}\"") }
}

fn some(text: Option<&String>) -> &str {
    text.map_or("", String::as_str)
}

fn joined(words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
