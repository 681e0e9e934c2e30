//! What happened, in words, kind by kind.

use crate::domain::care::Burp;
use crate::domain::carer::Asked;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::Temperature;
use crate::domain::measure::TemperatureMethod;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::nappy::Size;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::sleep::Sleep;
use crate::domain::stock::Kept;
use crate::domain::stock::Place;
use crate::text::amount::Amount;
use crate::text::catalogue::Text;
use crate::text::catalogue::vaccine::BOOKED_FOR;
use crate::text::catalogue::words as say;
use crate::text::style::Style;
use crate::text::style::Tone;

/// Returns what happened, in all the signs there are; [`crate::text::words::detail`]
/// fits it to ASCII.
#[must_use]
pub fn parts(fact: &Fact, style: &Style) -> String {
    let tone = style.tone;
    let named = |text: Text, rest: &str| format!("{} {rest}", text.say(tone));
    match &fact.detail {
        Detail::Feed(feed) => self::feed(feed, *style),
        Detail::Burp(burp) => self::burp(burp, tone),
        Detail::Nappy(nappy) => self::nappy(nappy, tone),
        Detail::Sleep(sleep) => self::sleep(sleep, fact.open(), tone),
        Detail::Wake => say::AWAKE.say(tone).to_owned(),
        Detail::SleepDay => say::SLEEP_DAY.say(tone).to_owned(),
        Detail::Request { text } => named(say::ASK, text),
        Detail::Visit { who } => named(say::VISIT, who),
        Detail::HandOver { .. } => say::HAND_OVER.say(tone).to_owned(),
        Detail::Trip { text } => named(say::TRIP, text),
        Detail::Excused { why } => named(say::EXCUSED, why),
        Detail::Recovery { change } => named(say::RECOVERY, recovery(*change).say(tone)),
        Detail::Pump(pump) => self::pump(pump, *style),
        Detail::Milk(kept) => stored(kept, *style),
        Detail::Temperature(reading) => temperature(reading, *style),
        Detail::Medicine(dose) => {
            let more = [&dose.strength, &dose.amount].into_iter().flatten();
            let words: Vec<&str> =
                std::iter::once(&dose.product).chain(more).map(String::as_str).collect();
            let said = named(say::MEDICINE, &words.join(" "));
            let why = dose.override_reason.as_deref();
            listed(&said, why.map(|why| say::OVERRIDDEN.fill(tone, &[why])))
        }
        Detail::Measurement(measured) => match measured {
            Measurement::Weight(weight) => named(say::WEIGHT, &weight.words(style)),
            Measurement::Length(length) => named(say::LENGTH, &length.words(style)),
            Measurement::Head(head) => named(say::HEAD, &head.words(style)),
        },
        Detail::Cry(cry) => {
            let helped = cry.helped.as_deref();
            listed(say::CRY.say(tone), helped.map(|how| say::HELPED.fill(tone, &[how])))
        }
        Detail::Toil { task } => named(say::TOIL, task),
        Detail::CheckIn(answers) => check_in(*answers, tone),
        Detail::Vaccination { name, booked } => {
            let what = named(say::VACCINE, name);
            match booked {
                Some(day) => BOOKED_FOR.fill(tone, &[&what, &day.to_string()]),
                None => what,
            }
        }
        Detail::Milestone { text } => named(say::MILESTONE, text),
        Detail::Note { text } => named(say::NOTE, text),
        Detail::Custom { name, value } => match value {
            Some(value) => format!("{name} {value}"),
            None => name.clone(),
        },
    }
}

fn feed(feed: &Feed, style: Style) -> String {
    let tone = style.tone;
    match feed {
        Feed::Breast { sides } => breast(sides, tone),
        Feed::Bottle { volume, milk } => {
            let milk = milk.map(|milk| self::milk(milk).say(tone).to_owned());
            let volume = volume.map(|volume| volume.words(&style));
            spaced(say::BOTTLE.say(tone), volume.into_iter().chain(milk))
        }
        Feed::Solids { food, reaction } => {
            listed(&spaced(say::SOLIDS.say(tone), food.clone()), reaction.clone())
        }
    }
}

/// Returns `breast L 18 min`, `breast L 10 + R 8 min`, `breast L 10 min + R`,
/// `breast L+R`.
fn breast(sides: &[SideRun], tone: Tone) -> String {
    let letter = |side| if side == Side::Left { say::LEFT } else { say::RIGHT }.say(tone);
    let last_timed = sides.iter().rposition(|run| run.minutes.is_some());
    let run = |(n, run): (usize, &SideRun)| match run.minutes {
        Some(minutes) if Some(n) == last_timed => {
            format!("{} {minutes} {}", letter(run.side), say::MINUTES.say(tone))
        }
        Some(minutes) => format!("{} {minutes}", letter(run.side)),
        None => letter(run.side).to_owned(),
    };
    let runs: Vec<String> = sides.iter().enumerate().map(run).collect();
    let runs = runs.join(if last_timed.is_some() { " + " } else { "+" });
    spaced(say::BREAST.say(tone), (!sides.is_empty()).then_some(runs))
}

fn burp(burp: &Burp, tone: Tone) -> String {
    let came = burp.worked.map(|came| if came { say::WORKED } else { say::NO_WIND });
    listed(
        &spaced(say::BURP.say(tone), burp.position.clone()),
        came.map(|text| text.say(tone).to_owned()),
    )
}

fn nappy(nappy: &Nappy, tone: Tone) -> String {
    let content = match nappy.content {
        NappyContent::Wet => say::WET,
        NappyContent::Dirty => say::DIRTY,
        NappyContent::Both => say::BOTH,
        NappyContent::Dry => say::DRY,
    };
    let size = nappy.size.map(|size| match size {
        Size::Small => say::SMALL,
        Size::Medium => say::MEDIUM,
        Size::Large => say::LARGE,
    });
    let look = [nappy.colour.as_deref(), nappy.texture.as_deref(), size.map(|s| s.say(tone))];
    let signs = [(nappy.rash, say::RASH), (nappy.blowout, say::BLOWOUT)];
    let signs = signs.iter().filter(|(seen, _)| *seen).map(|(_, text)| text.say(tone));
    let more = look.into_iter().flatten().chain(signs).map(str::to_owned);
    listed(&format!("{} {}", say::NAPPY.say(tone), content.say(tone)), more)
}

fn sleep(sleep: &Sleep, open: bool, tone: Tone) -> String {
    let state = if open { say::ASLEEP } else { say::SLEEP };
    let told =
        [(say::IN_PLACE, &sleep.place), (say::SETTLED, &sleep.settled), (say::WOKE, &sleep.woke)];
    let told = told
        .into_iter()
        .filter_map(|(text, how)| how.as_deref().map(|how| text.fill(tone, &[how])));
    let inferred = sleep.inferred.then(|| say::INFERRED.say(tone).to_owned());
    listed(state.say(tone), told.chain(inferred))
}

fn pump(pump: &Pump, style: Style) -> String {
    let tone = style.tone;
    let (left, right) = (say::LEFT.say(tone), say::RIGHT.say(tone));
    let sides = pump.sides.map(|sides| match sides {
        PumpSides::Left => left.to_owned(),
        PumpSides::Right => right.to_owned(),
        PumpSides::Both => format!("{left}+{right}"),
    });
    let each = [(left, pump.left), (right, pump.right)];
    let each = each
        .into_iter()
        .filter_map(|(side, volume)| Some(format!("{side} {}", volume?.words(&style))));
    let total = pump.total.map(|total| total.words(&style));
    listed(&spaced(say::PUMP.say(tone), total.into_iter().chain(sides)), each)
}

fn stored(kept: &Kept, style: Style) -> String {
    let sort = match kept.milk {
        Milk::Formula => say::FORMULA,
        _ => say::EXPRESSED,
    };
    let place = match kept.place {
        Place::Room => say::AT_ROOM,
        Place::Fridge => say::IN_FRIDGE,
        Place::ColdFridge => say::IN_COLD_FRIDGE,
        Place::CoolBag => say::IN_COOL_BAG,
        Place::Icebox => say::IN_ICEBOX,
        Place::Freezer => say::IN_FREEZER,
        Place::Thawed => say::THAWED,
    };
    let started = kept.started.filter(|_| kept.gone.is_none()).map(|_| say::STARTED);
    let state = kept.gone.map(|_| say::GONE).or(started);
    let said = |text: Text| text.say(style.tone).to_owned();
    let volume = kept.volume.map(|volume| volume.words(&style));
    let first = spaced(say::MILK.say(style.tone), [said(sort)].into_iter().chain(volume));
    listed(&first, [place].into_iter().chain(state).map(said))
}

fn temperature(reading: &Temperature, style: Style) -> String {
    let method = reading.method.map(|method| match method {
        TemperatureMethod::Armpit => say::ARMPIT,
        TemperatureMethod::Ear => say::EAR,
        TemperatureMethod::Forehead => say::FOREHEAD,
        TemperatureMethod::Rectal => say::RECTAL,
        TemperatureMethod::Mouth => say::MOUTH,
    });
    let well = reading.well.then_some(say::OTHERWISE_WELL);
    let said = method.into_iter().chain(well).map(|text| text.say(style.tone).to_owned());
    listed(&reading.value.words(&style), said)
}

fn check_in(answers: CheckIn, tone: Tone) -> String {
    let told = Asked::ALL.into_iter().filter_map(|one| {
        answers.answer(one).map(|level| asked(one).fill(tone, &[&level.to_string()]))
    });
    spaced(say::CHECK_IN.say(tone), Some(told.collect::<Vec<_>>().join(", ")))
}

const fn asked(asked: Asked) -> Text {
    match asked {
        Asked::Sleepiness => say::SLEEPY,
        Asked::Load => say::LOAD,
        Asked::Mental => say::MENTAL,
        Asked::Physical => say::PHYSICAL,
        Asked::Temporal => say::RUSHED,
        Asked::Performance => say::SHORTFALL,
        Asked::Effort => say::EFFORT,
        Asked::Frustration => say::FRUSTRATION,
    }
}

const fn recovery(change: Recovery) -> Text {
    match change {
        Recovery::Same => say::SAME,
        Recovery::Better => say::BETTER,
        Recovery::Worse => say::WORSE,
    }
}

const fn milk(milk: Milk) -> Text {
    match milk {
        Milk::Expressed => say::EXPRESSED,
        Milk::Formula => say::FORMULA,
        Milk::Mixed => say::MIXED,
        Milk::Other => say::OTHER_MILK,
    }
}

fn spaced(first: &str, more: impl IntoIterator<Item = String>) -> String {
    joined(first, " ", more)
}

fn listed(first: &str, more: impl IntoIterator<Item = String>) -> String {
    joined(first, ", ", more)
}

fn joined(first: &str, between: &str, more: impl IntoIterator<Item = String>) -> String {
    more.into_iter().filter(|part| !part.is_empty()).fold(first.to_owned(), |mut all, part| {
        all.push_str(between);
        all.push_str(&part);
        all
    })
}
