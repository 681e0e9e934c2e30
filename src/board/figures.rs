//! A carer's figures by name, for the rules that watch them.

use crate::alert::rules::figure::Figure;
use crate::alert::rules::figure::Figures;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::metrics::carer::avoidable::Avoidable;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::state::CarerState;
use crate::metrics::catalogue::About;
use crate::metrics::catalogue::about;
use chrono::TimeDelta;

/// Returns what is known of each carer, in the units of the catalogue.
#[must_use]
pub fn figures(team: &Team) -> Vec<Figures> {
    let one = |carer: &CarerBoard| {
        let known = about(About::Carer)
            .filter_map(|metric| Some((metric.name, figure(carer, metric.name)?.known()?)));
        Figures { carer: carer.id, values: known.collect() }
    };
    team.carers.iter().map(one).collect()
}

/// A figure that may not be known.
enum Value {
    Minutes(Option<TimeDelta>),
    Number(Option<f64>),
    Count(Option<u32>),
    Word(Option<String>),
}

impl Value {
    fn known(self) -> Option<Figure> {
        match self {
            // Whole minutes, as they are shown.
            Self::Minutes(time) => {
                let minutes = i32::try_from(time?.num_minutes()).unwrap_or(i32::MAX);
                Some(Figure::Number(minutes.into()))
            }
            Self::Number(number) => number.map(Figure::Number),
            Self::Count(count) => count.map(|count| Figure::Number(count.into())),
            Self::Word(word) => word.map(Figure::Word),
        }
    }
}

/// Returns the value of one metric; `None` for one that no rule can watch.
fn figure(carer: &CarerBoard, name: &str) -> Option<Value> {
    let count = |count: usize| Value::Count(u32::try_from(count).ok());
    let interruptions = carer.interruptions_7d;
    Some(match name {
        "carer" => Value::Word(Some(carer.name.clone())),
        "state" => Value::Word(Some(state(carer.state).to_owned())),
        "state_inferred" => {
            Value::Word(Some(matches!(carer.state, CarerState::UpSince(_)).to_string()))
        }
        "state_from" => Value::Word(carer.shown_by.map(|sign| sign.kind.name().to_owned())),
        "slept_24h_min" => Value::Minutes(carer.slept_24h),
        "slept_48h_min" => Value::Minutes(carer.slept_48h),
        "awake_min" => Value::Minutes(carer.awake),
        "longest_stretch_24h_min" => Value::Minutes(carer.longest_24h),
        "longest_stretch_night_min" => Value::Minutes(carer.longest_night),
        "debt_h" => Value::Number(carer.debt.hours),
        "debt_confidence" => Value::Number(Some(carer.debt.confidence)),
        "debt_days" => count(carer.debt.days),
        "requests_today" => Value::Count(carer.requests_today.map(|(count, _)| count)),
        "interruptions_7d" => Value::Count(interruptions.map(Interruptions::total)),
        "interruptions_nights" => Value::Count(interruptions.map(|found| found.nights)),
        "night_min_7d" => Value::Minutes(carer.night_7d),
        "night_share_7d" => Value::Number(carer.night_share_7d),
        "toil_min_7d" => Value::Minutes(carer.toil_7d.as_ref().map(|toil| toil.time)),
        "others_toil_28d" => Value::Count(carer.others_toil_28d),
        "avoidable_7d" => Value::Count(carer.avoidable_7d.map(Avoidable::total)),
        "load_share_7d" => Value::Number(carer.load_share_7d),
        "sole_min_7d" => Value::Minutes(carer.sole_7d),
        "drive" => Value::Word(Some(flag(carer.drive).to_owned())),
        "observed_24h" => Value::Number(Some(carer.observed_24h)),
        _ => return None,
    })
}

const fn state(state: CarerState) -> &'static str {
    match state {
        CarerState::Asleep(_) => "asleep",
        CarerState::Awake(_) | CarerState::UpSince(_) => "awake",
        CarerState::Unknown => "unknown",
    }
}

const fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::None => "none",
        Flag::Amber => "amber",
        Flag::Red => "red",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::domain::zone::Zone;
    use crate::journal::household::Household;
    use crate::metrics::catalogue::Unit;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::rest;
    use crate::plan::Plan;

    fn team() -> Team {
        let dad_ = Carer { name: "Dad".to_owned(), ..Carer::default() };
        let home = Household { carers: vec![(dad(), dad_)], ..Household::default() };
        let line = line([rest(dad(), 0, 240)]);
        Team::compute(&line, &home, &Plan::shipped(), Zone::UTC, at(300))
    }

    #[test]
    fn every_metric_that_a_rule_may_name_has_a_figure() {
        let carer = &team().carers[0];
        for metric in about(About::Carer) {
            let watched = !matches!(metric.unit, Unit::Parts | Unit::Moment);
            assert_eq!(figure(carer, metric.name).is_some(), watched, "{}", metric.name);
        }
    }

    #[test]
    fn a_figure_is_in_the_catalogues_unit_and_absent_when_not_known() {
        let all = figures(&team());
        let of = |name: &str| all[0].values.get(name).cloned();
        assert_eq!(all[0].carer, dad());
        assert_eq!(of("longest_stretch_24h_min"), Some(Figure::Number(240.0)));
        assert_eq!(of("state"), Some(Figure::Word("awake".to_owned())));
        assert_eq!(of("debt_h"), None, "too few days");
        assert_eq!(of("debt_days"), Some(Figure::Number(0.0)));
        assert_eq!(of("toil_min_7d"), None, "nobody logs any");
    }
}
