//! A fact as the phrase that would log it, for editing.

use crate::domain::care::Burp;
use crate::domain::carer::Asked;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
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
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use crate::domain::stock::Kept;
use crate::domain::zone::Instant;
use crate::phrase::Context;
use crate::text::time::abbreviation;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// How long ago a time is said without its day; under what a reader takes, so
/// that it still holds while the phrase is being edited.
const WITHOUT_DAY: TimeDelta = TimeDelta::hours(19);

/// Returns the phrase that logs `fact` when it is read at the same instant.
///
/// Times are to the minute. What no phrase says is left out and is the
/// caller's to keep: pauses, sources, words of an import that are not in the
/// grammar.
#[must_use]
pub fn phrase(fact: &Fact, ctx: &Context<'_>) -> String {
    let by = fact.by.and_then(|id| ctx.household.carer_name(id)).map(|name| format!("by {name}"));
    let tags = fact.tags.iter().filter(|tag| !tag.contains(char::is_whitespace));
    let words = whose(fact, ctx)
        .into_iter()
        .chain([what(fact, ctx), moment(fact, ctx)])
        .chain(by)
        .chain(tags.map(|tag| format!("#{tag}")))
        .chain(fact.note.iter().map(|note| format!("-- {note}")));
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

fn whose(fact: &Fact, ctx: &Context<'_>) -> Option<String> {
    match fact.subject {
        Subject::Baby(id) => {
            let open_to_all =
                matches!(fact.kind(), Kind::Note | Kind::Visit | Kind::Trip | Kind::Excused);
            let said = open_to_all || ctx.household.babies.len() > 1;
            said.then(|| ctx.household.baby(id).map(|baby| baby.name.clone()))?
        }
        Subject::Carer(id) => ctx.household.carer_name(id).map(str::to_owned),
        Subject::Household => None,
    }
}

fn what(fact: &Fact, ctx: &Context<'_>) -> String {
    match &fact.detail {
        Detail::Feed(feed) => self::feed(feed, ctx),
        Detail::Burp(burp) => self::burp(burp),
        Detail::Nappy(nappy) => self::nappy(nappy),
        Detail::Sleep(sleep) => self::sleep(sleep, fact.open()),
        Detail::Wake => "awake".to_owned(),
        Detail::SleepDay => "sleepday".to_owned(),
        Detail::Request { text } => format!("ask {}", quoted(text)),
        Detail::Visit { who } => format!("visit {}", quoted(who)),
        Detail::HandOver { to } => {
            let name = to.and_then(|id| ctx.household.carer_name(id));
            joined([Some("handover"), name.map(|name| format!("to {name}")).as_deref()])
        }
        Detail::Trip { text } => format!("trip {}", quoted(text)),
        Detail::Excused { why } => format!("excuse {}", quoted(why)),
        Detail::Recovery { change } => format!("recovery {}", recovery(*change)),
        Detail::Pump(pump) => self::pump(pump, ctx),
        Detail::Milk(kept) => self::milk(kept, ctx),
        Detail::Temperature(reading) => {
            let method = reading.method.map(|method| match method {
                TemperatureMethod::Armpit => "armpit",
                TemperatureMethod::Ear => "ear",
                TemperatureMethod::Forehead => "forehead",
                TemperatureMethod::Rectal => "rectal",
                TemperatureMethod::Mouth => "mouth",
            });
            let value = entered(&reading.value, reading.value.canonical.value(), "c", ctx);
            joined([Some("temp"), Some(&value), method, reading.well.then_some("well")])
        }
        Detail::Medicine(dose) => joined([
            Some("med"),
            Some(&dose.product),
            dose.strength.as_deref(),
            dose.amount.as_deref(),
            dose.override_reason.as_ref().map(|why| format!("override because {why}")).as_deref(),
        ]),
        Detail::Measurement(Measurement::Weight(weight)) => {
            format!("weight {}", entered(weight, weight.canonical.value(), "g", ctx))
        }
        Detail::Measurement(Measurement::Length(length)) => {
            format!("length {}", entered(length, length.canonical.value(), "mm", ctx))
        }
        Detail::Measurement(Measurement::Head(head)) => {
            format!("head {}", entered(head, head.canonical.value(), "mm", ctx))
        }
        Detail::Cry(cry) => match &cry.helped {
            Some(how) => format!("cry helped {how}"),
            None => "cry".to_owned(),
        },
        Detail::Toil { task } => format!("toil {}", quoted(task)),
        Detail::CheckIn(answers) => check_in(*answers),
        Detail::Vaccination { name, booked } => vaccine(name, *booked),
        Detail::Milestone { text } => format!("milestone {}", quoted(text)),
        Detail::Note { text } => format!("note {}", quoted(text)),
        Detail::Custom { name, value } => {
            joined([Some("custom"), Some(&quoted(name)), value.as_deref()])
        }
    }
}

fn vaccine(name: &str, booked: Option<NaiveDate>) -> String {
    let booked = booked.map(|day| format!("booked {day}"));
    joined([Some("vaccine"), Some(&quoted(name)), booked.as_deref()])
}

fn check_in(answers: CheckIn) -> String {
    let said = Asked::ALL
        .into_iter()
        .filter_map(|one| answers.answer(one).map(|level| format!(" {} {level}", asked(one))));
    std::iter::once("checkin".to_owned()).chain(said).collect()
}

/// Returns the word of one question of a check-in.
#[must_use]
pub const fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::Sleepiness => "sleepy",
        Asked::Load => "load",
        Asked::Mental => "mental",
        Asked::Physical => "physical",
        Asked::Temporal => "rushed",
        Asked::Performance => "shortfall",
        Asked::Effort => "effort",
        Asked::Frustration => "frustration",
    }
}

const fn recovery(change: Recovery) -> &'static str {
    match change {
        Recovery::Same => "same",
        Recovery::Better => "better",
        Recovery::Worse => "worse",
    }
}

fn feed(feed: &Feed, ctx: &Context<'_>) -> String {
    match feed {
        Feed::Breast { sides } => {
            let timed = sides.len() > 1 && sides.iter().all(|run| run.minutes.is_some());
            let runs: Vec<String> = sides.iter().map(|run| side_run(run, timed)).collect();
            joined([Some("breast"), Some(&runs.join(" "))])
        }
        Feed::Bottle { volume, milk } => {
            let volume = volume.map(|v| entered(&v, v.canonical.value(), "ml", ctx));
            let milk = milk.map(|milk| match milk {
                Milk::Expressed => "expressed",
                Milk::Formula => "formula",
                Milk::Mixed => "mixed",
                Milk::Other => "other",
            });
            joined([Some("bottle"), volume.as_deref(), milk])
        }
        Feed::Solids { food, reaction } => {
            let reaction = reaction.as_ref().map(|how| format!("reaction {how}"));
            joined([Some("solids"), food.as_deref(), reaction.as_deref()])
        }
    }
}

fn side_run(run: &SideRun, timed: bool) -> String {
    let side = side(run.side);
    match run.minutes.filter(|_| timed) {
        Some(minutes) => format!("{side} {minutes}m"),
        None => side.to_owned(),
    }
}

const fn side(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

fn burp(burp: &Burp) -> String {
    let worked = burp.worked.map(|came| if came { "worked" } else { "no" });
    joined([Some("burp"), burp.position.as_deref(), worked])
}

fn nappy(nappy: &Nappy) -> String {
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
    joined([
        Some("nappy"),
        Some(content),
        nappy.colour.as_deref(),
        nappy.texture.as_deref(),
        size,
        nappy.rash.then_some("rash"),
        nappy.blowout.then_some("blowout"),
    ])
}

fn sleep(sleep: &Sleep, open: bool) -> String {
    let told = [("in", &sleep.place), ("settled", &sleep.settled), ("woke", &sleep.woke)];
    let told = told.into_iter().filter_map(|(word, how)| Some((word, how.as_ref()?)));
    let told: Vec<String> = told.map(|(word, how)| format!("{word} {}", quoted(how))).collect();
    joined([Some(if open { "asleep" } else { "sleep" }), Some(&told.join(" "))])
}

fn pump(pump: &Pump, ctx: &Context<'_>) -> String {
    let volume = |volume: Option<Measured<_>>| {
        volume.map(|v: Measured<crate::domain::quantity::Millilitres>| {
            entered(&v, v.canonical.value(), "ml", ctx)
        })
    };
    if let (Some(left), Some(right)) = (volume(pump.left), volume(pump.right)) {
        return format!("pump left {left} right {right}");
    }
    let sides = pump.sides.map(|sides| match sides {
        PumpSides::Left => "left",
        PumpSides::Right => "right",
        PumpSides::Both => "both",
    });
    joined([Some("pump"), volume(pump.total).as_deref(), sides])
}

fn milk(kept: &Kept, ctx: &Context<'_>) -> String {
    let sort = if kept.milk == Milk::Formula { "formula" } else { "breast" };
    let volume = kept.volume.map(|v| entered(&v, v.canonical.value(), "ml", ctx));
    joined([Some("milk"), Some(sort), volume.as_deref(), Some(kept.place.word())])
}

/// Returns an amount as it was entered, else in its canonical unit.
fn entered<Q>(amount: &Measured<Q>, canonical: f64, unit: &str, ctx: &Context<'_>) -> String {
    let imperial = ctx.style.units == Units::Imperial;
    // The phrase has one word for both ounces; the household says which.
    let said = amount.entered.filter(|entered| match entered.unit {
        Unit::OzUs => !imperial,
        Unit::OzImperial => imperial,
        _ => true,
    });
    let Some(entered) = said else {
        return format!("{canonical}{unit}");
    };
    let unit = match entered.unit {
        Unit::C => "c",
        Unit::F => "f",
        other => other.sign(),
    };
    format!("{}{unit}", entered.value)
}

fn moment(fact: &Fact, ctx: &Context<'_>) -> String {
    let near = fact.start <= ctx.now && ctx.now - fact.start <= WITHOUT_DAY;
    let start = if near { clock(fact.start, ctx) } else { dated(fact.start, ctx) };
    match fact.extent {
        Extent::Instant => start,
        Extent::Open => format!("since {start}"),
        Extent::Until(end) => {
            let zone = ctx.style.zone;
            let wall = zone.local(end).naive_local() - zone.local(fact.start).naive_local();
            let short = wall >= TimeDelta::zero() && wall < TimeDelta::hours(24);
            let end = if short { clock(end, ctx) } else { dated(end, ctx) };
            format!("{start} to {end}")
        }
    }
}

/// Returns words for an instant with its day.
fn dated(at: Timestamp, ctx: &Context<'_>) -> String {
    let zone = ctx.style.zone;
    let (date, today) = (zone.date(at), zone.date(ctx.now));
    let clock = clock(at, ctx);
    match (today - date).num_days() {
        0 => format!("today {clock}"),
        1 => format!("yesterday {clock}"),
        2..=6 => format!("{} {clock}", date.format("%a").to_string().to_lowercase()),
        _ => format!("{date} {clock}"),
    }
}

/// Returns a time of day, in the repeated hour with what tells it apart.
fn clock(at: Timestamp, ctx: &Context<'_>) -> String {
    let local = ctx.style.zone.local(at);
    let face = local.format("%H:%M").to_string();
    match ctx.style.zone.instant(local.naive_local()) {
        Instant::Twice { .. } => format!("{face} {}", abbreviation(at, ctx.style)),
        Instant::Once(_) | Instant::Never { .. } => face,
    }
}

/// Puts words in quotes, in a pair they do not hold.
fn quoted(words: &str) -> String {
    if words.contains('"') { format!("“{words}”") } else { format!("\"{words}\"") }
}

fn joined<'a>(words: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let words = words.into_iter().flatten().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
