//! `trends`: how figures went, by day, by week, and when babies wake.

use crate::app::figure;
use crate::app::model::Model;
use crate::board::heat;
use crate::board::heat::Heat;
use crate::board::time;
use crate::board::trend::Back;
use crate::board::trend::Trend;
use crate::board::trend::WEEKS;
use crate::board::trend::Week;
use crate::cli::say::who;
use crate::domain::person::Subject;
use crate::metrics::figure::Figure;
use crate::metrics::figure::Period;
use crate::text::ascii::fitted;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::time as say;
use chrono::Days;
use serde_json::Value;
use serde_json::json;

/// What is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// So many days; `None` for twelve weeks.
    pub days: Option<u32>,
    /// Only this figure.
    pub figure: Option<Figure>,
}

impl Asked {
    const fn back(self) -> Back {
        match self.days {
            Some(days) => Back::Days(days),
            None => Back::Weeks(WEEKS),
        }
    }

    /// Returns how many days of facts it stands on, with what the first means
    /// and the kinds that are kept up need.
    #[must_use]
    pub fn reach(self) -> u32 {
        const LEAD: u32 = 16;
        self.days.unwrap_or(7 * WEEKS).saturating_add(LEAD)
    }

    /// Returns how many weeks of wakings it shows.
    fn weeks(self) -> u32 {
        self.days.map_or(heat::WEEKS, |days| days.div_ceil(7).max(1))
    }
}

/// Returns the trends: of each baby, then of each carer.
fn trends(model: &Model, asked: Asked) -> Vec<Trend> {
    let (line, household, zone) = (&model.timeline, &model.household, model.zone());
    let night = model.plan.plan.night;
    let babies = household.babies.iter();
    let of_babies = babies.flat_map(|(id, _)| time::baby_figures(line, *id));
    let all = of_babies.chain(time::carer_figures(line, household));
    all.filter(|(figure, _)| asked.figure.is_none_or(|one| one == *figure))
        .map(|(figure, about)| {
            Trend::compute(line, figure, about, zone, night, model.now, asked.back())
        })
        .collect()
}

fn wakings(model: &Model, about: Subject, asked: Asked) -> Heat {
    Heat::compute(&model.timeline, about, model.zone(), model.now, asked.weeks())
}

/// Returns the trends as a JSON array; what was not observed is null.
#[must_use]
pub fn json(model: &Model, asked: Asked) -> Value {
    let one = |trend: &Trend| {
        let mut value = json!({
            "figure": trend.figure.name(),
            "unit": trend.figure.unit().name(),
            "period": period(trend.figure),
            "subject": who(trend.subject, &model.household),
            "days": trend.days.iter().map(|day| json!({
                "date": day.date.to_string(),
                "value": rounded(day.value),
            })).collect::<Vec<_>>(),
            "weeks": trend.weeks.iter().map(|week| json!({
                "week_start": week.start.to_string(),
                "mean": rounded(week.mean),
                "n": week.n,
            })).collect::<Vec<_>>(),
            "mean7": trend.mean7.iter().map(|mean| json!({
                "date": mean.date.to_string(),
                "mean": rounded(mean.mean),
                "n": mean.n,
            })).collect::<Vec<_>>(),
        });
        if trend.figure == Figure::Wakings {
            value["heat"] = heat_json(&wakings(model, trend.subject, asked));
        }
        value
    };
    trends(model, asked).iter().map(one).collect()
}

const fn period(figure: Figure) -> &'static str {
    match figure.period() {
        Period::Day => "day",
        Period::Noon => "noon_to_noon",
    }
}

fn heat_json(heat: &Heat) -> Value {
    let days = heat.hours.iter().enumerate();
    let hours = days.flat_map(|(day, hours)| {
        hours.iter().enumerate().map(move |(hour, square)| {
            json!({
                "weekday": day + 1,
                "hour": hour,
                "wakings": square.map(|square| square.wakings),
                "n": square.map_or(0, |square| square.n),
            })
        })
    });
    json!({
        "from": heat.from.to_string(),
        "to": heat.to.to_string(),
        "hours": hours.collect::<Vec<_>>(),
    })
}

/// Returns a value to a hundredth.
fn rounded(value: Option<f64>) -> Option<f64> {
    value.map(|value| (value * 100.0).round() / 100.0)
}

/// Returns the trends for people, a week a line; `plain` has a whole record on
/// every line.
#[must_use]
pub fn text(model: &Model, asked: Asked, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut text = String::new();
    for trend in trends(model, asked) {
        let title = figure::title(trend.figure).say(tone);
        let title = say::FIGURE_OF.fill(tone, &[title, &who(trend.subject, &model.household)]);
        let known = trend.weeks.iter().position(|week| week.n > 0);
        let mut rows = match known {
            Some(known) => {
                trend.weeks[known..].iter().map(|one| week(&trend, one, model)).collect()
            }
            None => vec![words::TREND_NONE.say(tone).to_owned()],
        };
        if trend.figure == Figure::Wakings {
            rows.extend(often(&wakings(model, trend.subject, asked), model));
        }
        if !plain {
            text.push_str(&title);
            text.push('\n');
        }
        for row in rows {
            let line = if plain { format!("{title}: {row}") } else { format!("  {row}") };
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    if text.is_empty() {
        text = format!("{}\n", words::TREND_NOTHING.say(tone));
    }
    fitted(text, style)
}

/// Returns one week in words, with the mean of seven days at its end.
fn week(trend: &Trend, week: &Week, model: &Model) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let value = |mean: Option<f64>| {
        mean.map_or_else(|| "?".to_owned(), |mean| figure::value(trend.figure, mean, style))
    };
    let end = week.start.checked_add_days(Days::new(7)).unwrap_or(week.start);
    let inside = |date| week.start <= date && date < end;
    let days = trend.days.iter().filter(|day| inside(day.date)).count();
    let last = trend.mean7.iter().rfind(|mean| inside(mean.date));
    let mean7 = value(last.and_then(|mean| mean.mean));
    let (n, of) = (week.n.to_string(), days.to_string());
    words::TREND_WEEK.fill(tone, &[&week.start.to_string(), &value(week.mean), &n, &of, &mean7])
}

/// Returns the hours of the week with most wakings, one a row.
fn often(heat: &Heat, model: &Model) -> Vec<String> {
    const TOLD: usize = 5;
    let tone = model.ui.style.tone;
    let name = |day: usize| say::WEEKDAYS_LONG.say(tone).split(' ').nth(day).unwrap_or_default();
    let told = heat.darkest().into_iter().take(TOLD);
    told.map(|(day, hour, square)| {
        let (hour, next) = (format!("{hour:02}"), format!("{:02}", (hour + 1) % 24));
        let counts = [square.wakings, square.n].map(|count| count.to_string());
        let with = [name(day), &hour, &next, &counts[0], &counts[1]];
        words::TREND_HOUR.fill(tone, &with)
    })
    .collect()
}
