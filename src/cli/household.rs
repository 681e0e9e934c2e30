//! `household`: who lives here.

use crate::cli::say::maybe_time;
use crate::cli::say::table;
use crate::domain::baby::Baby;
use crate::domain::setting::Nation;
use crate::domain::setting::Units;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::text::amount::amount;
use crate::text::ascii::fitted;
use crate::text::catalogue::cli as words;
use crate::text::style::Style;
use serde_json::Value;
use serde_json::json;

/// Returns the household as JSON; times in the zone of `style`.
#[must_use]
pub fn json(household: &Household, style: &Style) -> Value {
    let babies = household.babies.iter().map(|(id, baby)| {
        json!({
            "id": id.to_string(),
            "name": baby.name,
            "born": maybe_time(baby.born, style.zone),
            "due": baby.due,
            "sex": baby.sex,
            "weeks": baby.weeks,
            "birth_weight_g": baby.birth_weight.map(|weight| weight.canonical.steps()),
        })
    });
    let carers = household.carers.iter().map(|(id, carer)| {
        json!({
            "id": id.to_string(),
            "name": carer.name,
            "primary": carer.primary,
            "gave_birth": carer.gave_birth,
        })
    });
    json!({
        "zone": household.zone,
        "nation": household.nation,
        "units": household.units,
        "babies": babies.collect::<Vec<Value>>(),
        "carers": carers.collect::<Vec<Value>>(),
    })
}

/// Returns the household for people; `machine` is the zone used when none is set.
#[must_use]
pub fn text(household: &Household, machine: Zone, style: &Style) -> String {
    let tone = style.tone;
    let mut rows = Vec::new();
    let mut row = |label: &str, value: String| rows.push(vec![label.to_owned(), value]);
    for (_, baby) in &household.babies {
        row(words::H_BABY.say(tone), known(baby, *style));
    }
    for (_, carer) in &household.carers {
        let more = [(carer.primary, words::H_PRIMARY), (carer.gave_birth, words::H_GAVE_BIRTH)];
        let more = more.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word.say(tone));
        let said: Vec<&str> = std::iter::once(carer.name.as_str()).chain(more).collect();
        row(words::H_CARER.say(tone), said.join(", "));
    }
    let zone = match household.zone {
        Some(zone) => zone.name().to_owned(),
        None => words::H_MACHINE.fill(tone, &[machine.name()]),
    };
    row(words::H_ZONE.say(tone), zone);
    let nation = household.nation.map_or_else(|| words::H_NOT_SET.say(tone), nation);
    row(words::H_NATION.say(tone), nation.to_owned());
    row(words::H_UNITS.say(tone), units(household.units).to_owned());
    if household.babies.is_empty() {
        row("", words::H_NOBODY.say(tone).to_owned());
    }
    fitted(table(&rows), style)
}

fn known(baby: &Baby, style: Style) -> String {
    let tone = style.tone;
    let name = if baby.name.is_empty() { words::BABY.say(tone) } else { &baby.name };
    let date = |at| style.zone.local(at).format("%Y-%m-%d %H:%M").to_string();
    let said = [
        Some(name.to_owned()),
        baby.born.map(|at| words::H_BORN.fill(tone, &[&date(at)])),
        baby.due.map(|day| words::H_DUE.fill(tone, &[&day.to_string()])),
        baby.weeks.map(|weeks| words::H_WEEKS.fill(tone, &[&weeks.to_string()])),
        baby.birth_weight.map(|weight| amount(&weight, &style)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

const fn nation(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "england",
        Nation::Scotland => "scotland",
        Nation::Wales => "wales",
        Nation::NorthernIreland => "northern-ireland",
        Nation::Usa => "usa",
    }
}

const fn units(units: Units) -> &'static str {
    match units {
        Units::Metric => "metric",
        Units::Us => "us",
        Units::Imperial => "imperial",
    }
}
